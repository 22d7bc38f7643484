// Playwright's own object behind one that it hands out. Not an interface it promises: the version
// of Playwright is pinned, and all that reaches behind it is in this directory.

export const implementation = (object) => object._connection.toImpl(object);
