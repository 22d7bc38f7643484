/** What is shown: the options of `createLadderCompare`, and the properties of the element. */
export interface LadderCompareOptions {
  /** The address of a framework, or of an index that names several; it counts from the page. */
  src?: string | null;
  /** A framework as an object or as JSON, instead of `src`. */
  data?: object | string | null;
  /** The address of an earlier version of the framework, for the history view. */
  against?: string | null;
  /** An earlier version as an object or as JSON, instead of `against`. */
  againstData?: object | string | null;
  /** The ids of the roles to begin with. */
  roles?: string | readonly string[] | null;
  /** The view to begin with. */
  view?: "changes" | "columns" | "role" | "overview" | "history" | null;
  /** The ids of the areas to show, with those inside them; all where left out. */
  areas?: string | readonly string[] | null;
  /** Light or dark; as the page is where left out. */
  theme?: "light" | "dark" | null;
  /** The language of the interface, such as `de` or `fr-CA`; that of the page where left out. */
  lang?: string | null;
  /** Where in the page's address what is shown is kept. */
  urlState?: "off" | "query" | "hash" | null;
  /** When to load: near the screen, or at once. */
  loading?: "lazy" | "eager" | null;
  /** Where the module is; beside the script where left out. The first that loads it decides. */
  wasmUrl?: string | URL | null;
}

/** A comparison that `createLadderCompare` shows. */
export interface LadderCompare<E extends Element = Element> {
  /** The element that was given; it dispatches the events. */
  readonly el: E;
  /** Changes what these options name, and nothing else. */
  update(options: LadderCompareOptions & { id?: string }): void;
  /** Takes the comparison away and gives the element back as it was. */
  dispose(): void;
}

/**
 * Shows a comparison in the shadow root of `el`, which has none of another's yet. `id` tells apart
 * several comparisons that are kept in one address.
 */
export function createLadderCompare<E extends Element>(
  el: E,
  options?: LadderCompareOptions & { id?: string },
): LadderCompare<E>;

/** What the element and the element given to `createLadderCompare` dispatch; all of it bubbles. */
export interface LadderCompareEventMap {
  /** The first content is shown; the detail is that of `ladder-change`. */
  "ladder-ready": CustomEvent<string>;
  /** What is shown now, as a query: `framework=example&roles=senior,lead`. */
  "ladder-change": CustomEvent<string>;
  /** The sentence on the screen, or why the module could not start. */
  "ladder-error": CustomEvent<string>;
}

/** The class behind `<ladder-compare>`, to define under another name or to extend. */
export class LadderCompareElement extends HTMLElement {
  /** The version of the package. */
  static readonly version: string;
  src: string | null;
  get data(): object | string | undefined;
  set data(value: object | string | null | undefined);
  against: string | null;
  get againstData(): object | string | undefined;
  set againstData(value: object | string | null | undefined);
  get roles(): string | null;
  set roles(value: string | readonly string[] | null | undefined);
  view: string | null;
  get areas(): string | null;
  set areas(value: string | readonly string[] | null | undefined);
  theme: string | null;
  urlState: string | null;
  loading: string | null;
  get wasmUrl(): string | null;
  set wasmUrl(value: string | URL | null | undefined);
}

/** Defines the element, unless the page has one of that name (`ladder-compare` where left out). */
export function defineLadderCompare(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "ladder-compare": LadderCompareElement;
  }
  interface HTMLElementEventMap extends LadderCompareEventMap {}
}
