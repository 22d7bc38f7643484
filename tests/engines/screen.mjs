// A screen in memory (Xvfb), with a keyboard and a mouse (xdotool).

import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export class Screen {
  static async start() {
    // It finds a free number by itself, and tells it. -r: a key that is held longer is pressed once.
    const server = spawn("Xvfb", ["-displayfd", "3", "-r", "-screen", "0", "2000x2000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    process.once("exit", () => server.kill());
    const number = await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}.`)));
      server.stdio[3].once("data", (data) => resolve(String(data).trim()));
    });
    return new Screen(server, `:${number}`);
  }

  constructor(server, display) {
    this.server = server;
    this.env = { DISPLAY: display };
  }

  close() {
    this.server.removeAllListeners("exit");
    this.server.kill();
  }

  async act(...command) {
    const { stdout } = await run("xdotool", command.map(String), { env: { ...process.env, ...this.env } });
    return stdout.trim();
  }

  /** The windows in sight; none is no error. */
  async windows() {
    const found = await this.act("search", "--onlyvisible", "--name", "MiniBrowser").catch(() => "");
    return found.split("\n").filter(Boolean);
  }

  key(direction, name) {
    return this.act(`key${direction}`, name);
  }

  move(window, x, y) {
    return this.act("mousemove", "--window", window, Math.round(x), Math.round(y));
  }

  button(direction, number) {
    return this.act(`mouse${direction}`, number);
  }

  resize(window, { width, height }) {
    return this.act("windowsize", window, width, height, "windowmove", window, 0, 0);
  }

  focus(window) {
    return this.act("windowraise", window, "windowfocus", "--sync", window);
  }
}
