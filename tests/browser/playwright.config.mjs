import { defineConfig } from "@playwright/test";
import { launchOptions } from "./chrome.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  reporter: "list",
  fullyParallel: true,
  workers: 2,
  // On a shared machine a page may be late once; what passes only then is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  globalTimeout: 20 * 60_000,
  use: {
    browserName: "chromium",
    launchOptions,
    actionTimeout: 5_000,
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // A trace of every failure costs a fifth of the time: TRACE=1 asks for it.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
});
