// Defines <ladder-compare>.

import { defineLadderCompare } from "./index.js";

defineLadderCompare();
