// embed.html: the comparison as a page of its own, for places that take only an iframe.

import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.mjs";

const docs = await readFile(new URL("../../docs/embedding.md", import.meta.url), "utf8");
const SRC = "/pages/data/small.json";

/** A page with the frame, and what the frame tells it. */
async function frame(page, query, attributes = {}) {
  // In WebKit, what is in a sandbox has no 'self': the policy must name the address.
  if (attributes.sandbox) query = { ...query, policy: "named" };
  await page.goto("pages/blank.html");
  await page.evaluate(([src, attributes]) => {
    window.told = [];
    const frame = document.createElement("iframe");
    addEventListener("message", ({ source, origin, data }) => window.told.push({ isFrame: source === frame.contentWindow, origin, ...data }));
    for (const [name, value] of Object.entries({ src, title: "Ladder", ...attributes })) frame.setAttribute(name, value);
    document.querySelector("main").append(frame);
  }, [`/package/embed.html?${new URLSearchParams(query)}`, attributes]);
  return page.frameLocator("iframe");
}

const title = (inside) => inside.getByRole("heading", { level: 2 });

test("shows what its address says", async ({ page }) => {
  await page.goto(`package/embed.html?src=${SRC}&roles=senior,lead&theme=dark`);
  await expect(page.getByRole("heading", { name: "From Senior to Lead" })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  await expectAccessible(page);
  await page.goto(`package/embed.html?src=${SRC}&roles=senior,lead&view=columns`);
  await expect(page.getByRole("table", { name: "Small Works: Senior, Lead side by side" })).toBeVisible();
});

test("tells the page around it its height", async ({ page, site }) => {
  const inside = await frame(page, { src: SRC, roles: "engineer,senior" });
  await expect(title(inside)).toHaveText("From Engineer to Senior");
  const last = () => page.evaluate(() => window.told.at(-1));
  const height = () => inside.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  await expect.poll(async () => (await last())?.height).toBe(await height());
  expect(await last()).toEqual({ isFrame: true, origin: new URL(site).origin, type: "ladder-height", height: await height() });
  const before = await height();
  await inside.getByRole("button", { name: "One role" }).click();
  await expect.poll(height).not.toBe(before);
  await expect.poll(async () => (await last()).height).toBe(await height());
});

for (const sandbox of [undefined, "allow-scripts"]) {
  test(`the script in the docs gives the frame its height${sandbox ? ", in a sandbox too" : ""}`, async ({ page, site }) => {
    const [, script] = docs.match(/<script>\n( {2}const frame[^]*?)<\/script>/);
    const inside = await frame(page, { src: `/cors${SRC}`, roles: "engineer,senior" }, { id: "ladder", ...(sandbox && { sandbox }) });
    await page.evaluate(script.replaceAll("https://handbook.example", new URL(site).origin));
    await expect(title(inside)).toHaveText("From Engineer to Senior");
    const content = () => inside.locator("html").evaluate((root) => `${Math.ceil(root.getBoundingClientRect().height)}px`);
    const given = () => page.locator("iframe").evaluate((frame) => frame.style.height);
    await inside.getByRole("button", { name: "One role" }).click();
    // Exactly, and not only enough: the view before was higher, and its height may still be there.
    await expect.poll(async () => (await given()) === (await content())).toBe(true);
    // Another frame, or another site, has no say.
    const height = await given();
    expect(parseInt(height)).toBeGreaterThan(300);
    await page.evaluate(() => postMessage({ type: "ladder-height", height: 1 }, "*"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await given()).toBe(height);
  });
}

test("runs where the site requires trusted types", async ({ page }) => {
  await page.route("**/embed.html*", async (route) => {
    const response = await route.fetch();
    const policy = `${response.headers()["content-security-policy"]}; require-trusted-types-for 'script'; trusted-types ladder-compare`;
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(`package/embed.html?src=${SRC}&roles=senior,lead`);
  await expect(page.getByRole("heading", { name: "From Senior to Lead" })).toBeVisible();
});

test("lives in a sandbox without an origin, and so without storage", async ({ page }) => {
  const modules = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && modules.push(request.url()));
  const inside = await frame(page, { src: `/cors${SRC}`, roles: "engineer,senior" }, { sandbox: "allow-scripts" });
  await expect(title(inside)).toHaveText("From Engineer to Senior");
  const stores = await inside.locator("html").evaluate(() => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  });
  expect(stores).toBe(false);
  expect(modules).toEqual([]);
  await expect.poll(() => page.evaluate(() => window.told.at(-1)?.origin)).toBe("null");
  await inside.getByRole("button", { name: "Columns" }).click();
  await expect(inside.getByRole("table", { name: /side by side/ })).toBeVisible();
});

test("in a sandbox, a file that other sites may not read is told of", async ({ page, problems }) => {
  problems.expect(/blocked by CORS policy/);
  problems.expect(/ERR_FAILED/);
  const inside = await frame(page, { src: SRC }, { sandbox: "allow-scripts" });
  await expect(inside.getByRole("alert")).toContainText("CORS");
});

for (const src of ["https://elsewhere.test/framework.json", "//elsewhere.test/x.json", "javascript:alert(1)", "data:application/json,{}", "http://["]) {
  test(`shows nothing of another site: ${src}`, async ({ page }) => {
    await page.goto(`package/embed.html?src=${encodeURIComponent(src)}`);
    await expect(page.getByRole("alert")).toContainText("its own site");
    await expect(page.locator("ladder-compare")).toHaveCount(0);
  });
}

test("shows no earlier version from another site either", async ({ page }) => {
  await page.goto(`package/embed.html?src=${SRC}&against=https://elsewhere.test/old.json`);
  await expect(page.getByRole("alert")).toContainText("its own site");
});

test("shows what other sites have where its copy lists them", async ({ page, site }) => {
  await page.route("**/embed.html*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<script src", `<script data-origins="https://a.test ${new URL(site).origin}" src`);
    await route.fulfill({ response, body });
  });
  await page.goto(`package/embed.html?src=${new URL(SRC, site)}&roles=senior,lead`);
  await expect(page.getByRole("heading", { name: "From Senior to Lead" })).toBeVisible();
});

test("without a source says what is missing", async ({ page }) => {
  await page.goto("package/embed.html");
  await expect(page.getByRole("alert")).toContainText(/set src/);
});
