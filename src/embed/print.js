// On paper nothing can be unfolded, so everything is, before it is printed.

/** Unfolds what is folded in `root` while the page prints. Returns how to stop. */
export function unfoldForPrint(root) {
  let opened = [];
  const unfold = () => {
    opened = [...root.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
  };
  const refold = () => {
    for (const fold of opened.splice(0)) fold.open = false;
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", refold);
  return () => {
    removeEventListener("beforeprint", unfold);
    removeEventListener("afterprint", refold);
  };
}
