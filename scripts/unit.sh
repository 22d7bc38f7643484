#!/usr/bin/env bash
# The tests that need no browser, with the screen and without it.
. "$(dirname "$0")/lib.sh"

step "Tests: the core alone" cargo test --locked --no-default-features
step "Tests: core and screen" cargo test --locked
step "Tests: the command" cargo test --locked --package ladder-cli
step "The bundled ladders, as a handbook checks its own" \
    cargo run --locked --quiet --package ladder-cli -- check --strict data/index.json
