// What a page with one element downloads, from dist/, against the budget in size-budget.json.
// The framework files are shown apart: they belong to the site, not to the element.

import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const budget = JSON.parse(readFileSync(new URL("size-budget.json", import.meta.url), "utf8"));

function measure(name) {
  const bytes = readFileSync(new URL(name, dist));
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  };
}

function sum(name, rows) {
  const total = (column) => rows.reduce((bytes, row) => bytes + row[column], 0);
  return { name, raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") };
}

const number = new Intl.NumberFormat("en");
const cell = (value) => (typeof value === "number" ? number.format(value) : value).padStart(11);
const print = ({ name, raw, gzip, brotli }) => console.log(name.padEnd(32) + [raw, gzip, brotli].map(cell).join(""));

let loaded;
try {
  loaded = budget.files.map(measure);
} catch (error) {
  console.error(`${error.message}\nRun \`make build\` first.`);
  process.exit(1);
}
const total = sum("total", loaded);
const data = readdirSync(new URL("data/", dist))
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => measure(`data/${name}`));

print({ name: "bytes", raw: "raw", gzip: "gzip -9", brotli: "brotli 11" });
loaded.forEach(print);
print(total);
print({ name: "budget", raw: "", gzip: "", brotli: budget.brotliBytes });
console.log("\nnot counted");
data.forEach(print);

const left = budget.brotliBytes - total.brotli;
if (left < 0) {
  console.error(`\nOver the budget by ${number.format(-left)} bytes.`);
  process.exit(1);
}
console.log(`\n${number.format(left)} bytes of the budget are left.`);
