// The module is a file beside the script.

/** Where it is. Bundlers know this form, and take the file along. */
export const wasm = new URL("./ladder-compare_bg.wasm", import.meta.url);

/** The tables of the languages of the interface; English is in the module. */
export const tables = {
  ar: new URL("./lang/ar.txt", import.meta.url),
  de: new URL("./lang/de.txt", import.meta.url),
  es: new URL("./lang/es.txt", import.meta.url),
  fr: new URL("./lang/fr.txt", import.meta.url),
  ja: new URL("./lang/ja.txt", import.meta.url),
};

/** The framework that came with the script: none. */
export const dataInside = "";
