// What a screen reader is given: the tree of each view of a real ladder, whole, beside the file in
// trees/ that somebody has read. UPDATE_TREES=1 writes the files anew; read the difference.

import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

const TREES = {
  changes: { src: "../data/octopus.json", roles: "l3-senior,l4-lead" },
  down: { src: "../data/loadsmart.json", roles: "engineering-manager,tech-lead" },
  columns: { src: "../data/vio.json", roles: "senior-engineer,engineering-lead", view: "columns" },
  map: { src: "../data/vio.json", roles: "senior-engineer,engineering-lead", view: "overview" },
  fork: { src: "../data/vio.json", roles: "senior-engineer,staff-engineer,engineering-lead" },
};

/** Fails where the tree is not that of the file, with the lines that differ. */
async function expectTree(parts, name) {
  const tree = `${await parts.root.ariaSnapshot()}\n`;
  const file = new URL(`trees/${name}.yml`, import.meta.url);
  if (process.env.UPDATE_TREES) await writeFile(file, tree);
  expect(tree.split("\n"), `the tree in trees/${name}.yml; UPDATE_TREES=1 writes it anew`).toEqual((await readFile(file, "utf8")).split("\n"));
}

for (const [name, attributes] of Object.entries(TREES)) {
  test(`the tree of ${name}`, async ({ page }) => {
    const parts = await put(page, attributes);
    await shown(parts);
    await expectTree(parts, name);
  });
}

test("the tree of history", async ({ page }) => {
  await page.goto("versions.html");
  const parts = ladder(page, "versions");
  await expect(parts.title).toHaveText("From 2021 to 2023");
  await expectTree(parts, "history");
});
