import { expect, test } from "./fixtures.mjs";

test("the demo page defines the element, under the strict policy", async ({ page }) => {
  const answer = await page.goto("./");
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
  await page.evaluate(() => customElements.whenDefined("ladder-compare"));
  await expect(page.locator("ladder-compare").first()).toBeAttached();
});
