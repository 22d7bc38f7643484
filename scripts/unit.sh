#!/usr/bin/env bash
# The tests that need no browser, with the screen and without it.
. "$(dirname "$0")/lib.sh"

step "Tests: the core alone" cargo test --locked --no-default-features
step "Tests: core and screen" cargo test --locked
