// What must work in every engine, on dist/ as it stands. ENGINES=webkit picks one.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { startServer } from "../browser/server.mjs";
import { NAMES, start, until } from "./driver.mjs";

const LADDERS = {
  octopus: [["l3-senior", "l4-lead"], "From Senior to Lead"],
  "am-digital": [["s-e2", "s-e3"], "From Engineer to Senior"],
  vio: [["engineer-2", "senior-engineer"], "From Engineer II to Senior"],
  loadsmart: [["tech-lead", "engineering-manager"], "From Tech Lead to Engineering Manager"],
  "made-tech": [["senior-software-engineer", "lead-software-engineer"], "From Senior to Lead"],
};

for (const engine of (process.env.ENGINES ?? NAMES.join()).split(",")) {
  describe(engine, () => {
    let site, browser;
    before(async () => {
      site = await startServer();
      browser = await start(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(() => browser.go(`${site.url}pages/engines.html`));

    /** Puts an element on the page. */
    const put = (attributes) =>
      browser.run((attributes) => {
        const element = document.createElement("ladder-compare");
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.querySelector("main").append(element);
      }, attributes);
    /** The texts of what fits a selector inside an element. */
    const texts = (selector, id = "one") =>
      browser.run(
        (selector, id) => {
          const found = document.getElementById(id)?.shadowRoot?.querySelectorAll(selector) ?? [];
          return [...found].map((element) => element.textContent.replace(/\s+/g, " ").trim());
        },
        selector,
        id,
      );
    const titled = (title, id) =>
      until(`the title is "${title}"`, async () => (await texts("h2", id)).includes(title));
    /** Presses the button with this name. */
    const press = (name) =>
      browser.run((name) => {
        const buttons = [...document.getElementById("one").shadowRoot.querySelectorAll("button")];
        buttons.find((button) => button.textContent.trim() === name).click();
      }, name);
    const quiet = async () => assert.deepEqual(await browser.run(() => window.complaints), []);

    for (const [id, [roles, title]] of Object.entries(LADDERS)) {
      test(`${id} is compared`, async () => {
        await put({ id: "one", src: `../data/${id}.json`, roles: roles.join() });
        await titled(title);
        assert.ok((await texts("li")).some((text) => /New/.test(text)));
        await quiet();
      });
    }

    test("views are switched, and a link restores the view", async () => {
      await put({ id: "one", src: "../data/vio.json", "url-state": "query" });
      await titled("From Engineer I to Engineer II");
      await press("Columns");
      await until("a table is shown", async () => (await texts("table caption")).some((text) => /side by side/.test(text)));
      const link = await until("the address says so", async () => {
        const url = await browser.url();
        return /one\.view=columns/.test(url) && url;
      });
      await browser.go("about:blank");
      await browser.go(link);
      await put({ id: "one", src: "../data/vio.json", "url-state": "query" });
      await until("the link's view is shown", async () => (await texts("table caption")).some((text) => /side by side/.test(text)));
      await press("Changes");
      await titled("From Engineer I to Engineer II");
      await quiet();
    });

    test("the page's dark is followed", async () => {
      await put({ id: "one", src: "../data/vio.json" });
      await titled("From Engineer I to Engineer II");
      const light = () =>
        browser.run(() => {
          const canvas = document.createElement("canvas").getContext("2d");
          const title = document.getElementById("one").shadowRoot.querySelector("h2");
          canvas.fillStyle = getComputedStyle(title).color;
          canvas.fillRect(0, 0, 1, 1);
          return canvas.getImageData(0, 0, 1, 1).data[1];
        });
      assert.ok((await light()) < 128);
      await browser.run(() => void (document.documentElement.className = "dark says-dark"));
      await until("the text is light", async () => (await light()) > 128);
      await quiet();
    });

    test("two elements stand on one page", async () => {
      await put({ id: "one", src: "../data/vio.json" });
      await put({ id: "two", src: "../data/octopus.json", roles: "l3-senior,l4-lead" });
      await titled("From Engineer I to Engineer II", "one");
      await titled("From Senior to Lead", "two");
      await quiet();
    });

    test("a file that is not there is told in a sentence", async () => {
      await put({ id: "one", src: "/faults/404" });
      await until("an alert says so", async () => /404/.test((await texts("[role=alert]")).join()));
      assert.ok((await texts("button")).includes("Try again"));
    });

    test("nothing is scrolled sideways at 320 px", async () => {
      // Windows have a least width, frames have none.
      await browser.run(() => {
        const frame = document.createElement("iframe");
        frame.style.cssText = "width: 320px; height: 640px; border: 0";
        frame.src = "/";
        document.body.append(frame);
      });
      const widths = () =>
        browser.run(() => {
          const page = document.querySelector("iframe").contentDocument;
          const shown = page.getElementById("ladders")?.shadowRoot?.querySelector("li");
          return shown ? [page.defaultView.innerWidth, page.scrollingElement.scrollWidth] : null;
        });
      const [inner, scroll] = await until("the frame shows a comparison", widths);
      assert.equal(inner, 320);
      assert.ok(scroll <= 320, `${scroll} px`);
    });
  });
}
