//! What a comparison says: one step of each ladder whole, and each rule by itself.
//!
//! After a change that is meant, accept the snapshots with `INSTA_UPDATE=always cargo test`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../common/mod.rs"]
mod common;
mod fate;
mod inheritance;
mod meaning;
mod pairs;
mod parts;
mod several;
mod steps;
mod told;

use common::{compare, row, sound};
use ladder_compare::align::Basis;
use ladder_compare::compare::{Change, Comparison};
use serde_json::{Value, json};

/// Two roles that say this in the one area `x`, the first leading to the second.
fn two(levels: &str, lower: &Value, upper: &Value) -> Comparison {
    let file = json!({ "name": "T", "levels": levels, "roles": [
        { "id": "low", "name": "Low", "areas": { "x": lower } },
        { "id": "high", "name": "High", "areas": { "x": upper } },
    ]});
    compare(&sound(&file.to_string()), &["low", "high"])
}

fn change<'c>(comparison: &'c Comparison, text: &str) -> &'c Change {
    row(comparison, text).steps[0].as_ref().unwrap()
}

fn likeness(change: &Change) -> f32 {
    match change.basis {
        Some(Basis::Similar(likeness)) => likeness,
        other => panic!("{other:?}"),
    }
}
