// A page's keys, mouse and size by the screen that its window is on. Playwright's own way for a web
// view is events made by script, which move no focus and press no button.

import { setTimeout as wait } from "node:timers/promises";

const KEYS = {
  " ": "space", Alt: "Alt_L", ArrowDown: "Down", ArrowLeft: "Left", ArrowRight: "Right", ArrowUp: "Up",
  Backspace: "BackSpace", Control: "Control_L", Enter: "Return", Meta: "Super_L", PageDown: "Next", PageUp: "Prior", Shift: "Shift_L",
};
const BUTTONS = { left: 1, middle: 2, right: 3 };

/** The screen's name of a key: what it writes, or what it is called. */
function keyName({ key, code }) {
  if (/^(Key|Digit)/.test(code)) return code.at(-1).toLowerCase();
  if (key.length === 1 && !KEYS[key]) return `U${key.codePointAt(0).toString(16).padStart(4, "0")}`;
  return KEYS[key] ?? key;
}

export function useScreen(page, screen, window) {
  // Playwright asks for the parts of a click all at once.
  let last = Promise.resolve();
  const inTurn = (act) => (last = last.catch(() => {}).then(act));

  /** Does something on the screen, and waits until the page has been told of it. */
  const told = (progress, frame, type, act) => inTurn(async () => {
    const context = await progress.race((await frame()).mainContext());
    await context.evaluate((type) => {
      const { setTimeout } = globalThis.__pwSnapshotGlobals ?? globalThis;
      globalThis.__inputTold = new Promise((resolve) => {
        addEventListener(type, () => setTimeout.call(globalThis, resolve), { capture: true, once: true });
      });
    }, type);
    await act();
    // A click may lead away, and then nothing tells.
    await progress.race(Promise.race([context.evaluate(() => globalThis.__inputTold).catch(() => {}), wait(250)]));
  });
  let at;
  const focused = (progress) => () => page.deepestFocusedFrame(progress);
  const under = (progress, x, y) => async () => (await page.deepestFrameForPoint(progress, x, y)).frame;

  Object.assign(page.rawKeyboard, {
    keydown: (progress, modifiers, name, description) => told(progress, focused(progress), "keydown", () => screen.key("down", keyName(description))),
    keyup: (progress, modifiers, name, description) => told(progress, focused(progress), "keyup", () => screen.key("up", keyName(description))),
  });
  Object.assign(page.rawMouse, {
    // A move to where the mouse is already is none, and is not told.
    move: async (progress, x, y) => {
      if (at === `${x} ${y}`) return;
      at = `${x} ${y}`;
      await told(progress, under(progress, x, y), "mousemove", () => screen.move(window, x, y));
    },
    down: (progress, x, y, button) => told(progress, under(progress, x, y), "mousedown", () => screen.button("down", BUTTONS[button])),
    up: (progress, x, y, button) => told(progress, under(progress, x, y), "mouseup", () => screen.button("up", BUTTONS[button])),
  });

  page.updateEmulatedViewportSize = async () => {
    const { viewport } = page._page.emulatedSize();
    await screen.resize(window, viewport);
    await screen.focus(window);
    const context = await page._page.mainFrame().mainContext();
    for (let tries = 0; tries < 200; tries++) {
      const [width, height] = await context.evaluate(() => [innerWidth, innerHeight]);
      if (width === viewport.width && height === viewport.height) return;
      await wait(10);
    }
    throw new Error(`The window does not become ${viewport.width} × ${viewport.height}.`);
  };
}
