// node tests/hosts/build.mjs [NAME…]: installs the generators of the hosts, all where none is named,
// builds their sites, and writes what became of each to target/hosts/report.json. A generator that
// cannot be installed is skipped, with the reason; with --all it fails. Takes target/npm as it is.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hosts } from "./hosts.mjs";
import { install, run } from "./install.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = join(root, "examples/hosts");
const SCRIPTS = ["define.js", "index.js", "classic.js", "ladder-compare_bg.wasm"];

/** Puts in place what a handbook would have copied there: the element, the data and the fallback. */
function bring(host, cwd) {
  for (const place of host.ladder) {
    rmSync(join(cwd, place), { recursive: true, force: true });
    mkdirSync(join(cwd, place), { recursive: true });
    for (const name of SCRIPTS) cpSync(join(root, "target/npm", name), join(cwd, place, name));
    cpSync(join(examples, "framework.json"), join(cwd, place, "framework.json"));
  }
  if (host.site) cpSync(join(examples, "site"), join(cwd, host.site), { recursive: true });
  render(join(cwd, host.fallback));
}

function render(file) {
  mkdirSync(dirname(file), { recursive: true });
  const framework = join(examples, "framework.json");
  run([join(root, "target/debug/ladder"), "render", framework, "--roles", "engineer,senior", "--out", file], { cwd: root });
}

/** What a web server does with the plain pages: it puts files where they are named. */
function serveIncludes(host, cwd) {
  const out = join(cwd, host.output);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const name of [...host.ladder, ...readdirSync(join(examples, "site"))]) {
    cpSync(join(cwd, name), join(out, name), { recursive: true });
  }
  for (const name of readdirSync(cwd).filter((name) => name.endsWith(".html"))) {
    const include = (_, file) => readFileSync(join(cwd, file), "utf8").trimEnd();
    const page = readFileSync(join(cwd, name), "utf8").replace(/<!--#include file="([^"]+)" -->/g, include);
    writeFileSync(join(out, name), page);
  }
}

function build(host) {
  const cwd = join(examples, host.name);
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  let version;
  try {
    version = install(host, cwd);
  } catch (error) {
    return { skipped: `its generator cannot be installed here: ${error.message}` };
  }
  const installed = seconds();
  try {
    bring(host, cwd);
    rmSync(join(cwd, host.output), { recursive: true, force: true });
    if (host.build) run(host.build, { cwd, minutes: 10 });
    else serveIncludes(host, cwd);
  } catch (error) {
    return { failed: error.message, version };
  }
  return { version, installed, built: seconds() - installed };
}

const args = process.argv.slice(2);
const names = args.filter((name) => name !== "--all");
const unknown = names.filter((name) => !hosts.some((host) => host.name === name));
if (unknown.length > 0) {
  console.error(`There is no host ${unknown.join(", ")}. The hosts: ${hosts.map((host) => host.name).join(", ")}.`);
  process.exit(2);
}

const report = {};
for (const host of hosts.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const result = build(host);
  if (result.skipped && args.includes("--all")) Object.assign(result, { failed: result.skipped, skipped: undefined });
  report[host.name] = result;
  const { failed, skipped, version, installed, built } = result;
  console.log(`${host.name.padEnd(12)}${failed ? `FAILED: ${failed}` : skipped ? `SKIPPED: ${skipped}` : `${version} (install ${installed} s, build ${built} s)`}`);
}
mkdirSync(join(root, "target/hosts"), { recursive: true });
writeFileSync(join(root, "target/hosts/report.json"), JSON.stringify(report, null, 2));
process.exitCode = Object.values(report).some(({ failed }) => failed) ? 1 : 0;
