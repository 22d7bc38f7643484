// What each site in examples/hosts has to pass: the same list for all of them.

import { readFile } from "node:fs/promises";
import { bothShown, element, expect, fileOf, test } from "./fixtures.mjs";
import { differences, looksInside, looksOutside } from "./looks.mjs";
import { siteIsDark, tree, watchShifts } from "./page.mjs";

test("shows both elements at first, each with the file that it names", async ({ page, host, network }) => {
  await page.goto(host.pages.roles);
  await bothShown(page);
  await element(page, 1).view("Columns").click();
  await expect(element(page, 1).view("Columns")).toHaveAttribute("aria-pressed", "true");
  await expect(element(page, 0).view("Changes")).toHaveAttribute("aria-pressed", "true");
  // One by a relative address, one by an absolute: the same file, which is asked for once.
  const files = network.asked.filter((address) => address.endsWith("framework.json"));
  expect(files).toHaveLength(1);
});

test("comes and goes with the pages of the site", async ({ page, host }) => {
  await page.goto("");
  await page.evaluate(() => (window.isSamePage = true));
  await page.getByRole("main").getByRole("link", { name: "Roles" }).first().click();
  await bothShown(page);
  // A site that swaps pages has to have done so: this is what is tested.
  expect(Boolean(await page.evaluate(() => window.isSamePage))).toBe(Boolean(host.swapsPages));

  await page.getByRole("link", { name: "About" }).filter({ visible: true }).first().click();
  await expect(page.getByText("Who we are.")).toBeVisible();
  await expect(page.locator("ladder-compare")).toHaveCount(0);
  await page.goBack();
  await bothShown(page);
  await page.goForward();
  await expect(page.getByText("Who we are.")).toBeVisible();
});

test("shows what was shown, on the way back", async ({ page, host }) => {
  await page.goto("");
  await page.getByRole("main").getByRole("link", { name: "Roles" }).first().click();
  await bothShown(page);
  await element(page, 0).view("Columns").click();
  await expect(page).toHaveURL(/view%3Dcolumns|view=columns/);
  await page.getByRole("link", { name: "About" }).filter({ visible: true }).first().click();
  await expect(page.getByText("Who we are.")).toBeVisible();
  await page.goBack();
  await expect(element(page, 0).view("Columns")).toHaveAttribute("aria-pressed", "true");
  await expect(element(page, 1).title).toHaveText("From Senior Engineer to Lead Engineer");
});

for (const system of ["light", "dark"]) {
  test(`is as light or dark as the site, on a ${system} system`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: system, reducedMotion: "reduce" });
    await page.goto(host.pages.roles);
    await bothShown(page);
    const seen = new Set();
    const compare = () =>
      expect(async () => {
        const isDark = await siteIsDark(page);
        for (const at of [0, 1]) {
          const frame = element(page, at).root.locator(".frame");
          expect(await frame.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe(isDark ? "dark" : "light");
        }
        seen.add(isDark);
      }).toPass({ timeout: 5_000 });
    await compare();
    // Some have three themes to go through, so more presses than themes.
    for (let press = 0; press < 4; press += 1) {
      await page.locator(host.toggle[press % host.toggle.length]).first().click();
      await compare();
    }
    expect(seen.size, "light and dark were both seen").toBe(2);
  });
}

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the fallback is there, as it was rendered", async ({ page, host }) => {
    await page.goto(host.pages.roles);
    const inside = element(page, 0).root;
    await expect(inside.getByRole("heading", { name: "From Engineer to Senior Engineer" })).toBeVisible();
    await expect(inside.getByRole("table", { name: "Facts" })).toBeVisible();
    await expect(element(page, 1).root.getByRole("link", { name: "Our ladder as a file" })).toBeVisible();
    const rendered = await readFile(fileOf(host, host.fallback), "utf8");
    expect(await inside.evaluate(tree)).toEqual(await inside.evaluate(tree, rendered));
  });
});

/** How the page looks outside the elements once its own scripts are through. */
async function settledLooks(page) {
  let looks = await page.evaluate(looksOutside);
  await expect
    .poll(async () => {
      const before = looks;
      looks = await page.evaluate(looksOutside);
      return differences(before, looks);
    }, { intervals: [500] })
    .toEqual([]);
  return looks;
}

test("neither takes the site's styles nor gives it any", async ({ page, host, network }) => {
  // The page without the element, and with it.
  network.allowed.push(/ERR_FAILED/);
  await page.route(/\/(define|classic)[^/]*\.js/, (route) => route.abort());
  await page.goto(host.pages.roles);
  await expect(page.locator("ladder-compare").first()).toBeVisible();
  const without = await settledLooks(page);
  await page.unroute(/\/(define|classic)[^/]*\.js/);
  await page.goto(host.pages.roles);
  await bothShown(page);
  expect(differences(without, await settledLooks(page))).toEqual([]);

  // The element in the page, and in a frame without the site's styles.
  const { inPage, alone } = await page.evaluate(looksInside);
  expect(inPage.length).toBeGreaterThan(50);
  expect(differences(alone, inPage)).toEqual([]);
});

for (const [device, viewport] of Object.entries({ desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
  test(`shifts little of the page when it comes, on a ${device}`, async ({ page, host }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(watchShifts);
    // Late enough for the page to be painted before.
    await page.setExtraHTTPHeaders({ "x-late": "500" });
    await page.goto(host.pages.roles);
    await expect(element(page, 0).view("Changes")).toBeVisible();
    // As a reader goes on: the second loads when it comes near.
    for (let wheel = 0; wheel < 8; wheel += 1) {
      await page.waitForTimeout(100);
      await page.mouse.wheel(0, 300);
    }
    await element(page, 1).root.scrollIntoViewIfNeeded();
    await bothShown(page);
    await page.waitForTimeout(200);
    const shifts = await page.evaluate(() => window.shifts);
    expect(shifts.reduce((sum, { value }) => sum + value, 0), JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(0.1);
  });
}
