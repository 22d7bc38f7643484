#!/usr/bin/env bash
# The npm package as others get it: packed, installed into a fresh Vite project, type-checked, built
# and served. Takes the package in target/npm as it stands.
. "$(dirname "$0")/lib.sh"

[ -f target/npm/package.json ] || stop "There is no target/npm yet: run 'make package' first."
project=target/test-package

fresh() {
    rm -rf "$project"
    mkdir -p "$project/public"
    cp -r tests/package/. "$project"
    cp tests/browser/pages/data/small.json "$project/public/"
    npm pack --silent --pack-destination "$project" ./target/npm
    # It depends on nothing, so nothing is downloaded. Vite and TypeScript are this tree's.
    (cd "$project" && npm install --offline --silent --no-package-lock ./ladder-compare-*.tgz)
}

step "Package: pack and install" fresh
step "Package: types" tsc --project "$project"
step "Package: in Node, in Vite's build and in its development server" node "$project/test.mjs"
