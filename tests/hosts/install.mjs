// Installs the generators, each in a folder of its host's own that git does not see.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MINUTES = 60_000;

/** Runs a command and gives what it printed. What went wrong is told in the error, in a few lines. */
export function run([command, ...args], { cwd, minutes = 5, env = {} }) {
  try {
    return execFileSync("nice", ["-n", "5", command, ...args], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: minutes * MINUTES,
    });
  } catch (error) {
    const told = `${error.stdout ?? ""}${error.stderr ?? ""}`.trim().split("\n").slice(-12).join("\n");
    throw new Error(`${[command, ...args].join(" ")}: ${error.code ?? `exit code ${error.status}`}\n${told}`, { cause: error });
  }
}

const installers = {
  none: () => {},

  npm: (_, cwd) => onChange(cwd, "package-lock.json", "node_modules", () =>
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"], { cwd, minutes: 10 })),

  pip: (_, cwd) => onChange(cwd, "requirements.txt", "venv", () => {
    run(["python3", "-m", "venv", "--clear", "venv"], { cwd });
    run(["venv/bin/pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", "requirements.txt"], { cwd, minutes: 10 });
  }),

  cargo: ({ crate, version }, cwd) => {
    if (printed(version, cwd).includes(crate.version)) return;
    const wanted = ["--locked", "--version", crate.version, "--no-default-features", "--features", crate.features, crate.name];
    run(["cargo", "install", "--quiet", "--root", ".tools", ...wanted], { cwd, minutes: 30 });
  },

  // Debian's, as there is no other way to it than Ruby's own packages, which need compilers.
  apt: (host, cwd) => {
    if (host.wanted.test(printed(host.version, cwd))) return;
    const options = ["install", "-q", "-y", "--no-install-recommends", host.package];
    run(["apt-get", "update", "-q"], { cwd });
    run(["apt-get", ...options], { cwd, minutes: 10, env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (!host.wanted.test(printed(host.version, cwd))) throw new Error(`Debian's ${host.package} is not ${host.wanted}`);
  },
};

/** Installs anew where the lock file is not the one that was installed. */
function onChange(cwd, lock, folder, install) {
  const wanted = readFileSync(join(cwd, lock), "utf8");
  const stamp = join(cwd, ".installed");
  if (existsSync(join(cwd, folder)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  install();
  writeFileSync(stamp, wanted);
}

function printed(command, cwd) {
  try {
    return run(command, { cwd }).trim();
  } catch {
    return "";
  }
}

/** Installs the generator of a host, unless it is there. Returns the version that it tells of itself. */
export function install(host, cwd) {
  installers[host.installer](host, cwd);
  return host.version ? run(host.version, { cwd }).trim().split("\n").at(-1).replace(/ (from|BuildDate).*/, "") : "none";
}
