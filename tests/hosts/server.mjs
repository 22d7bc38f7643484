// Serves a built site at BASE, as a static web host does, and nothing beside it.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { BASE, PUBLISHED } from "./hosts.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

async function answer(request, response, { directory, policy }) {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  const refuse = () => response.writeHead(404, { "content-type": "text/plain" }).end(`No such file: ${path}\n`);
  // What a browser asks for of itself, on a page that names no icon.
  if (path === "/favicon.ico") return response.writeHead(204).end();
  if (!path.startsWith(BASE) || path.split("/").includes("..")) return refuse();
  let file = directory + sep + path.slice(BASE.length);
  const found = await stat(file).catch(() => null);
  if (!found) return refuse();
  if (found.isDirectory()) {
    if (!path.endsWith("/")) return response.writeHead(301, { location: `${path}/` }).end();
    file += "index.html";
  }
  let body = await readFile(file).catch(() => null);
  if (!body) return refuse();
  // MkDocs Material swaps those pages only that the map of the site lists.
  if (path.endsWith("/sitemap.xml")) body = body.toString().replaceAll(PUBLISHED, `http://${request.headers.host}/`);
  if (policy) response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  // As web hosts have it. MkDocs Material asks for its style sheets twice, and is bare in between
  // where they may not be kept.
  response.setHeader("cache-control", "max-age=600");
  // A test may want the module late. (Answering in the browser would switch its cache off.)
  if (file.endsWith(".wasm")) await wait(Number(request.headers["x-late"] ?? 0), undefined, { ref: false });
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Starts a site at a free port of 127.0.0.1. Its pages are below `url`. */
export async function serve(site) {
  const server = createServer((request, response) => {
    answer(request, response, site).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${BASE}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
