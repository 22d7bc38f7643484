// The net itself: what it must catch, it catches. Each test causes one problem and expects it;
// an expectation that is not met fails.

import { expect, expectAccessible, test } from "./fixtures.mjs";

test.beforeEach(({ page }) => page.goto("pages/blank.html"));

test("an error in the page", async ({ page, problems }) => {
  problems.expect(/^page error: .*on purpose/);
  const thrown = page.waitForEvent("pageerror");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("on purpose");
    });
  });
  await thrown;
});

test("an error in the console", async ({ page, problems }) => {
  problems.expect(/^console error: on purpose/);
  await page.evaluate(() => console.error("on purpose"));
});

test("an inline script", async ({ page, problems }) => {
  problems.expect(/^policy violation: script-src-elem inline/);
  problems.expect(/^console error: .*Content Security Policy/);
  const ran = await page.evaluate(async () => {
    const violation = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    await violation;
    return "ran" in window;
  });
  expect(ran).toBe(false);
});

test("an inline style in a shadow root", async ({ page, problems }) => {
  problems.expect(/^policy violation: style-src-attr inline/);
  problems.expect(/^console error: .*Content Security Policy/);
  await page.evaluate(async () => {
    const violation = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve));
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.appendChild(document.createElement("p")).setAttribute("style", "color: red");
    await violation;
  });
});

test("a request to another origin", async ({ page, problems }) => {
  problems.expect(/^request to another origin: http:\/\/elsewhere\.test\//);
  // Opened as a page of its own, because the policy stops every lesser request before it starts.
  expect(await page.goto("http://elsewhere.test/").catch(() => null)).toBeNull();
});

test("answers that go wrong", async ({ page, request, problems }) => {
  const of = "of=/pages/blank.html";
  expect((await request.get("faults/404")).status()).toBe(404);
  expect((await request.get("faults/500")).status()).toBe(500);
  expect((await request.get("faults/html")).headers()["content-type"]).toMatch(/html/);
  expect((await request.get(`faults/truncated?${of}`)).ok()).toBe(true);
  expect(await (await request.get(`faults/empty?${of}`)).text()).toBe("");
  expect(await (await request.get("faults/slow?delay=10")).json()).toEqual({});
  expect((await request.get("faults/wrong-type")).headers()["content-type"]).toBe("text/plain");
  await expect(request.get("faults/never", { timeout: 200 })).rejects.toThrow(/Timeout/);
  expect((await request.get("faults/no-such-fault")).status()).toBe(501);
  expect((await request.get("../Cargo.toml")).status()).toBe(404);

  problems.expect(/^console error: .*ERR_CONTENT_LENGTH_MISMATCH/);
  const dropped = await page.evaluate((url) => fetch(url).then((answer) => answer.text()).catch((error) => error.name), `/faults/dropped?${of}`);
  expect(dropped).toBe("TypeError");
});

test("what axe finds, in a shadow root too", async ({ page }) => {
  await expectAccessible(page);
  await page.evaluate(() => {
    const root = document.querySelector("main").appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.appendChild(document.createElement("button"));
  });
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/);
});
