#!/usr/bin/env bash
# Builds for development, serves the demo page and rebuilds at each change. PORT: default 8080.
. "$(dirname "$0")/lib.sh"

cargo fetch --locked --quiet
printf '\nThe first build takes a minute or two; then the demo page is at\n\n    http://127.0.0.1:%s/\n\n' "${PORT:-8080}"
# Not in dist/, which stays the optimised build that is measured and tested.
exec trunk serve --dist target/serve --port "${PORT:-8080}"
