// Trunk's post_build hook: the element, wasm-bindgen's glue and the styles become the one module
// that pages load. Trunk leaves the glue as ladder-compare.js in its staging directory; the bundle
// takes that name.

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: source, TRUNK_PROFILE: profile } = process.env;
if (!staging || !source) {
  throw new Error("bundle.mjs is run by Trunk (see Trunk.toml): use `make build` or `make serve`.");
}

const minify = profile === "release";
const module = join(staging, "ladder-compare.js");

// `import styles from "….css"` gives the text of the sheet, minified like the rest.
const styleText = {
  name: "style-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], minify, charset: "utf8", write: false });
      return { contents: outputFiles[0].text, loader: "text" };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: [join(source, "src/embed/element.js")],
  alias: { "ladder-compare-glue": module },
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  minify,
  plugins: [styleText],
  write: false,
}).catch(() => process.exit(1)); // esbuild has said why.

await writeFile(module, outputFiles[0].contents);
// Scripts that crates bring along are inside the bundle now.
await rm(join(staging, "snippets"), { recursive: true, force: true });
