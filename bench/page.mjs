// What runs in the page: each function measures one thing against what it is compared with, the
// two in turn, so that whatever slows the machine for a while slows both.

import init, { Ladder, load } from "bench-engine-glue";
import { diffWords } from "diff";

/** A batch lasts at least this long in milliseconds, which the clock tells to a few percent. */
const BATCH = 5;

/** How long everything runs before it is measured, in milliseconds. */
const WARM = 100;

let rounds = 9;
const wasm = new URL("engine.wasm", import.meta.url);

export async function start(options) {
  rounds = options.rounds;
  await init({ module_or_path: wasm });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How long one run takes, in milliseconds. What the runs give is cleared away afterwards: so it is
 * with what a page keeps, and with what the browser's own collector clears.
 */
function time(run, times) {
  const given = [];
  const began = performance.now();
  for (let time = 0; time < times; time += 1) given.push(run());
  const took = (performance.now() - began) / times;
  for (const one of given) one?.free?.();
  return took;
}

/** How many runs make a batch. */
function batch(run) {
  // A module is first compiled quickly, and better once it has run for a while.
  const warm = performance.now() + WARM;
  while (performance.now() < warm) run()?.free?.();
  let times = 1;
  while (time(run, times) * times < BATCH && times < 1e6) times *= 2;
  return times;
}

/** The median time of each of some functions, run in turn. */
function inTurn(...runs) {
  const batches = runs.map((run) => [run, batch(run), []]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [run, times, taken] of batches) taken.push(time(run, times));
  }
  return batches.map(([, , taken]) => median(taken));
}

async function bytesOf(name) {
  const response = await fetch(new URL(`${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function open(bytes) {
  const ladder = Ladder.open(bytes);
  if (!ladder || ladder.steps() === 0) throw new Error("The engine opens no ladder with steps.");
  return ladder;
}

/** Load and check from the bytes that a server sends, against JSON.parse of the text in them. */
export async function loading(name) {
  const bytes = await bytesOf(name);
  const text = new TextDecoder().decode(bytes);
  const ladder = open(bytes);
  const [parse, loaded, ready] = inTurn(() => JSON.parse(text), () => load(bytes), () => ladder.ready());
  ladder.free();
  return { bytes: bytes.length, parse, loaded, ready };
}

/** The steps to look at: all, or so many at even distances. */
function some(ladder, most) {
  const all = ladder.steps();
  const count = Math.min(all, most);
  return Array.from({ length: count }, (_, at) => Math.floor((at * all) / count));
}

/** One comparison of two roles against diffWords on their two texts, step by step. */
export async function comparing(name, most) {
  const ladder = open(await bytesOf(name));
  const found = some(ladder, most).map((step) => {
    const [lower, upper] = [ladder.text(step, 0), ladder.text(step, 1)];
    if (ladder.compare(step) === 0) throw new Error(`${name}: ${ladder.roles(step)} compares nothing.`);
    const [words, compared] = inTurn(() => diffWords(lower, upper), () => ladder.compare(step));
    return { roles: ladder.roles(step), length: lower.length + upper.length, words, compared };
  });
  ladder.free();
  return found;
}

/** All steps of a ladder, one comparison each. */
export async function allSteps(name) {
  const ladder = open(await bytesOf(name));
  const steps = ladder.steps();
  const all = () => {
    for (let step = 0; step < steps; step += 1) ladder.compare(step);
  };
  const [taken] = inTurn(all);
  ladder.free();
  return { steps, taken };
}

/** A task of its own: every microtask before it is done. */
const settled = () =>
  new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(channel.port1.close());
    channel.port2.postMessage(0);
  });

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** A place of fixed size, so that what changes inside moves nothing outside. */
function place() {
  const place = document.createElement("div");
  Object.assign(place.style, { contain: "strict", width: "1000px", height: "700px", overflow: "auto" });
  document.querySelector("main").append(place);
  return place;
}

async function element(name, roles) {
  const element = document.createElement("ladder-compare");
  element.setAttribute("src", new URL(`${name}.json`, import.meta.url).href);
  element.setAttribute("roles", roles);
  // Wherever it stands.
  element.setAttribute("loading", "eager");
  const shown = new Promise((done, fail) => {
    element.addEventListener("ladder-change", done, { once: true });
    element.addEventListener("ladder-error", (event) => fail(new Error(event.detail)), { once: true });
  });
  place().append(element);
  await shown;
  await frame();
  return element;
}

/** A shadow root with the element's styles and one empty place in it. */
function twin(element) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets;
  root.append(element.shadowRoot.querySelector(".frame").cloneNode(false));
  const inside = document.createElement("div");
  root.firstChild.append(inside);
  place().append(host);
  return inside;
}

/**
 * From a change to a page that is laid out again, in milliseconds. Yew lets the page breathe where
 * work takes long; it is done when the markup is what it is to be.
 */
async function timed(change, changed, wanted) {
  let taken = 0;
  let next = settled;
  const deadline = performance.now() + 10_000;
  do {
    if (performance.now() > deadline) throw new Error("The page does not come to what it was before.");
    const began = performance.now();
    change();
    change = () => {};
    await next();
    changed.getBoundingClientRect();
    taken += performance.now() - began;
    next = () => new Promise((done) => setTimeout(done));
  } while (changed.innerHTML !== wanted);
  return taken;
}

/** The markup that a switch comes to, when nothing stirs any more. */
async function markupOf(element, content, roles) {
  element.setAttribute("roles", roles);
  // Wherever it stands.
  element.setAttribute("loading", "eager");
  let markup;
  do {
    markup = content.innerHTML;
    for (let wait = 0; wait < 3; wait += 1) await frame();
  } while (content.innerHTML !== markup);
  return markup;
}

/** A switch of roles in the element against assigning the same final markup with innerHTML. */
export async function switching(name, most) {
  const ladder = open(await bytesOf(name));
  const steps = some(ladder, Math.max(most, 2)).map((step) => ({ roles: ladder.roles(step) }));
  ladder.free();
  // With one step only, there and back.
  if (steps.length === 1) steps.push({ roles: steps[0].roles.split(" ").reverse().join(" ") });
  const shown = await element(name, steps.at(-1).roles);
  const content = shown.shadowRoot.querySelector(".frame > div");
  const copy = twin(shown);
  for (const step of steps) Object.assign(step, { markup: await markupOf(shown, content, step.roles), element: [], inner: [] });
  for (let round = 0; round < rounds; round += 1) {
    for (const { roles, markup, element, inner } of steps) {
      if (content.innerHTML === markup) throw new Error(`${name}: nothing changes on the way to ${roles}.`);
      element.push(await timed(() => shown.setAttribute("roles", roles), content, markup));
      inner.push(await timed(() => (copy.innerHTML = markup), copy, markup));
    }
  }
  shown.parentElement.remove();
  copy.getRootNode().host.parentElement.remove();
  return steps.map(({ markup, element, inner }) => ({ length: markup.length, element: median(element), markup: median(inner) }));
}
