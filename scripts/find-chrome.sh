#!/usr/bin/env bash
# Prints the path of the Chromium or Chrome to test with: $CHROME, or else an installed one.
set -euo pipefail

if [ -n "${CHROME:-}" ]; then
    command -v "$CHROME" && exit
    echo "CHROME is set to '$CHROME', which cannot be run." >&2
    exit 1
fi

for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    command -v "$name" && exit
done
exit 1
