// What a page writes, as the texts that the widget takes.

/** An address as it counts from the page now: a site that swaps pages keeps it right. */
export function absolute(address) {
  try {
    return address ? new URL(address, document.baseURI).href : "";
  } catch {
    return address;
  }
}

/** A framework as JSON. Throws where it cannot be written. */
export function jsonText(data) {
  if (data === undefined || data === null) return "";
  return typeof data === "string" ? data : (JSON.stringify(data) ?? "null");
}
