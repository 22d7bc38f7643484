//! The module that pages load: the library's exports to JavaScript, linked.
#![cfg_attr(target_family = "wasm", no_main)]

#[cfg(target_family = "wasm")]
use ladder_compare as _;

#[cfg(not(target_family = "wasm"))]
fn main() {
    eprintln!("This runs in a browser: `make serve` shows it. The command for files is in cli/.");
}
