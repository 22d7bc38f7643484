// The WebAssembly module, loaded once for all elements of a page.

import init from "ladder-compare-glue";
import { wasm } from "ladder-compare-wasm";

let loading;

/**
 * Loads the module, from `address` where a page names one: the first to ask decides. After a
 * failure the next one tries again.
 */
export function loadModule(address) {
  loading ??= start(address).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(address) {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const source = address ? new URL(address, document.baseURI) : wasm;
  await init({ module_or_path: await (typeof source === "function" ? source() : fetchModule(source)) });
}

/** The answer as it comes, so that it is compiled while it does. */
async function fetchModule(address) {
  // A page that pins the script by its hash pins the module with it.
  const response = await fetch(address, isPinned() ? { integrity: WASM_INTEGRITY } : {});
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

function isPinned() {
  const here = import.meta.url;
  return [...document.querySelectorAll("[integrity]")].some((tag) => (tag.src || tag.href) === here);
}
