// A project for each site that build.mjs was asked to build, one shared list of checks for all.

import { readFileSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import base from "../browser/playwright.config.mjs";
import { hosts } from "./hosts.mjs";

const report = JSON.parse(readFileSync(new URL("../../target/hosts/report.json", import.meta.url), "utf8"));
const projects = hosts
  .filter(({ name }) => report[name])
  .map((host) => ({ name: host.name, testMatch: "hosts.spec.mjs", use: { host: { ...host, result: report[host.name] } } }));

export default defineConfig({
  ...base,
  testDir: ".",
  outputDir: "../../test-results/hosts",
  projects: [{ name: "documents", testMatch: "docs.spec.mjs" }, ...projects],
});
