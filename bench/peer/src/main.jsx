import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.jsx";
import { fetchLadder } from "./ladder.js";
import "./style.css";

// Asked for at once, beside React's first render.
const ladder = fetchLadder("/data/octopus.json");

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <App asked={ladder} />
  </StrictMode>,
);
