// A browser by plain WebDriver, which every engine understands.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

// How each engine's driver is started, and what it must be asked for.
const ENGINES = {
  firefox: {
    command: ["geckodriver", "--port"],
    capabilities: { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless"], prefs: { "ui.systemUsesDarkTheme": 0 } } },
  },
  webkit: {
    command: ["xvfb-run", "-a", "WebKitWebDriver", "-p"],
    capabilities: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { args: ["--automation"] } },
  },
};

/** The engines that can be driven. */
export const NAMES = Object.keys(ENGINES);

/** Starts an engine and opens a session in it. */
export async function start(engine) {
  const { command, capabilities } = ENGINES[engine];
  const port = await freePort();
  // A group of its own, so that what the driver starts ends with it.
  const driver = spawn(command[0], [...command.slice(1), String(port)], { stdio: "ignore", detached: true });
  let failure;
  driver.once("error", (error) => (failure = error));
  const ask = asker(`http://127.0.0.1:${port}`);
  const stop = () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It has ended already.
    }
  };
  try {
    await until("the driver answers", () => {
      if (failure) throw failure;
      return ask("GET", "/status").then((status) => status.ready !== false, () => false);
    });
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    return browser((...request) => ask(request[0], `/session/${sessionId}${request[1]}`, request[2]), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** What a test does with a browser. */
function browser(ask, stop) {
  return {
    go: (url) => ask("POST", "/url", { url }),
    url: () => ask("GET", "/url"),
    /** Runs a function in the page; it sees nothing but its arguments. */
    run: (body, ...args) => ask("POST", "/execute/sync", { script: `return (${body}).apply(null, arguments)`, args }),
    async close() {
      await ask("DELETE", "").catch(() => {});
      stop();
    },
  };
}

/** Waits until something holds, for ten seconds at most. */
export async function until(what, holds, seconds = 10) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It did not come about that ${what}.`);
    await wait(50);
  }
}

function asker(base) {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json" } });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
