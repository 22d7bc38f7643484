// The npm package, as pages use it without a bundler. `make test-package` installs it into a Vite
// project.

import { readFile, readdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { attributes, cssParts, cssProperties, events, property } from "../../scripts/package/api.mjs";
import { bundle, glueFile, integrityOf } from "../../scripts/package/bundle.mjs";
import { languages, table } from "../../scripts/package/tables.mjs";
import { expect, test } from "./fixtures.mjs";
import { ladder, small } from "./ladder.mjs";

const root = new URL("../../", import.meta.url);
const folder = new URL("target/npm/", root);
const text = (path) => readFile(new URL(path, root), "utf8");
const packaged = (name) => readFile(new URL(name, folder), "utf8");
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Answers an address of the site with a page. */
const serve = (page, path, body) =>
  page.route(`**/${path}`, (route) => route.fulfill({ contentType: "text/html", headers: { "content-security-policy": POLICY }, body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>${body}</html>` }));

const ELEMENT = '<main><ladder-compare id="ladder" src="/pages/data/small.json" roles="engineer,senior"><p>The ladder as a file</p></ladder-compare></main>';

test.describe("what it says of itself", () => {
  test("every file has its hash, and it is right", async () => {
    const hashes = JSON.parse(await packaged("integrity.json"));
    const names = (await readdir(folder, { recursive: true })).filter((name) => !["integrity.json", "lang"].includes(name));
    expect(Object.keys(hashes).sort()).toEqual(names.sort());
    for (const name of names) expect(hashes[name], name).toBe(await integrityOf(new URL(name, folder)));
  });

  test("every table of a language is there, and the script beside it asks for each", async () => {
    expect((await readdir(new URL("lang/", folder))).sort()).toEqual((await languages()).map((language) => `${language}.txt`));
    for (const script of ["index.js", "classic.js"]) {
      for (const language of await languages()) expect(await packaged(script)).toContain(`lang/${language}.txt`);
    }
  });

  test("every file that package.json names is there, and the version is the crate's", async () => {
    const { exports, sideEffects, types, customElements, version } = JSON.parse(await packaged("package.json"));
    const named = [...Object.values(exports).flatMap((to) => (typeof to === "string" ? to : Object.values(to))), ...sideEffects, types, customElements];
    const names = await readdir(folder);
    for (const name of named.filter((name) => name !== "./*")) expect(names).toContain(name.slice(2));
    expect(await text("Cargo.toml")).toContain(`\nversion = "${version}"\n`);
  });

  test("every link of its documents leads somewhere", async () => {
    const names = await readdir(folder);
    for (const document of names.filter((name) => name.endsWith(".md"))) {
      const links = [...(await packaged(document)).matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, link]) => link);
      expect(names, document).toEqual(expect.arrayContaining(links));
    }
  });

  test("the names that pages rely on are the same everywhere", async ({ page }) => {
    await page.goto("pages/package/define.html");
    const observed = await page.evaluate(() => customElements.get("ladder-compare").observedAttributes);
    expect(attributes.map(({ name }) => name).sort()).toEqual([...observed].sort());

    const [types, embedding, theming, styles] = await Promise.all(["src/embed/package/index.d.ts", "docs/embedding.md", "docs/theming.md", "src/ui/styles.css"].map(text));
    for (const { name } of attributes) {
      expect(types).toMatch(new RegExp(`\\b${property(name)}\\?: `));
      expect(embedding).toContain(`| \`${name}\``);
    }
    for (const { name } of events) {
      expect(types).toContain(`"${name}": CustomEvent`);
      expect(embedding).toContain(`| \`${name}\``);
    }
    for (const { name } of [...cssProperties, ...cssParts]) expect(theming).toContain(`| \`${name}\``);
    const used = new Set(styles.match(/--ladder-[a-z-]+/g));
    expect([...used].sort()).toEqual(cssProperties.map(({ name }) => name).sort());
  });
});

test.describe("on a plain page", () => {
  for (const kind of ["classic", "define"]) {
    test(`${kind}.js defines the element`, async ({ page }) => {
      await page.goto(`pages/package/${kind}.html`);
      await expect(ladder(page).title).toHaveText("From Engineer to Senior");
    });
  }

  test("classic.js in the head finds the framework that is parsed after it", async ({ page }) => {
    await page.goto("pages/package/classic.html");
    await expect(ladder(page, "inside").title).toHaveText("From A to B");
  });

  const hashed = async (name) => `${name}" integrity="${JSON.parse(await packaged("integrity.json"))[name]}"`;
  const modules = async () =>
    `<link rel="modulepreload" href="/package/${await hashed("index.js")}><script type="module" src="/package/${await hashed("define.js")}></script>`;
  const scripts = {
    "classic.js": async () => `<script defer src="/package/${await hashed("classic.js")}></script>`,
    "define.js and index.js": modules,
    "standalone.js": async () => `<script defer src="/package/${await hashed("standalone.js")}></script>`,
  };

  for (const [name, script] of Object.entries(scripts)) {
    test(`${name} runs with integrity, under a strict policy and trusted types`, async ({ page }) => {
      await serve(page, "pinned.html", (await script()) + ELEMENT);
      await page.goto("pinned.html");
      await expect(ladder(page).title).toHaveText("From Engineer to Senior");
    });
  }

  for (const name of ["classic.js", "define.js and index.js"]) {
    test(`${name} with integrity takes no other module`, async ({ page, problems }) => {
      problems.expect(/integrity/);
      problems.expect(/could not start/);
      await serve(page, "pinned.html", (await scripts[name]()) + ELEMENT);
      const module = await readFile(new URL("ladder-compare_bg.wasm", folder));
      module[module.length - 1] ^= 1;
      await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: module }));
      await page.goto("pinned.html");
      await expect(page.getByText("The ladder as a file")).toBeVisible();
      await expect.poll(() => page.locator("ladder-compare").evaluate((element) => element.shadowRoot?.textContent)).toBe("");
    });
  }
});

test.describe("createLadderCompare", () => {
  const create = (page, options, id = "ladder") =>
    page.evaluate(async ([options, id]) => {
      const { createLadderCompare } = await import("/package/index.js");
      const element = Object.assign(document.createElement("div"), { id, innerHTML: "<p>On its way</p>" });
      document.querySelector("main").append(element);
      window.told = [];
      element.addEventListener("ladder-ready", ({ detail }) => window.told.push(detail));
      window.made = createLadderCompare(element, options);
      return window.made.el === element;
    }, [options, id]);
  const title = (page) => page.locator("#ladder").getByRole("heading", { level: 2 });

  test.beforeEach(({ page }) => page.goto("pages/blank.html"));

  test("imports without a trace, and defines nothing", async ({ page }) => {
    const requests = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    const defined = await page.evaluate(async () => {
      await import("/package/index.js");
      return customElements.get("ladder-compare") !== undefined;
    });
    expect(defined).toBe(false);
    expect(requests).toEqual(["/package/index.js"]);
  });

  test("shows, changes and takes away", async ({ page }) => {
    expect(await create(page, { src: "data/small.json", roles: ["engineer", "senior"] })).toBe(true);
    await expect(title(page)).toHaveText("From Engineer to Senior");
    expect(await page.evaluate(() => window.told)).toHaveLength(1);
    await page.evaluate(() => window.made.update({ roles: "senior lead", theme: "dark" }));
    await expect(title(page)).toHaveText("From Senior to Lead");
    await page.evaluate(() => window.made.update({ view: "columns" }));
    await expect(page.getByRole("table", { name: "Small Works: Senior, Lead side by side" })).toBeVisible();
    await expect(page.getByText("On its way")).toBeHidden();
    await page.evaluate(() => {
      window.made.dispose();
      window.made.dispose();
      window.made.update({ view: "role" });
    });
    await expect(page.getByText("On its way")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
  });

  test("takes an object, and the same element again once it was disposed of", async ({ page }) => {
    await create(page, { data: small, roles: "engineer,senior" });
    await expect(title(page)).toHaveText("From Engineer to Senior");
    const refused = await page.evaluate(async () => {
      const { createLadderCompare } = await import("/package/index.js");
      const { el, dispose } = window.made;
      let message;
      try {
        createLadderCompare(el);
      } catch (error) {
        message = error.message;
      }
      dispose();
      createLadderCompare(el, { src: "data/small.json", roles: "senior,lead" });
      // The handle of the one before has no say any more.
      dispose();
      return message;
    });
    expect(refused).toMatch(/already/);
    await expect(title(page)).toHaveText("From Senior to Lead");
  });
});

test.describe("two copies on one page", () => {
  test("of one version work side by side, each with its module", async ({ page }) => {
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await page.goto("pages/package/versions.html");
    await expect(ladder(page, "one").title).toHaveText("From Engineer to Senior");
    for (const [id, text] of [["two", "From Senior to Lead"], ["three", "From Senior to Staff"]]) {
      await expect(page.locator(`#${id}`).getByRole("heading", { level: 2 })).toHaveText(text);
    }
    await page.locator("#two").getByRole("button", { name: "Columns" }).click();
    await expect(page.locator("#two").getByRole("table", { name: /side by side/ })).toBeVisible();
    await expect(ladder(page, "one").title).toHaveText("From Engineer to Senior");
    expect(warnings).toEqual([]);
  });

  test("of two versions: the first stays, and the console says so", async ({ page }) => {
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    const script = await packaged("index.js");
    const { version } = JSON.parse(await packaged("package.json"));
    expect(script).toContain(`"${version}"`);
    await page.route("**/copy/index.js", (route) => route.fulfill({ contentType: "text/javascript", body: script.replaceAll(version, "99.0.0") }));
    await page.goto("pages/package/versions.html");
    await expect(ladder(page, "one").title).toHaveText("From Engineer to Senior");
    await expect(page.locator("#two").getByRole("heading", { level: 2 })).toHaveText("From Senior to Lead");
    expect(await page.evaluate(() => [customElements.get("ladder-compare").version, customElements.get("ladder-other").version])).toEqual([version, "99.0.0"]);
    expect(warnings).toEqual([`Ladder Compare 99.0.0 is not used: this page has version ${version} as <ladder-compare>.`]);
  });
});

test.describe("standalone.js runs from a file, offline", () => {
  let place;

  test.beforeEach(async ({ context }) => {
    place = await mkdtemp(join(tmpdir(), "ladder-"));
    await context.setOffline(true);
  });
  test.afterEach(() => rm(place, { recursive: true }));

  /** Opens a file with the script in it, and the element. */
  async function open(page, script, inside = "", { lang = "en", title = "From Engineer to Senior" } = {}) {
    await writeFile(join(place, "standalone.js"), script);
    await writeFile(join(place, "page.html"), `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Offline</title><script src="standalone.js"></script>
      <main><ladder-compare id="ladder" roles="engineer,senior">${inside}</ladder-compare></main></html>`);
    await page.goto(pathToFileURL(join(place, "page.html")).href);
    await expect(ladder(page).title).toHaveText(title);
  }

  const packed = async () => gzipSync(await readFile(new URL("ladder-compare_bg.wasm", folder))).toString("base64");

  test("with the framework in the page", async ({ page }) => {
    await open(page, await packaged("standalone.js"), `<script type="application/json">${JSON.stringify(small)}</script>`);
  });

  test("with the framework in the script", async ({ page }) => {
    const parts = { glue: await readFile(glueFile, "utf8"), wasmIntegrity: "", packed: await packed(), data: JSON.stringify(small) };
    await open(page, await bundle("standalone.js", parts));
  });

  test("in the languages inside the script; in others English", async ({ page }) => {
    const tables = { de: await table("de") };
    const parts = { glue: await readFile(glueFile, "utf8"), wasmIntegrity: "", packed: await packed(), data: JSON.stringify(small), tables };
    const script = await bundle("standalone.js", parts);
    await open(page, script, "", { lang: "de", title: "Von Engineer zu Senior" });
    await open(page, script, "", { lang: "fr" });
  });
});
