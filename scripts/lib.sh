# Sourced by every script: the root of the tree, the pins, the tools, and how a step is told.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
. scripts/versions.sh

# What setup.sh installs comes before what has the same name elsewhere. Cargo's directory is named
# outright, for a shell that was open before rustup was installed.
export PATH="$ROOT/node_modules/.bin:${CARGO_INSTALL_ROOT:-${CARGO_HOME:-$HOME/.cargo}}/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# The browser is the system's: no package may fetch its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
export TRUNK_SKIP_VERSION_CHECK=true

# Trunk 0.21 takes only "true" or "false" here and stops at the usual NO_COLOR=1.
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; else unset NO_COLOR; fi

STEP=

# step NAME COMMAND…: runs one step under a time-stamped heading and tells how long it took.
step() {
    STEP=$1
    shift
    local began=$SECONDS
    printf '\n[%s] %s\n' "$(date +%H:%M:%S)" "$STEP"
    "$@"
    printf '    took %d s\n' "$((SECONDS - began))"
    STEP=
}

# The first failure ends a script (set -e); this says which step it was.
trap 'status=$?; [ $status -eq 0 ] || [ -z "$STEP" ] || printf "\nFailed: %s\n" "$STEP" >&2' EXIT

# stop MESSAGE…: ends the script, one line per argument.
stop() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    STEP=
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
