// The element as a page uses it: attributes, properties, events, fallback, and a life in the DOM.

import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown, small } from "./ladder.mjs";

const FIXTURE = { src: "data/small.json", roles: "engineer,senior" };

/** The small fixture under another name, so that one tells which is shown. */
const named = (name, more = {}) => ({ ...small, id: name.toLowerCase(), name, ...more });

test.describe("attributes and properties", () => {
  test("each attribute is a property, both ways", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await shown(parts);
    const values = await parts.root.evaluate((element) => {
      element.urlState = "hash";
      element.theme = "dark";
      element.setAttribute("view", "role");
      const all = [element.src, element.roles, element.view, element.theme, element.urlState, element.getAttribute("url-state")];
      element.theme = null;
      return [...all, element.hasAttribute("theme"), element.theme];
    });
    expect(values).toEqual(["data/small.json", "engineer,senior", "role", "dark", "hash", "hash", false, null]);
  });

  test("roles and view are followed when they change", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await expect(parts.title).toHaveText("From Engineer to Senior");
    await parts.root.evaluate((element) => (element.roles = "senior lead"));
    await expect(parts.title).toHaveText("From Senior to Lead");
    await parts.root.evaluate((element) => element.setAttribute("view", "columns"));
    await expect(parts.table(/side by side/)).toBeVisible();
    await parts.root.evaluate((element) => element.removeAttribute("view"));
    await expect(parts.title).toHaveText("From Senior to Lead");
  });

  test("what a reader chose stays when another attribute changes", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await parts.view("Columns").click();
    await parts.root.evaluate((element) => (element.theme = "dark"));
    await expect(parts.table(/side by side/)).toBeVisible();
  });

  test("a view that there is not is the first", async ({ page }) => {
    const parts = await put(page, { ...FIXTURE, view: "map" });
    await expect(parts.title).toHaveText("From Engineer to Senior");
  });

  test("src counts from the page", async ({ page }) => {
    await page.goto("pages/element.html");
    const asked = page.waitForRequest("**/pages/data/small.json");
    await put(page, FIXTURE);
    await asked;
  });

  test("a changed src is shown", async ({ page }) => {
    const parts = await put(page, { framework: named("First"), roles: "engineer,senior" });
    await expect(parts.root.getByText("First", { exact: true })).toBeVisible();
    await page.route("**/data/second.json", (route) => route.fulfill({ json: named("Second") }));
    await parts.root.evaluate((element) => (element.src = "data/second.json"));
    await expect(parts.root.getByText("Second", { exact: true })).toBeVisible();
    await expect(parts.root.getByText("First", { exact: true })).toHaveCount(0);
  });

  test("the last src wins, in whatever order the answers come", async ({ page }) => {
    await page.goto("pages/element.html");
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/data/slow.json", async (route) => {
      await held;
      await route.fulfill({ json: named("Slow") }).catch(() => {});
    });
    await page.route("**/data/quick.json", (route) => route.fulfill({ json: named("Quick") }));
    const asked = page.waitForRequest("**/data/slow.json");
    const parts = await put(page, { src: "data/slow.json" });
    await asked;
    await parts.root.evaluate((element) => (element.src = "data/quick.json"));
    await expect(parts.root.getByText("Quick", { exact: true })).toBeVisible();
    const late = page.waitForEvent("requestfinished", { predicate: (request) => request.url().endsWith("slow.json"), timeout: 2_000 }).catch(() => {});
    release();
    await late;
    await expect(parts.root.getByText("Quick", { exact: true })).toBeVisible();
    await expect(parts.root.getByText("Slow", { exact: true })).toHaveCount(0);
  });

  test("data takes an object, and takes the place of src", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await expect(parts.root.getByText("Small Works", { exact: true })).toBeVisible();
    await parts.root.evaluate((element, framework) => (element.data = framework), named("Object"));
    await expect(parts.root.getByText("Object", { exact: true })).toBeVisible();
    expect(await parts.root.evaluate((element) => element.data.name)).toBe("Object");
    await parts.root.evaluate((element) => (element.data = undefined));
    await expect(parts.root.getByText("Small Works", { exact: true })).toBeVisible();
  });

  test("data that cannot be written as JSON is told of, and breaks nothing", async ({ page, problems }) => {
    const parts = await put(page, FIXTURE);
    await shown(parts);
    const thrown = [];
    page.on("pageerror", (error) => thrown.push(error.message));
    await parts.root.evaluate((element) => {
      const circle = { name: "Circle" };
      circle.self = circle;
      try {
        element.data = circle;
      } catch {
        // Refusing it at once would be as good.
      }
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(thrown).toEqual([]);
  });

  test("a framework inside the element, in a script, is shown", async ({ page }) => {
    const parts = await put(page, { inside: `<script type="application/json">${JSON.stringify(named("Inline"))}</script>` });
    await expect(parts.root.getByText("Inline", { exact: true })).toBeVisible();
  });

  test("what was set before the element was defined counts", async ({ page }) => {
    await page.goto("pages/early.html");
    const properties = ladder(page, "properties");
    await expect(properties.table("Small Works: Senior, Staff side by side")).toBeVisible();
    expect(await properties.root.evaluate((element) => [element.getAttribute("src"), element.getAttribute("url-state"), element.theme])).toEqual(["data/small.json", "query", "dark"]);
    await expect(ladder(page, "undefined").title).toHaveText("From Senior to Lead");
    await expect(ladder(page, "object").title).toHaveText("From Engineer to Senior");
  });
});

test.describe("several on a page", () => {
  test("each has its own framework, roles and view", async ({ page }) => {
    const one = await put(page, { id: "one", ...FIXTURE });
    const two = await put(page, { id: "two", src: "data/small.json", roles: "senior,lead", view: "role" });
    const three = await put(page, { id: "three", framework: named("Third"), roles: "senior,staff" });
    await one.view("Columns").click();
    await expect(one.table(/side by side/)).toBeVisible();
    await expect(two.title).toHaveText("L3 Lead Software Engineer");
    await expect(three.title).toHaveText("From Senior to Staff");
    await one.root.evaluate((element) => element.remove());
    await two.view("Changes").click();
    await expect(two.title).toHaveText("From Senior to Lead");
  });

  test("load the module once between them", async ({ page }) => {
    const loads = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && loads.push(request.url()));
    await page.goto("./");
    for (const id of ["ladders", "vio", "broken"]) await shown(ladder(page, id));
    expect(loads).toHaveLength(1);
  });

  test("nothing is fetched but the page's own files, and nothing later", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const parts = await put(page, FIXTURE);
    await shown(parts);
    const before = asked.length;
    for (const view of ["Columns", "One role", "Changes"]) await parts.view(view).click();
    await parts.button("Swap the roles").click();
    expect(asked.slice(before)).toEqual([]);
  });
});

test("the script may be loaded twice", async ({ page }) => {
  await page.goto("pages/twice.html");
  await expect(ladder(page, "one").title).toHaveText("From Engineer to Senior");
  await expect(ladder(page, "two").title).toHaveText("L3 Lead Software Engineer");
});

test.describe("in the DOM", () => {
  test("is taken off, put back and works", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await shown(parts);
    const gone = await parts.root.evaluate(async (element) => {
      window.kept = element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      return element.shadowRoot.textContent.trim();
    });
    expect(gone).toBe("");
    await page.evaluate(() => document.querySelector("main").append(window.kept));
    await expect(parts.title).toHaveText("From Engineer to Senior");
    await parts.view("Columns").click();
    await expect(parts.table(/side by side/)).toBeVisible();
  });

  test("is taken off and put back many times", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await shown(parts);
    await parts.root.evaluate(async (element) => {
      for (let count = 0; count < 20; count++) {
        element.remove();
        if (count % 2) await new Promise((resolve) => setTimeout(resolve));
        document.querySelector("main").append(element);
      }
    });
    await expect(parts.title).toHaveText("From Engineer to Senior");
    await expect(parts.root.getByRole("group", { name: "View" })).toHaveCount(1);
  });

  test("keeps what a reader chose when it is moved", async ({ page }) => {
    const parts = await put(page, FIXTURE);
    await parts.view("Columns").click();
    await parts.select("To").selectOption("staff");
    await parts.root.evaluate((element) => document.body.appendChild(document.createElement("section")).append(element));
    await expect(parts.table("Small Works: Engineer, Staff side by side")).toBeVisible();
    await parts.button("Swap the roles").click();
    await expect(parts.table("Small Works: Staff, Engineer side by side")).toBeVisible();
  });

  test("is taken off while it loads, and nothing comes of it", async ({ page }) => {
    const asked = page.waitForRequest("**/faults/slow*");
    await page.goto("pages/element.html");
    await page.evaluate(() => (window.told = []) && addEventListener("ladder-change", () => window.told.push("change")));
    const parts = await put(page, { src: "/faults/slow?delay=300" });
    await asked;
    const answered = page.waitForResponse("**/faults/slow*");
    await parts.root.evaluate((element) => element.remove());
    await answered;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await page.evaluate(() => window.told)).toEqual([]);
  });

  test("is made by script, with properties, before it is on the page", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => {
      const element = Object.assign(document.createElement("ladder-compare"), { id: "ladder", src: "data/small.json", roles: "senior,lead" });
      document.querySelector("main").append(element);
    });
    await expect(ladder(page).title).toHaveText("From Senior to Lead");
  });

  test("stands in the shadow root of another component", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => {
      const host = document.querySelector("main").appendChild(document.createElement("div"));
      host.attachShadow({ mode: "open" }).innerHTML = '<ladder-compare id="ladder" src="data/small.json" roles="engineer,senior"></ladder-compare>';
    });
    const parts = ladder(page);
    await parts.view("Columns").click();
    await expect(parts.table(/side by side/)).toBeVisible();
  });

  test("is hidden by the hidden attribute", async ({ page }) => {
    const parts = await put(page, { ...FIXTURE, hidden: "", loading: "eager" });
    await expect(parts.root.getByText("From Engineer to Senior", { exact: true })).toBeAttached();
    await expect(parts.root).toBeHidden();
  });
});

test.describe("fallback", () => {
  const inside = '<p>The <a href="data/small.json">ladder as a file</a></p>';

  test("stays until the framework is there, then goes, and comes back on removal", async ({ page }) => {
    await page.goto("pages/element.html");
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/pages/data/small.json", async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest("**/pages/data/small.json");
    const parts = await put(page, { ...FIXTURE, inside });
    const fallback = page.getByRole("link", { name: "ladder as a file" });
    await asked;
    await expect(fallback).toBeVisible();
    release();
    await expect(parts.title).toBeVisible();
    await expect(fallback).toBeHidden();
    // The page's own nodes are still its own.
    expect(await parts.root.evaluate((element) => element.innerHTML)).toBe(inside);
    const slotted = await parts.root.evaluate(async (element) => {
      const child = element.firstElementChild;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      return child.assignedSlot !== null || element.shadowRoot.querySelector("slot") !== null;
    });
    expect(slotted).toBe(true);
  });

  test("stays when the module cannot be loaded; console and page are told", async ({ page, problems }) => {
    problems.expect(/ERR_FAILED.*\.wasm/);
    problems.expect(/console error: Ladder Compare could not start/);
    await page.goto("pages/element.html");
    await page.route("**/*.wasm", (route) => route.abort());
    await page.evaluate(() => (window.told = []) && addEventListener("ladder-error", (event) => window.told.push(event.detail)));
    const parts = await put(page, { ...FIXTURE, inside });
    await expect.poll(() => page.evaluate(() => window.told)).toEqual([expect.stringMatching(/could not start/)]);
    await expect(page.getByRole("link", { name: "ladder as a file" })).toBeVisible();
    await expect(parts.view("Changes")).toHaveCount(0);

    // The next element tries again.
    await page.unroute("**/*.wasm");
    const next = await put(page, { id: "next", ...FIXTURE });
    await expect(next.title).toBeVisible();
  });

  test("is all that there is without JavaScript", async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site);
    await expect(page.getByRole("link", { name: "Octopus Deploy" })).toBeVisible();
    await context.close();
  });
});

test.describe("events", () => {
  test("bubble and cross shadow roots: what is shown, then each change of it", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => {
      window.told = [];
      const host = document.querySelector("main").appendChild(document.createElement("div"));
      host.attachShadow({ mode: "open" }).innerHTML = '<ladder-compare id="ladder" src="data/small.json" roles="engineer,senior"></ladder-compare>';
      addEventListener("ladder-change", ({ detail, bubbles, composed, cancelable }) => window.told.push({ detail, bubbles, composed, cancelable }));
    });
    const parts = ladder(page);
    await parts.view("Columns").click();
    await expect(parts.table(/side by side/)).toBeVisible();
    const told = await page.evaluate(() => window.told);
    expect(told).toHaveLength(2);
    expect(Object.fromEntries(new URLSearchParams(told[0].detail))).toMatchObject({ roles: "engineer,senior" });
    expect(Object.fromEntries(new URLSearchParams(told[1].detail))).toMatchObject({ roles: "engineer,senior", view: "columns" });
    expect(told[1]).toMatchObject({ bubbles: true, composed: true, cancelable: false });
  });

  test("a listener that throws does not stop the element", async ({ page, problems }) => {
    problems.expect(/thrown by the page/);
    await page.goto("pages/element.html");
    await page.evaluate(() => addEventListener("ladder-change", () => {
      throw new Error("thrown by the page");
    }));
    const parts = await put(page, FIXTURE);
    await parts.view("Columns").click();
    await expect(parts.table(/side by side/)).toBeVisible();
  });

  test("a listener that changes the element in turn ends up there", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => addEventListener("ladder-change", ({ target }) => target.setAttribute("view", "columns")));
    const parts = await put(page, FIXTURE);
    await expect(parts.table(/side by side/)).toBeVisible();
  });

  test("no error is told of an element that shows its framework", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => (window.told = []) && addEventListener("ladder-error", (event) => window.told.push(event.detail)));
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    const parts = await put(page, FIXTURE);
    await shown(parts);
    expect(await page.evaluate(() => window.told)).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

test("a ladder in a language from right to left runs so in an English page", async ({ page }) => {
  const parts = await put(page, {
    framework: { name: "Acme", lang: "he", dir: "rtl", roles: [{ name: "מהנדס", areas: { x: ["כותב בדיקות לכל שינוי."] } }, { name: "מהנדס בכיר", areas: { x: ["מוביל צוות."] } }] },
  });
  await shown(parts);
  await expect(parts.title).toHaveCSS("direction", "ltr");
  for (const own of [parts.title.locator("bdi").first(), parts.root.locator("p.text").first()]) {
    await expect(own).toHaveAttribute("lang", "he");
    await expect(own).toHaveCSS("direction", "rtl");
  }
});

test("a text from left to right stays so on a page from right to left", async ({ page }) => {
  await page.goto("pages/element.html");
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  const parts = await put(page, FIXTURE);
  await shown(parts);
  await expect(parts.title).toHaveCSS("direction", "ltr");
});
