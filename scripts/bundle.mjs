// Trunk's post_build hook: the element, wasm-bindgen's glue and the styles become the one module
// that pages load. Trunk leaves the glue as ladder-compare.js in its staging directory; the bundle
// takes that name. The glue of the optimised build is kept for the package (package.mjs).

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, glueFile, integrityOf, oneFile } from "./package/bundle.mjs";
import { languages, table } from "./package/tables.mjs";

const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: source, TRUNK_PROFILE: profile } = process.env;
if (!staging || !source) {
  throw new Error("bundle.mjs is run by Trunk (see Trunk.toml): use `make build` or `make serve`.");
}

const minify = profile === "release";
const module = join(staging, "ladder-compare.js");
const glue = await oneFile(module);
if (minify) {
  await mkdir(new URL(".", glueFile), { recursive: true });
  await writeFile(glueFile, glue);
}

const wasmIntegrity = await integrityOf(join(staging, "ladder-compare_bg.wasm"));
await writeFile(module, await bundle("ladder-compare.js", { glue, wasmIntegrity, minify }));
await mkdir(join(staging, "lang"), { recursive: true });
for (const language of await languages()) {
  await writeFile(join(staging, "lang", `${language}.txt`), await table(language));
}
// Scripts that crates bring along are inside the bundle now.
await rm(join(staging, "snippets"), { recursive: true, force: true });
