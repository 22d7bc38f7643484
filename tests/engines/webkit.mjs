// WebKitGTK's MiniBrowser, as the system has it, on a screen in memory. Playwright drives it by
// WebKit's remote inspector, as it drives a web view; keys and the mouse are those of the screen.
//
// Each context of a test is a window of its own that the first window opens: a window without
// toolbars, whose size is that of the page.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { webkit } from "@playwright/test";
import { implementation } from "./inside.mjs";
import { Screen } from "./screen.mjs";
import { useScreen } from "./input.mjs";

const PATHS = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib"]
  .flatMap((directory) => ["4.1", "6.0", "4.0"].map((version) => `${directory}/webkit2gtk-${version}/MiniBrowser`));
// Bare widgets: a window may be as narrow as a phone.
const SETTINGS = fileURLToPath(new URL("gtk", import.meta.url));
const SIZE = { width: 1280, height: 720 };

/** Starts the browser: `newContext` is what the tests need of it. */
export async function startWebkit() {
  const screen = await Screen.start();
  const port = await freePort();
  const browser = spawn(process.env.MINIBROWSER ?? PATHS.find(existsSync), OPTIONS, {
    stdio: "ignore",
    env: { ...process.env, ...screen.env, ...ENVIRONMENT, WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}` },
  });
  const close = async () => {
    browser.kill("SIGKILL");
    await screen.close();
  };
  process.once("exit", () => browser.kill("SIGKILL"));
  try {
    const inspector = new Inspector(port);
    const first = await inspector.connect(await inspector.awaited(() => true));
    return { newContext: (options) => newContext({ inspector, screen, opener: first.page }, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const OPTIONS = ["--private", "--javascript-can-open-windows-automatically=true", "--javascript-can-access-clipboard=true", "about:blank"];
const ENVIRONMENT = { GDK_BACKEND: "x11", XDG_CONFIG_HOME: SETTINGS, LANG: "en_GB.UTF-8", LANGUAGE: "en_GB", TZ: "UTC" };

/** What can be inspected, and Playwright's connection to some of it. */
class Inspector {
  constructor(port) {
    this.host = `127.0.0.1:${port}`;
  }

  async targets() {
    const page = await fetch(`http://${this.host}/`).then((answer) => answer.text(), () => "");
    return [...page.matchAll(/\/socket\/\d+\/\d+\/WebPage/g)].map(([path]) => `ws://${this.host}${path}`);
  }

  /** The first target that fits; it may be a while until it is there. */
  async awaited(fits, seconds = 20) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(20)) {
      const found = (await this.targets()).find(fits);
      if (found) return found;
    }
    throw new Error("WebKitGTK's MiniBrowser does not show a page to inspect.");
  }

  /** Connects to one target. More can be added to the connection's list. */
  async connect(target) {
    const targets = [target];
    const list = createServer((request, response) => response.end(JSON.stringify(targets.map((webSocketDebuggerUrl) => ({ webSocketDebuggerUrl })))));
    const port = await listening(list);
    const browser = await webkit.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    const close = async () => {
      await browser.close();
      list.close();
    };
    return { browser, context, page: context.pages()[0], targets, close };
  }
}

/** A window for one test, with Playwright's context on it. */
async function newContext({ inspector, screen, opener }, { baseURL, viewport = SIZE, reducedMotion, actionTimeout = 0 } = {}) {
  const first = await openWindow(inspector, screen, opener, viewport);
  const connection = await inspector.connect(first.target);
  const { browser, context } = connection;
  const inside = implementation(context);
  // As `newContext` of other browsers does it.
  context._options.baseURL = inside._options.baseURL = baseURL;
  context.setDefaultTimeout(actionTimeout);

  const prepare = async (page, window) => {
    useScreen(implementation(page).delegate, screen, window);
    await page.setViewportSize(viewport);
    if (reducedMotion) await page.emulateMedia({ reducedMotion });
    return page;
  };
  let next = prepare(connection.page, first.window);
  context.newPage = async () => {
    const page = next;
    next = undefined;
    if (page) return page;
    const { target, window } = await openWindow(inspector, screen, opener, viewport);
    connection.targets.push(target);
    const opened = context.waitForEvent("page");
    await implementation(browser)._syncTabs();
    return prepare(await opened, window);
  };
  context.close = async () => {
    for (const page of context.pages()) await page.evaluate(() => localStorage.clear()).catch(() => {});
    await connection.close();
    await opener.evaluate(() => window.opened.splice(0).forEach((page) => page.close()));
  };
  return context;
}

/** Opens a window: where it is inspected, and what the screen calls it. */
async function openWindow(inspector, screen, opener, { width, height }) {
  const [before, windows] = await Promise.all([inspector.targets(), screen.windows()]);
  await opener.evaluate((size) => {
    window.opened ??= [];
    window.opened.push(open("about:blank", "_blank", `${size},toolbar=no,location=no,menubar=no,status=no`));
  }, `width=${width},height=${height}`);
  const target = await inspector.awaited((target) => !before.includes(target));
  for (const end = Date.now() + 5_000; Date.now() < end; await wait(20)) {
    const window = (await screen.windows()).find((window) => !windows.includes(window));
    if (window) return { target, window };
  }
  throw new Error("The new window is not on the screen.");
}

function listening(server) {
  return new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", () => resolve(server.address().port)));
}

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
