// Which styles meet: computed ones, of everything outside the element and of everything inside.
// Functions that run in the browser name nothing out here.

/** What two lists of looks do not have in common, a few lines of it. */
export function differences(before, after) {
  if (before.length !== after.length) return [`${before.length} nodes before, ${after.length} after`];
  return before
    .flatMap((node, at) =>
      Object.keys(node.styles)
        .filter((name) => node.styles[name] !== after[at].styles[name])
        .map((name) => `${node.name}: ${name}: ${node.styles[name]} → ${after[at].styles[name]}`),
    )
    .slice(0, 40);
}

/** The computed styles of the page but for the elements. */
export function looksOutside() {
  // What follows from how tall the elements are.
  const follows = /^(width|height|block-size|inline-size|perspective-origin|transform-origin|top|bottom|left|right|inset-.*)$/;
  return [...document.querySelectorAll("body, body *")]
    .filter((node) => !node.closest("ladder-compare") && !node.closest("script, svg"))
    .map((node) => {
      const style = getComputedStyle(node);
      const names = [...style].filter((name) => !follows.test(name));
      return { name: `${node.localName}.${node.className}`, styles: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])) };
    });
}

/**
 * The computed styles inside the second element, and inside one like it that stands in a frame
 * without any style but the font, the size, the colour and the width that it is to take.
 */
export async function looksInside() {
  // The page's own: the font with what renders it, the colours that derive from its, and the
  // properties that say the same as others or that follow from sizes.
  const taken = /^(--|font|-webkit-font|text-rendering|-webkit-locale|.*color|caret|cursor|fill|stroke|text-emphasis|-webkit-text-(fill|stroke)|-webkit-tap|accent|outline-color|text-decoration$|width$|height$|block-size|inline-size|perspective-origin|transform-origin|inset|top$|bottom$|left$|right$|margin$|padding$|border$|background$|zoom|line-height|(min|max)-|grid-template|column-rule|print-color|-webkit-print|scroll(bar)?-|quotes|tab-size|.*rule-width|outline-width|text-size-adjust|-webkit-text-size)/;
  const collect = (element) => {
    const list = [];
    for (const node of element.shadowRoot.querySelectorAll(".frame *")) {
      const style = node.ownerDocument.defaultView.getComputedStyle(node);
      // An automatic margin is what is left of the line, which depends on the font.
      const isTaken = (name) => taken.test(name) || (node.className === "views" && name.startsWith("margin"));
      const names = [...style].filter((name) => !isTaken(name));
      const size = parseFloat(style.fontSize);
      // Lengths in sizes of the font, so that sites with others can be compared.
      const inSizes = (value) => value.replace(/-?[\d.]+px/g, (length) => `${Math.round((parseFloat(length) / size) * 20) / 20}em`);
      list.push({ name: `${node.localName}.${node.className}`, styles: Object.fromEntries(names.map((name) => [name, inSizes(style.getPropertyValue(name))])) });
    }
    return list;
  };

  const element = document.querySelectorAll("ladder-compare")[1];
  const frame = document.createElement("iframe");
  frame.style.cssText = `width: ${element.clientWidth}px; height: 2000px; border: 0`;
  document.body.append(frame);
  const inner = frame.contentDocument;
  const { fontFamily, fontSize, color, colorScheme } = getComputedStyle(element);
  Object.assign(inner.documentElement.style, { fontSize: getComputedStyle(document.documentElement).fontSize });
  Object.assign(inner.body.style, { margin: 0, fontFamily, fontSize, color, colorScheme });
  const script = document.querySelector('script[src*="define"], script[src*="classic"]');
  inner.head.append(Object.assign(inner.createElement("script"), { src: script.src, type: script.type }));
  const clone = inner.createElement("ladder-compare");
  clone.setAttribute("src", new URL(element.getAttribute("src"), location.href).href);
  clone.setAttribute("roles", element.getAttribute("roles"));
  clone.setAttribute("loading", "eager");
  await new Promise((resolve) => {
    clone.addEventListener("ladder-ready", resolve, { once: true });
    inner.body.append(clone);
  });
  await new Promise((done) => setTimeout(done, 100));
  const found = { alone: collect(clone), inPage: collect(element) };
  frame.remove();
  return found;
}
