// WebKit's remote inspector, as WebKitGTK has it: messages over one socket to the browser, each with
// a name and a GVariant. (Its other way, a socket of the web, ends at a message of 128 KB.)

import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const HEADER = 5;
const LITTLE_ENDIAN = 1;

export class Inspector {
  /** Connects to a browser that was started with WEBKIT_INSPECTOR_SERVER=127.0.0.1:PORT. */
  static async start(port, seconds = 20) {
    for (const end = Date.now() + seconds * 1000; ; await wait(50)) {
      const socket = connect(port, "127.0.0.1");
      const isThere = await new Promise((resolve) => socket.once("connect", () => resolve(true)).once("error", () => resolve(false)));
      if (isThere) return new Inspector(socket);
      if (Date.now() > end) throw new Error("WebKitGTK's MiniBrowser cannot be inspected.");
    }
  }

  constructor(socket) {
    this.socket = socket;
    // The pages there are: each process of the browser has a list of its own.
    this.lists = new Map();
    this.given = new Set();
    this.transports = new Map();
    this.received = Buffer.alloc(0);
    socket.on("data", (data) => this.#receive(data)).on("error", () => {});
    socket.on("close", () => this.transports.forEach((transport) => transport.onclose?.()));
    // With a hash of the protocol that the client knows: none.
    this.#send("SetupInspectorClient", Buffer.alloc(0));
  }

  close() {
    this.socket.destroy();
  }

  /** A page that this has not given before; it may be a while until there is one. */
  async next(seconds = 20) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(10)) {
      const found = [...this.lists.values()].flat().find((target) => !this.given.has(String(target)));
      if (!found) continue;
      this.given.add(String(found));
      return found;
    }
    throw new Error("WebKitGTK's MiniBrowser does not show a page to inspect.");
  }

  /** What Playwright talks to a page by. */
  transport(target) {
    const transport = {
      open: () => this.#send("Setup", numbers(target)),
      send: (message) => this.#send("SendMessageToBackend", Buffer.concat([numbers(target), text(JSON.stringify(message))])),
      close: () => {
        if (this.transports.delete(String(target))) this.#send("FrontendDidClose", numbers(target));
        transport.onclose?.();
      },
    };
    this.transports.set(String(target), transport);
    return transport;
  }

  #send(name, parameters) {
    const body = Buffer.concat([text(name), parameters]);
    const header = Buffer.alloc(HEADER);
    header.writeUInt32BE(body.length);
    header.writeUInt8(LITTLE_ENDIAN, 4);
    this.socket.write(Buffer.concat([header, body]));
  }

  #receive(data) {
    this.received = Buffer.concat([this.received, data]);
    while (this.received.length >= HEADER) {
      const end = HEADER + this.received.readUInt32BE();
      if (this.received.length < end) return;
      const body = this.received.subarray(HEADER, end);
      this.received = this.received.subarray(end);
      const nameEnd = body.indexOf(0);
      this.#take(body.toString("utf8", 0, nameEnd), body.subarray(nameEnd + 1));
    }
  }

  #take(name, parameters) {
    if (name === "SetTargetList") this.lists.set(parameters.readBigUInt64LE(), pages(parameters));
    if (name !== "SendMessageToFrontend") return;
    const [connection, page, message] = [parameters.readBigUInt64LE(0), parameters.readBigUInt64LE(8), parameters.toString("utf8", 16, parameters.length - 1)];
    this.transports.get(String([connection, page]))?.onmessage?.(JSON.parse(message));
  }
}

const text = (text) => Buffer.from(`${text}\0`);

/** Unsigned numbers of 64 bits. */
function numbers(all) {
  const buffer = Buffer.alloc(8 * all.length);
  all.forEach((number, at) => buffer.writeBigUInt64LE(number, 8 * at));
  return buffer;
}

/** The pages of a list of targets: a number, and an array of (number, kind, name, address, flag). */
function pages(parameters) {
  const connection = parameters.readBigUInt64LE();
  const array = parameters.subarray(8);
  if (!array.length) return [];
  // After the elements stand their ends, in as few bytes as the length of the array takes.
  const size = array.length <= 0xff ? 1 : array.length <= 0xffff ? 2 : 4;
  const table = array.readUIntLE(array.length - size, size);
  const found = [];
  for (let at = table, start = 0; at < array.length; at += size) {
    const element = array.subarray(start, array.readUIntLE(at, size));
    if (element.toString("utf8", 8, element.indexOf(0, 8)) === "WebPage") found.push([connection, element.readBigUInt64LE()]);
    // Each begins at a multiple of eight.
    start = Math.ceil(array.readUIntLE(at, size) / 8) * 8;
  }
  return found;
}
