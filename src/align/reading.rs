//! What a text is made of, counted: stems of words, runs of characters, groups of the vocabulary.

use std::ops::RangeInclusive;
use std::rc::Rc;

use super::sparse::sort;
use crate::text::segment::{is_dense, is_hiragana, is_unspaced};
use crate::text::words;
use crate::vocabulary::{GRAMS, Known, Vocabulary, gram, hash, known, runs};

/// The lengths of the runs of characters where one character is half a word.
const DENSE_GRAMS: RangeInclusive<usize> = 1..=2;
/// How much a common word counts beside others.
const COMMON: f32 = 0.7;
/// How much hiragana counts, in which Japanese writes endings and particles.
const KANA: f32 = 0.4;
/// The salt of groups, so that one is never taken for a word.
const GROUP: u64 = 3;

/// What a text is made of, each part with its weight before rarity.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) words: Vec<(u64, f32)>,
    pub(super) grams: Vec<(u64, f32)>,
    pub(super) groups: Vec<(u64, f32)>,
}

impl Reading {
    pub(super) fn of(text: &str, vocabulary: &Vocabulary) -> Self {
        let words: Vec<Word<'_>> = words::words(start(text)).map(Word::new).collect();
        Self {
            words: damped(content(&words).map(|word| (word.stem, word.weight)).collect()),
            grams: damped(all_grams(start(text), &words)),
            groups: groups(&words, vocabulary),
        }
    }

    /// Every feature once.
    pub(super) fn features_mut(&mut self) -> impl Iterator<Item = &mut u64> {
        let parts = self.words.iter_mut().chain(&mut self.grams).chain(&mut self.groups);
        parts.map(|(feature, _)| feature)
    }
}

/// The part of a text that is read: of one that is no statement any more, the beginning.
pub(crate) fn start(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_READ)).unwrap_or(text)
}

/// How many bytes of a text are read. The longest statement known has 450.
const MAX_READ: usize = 4_000;

pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) stem: u64,
    pub(super) weight: f32,
    pub(super) is_function: bool,
    known: Rc<Known>,
}

impl<'a> Word<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let known = known(text);
        let weight = match known.is_common {
            true => COMMON,
            false if is_hiragana(text) => KANA,
            false => 1.0,
        };
        Self { text, stem: known.stem, weight, is_function: known.is_function, known }
    }
}

fn content<'a, 'b>(words: &'b [Word<'a>]) -> impl Iterator<Item = &'b Word<'a>> {
    words.iter().filter(|word| !word.is_function)
}

/// The runs of characters of a text: within words, and where no space parts those, across them.
fn all_grams(text: &str, words: &[Word<'_>]) -> Vec<(u64, f32)> {
    let count = content(words).map(|word| word.known.grams.len()).sum();
    let mut found: Vec<(u64, f32)> = Vec::with_capacity(count);
    for word in content(words) {
        found.extend(word.known.grams.iter().map(|gram| (*gram, word.weight)));
    }
    for run in text.split(|character| !is_unspaced(character)).filter(|run| !run.is_empty()) {
        let sizes = if run.starts_with(is_dense) { DENSE_GRAMS } else { GRAMS };
        let weigh = |run: &str| if is_hiragana(run) { KANA } else { 1.0 };
        found.extend(runs(run, sizes).map(|run| (gram(run), weigh(run))));
    }
    found
}

/// Groups by how many terms of them stand in the text. A term of many groups says little of each.
#[allow(clippy::cast_precision_loss, reason = "a term is in few groups")]
fn groups(words: &[Word<'_>], vocabulary: &Vocabulary) -> Vec<(u64, f32)> {
    let stems: Vec<u64> = words.iter().map(|word| word.stem).collect();
    let mut found = Vec::new();
    for term in vocabulary.matches(&stems) {
        let span = words.iter().skip(term.start).take(term.length);
        let weight = span.map(|word| word.weight).fold(0.0, f32::max);
        let share = weight / (term.groups.len() as f32).sqrt();
        found.extend(term.groups.iter().map(|group| (group_feature(*group), share)));
    }
    merged(found).into_iter().map(|(group, _, sum)| (group, sum)).collect()
}

pub(super) fn group_feature(group: u16) -> u64 {
    hash::mix(GROUP, u64::from(group) + 1)
}

/// Each feature once: the second time says less than the first.
#[allow(clippy::cast_precision_loss, reason = "a statement is short")]
fn damped(features: Vec<(u64, f32)>) -> Vec<(u64, f32)> {
    let once = |(feature, count, sum): (u64, usize, f32)| {
        let count = count as f32;
        (feature, sum / count * (1.0 + count.ln()))
    };
    merged(features).into_iter().map(once).collect()
}

/// Each feature once, with how often it stood and the sum of its weights.
fn merged(mut features: Vec<(u64, f32)>) -> Vec<(u64, usize, f32)> {
    sort(&mut features);
    let mut merged: Vec<(u64, usize, f32)> = Vec::with_capacity(features.len());
    for (feature, weight) in features {
        match merged.last_mut() {
            Some((last, count, sum)) if *last == feature => {
                *count += 1;
                *sum += weight;
            }
            _ => merged.push((feature, 1, weight)),
        }
    }
    merged
}
