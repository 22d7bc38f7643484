// Firefox, as the system has it, driven by Playwright over WebDriver BiDi.
//
// Playwright asks for media features by a command that Firefox does not have yet, and cannot switch
// scripts off. Both are done here as by Firefox's own developer tools: by a script with the rights of
// the browser.

import { existsSync } from "node:fs";
import { implementation } from "./inside.mjs";

const PATHS = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** What the configuration of the tests says of Firefox. */
export const firefox = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: {
    executablePath: process.env.FIREFOX ?? PATHS.find(existsSync),
    args: ["--remote-allow-system-access"],
    firefoxUserPrefs: {
      "ui.prefersReducedMotion": 1,
      "ui.systemUsesDarkTheme": 0,
      // The clipboard without a question to the reader.
      "dom.events.testing.asyncClipboard": true,
      // No other host has an address: a test that reaches out fails instead of reaching.
      "network.dns.disabled": true,
    },
  },
};

/** Makes `emulateMedia` and `javaScriptEnabled` work in a browser that Playwright has started. */
export function mend(browser) {
  const session = implementation(browser)._browserSession;
  const kind = Object.getPrototypeOf(session);
  const send = kind.send;
  kind.send = function (method, parameters) {
    return method === "emulation.setMediaFeaturesOverride" ? Promise.resolve({}) : send.call(this, method, parameters);
  };
  const { newContext } = browser;
  browser.newContext = async (options = {}) => asWanted(browser, await newContext.call(browser, options), options);
}

/** A context whose pages run no scripts, if that is wanted. */
export function asWanted(browser, context, { javaScriptEnabled = true }) {
  if (javaScriptEnabled) return context;
  const { newPage } = context;
  context.newPage = async () => {
    const page = await newPage.call(context);
    await inEveryTab(browser, { allowJavascript: false });
    return page;
  };
  return context;
}

/** Sets what pages are told of media. */
export function setMedia(browser, { colorScheme, reducedMotion, forcedColors, contrast, media }) {
  return inEveryTab(browser, {
    prefersColorSchemeOverride: colorScheme ?? "none",
    prefersReducedMotionOverride: reducedMotion ?? "none",
    forcedColorsOverride: forcedColors ?? "none",
    prefersContrastOverride: contrast ?? "none",
    mediumOverride: media ?? "",
  });
}

/** Sets what Firefox keeps of a tab; in every one, since a test has the browser for itself. */
async function inEveryTab(browser, values) {
  const session = implementation(browser)._browserSession;
  const { contexts } = await session.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const answer = await session.send("script.evaluate", {
    expression: `for (const { gBrowser } of Services.wm.getEnumerator("navigator:browser"))
      for (const { browsingContext } of gBrowser?.browsers ?? [])
        for (const [name, value] of Object.entries(${JSON.stringify(values)})) if (name in browsingContext) browsingContext[name] = value;`,
    target: { context: contexts[0].context },
    awaitPromise: false,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
}
