// What a page pays for one element, beside a page made with React and npm's diff that shows the
// same two columns (bench/peer), on dist/ and target/bench-page/ as scripts/bench-page.sh leaves
// them.
//
//   node bench/run-page.mjs [--smoke]
//
// Each load is the first of a new browser profile, so nothing is cached; the two pages take turns.
// --smoke runs everything once, to prove that it still works; its figures say nothing.

import { readFile, readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/chrome.mjs";
import { serveCompressed } from "./server.mjs";
import { watch } from "./watch.mjs";

const { smoke } = parseArgs({ options: { smoke: { type: "boolean" } } }).values;
const ROUNDS = smoke ? 1 : 9;
const at = (path) => new URL(`../${path}`, import.meta.url);

const DATA = "/data/octopus.json";
const ROLES = ["l3-senior", "l4-lead"];
/** What the second role is switched to, one after another. */
const SWITCHES = ["l5-principal", "l6-senior-principal", "l2-engineer", "l1-junior", "l4-lead"];
/** No page takes this long, in milliseconds. */
const LONGEST = 60_000;
/** What still runs this long after the first comparison is not of the load, in milliseconds. */
const AFTERWARDS = 500;

const LINES = [
  { name: "fast line", told: "as the machine is", first: 1 },
  // A mobile network of the slower kind: 1.6 Mbit/s with 150 ms to an answer.
  { name: "slow line", told: "1.6 Mbit/s, 150 ms, a processor 4 times slower", latency: 150, bytes: 200_000, slower: 4, first: 1.2 },
];
const BROTLI = 100_000;
const SWITCH = 0.5;
/** A page shows at least this share of the statements of two roles word for word. */
const MOST = 0.7;
/** After this long nothing stirs in a page any more, in milliseconds. */
const SETTLED = smoke ? 1500 : 3000;
/** The browser tells of no task shorter than this, in milliseconds. */
const TASK = 50;

async function site() {
  const files = { [DATA]: at(`dist${DATA}`), "/element": at("bench/element.html"), "/peer": at("target/bench-page/peer/index.html") };
  for (const name of ["ladder-compare.js", "ladder-compare_bg.wasm"]) files[`/${name}`] = at(`dist/${name}`);
  for (const name of await readdir(at("target/bench-page/peer/assets"))) files[`/assets/${name}`] = at(`target/bench-page/peer/assets/${name}`);
  return serveCompressed(files);
}

/** The statements that each role makes itself. */
async function statements() {
  const { roles } = JSON.parse(await readFile(at(`dist${DATA}`), "utf8"));
  const textsOf = (statement) => (typeof statement === "string" ? [statement] : [statement.text, ...(statement.points ?? []).flatMap(textsOf)]);
  const said = ({ areas = {} }) => Object.values(areas).flatMap((cell) => (Array.isArray(cell) ? cell : (cell.statements ?? []))).flatMap(textsOf);
  return new Map(roles.map((role) => [role.id, said(role)]));
}

/** What a page shows word for word when nothing stirs any more, by the second role. */
async function shownBy(browser, site, path, made) {
  const { context, page } = await newPage(browser, LINES[0]);
  await page.addInitScript(watch, { roles: ROLES });
  await page.goto(site.url + path);
  const shown = {};
  for (const role of [ROLES[1], ...SWITCHES]) {
    await page.waitForTimeout(SETTLED);
    await page.evaluate((role) => window.bench.pick(role), role);
    await page.waitForTimeout(SETTLED);
    const asked = [...made.get(ROLES[0]), ...made.get(role)];
    shown[role] = await page.evaluate((asked) => window.bench.among(asked), asked);
    if (shown[role].length < asked.length * MOST) throw new Error(`${path} shows ${shown[role].length} of the ${asked.length} statements of ${role} and ${ROLES[0]}.`);
  }
  await context.close();
  return shown;
}

/**
 * The statements by which to tell that a page shows two roles: those that both pages show word for
 * word. One page may put a removed word into a line where the other does not.
 */
async function shownByBoth(browser, site) {
  const made = await statements();
  const [element, peer] = [await shownBy(browser, site, "/element", made), await shownBy(browser, site, "/peer", made)];
  return Object.fromEntries(Object.entries(element).map(([role, shown]) => [role, shown.filter((text) => peer[role].includes(text))]));
}

/** A page in a new profile, on a line. `received` has the bytes of each answer, head and body. */
async function newPage(browser, line) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST);
  page.on("pageerror", (error) => console.error(error));
  const session = await context.newCDPSession(page);
  const received = new Map();
  await session.send("Network.enable");
  const paths = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => paths.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { protocol, pathname } = new URL(paths.get(requestId));
    if (protocol !== "data:") received.set(pathname, encodedDataLength);
  });
  const throughput = line.bytes ?? -1;
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: line.latency ?? 0, downloadThroughput: throughput, uploadThroughput: throughput });
  await session.send("Emulation.setCPUThrottlingRate", { rate: line.slower ?? 1 });
  return { context, page, received };
}

/** Fails with a sentence where a page never comes to show what it is asked for. */
function within(promise, what) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(fail, LONGEST, new Error(`${what}: not within a minute.`))));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** One load and some switches of one page. */
async function load(browser, site, line, path, said) {
  const { context, page, received } = await newPage(browser, line);
  await page.addInitScript(watch, { roles: ROLES, said });
  await page.goto(site.url + path);
  const first = await within(page.evaluate(() => window.bench.first), `${path}, ${line.name}`);
  await page.waitForTimeout(AFTERWARDS);
  const { tasks, marks } = await page.evaluate(() => ({ tasks: window.bench.tasks, marks: window.bench.marks() }));
  if (marks === 0) throw new Error(`${path} highlights no word.`);
  const switches = [];
  for (const role of SWITCHES) {
    switches.push(await within(page.evaluate((role) => window.bench.choose(role), role), `${path}, ${role}`));
    await page.waitForTimeout(AFTERWARDS / 5);
  }
  await context.close();
  return { first, task: Math.max(0, ...tasks), switch: median(switches), received };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const longest = (value) => (value < TASK ? `under ${TASK} ms` : milliseconds(value));

function row(name, ...cells) {
  console.log((name.padEnd(26) + cells.map((cell) => cell.padStart(16)).join("")).trimEnd());
}

/** Whether a figure is within its target. */
function verdict(value, target, told) {
  if (smoke) return "";
  return value <= target ? "ok" : `over ${told}`;
}

function compare(name, key, show, { element, peer }, target) {
  const [ours, theirs] = [element, peer].map((loads) => median(loads.map((load) => load[key])));
  const ratio = ours / theirs;
  row(name, show(ours), show(theirs), theirs < TASK && key === "task" ? "" : `${ratio.toFixed(2)} x`, target === undefined ? "" : verdict(ratio, target, `${target} x`));
}

/** The compressed files of a page, its code and all that came, with the heads of the answers. */
function sizes(site, { received }) {
  const total = (paths) => paths.reduce((bytes, path) => bytes + site.sizes.get(path), 0);
  const paths = [...received.keys()];
  for (const path of paths) if (!site.sizes.has(path)) throw new Error(`${path} was asked for and is not there.`);
  const code = total(paths.filter((path) => /\.(js|wasm|css)$/.test(path)));
  return { code, data: total([DATA]), wire: [...received.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

function printSizes(site, { element, peer }) {
  const [ours, theirs] = [element, peer].map((loads) => sizes(site, loads.at(-1)));
  console.log("\nBytes, compressed by brotli");
  row("", "element", "peer", "ratio");
  const line = (name, key, told = "") => row(name, kilobytes(ours[key]), kilobytes(theirs[key]), `${(ours[key] / theirs[key]).toFixed(2)} x`, told);
  line("scripts, module, styles", "code", verdict(ours.code, BROTLI, kilobytes(BROTLI)));
  line("the framework", "data");
  line("all, with page and heads", "wire");
}

function printTimes(line, loads) {
  console.log(`\nOn a ${line.name}: ${line.told}`);
  row("", "element", "peer", "ratio");
  compare("first comparison", "first", milliseconds, loads, line.first);
  compare("switch of a role", "switch", milliseconds, loads, SWITCH);
  compare("longest task of the load", "task", longest, loads);
}

async function measure(browser, site, line, said) {
  const loads = { element: [], peer: [] };
  // The first round warms up the browser and counts only where it is the only one.
  for (let round = smoke ? 1 : 0; round <= ROUNDS; round += 1) {
    for (const name of ["element", "peer"]) {
      const one = await load(browser, site, line, `/${name}`, said);
      if (round > 0) loads[name].push(one);
    }
  }
  return loads;
}

const served = await site();
const browser = await chromium.launch(launchOptions);
try {
  console.log(`Chromium ${browser.version()}, medians of ${ROUNDS} loads${smoke ? ", a smoke run: the figures say nothing" : ""}`);
  const said = await shownByBoth(browser, served);
  const all = [];
  for (const line of LINES) all.push([line, await measure(browser, served, line, said)]);
  printSizes(served, all[0][1]);
  for (const [line, loads] of all) printTimes(line, loads);
} finally {
  await browser.close();
  await served.close();
}
