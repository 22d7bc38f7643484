#!/usr/bin/env bash
# The browser tests in Firefox and WebKitGTK, on dist/ as it stands. ENGINES=firefox or webkit picks
# one; arguments go to Playwright (a file, --grep).
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."
step "Build (the command, for its fallback)" cargo build --locked --package ladder-cli

# Both run to their end, whatever the first finds.
failed=
for engine in $(tr ',' ' ' <<<"${ENGINES:-firefox webkit}"); do
    ENGINE=$engine step "Browser tests in $engine" \
        playwright test -c tests/browser --forbid-only "$@" || failed="$failed $engine"
done
STEP=
[ -z "$failed" ] || stop "Tests failed in:$failed"
printf '\n[%s] All passed in %d min %d s\n' "$(date +%H:%M:%S)" "$((SECONDS / 60))" "$((SECONDS % 60))"
