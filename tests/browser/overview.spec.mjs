// The whole ladder at a glance: the map, the heat table, the lines and the radar.

import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

const LADDERS = [
  {
    id: "octopus",
    roles: ["l3-senior", "l4-lead"],
    compared: [/^From L3 Senior 54 statements$/, /^To L4 Lead 94 statements$/],
    step: /^Senior → Lead: 6\d changes$/,
    tracks: ["Software engineering", "Engineering management"],
  },
  {
    id: "am-digital",
    roles: ["s-e3", "s-e4-lead"],
    compared: [/^From S-E3 Senior 68 statements$/, /^To S-E4 Lead 81 statements$/],
    step: /^Senior → Lead: 7\d changes$/,
    tracks: ["Software Engineering", "Test Engineering", "DevOps Engineering", "Management"],
  },
  {
    id: "vio",
    roles: ["senior-engineer", "engineering-lead"],
    compared: [/^From Senior 20 statements$/, /^To Lead 19 statements$/],
    step: /^Senior → Lead: \d+ changes$/,
    tracks: ["Makers", "Managers"],
  },
  {
    id: "loadsmart",
    roles: ["tech-lead", "engineering-manager"],
    compared: [/^From Tech Lead from Senior Engineer I$/, /^To Engineering Manager from Tech Lead$/],
    step: /^Tech Lead → Engineering Manager: 3\d changes$/,
    tracks: ["Management Track"],
  },
  {
    id: "made-tech",
    roles: ["senior-software-engineer", "lead-software-engineer"],
    compared: [/^From Senior 35 statements$/, /^To Lead 36 statements$/],
    step: /^Senior → Lead: 3\d changes$/,
    tracks: ["Software engineering"],
  },
];

/** The parts of the overview, by what a person calls them. */
function parts(page, id = "ladder") {
  const all = ladder(page, id);
  const map = all.root.getByRole("region", { name: "Map of the ladder" });
  return { ...all, map, role: (name) => map.getByRole("button", { name }) };
}

async function open(page, { id, roles }, rest = {}) {
  await put(page, { src: `../data/${id}.json`, roles: roles.join(","), view: "overview", ...rest });
  const all = parts(page);
  await shown(all);
  await expect(all.root.getByRole("heading", { name: "The whole ladder" })).toBeVisible();
  return all;
}

for (const one of LADDERS) {
  test.describe(one.id, () => {
    test("the compared roles stand out, in words and by weight", async ({ page }) => {
      const { map, role } = await open(page, one);
      const current = map.locator("[aria-current]");
      await expect(current).toHaveCount(3);
      for (const name of one.compared) {
        await expect(role(name)).toHaveAttribute("aria-current", "true");
        await expect(role(name)).toHaveCSS("border-top-width", "3px");
      }
      await expect(role(one.step)).toHaveAttribute("aria-current", "true");
    });

    test("each track with steps has a table, and its figures add up", async ({ page }) => {
      const { root } = await open(page, one);
      const tables = root.locator("table.heat");
      await expect(tables.locator("caption")).toHaveText(one.tracks);
      for (const table of await tables.all()) {
        const read = (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.textContent, 10) || 0));
        const rows = await table.locator("tbody tr").evaluateAll(read);
        const [sums] = await table.locator("tfoot tr").evaluateAll(read);
        expect(rows.reduce((sum, row) => sum.map((value, at) => value + row[at]))).toEqual(sums);
      }
    });

    test("nothing scrolls the page sideways at 320 px", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const all = await open(page, one);
      await all.unfold();
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
      // What is wider scrolls by itself, and can be reached with the keyboard.
      const regions = await all.root.locator("[role=region]").evaluateAll((all) => all.map((one) => [one.tabIndex, one.getBoundingClientRect().right <= 320, getComputedStyle(one).overflowX]));
      expect(regions.length).toBeGreaterThan(0);
      for (const region of regions) expect(region).toEqual([0, true, "auto"]);
    });

    test("what a role says fits into it", async ({ page }) => {
      const { map } = await open(page, one);
      const cut = await map.locator("button").evaluateAll((all) =>
        all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
    });

    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto("pages/element.html");
        if (colorScheme === "dark") await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
        const all = await open(page, one);
        await all.unfold();
        await expectAccessible(page);
      });
    }
  });
}

test.describe("choosing", () => {
  const [octopus, , vio] = LADDERS;

  test("a role is compared with the one before it, with the keyboard alone", async ({ page }) => {
    const { map, role, select, title, root } = await open(page, octopus);
    await map.focus();
    await page.keyboard.press("Tab");
    await expect(role(/Graduate 33 statements/)).toBeFocused();
    await role(/Principal 73 statements/).focus();
    await page.keyboard.press("Enter");
    await expect(select("From")).toHaveValue("l4-lead");
    await expect(select("To")).toHaveValue("l5-principal");
    await expect(role(/^To L5 Principal/)).toBeFocused();
    await expect(root.getByRole("heading", { name: "From Lead to Principal" })).toBeVisible();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press(" ");
    await expect(title.first()).toHaveText("The whole ladder");
  });

  test("a figure compares its step; the fork leads to either side", async ({ page }) => {
    const { role, select } = await open(page, vio);
    await role(/^Senior → Staff: /).click();
    await expect(select("To")).toHaveValue("staff-engineer");
    await expect(role(/^To Staff/)).toBeVisible();
    await role(/^Lead → Manager: /).click();
    await expect(select("From")).toHaveValue("engineering-lead");
  });

  test("a figure of the table leads to the changes of its step", async ({ page }) => {
    const { root, title, view } = await open(page, octopus);
    await root.getByRole("button", { name: /^Domain expertise, Lead → Principal: 10 changes$/ }).click();
    await expect(view("Changes")).toHaveAttribute("aria-pressed", "true");
    await expect(title).toHaveText("From Lead to Principal");
  });

  test("with keys a figure leads to its area there, which has the focus at the top", async ({ page }) => {
    const { root, title } = await open(page, octopus);
    await root.getByRole("button", { name: /^Culture and leadership, Senior → Lead: \d+ changes$/ }).focus();
    await page.keyboard.press("Enter");
    await expect(title).toHaveText("From Senior to Lead");
    const heading = root.getByRole("heading", { name: "Culture and leadership" });
    await expect(heading).toBeFocused();
    // Under the line that stays in sight, and not far under it.
    const { y } = await heading.boundingBox();
    expect(y).toBeGreaterThan(40);
    expect(y).toBeLessThan(140);
    await page.keyboard.press("n");
    await expect(root.getByText("1 of 26")).toBeVisible();
  });

  test("a figure of what comes with a baseline unfolds it", async ({ page }) => {
    const { root } = await open(page, octopus);
    await root.getByRole("button", { name: /^Qualities of leaders, Senior → Lead: 35 changes$/ }).click();
    const fold = root.locator("summary").filter({ hasText: "Respected and trusted leader" });
    await expect(fold).toBeFocused();
    await expect(fold).toBeInViewport();
    expect(await fold.evaluate((summary) => summary.parentElement.open)).toBe(true);
  });

  test("every figure finds its area", async ({ page }) => {
    test.slow();
    for (const one of LADDERS.slice(1)) {
      await page.goto("pages/element.html");
      const { root, view } = await open(page, one);
      const figures = root.locator(".heat button");
      const count = await figures.count();
      // Some of them, from all over the tables.
      for (let at = 0; at < count; at += Math.max(1, Math.floor(count / 6))) {
        const figure = figures.nth(at);
        const name = (await figure.getAttribute("aria-label")).replace(/, [^,]* → [^,]*: \d+ changes?$/, "");
        await figure.click();
        await expect.poll(() => root.evaluate((host) => host.shadowRoot.activeElement?.dataset.area)).toBe(name);
        await view("Whole ladder").click();
      }
    }
  });

  test("from the chosen step one goes to all that changes", async ({ page }) => {
    const { button, title } = await open(page, octopus);
    await button("See all that changes").click();
    await expect(title).toHaveText("From Senior to Lead");
  });

  test("three roles and a fork stand out too", async ({ page }) => {
    const { map } = await open(page, { id: "vio", roles: ["senior-engineer", "staff-engineer", "engineering-lead"] });
    const current = await map.locator("[aria-current]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));
    expect(current).toHaveLength(5);
    expect(current.filter((name) => /^Senior → (Staff|Lead): /.test(name))).toHaveLength(2);
  });
});

test.describe("requirements", () => {
  const [octopus, , vio] = LADDERS;

  test("a line has its figures at both ends, and a table has all of them", async ({ page }) => {
    const { root, unfold } = await open(page, vio);
    const lines = root.getByRole("table", { name: "Makers" });
    const row = lines.filter({ has: page.locator("svg") }).getByRole("row", { name: /^Quality/ });
    await expect(row.getByRole("cell").first()).toHaveText("1");
    await expect(row.getByRole("cell").last()).toHaveText("4");
    await expect(row.locator("circle")).toHaveCount(4);
    await unfold();
    const all = root.getByRole("region", { name: "Requirements: Makers" });
    await expect(all.getByRole("row", { name: /^Quality/ }).getByRole("cell")).toHaveText(["at least 1", "at least 2", "at least 3", "at least 4"]);
  });

  test("the radar has its table beside it", async ({ page }) => {
    const { root } = await open(page, vio);
    const radar = root.getByRole("img", { name: /^What Senior and Lead require/ });
    await expect(radar).toBeVisible();
    const numbers = await radar.locator("text").allTextContents();
    const rows = root.getByRole("table", { name: "Required steps" }).locator("tbody tr");
    await expect(rows).toHaveCount(numbers.length);
    await expect(rows.first()).toHaveText(/^1\. Delivery\s*at least 2\s*3$/);
    // Told apart without colour: a broken line and a full one, circles and squares.
    expect(await radar.locator("polygon.lower").evaluate((it) => getComputedStyle(it).strokeDasharray)).not.toBe("none");
    expect(await radar.locator("polygon.upper").evaluate((it) => getComputedStyle(it).strokeDasharray)).toBe("none");
  });

  test("a ladder without any shows neither", async ({ page }) => {
    const { root } = await open(page, octopus);
    await expect(root.getByRole("img")).toHaveCount(0);
    await expect(root.getByRole("heading", { name: /Requirements over/ })).toHaveCount(0);
  });
});

test.describe("some areas only", () => {
  test("the map, the table and the headline are of these", async ({ page }) => {
    const { root, map, role } = await open(page, { ...LADDERS[0], id: "octopus" }, { areas: "culture-leadership" });
    await expect(role(/^To L4 Lead 10 statements$/)).toBeVisible();
    await expect(map.getByRole("button", { name: /^Senior → Lead: 10 changes$/ })).toBeVisible();
    await expect(root.getByRole("table", { name: "Software engineering" }).locator("tbody th")).toHaveText(["Culture and leadership"]);
  });

  test("lines and radar too, and the attribute may change", async ({ page }) => {
    const { root } = await open(page, LADDERS[2], { areas: "execution" });
    const rows = root.getByRole("table", { name: "Required steps" }).locator("tbody th");
    await expect(rows).toHaveText([/Delivery/, /Communication/, /Quality/, /Optimisation/]);
    await root.evaluate((element) => element.setAttribute("areas", "we-expect"));
    await expect(rows).toHaveCount(0);
    await expect(root.getByRole("heading", { name: /Requirements over/ })).toHaveCount(0);
    await root.evaluate((element) => element.removeAttribute("areas"));
    await expect(rows).toHaveCount(11);
  });
});

test("the steps stand in a table too", async ({ page }) => {
  const { root } = await open(page, LADDERS[0]);
  await root.getByText("The steps as a table").click();
  const table = root.getByRole("table", { name: "Steps" });
  await expect(table.locator("tbody tr")).toHaveCount(8);
  await expect(table.getByRole("row", { name: /^Senior → Lead/ })).toContainText("35 taken in with a baseline");
});

test("a link restores it", async ({ page }) => {
  await page.goto("./?ladders.framework=vio&ladders.view=overview&ladders.roles=senior-engineer,staff-engineer");
  const all = parts(page, "ladders");
  await shown(all);
  await expect(all.role(/^To Staff/)).toBeVisible();
  await all.role(/^Senior → Lead: /).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain("ladders.roles=senior-engineer,engineering-lead");
  await page.reload();
  await expect(all.role(/^To Lead/)).toBeVisible();
});

test("figures and roles are large enough to press, at 320 px too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { root } = await open(page, LADDERS[1]);
  const small = await root.locator("button, summary").filter({ visible: true }).evaluateAll((all) =>
    all.map((one) => ({ what: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width < 24 || box.height < 24).map(({ what }) => what),
  );
  expect(small).toEqual([]);
});

test("the map grows with the text, and nothing in it is cut", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  const { map } = await open(page, LADDERS[0]);
  const before = await map.locator("svg").boundingBox();
  await page.evaluate(() => (document.body.style.fontSize = "32px"));
  const after = await map.locator("svg").boundingBox();
  expect(after.width / before.width).toBeGreaterThan(1.5);
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(640);
});

test("in forced colours the compared roles still stand out", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { role } = await open(page, LADDERS[0]);
  const widths = await Promise.all([/^To L4 Lead/, /L5 Principal/].map((name) => role(name).evaluate((one) => getComputedStyle(one).borderTopWidth)));
  expect(widths).toEqual(["3px", "1px"]);
});
