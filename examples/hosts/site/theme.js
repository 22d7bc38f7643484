// The button that turns the site light or dark.

const root = document.documentElement;
const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

document.querySelector("#theme").addEventListener("click", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark();
  root.dataset.theme = isDark ? "light" : "dark";
});
