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
import { needs } from "./engine.mjs";
import { implementation } from "./inside.mjs";
import { useScreen } from "./input.mjs";
import { Inspector } from "./inspector.mjs";
import { Screen } from "./screen.mjs";

const PATHS = ["lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu", "libexec", "lib", "lib64"].map((directory) => `/usr/${directory}/webkit2gtk-4.1/MiniBrowser`);
// Bare widgets: a window may be as narrow as a phone.
const SETTINGS = fileURLToPath(new URL("gtk", import.meta.url));
const SIZE = { width: 1280, height: 720 };

/** Starts the browser: `newContext` is what the tests need of it. */
export async function startWebkit() {
  const screen = await Screen.start();
  const port = await freePort();
  const browser = spawn(process.env.MINIBROWSER ?? PATHS.find(existsSync), OPTIONS, {
    stdio: "ignore",
    env: { ...process.env, ...screen.env, ...ENVIRONMENT, WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${port}` },
  });
  const close = async () => {
    browser.kill("SIGKILL");
    await screen.close();
  };
  process.once("exit", () => browser.kill("SIGKILL"));
  try {
    const inspector = await Inspector.start(port);
    const opener = await firstPage(inspector, await inspector.next());
    return { newContext: (options) => newContext({ inspector, screen, opener }, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const OPTIONS = ["--private", "--javascript-can-open-windows-automatically=true", "--javascript-can-access-clipboard=true", "about:blank"];
const ENVIRONMENT = { GDK_BACKEND: "x11", XDG_CONFIG_HOME: SETTINGS, LANG: "en_GB.UTF-8", LANGUAGE: "en_GB", TZ: "UTC" };

/** The one page of a new connection. */
async function firstPage(inspector, target) {
  const browser = await webkit.connectOverCDP(inspector.transport(target));
  return browser.contexts()[0].pages()[0];
}

/** A window for one test, with Playwright's context on it. */
async function newContext({ inspector, screen, opener }, { baseURL, viewport = SIZE, reducedMotion, actionTimeout = 0, javaScriptEnabled = true } = {}) {
  if (!javaScriptEnabled) needs("noScript");
  const first = await openWindow(inspector, screen, opener, viewport);
  const page = await firstPage(inspector, first.target);
  const context = page.context();
  const browser = context.browser();
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
  let next = prepare(page, first.window);
  context.newPage = async () => {
    const page = next;
    next = undefined;
    if (page) return page;
    const { target, window } = await openWindow(inspector, screen, opener, viewport);
    const opened = context.waitForEvent("page");
    await implementation(browser)._attachTab(String(target), inspector.transport(target));
    return prepare(await opened, window);
  };
  // The browser was started with what a test asks for: the clipboard.
  context.grantPermissions = async () => {};
  context.close = async () => {
    for (const page of context.pages()) await page.evaluate(() => localStorage.clear()).catch(() => {});
    await browser.close();
    await opener.evaluate(() => window.opened.splice(0).forEach((page) => page.close()));
  };
  return context;
}

/** Opens a window: where it is inspected, and what the screen calls it. */
async function openWindow(inspector, screen, opener, { width, height }) {
  const windows = await screen.windows();
  await opener.evaluate((size) => {
    window.opened ??= [];
    window.opened.push(open("about:blank", "_blank", `${size},toolbar=no,location=no,menubar=no,status=no`));
  }, `width=${width},height=${height}`);
  const target = await inspector.next();
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
