// The states that are easily forgotten, each of a real ladder: what every one of them must stand
// (axe, keys alone, zoom, forced colours, a strict policy) is in the specs that go through them.

import { expect } from "./fixtures.mjs";
import { put, shown } from "./ladder.mjs";

/** Puts an element on the page and waits for a heading of it. */
async function open(page, heading, attributes) {
  const parts = await put(page, { "url-state": "query", ...attributes });
  await expect(parts.root.getByRole("heading", { name: heading }).first()).toBeVisible();
  await shown(parts);
  return parts;
}

const vio = { src: "../data/vio.json" };
const octopus = { src: "../data/octopus.json" };

/** How to come to each state on pages/element.html, in any version of it. */
export const STATES = {
  "the whole ladder": (page) => open(page, "The whole ladder", { ...vio, view: "overview", roles: "senior-engineer,engineering-lead" }),
  "the whole ladder, of five tracks": (page) => open(page, "The whole ladder", { src: "../data/am-digital.json", view: "overview", roles: "s-e3,s-e4-lead" }),
  history: (page) => open(page, "From 2021 to 2023", { ...vio, against: "../data/vio-2021.json" }),
  "a fork": (page) => open(page, "From Senior to Staff", { ...vio, roles: "senior-engineer,staff-engineer,engineering-lead" }),
  "what was split and merged": (page) => open(page, "From Senior to Lead", { src: "../data/am-digital.json", roles: "s-e3,s-e4-lead" }),
  "a step down": (page) => open(page, "From Lead down to Senior", { ...octopus, roles: "l4-lead,l3-senior" }),
  "columns of a step down": (page) => open(page, /side by side$/, { ...octopus, roles: "l4-lead,l3-senior", view: "columns" }),
};

/** Dark or light, as the system says and as the page says. */
export async function inTheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  await page.goto("pages/element.html");
  if (colorScheme === "dark") await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
}
