// Light or dark, as the page around the element is.

/** Whether the page is dark where the element stands. */
export function isDark(element) {
  const { colorScheme, color } = getComputedStyle(element);
  const [first] = colorScheme.replace("only", "").trim().split(/\s+/);
  if (colorScheme === "dark") return true;
  if (first && first !== "normal" && !/dark/.test(colorScheme)) return false;
  if (/light/.test(colorScheme) && /dark/.test(colorScheme)) {
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }
  // A page that declares nothing shows what it is by the colour of its text.
  return luminance(color) > 0.5;
}

/** The colour behind the element: that of the nearest ancestor which has one. */
export function backgroundOf(element) {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    const { backgroundColor } = getComputedStyle(node);
    if (channels(backgroundColor)[3] !== 0) return backgroundColor;
  }
  return "";
}

/** Calls `changed` when the page may have turned light or dark. Returns how to stop. */
export function watchPage(changed) {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(changed);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributes: true });
  }
  query.addEventListener("change", changed);
  // Colours that fade in are judged again once they are there.
  document.addEventListener("transitionend", changed);
  // Style sheets of the page may still be on their way.
  addEventListener("load", changed);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", changed);
    document.removeEventListener("transitionend", changed);
    removeEventListener("load", changed);
  };
}

/** Red, green, blue from 0 to 255, and alpha. */
function channels(color) {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith("rgb") ? [red, green, blue, alpha] : [red * 255, green * 255, blue * 255, alpha];
}

function luminance(color) {
  const [red, green, blue] = channels(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
