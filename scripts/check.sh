#!/usr/bin/env bash
# Everything that can be judged without running it: lock files, format, lints, documentation.
. "$(dirname "$0")/lib.sh"

lock_files() {
    cargo metadata --locked --format-version 1 >/dev/null
    npm ci --dry-run --no-progress >/dev/null
    npm ci --dry-run --no-progress --prefix bench/peer >/dev/null
    if grep -n '"resolved"' package-lock.json bench/peer/package-lock.json examples/hosts/*/package-lock.json | grep -v 'https://registry.npmjs.org/'; then
        stop "A package-lock.json names a registry other than npm's own (see above)."
    fi
}

# Every release of Rust brings lints of its own, and the newest must not fail a good tree: under
# another release than the one in versions.sh, warnings are shown and do not fail. What Cargo.toml
# denies fails under any.
deny=
case $(rustc --version) in
    "rustc $LINT_RUST_VERSION."*) deny="--deny warnings" ;;
    *) echo "Warnings are shown and do not fail: they do under Rust $LINT_RUST_VERSION only." ;;
esac

# shellcheck disable=SC2086
clippy() { cargo clippy --locked "$@" -- $deny; }

step "Lock files are in step" lock_files
step "Format" cargo fmt --all --check
step "Lints: host, every target" clippy --all-targets
step "Lints: the core alone" clippy --all-targets --no-default-features
step "Lints: the command" clippy --all-targets --package ladder-cli
step "Lints: wasm32" clippy --target wasm32-unknown-unknown
step "Documentation" env RUSTDOCFLAGS="$deny" cargo doc --locked --no-deps --workspace
