#!/usr/bin/env bash
# What a page pays for one element, beside a page of React and npm's diff that shows the same (see
# docs/performance.md). On dist/ as it stands. --smoke proves only that it runs.
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."

peer=bench/peer

# The peer's packages are its own, so that nothing else has to download React.
packages() {
    cmp -s $peer/package-lock.json $peer/node_modules/.installed-lock.json && return
    npm ci --prefix $peer --no-progress
    cp $peer/package-lock.json $peer/node_modules/.installed-lock.json
}

step "Page benchmark: the peer's packages" packages
step "Page benchmark: the peer" vite build --logLevel warn $peer
step "Page benchmark: in the browser" node bench/run-page.mjs "$@"
