// The peer page as a team would ship it: Vite's production build, nothing tuned.
export default {
  build: { outDir: "../../target/bench-page/peer", emptyOutDir: true },
};
