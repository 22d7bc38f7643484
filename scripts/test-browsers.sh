#!/usr/bin/env bash
# What must work in every engine, in Firefox and WebKitGTK, on dist/ as it stands. Chromium has the
# whole suite (scripts/browser.sh). ENGINES=firefox or ENGINES=webkit picks one.
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."
step "Tests in ${ENGINES:-Firefox and WebKitGTK}" node --test tests/engines/
