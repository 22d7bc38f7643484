// Elements far down a long page cost nothing until a reader comes near.

/** How far from the screen is near, in pixels. */
const MARGIN = 800;

/** Calls `start` once when the element is near the screen or goes to print. Returns how to stop. */
export function whenNear(element, start) {
  if (isNear(element) || typeof IntersectionObserver !== "function" || matchMedia("print").matches) {
    start();
    return () => {};
  }
  const near = (entries) => {
    if (entries.some((entry) => entry.isIntersecting)) go();
  };
  // A box that scrolls by itself has its own margin, where the browser knows of that.
  const observer = new IntersectionObserver(near, { rootMargin: `${MARGIN}px`, scrollMargin: `${MARGIN}px` });
  const stop = () => {
    observer.disconnect();
    removeEventListener("beforeprint", go);
  };
  const go = () => {
    stop();
    start();
  };
  observer.observe(element);
  addEventListener("beforeprint", go);
  return stop;
}

/** Most elements are near from the first, and need not wait for an observer's frame. */
function isNear(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return element.getClientRects().length > 0 && top < innerHeight + MARGIN && bottom > -MARGIN;
}
