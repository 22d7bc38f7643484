// Which engine the tests run in, and what it lacks. ENGINE=firefox or webkit; Chromium otherwise.

export const engine = process.env.ENGINE || "chromium";
export const isChromium = engine === "chromium";

/** What only some engines have, by name, with the reason why a test of it is left out. */
const LACKS = {
  firefox: {},
  webkit: {},
};

/** The reason why this engine cannot do something, or undefined if it can. */
export const lack = (what) => LACKS[engine]?.[what];
