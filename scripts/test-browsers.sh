#!/usr/bin/env bash
# The browser tests in Firefox and WebKitGTK, on dist/ as it stands. ENGINES=firefox or webkit picks
# one; arguments go to Playwright (a file, --grep).
. "$(dirname "$0")/lib.sh"

# Both run to their end, whatever the first finds. Each is a process of its own: in one that is asked
# whether it failed, bash goes on after a command that does.
failed=
for engine in $(tr ',' ' ' <<<"${ENGINES:-firefox webkit}"); do
    printf '\n%s\n' "In $engine:"
    ENGINE=$engine scripts/browser.sh "$@" || failed="$failed $engine"
done
[ -z "$failed" ] || stop "Tests failed in:$failed"
printf '\n[%s] All passed in %d min %d s\n' "$(date +%H:%M:%S)" "$((SECONDS / 60))" "$((SECONDS % 60))"
