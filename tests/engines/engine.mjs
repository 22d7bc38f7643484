// Which engine the tests run in, and what it lacks. ENGINE=firefox or webkit; Chromium otherwise.

import { test } from "@playwright/test";

export const engine = process.env.ENGINE || "chromium";
export const isChromium = engine === "chromium";

/** What only some engines can do, by name: why a test that needs it is left out of the others. */
const LACKS = {
  chromium: {},
  firefox: {
    cdp: "memory is measured through Chromium's own protocol",
    offline: "Playwright cannot take Firefox offline",
    pdf: "only Chromium prints into a file",
  },
  webkit: {
    cdp: "memory is measured through Chromium's own protocol",
    forcedColors: "WebKit has no forced colours",
    offline: "Playwright cannot take WebKitGTK offline",
    pdf: "only Chromium prints into a file",
    noScript: "Playwright cannot switch off the scripts of WebKitGTK",
  },
};

/**
 * Leaves the test out where the engine lacks something. What Playwright's own calls need is known
 * (fixtures.mjs); a test says `needs("…")` itself where it leans on something else.
 */
export function needs(what) {
  const reason = LACKS[engine][what];
  test.skip(reason !== undefined, reason);
}
