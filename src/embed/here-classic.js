// A classic script knows its own address only while it runs for the first time.

export const classicAddress = document.currentScript?.src || document.baseURI;
