// What Playwright's own fixtures become in another engine, so that the tests need not know.

import { needs } from "./engine.mjs";
import { asWanted, mend, setMedia } from "./firefox.mjs";
import { startWebkit } from "./webkit.mjs";

/** Calls that not every engine can answer leave their test out. */
function guard(context) {
  const call = (object, method, what) => {
    const original = object[method].bind(object);
    object[method] = (...given) => (needs(what), original(...given));
  };
  call(context, "newCDPSession", "cdp");
  call(context, "setOffline", "offline");
  context.on("page", (page) => call(page, "pdf", "pdf"));
  for (const page of context.pages()) call(page, "pdf", "pdf");
  return context;
}

const firefox = {
  browser: [
    async ({ browser }, use) => {
      mend(browser);
      await use(browser);
    },
    { scope: "worker" },
  ],

  context: ({ browser, context, javaScriptEnabled }, use) => use(guard(asWanted(browser, context, { javaScriptEnabled }))),

  page: async ({ browser, page }, use) => {
    const wanted = { reducedMotion: "reduce" };
    page.emulateMedia = (features) => setMedia(browser, Object.assign(wanted, features));
    await setMedia(browser, wanted);
    await use(page);
  },
};

const webkit = {
  browser: [
    async ({}, use) => {
      const browser = await startWebkit();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],

  context: async ({ browser, baseURL, actionTimeout, contextOptions, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ baseURL, actionTimeout, javaScriptEnabled, ...contextOptions });
    await use(guard(context));
    await context.close();
  },

  page: async ({ context }, use) => {
    const page = await context.newPage();
    const { emulateMedia } = page;
    page.emulateMedia = (features) => {
      if (features.forcedColors) needs("forcedColors");
      return emulateMedia.call(page, features);
    };
    await use(page);
  },
};

export const engineFixtures = { chromium: {}, firefox, webkit };
