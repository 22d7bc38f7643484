// What assistive technology meets: no finding of axe, a sound tree, and changes said aloud.

import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme }));

    for (const view of ["changes", "columns", "role"]) {
      test(`axe finds nothing on the demo page, in ${view}`, async ({ page }) => {
        await page.goto(`./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead&ladders.view=${view}`);
        for (const id of ["ladders", "vio", "broken"]) await shown(ladder(page, id));
        await ladder(page, "broken").unfold();
        await expectAccessible(page);
      });

      test(`axe finds nothing at 320 px, all unfolded, in ${view}`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto("pages/element.html");
        if (colorScheme === "dark") await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
        const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view });
        await shown(parts);
        await parts.unfold();
        await expectAccessible(page);
      });
    }

    test("axe finds nothing where there is only an error", async ({ page, problems }) => {
      problems.expect(/404/);
      await page.goto("pages/element.html");
      if (colorScheme === "dark") await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
      const parts = await put(page, { src: "/faults/404" });
      await expect(parts.button("Try again")).toBeVisible();
      await put(page, { id: "two", framework: '{ "name": ' });
      await expect(ladder(page, "two").alert).toBeVisible();
      await expectAccessible(page);
    });

    test("axe finds nothing in three roles, with all of one's own", async ({ page }) => {
      await page.goto("pages/element.html");
      if (colorScheme === "dark") await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
      const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead" });
      await shown(parts);
      await parts.unfold();
      await expectAccessible(page);
    });
  });
}

test("axe finds nothing while it loads", async ({ page }) => {
  const parts = await put(page, { src: "/faults/never" });
  await expect(parts.root.getByText("Loading the framework")).toBeAttached();
  await expectAccessible(page);
});

test("the tree of the changes", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await shown(parts);
  await expect(parts.root).toMatchAriaSnapshot(`
    - status: /2 new · 2 raised · 1 reworded · 1 unchanged · 2 not restated, still expected/
    - group "View":
      - button "Changes" [pressed]
      - button "Columns"
      - button "One role"
    - group "Roles":
      - combobox "From"
      - button "Swap the roles"
      - combobox "To"
      - combobox "Add a role"
    - navigation /^Steps/:
      - 'button /Next step: Senior → Lead/'
      - 'button /Next step: Senior → Staff/'
    - group "Go from change to change":
      - text: 5 changes
      - button "Previous change" [disabled]
      - button "Next change"
    - heading "From Engineer to Senior" [level=2]
    - list:
      - listitem: /Direct reports/
      - listitem: /Impact radius/
      - listitem: /Requirements/
      - listitem: /Raised/
      - listitem: /New in Delivery/
    - table "Facts":
      - rowgroup:
        - row:
          - columnheader "Engineer"
          - columnheader "Senior"
      - rowgroup:
        - row:
          - rowheader "Impact radius"
          - cell "Self"
          - cell /Team/
        - row:
          - rowheader "Direct reports"
          - cell "0 people"
          - cell /1–3 people , larger/
    - table "Requirements"
    - heading "Delivery" [level=3]
    - list:
      - listitem:
        - paragraph: Raised
        - paragraph: Finishes projects of several weeks without help from the team.
        - paragraph: /^Before. Finishes tasks/
        - group: Why these two?
        - group: 2 examples
      - listitem:
        - paragraph: Reworded
        - paragraph: /Hunts down/
        - paragraph: /^Before. Fixes simple faults/
        - group: Why these two?
      - listitem:
        - paragraph: New
        - paragraph: Breaks large goals into steps that others can take.
    - group: /1 examples? at Senior/
    - group: 1 unchanged
    - group: 1 not restated at Senior, still expected
    - heading "People" [level=3]
    - list:
      - listitem:
        - paragraph: New
        - paragraph:
          - text: Coaches
          - emphasis: two
          - text: or more engineers a year.
      - listitem:
        - paragraph: Raised
        - paragraph:
          - text: Shares what they learn with the
          - deletion: /removed. team/
          - insertion: /added. whole department/
        - group: Why these two?
    - group: 1 not restated at Senior, still expected
    - button "Print"
  `);
});

test("the counts are said when other roles are chosen, by the same live region", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  const status = parts.root.getByRole("status").filter({ hasText: /new/ });
  await expect(status).toHaveText("Software Engineer, Senior Software Engineer: 2 new · 2 raised · 1 reworded · 1 unchanged · 2 not restated, still expected");
  // A region that is put in anew with its text is not announced: it must be the same node.
  const region = await status.elementHandle();
  await parts.select("To").selectOption("staff");
  await expect(parts.title).toHaveText("From Engineer to Staff");
  expect(await region.evaluate((node) => [node.isConnected, node.textContent])).toEqual([true, expect.stringMatching(/^Software Engineer, Staff Software Engineer: .*\d+ new/)]);
});

test("the live region is there, empty, before the first counts are put in", async ({ page }) => {
  await page.goto("pages/element.html");
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/pages/data/small.json", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest("**/pages/data/small.json");
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await asked;
  await expect(parts.root.getByText("Loading the framework")).toBeAttached();
  const region = await parts.root.getByRole("status").first().elementHandle();
  release();
  await shown(parts);
  expect(await region.evaluate((node) => [node.isConnected, /2 new/.test(node.textContent)])).toEqual([true, true]);
});

test("a failure is an alert, with its sentence in it", async ({ page, problems }) => {
  problems.expect(/404/);
  await page.goto("pages/element.html");
  const parts = await put(page, { src: "/faults/404" });
  await expect(parts.alert).toContainText("404");
});

test("each control has a name and says what it is", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead", "url-state": "query" });
  await shown(parts);
  for (const name of ["From", "Role 2", "Role 3", "Add a role"]) await expect(parts.select(name)).toBeVisible();
  for (const name of ["Remove role 1", "Remove role 2", "Remove role 3", "Swap the roles", "Next change", "Previous change", "Copy link", "Print"]) await expect(parts.button(name)).toBeVisible();
  await expect(parts.view("Changes")).toHaveAttribute("aria-pressed", "true");
  await expect(parts.view("Columns")).toHaveAttribute("aria-pressed", "false");
});

test("headings go down step by step", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=am-digital&ladders.roles=s-e2,s-e3");
  await shown(parts);
  await parts.unfold();
  const levels = await parts.root.getByRole("heading").evaluateAll((headings) => headings.map((heading) => Number(heading.localName.slice(1))));
  const jumps = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
  expect(jumps).toEqual([]);
});

test("with text at twice its size nothing is cut", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await shown(parts);
  await page.evaluate(() => (document.body.style.fontSize = "32px"));
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(640);
  const clipped = await parts.root.locator("button").filter({ visible: true }).evaluateAll((buttons) => buttons.filter((button) => button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1).map((button) => button.innerText));
  expect(clipped).toEqual([]);
});

test("with the letter and line spacing of WCAG 1.4.12 nothing is cut", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await shown(parts);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    const root = document.querySelector("ladder-compare").shadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
});
