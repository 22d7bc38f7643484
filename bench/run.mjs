// The benchmark, on dist/ and target/bench/ as scripts/bench.sh leaves them: how fast the element
// is beside what a browser or another library does with the same input, in the same page.
//
//   node bench/run.mjs [--smoke] [--only load,compare,switch,steps]
//
// Every figure is a median; every ratio is of two medians that were taken in turn. --smoke runs
// everything once on small input, to prove that it still works; its figures say nothing.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { launchOptions } from "../tests/browser/chrome.mjs";
import { startServer } from "../tests/browser/server.mjs";
import { generate } from "./generate.mjs";

const PARTS = ["load", "compare", "switch", "steps"];
const { smoke, only } = parseArgs({ options: { smoke: { type: "boolean" }, only: { type: "string" } } }).values;
const parts = only?.split(",") ?? PARTS;
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown) throw new Error(`There is no part "${unknown}"; there are ${PARTS.join(", ")}.`);
const out = new URL("../target/bench/", import.meta.url);
const data = new URL("../data/", import.meta.url);

const BUNDLED = smoke ? ["octopus"] : ["octopus", "am-digital", "vio", "loadsmart", "made-tech"];
const ROUNDS = smoke ? 1 : 9;
/** The most steps of one ladder that are looked at one by one. */
const STEPS = smoke ? 2 : 20;
/** Generated ladders by their tracks, of nine steps each; the largest has 10,000 statements. */
const TRACKS = smoke ? [1, 2] : [4, 8, 15, 30];
const STATEMENTS_PER_TRACK = smoke ? 80 : 10_000 / 30;

const TARGETS = { load: 3, compare: 1, switch: 2, growth: 1.2 };

/** The generated ladder is what it says, and the same every time. */
function proveGenerator() {
  const [one, two] = [generate(), generate()];
  const lines = one.roles.flatMap((role) => Object.values(role.areas).flat());
  if (one.roles.length !== 300 || lines.length !== 10_000) throw new Error(`${one.roles.length} roles, ${lines.length} statements`);
  if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error("One seed gives two ladders.");
  if (JSON.stringify(generate({ seed: 2 })) === JSON.stringify(one)) throw new Error("Two seeds give one ladder.");
}

async function writeInput() {
  for (const name of BUNDLED) await writeFile(new URL(`${name}.json`, out), await readFile(new URL(`${name}.json`, data)));
  for (const tracks of TRACKS) {
    const framework = generate({ tracks, statements: Math.round(tracks * STATEMENTS_PER_TRACK) });
    await writeFile(new URL(`generated-${tracks}.json`, out), JSON.stringify(framework, null, 2));
  }
}

async function bundle() {
  await build({
    entryPoints: [fileURLToPath(new URL("page.mjs", import.meta.url))],
    outfile: fileURLToPath(new URL("page.js", out)),
    alias: { "bench-engine-glue": fileURLToPath(new URL("pkg/bench_engine.js", out)) },
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
}

const TYPES = { js: "text/javascript", json: "application/json", wasm: "application/wasm" };

/** A page of the site with the element on it, and the measuring code as `bench`. */
async function openPage(browser, site) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.route(`${site.url}bench/*`, async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    const contentType = TYPES[name.split(".").at(-1)];
    await route.fulfill({ contentType, body: await readFile(new URL(name, out)) });
  });
  await page.goto(`${site.url}pages/element.html`);
  const call = (name, ...args) =>
    page.evaluate(async ([name, args]) => (await import("/bench/page.js"))[name](...args), [name, args]);
  await call("start", { rounds: ROUNDS });
  return { call };
}

const milliseconds = (value) => `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1)} ms`;
const kilobytes = (value) => `${Math.round(value / 1000)} kB`;
const times = (ratio) => `${ratio.toFixed(2)} x`;

function row(name, ...cells) {
  console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(14)).join(""));
}

function head(title, ...columns) {
  console.log(`\n${title}`);
  row("", ...columns);
}

/** Whether a ratio is within a target, and by how much where it is not. */
function verdict(ratio, target) {
  if (smoke) return "";
  return ratio <= target ? "ok" : `over ${target} x`;
}

const middle = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

async function loading({ call }, names) {
  head(`Load and check, against JSON.parse of the same text (to reach: ${TARGETS.load} x)`, "size", "JSON.parse", "load", "ratio", "", "make ready");
  for (const name of names) {
    const { bytes, parse, loaded, ready } = await call("loading", name);
    row(name, kilobytes(bytes), milliseconds(parse), milliseconds(loaded), times(loaded / parse), verdict(loaded / parse, TARGETS.load), milliseconds(ready));
  }
}

async function comparing({ call }, names) {
  head(`One comparison, against diffWords on the same two texts (to reach: ${TARGETS.compare} x)`, "texts", "diffWords", "compare", "ratio", "", "worst step");
  for (const name of names) {
    const steps = await call("comparing", name, STEPS);
    const ratios = steps.map(({ words, compared }) => compared / words);
    const of = (key) => middle(steps.map((step) => step[key]));
    row(name, kilobytes(of("length")), milliseconds(of("words")), milliseconds(of("compared")), times(middle(ratios)), verdict(middle(ratios), TARGETS.compare), times(Math.max(...ratios)));
  }
}

async function switching({ call }, names) {
  head(`A switch of roles, against innerHTML of the same markup, both laid out (to reach: ${TARGETS.switch} x)`, "markup", "innerHTML", "switch", "ratio", "", "worst step");
  for (const name of names) {
    const steps = await call("switching", name, STEPS);
    const ratios = steps.map(({ element, markup }) => element / markup);
    const of = (key) => middle(steps.map((step) => step[key]));
    row(name, kilobytes(of("length")), milliseconds(of("markup")), milliseconds(of("element")), times(middle(ratios)), verdict(middle(ratios), TARGETS.switch), times(Math.max(...ratios)));
  }
}

async function allSteps({ call }, names, generated) {
  head("All steps of a ladder", "steps", "time", "per step");
  const measured = [];
  for (const name of [...names, ...generated]) {
    const { steps, taken } = await call("allSteps", name);
    row(name, steps, milliseconds(taken), milliseconds(taken / steps));
    if (generated.includes(name)) measured.push([steps, taken]);
  }
  // The slope between the smallest and the largest on logarithmic scales: 1 is linear, 2 square.
  const [[fewest, least], [most, longest]] = [measured[0], measured.at(-1)];
  const power = Math.log(longest / least) / Math.log(most / fewest);
  const told = smoke ? "" : power <= TARGETS.growth ? ": ok" : ": over";
  console.log(`the time grows with the steps to the power of ${power.toFixed(2)} (to reach: ${TARGETS.growth})${told}`);
}

if (smoke) proveGenerator();
await writeInput();
await bundle();
const site = await startServer();
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Chromium ${browser.version()}, medians of ${ROUNDS} rounds${smoke ? ", a smoke run: the figures say nothing" : ""}`);
  const page = await openPage(browser, site);
  const generated = TRACKS.map((tracks) => `generated-${tracks}`);
  const all = [...BUNDLED, generated.at(-1)];
  if (parts.includes("load")) await loading(page, all);
  if (parts.includes("compare")) await comparing(page, all);
  if (parts.includes("switch")) await switching(page, all);
  if (parts.includes("steps")) await allSteps(page, BUNDLED, generated);
} finally {
  await browser.close();
  await site.close();
}
