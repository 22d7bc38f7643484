// What is asked of a page from inside. Functions that run in the browser name nothing out here.

/** Whether a site is dark: by what is behind its text, whatever it declares. */
export function siteIsDark(page) {
  return page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const pixel = (color) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data;
    };
    for (let node = document.querySelector("ladder-compare"); node; node = node.parentElement) {
      const [red, green, blue, alpha] = pixel(getComputedStyle(node).backgroundColor);
      if (alpha > 128) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
    }
    return false;
  });
}

/**
 * What is inside an element, or what a text of HTML says, as a list of tags with their attributes and
 * texts. Space that no reader sees is left out.
 */
export function tree(element, html) {
  const list = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child.data.replace(/\s+/g, " ").trim();
        if (text) list.push(text);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        list.push(`<${[child.localName, ...attributes].join(" ")}>`);
        walk(child);
        list.push(`</${child.localName}>`);
      }
    }
  };
  walk(html === undefined ? element : new DOMParser().parseFromString(html, "text/html").body);
  return list;
}

/** Keeps in `shifts` what moved without the reader's doing: how much, and the first few of what. */
export function watchShifts() {
  window.shifts = [];
  const place = ({ y, height }) => `${Math.round(y)}+${Math.round(height)}`;
  const told = ({ node, previousRect, currentRect }) =>
    `${node?.nodeName} ${node?.className ?? ""} ${place(previousRect)} → ${place(currentRect)}`;
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) window.shifts.push({ value, startTime, scrollY, moved: sources.slice(0, 3).map(told) });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
