//! Ladder Compare: what changes between this role and the next?
//!
//! The crate follows the data, and its modules are named for the stages:
//!
//! 1. [`model`]: what a framework file holds, as Rust types.
//! 2. [`load`]: JSON text to a framework, with the place of every fault.
//! 3. [`resolve`]: what a role expects once what it builds on is counted in.
//! 4. [`align`]: which statement grew into which.
//! 5. [`diff`]: which words are kept, removed and added.
//! 6. [`compare`]: two or more roles to what the screen says.
//! 7. [`overview`]: every step of a ladder at once, laid out for the pictures.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod align;
pub mod compare;
pub mod diff;
pub mod load;
pub mod model;
mod names;
pub mod overview;
pub mod raise;
pub mod resolve;
pub mod selection;
pub mod text;
pub mod vocabulary;
pub mod words;

#[cfg(all(feature = "ui", target_family = "wasm"))]
mod embed;
#[cfg(feature = "ui")]
pub mod ui;
