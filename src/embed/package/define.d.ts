/** Importing this defines `<ladder-compare>`, unless the page has it. */
import "./index.js";
