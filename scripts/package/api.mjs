// What pages may rely on, by name: the source of custom-elements.json. A test holds the element,
// its types and the documents to it.

export const attributes = [
  { name: "src", type: "string", description: "The address of a framework, or of an index that names several." },
  { name: "against", type: "string", description: "The address of an earlier version of the framework, for the history view." },
  { name: "roles", type: "string", description: "The ids of the roles to begin with, parted by spaces or commas." },
  { name: "view", type: '"changes" | "columns" | "role" | "overview" | "history"', default: '"changes"', description: "The view to begin with." },
  { name: "areas", type: "string", description: "The ids of the areas to show, with those inside them; all where left out." },
  { name: "theme", type: '"light" | "dark"', description: "Light or dark; as the page is where left out." },
  { name: "lang", type: "string", description: "The language of the interface; that of the nearest element around with lang where left out." },
  { name: "url-state", type: '"off" | "query" | "hash"', default: '"off"', description: "Where in the page's address what is shown is kept." },
  { name: "loading", type: '"lazy" | "eager"', default: '"lazy"', description: "When to load: near the screen, or at once." },
  { name: "wasm-url", type: "string", description: "Where the module is; beside the script where left out." },
];

export const events = [
  { name: "ladder-ready", description: "The first content is shown. The detail is that of ladder-change." },
  { name: "ladder-change", description: "What is shown now, as a query." },
  { name: "ladder-error", description: "The sentence on the screen, or why the module could not start." },
];

export const cssProperties = [
  { name: "--ladder-accent", description: "The colour of what is new, raised or in focus." },
  { name: "--ladder-lowered", description: "The colour of what is lowered or dropped." },
  { name: "--ladder-background", description: "What is behind the bars that stay at the top; the page's own where left out." },
  { name: "--ladder-sticky-top", default: "0px", description: "The height of a header of the page that stays at the top." },
];

export const cssParts = [
  { name: "bar", description: "The line at the top: which framework, and the views." },
  { name: "controls", description: "The pickers of the roles." },
  { name: "headline", description: "The biggest changes of a step, and their counts." },
  { name: "table", description: "Facts, requirements, and the roles side by side." },
  { name: "area", description: "An area with what it says." },
  { name: "change", description: "One change." },
  { name: "foot", description: "Copy link and Print." },
  { name: "message", description: "Why there is nothing to show." },
];

/** The name of the property of an attribute. */
export const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The custom elements manifest, which editors and documentation tools read. */
export function manifest() {
  const type = (text) => ({ text });
  const fields = attributes.map(({ name, type: of, description }) => ({
    kind: "field", name: property(name), type: type(`${of} | null`), description, attribute: name, reflects: true,
  }));
  fields.push({ kind: "field", name: "data", type: type("object | string | undefined"), description: "A framework as an object or as JSON, instead of src." });
  fields.push({ kind: "field", name: "againstData", type: type("object | string | undefined"), description: "An earlier version as an object or as JSON, instead of against." });
  const declaration = {
    kind: "class",
    customElement: true,
    name: "LadderCompareElement",
    tagName: "ladder-compare",
    description: "What changes between the roles of a career ladder.",
    superclass: { name: "HTMLElement" },
    attributes: attributes.map((attribute) => ({ ...attribute, type: type(attribute.type), fieldName: property(attribute.name) })),
    members: fields,
    events: events.map((event) => ({ ...event, type: type("CustomEvent<string>") })),
    cssProperties,
    cssParts,
    slots: [{ name: "", description: "What is shown until the comparison is, and where there is none." }],
  };
  const reference = { name: "LadderCompareElement", module: "index.js" };
  return {
    schemaVersion: "1.0.0",
    modules: [
      { kind: "javascript-module", path: "index.js", declarations: [declaration], exports: [{ kind: "js", name: "LadderCompareElement", declaration: reference }] },
      { kind: "javascript-module", path: "define.js", exports: [{ kind: "custom-element-definition", name: "ladder-compare", declaration: reference }] },
    ],
  };
}
