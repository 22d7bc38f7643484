// What docs/theming.md promises, on the page that shows it.

import { cssParts, cssProperties } from "../../scripts/package/api.mjs";
import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

/** Every part is somewhere on the page, and wears the outline that its style sheet gives it. */
test("each part is shown on the theming page, and can be styled", async ({ page }) => {
  await page.goto("theming.html");
  for (const id of ["own", "framed"]) await shown(ladder(page, id));
  await expect(ladder(page, "failed").alert).toBeVisible();
  for (const id of ["light", "dark"]) {
    await ladder(page, id).root.scrollIntoViewIfNeeded();
    await shown(ladder(page, id));
  }
  const styles = await page.locator(".framed").evaluateAll((elements) =>
    elements.flatMap((element) => [...element.shadowRoot.querySelectorAll("[part]")].map((part) => [part.getAttribute("part"), getComputedStyle(part).outlineStyle])),
  );
  const names = new Set(styles.map(([name]) => name));
  expect([...names].sort()).toEqual(cssParts.map(({ name }) => name).sort());
  for (const [name, style] of styles) expect(style, name).not.toBe("none");
  await expectAccessible(page);
});

const VALUES = { "--ladder-accent": "rgb(1, 2, 3)", "--ladder-lowered": "rgb(3, 2, 1)", "--ladder-background": "rgb(250, 251, 252)", "--ladder-sticky-top": "123px" };

for (const { name } of cssProperties) {
  test(`${name} is taken`, async ({ page }) => {
    const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead,l3-senior" });
    await shown(parts);
    const isUsed = (value) =>
      parts.root.evaluate((element, [name, value]) => {
        element.style.setProperty(name, value);
        return [...element.shadowRoot.querySelectorAll("*")].some((node) => {
          const { color, backgroundColor, top, position } = getComputedStyle(node);
          return [color, backgroundColor, position === "sticky" && top].includes(value);
        });
      }, [name, value]);
    expect(await isUsed(VALUES[name])).toBe(true);
    await parts.root.evaluate((element, name) => element.style.removeProperty(name), name);
    expect(await parts.root.evaluate((element, value) => [...element.shadowRoot.querySelectorAll("*")].some((node) => getComputedStyle(node).color === value), VALUES[name])).toBe(false);
  });
}
