#!/usr/bin/env bash
# The optimised build, in dist/, and the npm package made of it, in target/npm.
. "$(dirname "$0")/lib.sh"

# Panic messages carry the paths of sources. Without this they would be those of the machine that
# built the module, in every page that loads it.
registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$registry=crates --remap-path-prefix=$PWD=."

build() {
    # Trunk is told to stay offline so that it never downloads a tool; the crates come first.
    cargo fetch --locked --quiet
    trunk build --release
}

step "Build (optimised)" build
step "Package" node scripts/package.mjs
