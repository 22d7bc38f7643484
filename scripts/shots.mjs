// Screenshots of pages of the built site, full length: wide and narrow, light and dark.
//
//   node scripts/shots.mjs [PATH…] [--out DIR] [--only WIDTH-SCHEME]…
//
// PATH is an address on the site, with its query (default: the demo page). DIR lies outside the
// tree (default: ladder-compare-shots in the system's temporary directory).

import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/chrome.mjs";
import { startServer } from "../tests/browser/server.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" }, only: { type: "string", multiple: true } },
});
const paths = positionals.length ? positionals : ["/"];
const out = resolve(values.out ?? join(tmpdir(), "ladder-compare-shots"));

const all = [1280, 360].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme, name: `${width}-${colorScheme}` })));
const shots = all.filter(({ name }) => !values.only || values.only.includes(name));
if (shots.length === 0) throw new Error(`--only takes one of ${all.map(({ name }) => name).join(", ")}.`);

/** "/pages/two.html?roles=a,b" → "pages-two-html-roles-a-b" */
const slug = (path) => path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "demo";

await mkdir(out, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(launchOptions);
let broken = false;
try {
  for (const { width, colorScheme, name } of shots) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
    for (const path of paths) {
      const page = await context.newPage();
      page.on("pageerror", (error) => {
        broken = true;
        console.error(`page error in ${path} at ${name}: ${error.stack}`);
      });
      await page.goto(new URL(path.replace(/^\//, ""), server.url).href, { waitUntil: "networkidle" });
      const file = join(out, `${slug(path)}-${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
if (broken) process.exitCode = 1;
