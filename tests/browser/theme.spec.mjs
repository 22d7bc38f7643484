// Light or dark as the page is: by the system, by what the page says, by how it looks, by attribute.

import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

/** "light" or "dark" by what is seen: the text against what is behind it; and whether controls agree. */
async function look(parts) {
  return parts.root.evaluate((host) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const light = (color) => {
      canvas.fillStyle = "#888";
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return red * 0.2126 + green * 0.7152 + blue * 0.0722;
    };
    const title = host.shadowRoot.querySelector("h2");
    const sticky = [...host.shadowRoot.querySelectorAll("*")].find((element) => getComputedStyle(element).position === "sticky");
    const option = host.shadowRoot.querySelector("option");
    const scheme = (light, background) => (light < background ? "light" : "dark");
    return {
      text: light(getComputedStyle(title).color) < 128 ? "light" : "dark",
      bar: scheme(light(getComputedStyle(sticky).color), light(getComputedStyle(sticky).backgroundColor)),
      options: scheme(light(getComputedStyle(option).color), light(getComputedStyle(option).backgroundColor)),
    };
  });
}

const LIGHT = { text: "light", bar: "light", options: "light" };
const DARK = { text: "dark", bar: "dark", options: "dark" };
const FIXTURE = { src: "data/small.json", roles: "engineer,senior" };

for (const colorScheme of ["light", "dark"]) {
  test(`follows the system: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    const parts = ladder(page, "ladders");
    await shown(parts);
    expect(await look(parts)).toEqual(colorScheme === "dark" ? DARK : LIGHT);
    await page.emulateMedia({ colorScheme: colorScheme === "dark" ? "light" : "dark" });
    await expect.poll(() => look(parts)).toEqual(colorScheme === "dark" ? LIGHT : DARK);
  });
}

test("follows what the page says, not the system", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("pages/element.html");
  await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
  const parts = await put(page, FIXTURE);
  await shown(parts);
  expect(await look(parts)).toEqual(DARK);
});

test("follows how a page looks that says nothing", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const parts = await put(page, FIXTURE);
  await shown(parts);
  expect(await look(parts)).toEqual(LIGHT);
});

for (const says of ["says-dark", ""]) {
  test(`follows a toggle on <html> ${says ? "that says so" : "by looks alone"}`, async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await shown(parts);
    expect(await look(parts)).toEqual(LIGHT);
    await page.evaluate((says) => (document.documentElement.className = `dark ${says}`), says);
    await expect.poll(() => look(parts)).toEqual(DARK);
    await page.evaluate(() => (document.documentElement.className = ""));
    await expect.poll(() => look(parts)).toEqual(LIGHT);
  });
}

test("follows a page whose colours fade in when it is toggled", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const parts = await put(page, FIXTURE);
  await shown(parts);
  await page.evaluate(() => {
    document.body.style.transition = "color 0.3s, background-color 0.3s";
    document.documentElement.className = "dark";
  });
  await expect.poll(() => look(parts), { timeout: 2000 }).toEqual(DARK);
});

test("a theme overrides the page, and is taken back", async ({ page }) => {
  const parts = await put(page, { ...FIXTURE, theme: "dark" });
  await shown(parts);
  expect(await look(parts)).toEqual(DARK);
  await parts.root.evaluate((element) => (element.theme = "light"));
  await expect.poll(() => look(parts)).toEqual(LIGHT);
  await page.evaluate(() => (document.documentElement.className = "dark says-dark"));
  expect(await look(parts)).toEqual(LIGHT);
  await parts.root.evaluate((element) => element.removeAttribute("theme"));
  await expect.poll(() => look(parts)).toEqual(DARK);
});

test("a dark element on a light page has a dark ground of its own", async ({ page }) => {
  const parts = await put(page, { ...FIXTURE, theme: "dark" });
  await shown(parts);
  await expectAccessible(page);
});

test("takes the font of the page, and changes none of its styles", async ({ page }) => {
  await page.goto("pages/element.html");
  await page.evaluate(() => {
    document.body.style.fontFamily = "Georgia, serif";
    document.querySelector("main").insertAdjacentHTML("beforeend", "<button>Of the page</button><table><tbody><tr><td>Of the page</td></tr></tbody></table>");
  });
  const styles = () => page.evaluate(() => ["h1", "button", "td"].map((name) => {
    const { font, color, padding, border, backgroundColor } = getComputedStyle(document.querySelector(name));
    return { font, color, padding, border, backgroundColor };
  }));
  const before = await styles();
  const parts = await put(page, FIXTURE);
  await shown(parts);
  await expect(parts.title).toHaveCSS("font-family", "Georgia, serif");
  await expect(parts.select("From")).toHaveCSS("font-family", "Georgia, serif");
  expect(await styles()).toEqual(before);
});

test("the accent of the page is used", async ({ page }) => {
  const parts = await put(page, FIXTURE);
  await shown(parts);
  await parts.root.evaluate((element) => element.style.setProperty("--ladder-accent", "rgb(120, 0, 120)"));
  const word = parts.changes.filter({ hasText: "Breaks large goals" }).getByText("New", { exact: false }).first();
  await expect(word).toHaveCSS("color", "rgb(120, 0, 120)");
});

test("with forced colours a change is still told by line, sign and word", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const parts = await put(page, FIXTURE);
  const change = parts.changes.filter({ hasText: "Shares what they learn" });
  await expect(change.getByRole("insertion")).toHaveCSS("text-decoration-line", "underline");
  await expect(change.getByRole("deletion")).toHaveCSS("text-decoration-line", "line-through");
  await expect(change).toContainText("↑");
  await expect(change).toContainText("Raised");
  await parts.view("Columns").focus();
  await page.keyboard.press("Tab");
  expect(parseFloat(await parts.view("One role").evaluate((button) => getComputedStyle(button).outlineWidth))).toBeGreaterThanOrEqual(2);
});

test("nothing moves or blinks", async ({ page }) => {
  const parts = await put(page, FIXTURE);
  await shown(parts);
  const moving = await parts.root.evaluate((host) => host.shadowRoot.getAnimations().length);
  expect(moving).toBe(0);
});

test("nothing scrolls inside the element", async ({ page }) => {
  const parts = await put(page, { src: "../data/octopus.json", roles: "l3-senior,l4-lead", view: "columns" });
  await shown(parts);
  const inner = await parts.root.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflow) && element.scrollHeight > element.clientHeight + 1 && element.localName !== "select")
      .map((element) => element.className),
  );
  expect(inner).toEqual([]);
});
