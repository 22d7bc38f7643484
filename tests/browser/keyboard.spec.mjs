// Everything with keys alone: reached, seen to be reached, and worked.

import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

/** What has the focus inside the element: its name and box, and the outline that shows it. */
function focused(page) {
  return page.evaluate(() => {
    const host = document.activeElement;
    const element = host?.shadowRoot?.activeElement;
    if (!element) return null;
    const { width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor, display } = getComputedStyle(element);
    const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.firstElementChild.textContent ?? element.innerText;
    return {
      what: `${element.localName} ${label.replace(/\s+/g, " ").trim().slice(0, 60)}`,
      inText: element.localName === "a" && display.startsWith("inline"),
      width,
      height,
      outline: outlineStyle === "none" || /, 0\)$/.test(outlineColor) ? 0 : parseFloat(outlineWidth),
    };
  });
}

/** Presses Tab from the start of the page until the focus has left the element. */
async function tabThrough(page) {
  const stops = [];
  for (let count = 0; count < 200; count++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop && stops.length > 0) return stops;
    if (stop) stops.push(stop);
  }
  throw new Error("The focus never left the element.");
}

/** What a mouse can work: every control and link in sight that is not disabled. */
function controls(parts) {
  return parts.root
    .locator("button, select, a[href], summary, input, textarea")
    .filter({ visible: true })
    // In WebKit, Playwright takes a fold inside a closed fold for visible.
    .evaluateAll((all) => all.filter((one) => !one.disabled && one.checkVisibility()).length);
}

for (const view of ["changes", "columns", "role"]) {
  test(`in ${view}: every control is reached, shows the focus and is large enough`, async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", view, "url-state": "query" });
    await shown(parts);
    const stops = await tabThrough(page);
    expect(stops.length).toBe(await controls(parts));
    for (const { what, outline, width, height, inText } of stops) {
      expect.soft(outline, `the outline of ${what}`).toBeGreaterThanOrEqual(2);
      // A link in a sentence is as high as the sentence.
      if (inText) continue;
      expect.soft(width, `the width of ${what}`).toBeGreaterThanOrEqual(24);
      expect.soft(height, `the height of ${what}`).toBeGreaterThanOrEqual(24);
    }
  });
}

test("the folds of a baseline that is taken in as a whole are reached", async ({ page }) => {
  const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
  await shown(parts);
  const stops = await tabThrough(page);
  expect(stops.length).toBe(await controls(parts));
  expect(stops.map(({ what }) => what).join("\n")).toContain("Servant leader");
});

test("the order of the stops is that of the page, from top to bottom", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", "url-state": "query" });
  await shown(parts);
  const stops = (await tabThrough(page)).map(({ what }) => what);
  const order = ["button Changes", "button Columns", "button One role", "button Whole ladder", "select From", "button Swap the roles", "select To", "select Add a role"];
  expect(stops.slice(0, order.length)).toEqual(order);
  expect(stops.at(-1)).toBe("button Print");
});

test("roles, views and steps are chosen with keys, and the focus is not lost", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await parts.select("To").focus();
  await page.keyboard.press("ArrowDown");
  await expect(parts.title).toHaveText("From Engineer to Lead");
  await expect(parts.select("To")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(parts.title).toHaveText("From Engineer to Senior");

  await parts.button("Swap the roles").focus();
  await page.keyboard.press("Enter");
  await expect(parts.title).toHaveText("From Senior down to Engineer");
  await expect(parts.button("Swap the roles")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(parts.title).toHaveText("From Engineer to Senior");

  await parts.view("Columns").focus();
  await page.keyboard.press("Enter");
  await expect(parts.table(/side by side/)).toBeVisible();
  await expect(parts.view("Columns")).toBeFocused();
  await expect(parts.view("Columns")).toHaveAttribute("aria-pressed", "true");
});

test("a way to the other part of a split is followed with keys, and the focus is seen there", async ({ page }) => {
  const parts = await put(page, { src: "../data/am-digital.json", roles: "s-e3,s-e4-lead" });
  const jump = parts.root.locator("[data-to]").first();
  const row = await jump.getAttribute("data-to");
  await jump.evaluate((button) => button.closest("details")?.setAttribute("open", ""));
  await jump.focus();
  await page.keyboard.press("Enter");
  const target = parts.root.locator(`[data-row="${row}"]`);
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  expect((await focused(page)).outline).toBeGreaterThanOrEqual(2);
  await expect(parts.root.getByText(/^\d+ of \d+$/)).toBeVisible();
});

test("after a step the focus is still in the element", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  await parts.steps.getByRole("button", { name: "Next step: Senior → Lead" }).focus();
  await page.keyboard.press("Enter");
  await expect(parts.title).toHaveText("From Senior to Lead");
  expect(await focused(page)).not.toBeNull();
});

test("after a role is taken out the focus is still in the element", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior,lead" });
  await parts.button("Remove role 3").focus();
  await page.keyboard.press("Enter");
  await expect(parts.button(/^Remove role/)).toHaveCount(0);
  expect(await focused(page)).not.toBeNull();
});

test("after the retry the focus is still in the element", async ({ page, problems }) => {
  problems.expect(/404/);
  const parts = await put(page, { src: "data/none.json" });
  await expect(parts.alert).toBeVisible();
  await parts.button("Try again").focus();
  const again = page.waitForResponse("**/none.json");
  await page.keyboard.press("Enter");
  await again;
  await expect(parts.button("Try again")).toBeVisible();
  expect(await focused(page)).not.toBeNull();
});

test("a fold opens and closes", async ({ page }) => {
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
  const change = parts.changes.filter({ hasText: "Shares what they learn" });
  await change.getByText("Why these two?").focus();
  await page.keyboard.press("Enter");
  await expect(change.getByText(/Matched by wording/)).toBeVisible();
  await page.keyboard.press("Space");
  await expect(change.getByText(/Matched by wording/)).toBeHidden();
});

test.describe("from change to change", () => {
  test("n goes on and p goes back", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await expect(parts.root.getByText("5 changes")).toBeVisible();
    await parts.view("Changes").focus();
    for (let at = 1; at <= 5; at++) {
      await page.keyboard.press("n");
      await expect(parts.changes.nth(at - 1)).toBeFocused();
      await expect(parts.root.getByText(`${at} of 5`, { exact: true })).toBeVisible();
    }
    await page.keyboard.press("n");
    await expect(parts.changes.nth(4)).toBeFocused();
    await page.keyboard.press("p");
    await expect(parts.changes.nth(3)).toBeFocused();
    await expect(parts.changes.nth(3)).toBeInViewport();
    expect((await focused(page)).outline).toBeGreaterThanOrEqual(2);
  });

  test("the buttons do the same, and stop at the ends", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    const [previous, next] = [parts.button("Previous change"), parts.button("Next change")];
    await expect(previous).toBeDisabled();
    await next.click();
    await expect(parts.changes.first()).toBeFocused();
    await expect(previous).toBeDisabled();
    for (let at = 2; at <= 5; at++) await next.click();
    await expect(parts.changes.last()).toBeFocused();
    await expect(next).toBeDisabled();
    await previous.click();
    await expect(parts.changes.nth(3)).toBeFocused();
  });

  test("while a select has the focus, the keys are its own", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.select("From").focus();
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    await expect(parts.select("From")).toBeFocused();
    await expect(parts.root.getByText("5 changes")).toBeVisible();
  });

  test("with a modifier the keys are the browser's", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.view("Changes").focus();
    await page.keyboard.press("Control+p");
    await page.keyboard.press("Alt+n");
    await expect(parts.view("Changes")).toBeFocused();
  });

  test("begins anew when other roles are chosen", async ({ page }) => {
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
    await parts.button("Next change").click();
    await parts.button("Next change").click();
    await expect(parts.root.getByText("2 of 5", { exact: true })).toBeVisible();
    await parts.select("To").selectOption("staff");
    await expect(parts.root.getByText(/^\d+ changes?$/)).toBeVisible();
  });

  test("goes over every change that is counted, and no further", async ({ page }) => {
    // Everything under Leadership is new at this step, folded, beside the changes of the areas.
    const parts = ladder(page, "ladders");
    await page.goto("./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead");
    const label = parts.root.getByText(/^\d+ changes$/);
    const count = Number((await label.innerText()).match(/\d+/)[0]);
    await parts.view("Changes").focus();
    for (let at = 0; at < count + 3; at++) await page.keyboard.press("n");
    await expect(parts.root.getByText(`${count} of ${count}`, { exact: true })).toBeVisible();
    await expect(parts.button("Next change")).toBeDisabled();
  });

  test("leaves a change under the names, not behind them", async ({ page }) => {
    const parts = ladder(page, "ladders");
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto("./?ladders.framework=octopus&ladders.roles=l3-senior,l4-lead");
    await parts.view("Changes").focus();
    for (let at = 0; at < 8; at++) await page.keyboard.press("n");
    for (let at = 0; at < 5; at++) await page.keyboard.press("p");
    const covered = await page.evaluate(() => {
      const root = document.activeElement.shadowRoot;
      const { left, top } = root.activeElement.getBoundingClientRect();
      return !root.activeElement.contains(root.elementFromPoint(left + 4, top + 4));
    });
    expect(covered).toBe(false);
  });

  test("works in the element that has the focus, not in its neighbour", async ({ page }) => {
    const one = await put(page, { id: "one", src: "data/small.json", roles: "engineer,senior" });
    const two = await put(page, { id: "two", src: "data/small.json", roles: "engineer,senior" });
    await shown(one);
    await two.view("Changes").focus();
    await page.keyboard.press("n");
    await expect(two.root.getByText("1 of 5", { exact: true })).toBeVisible();
    await expect(one.root.getByText("5 changes")).toBeVisible();
  });
});
