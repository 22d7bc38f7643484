#!/usr/bin/env bash
# The browser tests, on dist/ as it stands. Arguments go to Playwright (a file, --grep, --headed).
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."
step "Browser tests" playwright test -c tests/browser --forbid-only "$@"
