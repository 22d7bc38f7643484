// Firefox, as the system has it, driven by Playwright over WebDriver BiDi.
//
// Playwright asks for media features by a command that Firefox does not have yet. They are set here
// as Firefox's own developer tools set them, by a script with the rights of the browser.

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

/** Makes `emulateMedia` work in a browser that Playwright has started. */
export function emulatesMedia(browser) {
  const session = implementation(browser)._browserSession;
  const kind = Object.getPrototypeOf(session);
  const send = kind.send;
  if (send.isMended) return;
  kind.send = function (method, parameters) {
    return method === "emulation.setMediaFeaturesOverride" ? Promise.resolve({}) : send.call(this, method, parameters);
  };
  kind.send.isMended = true;
}

/** Sets what a page is told of media, in every tab: a test has the browser for itself. */
export async function setMedia(browser, { colorScheme, reducedMotion, forcedColors, contrast, media }) {
  const session = implementation(browser)._browserSession;
  const { contexts } = await session.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const wanted = JSON.stringify({
    prefersColorSchemeOverride: colorScheme ?? "none",
    prefersReducedMotionOverride: reducedMotion ?? "none",
    forcedColorsOverride: forcedColors ?? "none",
    prefersContrastOverride: contrast ?? "none",
    mediumOverride: media ?? "",
  });
  const answer = await session.send("script.evaluate", {
    expression: `for (const { gBrowser } of Services.wm.getEnumerator("navigator:browser"))
      for (const { browsingContext } of gBrowser?.browsers ?? [])
        for (const [name, value] of Object.entries(${wanted})) if (name in browsingContext) browsingContext[name] = value;`,
    target: { context: contexts[0].context },
    awaitPromise: false,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
}
