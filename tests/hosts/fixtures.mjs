// What the tests of the hosts stand on. `site` is the site of the host, being served; whatever it
// asks of another origin, every error and every violation of its policy fails the test.

import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import { serve } from "./server.mjs";

export { expect };

const examples = new URL("../../examples/hosts/", import.meta.url);

/** A file of a host. */
export const fileOf = (host, path) => new URL(`${host.name}/${path}`, examples);

export const test = base.extend({
  host: [undefined, { option: true, scope: "worker" }],

  site: [
    async ({ host }, use) => {
      const site = await serve({ directory: fileURLToPath(fileOf(host, host.output)), policy: host.policy });
      await use(site.url);
      await site.close();
    },
    { scope: "worker" },
  ],

  baseURL: ({ site }, use) => use(site),

  /** A host whose generator could not be installed is told as skipped, never as passed. */
  built: [
    async ({ host }, use) => {
      const { skipped, failed } = host.result;
      test.skip(Boolean(skipped), skipped);
      expect(failed, "how its build failed").toBeUndefined();
      await use(host.result);
    },
    { auto: true },
  ],

  /** Every address that the test asked for; and what went wrong, which has to be nothing. */
  network: [
    async ({ context, site }, use) => {
      const found = [];
      const asked = [];
      context.on("weberror", (event) => found.push(`page error: ${event.error().stack ?? event.error()}`));
      context.on("console", (message) => {
        if (message.type() === "error") found.push(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on("request", (request) => {
        asked.push(request.url());
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(site).origin) {
          found.push(`request to another origin: ${request.url()}`);
        }
      });
      await context.exposeFunction("reportViolation", (text) => found.push(`policy violation: ${text}`));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => window.reportViolation(`${event.effectiveDirective} ${event.blockedURI}`));
      });
      const network = { asked, allowed: [] };
      await use(network);
      await Promise.all(context.pages().map((page) => page.evaluate(() => {}).catch(() => {})));
      expect(found.filter((text) => !network.allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** The first or the second element of the page with the roles, by what a person calls its parts. */
export function element(page, at) {
  const root = page.locator("ladder-compare").nth(at);
  return {
    root,
    title: root.getByRole("heading", { level: 2 }),
    view: (name) => root.getByRole("group", { name: "View" }).getByRole("button", { name }),
  };
}

/** Waits until both elements show the roles that the page names. */
export async function bothShown(page) {
  // The fallback has the same heading, but no buttons.
  for (const at of [0, 1]) await expect(element(page, at).view("Changes")).toBeVisible();
  await expect(element(page, 0).title).toHaveText("From Engineer to Senior Engineer");
  await expect(element(page, 1).title).toHaveText("From Senior Engineer to Lead Engineer");
}
