//! What is known of a word by itself. A ladder says ten thousand things in a thousand words, so what
//! was found out of a word is kept for the next time that it stands somewhere.

use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use super::hash::{self, ByHash};
use super::{Vocabulary, stem_of};
use crate::text::fold::lower_text;
use crate::text::segment::is_unspaced;

/// The lengths of the runs of characters.
pub(crate) const GRAMS: RangeInclusive<usize> = 3..=4;
/// The salt of runs of characters, so that one is never taken for a word.
const GRAM: u64 = 2;
/// The salt of words as they stand in a text.
const WORD: u64 = 5;
/// The most words that are kept; past it, all are found out anew.
const MAX_KEPT: usize = 20_000;

/// What is known of a word.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) stem: u64,
    /// Whether it only holds a sentence together.
    pub(crate) is_function: bool,
    /// Whether it says little of what a statement is about.
    pub(crate) is_common: bool,
    /// Its runs of characters, as numbers.
    pub(crate) grams: Vec<u64>,
}

thread_local! {
    static KNOWN: RefCell<ByHash<Rc<Known>>> = RefCell::default();
}

/// What is known of a word, in the words of the field.
#[inline(never)]
pub(crate) fn known(word: &str) -> Rc<Known> {
    let key = hash::text(WORD, word);
    KNOWN.with_borrow_mut(|kept| {
        if let Some(known) = kept.get(&key) {
            return Rc::clone(known);
        }
        if kept.len() >= MAX_KEPT {
            kept.clear();
        }
        let known = Rc::new(found_out(word));
        kept.insert(key, Rc::clone(&known));
        known
    })
}

fn found_out(word: &str) -> Known {
    let (vocabulary, stem) = (Vocabulary::shared(), stem_of(word));
    Known {
        stem,
        is_function: vocabulary.is_function(word),
        is_common: vocabulary.is_common(stem),
        grams: grams(word),
    }
}

/// Runs of characters of a word, its ends marked; the whole word where it is shorter. Words that no
/// space parts have none: their runs go on into the next word.
fn grams(word: &str) -> Vec<u64> {
    if word.starts_with(is_unspaced) {
        return Vec::new();
    }
    runs(&format!("^{}$", lower_text(word)), GRAMS).map(gram).collect()
}

/// The runs of characters of these lengths.
pub(crate) fn runs(text: &str, sizes: RangeInclusive<usize>) -> impl Iterator<Item = &str> {
    let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    ends.push(text.len());
    let runs = sizes.flat_map(move |size| {
        let both = ends.iter().zip(ends.iter().skip(size));
        both.map(|(start, end)| (*start, *end)).collect::<Vec<_>>()
    });
    runs.filter_map(|(start, end)| text.get(start..end))
}

/// A run of characters, as a number.
pub(crate) fn gram(run: &str) -> u64 {
    hash::text(GRAM, run)
}
