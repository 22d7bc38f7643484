// What runs in both pages before anything else of theirs: it tells when they show what they are
// asked for. A page shows two roles when it has a picker on each and, in its text, every statement
// that is to be there.

/**
 * The argument is `{ roles, said }`: the two roles to begin with, and by the second of them the
 * statements to be in the text. Without `said` nothing is waited for.
 */
export function watch({ roles, said }) {
  let root = document;
  let wanted = roles;
  let done;
  const bench = (window.bench = { tasks: [] });

  const pickers = () => [...root.querySelectorAll("select")].slice(0, 2);
  const isShown = () => {
    const values = pickers().map((picker) => picker.value);
    if (values.join() !== wanted.join()) return false;
    return bench.among(said[wanted[1]]).length === said[wanted[1]].length;
  };
  const look = () => {
    if (!said || !done || !isShown()) return;
    const tell = done;
    done = undefined;
    tell();
  };
  const follow = (node) => new MutationObserver(look).observe(node, { childList: true, characterData: true, subtree: true });

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const made = attach.call(this, options);
    if (this.localName === "ladder-compare") follow((root = made));
    return made;
  };
  follow(document);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });

  /** After the next frame is painted. */
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      }),
    );

  /** From the navigation to the frame that has the comparison, in milliseconds. */
  bench.first = new Promise((resolve) => (done = resolve)).then(painted);

  /** Chooses in the second picker. */
  bench.pick = (role) => {
    wanted = [wanted[0], role];
    const [, picker] = pickers();
    picker.value = role;
    picker.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  };

  /** From another choice in the second picker to a page that is laid out with it. */
  bench.choose = async (role) => {
    const shown = new Promise((resolve) => (done = () => resolve(taken())));
    const taken = () => {
      document.documentElement.getBoundingClientRect();
      return performance.now() - began;
    };
    const began = performance.now();
    bench.pick(role);
    return shown;
  };

  /** Those of some statements that are in the text, word for word. */
  bench.among = (statements) => {
    const text = (root.body ?? root).textContent;
    return statements.filter((statement) => text.includes(statement));
  };

  /** How many highlights there are. */
  bench.marks = () => root.querySelectorAll("ins, del, mark").length;
}
