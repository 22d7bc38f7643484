//! Statements that were split into several, or made one of several.
//!
//! Pairs are one to one. What is left without a pair may still be a part of one: "Writes and reviews
//! code" becomes "Writes code" and "Reviews code". A join says so, and only where both parts are
//! plainly in the whole.

use super::reading::{Word, start};
use super::{Basis, Corpus, Item, Join, JoinKind, Pair};
use crate::text::words;

/// How much of the part that is left must stand in the whole.
const HELD: f32 = 0.45;
/// How much of the whole both parts must hold together.
const COVERED: f32 = 0.65;
/// How much of the whole the part that is left must hold for itself, at least.
const OWN: f32 = 0.25;
/// How much of the whole the part that has a pair must hold for itself: less, since it is known.
const OTHER: f32 = 0.12;
/// How many words the part that is left must share with the whole, at least.
const FEWEST: usize = 2;

/// Links of which one side is paired with another: each joins the open side to it.
pub(super) fn linked(links: &[Pair], taken: (&[bool], &[bool])) -> Vec<Join> {
    let is_taken = |side: &[bool], at: usize| side.get(at).copied().unwrap_or(true);
    let join = |link: &Pair| {
        let kind = match (is_taken(taken.0, link.lower), is_taken(taken.1, link.upper)) {
            (true, false) => JoinKind::Split,
            (false, true) => JoinKind::Merged,
            _ => return None,
        };
        Some(Join { kind, lower: link.lower, upper: link.upper, basis: Basis::Link })
    };
    links.iter().filter_map(join).collect()
}

/// The joins of what has no pair, by position: lower statements that were merged and upper ones
/// that were split off.
pub(super) fn alike(
    (lower, upper): (&[Item<'_>], &[Item<'_>]),
    (lower_left, upper_left): (&[usize], &[usize]),
    pairs: &[Pair],
    corpus: &Corpus,
) -> Vec<Join> {
    let read = |items: &[Item<'_>], at: usize| Part::of(items.get(at), corpus);
    let below: Vec<Part> = pairs.iter().map(|pair| read(lower, pair.lower)).collect();
    let above: Vec<Part> = pairs.iter().map(|pair| read(upper, pair.upper)).collect();
    let mut joins = Vec::new();
    for &at in upper_left {
        if let Some((pair, held)) = best(pairs, &below, &above, &read(upper, at)) {
            let (kind, basis) = (JoinKind::Split, Basis::Similar(held));
            joins.push(Join { kind, lower: pair.lower, upper: at, basis });
        }
    }
    for &at in lower_left {
        if let Some((pair, held)) = best(pairs, &above, &below, &read(lower, at)) {
            let (kind, basis) = (JoinKind::Merged, Basis::Similar(held));
            joins.push(Join { kind, lower: at, upper: pair.upper, basis });
        }
    }
    joins
}

/// The pair whose one side is the whole of which its other side and `extra` are parts.
fn best<'p>(
    pairs: &'p [Pair],
    wholes: &[Part],
    parts: &[Part],
    extra: &Part,
) -> Option<(&'p Pair, f32)> {
    let mut best: Option<(&Pair, f32)> = None;
    for (pair, (whole, part)) in pairs.iter().zip(wholes.iter().zip(parts)) {
        let held = whole.held(part, extra);
        if let Some(held) = held.filter(|held| best.is_none_or(|(_, most)| *held > most)) {
            best = Some((pair, held));
        }
    }
    best
}

/// A statement as its content words, each once, by how much each tells.
struct Part {
    group: usize,
    words: Vec<(u64, f32)>,
}

impl Part {
    fn of(item: Option<&Item<'_>>, corpus: &Corpus) -> Self {
        let mut all: Vec<(u64, f32)> = Vec::new();
        for text in words::words(start(item.map_or("", |item| item.text))) {
            let word = Word::new(text);
            if !word.is_function && !all.iter().any(|(stem, _)| *stem == word.stem) {
                all.push((word.stem, word.weight * corpus.rarity(word.stem)));
            }
        }
        Self { group: item.map_or(usize::MAX, |item| item.group), words: all }
    }

    fn has(&self, stem: u64) -> bool {
        self.words.iter().any(|(own, _)| *own == stem)
    }

    /// The weight of the words that count.
    fn sum(&self, counts: impl Fn(u64) -> bool) -> f32 {
        self.words.iter().filter(|(stem, _)| counts(*stem)).map(|(_, weight)| weight).sum()
    }

    /// How much of `extra` stands in this text, if this is the whole of which `part` and `extra` are
    /// parts, each of something that the other has not.
    fn held(&self, part: &Self, extra: &Self) -> Option<f32> {
        let shared = extra.words.iter().filter(|(stem, _)| self.has(*stem)).count();
        if self.group != extra.group || shared < FEWEST {
            return None;
        }
        let held = extra.sum(|stem| self.has(stem)) / extra.sum(|_| true);
        let all = self.sum(|_| true);
        let own = |one: &Self, other: &Self, least: f32| {
            self.sum(|stem| one.has(stem) && !other.has(stem)) >= least * all
        };
        let covered = self.sum(|stem| part.has(stem) || extra.has(stem)) >= COVERED * all;
        let parted = own(extra, part, OWN) && own(part, extra, OTHER);
        (held >= HELD && covered && parted).then_some(held)
    }
}
