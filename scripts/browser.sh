#!/usr/bin/env bash
# The browser tests, on dist/ as it stands. Arguments go to Playwright (a file, --grep, --headed).
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."
step "Build (the command, for its fallback)" cargo build --locked --package ladder-cli
step "Browser tests" playwright test -c tests/browser --forbid-only "$@"
