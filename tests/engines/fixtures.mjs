// What Playwright's own fixtures become in another engine, so that the tests need not know.

import { emulatesMedia, setMedia } from "./firefox.mjs";
import { startWebkit } from "./webkit.mjs";

const firefox = {
  browser: [
    async ({ browser }, use) => {
      emulatesMedia(browser);
      await use(browser);
    },
    { scope: "worker" },
  ],

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

  context: async ({ browser, baseURL, actionTimeout, contextOptions }, use) => {
    const context = await browser.newContext({ baseURL, actionTimeout, ...contextOptions });
    await use(context);
    await context.close();
  },

  page: async ({ context }, use) => use(await context.newPage()),
};

export const engineFixtures = { chromium: {}, firefox, webkit };
