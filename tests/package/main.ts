import "ladder-compare/define";
import { createLadderCompare, LadderCompareElement, type LadderCompare } from "ladder-compare";

const element = document.querySelector("ladder-compare");
if (element instanceof LadderCompareElement) element.roles = ["senior", "lead"];
element?.addEventListener("ladder-ready", (event) => {
  document.title = new URLSearchParams(event.detail).get("roles") ?? "none";
});

const made: LadderCompare<HTMLElement> = createLadderCompare(document.getElementById("made")!, { src: "small.json" });
made.update({ roles: ["senior", "staff"], view: "changes" });
made.el.dataset.made = "true";
// @ts-expect-error: there is no such view.
export const wrong = () => made.update({ view: "map" });
