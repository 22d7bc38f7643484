// Tells at the end how many tests ran, and which reasons left how many out.

import { engine } from "./engine.mjs";

export default class LeftOut {
  constructor() {
    this.ran = 0;
    this.reasons = new Map();
  }

  onTestEnd(test, { status, annotations, retry }) {
    if (retry) return;
    if (status !== "skipped") return void this.ran++;
    const reason = annotations.find(({ type }) => type === "skip")?.description ?? "not reached";
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  onEnd() {
    const out = [...this.reasons.values()].reduce((sum, count) => sum + count, 0);
    console.log(`\n${engine}: ${this.ran} tests ran, ${out} left out`);
    for (const [reason, count] of this.reasons) console.log(`  ${count} because ${reason}`);
  }

  printsToStdio() {
    return false;
  }
}
