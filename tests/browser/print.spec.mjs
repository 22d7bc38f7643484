// On paper: everything, unfolded, and no line cut.

import { expect, test } from "./fixtures.mjs";
import { put, shown } from "./ladder.mjs";

/** What a browser does around printing, as far as a page can tell. */
async function print(page, event) {
  await page.emulateMedia({ media: event === "beforeprint" ? "print" : null });
  await page.evaluate((event) => dispatchEvent(new Event(event)), event);
}

const VIEWS = ["changes", "columns", "role"];

for (const view of VIEWS) {
  test(`${view}: every fold is open, and closed again afterwards`, async ({ page }) => {
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead", view });
    await shown(parts);
    const folds = await parts.folds.count();
    expect(folds).toBeGreaterThan(0);
    // One that the reader has opened stays open.
    await parts.root.locator("summary").first().click();
    await print(page, "beforeprint");
    await expect(parts.root.locator("details[open]")).toHaveCount(folds);
    await print(page, "afterprint");
    await expect(parts.root.locator("details[open]")).toHaveCount(1);
  });

  test(`${view}: nothing is cut, and no control is printed`, async ({ page }) => {
    // The width of a sheet of A4.
    await page.setViewportSize({ width: 794, height: 1123 });
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead", view, "url-state": "query" });
    await shown(parts);
    await print(page, "beforeprint");
    const cut = await parts.root.evaluate((host) =>
      [...host.shadowRoot.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().width > 1)
        .filter((element) => {
          const { overflowX, overflowY, position } = getComputedStyle(element);
          const clips = overflowX !== "visible" || overflowY !== "visible";
          const spills = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
          return (clips && spills && element.clientWidth > 0) || position === "sticky" || position === "fixed" || element.getBoundingClientRect().right > innerWidth;
        })
        .map((element) => `${element.localName}.${element.className}`),
    );
    expect(cut).toEqual([]);
    await expect(parts.root.locator("button, select").filter({ visible: true })).toHaveCount(0);
  });
}

test("the roles that are compared are named on the paper", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await shown(parts);
  await print(page, "beforeprint");
  await expect(parts.title).toBeVisible();
  await expect(parts.root.getByText("Small Works").filter({ visible: true }).first()).toBeVisible();
  for (const text of ["Ships the search page.", "Writes tests for each change", "Keeps a diary of lessons learned.", "Matched by wording"]) {
    await expect(parts.root.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }
});

test("the framework is named on the paper where an index offers several", async ({ page }) => {
  const parts = await put(page, { src: "../data/index.json", roles: "l3-senior,l4-lead" });
  await shown(parts);
  await print(page, "beforeprint");
  // The name beside the roles, not that in the fold about it or in the source line.
  const name = parts.root.getByText("Octopus Deploy", { exact: true }).filter({ visible: true });
  const choice = parts.root.getByRole("combobox", { name: "Framework" }).filter({ visible: true });
  expect((await name.count()) + (await choice.count())).toBeGreaterThan(0);
});

test("dark pages are printed dark on light", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const parts = await put(page, { src: "data/small.json", theme: "dark" });
  await shown(parts);
  await print(page, "beforeprint");
  const lightness = await parts.title.evaluate((title) => Math.max(...getComputedStyle(title).color.match(/[\d.]+/g).slice(0, 3).map(Number)));
  expect(lightness).toBeLessThan(110);
});

test("a PDF is made with every fold open, and the screen is as before", async ({ page }) => {
  const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
  await shown(parts);
  await page.evaluate(() => {
    window.openInPrint = [];
    const folds = () => [...document.querySelector("ladder-compare").shadowRoot.querySelectorAll("details")];
    addEventListener("beforeprint", () => window.openInPrint.push(folds().every((fold) => fold.open)));
  });
  const pages = async () => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g).length;
  expect(await pages()).toBeGreaterThan(3);
  expect(await page.evaluate(() => window.openInPrint)).toEqual([true]);
  await expect(parts.root.locator("details[open]")).toHaveCount(0);
});

test("the button prints the page", async ({ page }) => {
  await page.addInitScript(() => (window.print = () => (window.printed = true)));
  const parts = await put(page, { src: "data/small.json" });
  await parts.button("Print").click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});
