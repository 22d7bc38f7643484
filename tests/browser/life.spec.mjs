// A long life on a page, and a browser that gives nothing: memory, storage, clipboard.

import { expect, test } from "./fixtures.mjs";
import { ladder, put, shown, small } from "./ladder.mjs";

/** How many times a thing is done: TIMES=10000 takes minutes. */
const TIMES = Number(process.env.TIMES ?? 300);

/** What the page holds once all that can go is gone. */
async function held(page, session) {
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const module = await page.evaluate(() => window.memory.buffer.byteLength);
  return { bytes: usedSize + backingStorageSize + embedderHeapUsedSize + module, nodes, listeners: jsEventListeners };
}

for (const what of ["mounts and removals", "role switches"]) {
  test(`${what} keep little: at most 1 KB each`, async ({ page }) => {
    test.setTimeout(60_000 + TIMES * 200);
    await page.addInitScript(() => {
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiateStreaming(...given);
        window.memory = made.instance.exports.memory;
        return made;
      };
    });
    await page.goto("pages/element.html");
    const session = await page.context().newCDPSession(page);
    await page.addScriptTag({ url: "life.js" });
    const live = (count) => page.evaluate(([what, count, framework]) => window.live[what](count, framework), [what, count, small]);
    // The first ones fill caches and let the module's memory grow to what one comparison takes.
    await live(100);
    const before = await held(page, session);
    await live(TIMES);
    const after = await held(page, session);
    const kept = (part) => (after[part] - before[part]) / TIMES;
    console.log(`kept of each of ${TIMES} ${what}: ${Math.round(kept("bytes"))} bytes, ${kept("nodes").toFixed(2)} nodes, ${kept("listeners").toFixed(2)} listeners`);
    expect(kept("bytes")).toBeLessThan(1024);
    expect(kept("nodes")).toBeLessThan(0.5);
    expect(kept("listeners")).toBeLessThan(0.5);
  });
}

test("works where storage throws", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", "url-state": "query" });
  await shown(parts);
  await parts.view("Columns").click();
  await expect(parts.table(/side by side/)).toBeVisible();
});

for (const what of ["refused", "missing"]) {
  test(`a clipboard that is ${what} is told of`, async ({ page }) => {
    await page.addInitScript((what) => {
      const writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: what === "missing" ? undefined : { writeText } });
    }, what);
    const parts = await put(page, { src: "data/small.json", roles: "engineer,senior", "url-state": "query" });
    await parts.button("Copy link").click();
    await expect(parts.root.getByText("Copying was refused; the address bar has the link.")).toBeVisible();
    expect(page.url()).toContain("ladder.roles=engineer,senior");
    await parts.view("Columns").click();
    await expect(ladder(page).table(/side by side/)).toBeVisible();
  });
}
