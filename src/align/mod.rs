//! Which statement of the higher role grew out of which of the lower one.
//!
//! What the author says wins: a link, then a shared id. Then the same text. What is left is paired
//! by an optimal assignment over similarity, and a pair that is not sure enough is no pair.
//! `docs/pairing.md` says what was tried and what it gave.

mod assign;
mod corpus;
mod evidence;
mod joins;
mod links;
pub(crate) mod reading;
mod similar;
mod sparse;

pub use corpus::{Corpus, Features};
pub use evidence::{Evidence, evidence};

use serde::Serialize;

use crate::names::sorted;

/// A statement to be paired.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// Its id, empty where it has none.
    pub id: &'a str,
    /// The ids of the statements that it grew out of, as its author says.
    pub from: Vec<&'a str>,
    /// Its text without markup.
    pub text: &'a str,
    /// The group that both sides of a pair should share: its area. Positions in one order.
    pub group: usize,
}

/// Two statements that belong together, by position in their lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Position in the lower list.
    pub lower: usize,
    /// Position in the upper list.
    pub upper: usize,
    /// Why they belong together.
    pub basis: Basis,
}

/// Why two statements are a pair.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The author says that one grew out of the other.
    Link,
    /// They have the same id.
    SameId,
    /// They read the same.
    SameText,
    /// They are alike: from the threshold up to 1.
    Similar(f32),
}

/// A statement that belongs to a pair as well, because one was split or several were made one.
///
/// The extra statement is the upper one of a split and the lower one of a merger; it is in no pair.
/// The other one is in a pair with a third.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// Whether one became several, or several became one.
    pub kind: JoinKind,
    /// Position in the lower list.
    pub lower: usize,
    /// Position in the upper list.
    pub upper: usize,
    /// Why they belong together: a link, or how much of the extra statement stands in the other.
    pub basis: Basis,
}

/// How statements join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum JoinKind {
    /// A lower statement became several upper ones.
    Split,
    /// Several lower statements became one upper one.
    Merged,
}

/// What belongs together in two lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Pairs, in the order of the upper list. Each statement is in one at most.
    pub pairs: Vec<Pair>,
    /// What joins a pair. Each statement is the extra one of one join at most.
    pub joins: Vec<Join>,
}

/// How sure a pair of one area must be (`similar::SURER` and what follows it say how that is made).
pub const THRESHOLD: f32 = 0.15;
/// How sure a pair of two areas must be.
pub const MOVED_THRESHOLD: f32 = 0.4;

/// Below this likeness, one word or one group in common makes no pair.
const FAINT: f32 = 0.25;

/// Pairs two lists. Each statement is in at most one pair.
#[must_use]
pub fn align(lower: &[Item<'_>], upper: &[Item<'_>], corpus: &Corpus) -> Vec<Pair> {
    alignment(lower, upper, corpus).pairs
}

/// Pairs two lists, and says what was split and what was merged.
#[must_use]
pub fn alignment(lower: &[Item<'_>], upper: &[Item<'_>], corpus: &Corpus) -> Alignment {
    let mut open = Open::new(lower, upper);
    open.follow(&links::linked(lower, upper));
    open.take(links::same_id(lower, upper));
    open.take(links::same_text(lower, upper));
    let features = open.features(corpus);
    for group in open.groups() {
        let (rows, columns) = open.left_in(group);
        let found = similar::similar(&features, &rows, &columns, THRESHOLD);
        open.take(open.founded(found, corpus));
    }
    let (rows, columns) = open.left();
    let found = similar::similar(&features, &rows, &columns, MOVED_THRESHOLD);
    open.take(open.founded(found, corpus));
    open.join(corpus);
    let pairs = sorted(open.pairs, |pair| (pair.upper as u64, pair.lower));
    Alignment { pairs, joins: open.joins }
}

/// Pairs two lists that are known to belong together row by row, as the cells of a matrix do: the
/// smaller side is paired whole, however little alike.
#[must_use]
pub fn align_all(lower: &[Item<'_>], upper: &[Item<'_>], corpus: &Corpus) -> Vec<Pair> {
    let mut open = Open::new(lower, upper);
    open.take(links::same_text(lower, upper));
    let (rows, columns) = open.left();
    let features = open.features(corpus);
    open.take(similar::similar(&features, &rows, &columns, f32::NEG_INFINITY));
    open.pairs
}

/// What is not paired yet.
struct Open<'a, 'b> {
    lower: &'b [Item<'a>],
    upper: &'b [Item<'a>],
    lower_taken: Vec<bool>,
    upper_taken: Vec<bool>,
    pairs: Vec<Pair>,
    joins: Vec<Join>,
}

impl<'a, 'b> Open<'a, 'b> {
    fn new(lower: &'b [Item<'a>], upper: &'b [Item<'a>]) -> Self {
        let (lower_taken, upper_taken) = (vec![false; lower.len()], vec![false; upper.len()]);
        Self { lower, upper, lower_taken, upper_taken, pairs: Vec::new(), joins: Vec::new() }
    }

    /// Takes those of the pairs whose sides are both still open.
    fn take(&mut self, pairs: Vec<Pair>) {
        for pair in pairs {
            let sides =
                (self.lower_taken.get_mut(pair.lower), self.upper_taken.get_mut(pair.upper));
            if let (Some(lower @ false), Some(upper @ false)) = sides {
                (*lower, *upper) = (true, true);
                self.pairs.push(pair);
            }
        }
    }

    /// The pairs of which more can be said than that they share one word.
    fn founded(&self, mut pairs: Vec<Pair>, corpus: &Corpus) -> Vec<Pair> {
        let text = |items: &[Item<'a>], at: usize| items.get(at).map_or("", |item| item.text);
        pairs.retain(|pair| match pair.basis {
            Basis::Similar(likeness) if likeness < FAINT => {
                let (lower, upper) = (text(self.lower, pair.lower), text(self.upper, pair.upper));
                evidence(lower, upper, corpus).len() > 1
            }
            _ => true,
        });
        pairs
    }

    /// Takes the author's links: pairs first, and then what they name beside those.
    fn follow(&mut self, links: &[Pair]) {
        self.take(links.to_vec());
        for join in joins::linked(links, (&self.lower_taken, &self.upper_taken)) {
            self.add(join);
        }
    }

    /// Joins what is still open to pairs of which it is a part.
    fn join(&mut self, corpus: &Corpus) {
        let (lower, upper) = self.left();
        if lower.is_empty() && upper.is_empty() {
            return;
        }
        // What reads the same has nothing left over that another could hold.
        let changed = self.pairs.iter().filter(|pair| pair.basis != Basis::SameText);
        let changed: Vec<Pair> = changed.cloned().collect();
        for join in joins::alike((self.lower, self.upper), (&lower, &upper), &changed, corpus) {
            self.add(join);
        }
    }

    /// Adds a join, unless its extra statement has one.
    fn add(&mut self, join: Join) {
        let slot = match join.kind {
            JoinKind::Split => self.upper_taken.get_mut(join.upper),
            JoinKind::Merged => self.lower_taken.get_mut(join.lower),
        };
        if let Some(taken @ false) = slot {
            *taken = true;
            self.joins.push(join);
        }
    }

    /// What the statements are made of that are still open, by position.
    fn features(&self, corpus: &Corpus) -> (Vec<Features>, Vec<Features>) {
        let side = |items: &[Item<'_>], taken: &[bool]| {
            let open = items.iter().zip(taken);
            open.map(|(item, taken)| match taken {
                true => Features::default(),
                false => corpus.features(item.text),
            })
            .collect()
        };
        (side(self.lower, &self.lower_taken), side(self.upper, &self.upper_taken))
    }

    fn groups(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = Vec::new();
        for item in self.upper {
            if !groups.contains(&item.group) {
                groups.push(item.group);
            }
        }
        groups
    }

    fn left_in(&self, group: usize) -> (Vec<usize>, Vec<usize>) {
        let (mut rows, mut columns) = self.left();
        rows.retain(|&row| self.lower.get(row).is_some_and(|item| item.group == group));
        columns.retain(|&column| self.upper.get(column).is_some_and(|item| item.group == group));
        (rows, columns)
    }

    fn left(&self) -> (Vec<usize>, Vec<usize>) {
        let open = |taken: &[bool]| {
            taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| at).collect()
        };
        (open(&self.lower_taken), open(&self.upper_taken))
    }
}

#[cfg(test)]
mod tests;
