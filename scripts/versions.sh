# The pins, in one place. Sourced by lib.sh; every path is relative to the root of the tree.
# npm's pins are in package.json and package-lock.json, the crates' in Cargo.lock.

TRUNK_VERSION=0.21.14
CARGO_FUZZ_VERSION=0.13.2
NODE_MAJOR=20

# The release of Rust whose lints the code is kept clean of.
LINT_RUST_VERSION=1.95

# The tool must equal the library exactly, so the lock file is the pin.
WASM_BINDGEN_VERSION=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock)

# The oldest Rust that builds the crate.
RUST_VERSION=$(awk -F'"' '/^rust-version/ { print $2; exit }' Cargo.toml)
