import { defineConfig } from "@playwright/test";
import { engine, isChromium } from "../engines/engine.mjs";
import { firefox } from "../engines/firefox.mjs";

// Loaded where it is wanted: it looks for a Chromium.
const chromium = async () => ({ browserName: "chromium", launchOptions: (await import("./chrome.mjs")).launchOptions });
const browser = { chromium, firefox: () => firefox, webkit: () => ({ browserName: "webkit" }) }[engine];

// The other engines answer Playwright more slowly.
const patience = isChromium ? 1 : 3;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  reporter: [["list"], ["../engines/left-out.mjs"]],
  fullyParallel: true,
  workers: Number(process.env.WORKERS ?? 2),
  // On a shared machine a page may be late once; what passes only then is reported as flaky.
  retries: process.env.CI || !isChromium ? 1 : 0,
  timeout: 30_000 * patience,
  expect: { timeout: 5_000 * patience },
  globalTimeout: 20 * 60_000 * patience,
  use: {
    ...(await browser()),
    actionTimeout: 5_000 * patience,
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every failure costs a fifth of the time: TRACE=1 asks for it.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
});
