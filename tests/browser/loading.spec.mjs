// What is loaded, when, and how often; and what happens when the module cannot be.

import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown, small } from "./ladder.mjs";

const FIXTURE = { src: "data/small.json", roles: "engineer,senior" };

/** The addresses asked for from now on that end so. */
function asked(page, ending) {
  const found = [];
  page.on("request", (request) => new URL(request.url()).pathname.endsWith(ending) && found.push(request.url()));
  return found;
}

/** What the page is told from now on, by name. */
async function listen(page) {
  await page.evaluate(() => {
    window.told = [];
    for (const name of ["ladder-ready", "ladder-change", "ladder-error"]) {
      addEventListener(name, (event) => window.told.push([name, event.detail]));
    }
  });
  return () => page.evaluate(() => window.told);
}

/** Puts several elements on the page in one go. */
async function putMany(page, count, attributes) {
  await page.evaluate(([count, attributes]) => {
    for (let number = 0; number < count; number++) {
      const element = Object.assign(document.createElement("ladder-compare"), { id: `n${number}` });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector("main").append(element);
    }
  }, [count, attributes]);
  return Array.from({ length: count }, (_, number) => ladder(page, `n${number}`));
}

test.describe("ten elements with one file", () => {
  test("make one request", async ({ page }) => {
    await page.goto("pages/element.html");
    const requests = asked(page, "small.json");
    for (const parts of await putMany(page, 10, { ...FIXTURE, loading: "eager" })) await shown(parts);
    expect(requests).toHaveLength(1);
  });

  test("and one that comes later makes none", async ({ page }) => {
    const requests = asked(page, "small.json");
    await shown(await put(page, FIXTURE));
    await shown(await put(page, { ...FIXTURE, id: "later" }));
    expect(requests).toHaveLength(1);
  });

  test("each say what went wrong, and each can ask again", async ({ page, problems }) => {
    problems.expect(/500/);
    await page.goto("pages/element.html");
    let isWell = false;
    let count = 0;
    await page.route("**/data/flaky.json", (route) => {
      count++;
      return isWell ? route.fulfill({ json: small }) : route.fulfill({ status: 500, body: "" });
    });
    const all = await putMany(page, 10, { ...FIXTURE, src: "data/flaky.json", loading: "eager" });
    for (const parts of all) await expect(parts.alert).toContainText("500");
    expect(count).toBe(1);
    isWell = true;
    await all[3].button("Try again").click();
    await expect(all[3].title).toHaveText("From Engineer to Senior");
    expect(count).toBe(2);
    await expect(all[4].alert).toContainText("500");
    await all[4].button("Try again").click();
    await expect(all[4].title).toHaveText("From Engineer to Senior");
  });

  test("ask anew after a good answer that was no framework", async ({ page }) => {
    await page.goto("pages/element.html");
    let isWell = false;
    await page.route("**/data/flaky.json", (route) => route.fulfill(isWell ? { json: small } : { json: { name: "No roles" } }));
    const parts = await put(page, { ...FIXTURE, src: "data/flaky.json" });
    await expect(parts.alert).toContainText("roles");
    isWell = true;
    await parts.button("Try again").click();
    await expect(parts.title).toHaveText("From Engineer to Senior");
  });
});

test.describe("the data", () => {
  test("is asked for while the module is on its way", async ({ page }) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("pages/element.html");
    const requests = asked(page, "small.json");
    const answered = page.waitForResponse("**/data/small.json");
    const parts = await put(page, FIXTURE);
    await answered;
    release();
    await shown(parts);
    expect(requests).toHaveLength(1);
  });

  test("that fails before the module is there is told of once, and not asked for twice", async ({ page, problems }) => {
    problems.expect(/404/);
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("pages/element.html");
    const told = await listen(page);
    const requests = asked(page, "/faults/404");
    const answered = page.waitForResponse("**/faults/404");
    const parts = await put(page, { src: "/faults/404" });
    await answered;
    release();
    await expect(parts.alert).toContainText("404");
    expect(requests).toHaveLength(1);
    expect(await told()).toEqual([["ladder-error", expect.stringContaining("404")]]);
  });
});

test.describe("an element far down the page", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => {
      const spacer = document.querySelector("main").appendChild(document.createElement("div"));
      spacer.style.height = "6000px";
    });
  });

  const pause = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));

  test("loads nothing until a reader comes near", async ({ page }) => {
    const requests = [...["small.json", ".wasm"].map((ending) => asked(page, ending))];
    const parts = await put(page, { ...FIXTURE, inside: "<p>The ladder as a file</p>" });
    await pause(page);
    expect(requests).toEqual([[], []]);
    await expect(parts.root.getByText("The ladder as a file")).toBeVisible();
    await page.evaluate(() => scrollTo(0, 4800));
    await shown(parts);
  });

  test("loads at once where the page wants that, from the first or later", async ({ page }) => {
    await shown(await put(page, { ...FIXTURE, loading: "eager" }));
    const later = await put(page, { ...FIXTURE, id: "later" });
    await pause(page);
    await expect(later.view("Changes")).toHaveCount(0);
    await later.root.evaluate((element) => (element.loading = "eager"));
    await shown(later);
  });

  test("loads when the page goes to print", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await pause(page);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await shown(parts);
  });

  test("loads at once in a browser that cannot tell what is near", async ({ page }) => {
    await page.evaluate(() => delete window.IntersectionObserver);
    await shown(await put(page, FIXTURE));
  });

  test("and taken away loads nothing", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await pause(page);
    const requests = asked(page, "small.json");
    await parts.root.evaluate((element) => {
      window.kept = element;
      element.remove();
    });
    await pause(page);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await pause(page);
    expect(requests).toEqual([]);
    await page.evaluate(() => document.querySelector("main").prepend(window.kept));
    await shown(parts);
  });
});

test("a hidden element loads when it is shown", async ({ page }) => {
  const requests = asked(page, "small.json");
  const parts = await put(page, { ...FIXTURE, hidden: "" });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  expect(requests).toEqual([]);
  await parts.root.evaluate((element) => (element.hidden = false));
  await shown(parts);
});

test.describe("the module", () => {
  test("is compiled while it arrives", async ({ page }) => {
    await page.addInitScript(() => {
      const { instantiateStreaming } = WebAssembly;
      window.streamed = 0;
      WebAssembly.instantiateStreaming = (...given) => {
        window.streamed++;
        return instantiateStreaming(...given);
      };
    });
    await shown(await put(page, FIXTURE));
    expect(await page.evaluate(() => window.streamed)).toBe(1);
  });

  test("comes from where wasm-url says", async ({ page }) => {
    await page.goto("pages/element.html");
    const requests = asked(page, ".wasm");
    await shown(await put(page, { ...FIXTURE, "wasm-url": "/package/ladder-compare_bg.wasm" }));
    expect(requests).toEqual([expect.stringMatching(/\/package\/ladder-compare_bg\.wasm$/)]);
  });

  const inside = "<p>The ladder as a file</p>";

  async function expectRefused(page, sentence, attributes = {}) {
    const errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const told = await listen(page);
    const parts = await put(page, { ...FIXTURE, ...attributes, inside });
    await expect.poll(told).toEqual([["ladder-error", expect.stringMatching(sentence)]]);
    expect(errors.some((text) => sentence.test(text)), `the console says ${sentence}`).toBe(true);
    await expect(parts.root.getByText("The ladder as a file")).toBeVisible();
    await expect(parts.alert).toHaveCount(0);
  }

  test("that is not there leaves what is inside, and says so", async ({ page, problems }) => {
    problems.expect(/404/);
    problems.expect(/could not start/);
    await page.goto("pages/element.html");
    await expectRefused(page, /could not start: .*gone\.wasm answered 404/, { "wasm-url": "gone.wasm" });
  });

  test("that the page's policy forbids leaves what is inside, and says so", async ({ page, problems }) => {
    // WebKit refuses it, but reports no violation.
    problems.expect(/violation: script-src wasm-eval/);
    problems.expect(/could not start/);
    await page.goto("pages/element.html?policy=no-wasm");
    await expectRefused(page, /could not start: .*(Content Security Policy|CSP)/i);
  });

  test("that is a web page leaves what is inside, and says so", async ({ page, problems }) => {
    problems.expect(/could not start/);
    await page.goto("pages/element.html");
    await expectRefused(page, /could not start: /, { "wasm-url": "/faults/html" });
  });

  test("in a browser without WebAssembly leaves what is inside, and says so", async ({ page, problems }) => {
    problems.expect(/could not start/);
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto("pages/element.html");
    await expectRefused(page, /could not start: this browser has no WebAssembly/);
  });
});

test("the page is told when the first content is there, once", async ({ page }) => {
  await page.goto("pages/element.html");
  const told = await listen(page);
  const parts = await put(page, FIXTURE);
  await parts.view("Columns").click();
  await expect(parts.table(/side by side/)).toBeVisible();
  const names = (await told()).map(([name]) => name);
  expect(names).toEqual(["ladder-ready", "ladder-change", "ladder-change"]);
  expect((await told())[0][1]).toBe((await told())[1][1]);
});

test("only the areas that are named are shown, and counted", async ({ page }) => {
  const parts = await put(page, FIXTURE);
  await shown(parts);
  const headings = () => parts.root.getByRole("heading", { level: 3 }).allInnerTexts();
  const all = await headings();
  expect(all.length).toBeGreaterThan(1);
  const { id, name } = small.areas[0];
  await parts.root.evaluate((element, id) => (element.areas = id), id);
  await expect.poll(headings).toEqual([name]);
  await parts.root.evaluate((element) => (element.areas = null));
  await expect.poll(headings).toEqual(all);
});
