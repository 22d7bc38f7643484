#!/usr/bin/env bash
# Every proof there is, cheapest first; the first failure ends it.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/check.sh
scripts/unit.sh
scripts/build.sh
step "Size" node scripts/size.mjs
scripts/browser.sh
scripts/test-package.sh
scripts/test-hosts.sh --all plain vitepress
scripts/bench.sh --smoke
printf '\n[%s] All passed in %d min %d s\n' "$(date +%H:%M:%S)" "$((SECONDS / 60))" "$((SECONDS % 60))"
