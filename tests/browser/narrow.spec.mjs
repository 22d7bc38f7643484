// On a phone: nothing to scroll sideways, the role names in sight, before and after together.

import { expect, test } from "./fixtures.mjs";
import { framework, ladder, overflowing, put, shown } from "./ladder.mjs";

const LADDERS = {
  octopus: ["l3-senior", "l4-lead"],
  "am-digital": ["s-e3", "s-e4-lead"],
  vio: ["senior-engineer", "engineering-lead"],
  loadsmart: ["tech-lead", "engineering-manager"],
  "made-tech": ["senior-software-engineer", "lead-software-engineer"],
};

/** The texts that stand at the top of the screen and stay there: on top, in the first 160 px. */
function atTheTop(page) {
  return page.evaluate(() => {
    const seen = new Set();
    for (const host of document.querySelectorAll("ladder-compare")) {
      for (const element of host.shadowRoot.querySelectorAll("strong, th, h2, h3, span, b")) {
        const { left, top, right, bottom, width } = element.getBoundingClientRect();
        if (width <= 1 || top < -2 || bottom > 160) continue;
        const hit = host.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (hit && (element.contains(hit) || hit.contains(element))) seen.add(element.textContent.trim());
      }
    }
    return [...seen].join(" | ");
  });
}

for (const [id, roles] of Object.entries(LADDERS)) {
  test.describe(id, () => {
    for (const view of ["changes", "columns", "role"]) {
      test(`${view} fits, and the role names stay in sight`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        const parts = await put(page, { src: `../data/${id}.json`, roles: roles.join(","), view });
        await shown(parts);
        await parts.unfold();
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 640 });
          expect(await overflowing(page)).toEqual([]);
        }

        const of = await framework(id);
        const named = roles.map((id) => of.roles.find((role) => role.id === id));
        const expected = view === "role" ? named.slice(1) : named;
        const content = { changes: parts.root, columns: parts.table(/side by side$/), role: parts.root.getByRole("article") }[view];
        const { y, height } = await content.evaluate((element) => ({ y: element.getBoundingClientRect().top + scrollY, height: element.getBoundingClientRect().height }));
        for (const share of [0.35, 0.6, 0.85]) {
          await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y + height * share);
          const top = await atTheTop(page);
          for (const role of expected) expect(top, `at ${share * 100} %`).toMatch(new RegExp(`\\b(${role.short ?? role.name}|${role.name})\\b`));
        }
      });
    }
  });
}

for (const [id, roles] of Object.entries(LADDERS)) {
  for (const width of [360, 320]) {
    test(`${id}: the headline is on the first screen of a phone, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      const parts = await put(page, { src: `../data/${id}.json`, roles: roles.join(","), "url-state": "query" });
      await shown(parts);
      const top = (await parts.root.boundingBox()).y;
      const title = await parts.title.boundingBox();
      expect(title.y + title.height).toBeLessThan(640);
      // Whatever the page has above it.
      expect(title.y + title.height - top).toBeLessThan(width < 360 ? 430 : 360);
      // Nothing gave way: every picker, view and way on is there and large enough.
      for (const name of ["From", "To", "Add a role"]) await expect(parts.select(name)).toBeInViewport();
      for (const name of ["Changes", "Columns", "One role", "Whole ladder"]) await expect(parts.view(name)).toBeInViewport();
      for (const name of [/^Swap/, /^Next change/]) await expect(parts.button(name)).toBeInViewport();
      expect(await parts.steps.getByRole("button").count()).toBeGreaterThan(0);
      const boxes = await parts.root.locator("button, select").filter({ visible: true }).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
    });
  }
}

test("on a phone the ways on are told by arrows, and by words to a screen reader", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
  const next = parts.steps.getByRole("button", { name: "Next step: Lead → Principal" });
  await expect(next).toBeVisible();
  expect((await next.locator(".label").boundingBox()).width).toBeLessThan(2);
  expect(await next.evaluate((one) => getComputedStyle(one, "::after").content)).toContain("›");
});

test("the demo page fits at 320 px, all of it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./");
  for (const id of ["ladders", "vio", "broken"]) await shown(ladder(page, id));
  await ladder(page, "broken").unfold();
  expect(await overflowing(page)).toEqual([]);
});

test("in a narrow column of a wide page it is laid out as on a phone", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await page.evaluate(() => (document.querySelector("main").style.inlineSize = "18rem"));
  await shown(parts);
  const overflow = await parts.root.evaluate((host) => {
    const edge = host.getBoundingClientRect().right + 1;
    return [...host.shadowRoot.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > edge).map((element) => element.outerHTML.slice(0, 80));
  });
  expect(overflow).toEqual([]);
});

test("before and after stand together, the one under the other", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  const change = parts.changes.filter({ hasText: "Finishes projects of several weeks" });
  const now = await change.getByText("Finishes projects of several weeks").first().boundingBox();
  const before = await change.getByText(/^Before: /).boundingBox();
  expect(before.y - (now.y + now.height)).toBeGreaterThanOrEqual(0);
  expect(before.y - (now.y + now.height)).toBeLessThan(24);

  await parts.view("Columns").click();
  const row = parts.table(/side by side/).getByRole("row").filter({ hasText: "several weeks" });
  const [lower, upper] = await Promise.all([0, 1].map((at) => row.getByRole("cell").nth(at).boundingBox()));
  expect(upper.y - (lower.y + lower.height)).toBeGreaterThanOrEqual(-1);
  expect(upper.y - (lower.y + lower.height)).toBeLessThan(24);
  expect(upper.x).toBe(lower.x);
});

test("in columns each text says which role it is of", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "columns" });
  const row = parts.table(/side by side/).getByRole("row").filter({ hasText: "several weeks" });
  await expect(row.getByRole("cell")).toHaveCount(2);
  // Firefox tells where the text is from, not the text.
  const labels = await row.getByRole("cell").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content.replace("attr(data-role)", `"${cell.dataset.role}"`)));
  expect(labels).toEqual(['"Engineer"', '"Senior"']);
});

test("three roles fit too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "../data/octopus.json", roles: "l2-engineer,l3-senior,l4-lead,l5-principal" });
  for (const view of ["Changes", "Columns"]) {
    await parts.view(view).click();
    expect(await overflowing(page)).toEqual([]);
  }
});

test("targets are large enough for a finger's edge at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead", "url-state": "query" });
  await shown(parts);
  const small = await parts.root.locator("button, select, summary").filter({ visible: true }).evaluateAll((all) =>
    all
      .map((one) => ({ what: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ what, box }) => `${what}: ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
});

test("no control lies over another at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead", "url-state": "query" });
  await shown(parts);
  const covered = await parts.root.locator("button, select").filter({ visible: true }).evaluateAll((all) => {
    const boxes = all.map((one) => ({ name: one.getAttribute("aria-label") ?? one.labels?.[0]?.firstElementChild.textContent ?? one.innerText, box: one.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box: a }, at) =>
      boxes
        .slice(at + 1)
        .filter(({ box: b }) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map((other) => `${name.trim()} and ${other.name.trim()}`),
    );
  });
  expect(covered).toEqual([]);
});

test("a figure has the width of the screen to itself", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
  const facts = parts.table("Facts");
  const { width } = await facts.boundingBox();
  for (const cell of await facts.getByRole("cell").filter({ visible: true }).all()) {
    expect((await cell.boundingBox()).width).toBeGreaterThan(width * 0.9);
  }
});
