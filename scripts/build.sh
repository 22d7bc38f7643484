#!/usr/bin/env bash
# The optimised build, in dist/.
. "$(dirname "$0")/lib.sh"

build() {
    # Trunk is told to stay offline so that it never downloads a tool; the crates come first.
    cargo fetch --locked --quiet
    trunk build --release
}

step "Build (optimised)" build
