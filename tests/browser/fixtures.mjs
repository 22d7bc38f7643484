// What every browser test stands on: import `test` and `expect` from here, not from Playwright.
//
// - `page.goto("pages/two.html")` is relative to the site that server.mjs serves.
// - Any page error, console error, policy violation or request to another origin, in any page of
//   the test, fails it. A test that means to cause one says so first, and then it must happen:
//   `problems.expect(/404/)`.
// - ENGINE=firefox or webkit runs the same tests in another engine: tests/engines has how.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { engine, isChromium, needs } from "../engines/engine.mjs";
import { engineFixtures } from "../engines/fixtures.mjs";
import { startServer } from "./server.mjs";

export { expect, isChromium, needs };

export const test = base.extend(engineFixtures[engine]).extend({
  site: [
    async ({}, use) => {
      const site = await startServer();
      await use(site.url);
      await site.close();
    },
    { scope: "worker" },
  ],

  baseURL: ({ site }, use) => use(site),

  problems: [
    async ({ context, site }, use) => {
      const found = [];
      const expected = [];
      const report = (kind, text) => found.push(`${kind}: ${text}`);

      context.on("weberror", (event) => {
        const error = event.error();
        const text = String(error.stack || error.message || error);
        // What a browser blocked is among the errors of Firefox and WebKit, and in Chromium's console.
        if (isChromium || !/^(Content-Security-Policy|Cross-Origin Request Blocked)|due to access control checks/.test(text)) report("page error", text);
      });
      context.on("console", (message) => {
        // What a browser says of itself has no arguments, and each engine says it otherwise.
        if (message.type() === "error" && (isChromium || message.args().length)) report("console error", `${message.text()} (${message.location().url})`);
      });
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(site).origin) {
          report("request to another origin", request.url());
        }
      });
      await context.exposeFunction("reportViolation", (text) => report("policy violation", text));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => {
          // Firefox asks for an icon by itself.
          if (event.blockedURI.endsWith("/favicon.ico")) return;
          window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
        });
      });

      await use({ expect: (pattern) => expected.push(pattern) });

      // One round trip to each page: what it reported before has arrived by then.
      await Promise.all(context.pages().map((page) => page.evaluate(() => {}).catch(() => {})));
      const unexpected = found.filter((text) => !expected.some((pattern) => pattern.test(text)));
      const unseen = expected.filter((pattern) => isDemanded(pattern) && !found.some((text) => pattern.test(text)));
      expect(unexpected, "problems that no test expected").toEqual([]);
      expect(unseen.map(String), "problems that the test expected, and that did not happen").toEqual([]);
    },
    { auto: true },
  ],
});

/** Whether every engine must report this; what browsers say of themselves, only Chromium must. */
const isDemanded = (pattern) => isChromium || /^\^?(page error|policy violation|request to|could not start)/.test(pattern.source);

/** Fails if axe finds anything on the page, open shadow roots included. */
export async function expectAccessible(page) {
  // Axe's newer way opens a second page to sum up, which costs the other engines a second each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(!isChromium).analyze();
  // A few of each kind say enough.
  const node = ({ html, failureSummary }) => `${html}\n    ${failureSummary.split("\n").at(-1).trim()}`;
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length})\n  ${nodes.slice(0, 4).map(node).join("\n  ")}`);
  expect(told, "what axe found").toEqual([]);
}
