// The tables of the languages of the interface (lang/*.txt) as pages load them: the stamp of the
// English keys, and a line for each of them in their order, empty where the table lacks it.

import { readFile, readdir } from "node:fs/promises";

const folder = new URL("../../lang/", import.meta.url);

/** The languages that have a table, without English, which is in the module. */
export async function languages() {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));
  return names.filter((name) => name !== "en").sort();
}

/** The table of a language, as pages load it. */
export async function table(language) {
  const [english, other] = await Promise.all([entries("en"), entries(language)]);
  return `${[await stamp(), ...[...english.keys()].map((key) => other.get(key) ?? "")].join("\n")}\n`;
}

/** Tells the keys of one version from those of another. */
export async function stamp() {
  let mixed = 0x811c9dc5;
  for (const byte of Buffer.from([...(await entries("en")).keys()].join("\n"))) {
    mixed = Math.imul(mixed ^ byte, 0x01000193) >>> 0;
  }
  return String(mixed);
}

async function entries(language) {
  const text = await readFile(new URL(`${language}.txt`, folder), "utf8");
  const lines = text.split("\n").filter((line) => !line.startsWith("#") && line.includes(" = "));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(" = ")), line.slice(line.indexOf(" = ") + 3)]));
}
