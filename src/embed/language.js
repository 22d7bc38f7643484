// The language of the interface: which one an element asks for, its table, and what the browser
// knows of its numbers and lists.

import { tables } from "ladder-compare-wasm";
import { ask } from "./answers.js";

const known = new Map();

/** The tag that counts for an element: `asked`, else that of the nearest `lang` around it. */
export function tagOf(element, asked) {
  let tag = asked || null;
  for (let node = element; tag === null && node; node = node.parentElement ?? node.getRootNode().host) {
    tag = node.getAttribute("lang");
  }
  return tables[primary(tag)] || primary(tag) === "en" ? tag : "en";
}

const primary = (tag) => (tag ?? "").split(/[-_]/)[0].toLowerCase();

/** The language of a tag. Where its table cannot be had that is English, and the console says why. */
export function languageOf(tag) {
  if (!known.has(tag)) known.set(tag, load(tag));
  return known.get(tag);
}

async function load(tag) {
  const table = tables[primary(tag)];
  if (!table) return made(tag, "");
  try {
    const text = table instanceof URL ? new TextDecoder().decode(await ask(table.href)) : table;
    const [stamp, ...texts] = text.trimEnd().split("\n");
    if (stamp !== LANGUAGE_STAMP) throw "of another version";
    return made(tag, texts.join("\n"));
  } catch (reason) {
    known.delete(tag);
    console.warn(`Ladder Compare: there are no texts in "${tag}" (${reason}), so they are in English.`);
    return made("en", "");
  }
}

function made(asked, texts) {
  // A tag that is none, such as en_US, is as good as its first part.
  const [tag] = Intl.PluralRules.supportedLocalesOf(canonical(asked));
  const rules = new Intl.PluralRules(tag);
  const figures = new Intl.NumberFormat(tag);
  return {
    tag: tag ?? "en",
    dir: texts.split("\n", 1)[0] || "ltr",
    texts,
    forms: (number) => `${rules.select(number)} ${figures.format(number)}`,
    between: ["conjunction", "disjunction"].flatMap((type) => between(new Intl.ListFormat(tag, { type, style: "narrow" }))).join("\n"),
  };
}

function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return primary(tag);
  }
}

/** What stands between two; between the first and the middle of more; before the last. */
function between(list) {
  const parts = (count) => list.formatToParts(Array(count).fill("x")).flatMap(({ type, value }) => (type === "literal" ? [value] : []));
  return [...parts(2), ...parts(4).slice(1)];
}
