// What stands inside the tag for readers without JavaScript, as the command `ladder` renders it.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, shown } from "./ladder.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `ladder render` prints; it is built here if it is not yet. */
function render(...args) {
  const command = ["run", "--quiet", "--locked", "--package", "ladder-cli", "--", "render", ...args];
  return execFileSync("cargo", command, { cwd: root, encoding: "utf8" });
}

/** Opens a page with the rendered comparison inside the tag, as the README has it. */
async function open(page, fallback, { script = true } = {}) {
  const element = '<script type="module" src="../ladder-compare.js"></script>';
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A handbook</title>
    <link rel="stylesheet" href="page.css" />${script ? element : ""}</head><body><main><h1>A handbook</h1>
    <ladder-compare id="ladder" src="../data/octopus.json" roles="l3-senior,l4-lead">\n${fallback}</ladder-compare>
    </main></body></html>`;
  await page.route("**/pages/fallback.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("pages/fallback.html");
}

test.describe("the fallback", () => {
  let fallback;
  test.beforeAll(() => {
    test.setTimeout(600_000);
    fallback = render("data/octopus.json", "--roles", "l3-senior,l4-lead", "--json-ld");
  });

  test.describe("with JavaScript off", () => {
    test.use({ javaScriptEnabled: false });

    test("is a page to read, with its folds, its tables and nothing that does nothing", async ({ page }) => {
      await open(page, fallback);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { name: "From Senior to Lead", level: 2 })).toBeVisible();
      await expect(main.getByRole("table", { name: "Facts" })).toBeVisible();
      await expect(main.getByText(/^\d+ new · /).first()).toBeVisible();
      await expect(main.locator("del").first()).toContainText("[removed: ");
      await expect(main.locator("button, select, input, label")).toHaveCount(0);
      const fold = main.locator("details").filter({ hasText: /not restated at/ }).first();
      await expect(fold.getByRole("listitem").first()).toBeHidden();
      await fold.locator("summary").click();
      await expect(fold.getByRole("listitem").first()).toBeVisible();
    });
  });

  // Axe is a script itself, so it meets the same HTML in a page without the element's.
  for (const view of ["changes", "columns", "role"]) {
    test(`has nothing that axe finds, in ${view}`, async ({ page }) => {
      const html = view === "changes" ? fallback : render("data/octopus.json", "--roles", "l3-senior,l4-lead", "--view", view);
      await open(page, html, { script: false });
      await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
      await expectAccessible(page);
    });
  }

  test("is what the server sent, element by element", async ({ page }) => {
    await open(page, fallback, { script: false });
    const parsed = await page.locator("ladder-compare").evaluate((element) => element.innerHTML);
    // A browser that had to mend the nesting, or met bare text in a table, would write it otherwise.
    expect(parsed.trim()).toBe(fallback.trim().replaceAll("&#123;", "{").replaceAll("&#125;", "}").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&#x2F;", "/"));
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data).hasDefinedTerm.map((term) => term.identifier)).toEqual(["l3-senior", "l4-lead"]);
  });

  test("gives way to the element where JavaScript is on", async ({ page }) => {
    await open(page, fallback);
    const parts = ladder(page);
    await shown(parts);
    await expect(page.locator(".ladder-static")).toBeHidden();
    await expect(page.getByRole("heading", { name: "From Senior to Lead" })).toHaveCount(1);
  });

  test("and the comparison are never in sight at once, as a page would jump", async ({ page }) => {
    await page.goto("pages/element.html");
    const seen = await page.evaluate(async () => {
      const element = document.createElement("ladder-compare");
      for (const [name, value] of Object.entries({ src: "data/small.json", roles: "engineer senior" })) element.setAttribute(name, value);
      element.innerHTML = "<h2>A fallback</h2>";
      // Told of every change of the widget before anything is painted.
      const seen = [];
      new MutationObserver(() => {
        const inSight = (node) => Boolean(node?.getClientRects().length);
        const title = element.shadowRoot.querySelector("h2");
        if (title) seen.push([inSight(element.querySelector("h2")), inSight(title)]);
      }).observe(element.shadowRoot, { childList: true, subtree: true });
      const ready = new Promise((resolve) => element.addEventListener("ladder-ready", resolve));
      document.querySelector("main").append(element);
      await ready;
      await new Promise((done) => setTimeout(done, 50));
      return seen;
    });
    expect(seen.at(-1)).toEqual([false, true]);
    expect(seen.filter(([fallback, title]) => fallback === title)).toEqual([]);
  });
});
