#!/usr/bin/env bash
# Looks for inputs that break the core: FUZZ_SECONDS (60) for each target, or for those named.
#
#   scripts/fuzz.sh [load] [compare] [link]
#
# It begins with fuzz/corpus, and keeps what it learns in fuzz/found for the next time. A finding
# ends it; the input that caused it stays in fuzz/artifacts.
. "$(dirname "$0")/lib.sh"

seconds=${FUZZ_SECONDS:-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || stop "FUZZ_SECONDS is a number of seconds, not '$seconds'."
[ $# -gt 0 ] || set -- load compare link
for target; do
    [ -f "fuzz/fuzz_targets/$target.rs" ] || stop "There is no fuzz target '$target'."
done

# Without a sanitizer, it needs no nightly Rust. The core has no unsafe code, so that a sanitizer
# would have nothing to find; what is looked for are panics, overflows, broken promises and hangs.
cargo_fuzz() { cargo fuzz "$1" --sanitizer none "${@:2}"; }

build() {
    local target
    for target; do cargo_fuzz build "$target"; done
}

# An input that takes 10 seconds is a hang.
run() {
    mkdir -p "fuzz/found/$1"
    cargo_fuzz run "$1" "fuzz/found/$1" "fuzz/corpus/$1" -- \
        -max_total_time="$seconds" -timeout=10 -max_len=16384 -print_final_stats=1 -verbosity=0 \
        2>&1 | tee "fuzz/found/$1.log" | grep -Ev '^(WARNING: Failed to find function|INFO: |#|"|$)' ||
        return "${PIPESTATUS[0]}"
}

step "Fuzzing: build" build "$@"
for target; do
    step "Fuzzing: $target, $seconds s" run "$target"
done
