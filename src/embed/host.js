// What an element shows, and when: what the page put inside, then the widget, and back.

import { Stage } from "ladder-compare-glue";
import styles from "../ui/styles.css";
import { ask } from "./answers.js";
import { languageOf, tagOf } from "./language.js";
import { loadModule } from "./module.js";
import { whenNear } from "./near.js";
import { unfoldForPrint } from "./print.js";
import { backgroundOf, isDark, watchPage } from "./theme.js";

/** For so long, in milliseconds, the first content waits for its language; then it is in English. */
const LANGUAGE_WAIT = 3_000;

let sheet;
const sharedSheet = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
};

// Stages that elements have left, for those that come.
const free = [];

function newStage() {
  const root = document.createElement("div");
  return { root, stage: new Stage(root) };
}

/** The widget in the shadow root of an element. Its children stay the page's: never touched. */
export class Host {
  #element;
  #root;
  #frame = document.createElement("div");
  #slot = document.createElement("slot");
  #widget;
  #options = {};
  #tag;
  #language;
  #early = new Map();
  #isLive = false;
  #isReady = false;
  #isQueued = false;
  #stopWaiting = () => {};
  #unwatch = [];

  constructor(element) {
    this.#element = element;
    this.#root = element.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [sharedSheet()];
    this.#frame.className = "frame";
    this.#frame.tabIndex = -1;
    this.#root.addEventListener("click", (event) => this.#keepFocus(event.composedPath()[0]));
    // What keys reach in a part that scrolls by itself comes into sight whole; browsers leave it cut.
    this.#root.addEventListener("focusin", ({ target }) => {
      if (target.matches(".region :focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    this.#root.append(this.#slot, this.#frame);
  }

  /** Whether it was begun and not stopped. */
  get isLive() {
    return this.#isLive;
  }

  /** Shows what the options say, from now on or as a change. */
  show(options) {
    this.#options = options;
    if (!this.#isLive) this.#begin();
    else if (this.#widget) this.#queueUpdate();
    else if (options.loading === "eager") this.#start();
    this.#showPage();
  }

  /** Takes the widget away; what the page put inside is in sight again. */
  stop() {
    this.#isLive = this.#isReady = false;
    this.#tag = this.#language = undefined;
    this.#early.clear();
    this.#stopWaiting();
    this.#unwatch.splice(0).forEach((stop) => stop());
    this.#frame.replaceChildren();
    if (this.#widget) {
      this.#widget.stage.clear();
      free.push(this.#widget);
      this.#widget = undefined;
    }
    this.#root.prepend(this.#slot);
  }

  #begin() {
    this.#isLive = true;
    this.#unwatch.push(watchPage(() => this.#showPage()), unfoldForPrint(this.#root));
    // Elements that come together are measured together, once all of them are set up.
    queueMicrotask(() => this.#isLive && this.#wait());
  }

  #wait() {
    this.#stopWaiting();
    if (this.#options.loading === "eager") this.#start();
    else this.#stopWaiting = whenNear(this.#element, () => this.#start());
  }

  async #start() {
    this.#stopWaiting();
    this.#askEarly();
    try {
      const late = new Promise((go) => setTimeout(go, LANGUAGE_WAIT));
      await Promise.all([loadModule(this.#options.wasmUrl), Promise.race([this.#speak(), late])]);
      this.#language ??= await languageOf("en");
    } catch (error) {
      if (this.#isLive) this.#refuse(error);
      return;
    }
    if (this.#widget || !this.#isLive) return;
    const hasFallback = this.#element.querySelector(":scope > :not(script, style, template)") !== null;
    this.#frame.classList.toggle("has-fallback", hasFallback);
    this.#widget = free.pop() ?? newStage();
    this.#frame.replaceChildren(this.#widget.root);
    this.#widget.stage.show(this.#spoken(), (...told) => this.#tell(...told), (...asked) => this.#ask(...asked));
  }

  /** The files are on their way while the module is. */
  #askEarly() {
    const { src, data, against, againstData } = this.#options;
    if (src && !data) this.#askOneEarly(src);
    if (against && !againstData) this.#askOneEarly(against);
  }

  #askOneEarly(address) {
    if (this.#widget || this.#early.has(address)) return;
    const answer = ask(address);
    this.#early.set(address, answer);
    // Who asks for it is told what went wrong.
    answer.catch(() => {});
  }

  #ask(address, again) {
    const early = this.#early.get(address);
    this.#early.delete(address);
    return early && !again ? early : ask(address, again);
  }

  #queueUpdate() {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      this.#widget?.stage.update(this.#spoken());
    });
  }

  /** The options with the language of the interface, which the frame declares. */
  #spoken() {
    const language = this.#language;
    Object.assign(this.#frame, { lang: language.tag, dir: language.dir });
    return { ...this.#options, language };
  }

  /** Takes up the language that the page asks for, once its table is there. */
  async #speak() {
    const tag = tagOf(this.#element, this.#options.lang);
    if (tag === this.#tag) return;
    this.#tag = tag;
    const language = await languageOf(tag);
    if (tag !== this.#tag) return;
    this.#language = language;
    if (this.#widget) this.#queueUpdate();
  }

  /** What the page around says of looks and language. */
  #showPage() {
    this.#showTheme();
    if (this.#tag !== undefined) this.#speak();
  }

  /** A control that takes itself away with its own press leaves the focus in the element. */
  #keepFocus(pressed) {
    requestAnimationFrame(() => {
      if (!pressed.isConnected && !this.#root.activeElement) this.#frame.focus();
    });
  }

  /** Light or dark as the page is, which `theme` overrides. */
  #showTheme() {
    if (!this.#element.isConnected) return;
    const { theme } = this.#options;
    const isAsked = theme === "light" || theme === "dark";
    const isPageDark = () => isDark(this.#element);
    this.#frame.dataset.theme = isAsked ? theme : isPageDark() ? "dark" : "light";
    this.#frame.classList.toggle("own-theme", isAsked);
    const background = isAsked ? "" : backgroundOf(this.#element) || "Canvas";
    this.#frame.style.setProperty("--page-background", background);
  }

  #tell(name, detail) {
    // What a widget that was taken away still had to say is of no use.
    if (!this.#isLive) return;
    if (name === "ladder-error") console.warn(`Ladder Compare: ${detail}`);
    // There is content now, if only a message: it takes the place of the fallback.
    this.#slot.remove();
    this.#frame.classList.remove("has-fallback");
    if (name === "ladder-change" && !this.#isReady) {
      this.#isReady = true;
      this.dispatch("ladder-ready", detail);
    }
    this.dispatch(name, detail);
  }

  /** Nothing can be shown, so what the page put inside stays. */
  #refuse(error) {
    const message = `Ladder Compare could not start: ${error.message ?? error}`;
    console.error(message);
    this.dispatch("ladder-error", message);
  }

  /** Tells the page. */
  dispatch(name, detail) {
    this.#element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
