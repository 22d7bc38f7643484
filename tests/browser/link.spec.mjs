// What is shown is in the page's address, and an address shows it again.

import { expect, test } from "./fixtures.mjs";
import { framework, ladder, put, shown, statements } from "./ladder.mjs";

/** The parameters of an address, after `?` or after `#`. */
function parameters(page, where = "query") {
  const { search, hash } = new URL(page.url());
  return Object.fromEntries(new URLSearchParams(where === "query" ? search : hash.slice(1)));
}

test("nothing is written before the reader chooses", async ({ page }) => {
  await page.goto("./");
  await shown(ladder(page, "ladders"));
  expect(new URL(page.url()).search).toBe("");
});

test("the address follows framework, roles, view and scope", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?lang=en&ladders.framework=vio&ladders.roles=engineer-2,senior-engineer#ladders-heading");
  await parts.steps.getByRole("button", { name: "Next step: Senior → Lead" }).click();
  await parts.button("Everything expected").click();
  await parts.view("Columns").click();
  await expect.poll(() => parameters(page)).toEqual({
    lang: "en",
    "ladders.framework": "vio",
    "ladders.roles": "senior-engineer,engineering-lead",
    "ladders.view": "columns",
    "ladders.scope": "everything",
  });
  // Readable, and the page's own fragment is still there.
  expect(page.url()).toContain("senior-engineer,engineering-lead");
  expect(new URL(page.url()).hash).toBe("#ladders-heading");

  await parts.choose("Made Tech");
  await expect.poll(() => parameters(page)["ladders.framework"]).toBe("made-tech");
  expect(parameters(page)["ladders.roles"]).toMatch(/^[a-z-]+,[a-z-]+$/);
});

test("a pasted address restores it all", async ({ page, context }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./");
  await parts.choose("Vio");
  await expect(parts.title).toHaveText("From Engineer I to Engineer II");
  await parts.steps.getByRole("button", { name: /^Next step/ }).click();
  await expect(parts.title).toHaveText("From Engineer II to Senior");
  await parts.view("Columns").click();
  const caption = "Vio: Engineer II, Senior side by side";
  await expect(parts.table(caption)).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  const restored = ladder(other, "ladders");
  await expect(restored.table(caption)).toBeVisible();
  await expect(restored.select("Framework")).toHaveValue("vio");
  await expect(restored.select("From")).toHaveValue("engineer-2");
  await expect(restored.select("To")).toHaveValue("senior-engineer");
  await expect(restored.view("Columns")).toHaveAttribute("aria-pressed", "true");
});

test("three roles are restored too", async ({ page }) => {
  await page.goto("./?ladders.roles=l2-engineer,l3-senior,l4-lead");
  await expect(ladder(page, "ladders").title).toHaveText(["From Engineer to Senior", "From Senior to Lead"]);
});

test.describe("two elements, after #", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("pages/element.html#chapter=3&x=a%20b");
    await put(page, { id: "one", src: "data/small.json", roles: "engineer,senior", "url-state": "hash" });
    await put(page, { id: "two", src: "data/small.json", roles: "senior,lead", "url-state": "hash" });
  });

  test("each keeps to its own parameters, and to those of the page", async ({ page }) => {
    await page.evaluate(() => history.replaceState({ scroll: 12 }, ""));
    const length = await page.evaluate(() => history.length);
    const [one, two] = [ladder(page, "one"), ladder(page, "two")];
    await one.view("Columns").click();
    await two.select("To").selectOption("staff");
    await expect.poll(() => parameters(page, "hash")).toEqual({
      chapter: "3",
      x: "a b",
      "one.roles": "engineer,senior",
      "one.view": "columns",
      "two.roles": "senior,staff",
    });
    expect(await page.evaluate(() => history.state)).toEqual({ scroll: 12 });
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(new URL(page.url()).search).toBe("");
  });

  test("each restores its own", async ({ page, context }) => {
    await ladder(page, "one").view("Columns").click();
    await ladder(page, "two").select("To").selectOption("staff");
    await expect.poll(() => parameters(page, "hash")["two.roles"]).toBe("senior,staff");
    const other = await context.newPage();
    await other.goto(page.url());
    const one = await put(other, { id: "one", src: "data/small.json", "url-state": "hash" });
    const two = await put(other, { id: "two", src: "data/small.json", "url-state": "hash" });
    await expect(one.table(/side by side/)).toBeVisible();
    await expect(two.title).toHaveText("From Senior to Staff");
  });

  test("follow an address that is typed", async ({ page }) => {
    const one = ladder(page, "one");
    await shown(one);
    await page.evaluate(() => (location.hash = "one.roles=senior,lead&one.view=role"));
    await expect(one.title).toHaveText("L3 Lead Software Engineer");
    await expect(ladder(page, "two").title).toHaveText("From Senior to Lead");
  });
});

test("an element without url-state leaves the address alone", async ({ page }) => {
  await page.goto("pages/element.html?ladder.view=columns&view=columns");
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await expect(parts.title).toBeVisible();
  const before = page.url();
  await parts.view("One role").click();
  await expect(parts.title).toHaveText("L2 Senior Software Engineer");
  expect(page.url()).toBe(before);
  await expect(parts.button("Copy link")).toHaveCount(0);
});

test("back and forward show what each entry holds", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.roles=l2-engineer,l3-senior");
  await expect(parts.title).toHaveText("From Engineer to Senior");
  await page.getByRole("link", { name: "In a page" }).click();
  await parts.steps.getByRole("button", { name: /^Next step/ }).click();
  await expect(parts.title).toHaveText("From Senior to Lead");
  await page.goBack();
  await expect(parts.title).toHaveText("From Engineer to Senior");
  await page.goForward();
  await expect(parts.title).toHaveText("From Senior to Lead");
});

test("back to an address that names nothing shows what the page began with", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./");
  await expect(parts.title).toHaveText("From Senior to Lead");
  await page.getByRole("link", { name: "In a page" }).click();
  await parts.steps.getByRole("button", { name: /^Next step/ }).click();
  await expect(parts.title).toHaveText("From Lead to Principal");
  await page.goBack();
  await expect(parts.title).toHaveText("From Senior to Lead");
});

test("back to an entry of another framework loads it", async ({ page }) => {
  const parts = ladder(page, "ladders");
  await page.goto("./?ladders.framework=vio&ladders.roles=engineer-2,senior-engineer");
  await expect(parts.title).toHaveText("From Engineer II to Senior");
  await page.getByRole("link", { name: "In a page" }).click();
  await parts.choose("Made Tech");
  await expect(parts.title).toHaveText("From Academy to Associate");
  await expect.poll(() => parameters(page)["ladders.framework"]).toBe("made-tech");
  await page.goBack();
  await expect(parts.title).toHaveText("From Engineer II to Senior");
});

for (const [what, query, title] of [
  ["a role that is gone", "ladders.roles=l3-senior,l9-gone", "From Senior to Lead"],
  ["two roles that are gone", "ladders.roles=l8-gone,l9-gone", /^From .+ to .+$/],
  ["a framework that is gone", "ladders.framework=gone", /^From .+ to .+$/],
  ["a view that there is not", "ladders.roles=l3-senior,l4-lead&ladders.view=map", "From Senior to Lead"],
  ["nothing", "ladders.roles=&ladders.view=&ladders.framework=", /^From .+ to .+$/],
  ["odd characters", "ladders.roles=%00,%3Cscript%3E,%F0%9F&ladders.framework=%E0%A4%A", /^From .+ to .+$/],
]) {
  test(`an address with ${what} still shows a comparison`, async ({ page }) => {
    await page.goto(`./?${query}`);
    await expect(ladder(page, "ladders").title).toHaveText(title);
  });
}

test("what is shown can be taken along as Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead");
  const parts = ladder(page, "ladders");
  await parts.button("Copy as Markdown").click();
  await expect(parts.root.getByText("Copied as Markdown.")).toBeVisible();
  const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\\", "");
  expect(text).toMatch(/^## From Senior Software Engineer to Lead Software Engineer\n/);
  const { roles } = await framework("octopus");
  for (const statement of statements(roles.find(({ id }) => id === "l4-lead"))) expect(text).toContain(statement);
});

test("the link is copied, and that is said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const parts = ladder(page, "ladders");
  await page.goto("./");
  await parts.steps.getByRole("button", { name: /^Next step/ }).click();
  await expect(parts.title).toHaveText("From Lead to Principal");
  await parts.button("Copy link").click();
  await expect(parts.root.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toContain("l4-lead,l5-principal");
});

test("the link says what is shown even before the reader has chosen", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const parts = ladder(page, "ladders");
  await page.goto("./");
  await parts.button("Copy link").click();
  await expect(parts.root.getByText("Link copied.")).toBeVisible();
  // The page may begin elsewhere tomorrow; the link must not.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("l3-senior,l4-lead");
});

test("on a page with a <base> the address keeps its path", async ({ page, site }) => {
  await page.route("**/pages/deep/based.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; base-uri 'self'" },
      body: `<!doctype html><html lang="en"><title>Based</title><base href="${site}pages/"><main></main><script type="module" src="../ladder-compare.js"></script></html>`,
    }),
  );
  await page.goto("pages/deep/based.html");
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", "url-state": "query" });
  await parts.view("Columns").click();
  await expect.poll(() => page.url()).toContain("ladder.view=columns");
  expect(new URL(page.url()).pathname).toBe("/pages/deep/based.html");
});
