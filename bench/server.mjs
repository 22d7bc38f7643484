// Serves files as a good host does: compressed with brotli, at its best, once. On 127.0.0.1.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const smallest = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

async function compress(files) {
  const all = Object.entries(files).map(async ([path, file]) => [path, smallest(await readFile(file))]);
  return new Map(await Promise.all(all));
}

function answer(bodies, { url }, response) {
  const { pathname } = new URL(url, "http://site");
  const body = bodies.get(pathname);
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[extname(pathname)] ?? TYPES[".html"],
    "content-encoding": "br",
    "content-length": body.length,
    "cache-control": "max-age=3600",
  });
  response.end(body);
}

/** Starts a site of `{ path: file }` at a free port; `sizes` are of the compressed bodies. */
export async function serveCompressed(files) {
  const bodies = await compress(files);
  const server = createServer((request, response) => answer(bodies, request, response));
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    sizes: new Map([...bodies].map(([path, body]) => [path, body.length])),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
