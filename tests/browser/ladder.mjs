// What the tests know of the element: how to put one on a page, and how a person finds their way
// in it. Roles and names only; nothing of how it is built.

import { readFile } from "node:fs/promises";
import { expect } from "./fixtures.mjs";

/** The fixture with one of everything: pages/data/small.json. */
export const small = JSON.parse(await readFile(new URL("pages/data/small.json", import.meta.url), "utf8"));

/** One of the five ladders, as its file has it. */
export async function framework(id) {
  return JSON.parse(await readFile(new URL(`../../dist/data/${id}.json`, import.meta.url), "utf8"));
}

/**
 * Puts an element on the page, which is pages/element.html unless it is open already. `framework`
 * is an object or a text, which the network then answers with; without one, `src` says where to
 * look. The rest are attributes and `inside`, what is between the tags.
 */
export async function put(page, { framework, src, inside = "", id = "ladder", ...attributes } = {}) {
  if (!page.url().includes("/pages/")) await page.goto("pages/element.html");
  if (framework !== undefined) {
    src ??= `data/made-${id}.json`;
    const body = typeof framework === "string" || Buffer.isBuffer(framework) ? framework : JSON.stringify(framework);
    await page.route(new URL(src, page.url()).href, (route) => route.fulfill({ contentType: "application/json", body }));
  }
  await page.evaluate(
    ([attributes, inside]) => {
      const element = document.createElement("ladder-compare");
      for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined) element.setAttribute(name, value);
      }
      // A policy may forbid even the empty text.
      if (inside) element.innerHTML = inside;
      document.querySelector("main").append(element);
    },
    [{ id, src, ...attributes }, inside],
  );
  return ladder(page, id);
}

/** The parts of the element with this id, by what a person calls them. */
export function ladder(page, id = "ladder") {
  const root = page.locator(`ladder-compare#${id}`);
  const button = (name) => root.getByRole("button", { name });
  const select = (name) => root.getByRole("combobox", { name, exact: true });
  return {
    root,
    button,
    select,
    title: root.getByRole("heading", { level: 2 }),
    changes: root.getByRole("listitem").filter({ has: page.getByText(/^[+↑↓~−]?\s*(New|Raised|Lowered|Reworded|Dropped)(, moved)?$/) }),
    alert: root.getByRole("alert"),
    table: (name) => root.getByRole("table", { name }),
    view: (name) => root.getByRole("group", { name: "View" }).getByRole("button", { name }),
    steps: root.getByRole("navigation", { name: /^Steps/ }),
    folds: root.locator("details"),
    /** Opens the demo's or an index's framework. */
    choose: (name) => select("Framework").selectOption({ label: name }),
    unfold: () => root.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true))),
  };
}

/** Waits until the element shows roles, and fails if it shows anything else. */
export async function shown(parts) {
  await expect(parts.view("Changes")).toBeVisible();
}

/** A text of a framework as it is read: without its inline Markdown. */
export function plain(text) {
  return text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, "$1")
    .replace(/\*(\S(?:.*?\S)?)\*/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** The texts of a role's own statements, nested ones too. */
export function statements(role) {
  const text = (statement) => (typeof statement === "string" ? [statement] : [statement.text, ...(statement.points ?? []).flatMap(text)]);
  const cell = (cell) => (typeof cell === "string" ? [cell] : Array.isArray(cell) ? cell : (cell.statements ?? []));
  return Object.values(role.areas ?? {}).flatMap(cell).flatMap(text).map(plain);
}

/** What is seen and reaches over an edge of the screen, save what scrolls by itself. */
export function overflowing(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
    for (const host of document.querySelectorAll("ladder-compare")) {
      for (const one of host.shadowRoot.querySelectorAll("*")) {
        const { left, right, width } = one.getBoundingClientRect();
        // What is only for screen readers has a size of 1 px. A closed fold keeps the sizes of the last
        // time that it was open.
        const reaches = width > 1 && (right > innerWidth + 1 || left < -1);
        if (reaches && one.checkVisibility() && !one.closest("[role=region]")) wide.push(`${left} to ${right}: ${one.outerHTML.slice(0, 100)}`);
      }
    }
    return wide;
  });
}
