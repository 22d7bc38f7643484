// The npm package, from the optimised build (scripts/build.sh), in target/npm. DATA=FILE puts a
// framework into standalone.js, for elements that name none; LANGS="de fr" puts the tables of these
// languages into it.

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { manifest } from "./package/api.mjs";
import { bundle, glueFile, integrityOf, packaged, version } from "./package/bundle.mjs";
import { languages, table } from "./package/tables.mjs";

const root = new URL("../", import.meta.url);
const out = new URL("target/npm/", root);
const wasmFile = new URL("dist/ladder-compare_bg.wasm", root);

/** Files that are taken as they are. */
const COPIED = [
  ["dist/ladder-compare_bg.wasm", "ladder-compare_bg.wasm"],
  ["data/framework.schema.json", "framework.schema.json"],
  ["LICENSE-APACHE", "LICENSE-APACHE"],
  ["LICENSE-MIT", "LICENSE-MIT"],
  ...["index.d.ts", "define.d.ts", "embed.html", "embed.css"].map((name) => [`src/embed/package/${name}`, name]),
];

/** Documents, whose links lead to what is beside them here. */
const DOCUMENTS = { "README.md": "embedding.md", "theming.md": "theming.md", "format.md": "format.md" };

const description = {
  name: "ladder-compare",
  version: await version(),
  description: "What changes between this role and the next: a web component that compares the roles of a career ladder.",
  keywords: ["career-ladder", "diff", "web-component", "wasm"],
  license: "MIT OR Apache-2.0",
  type: "module",
  types: "./index.d.ts",
  customElements: "./custom-elements.json",
  // What else is imported does nothing until it is called.
  sideEffects: ["./define.js", "./classic.js", "./standalone.js", "./embed.js"],
  exports: {
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./define": { types: "./define.d.ts", default: "./define.js" },
    "./wasm": "./ladder-compare_bg.wasm",
    "./schema": "./framework.schema.json",
    "./*": "./*",
  },
};

async function framework() {
  if (!process.env.DATA) return "";
  try {
    return JSON.stringify(JSON.parse(await readFile(process.env.DATA, "utf8")));
  } catch (error) {
    console.error(`DATA=${process.env.DATA} cannot be read as JSON: ${error.message}`);
    process.exit(1);
  }
}

/** The tables that go into standalone.js. */
async function tablesInside() {
  const wanted = (process.env.LANGS ?? "").split(/[\s,]+/).filter((language) => language && language !== "en");
  const known = await languages();
  const unknown = wanted.filter((language) => !known.includes(language));
  if (unknown.length > 0) {
    console.error(`LANGS names ${unknown.join(", ")}; there are ${known.join(", ")}, and English everywhere.`);
    process.exit(1);
  }
  return Object.fromEntries(await Promise.all(wanted.map(async (language) => [language, await table(language)])));
}

async function scripts() {
  const parts = {
    glue: await readFile(glueFile, "utf8"),
    wasmIntegrity: await integrityOf(wasmFile),
    data: await framework(),
    tables: await tablesInside(),
  };
  const packed = gzipSync(await readFile(wasmFile), { level: 9 }).toString("base64");
  for (const name of packaged) {
    // Only the script that unpacks the module has it inside.
    await write(name, await bundle(name, { ...parts, packed: name === "standalone.js" ? packed : "" }));
  }
}

const write = (name, text) => writeFile(new URL(name, out), text);
const writeJson = (name, value) => write(name, `${JSON.stringify(value, null, 2)}\n`);

async function documents() {
  for (const [name, from] of Object.entries(DOCUMENTS)) {
    const text = await readFile(new URL(`docs/${from}`, root), "utf8");
    await write(name, text.replaceAll("](../data/", "]("));
  }
}

async function integrity() {
  const names = (await readdir(out, { recursive: true })).filter((name) => name !== "lang").sort();
  const hashes = names.map(async (name) => [name, await integrityOf(new URL(name, out))]);
  await writeJson("integrity.json", Object.fromEntries(await Promise.all(hashes)));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await mkdir(new URL("lang/", out), { recursive: true });
for (const language of await languages()) await write(`lang/${language}.txt`, await table(language));
for (const [from, to] of COPIED) await copyFile(new URL(from, root), new URL(to, out));
await documents();
await scripts();
await writeJson("package.json", description);
await writeJson("custom-elements.json", manifest());
await integrity();
console.log(`The package is in target/npm, version ${description.version}.`);
