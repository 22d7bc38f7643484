//! What the fuzz targets share: how inputs are changed, and what must hold of every result.
#![allow(clippy::panic, reason = "a finding is a panic")]

pub mod holds;
pub mod mutate;
pub mod revise;
pub mod rng;
