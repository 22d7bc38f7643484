// The module is inside the script, which then needs no server.

/** The module, unpacked. */
export async function wasm() {
  const packed = Uint8Array.from(atob(WASM_PACKED), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

/** The tables of the languages that came with the script; English is in the module. */
export const tables = LANGUAGES_INSIDE;

/** The framework that came with the script, as JSON, for elements that name none. */
export const dataInside = DATA_INSIDE;
