// How the browser is started, for the tests and for screenshots alike.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const find = fileURLToPath(new URL("../../scripts/find-chrome.sh", import.meta.url));

function chromePath() {
  try {
    return execFileSync(find, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
  } catch {
    throw new Error("No Chromium or Chrome was found: run `make setup`, or set CHROME to one.");
  }
}

// Playwright itself adds --headless, --no-sandbox (only our own pages are opened; root and most
// containers cannot have one), --no-first-run and what stops background traffic.
export const launchOptions = {
  executablePath: chromePath(),
  args: [
    "--disable-gpu",
    "--disable-sync",
    // No other host has an address: a test that reaches out fails instead of reaching.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
};
