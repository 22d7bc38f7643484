#!/usr/bin/env bash
# Everything that can be judged without running it: lock files, format, lints, documentation.
. "$(dirname "$0")/lib.sh"

lock_files() {
    cargo metadata --locked --format-version 1 >/dev/null
    npm ci --dry-run --no-progress >/dev/null
    if grep -n '"resolved"' package-lock.json | grep -v 'https://registry.npmjs.org/'; then
        stop "package-lock.json names a registry other than npm's own (see above)."
    fi
}

clippy() { cargo clippy --locked "$@" -- --deny warnings; }

step "Lock files are in step" lock_files
step "Format" cargo fmt --check
step "Lints: host, every target" clippy --all-targets
step "Lints: the core alone" clippy --all-targets --no-default-features
step "Lints: wasm32" clippy --target wasm32-unknown-unknown
step "Documentation" env RUSTDOCFLAGS="--deny warnings" cargo doc --locked --no-deps
