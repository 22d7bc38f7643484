// Files asked for, each once however many elements want it.

/** After this long without a whole answer, in milliseconds, a request is given up. */
const TIMEOUT = 15_000;
/** For this long a good answer serves those who ask later. */
const SHARED_FOR = 60_000;

const answers = new Map();

/**
 * The bytes at an address. Who asks while the file is on its way, or soon after, gets the same
 * answer; `again` asks anew. Rejects with "timeout", "refused", "broken" or the status; what went
 * wrong is not kept.
 */
export function ask(address, again = false) {
  const known = again ? undefined : answers.get(address);
  if (known) return known;
  const answer = request(address);
  answers.set(address, answer);
  const forget = () => {
    if (answers.get(address) === answer) answers.delete(address);
  };
  answer.then(() => setTimeout(forget, SHARED_FOR), forget);
  return answer;
}

async function request(address) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), TIMEOUT);
  let reason = "refused";
  try {
    const response = await fetch(address, { signal: control.signal });
    reason = response.ok ? "broken" : String(response.status);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // The reason is the one of the step that did not come to its end.
  } finally {
    clearTimeout(timer);
  }
  throw control.signal.aborted ? "timeout" : reason;
}
