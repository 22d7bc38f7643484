// The script of embed.html: a page of its own for places that take only an iframe. What it shows is
// in its address; its height it tells the page around it.

const PARAMETERS = ["src", "roles", "view", "areas", "against", "theme", "lang"];
const parameters = new URLSearchParams(location.search);
const script = document.currentScript;

/** Whether this page may show what is at an address. */
function isAllowed(address) {
  // Anyone can write a link to this page: what it shows comes from its own site, or from those
  // that its own copy of embed.html lists.
  const allowed = [new URL(location.href).origin, ...(script.dataset.origins ?? "").split(/\s+/)];
  try {
    return allowed.includes(new URL(address, location.href).origin);
  } catch {
    return false;
  }
}

function show() {
  const main = document.querySelector("main");
  const addresses = ["src", "against"].filter((name) => parameters.has(name));
  if (!addresses.every((name) => isAllowed(parameters.get(name)))) {
    const origins = "This page shows frameworks of its own site only; others have to be listed in data-origins.";
    main.append(Object.assign(document.createElement("p"), { role: "alert", lang: "en", textContent: origins }));
    return;
  }
  const element = document.createElement("ladder-compare");
  for (const name of PARAMETERS) {
    if (parameters.get(name)) element.setAttribute(name, parameters.get(name));
  }
  element.setAttribute("loading", "eager");
  main.append(element);
  load();
}

/** In a sandbox this page is of no site, and may read no file of its own: the module comes inside. */
function load() {
  const url = new URL(self.origin === "null" ? "standalone.js" : "classic.js", script.src).href;
  // A site may take addresses of scripts from named places only.
  const policy = self.trustedTypes?.createPolicy("ladder-compare", { createScriptURL: (url) => url });
  const src = policy ? policy.createScriptURL(url) : url;
  document.head.append(Object.assign(document.createElement("script"), { src }));
}

/** Tells the page around, and only it where it is known. */
function tellHeight() {
  const around = document.referrer ? new URL(document.referrer).origin : "*";
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "ladder-height", height }, around === "null" ? "*" : around);
}

const { theme } = Object.fromEntries(parameters);
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
if (parameters.get("lang")) document.documentElement.lang = parameters.get("lang");
addEventListener("DOMContentLoaded", () => {
  show();
  if (parent !== self) new ResizeObserver(tellHeight).observe(document.documentElement);
});
