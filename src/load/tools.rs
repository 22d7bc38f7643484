//! What a tool that checks several files needs beside [`load`](super::load()). Behind a feature, as
//! public functions change how the embed is optimised even if it never calls them.

use super::fault::Fault;
use super::{locate, text};

/// Gives faults that were found outside a file, such as a missing file that it names, their places
/// in it.
#[must_use]
pub fn placed(bytes: &[u8], faults: Vec<Fault>) -> Vec<Fault> {
    match text::decode(bytes) {
        Ok(text) => locate::all(text, faults),
        Err(_) => faults,
    }
}

/// The candidate that is spelt most like `word`, if any is close enough to be a slip.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    super::nearest::nearest(word, candidates)
}
