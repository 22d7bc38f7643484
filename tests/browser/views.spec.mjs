// What each view says, on the small fixture; and changing what is looked at.

import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown, small } from "./ladder.mjs";

const LONG = "./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead";

test.describe("changes", () => {
  test.beforeEach(async ({ page }) => {
    await put(page, { src: "data/small.json", roles: "engineer,senior" });
  });

  test("each change has its class as a word and as a sign", async ({ page }) => {
    const parts = ladder(page);
    await expect(parts.changes).toHaveCount(5);
    const SIGNS = { New: "+", Raised: "↑", Lowered: "↓", Reworded: "~" };
    for (const change of await parts.changes.all()) {
      const [, sign, word] = /^(\S)\s*(\w+)/.exec(await change.innerText());
      expect(SIGNS[word], `the class ${word}`).toBeDefined();
      expect(sign).toBe(SIGNS[word]);
    }
  });

  test("a small edit is marked in the text", async ({ page }) => {
    const parts = ladder(page);
    const change = parts.changes.filter({ hasText: "Shares what they learn" });
    await expect(change.getByRole("deletion")).toHaveText(/team/);
    await expect(change.getByRole("insertion")).toHaveText(/whole department/);
    // Heard as well as seen, and told apart without colour.
    await expect(change.getByRole("deletion")).toContainText("removed");
    await expect(change.getByRole("insertion")).toContainText("added");
    await expect(change.getByRole("deletion")).toHaveCSS("text-decoration-line", "line-through");
    await expect(change.getByRole("insertion")).toHaveCSS("text-decoration-line", "underline");
  });

  test("what was raised says by what evidence", async ({ page }) => {
    const change = ladder(page).changes.filter({ hasText: "Shares what they learn" });
    await expect(change).toContainText("Raised");
    await expect(change.getByText("scope: team → department")).toBeVisible();
  });

  test("a rewritten statement stands over what it was", async ({ page }) => {
    const parts = ladder(page);
    const change = parts.changes.filter({ hasText: "Finishes projects of several weeks" });
    await expect(change.getByRole("deletion")).toHaveCount(0);
    await expect(change.getByText("Before: Finishes tasks of a day or two")).toBeVisible();
  });

  test("the answer comes first: facts, demands, what is new, counts", async ({ page }) => {
    const parts = ladder(page);
    await expect(parts.title).toHaveText("From Engineer to Senior");
    await expect(parts.root.getByRole("list").first().getByRole("listitem")).toHaveText([
      /^Direct reports: 0 people → 1–3 people/,
      /^Impact radius: Self → Team/,
      /^Requirements: Planning 1 → 2 or 3, Hiring 1/,
      /^Raised, work: tasks → projects: Finishes projects of several weeks/,
      /^New in Delivery: Breaks large goals/,
    ]);
    for (const count of ["2 new", "2 raised", "1 reworded", "1 unchanged", "2 not restated, still expected"]) {
      await expect(parts.root.getByText(count, { exact: true }).filter({ visible: true }).first()).toBeVisible();
    }
    await expect(parts.root.getByText(/\d+ words spared/)).toBeVisible();
    await expect(parts.table("Facts").getByRole("row", { name: /^Direct reports/ })).toContainText("↑");
    await expect(parts.table("Requirements").getByRole("row", { name: /^Planning/ })).toContainText("raised");
  });

  test("examples are folded under their statement", async ({ page }) => {
    const parts = ladder(page);
    const change = parts.changes.filter({ hasText: "Finishes projects of several weeks" });
    await expect(change.getByText("Ships the search page.")).toBeHidden();
    await change.getByText("2 examples").click();
    await expect(change.getByText("Ships the search page.")).toBeVisible();
  });

  test("an area's examples are folded and counted", async ({ page }) => {
    const parts = ladder(page);
    await expect(parts.root.getByText("Planned the autumn release.")).toBeHidden();
    await parts.root.getByText("1 example at Senior").click();
    await expect(parts.root.getByText("Planned the autumn release.")).toBeVisible();
  });

  test("what stays is folded under its count", async ({ page }) => {
    const parts = ladder(page);
    const same = parts.root.getByText("Writes tests for each change");
    await expect(same).toBeHidden();
    await parts.folds.filter({ hasText: "1 unchanged" }).getByText("1 unchanged").click();
    await expect(same).toBeVisible();
    const gone = parts.root.getByText("Keeps a diary of lessons learned.");
    await expect(gone).toBeHidden();
    await parts.root.getByText("1 not restated at Senior, still expected").first().click();
    await expect(gone).toBeVisible();
  });

  test("nothing is said to be removed from a cumulative ladder", async ({ page }) => {
    const parts = ladder(page);
    await parts.unfold();
    await expect(parts.root.getByText(/\b(dropped|deleted)\b/i)).toHaveCount(0);
    // But for the marks inside a reworded statement, which are of words.
    await expect(parts.root.getByText(/\bremoved\b/i)).toHaveCount(await parts.root.getByRole("deletion").count());
  });

  test("why two statements are a pair is one click away, with both as they were", async ({ page }) => {
    const parts = ladder(page);
    const matched = parts.changes.filter({ hasText: "Shares what they learn" });
    await matched.getByText("Why these two?").click();
    await expect(matched.getByText(/Matched by wording: likeness 0\.\d+ of 1/)).toBeVisible();
    await expect(matched.getByText("Shares what they learn with the team.", { exact: true })).toBeVisible();
    await expect(matched.getByText("Shares what they learn with the whole department.", { exact: true })).toBeVisible();

    const linked = parts.changes.filter({ hasText: "Hunts down the hardest outages" });
    await linked.getByText("Why these two?").click();
    await expect(linked.getByText("Linked by the framework's author.")).toBeVisible();
  });

  test("what the data drops is dropped, and what moved says from where", async ({ page }) => {
    const parts = ladder(page);
    await parts.steps.getByRole("button", { name: "Next step: Senior → Lead" }).click();
    await expect(parts.title).toHaveText("From Senior to Lead");
    const dropped = parts.changes.filter({ hasText: "Hunts down the hardest outages" });
    await expect(dropped).toContainText("Dropped");
    await expect(dropped).toContainText("−");
    await parts.unfold();
    const moved = parts.root.getByRole("listitem").filter({ hasText: "or more engineers a year" }).filter({ hasText: "moved here from People" });
    await expect(moved.first()).toBeVisible();
  });

  test("marks inside a statement are kept", async ({ page }) => {
    const parts = ladder(page);
    await expect(parts.changes.filter({ hasText: "or more engineers a year" }).getByRole("emphasis")).toHaveText("two");
  });
});

test.describe("columns", () => {
  test("is a table with a caption and scoped headers, pairs on one row", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "columns" });
    const table = parts.table("Small Works: Engineer, Senior side by side");
    await expect(table.getByRole("columnheader")).toHaveText(["Software Engineer", "Senior Software Engineer"]);
    for (const header of await table.getByRole("columnheader").all()) await expect(header).toHaveAttribute("scope", "col");
    const areas = table.getByRole("rowheader");
    await expect(areas).toHaveText(["Delivery", "People"]);
    for (const area of await areas.all()) await expect(area).toHaveAttribute("scope", "rowgroup");

    const pair = table.getByRole("row").filter({ hasText: "whole department" });
    await expect(pair.getByRole("cell").nth(0)).toHaveText("Shares what they learn with the team.");
    await expect(pair.getByRole("cell").nth(1)).toContainText("↑ Raised");
    const reworded = table.getByRole("row").filter({ hasText: "Hunts down the hardest outages" });
    await expect(reworded.getByRole("cell").nth(1)).toContainText("~ Reworded");
    const same = table.getByRole("row").filter({ hasText: "Writes tests for each change" });
    await expect(same.getByRole("cell").nth(1)).toContainText("Unchanged");
    const added = table.getByRole("row").filter({ hasText: "Breaks large goals" });
    await expect(added.getByRole("cell").nth(0)).toHaveText("nothing");
    await expect(added.getByRole("cell").nth(1)).toContainText("New");
  });

  // A reader of the columns is told in words that a statement still holds, as in the changes.
  test("says of a statement that the higher role does not repeat what became of it", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "columns" });
    const row = parts.table(/side by side/).getByRole("row").filter({ hasText: "Keeps a diary of lessons learned." });
    await expect(row).toContainText(/not restated/i);
  });

  test("keeps the role names in sight", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto(`${LONG}&ladders.view=columns`);
    const table = ladder(page, "ladders").table(/side by side$/);
    const rows = table.getByRole("row");
    for (const share of [0.3, 0.6, 0.9]) {
      await rows.nth(Math.floor((await rows.count()) * share)).evaluate((row) => row.scrollIntoView({ block: "center" }));
      for (const header of await table.getByRole("columnheader").all()) {
        await expect(header).toBeInViewport({ ratio: 1 });
        // Not under something else.
        expect(await header.evaluate((header) => {
          const { left, top, height } = header.getBoundingClientRect();
          return header.contains(header.getRootNode().elementFromPoint(left + 5, top + height / 2));
        })).toBe(true);
      }
    }
  });
});

test.describe("one role", () => {
  test("is read from top to bottom", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "role" });
    await expect(parts.title).toHaveText("L2 Senior Software Engineer");
    const article = parts.root.getByRole("article");
    await expect(article.getByText("Finishes projects and helps others to.")).toBeVisible();
    await expect(article.getByRole("heading", { level: 3 })).toHaveText(["Delivery", "People"]);
    await expect(article.getByRole("listitem").filter({ hasText: "Breaks large goals" })).toBeVisible();
    await expect(parts.table("Facts")).toContainText("1–3 people");
    await expect(parts.table("Requirements")).toContainText("2 or 3");
    // Nothing of the other role.
    await expect(article).not.toContainText("Keeps a diary");
  });

  test("goes to another by the picker and by the steps", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "role" });
    await parts.steps.getByRole("button", { name: "Next step: Staff" }).click();
    await expect(parts.title).toHaveText("L3 Staff Software Engineer");
    await parts.steps.getByRole("button", { name: "Previous step: Senior" }).click();
    await expect(parts.title).toHaveText("L2 Senior Software Engineer");
    await parts.select("Role").selectOption({ label: "L1 Software Engineer" });
    await expect(parts.title).toHaveText("L1 Software Engineer");
  });

  // Reading the next role and going back to the changes must not lose the comparison.
  test("leads back to a comparison of two different roles", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view: "role" });
    await parts.steps.getByRole("button", { name: "Next step: Lead" }).click();
    await expect(parts.title).toHaveText("L3 Lead Software Engineer");
    await parts.view("Changes").click();
    await expect(parts.title).toHaveText(/^From .* to .*Lead$/);
  });
});

test.describe("roles", () => {
  test("are chosen on an element that names none", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json" });
    await expect(parts.title).toHaveText("From Engineer to Senior");
    await parts.select("To").selectOption({ label: "L3 Staff Software Engineer" });
    await expect(parts.title).toHaveText("From Engineer to Staff");
  });

  test("are swapped on an element that names none", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json" });
    await parts.button("Swap the roles").click();
    await expect(parts.title).toHaveText("From Senior down to Engineer");
  });

  test("are added on an element that names none", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", view: "columns" });
    await parts.select("Add a role").selectOption({ label: "L3 Staff Software Engineer" });
    await expect(parts.table(/side by side/).getByRole("columnheader")).toHaveText(["Software Engineer", "Senior Software Engineer", "Staff Software Engineer"]);
  });

  test("are swapped and swapped back", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.button("Swap the roles").click();
    await expect(parts.title).toHaveText("From Senior down to Engineer");
    await expect(parts.select("From")).toHaveValue("senior");
    await parts.button("Swap the roles").click();
    await expect(parts.title).toHaveText("From Engineer to Senior");
  });

  test("become three: each step in turn, a matrix, and two again", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.select("Add a role").selectOption({ label: "L3 Lead Software Engineer" });
    await expect(parts.title).toHaveText(["From Engineer to Senior", "From Senior to Lead"]);
    await expect(parts.table("Facts").getByRole("columnheader")).toHaveText(["Engineer", "Senior", "Lead"]);

    await parts.view("Columns").click();
    const table = parts.table(/side by side/);
    await expect(table.getByRole("columnheader")).toHaveText(["Software Engineer", "Senior Software Engineer", "Lead Software Engineer"]);
    const widths = await table.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    expect(new Set(widths)).toEqual(new Set([3]));

    await parts.button("Remove role 2").click();
    await expect(table.getByRole("columnheader")).toHaveText(["Software Engineer", "Lead Software Engineer"]);
    await expect(parts.button(/^Remove role/)).toHaveCount(0);
  });

  test("share the width of a table evenly when they are three", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead,l5-principal" });
    const headers = parts.table("Facts").getByRole("columnheader");
    await expect(headers).toHaveCount(3);
    const widths = await headers.evaluateAll((all) => all.map((header) => header.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });

  test("are six at most", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead" });
    for (const role of ["staff", "engineer", "senior"]) await parts.select("Add a role").selectOption(role);
    await expect(parts.button(/^Remove role/)).toHaveCount(6);
    await expect(parts.select("Add a role")).toHaveCount(0);
  });

  test("may be the same one twice", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.select("From").selectOption("senior");
    await expect(parts.changes).toHaveCount(0);
    await expect(parts.root.getByText(/\d+ unchanged/).filter({ visible: true }).first()).toBeVisible();
    await parts.view("Columns").click();
    await shown(parts);
  });

  test("are offered by track", async ({ page }) => {
    await page.goto(LONG);
    const groups = ladder(page, "ladders").select("To").locator("optgroup");
    await expect(groups).toHaveCount(2);
    await expect(groups.first()).toHaveAttribute("label", /software/i);
  });
});

test("one role of a ladder with one role is read, and nothing breaks", async ({ page }) => {
  const parts = await put(page, { framework: { ...small, roles: [{ ...small.roles[0], next: [] }] } });
  await shown(parts);
  for (const view of ["One role", "Columns", "Changes"]) await parts.view(view).click();
  await parts.view("One role").click();
  await expect(parts.title).toHaveText("L1 Software Engineer");
});

test("what every role of a ladder shares is folded, and what it adds or all of it is a choice", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=vio&ladders.roles=engineer-2,senior-engineer");
  await expect(parts.button("What each role adds")).toHaveAttribute("aria-pressed", "true");
  const inherited = parts.root.getByText(/from Engineer I\b/);
  await parts.button("Everything expected").click();
  await expect(parts.button("Everything expected")).toHaveAttribute("aria-pressed", "true");
  await parts.unfold();
  await expect(inherited.first()).toBeVisible();
});

test("what was split, became one or moved leads to its other part", async ({ page }) => {
  const framework = {
    name: "Harbour", levels: "cumulative", areas: [{ id: "x", name: "Craft" }, { id: "y", name: "People" }],
    roles: [
      { id: "low", name: "Low", next: "high", areas: { x: ["Writes clear documentation and reviews the code of colleagues.", "Keeps the log of the ship."] } },
      { id: "high", name: "High", areas: { x: ["Writes clear documentation.", "Reviews the code of colleagues."], y: ["Keeps the log of the ship."] } },
    ],
  };
  const parts = await put(page, { framework });
  const whole = parts.root.getByRole("listitem").filter({ hasText: "Another part of it:" });
  const part = parts.root.getByRole("listitem").filter({ hasText: /Reworded, split.*Before: Writes clear documentation and/s });
  await expect(whole).toHaveCount(1);
  await whole.getByRole("button", { name: "go to it" }).click();
  await expect(part.filter({ hasNot: whole })).toBeFocused();
  const moved = parts.root.getByRole("listitem").filter({ hasText: "moved here from Craft" });
  await expect(moved).toContainText("Moved");
  await parts.root.getByRole("listitem").filter({ hasText: "→ Moved to People" }).getByRole("button").click();
  await expect(moved).toBeFocused();
  await expect(parts.root.getByRole("group", { name: "Go from change to change" })).toContainText("3 of 3");
});

test.describe("a step down", () => {
  test("says that it is one, and calls nothing new", async ({ page }) => {
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
    await expect(parts.title).toHaveText("From Senior to Lead");
    await parts.button("Swap the roles").click();
    await expect(parts.title).toHaveText("From Lead down to Senior");
    await expect(parts.button(/step: Senior/)).toHaveCount(0);
    await expect(parts.root).toContainText("“only here” is said at Senior and not at Lead");
    const kinds = parts.root.locator(".kind");
    await expect(kinds.filter({ hasText: "Only here" }).first()).toBeVisible();
    await expect(kinds.filter({ hasText: /New|Dropped|restated/ })).toHaveCount(0);
    await expect(parts.root.getByRole("status").first()).toHaveText(/^Lead Software Engineer, Senior Software Engineer: \d+ only here .* \d+ only above/);
    await expect(parts.root.getByRole("listitem").filter({ hasText: /^New/ })).toHaveCount(0);
  });

  test("in columns each step has the words of its own way", async ({ page }) => {
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead,l2-engineer", view: "columns" });
    const cells = (at) => parts.table(/side by side$/).locator(`tbody td:nth-child(${at}) .kind`);
    await expect(cells(2).filter({ hasText: "New" }).first()).toBeVisible();
    await expect(cells(2).filter({ hasText: "Only" })).toHaveCount(0);
    await expect(cells(3).filter({ hasText: "Only here" }).first()).toBeVisible();
    await expect(cells(3).filter({ hasText: /New|restated/ })).toHaveCount(0);
  });
});
