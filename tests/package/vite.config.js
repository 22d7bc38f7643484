// Nothing but the two pages: the package needs no configuration.
export default {
  build: { rollupOptions: { input: ["index.html", "url.html"] } },
  logLevel: "warn",
};
