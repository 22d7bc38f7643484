// How the sources in src/embed become scripts: one table of what is built, one way to build it.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { stamp } from "./tables.mjs";

const root = new URL("../../", import.meta.url);
const embed = (name) => fileURLToPath(new URL(`src/embed/${name}`, root));

/** Where the hook of Trunk's optimised build leaves wasm-bindgen's glue. */
export const glueFile = new URL("target/embed/glue.js", root);

// A classic script finds what is beside it by its own address.
const classic = {
  format: "iife",
  inject: [embed("here-classic.js")],
  define: { "import.meta.url": "classicAddress" },
};
const module = { format: "esm" };

/** What is built: from which source, and how. */
const SCRIPTS = {
  "ladder-compare.js": { ...module, entry: "define.js" },
  "index.js": { ...module, entry: "index.js" },
  // As it stands: it imports the one above.
  "define.js": { ...module, entry: "define.js", bundle: false },
  "classic.js": { ...classic, entry: "define.js" },
  "standalone.js": { ...classic, entry: "define.js", wasm: "wasm-inside.js" },
  "embed.js": { ...classic, entry: "page.js" },
};

/** The names of the scripts of the package. */
export const packaged = Object.keys(SCRIPTS).filter((name) => name !== "ladder-compare.js");

/**
 * One of the scripts, as text. `glue` is wasm-bindgen's; `wasmIntegrity` the hash of the module;
 * `packed` the module in base64, `data` a framework and `tables` those of languages, for the script
 * that has them inside.
 */
export async function bundle(name, { glue, wasmIntegrity, packed = "", data = "", tables = {}, minify = true }) {
  const { entry, wasm = "wasm-beside.js", define = {}, ...how } = SCRIPTS[name];
  return output({
    ...how,
    entryPoints: [embed(entry)],
    ...(how.bundle === false ? {} : { alias: { "ladder-compare-wasm": embed(wasm) } }),
    define: {
      ...define,
      LADDER_VERSION: JSON.stringify(await version()),
      WASM_INTEGRITY: JSON.stringify(wasmIntegrity),
      WASM_PACKED: JSON.stringify(packed),
      DATA_INSIDE: JSON.stringify(data),
      LANGUAGES_INSIDE: JSON.stringify(tables),
      LANGUAGE_STAMP: JSON.stringify(await stamp()),
    },
    minify,
    plugins: [glueText(glue), styleText(minify)],
  });
}

/** wasm-bindgen's glue with the scripts that it imports, as one text. */
export async function oneFile(path) {
  const text = await output({ entryPoints: [path], format: "esm", minify: false });
  // The element says itself where the module is; a second address would send bundlers looking.
  return text.replace(/new URL\("ladder-compare_bg\.wasm", import\.meta\.url\)/, "undefined");
}

/** The version in Cargo.toml. */
export async function version() {
  const manifest = await readFile(new URL("Cargo.toml", root), "utf8");
  return manifest.match(/^version = "(.*)"$/m)[1];
}

/** The hash of a file, as the attribute `integrity` takes it. */
export async function integrityOf(path) {
  return `sha384-${createHash("sha384").update(await readFile(path)).digest("base64")}`;
}

async function output(options) {
  const common = { bundle: true, target: "es2022", charset: "utf8", legalComments: "none", write: false };
  // esbuild has said why, where it fails.
  const { outputFiles } = await build({ ...common, ...options }).catch(() => process.exit(1));
  return outputFiles[0].text;
}

const glueText = (glue) => ({
  name: "glue",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ladder-compare-glue$/ }, () => ({ path: "glue", namespace: "glue" }));
    onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents: glue, loader: "js" }));
  },
});

// `import styles from "….css"` gives the text of the sheet, minified like the rest.
const styleText = (minify) => ({
  name: "style-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const contents = await output({ entryPoints: [path], minify });
      return { contents, loader: "text" };
    });
  },
});
