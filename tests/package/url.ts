// The module's address by hand, for a bundler that does not find it.
import { createLadderCompare } from "ladder-compare";
import wasmUrl from "ladder-compare/wasm?url";

createLadderCompare(document.getElementById("made")!, { src: "small.json", roles: "senior,staff", wasmUrl });
