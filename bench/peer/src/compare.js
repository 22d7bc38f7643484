// Which statements belong together, and which of their words differ.

import { diffWords } from "diff";

/** From here on two statements are one that was changed. */
const ALIKE = 0.4;

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** How many words of two sets are shared: 0 to 1. */
function likeness(left, right) {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/**
 * Rows of `{ left, right }` in the order of the right side; either may be missing. Equal texts meet
 * first, then the pairs that are most alike.
 */
export function pair(left, right) {
  const partner = new Map();
  const free = new Set(left);
  for (const text of right) if (free.delete(text)) partner.set(text, text);
  for (const [lower, upper] of likely([...free], right.filter((text) => !partner.has(text)))) {
    if (!partner.has(upper) && free.delete(lower)) partner.set(upper, lower);
  }
  return [...right.map((text) => ({ left: partner.get(text), right: text })), ...[...free].map((text) => ({ left: text }))];
}

/** All pairs that may be one statement, the most alike first. */
function likely(left, right) {
  const known = right.map((text) => [text, wordsOf(text)]);
  const pairs = left.flatMap((lower) => {
    const words = wordsOf(lower);
    return known.map(([upper, others]) => [lower, upper, likeness(words, others)]);
  });
  return pairs.filter(([, , score]) => score >= ALIKE).sort((a, b) => b[2] - a[2]);
}

/** The parts of both sides: words with whether they are on that side only. */
export function highlight({ left, right }) {
  if (left === undefined || right === undefined || left === right) return { left: plain(left), right: plain(right) };
  const parts = diffWords(left, right);
  return { left: parts.filter((part) => !part.added), right: parts.filter((part) => !part.removed) };
}

const plain = (value) => (value === undefined ? undefined : [{ value }]);
