// Two versions of one framework, and the page where a reader brings files.

import { AxeBuilder } from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import { ladder, put, small } from "./ladder.mjs";

const file = (name) => readFile(new URL(`../../dist/data/${name}.json`, import.meta.url));

const earlier = {
  name: "Harbour", version: "1", areas: [{ id: "x", name: "Craft" }, { id: "y", name: "People" }],
  roles: [
    { id: "mate", name: "Mate", areas: { x: ["Splices the ropes of the team.", "Keeps the log.", "Plans the watch of the crew."] } },
    { id: "cook", name: "Cook", areas: { x: ["Cooks."] } },
    { id: "boy", name: "Cabin boy" },
  ],
};
const later = {
  ...earlier, version: "2",
  roles: [
    { id: "mate", name: "Mate", areas: { x: ["Splices the ropes of the department.", "Steers by the stars."], y: ["Plans the watch of the crew."] } },
    { id: "cook", name: "Cook", areas: { x: ["Cooks."] } },
    { id: "pilot", name: "Pilot" },
  ],
};

async function putVersions(page, attributes = {}) {
  const parts = await put(page, { framework: later, ...attributes });
  await page.route("**/data/earlier.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(earlier) }));
  await parts.root.evaluate((element) => element.setAttribute("against", "data/earlier.json"));
  return parts;
}

test("against an earlier version, each role says what became of it", async ({ page }) => {
  const parts = await putVersions(page, { view: "history" });
  await expect(parts.title).toHaveText("From 1 to 2");
  const table = parts.table("Statements that changed, by role");
  await expect(table.getByRole("columnheader")).toHaveText(["Role", "Added", "Raised", "Moved", "Gone"]);
  await expect(table.getByRole("row", { name: "Mate" })).toHaveText("Mate1111");
  await expect(table.getByRole("row", { name: "Pilot" })).toContainText("a new role");
  await expect(table.getByRole("row", { name: "Cabin boy" })).toContainText("no longer a role");
  await expect(table.getByRole("row", { name: "Cook" })).toHaveCount(0);
  const shown = parts.root.getByRole("listitem");
  await expect(shown.filter({ hasText: /Raised.*Splices the ropes/s })).toBeVisible();
  await expect(shown.filter({ hasText: /Added.*Steers by the stars/s })).toBeVisible();
  await expect(shown.filter({ hasText: /Moved.*Plans the watch.*moved here from Craft/s })).toBeVisible();
  await expect(shown.filter({ hasText: "→ Moved to People: Plans the watch" })).toBeVisible();
  await expect(shown.filter({ hasText: /Gone.*Keeps the log/s })).toBeVisible();
});

test("an element that names an earlier version begins with what changed", async ({ page }) => {
  await page.goto("pages/element.html");
  await page.route("**/data/earlier.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(earlier) }));
  const parts = await put(page, { framework: later, against: "data/earlier.json" });
  await expect(parts.title).toHaveText("From 1 to 2");
  await parts.view("Changes").click();
  await expect(parts.title).toHaveText("From Mate to Cook");
});

test("of some areas only, the history is of these", async ({ page }) => {
  const parts = await putVersions(page, { view: "history", areas: "x" });
  const table = parts.table("Statements that changed, by role");
  await expect(table.getByRole("row", { name: "Mate" })).toHaveText("Mate111");
  await expect(parts.root.getByRole("heading", { name: "People" })).toHaveCount(0);
  await expect(parts.root.getByRole("status").first()).toHaveText("From 1 to 2: 3 changes");
});

test("without an earlier version there is no history to choose", async ({ page }) => {
  const parts = await put(page, { framework: small, view: "history" });
  await expect(parts.title.first()).toBeVisible();
  await expect(parts.view("History")).toHaveCount(0);
});

test("an earlier version that cannot be had leaves the rest, and says why", async ({ page, problems }) => {
  problems.expect(/404/);
  const parts = await put(page, { framework: later, against: "data/none.json" });
  await expect(parts.alert).toContainText("there is no file at this address (404)");
  await parts.view("Changes").click();
  await expect(parts.title).toHaveText("From Mate to Cook");
});

test("a new order shows nothing", async ({ page }) => {
  const turned = { ...earlier, version: "1b", roles: earlier.roles.map((role) => ({ ...role, areas: role.areas && { x: role.areas.x.toReversed() } })) };
  await page.goto("pages/element.html");
  await page.route("**/data/earlier.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(earlier) }));
  const parts = await put(page, { framework: turned, against: "data/earlier.json" });
  await expect(parts.root).toContainText("No role says anything else than before.");
});

test("the demo shows Vio's two versions, by keys too, and axe finds nothing", async ({ page }) => {
  await page.goto("versions.html");
  const parts = ladder(page, "versions");
  await expect(parts.title).toHaveText("From 2021 to 2023");
  const table = parts.table("Statements that changed, by role");
  await expect(table.getByRole("columnheader")).toHaveText(["Role", "Reworded"]);
  await expect(table.getByRole("row", { name: "VP of Engineering" })).toHaveText("VP of Engineering6");
  await parts.root.getByRole("button", { name: "Next change" }).click();
  await expect(parts.root.getByRole("group", { name: "Go from change to change" })).toContainText("1 of 33");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test("a reader's own files: one to compare, two to see what changed, whichever came first", async ({ page }) => {
  await page.goto("versions.html");
  const input = page.getByLabel("Choose one file or two");
  const parts = ladder(page, "yours");
  await input.setInputFiles({ name: "octopus.json", mimeType: "application/json", buffer: await file("octopus") });
  await expect(parts.root).toContainText("Octopus Deploy");
  await expect(parts.view("History")).toHaveCount(0);
  await input.setInputFiles([
    { name: "vio.json", mimeType: "application/json", buffer: await file("vio") },
    { name: "vio-2021.json", mimeType: "application/json", buffer: await file("vio-2021") },
  ]);
  await expect(parts.title).toHaveText("From 2021 to 2023");
  await expect(page.locator(".drop")).toContainText("vio.json, against vio-2021.json before it.");
  await input.setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from('{"name": "x", roles') });
  await expect(parts.alert).toContainText("Line 1, column 15");
});

test("files that are dropped are shown as well", async ({ page }) => {
  await page.goto("versions.html");
  const text = (await file("loadsmart")).toString();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "loadsmart.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await expect(ladder(page, "yours").root).toContainText("Loadsmart");
});
