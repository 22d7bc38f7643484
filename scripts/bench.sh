#!/usr/bin/env bash
# How fast the element is, in a browser, beside what a browser or another library does with the
# same input (see docs/performance.md). On dist/ as it stands. --smoke proves only that it runs;
# --only load,switch measures some of it.
. "$(dirname "$0")/lib.sh"

[ -f dist/ladder-compare.js ] || stop "There is no dist/ yet: run 'make build' first."

smoke=
[[ " $* " = *" --smoke "* ]] && smoke=1
out=target/bench

# The core in a module of its own, which calls it stage by stage. Its versions are the embed's.
engine() {
    cp Cargo.lock bench/engine/Cargo.lock
    local profile=release
    [ -z "$smoke" ] || profile=dev
    cargo build --quiet --manifest-path bench/engine/Cargo.toml --target wasm32-unknown-unknown \
        --profile "$profile" --target-dir "$out/cargo"
    local built=$out/cargo/wasm32-unknown-unknown/${profile/dev/debug}/bench_engine.wasm
    wasm-bindgen "$built" --target web --no-typescript --out-dir "$out/pkg"
    if [ -n "$smoke" ]; then
        cp "$out/pkg/bench_engine_bg.wasm" "$out/engine.wasm"
    else
        wasm-opt -O3 --converge --low-memory-unused --reorder-functions-by-name "$out/pkg/bench_engine_bg.wasm" -o "$out/engine.wasm"
    fi
}

step "Benchmark: the engine" engine
step "Benchmark: in the browser" node bench/run.mjs "$@"
