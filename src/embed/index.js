// The package's main module. Importing it does nothing to the page.

import { Host } from "./host.js";
import { absolute, jsonText } from "./options.js";

export { LadderCompareElement, defineLadderCompare } from "./element.js";

const hosts = new WeakMap();

/**
 * Shows a comparison in `el` without a custom element. Returns `el`, `update(options)`, which
 * changes what the options name, and `dispose()`, which gives the element back as it was.
 */
export function createLadderCompare(el, options = {}) {
  const host = hosts.get(el) ?? new Host(el);
  if (host.isLive) throw new Error("createLadderCompare: this element shows a comparison already; dispose of it first.");
  hosts.set(el, host);
  let current = {};
  let isDisposed = false;
  const update = (changes) => {
    if (isDisposed) return;
    current = { ...current, ...texts(changes) };
    host.show(current);
  };
  const dispose = () => {
    if (!isDisposed) host.stop();
    isDisposed = true;
  };
  update(options);
  return { el, update, dispose };
}

function texts(options) {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, text(name, value)]));
}

function text(name, value) {
  if (name === "data" || name === "againstData") return jsonText(value);
  if (name === "src" || name === "against") return absolute(value);
  return String(value ?? "");
}
