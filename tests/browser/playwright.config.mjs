import { defineConfig } from "@playwright/test";
import { launchOptions } from "./chrome.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  reporter: "list",
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  globalTimeout: 20 * 60_000,
  use: {
    browserName: "chromium",
    launchOptions,
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
