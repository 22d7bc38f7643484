// The site of the browser tests: a handful of directories, and answers that go wrong on purpose.
// `node tests/browser/server.mjs` serves it for a person, on PORT (8081).

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

// The first prefix that fits a path says where its file is.
const PLACES = [
  ["/pages/", new URL("pages/", import.meta.url)],
  ["/fixtures/", new URL("../fixtures/", import.meta.url)],
  ["/package/", new URL("../../target/npm/", import.meta.url)],
  // The same package once more: another copy, of another version where the test says so.
  ["/copy/", new URL("../../target/npm/", import.meta.url)],
  ["/", new URL("../../dist/", import.meta.url)],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

// The strictest policy that the element must run under.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
].join("; ");

// ?policy=…: other sites' policies. One that has not allowed WebAssembly; one where no text of a
// script may become a page or a script, by no policy whatever; one that names its own address.
const POLICIES = {
  "no-wasm": () => POLICY.replace(" 'wasm-unsafe-eval'", ""),
  "trusted-types": () => `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`,
  named: (host) => POLICY.replaceAll("'self'", `http://${host}`),
};
const policy = (kind, host) => POLICIES[kind]?.(host) ?? POLICY;

// /faults/NAME?of=/data/x.json: what goes wrong with an otherwise good answer. Without `of`, the
// answer is an empty object.
const FAULTS = {
  404: (response) => send(response, 404, TYPES[".html"], "<h1>Not found</h1>"),
  500: (response) => send(response, 500, TYPES[".html"], "<h1>Internal server error</h1>"),
  // A login page or a single-page app's fallback in place of the file.
  html: (response) => send(response, 200, TYPES[".html"], "<!doctype html><title>Sign in</title>"),
  // Half of the file, as a whole answer.
  truncated: (response, { body, type }) => send(response, 200, type, body.subarray(0, body.length / 2)),
  // Half of the file, and then the connection is cut.
  dropped: (response, { body, type }) => {
    response.writeHead(200, { "content-type": type, "content-length": body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  // Half of the file, and then silence.
  stalled: (response, { body, type }) => {
    response.writeHead(200, { "content-type": type, "content-length": body.length });
    response.write(body.subarray(0, body.length / 2));
  },
  empty: (response, { type }) => send(response, 200, type, ""),
  // ?delay=MILLISECONDS
  slow: async (response, { body, type }, query) => {
    await wait(Number(query.get("delay") ?? 1000), undefined, { ref: false });
    send(response, 200, type, body);
  },
  // No answer at all, until the server stops or the page gives up.
  never: () => {},
  // The right bytes under the wrong name.
  "wrong-type": (response, { body }) => send(response, 200, "text/plain", body),
};

function send(response, status, type, body) {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

// The file at a path of the site, or null.
async function find(path) {
  const [prefix, place] = PLACES.find(([prefix]) => path.startsWith(prefix));
  const directory = fileURLToPath(place);
  try {
    const rest = path.slice(prefix.length);
    const file = fileURLToPath(new URL(rest === "" || rest.endsWith("/") ? `./${rest}index.html` : `./${rest}`, place));
    if (!file.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return null;
    return { body: await readFile(file), type: TYPES[extname(file)] ?? "application/octet-stream" };
  } catch {
    return null;
  }
}

async function answer(request, response) {
  const { pathname: asked, searchParams } = new URL(request.url, "http://site");
  response.setHeader("content-security-policy", policy(searchParams.get("policy"), request.headers.host));
  // /cors/…: what any other site may read.
  const pathname = asked.replace(/^\/cors\//, "/");
  if (pathname !== asked) response.setHeader("access-control-allow-origin", "*");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cache-control", "no-store");

  if (pathname.startsWith("/faults/")) {
    const fault = FAULTS[pathname.slice("/faults/".length)];
    const of = searchParams.get("of");
    const file = of ? await find(of) : { body: Buffer.from("{}"), type: TYPES[".json"] };
    // 501 is none of the faults, so a test with a slip in its address does not pass by luck.
    if (!fault || !file) return send(response, 501, "text/plain", `No such fault or file: ${request.url}\n`);
    return fault(response, file, searchParams);
  }

  // What a browser asks for of itself, on a page that names no icon.
  if (pathname === "/favicon.ico") return response.writeHead(204).end();

  const file = await find(pathname);
  if (file) send(response, 200, file.type, file.body);
  else send(response, 404, "text/plain", `No such file: ${pathname}\n`);
}

/** Starts the site at a port of 127.0.0.1 (0: a free one). */
export async function startServer(port = 0) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      // Some answers never end, so their connections are cut.
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startServer(Number(process.env.PORT ?? 8081));
  console.log(`Serving the site of the browser tests at ${url}`);
}
