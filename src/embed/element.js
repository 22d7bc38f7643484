// <ladder-compare>: a small class over the widget that the Rust module mounts. Attributes are the
// API; each is a property too. What the page put inside stays in sight until there is more.

import init, { mount } from "ladder-compare-glue";
import styles from "../ui/styles.css";
import { backgroundOf, isDark, watchPage } from "./theme.js";
import { unfoldForPrint } from "./print.js";

const wasm = new URL("ladder-compare_bg.wasm", import.meta.url);
const ATTRIBUTES = ["src", "against", "roles", "view", "theme", "url-state"];

let loading;
// Fetched once for all elements of the page; after a failure the next element tries again.
const load = () => (loading ??= init({ module_or_path: wasm }).catch((error) => {
  loading = undefined;
  throw error;
}));

let sheet;
const sharedSheet = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
};

class LadderCompare extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #frame = document.createElement("div");
  #slot = document.createElement("slot");
  #widget;
  #data;
  #againstData;
  #unwatch = [];
  #updateQueued = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sharedSheet()];
    this.#frame.className = "frame";
    this.#frame.tabIndex = -1;
    root.addEventListener("click", (event) => this.#keepFocus(event.composedPath()[0]));
    root.append(this.#slot, this.#frame);
  }

  connectedCallback() {
    this.#adoptOwnProperties();
    this.#follow();
    this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by the time the microtask runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "theme") this.#showTheme();
    this.#queueUpdate();
  }

  /** A framework as an object, instead of `src`. */
  get data() {
    return this.#data;
  }

  set data(value) {
    this.#data = value ?? undefined;
    this.#queueUpdate();
  }

  /** An earlier version of the framework as an object, instead of `against`. */
  get againstData() {
    return this.#againstData;
  }

  set againstData(value) {
    this.#againstData = value ?? undefined;
    this.#queueUpdate();
  }

  async #start() {
    if (this.#widget) return;
    try {
      await load();
    } catch (error) {
      this.#report(`Ladder Compare could not start: ${error.message ?? error}`);
      return;
    }
    if (this.#widget || !this.isConnected) return;
    this.#frame.classList.toggle("has-fallback", this.childElementCount > 0);
    const root = document.createElement("div");
    this.#frame.replaceChildren(root);
    this.#widget = mount(root, this.#options(), (name, detail) => this.#tell(name, detail));
  }

  #stop() {
    this.#unwatch.splice(0).forEach((stop) => stop());
    this.#widget?.destroy();
    this.#widget?.free();
    this.#widget = undefined;
    this.#frame.replaceChildren();
    this.shadowRoot.prepend(this.#slot);
  }

  #options() {
    return {
      src: absolute(this.getAttribute("src")),
      data: this.#dataText(),
      against: absolute(this.getAttribute("against")),
      againstData: this.#againstData === undefined ? "" : this.#written(this.#againstData),
      roles: this.getAttribute("roles") ?? "",
      view: this.getAttribute("view") ?? "",
      urlState: this.getAttribute("url-state") ?? "",
      id: this.id,
    };
  }

  #dataText() {
    if (this.#data !== undefined) {
      return this.#written(this.#data);
    }
    if (this.hasAttribute("src")) return "";
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? "";
  }

  #written(data) {
    if (typeof data === "string") return data;
    try {
      return JSON.stringify(data) ?? "null";
    } catch (error) {
      this.#tell("ladder-error", `The data cannot be written as JSON: ${error.message}`);
      return "null";
    }
  }

  #queueUpdate() {
    if (this.#updateQueued || !this.#widget) return;
    this.#updateQueued = true;
    queueMicrotask(() => {
      this.#updateQueued = false;
      this.#widget?.update(this.#options());
    });
  }

  /** Properties that a page set before the element was defined would hide the accessors. */
  #adoptOwnProperties() {
    for (const name of [...ATTRIBUTES.map(propertyName), "data", "againstData"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      if (value !== undefined) this[name] = value;
    }
  }

  /** A control that takes itself away with its own press leaves the focus in the element. */
  #keepFocus(pressed) {
    requestAnimationFrame(() => {
      if (!pressed.isConnected && !this.shadowRoot.activeElement) this.#frame.focus();
    });
  }

  #follow() {
    this.#unwatch.splice(0).forEach((stop) => stop());
    this.#unwatch.push(watchPage(() => this.#showTheme()), unfoldForPrint(this.shadowRoot));
    this.#showTheme();
  }

  /** Light or dark as the page is, which a `theme` overrides. */
  #showTheme() {
    if (!this.isConnected) return;
    const asked = this.getAttribute("theme");
    const theme = asked === "light" || asked === "dark" ? asked : isDark(this) ? "dark" : "light";
    this.#frame.dataset.theme = theme;
    const background = asked === "light" || asked === "dark" ? "" : backgroundOf(this);
    this.#frame.style.setProperty("--page-background", background || "Canvas");
  }

  #tell(name, detail) {
    if (name === "ladder-error") {
      console.warn(`Ladder Compare: ${detail}`);
    }
    // There is content now, if only a message: it takes the place of the fallback.
    this.#slot.remove();
    this.#frame.classList.remove("has-fallback");
    this.#dispatch(name, detail);
  }

  /** Nothing can be shown, so what the page put inside stays. */
  #report(message) {
    console.error(message);
    this.#dispatch("ladder-error", message);
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

function absolute(address) {
  if (!address) return "";
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

function propertyName(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(LadderCompare.prototype, propertyName(name), {
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

// A page may load the script twice.
if (!customElements.get("ladder-compare")) {
  customElements.define("ladder-compare", LadderCompare);
}
