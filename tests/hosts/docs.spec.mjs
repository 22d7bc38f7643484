// The snippets that people copy are those that are tested.

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { hosts } from "./hosts.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** The blocks of code of a section, each with the file that the text before it names last. */
function snippets(section) {
  return [...section.matchAll(/```\w*\n([^]*?)\n```/g)].map(({ 1: code, index }) => {
    const before = section.slice(0, index).replace(/```[^]*?```/g, "");
    return { code, file: [...before.matchAll(/`([^`\n]+\.\w+)`/g)].at(-1)?.[1] };
  });
}

for (const host of hosts) {
  test(`docs/hosts.md has for ${host.name} what its site has`, () => {
    const section = read("docs/hosts.md").split(/^## /m).find((section) => section.startsWith(`${host.title}\n`));
    expect(section, `the section «${host.title}»`).toBeDefined();
    const found = snippets(section);
    expect(found.some(({ code }) => /ladder-compare|< ladder/.test(code))).toBe(true);
    for (const { code, file } of found) expect(read(`examples/hosts/${host.name}/${file}`)).toContain(`${code}\n`);
  });

  test(`the README leads to ${host.name}`, () => {
    const [link] = read("README.md").match(new RegExp(`examples/hosts/${host.name}/[^)]+`)) ?? [];
    expect(link && existsSync(new URL(`../../${link}`, import.meta.url)), `${link}`).toBe(true);
  });
}
