// What every state must stand: no finding of axe, keys alone, zoom, larger text, forced colours.

import { expect, expectAccessible, test } from "./fixtures.mjs";
import { overflowing, put } from "./ladder.mjs";
import { inTheme, STATES } from "./states.mjs";

/** What has the focus inside the element, and whether one sees that it has. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement?.shadowRoot?.activeElement;
    if (!element) return null;
    const { outlineStyle, outlineWidth, display } = getComputedStyle(element);
    // A link may stand on two lines: its first part counts.
    const { left, top, width, height } = element.getClientRects()[0];
    // On top in one of these points, which lie just inside it.
    const points = [[left + 3, top + 3], [left + width / 2, top + height / 2], [left + width - 3, top + height - 3]];
    const root = element.getRootNode();
    const isSeen = points.some(([x, y]) => element.contains(root.elementFromPoint(x, y)));
    return {
      what: `${element.localName} ${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 60)}`,
      isSeen,
      outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      // A link in a sentence is as high as the sentence; a region is as large as what is in it.
      small: !(element.localName === "a" && display.startsWith("inline")) && (width < 23.9 || height < 23.9),
    };
  });
}

/** Presses Tab from the start of the page until the focus has left the element. */
async function tabThrough(page) {
  const stops = [];
  for (let count = 0; count < 400; count++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop && stops.length > 0) return stops;
    if (stop) stops.push(stop);
  }
  throw new Error("The focus never left the element.");
}

for (const [name, open] of Object.entries(STATES)) {
  test.describe(name, () => {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 320]) {
        test(`axe finds nothing, all unfolded, ${colorScheme}, ${width} px`, async ({ page }) => {
          test.slow();
          await page.setViewportSize({ width, height: 800 });
          await inTheme(page, colorScheme);
          const parts = await open(page);
          await parts.unfold();
          await expectAccessible(page);
        });
      }
    }

    test("with keys alone: every control is reached, seen, and large enough", async ({ page }) => {
      test.slow();
      const parts = await open(page);
      const all = await parts.root.locator("button, select, a[href], summary, [role=region]").filter({ visible: true }).evaluateAll((all) => all.filter((one) => !one.disabled).length);
      const stops = await tabThrough(page);
      expect(stops.length).toBe(all);
      expect(stops.filter(({ outline, isSeen, small }) => outline < 2 || !isSeen || small)).toEqual([]);
    });

    test("at 400 % zoom of a small window nothing is lost, and the focus is not covered", async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 256 });
      const parts = await open(page);
      expect(await overflowing(page)).toEqual([]);
      const stops = await tabThrough(page);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      await parts.unfold();
      expect(await overflowing(page)).toEqual([]);
    });

    test("with text at twice its size nothing is cut", async ({ page }) => {
      const parts = await open(page);
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => (document.body.style.fontSize = "32px"));
        expect(await overflowing(page)).toEqual([]);
        const cut = await parts.root.locator("button, th, td, summary, h2:not(.hidden), h3, h4").filter({ visible: true }).evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1).filter((one) => getComputedStyle(one).display !== "inline").map((one) => one.outerHTML.slice(0, 100)),
        );
        expect(cut).toEqual([]);
      }
    });

    test("in forced colours the focus is seen", async ({ page }) => {
      test.slow();
      await page.emulateMedia({ forcedColors: "active" });
      await open(page);
      const stops = await tabThrough(page);
      expect(stops.filter(({ outline, isSeen }) => outline < 2 || !isSeen)).toEqual([]);
    });

    test("what was added and removed begins and ends in words", async ({ page }) => {
      const parts = await open(page);
      const said = await parts.root.locator("ins, del").evaluateAll((all) =>
        all.map((one) => [one.localName, one.firstElementChild?.className, one.firstElementChild?.textContent, one.lastElementChild?.className, one.lastElementChild?.textContent].join("|")),
      );
      const right = { ins: "ins|hidden|[added: |hidden|]", del: "del|hidden|[removed: |hidden|]" };
      expect(said.filter((one) => one !== right[one.slice(0, 3)])).toEqual([]);
      if (!/ladder/.test(name)) expect(said.length).toBeGreaterThan(0);
    });

    test("nothing moves by itself", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const parts = await open(page);
      await parts.unfold();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      const moving = await parts.root.evaluate((host) =>
        [...host.shadowRoot.querySelectorAll("*")].filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
        }).length,
      );
      expect(moving).toBe(0);
    });
  });
}

test.describe("where something is missing", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing while it loads, ${colorScheme}`, async ({ page }) => {
      await inTheme(page, colorScheme);
      const parts = await put(page, { src: "/faults/never" });
      await expect(parts.root.getByText("Loading the framework")).toBeAttached();
      await expectAccessible(page);
    });

    test(`axe finds nothing while an earlier version loads, ${colorScheme}`, async ({ page }) => {
      await inTheme(page, colorScheme);
      const parts = await put(page, { src: "../data/vio.json", against: "/faults/never" });
      await expect(parts.view("History")).toHaveAttribute("aria-pressed", "true");
      await expectAccessible(page);
    });

    test(`axe finds nothing where an earlier version is missing, ${colorScheme}`, async ({ page, problems }) => {
      problems.expect(/404/);
      await inTheme(page, colorScheme);
      const parts = await put(page, { src: "../data/vio.json", against: "/faults/404" });
      await expect(parts.alert).toContainText("404");
      await expectAccessible(page);
    });

    test(`axe finds nothing where one file of an index is broken, ${colorScheme}`, async ({ page }) => {
      await inTheme(page, colorScheme);
      await page.route("**/made-index.json", (route) => route.fulfill({ json: { frameworks: [{ id: "one", name: "One", src: "broken.json" }, { id: "two", name: "Two", src: "small.json" }] } }));
      await page.route("**/broken.json", (route) => route.fulfill({ contentType: "application/json", body: '{ "name": "x", roles' }));
      const parts = await put(page, { src: "data/made-index.json" });
      await expect(parts.alert).toContainText("column");
      await expect(parts.select("Framework")).toBeVisible();
      await expectAccessible(page);
    });

    test(`axe finds nothing with faults in the file, unfolded, ${colorScheme}`, async ({ page }) => {
      await inTheme(page, colorScheme);
      const parts = await put(page, { framework: { name: "x", roles: [{ name: "A", areas: { x: ["One."] }, next: "gone" }, { name: "B", facts: { y: true }, areas: { x: ["Two."] } }] } });
      await expect(parts.root.getByText(/\d faults? in this file/)).toBeVisible();
      await parts.unfold();
      await expectAccessible(page);
    });
  }
});
