//! What is said of a file in which something is wrong, and that loading neither panics nor hangs.
//!
//! Each sentence is checked whole: the place, the path, what is wrong, what would be right.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod bounds;
mod characters;
#[path = "../common/mod.rs"]
mod common;
mod formats;
mod ids;
mod index;
mod kinds;
mod panics;
mod references;
mod text;
mod together;

const MEND: &str = "Mend the text here; a JSON checker helps to find the fault.";
const KEPT: &str = "It is kept and not shown.";
const OWN_ID: &str = "Give each its own id.";
const SOURCE: &str = "mend it in the source.";

/// A file of these roles.
fn of(roles: &str) -> String {
    format!("{{\"name\": \"T\", \"roles\": [\n{roles}]}}")
}
