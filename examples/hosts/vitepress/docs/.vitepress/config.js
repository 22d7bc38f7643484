import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Handbook",
  base: "/handbook/",
  head: [["script", { type: "module", src: "/handbook/ladder/define.js" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "ladder-compare" } } },
  srcExclude: ["parts/**"],
  themeConfig: {
    nav: [
      { text: "Roles", link: "/roles" },
      { text: "About", link: "/about" },
    ],
  },
});
