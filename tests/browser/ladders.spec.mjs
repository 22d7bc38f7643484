// The five ladders on the demo page: each chosen, compared, walked and read.

import { expect, test } from "./fixtures.mjs";
import { framework, ladder, plain, put, statements } from "./ladder.mjs";

const LADDERS = [
  {
    id: "octopus",
    name: "Octopus Deploy",
    roles: ["l3-senior", "l4-lead"],
    title: "From Senior to Lead",
    areas: ["Domain expertise", "Teaching and mentoring", "Culture and leadership", "Customer success"],
    counts: [/\d+ new/, /\d+ (raised|reworded)/, /\d+ not restated/],
    previous: { button: "Engineer → Senior", title: "From Engineer to Senior" },
    next: { button: "Lead → Principal", title: "From Lead to Principal" },
  },
  {
    id: "am-digital",
    name: "AM Digital",
    roles: ["s-e2", "s-e3"],
    title: "From Engineer to Senior",
    areas: ["Delivery", "Leadership", "Strategic impact", "Software technical skills"],
    counts: [/\d+ new/, /\d+ (raised|reworded)/, /\d+ not restated, still expected/],
    previous: { button: "Junior → Engineer", title: "From Junior to Engineer" },
    next: { button: "Senior → Lead", title: "From Senior to Lead" },
  },
  {
    id: "vio",
    name: "Vio",
    roles: ["engineer-2", "senior-engineer"],
    title: "From Engineer II to Senior",
    areas: ["You should have", "We expect you to"],
    counts: [/\d+ new/, /\d+ (raised|reworded)/, /\d+ not restated, still expected/],
    previous: { button: "Engineer I → Engineer II", title: "From Engineer I to Engineer II" },
    next: { button: "Senior → Lead", title: "From Senior to Lead" },
  },
  {
    id: "loadsmart",
    name: "Loadsmart",
    roles: ["tech-lead", "engineering-manager"],
    title: "From Tech Lead to Engineering Manager",
    areas: ["What the role is", "Hiring", "People", "Roadmap Planning"],
    counts: [/\d+ new/, /\d+ not restated/],
    next: { button: "Engineering Manager → Senior Engineering Manager", title: "From Engineering Manager to Senior Engineering Manager" },
  },
  {
    id: "made-tech",
    name: "Made Tech",
    roles: ["senior-software-engineer", "lead-software-engineer"],
    title: "From Senior to Lead",
    areas: ["Autonomy", "Influence", "Complexity", "Knowledge", "Business Skills", "Examples of behaviours and responsibilities"],
    counts: [/\d+ new/, /\d+ (raised|reworded)/, /\d+ not restated/],
    previous: { button: "Software Engineer → Senior", title: "From Software Engineer to Senior" },
    next: { button: "Lead → Principal", title: "From Lead to Principal" },
  },
];

for (const { id, name, roles, title, areas, counts, previous, next } of LADDERS) {
  test.describe(name, () => {
    test("is chosen and compared", async ({ page }) => {
      const parts = ladder(page, "ladders");
      await page.goto("./");
      await parts.choose(name);
      await parts.select("From").selectOption(roles[0]);
      await parts.select("To").selectOption(roles[1]);

      await expect(parts.title).toHaveText(title);
      for (const count of counts) await expect(parts.root.getByText(count).filter({ visible: true }).first()).toBeVisible();
      for (const area of areas) {
        await expect(parts.root.getByRole("heading", { name: area, exact: true }).first()).toBeVisible();
      }
      // A change is a class in a word and a statement of the higher role.
      const of = await framework(id);
      // What a role takes from a baseline is its own.
      const find = (id) => of.roles.find((role) => role.id === id);
      const role = find(roles[1]);
      const bases = [role.builds_on ?? []].flat().map((base) => find(base.role ?? base));
      const higher = [role, ...bases].flatMap(statements);
      const change = parts.changes.filter({ hasText: "New" }).first();
      await expect(change).toBeVisible();
      const text = (await change.innerText()).replace(/\s+/g, " ");
      expect(higher.some((statement) => text.includes(statement)), `a statement of the role in ${text}`).toBe(true);
    });

    test("is walked by its steps", async ({ page }) => {
      const parts = ladder(page, "ladders");
      await page.goto(`./?ladders.framework=${id}&ladders.roles=${roles}`);
      await expect(parts.title).toHaveText(title);
      const [, lower, upper] = title.match(/^From (.*) to (.*)$/);
      await parts.steps.getByRole("button", { name: `Next step: ${next.button}` }).click();
      await expect(parts.title).toHaveText(next.title);
      await parts.steps.getByRole("button", { name: `Previous step: ${lower} → ${upper}` }).click();
      await expect(parts.title).toHaveText(title);
      if (!previous) return;
      await parts.steps.getByRole("button", { name: `Previous step: ${previous.button}` }).click();
      await expect(parts.title).toHaveText(previous.title);
    });

    test("is read role by role", async ({ page }) => {
      const parts = ladder(page, "ladders");
      await page.goto(`./?ladders.framework=${id}&ladders.roles=${roles}&ladders.view=role`);
      const of = await framework(id);
      const role = of.roles.find((role) => role.id === roles[1]);
      await expect(parts.title).toHaveText(new RegExp(`${role.name}$`));
      await parts.unfold();
      const article = (await parts.root.getByRole("article").innerText()).replace(/\s+/g, " ");
      for (const statement of statements(role)) expect(article).toContain(statement);
      for (const paragraph of (role.text ?? "").split(/\n\s*\n/)) expect(article).toContain(plain(paragraph));
    });

    test("stands side by side", async ({ page }) => {
      const parts = ladder(page, "ladders");
      await page.goto(`./?ladders.framework=${id}&ladders.roles=${roles}&ladders.view=columns`);
      const of = await framework(id);
      const [lower, upper] = roles.map((id) => of.roles.find((role) => role.id === id));
      const table = parts.table(/side by side$/);
      await expect(table.getByRole("columnheader")).toHaveText([lower.name, upper.name]);

      const rows = await table.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " "))));
      const pairs = rows.filter(([before, now]) => before && /Raised|Lowered|Reworded|Unchanged|Moved/.test(now ?? ""));
      expect(pairs.length).toBeGreaterThan(0);
      const before = statements(lower);
      // What is paired with what is written in this file, by the role itself or one that it builds on.
      const anywhere = of.roles.flatMap(statements);
      for (const [left] of pairs) expect(anywhere.some((statement) => left.includes(statement)), left).toBe(true);
      expect(pairs.some(([left]) => before.some((statement) => left.includes(statement)))).toBe(true);
    });
  });
}

test("at a fork each branch is offered by name: AM Digital's senior engineer", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=am-digital&ladders.roles=s-e2,s-e3");
  const onward = parts.steps.getByRole("button", { name: /^Next step/ });
  await expect(onward).toHaveText(["Next step: Senior → Lead", "Next step: Senior → Staff"]);
  await onward.filter({ hasText: "Staff" }).click();
  await expect(parts.title).toHaveText("From Senior to Staff");
  await parts.steps.getByRole("button", { name: "Instead: Senior → Lead" }).click();
  await expect(parts.title).toHaveText("From Senior to Lead");
});

test("at a fork each branch is offered by name: Vio's senior engineer", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=vio&ladders.roles=engineer-2,senior-engineer");
  const onward = parts.steps.getByRole("button", { name: /^Next step/ });
  await expect(onward).toHaveText(["Next step: Senior → Staff", "Next step: Senior → Lead"]);
  await onward.filter({ hasText: "Lead" }).click();
  await expect(parts.title).toHaveText("From Senior to Lead");
  await parts.steps.getByRole("button", { name: "Instead: Senior → Staff" }).click();
  await expect(parts.title).toHaveText("From Senior to Staff");
});

test("a fork shows what either way brings and what only one does", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=vio&ladders.roles=senior-engineer,staff-engineer");
  await parts.steps.getByRole("button", { name: "Either way: Senior → Staff | Lead" }).click();
  await expect(parts.title).toHaveText(["From Senior to Staff", "From Senior to Lead"]);
  expect(new URL(page.url()).searchParams.get("ladders.roles")).toBe("senior-engineer,staff-engineer,engineering-lead");
  const columns = parts.root.getByRole("heading", { level: 4 });
  const areas = await parts.root.locator("section.area").count();
  await expect(columns.filter({ hasText: "Either way" })).toHaveCount(areas);
  await expect(columns.filter({ hasText: "Only Staff" })).toHaveCount(areas);
  await expect(columns.filter({ hasText: "Only Lead" })).toHaveCount(areas);
  await expect(parts.table("Requirements").getByRole("columnheader")).toHaveText(["Senior", "Staff", "Lead"]);
  await parts.steps.getByRole("button", { name: "Only: Senior → Lead" }).click();
  await expect(parts.title).toHaveText("From Senior to Lead");
});

test("the headline of each step of each ladder is read in under half a minute", async ({ page }) => {
  await page.goto("pages/element.html");
  let longest = 0;
  for (const id of ["octopus", "am-digital", "vio", "loadsmart", "made-tech"]) {
    const of = await framework(id);
    const parts = await put(page, { id, src: `../data/${id}.json`, roles: "", loading: "eager" });
    await expect(parts.title.first()).toBeVisible();
    for (const role of of.roles) {
      for (const next of [role.next ?? []].flat()) {
        await parts.root.evaluate((element, roles) => (element.roles = roles), `${role.id} ${next}`);
        const head = parts.root.locator(".head");
        await expect(parts.root.locator(".names")).toBeVisible();
        const text = await head.evaluate((head) => {
          const seen = head.cloneNode(true);
          seen.querySelectorAll(".hidden").forEach((part) => part.remove());
          return [...seen.querySelectorAll(".gist, li")].map((part) => part.textContent).join(" ");
        });
        const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        expect(count, `${count} words, ${role.id} to ${next}: ${text}`).toBeLessThanOrEqual(80);
        longest = Math.max(longest, count);
      }
    }
  }
  expect(longest).toBeGreaterThan(40);
});

test("from a link alone, Octopus L3 to L4 answers what changes", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead");
  await expect(parts.title).toHaveText("From Senior to Lead");
  const headline = parts.root.getByRole("list").first().getByRole("listitem");
  await expect(headline.filter({ hasText: "Impact radius: Peers (2–5) → Team (5–15)" })).toBeVisible();
  await expect(headline.filter({ hasText: "Planning horizon: Current and next cycle → 6–12 months" })).toBeVisible();
  await expect(headline.filter({ hasText: "everything under Leadership (35 statements)" })).toBeVisible();
  await expect(parts.root.getByText(/\d+ words spared/)).toBeVisible();
  const facts = parts.table("Facts");
  await expect(facts.getByRole("row", { name: /^Evaluated by/ })).toContainText("Manager or Director");
});

test("two hats of Loadsmart show their figures: who reports to whom", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=loadsmart&ladders.roles=tech-lead,engineering-manager");
  const facts = parts.table("Facts");
  await expect(facts.getByRole("row", { name: /^Direct reports/ })).toContainText("6–8 people");
  await expect(facts.getByRole("row", { name: /^Direct reports/ })).toContainText("No more than 4 people");
});

test("Vio's demands rise in the headline and in a table", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=vio&ladders.roles=senior-engineer,engineering-lead");
  await expect(parts.root.getByRole("listitem").filter({ hasText: /^Requirements: .*2 or 3/ })).toBeVisible();
  await expect(parts.table("Requirements").getByRole("row", { name: /^Recruiting/ })).toContainText("2 or 3");
});

test("a role of Made Tech links to its SFIA level", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=made-tech&ladders.roles=senior-software-engineer,lead-software-engineer&ladders.view=role");
  await expect(parts.root.getByRole("link", { name: /SFIA.*5/ })).toHaveAttribute("href", /^https:/);
});
