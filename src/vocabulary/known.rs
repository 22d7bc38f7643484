//! What is known of a word by itself. A ladder says ten thousand things in a thousand words, so what
//! was found out of a word is kept for the next time that it stands somewhere.

use std::cell::RefCell;
use std::rc::Rc;

use super::hash::{self, ByHash};
use super::{Vocabulary, uncached_stem_of};
use crate::text::fold::lower_text;

/// The lengths of the runs of characters.
const GRAMS: std::ops::RangeInclusive<usize> = 3..=4;
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
    let (vocabulary, stem) = (Vocabulary::shared(), uncached_stem_of(word));
    Known {
        stem,
        is_function: vocabulary.is_function(word),
        is_common: vocabulary.is_common(stem),
        grams: grams(word),
    }
}

/// Runs of characters of a word, its ends marked; the whole word where it is shorter.
fn grams(word: &str) -> Vec<u64> {
    let marked = format!("^{}$", lower_text(word));
    let mut ends: Vec<usize> = marked.char_indices().map(|(at, _)| at).collect();
    ends.push(marked.len());
    let run = |ends: &[usize]| match (ends.first(), ends.last()) {
        (Some(&start), Some(&end)) => marked.get(start..end).unwrap_or_default(),
        _ => "",
    };
    let sizes = GRAMS.filter(|size| *size < ends.len());
    let runs = sizes.flat_map(|size| ends.windows(size + 1).map(run).collect::<Vec<_>>());
    runs.map(|run| hash::text(GRAM, run)).collect()
}
