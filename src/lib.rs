//! Ladder Compare: what changes between this role and the next?
//!
//! The crate follows the data, and its modules are named for the stages:
//!
//! 1. [`model`]: what a framework file holds, as Rust types.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod model;
