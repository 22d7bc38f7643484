// The file, and what a role says in each area with what it builds on.

export async function fetchLadder(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const ladder = await response.json();
  return { ...ladder, areas: ladder.areas.flatMap(withNested) };
}

/** An area and those inside it, one after another. */
function withNested({ areas = [], ...area }) {
  return [area, ...areas.flatMap(withNested).map((inner) => ({ ...inner, name: `${area.name}: ${inner.name}` }))];
}

/** The texts of a cell, nested points too. */
function textsOf(cell) {
  const statements = Array.isArray(cell) ? cell : (cell?.statements ?? []);
  return statements.flatMap(withPoints);
}

function withPoints(statement) {
  if (typeof statement === "string") return [statement];
  return [statement.text, ...(statement.points ?? []).flatMap(withPoints)];
}

const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** What a role says in an area: its own statements first, then those of what it builds on. */
export function statementsOf(ladder, role, area) {
  const bases = listOf(role.builds_on).map((id) => ladder.roles.find((other) => other.id === id));
  const inherited = bases.filter(Boolean).flatMap((base) => statementsOf(ladder, base, area));
  return [...new Set([...textsOf(role.areas?.[area.id]), ...inherited])];
}

/** A fact as it is read. */
export function factOf(role, { id, unit = "" }) {
  const value = role.facts?.[id];
  if (value === undefined || typeof value === "string") return value ?? "";
  if (value.text) return value.text;
  return `${[value.min, value.max].filter((end) => end !== undefined).join("–")} ${unit}`.trim();
}
