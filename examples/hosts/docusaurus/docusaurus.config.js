// What a file of HTML is to an import: its text.
const htmlAsText = () => ({
  name: "html-as-text",
  configureWebpack: () => ({ module: { rules: [{ test: /\.html$/, type: "asset/source" }] } }),
});

export default {
  title: "Handbook",
  url: "https://handbook.example",
  baseUrl: "/handbook/",
  trailingSlash: true,
  onBrokenLinks: "throw",
  scripts: [{ src: "/handbook/ladder/define.js", type: "module" }],
  plugins: [htmlAsText],
  presets: [
    ["classic", { docs: { routeBasePath: "/", sidebarPath: false }, blog: false, pages: false }],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: "Handbook",
      items: [
        { to: "/roles", label: "Roles" },
        { to: "/about", label: "About" },
      ],
    },
  },
};
