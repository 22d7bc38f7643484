// The module is a file beside the script.

/** Where it is. Bundlers know this form, and take the file along. */
export const wasm = new URL("./ladder-compare_bg.wasm", import.meta.url);

/** The framework that came with the script: none. */
export const dataInside = "";
