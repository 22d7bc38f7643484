// A ladder of any size, made up from the words in phrases.mjs: the same for the same seed, on any
// machine. What it says grows from level to level as real ladders do: most statements stay and are
// raised, some are reworded or stay as they are, a few end and others begin.
//
//   node bench/generate.mjs [--tracks 30] [--statements 10000] [--seed 1] >framework.json

import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { AREAS, EXAMPLES, FIELDS, LEVELS, MORE, SCALES } from "./phrases.mjs";

/** Numbers from 0 up to 1 (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const slug = (name) => name.toLowerCase().replace(/[^a-z]+/g, "-");

class Maker {
  constructor(seed) {
    this.random = randomNumbers(seed);
  }

  chance(part) {
    return this.random() < part;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** A step of a scale for a level, give or take a little. */
  step(scale, level) {
    const place = ((level + this.random()) / LEVELS.length) * scale.length;
    return scale[Math.min(scale.length - 1, Math.floor(place))];
  }

  fill(pattern, level, things) {
    const text = pattern.replace(/\{(\w+)\}/g, (_, slot) => {
      if (slot === "count") return String(2 + level);
      return SCALES[slot] ? this.step(SCALES[slot], level) : things[Number(slot)];
    });
    return text[0].toUpperCase() + text.slice(1);
  }

  /** What one area says at each level: a list of statements per level. */
  area([name, patterns], things, perCell) {
    let open = [];
    let made = 0;
    return LEVELS.map((_, level) => {
      open = open.filter(() => !this.chance(0.06)).map((line) => this.grown(line, level, things));
      while (open.length < perCell(level)) {
        const fresh = patterns.filter((pattern) => open.every((line) => line.pattern !== pattern));
        const pattern = this.pick(fresh.length ? fresh : patterns);
        open.push(this.begun(`${slug(name)}-${(made += 1)}`, pattern, level, things));
      }
      return open.slice(0, perCell(level));
    });
  }

  begun(id, pattern, level, things) {
    const from = Math.floor(this.random() * things.length);
    const turned = [...things.slice(from), ...things.slice(0, from)];
    const line = { id, pattern, things: turned, more: [this.pick(MORE)] };
    return { ...line, text: this.said(line, level) };
  }

  /** A statement at the next level. */
  grown(line, level, things) {
    const fate = this.random();
    if (fate < 0.2) return line;
    const next = { ...line };
    if (fate > 0.7) next.more = [...line.more, this.pick(MORE)].slice(-3);
    if (fate > 0.9) next.things = [...things].reverse();
    return { ...next, text: this.said(next, level) };
  }

  said({ pattern, more, things }, level) {
    return [pattern, ...more].map((part) => this.fill(part, level, things)).join(" ");
  }

  /** A statement as a file holds it. Authors name few of their statements. */
  statement(line, level) {
    const examples = this.chance(0.7) ? this.examples(line.things, level) : [];
    return { ...(this.chance(0.15) && { id: line.id }), text: line.text, ...(examples.length && { examples }) };
  }

  examples(things, level) {
    const count = 1 + Math.floor(this.random() * 3);
    return Array.from({ length: count }, () => this.fill(this.pick(EXAMPLES), level, things));
  }
}

/** A framework of so many tracks of ten levels, with about so many statements in all. */
export function generate({ tracks = 30, statements = 10_000, seed = 1 } = {}) {
  const maker = new Maker(seed);
  const cells = tracks * LEVELS.length * AREAS.length;
  const roles = [];
  // Whole numbers that come to the right sum: what one cell is too long, the next is too short.
  let due = 0;
  const perCell = () => {
    due += statements / cells;
    const now = Math.floor(due);
    due -= now;
    return now;
  };
  for (let track = 0; track < tracks; track += 1) roles.push(...trackRoles(maker, track, perCell));
  return {
    format: 1,
    name: "Sample Works",
    title: `A made-up ladder of ${roles.length} roles`,
    levels: "cumulative",
    tracks: Array.from({ length: tracks }, (_, track) => ({ id: trackId(track), name: trackName(track) })),
    areas: AREAS.map(([name]) => ({ id: slug(name), name })),
    facts: [
      { id: "experience", name: "Experience", unit: "years" },
      { id: "horizon", name: "Plans ahead", unit: "months" },
      { id: "radius", name: "Reach", scale: "reach" },
    ],
    scales: [
      { id: "reach", name: "Reach", steps: SCALES.reach.map((name, step) => ({ id: `r${step}`, name })) },
      { id: "skill", name: "Skill", steps: SCALES.skill.map((name, step) => ({ id: step, name })) },
    ],
    competencies: AREAS.map(([name]) => ({ id: slug(name), name, area: slug(name), scale: "skill" })),
    roles,
  };
}

const field = (track) => FIELDS[track % FIELDS.length];
const turn = (track) => Math.floor(track / FIELDS.length);
const trackName = (track) => field(track)[0] + (turn(track) ? ` ${turn(track) + 1}` : "");
const trackId = (track) => `t${track}-${slug(field(track)[0])}`;

function trackRoles(maker, track, perCell) {
  const things = field(track).slice(1);
  // Every statement counts once: areas are made level by level, in the order of the roles.
  const sizes = LEVELS.map(() => AREAS.map(() => perCell()));
  const areas = AREAS.map((area, at) => maker.area(area, things, (level) => sizes[level][at]));
  return LEVELS.map((name, level) => {
    const cells = AREAS.map(([area], at) => [slug(area), areas[at][level].map((line) => maker.statement(line, level))]);
    return {
      id: roleId(track, level),
      name: `${name}, ${trackName(track)}`,
      short: name,
      level: `${track + 1}.${level + 1}`,
      track: trackId(track),
      text: maker.fill(`${maker.pick(MORE)} ${maker.pick(EXAMPLES)}`, level, things),
      facts: { experience: { min: level, max: level + 3 }, horizon: { min: level + 1, max: 3 * (level + 1) }, radius: { step: `r${Math.min(level, 7)}` } },
      requires: AREAS.map(([area], at) => ({ competency: slug(area), at_least: Math.min(4, Math.floor((level + (at % 3)) / 2)) })),
      areas: Object.fromEntries(cells),
      ...(level + 1 < LEVELS.length && { next: roleId(track, level + 1) }),
    };
  });
}

const roleId = (track, level) => `${trackId(track)}-${level + 1}`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const whole = { type: "string" };
  const { values } = parseArgs({ options: { tracks: whole, statements: whole, seed: whole } });
  const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  process.stdout.write(`${JSON.stringify(generate(numbers), null, 2)}\n`);
}
