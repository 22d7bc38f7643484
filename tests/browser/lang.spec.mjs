// The interface in each of its languages: which one is chosen, and what of the framework stays.

import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.mjs";
import { ladder, put, shown } from "./ladder.mjs";

const file = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

/** The texts of a language, by their keys. */
async function table(language) {
  const lines = (await file(`lang/${language}.txt`)).split("\n").filter((line) => !line.startsWith("#") && line.includes(" = "));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(" = ")), line.slice(line.indexOf(" = ") + 3)]));
}

const LANGUAGES = ["ar", "de", "en", "es", "fr", "ja"];
const filled = (text, ...places) => text.replace(/\{(\d)\}/g, (_, at) => places[at]);

/** A ladder of English words, whatever the interface speaks. */
const OCTOPUS = { src: "../data/octopus.json", roles: "l3-senior,l4-lead" };
const STATEMENT = "Defines best practices in the team's area of focus, documents them and evolves them.";

/** The element's interface as it declares itself. */
const declared = (parts) => parts.root.evaluate((element) => {
  const { lang, dir } = element.shadowRoot.querySelector(".frame");
  return [lang, dir];
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test("shows a real ladder, in each view", async ({ page }) => {
      const texts = await table(language);
      const parts = await put(page, { ...OCTOPUS, lang: language });
      await expect(parts.title).toHaveText(filled(texts["from-to"], "Senior", "Lead"));
      expect(await declared(parts)).toEqual([language, texts.direction]);
      for (const view of ["columns", "role", "overview", "changes"]) {
        const button = parts.root.getByRole("button", { name: texts[`view-${view}`], exact: true });
        await button.click();
        await expect(button).toHaveAttribute("aria-pressed", "true");
        await expect(parts.root.locator(".ladder")).not.toContainText(/\{\d|undefined|[\u0002\u0003]/);
      }
      await expect(parts.root.getByRole("combobox", { name: texts.from, exact: true })).toBeVisible();
      await expect(parts.table(texts.facts)).toBeVisible();
      await expect(parts.root.getByText(STATEMENT)).toBeVisible();
    });

    test("counts and lists by its own rules", async ({ page }) => {
      const ladder = {
        name: "T", competencies: ["a", "b", "c"].map((name) => ({ name, steps: [1, 2, 3, 4] })),
        roles: [
          { name: "Low", areas: { x: ["Sails."] } },
          { name: "High", requires: [{ competency: "a", is: [1, 2, 3] }], areas: { x: ["Sails.", ..."cdefghijklmn".split("").map((letter) => `Draws ${letter}${letter} charts.`)] } },
        ],
      };
      const parts = await put(page, { framework: ladder, lang: language });
      await expect(parts.title).toBeVisible();
      const [few, list] = await page.evaluate((language) => [
        new Intl.NumberFormat(language).format(12),
        new Intl.ListFormat(language, { type: "disjunction", style: "narrow" }).format(["1", "2", "3"]),
      ], language);
      const forms = Object.fromEntries((await table(language)).changes.split(" | ").flatMap((form) => {
        const [categories, text] = form.split(": ");
        return categories.split(", ").map((category) => [category, text]);
      }));
      const category = new Intl.PluralRules(language).select(12);
      await expect(parts.root.getByText(filled(forms[category], few), { exact: true })).toBeVisible();
      await expect(parts.root.getByRole("cell", { name: list })).toBeVisible();
    });

    test("says in it what goes wrong", async ({ page, problems }) => {
      problems.expect(/404/);
      const texts = await table(language);
      const parts = await put(page, { src: "/faults/404", lang: language });
      await expect(parts.button(texts["try-again"])).toBeVisible();
      await expect(parts.alert).toContainText(texts.missing);
      await expect(parts.alert).toContainText("/faults/404");
    });

    test("says the faults of a file in English, and that there are some in its own words", async ({ page }) => {
      const framework = { name: "T", roles: [{ name: "A", areas: { x: ["Rows.", 7] } }, { name: "B", areas: { x: ["Sails."] } }] };
      const parts = await put(page, { framework, lang: language });
      await expect(parts.title).toBeVisible();
      const list = parts.root.locator(".faults");
      await parts.unfold();
      await expect(list).toContainText("found the number `7`");
      await expect(list).toHaveAttribute("lang", "en");
      await expect(list).toHaveAttribute("dir", "ltr");
    });

    test("fits a phone, long words too", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      for (const view of ["changes", "columns", "role", "overview"]) {
        const parts = await put(page, { ...OCTOPUS, src: "../data/vio.json", roles: "senior-engineer,engineering-lead", lang: language, view, id: view, loading: "eager" });
        await expect(parts.title.first()).toBeAttached();
        await parts.unfold();
      }
      const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width, "how wide the page is").toBeLessThanOrEqual(room);
    });
  });
}

test.describe("which language", () => {
  const SENIOR = { de: "Von Senior zu Lead", fr: "De Senior à Lead", en: "From Senior to Lead" };

  test("the attribute's, also when it changes, with what the reader chose kept", async ({ page }) => {
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await expect(parts.title).toHaveText(SENIOR.de);
    await parts.select("Zu").selectOption({ label: "L5 Principal Software Engineer" });
    await expect(parts.title).toHaveText("Von Senior zu Principal");
    await parts.root.evaluate((element) => (element.lang = "fr"));
    await expect(parts.title).toHaveText("De Senior à Principal");
    expect(await declared(parts)).toEqual(["fr", "ltr"]);
    await parts.root.evaluate((element) => element.removeAttribute("lang"));
    await expect(parts.title).toHaveText("From Senior to Principal");
  });

  test("that of the nearest around it, beyond shadow roots", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(({ src, roles }) => {
      const around = Object.assign(document.createElement("section"), { lang: "fr" });
      const root = document.querySelector("main").appendChild(around).appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      const element = root.appendChild(document.createElement("div")).appendChild(document.createElement("ladder-compare"));
      Object.assign(element, { id: "ladder", src, roles });
    }, OCTOPUS);
    await expect(ladder(page).title).toHaveText(SENIOR.fr);
  });

  test("that of the page, also when it changes", async ({ page }) => {
    await page.goto("pages/element.html");
    await page.evaluate(() => (document.documentElement.lang = "de"));
    const parts = await put(page, OCTOPUS);
    await expect(parts.title).toHaveText(SENIOR.de);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    await expect(parts.title).toHaveText(SENIOR.en);
  });

  for (const [tag, title, says] of [
    ["de-AT", SENIOR.de, "de-AT"],
    ["FR-ca", SENIOR.fr, "fr-CA"],
    ["de_CH", SENIOR.de, "de"],
    ["en-GB", SENIOR.en, "en-GB"],
    ["pt-BR", SENIOR.en, "en"],
    ["tlh", SENIOR.en, "en"],
    ["no tag", SENIOR.en, "en"],
  ]) {
    test(`of the tag ${tag}: ${says}`, async ({ page }) => {
      const parts = await put(page, { ...OCTOPUS, lang: tag });
      await expect(parts.title).toHaveText(title);
      expect(await declared(parts)).toEqual([says, "ltr"]);
    });
  }

  test("several on one page, each its own, also when their readers act", async ({ page }) => {
    const german = await put(page, { ...OCTOPUS, lang: "de", id: "german" });
    const arabic = await put(page, { ...OCTOPUS, lang: "ar", id: "arabic", loading: "eager" });
    const english = await put(page, { ...OCTOPUS, id: "english", loading: "eager" });
    await expect(german.title).toHaveText(SENIOR.de);
    await expect(arabic.title).toHaveText("من Senior إلى Lead");
    await expect(english.title).toHaveText(SENIOR.en);
    await german.select("Zu").selectOption({ label: "L5 Principal Software Engineer" });
    await expect(german.title).toHaveText("Von Senior zu Principal");
    await expect(german.root.getByRole("status").first()).toContainText("neu");
    await arabic.button("أعمدة").click();
    await expect(arabic.table(/جنبًا إلى جنب/)).toBeVisible();
    await expect(english.title).toHaveText(SENIOR.en);
  });

  test("no English is seen on the way to another", async ({ page }) => {
    await page.route("**/lang/de.txt", async (route) => {
      await new Promise((go) => setTimeout(go, 700));
      await route.continue();
    });
    await page.goto("pages/element.html");
    await page.evaluate(() => {
      window.seen = [];
      new MutationObserver(() => {
        const title = document.querySelector("ladder-compare")?.shadowRoot?.querySelector("h2")?.textContent;
        if (title && seen.at(-1) !== title) seen.push(title);
      }).observe(document, { subtree: true, childList: true });
      const wait = () => {
        const title = document.querySelector("ladder-compare")?.shadowRoot?.querySelector("h2")?.textContent;
        if (title && seen.at(-1) !== title) seen.push(title);
        requestAnimationFrame(wait);
      };
      wait();
    });
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await expect(parts.title).toHaveText(SENIOR.de);
    expect(await page.evaluate(() => window.seen)).toEqual([SENIOR.de]);
  });

  test("English asks for no table", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const parts = await put(page, { ...OCTOPUS, lang: "en" });
    await shown(parts);
    expect(asked.filter((url) => url.includes("/lang/"))).toEqual([]);
  });
});

test.describe("a table that fails", () => {
  const warned = (page) => {
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    return warnings;
  };

  test("is not there: English, usable, and the console says why", async ({ page, problems }) => {
    problems.expect(/404/);
    await page.route("**/lang/de.txt", (route) => route.fulfill({ status: 404 }));
    const warnings = warned(page);
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await shown(parts);
    await expect(parts.title).toHaveText("From Senior to Lead");
    expect(await declared(parts)).toEqual(["en", "ltr"]);
    await parts.view("Columns").click();
    await expect(parts.table(/side by side/)).toBeVisible();
    expect(warnings.join()).toContain('there are no texts in "de" (404)');
  });

  test("is of another version: English", async ({ page }) => {
    await page.route("**/lang/de.txt", (route) => route.fulfill({ body: "1\nltr\n→\n" }));
    const warnings = warned(page);
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await expect(parts.title).toHaveText("From Senior to Lead");
    expect(warnings.join()).toContain("of another version");
  });

  test("lacks a text: that one is in English", async ({ page, baseURL }) => {
    const body = await (await fetch(new URL("lang/de.txt", baseURL))).text();
    await page.route("**/lang/de.txt", (route) => route.fulfill({ body: body.replace("\nSpalten\n", "\n\n") }));
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await expect(parts.title).toHaveText("Von Senior zu Lead");
    await expect(parts.button("Columns")).toBeVisible();
    await expect(parts.button("Änderungen", { exact: true })).toBeVisible();
  });

  test("does not come in time: English first, then the language", async ({ page }) => {
    let answer;
    const late = new Promise((go) => (answer = go));
    await page.route("**/lang/de.txt", async (route) => {
      await late;
      await route.continue();
    });
    const parts = await put(page, { ...OCTOPUS, lang: "de" });
    await expect(parts.title).toHaveText("From Senior to Lead", { timeout: 6_000 });
    answer();
    await expect(parts.title).toHaveText("Von Senior zu Lead");
  });
});

test.describe("right to left", () => {
  /** Where something is, as its distance from both sides of the element. */
  const sides = async (parts, locator) => {
    const [box, around] = [await locator.boundingBox(), await parts.root.boundingBox()];
    return { fromLeft: box.x - around.x, fromRight: around.x + around.width - box.x - box.width };
  };

  test("the layout is mirrored and the framework's words run as they do", async ({ page }) => {
    const parts = await put(page, { ...OCTOPUS, lang: "ar" });
    await expect(parts.title).toBeVisible();
    const from = await sides(parts, parts.select("من"));
    expect(from.fromRight).toBeLessThan(from.fromLeft);
    const sign = await sides(parts, parts.root.locator(".change .kind").first());
    expect(sign.fromRight).toBeLessThan(sign.fromLeft);
    const statement = parts.root.locator("p.text").filter({ hasText: STATEMENT });
    await expect(statement).toHaveAttribute("lang", "en");
    await expect(statement).toHaveCSS("direction", "ltr");
    await expect(parts.title.locator("bdi").first()).toHaveAttribute("dir", "ltr");
    await expect(parts.root.locator(".names strong")).toHaveText("Senior ← Lead");
  });

  test("the map is mirrored: the first track on the right", async ({ page }) => {
    const parts = await put(page, { src: "../data/vio.json", roles: "senior-engineer,engineering-lead", view: "overview", lang: "ar" });
    const makers = await parts.root.locator(".lane", { hasText: "Makers" }).boundingBox();
    const managers = await parts.root.locator(".lane", { hasText: "Managers" }).boundingBox();
    expect(makers.x).toBeGreaterThan(managers.x);
  });

  test("a framework that runs from right to left keeps its way in English", async ({ page }) => {
    const framework = { name: "س", lang: "ar", roles: [{ name: "مهندس", areas: { "عمل": ["يكتب البرامج."] } }, { name: "قائد", areas: { "عمل": ["يقود الفريق."] } }] };
    const parts = await put(page, { framework, lang: "en" });
    await expect(parts.title).toHaveText("From مهندس to قائد");
    expect(await declared(parts)).toEqual(["en", "ltr"]);
    const statement = parts.root.locator("p.text").first();
    await expect(statement).toHaveAttribute("lang", "ar");
    await expect(statement).toHaveCSS("direction", "rtl");
  });

  test("a framework in the language of the interface is not marked", async ({ page }) => {
    const framework = { name: "T", lang: "de", roles: [{ name: "A", areas: { x: ["Rudert."] } }, { name: "B", areas: { x: ["Segelt."] } }] };
    const parts = await put(page, { framework, lang: "de-AT" });
    await expect(parts.title).toHaveText("Von A zu B");
    await expect(parts.root.locator(".ladder [lang]")).toHaveCount(0);
  });
});

for (const language of ["ar", "ja"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in ${language}, ${colorScheme}, all unfolded`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("pages/element.html");
      await page.evaluate(([language, isDark]) => {
        document.documentElement.lang = language;
        document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
        if (isDark) document.documentElement.className = "dark says-dark";
        document.querySelector("h1").lang = "en";
      }, [language, colorScheme === "dark"]);
      const parts = await put(page, { src: "data/small.json", roles: "engineer,senior" });
      await expect(parts.title).toBeAttached();
      for (const view of ["columns", "role", "overview", "changes"]) {
        await parts.root.evaluate((element, view) => (element.view = view), view);
        await expect(parts.root.locator(".views [aria-pressed=true]").first()).toHaveText((await table(language))[`view-${view}`]);
        await parts.unfold();
        await expectAccessible(page);
      }
    });
  }
}
