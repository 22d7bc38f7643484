// <ladder-compare>: attributes are the API; each is a property too.

import { dataInside } from "ladder-compare-wasm";
import { Host } from "./host.js";
import { absolute, jsonText } from "./options.js";

const ATTRIBUTES = ["src", "against", "roles", "view", "areas", "theme", "lang", "url-state", "loading", "wasm-url"];

/** Those that hold an address. */
const ADDRESSES = ["src", "against"];
/** What is a property only. */
const OBJECTS = ["data", "againstData"];

// Where there is no page, as on a server that renders, the class can be named and not used.
const Base = globalThis.HTMLElement ?? class {};

export class LadderCompareElement extends Base {
  static observedAttributes = ATTRIBUTES;
  static version = LADDER_VERSION;

  #host = new Host(this);
  #addresses = {};
  #objects = {};
  #inline = "";

  connectedCallback() {
    this.#adoptOwnProperties();
    for (const name of ADDRESSES) this.#addresses[name] = absolute(this.getAttribute(name));
    // At once: some sites run the scripts of a page that they swap in, and drop them.
    this.#readInline();
    if (document.readyState === "loading" && !this.#addresses.src) {
      // The parser may still be on its way to what is inside.
      addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    } else {
      this.#begin();
    }
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by the time the microtask runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#host.stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (ADDRESSES.includes(name)) this.#addresses[name] = absolute(after);
    this.#change();
  }

  /** A framework as an object, instead of `src`. */
  get data() {
    return this.#objects.data;
  }

  set data(value) {
    this.#objects.data = value ?? undefined;
    this.#change();
  }

  /** An earlier version of the framework as an object, instead of `against`. */
  get againstData() {
    return this.#objects.againstData;
  }

  set againstData(value) {
    this.#objects.againstData = value ?? undefined;
    this.#change();
  }

  #begin() {
    if (!this.isConnected) return;
    this.#readInline();
    this.#host.show(this.#options());
  }

  #change() {
    if (this.#host.isLive) this.#host.show(this.#options());
  }

  #options() {
    const options = {};
    for (const name of ATTRIBUTES) options[propertyName(name)] = this.getAttribute(name) ?? "";
    const againstData = this.#written("againstData");
    return { ...options, ...this.#addresses, data: this.#dataText(), againstData, id: this.id };
  }

  #dataText() {
    if (this.#objects.data !== undefined) return this.#written("data");
    return this.#addresses.src ? "" : this.#inline || dataInside;
  }

  #written(name) {
    try {
      return jsonText(this.#objects[name]);
    } catch (error) {
      this.#host.dispatch("ladder-error", `The data cannot be written as JSON: ${error.message}`);
      return "null";
    }
  }

  #readInline() {
    this.#inline = this.querySelector(':scope > script[type="application/json"]')?.textContent ?? this.#inline;
  }

  /** Properties that a page set before the element was defined would hide the accessors. */
  #adoptOwnProperties() {
    for (const name of [...ATTRIBUTES.map(propertyName), ...OBJECTS]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      if (value !== undefined) this[name] = value;
    }
  }
}

function propertyName(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

for (const name of ATTRIBUTES) {
  // Every element has `lang` already.
  if (name in Base.prototype) continue;
  Object.defineProperty(LadderCompareElement.prototype, propertyName(name), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

/**
 * Defines the element, unless the page has one of that name: a script may be loaded twice, and two
 * versions may meet. The first stays.
 */
export function defineLadderCompare(name = "ladder-compare") {
  if (!globalThis.customElements) return;
  const known = customElements.get(name);
  if (!known) customElements.define(name, class extends LadderCompareElement {});
  else if (known.version !== LADDER_VERSION) {
    const has = known.version ? `version ${known.version}` : "another element";
    console.warn(`Ladder Compare ${LADDER_VERSION} is not used: this page has ${has} as <${name}>.`);
  }
}
