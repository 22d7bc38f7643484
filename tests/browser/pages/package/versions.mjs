import { createLadderCompare, defineLadderCompare } from "/copy/index.js";

defineLadderCompare("ladder-other");
createLadderCompare(document.getElementById("three"), { src: "../data/small.json", roles: ["senior", "staff"] });
