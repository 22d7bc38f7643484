// Run in the project that scripts/test-package.sh makes: what a site gets from the package.

import assert from "node:assert/strict";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, createServer, preview } from "vite";
import { launchOptions } from "../../tests/browser/chrome.mjs";

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);

async function told(name, task) {
  await task();
  console.log(`ok  ${name}`);
}

await told("imports in Node, where there is no page, and does nothing", async () => {
  const { createLadderCompare, defineLadderCompare } = await import("ladder-compare");
  assert.equal(typeof createLadderCompare, "function");
  defineLadderCompare();
  await import("ladder-compare/define");
});

const browser = await chromium.launch(launchOptions);

/** Opens a page of a server of Vite's and hands over what it shows. */
async function visit(server, path, expected) {
  const address = server.resolvedUrls.local[0];
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(new URL(path, address).href);
  for (const [selector, title] of expected) {
    await page.locator(`${selector} >> h2`).filter({ hasText: title }).waitFor({ timeout: 20_000 }).catch(() => {
      throw new Error(`${path}: no «${title}» in ${selector}. ${problems.join("; ")}`);
    });
  }
  if (path === "index.html") assert.equal(await page.title(), "senior,lead");
  assert.deepEqual(problems, []);
  await page.close();
}

const MAIN = [["#element", "From Senior to Lead"], ["#made", "From Senior to Staff"]];
const MADE = MAIN.slice(1);
const server = { host: "127.0.0.1", port: 0, strictPort: false };

try {
  await told("works in Vite's build", async () => {
    await build({ root });
    const site = await preview({ root, preview: server });
    await visit(site, "index.html", MAIN);
    await visit(site, "url.html", MADE);
    await site.close();
  });

  await told("works in Vite's development server", async () => {
    const site = await (await createServer({ root, server })).listen();
    await visit(site, "index.html", MAIN);
    await visit(site, "url.html", MADE);
    await site.close();
  });
} finally {
  await browser.close();
}
