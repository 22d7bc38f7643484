//! The heaviest common subsequence of two lists of tokens.
//!
//! A general diff library counts all tokens alike and would as soon keep "the" as "architecture".
//! Here content words weigh most, so that what is kept is what carries the meaning.

use super::Side;
use crate::names::Names;
use crate::text::words::is_function_word;

/// The most cells of the table; past it the middle of two texts counts as all changed.
const MAX_CELLS: usize = 1_000_000;

/// The tokens that both sides keep, as positions, in order.
pub(super) fn matches(a: &Side<'_>, b: &Side<'_>) -> Vec<(usize, usize)> {
    let prefix = common(a, b, |n| (n, n));
    let (rest_a, rest_b) = (a.tokens.len() - prefix, b.tokens.len() - prefix);
    let limit = rest_a.min(rest_b);
    let last = |n: usize| (a.tokens.len() - 1 - n, b.tokens.len() - 1 - n);
    let suffix = common_within(limit, |n| same(a, b, last(n)));
    let mut kept: Vec<_> = (0..prefix).map(|n| (n, n)).collect();
    kept.extend(middle(a, b, prefix, (rest_a - suffix, rest_b - suffix)));
    kept.extend((0..suffix).rev().map(last));
    kept
}

fn common(a: &Side<'_>, b: &Side<'_>, at: impl Fn(usize) -> (usize, usize)) -> usize {
    common_within(a.tokens.len().min(b.tokens.len()), |n| same(a, b, at(n)))
}

fn common_within(limit: usize, same: impl Fn(usize) -> bool) -> usize {
    (0..limit).take_while(|&n| same(n)).count()
}

fn same(a: &Side<'_>, b: &Side<'_>, (i, j): (usize, usize)) -> bool {
    a.token(i) == b.token(j)
}

/// The matches between the common ends, by dynamic programming from the end.
fn middle(a: &Side<'_>, b: &Side<'_>, start: usize, size: (usize, usize)) -> Vec<(usize, usize)> {
    let (rows, columns) = size;
    if rows.saturating_mul(columns) > MAX_CELLS {
        return Vec::new();
    }
    let mut ids = Ids::default();
    let left: Vec<Word> = (0..rows).map(|n| ids.word(a, start + n)).collect();
    let right: Vec<Word> = (0..columns).map(|n| ids.word(b, start + n)).collect();
    let table = Table::fill(&left, &right);
    table.trace(&left, &right).into_iter().map(|(i, j)| (start + i, start + j)).collect()
}

/// A token as a number, with what keeping it is worth.
#[derive(Clone, Copy)]
struct Word {
    id: usize,
    weight: u32,
}

#[derive(Default)]
struct Ids {
    names: Names,
    next: usize,
}

impl Ids {
    fn word(&mut self, side: &Side<'_>, position: usize) -> Word {
        let token = side.token(position);
        self.next += usize::from(self.names.add(token, self.next));
        let id = self.names.get(token).unwrap_or(self.next);
        let weight = match side.is_word(position) {
            true if is_function_word(token) => 8,
            true => 24,
            false if token.trim().is_empty() => 1,
            false => 4,
        };
        Word { id, weight }
    }
}

struct Table {
    columns: usize,
    /// The best weight from each pair of positions to the ends.
    best: Vec<u32>,
}

impl Table {
    fn fill(left: &[Word], right: &[Word]) -> Self {
        let columns = right.len() + 1;
        let mut table = Self { columns, best: vec![0; (left.len() + 1) * columns] };
        for (i, a) in left.iter().enumerate().rev() {
            for (j, b) in right.iter().enumerate().rev() {
                let kept = if a.id == b.id { a.weight + table.at(i + 1, j + 1) } else { 0 };
                let best = kept.max(table.at(i + 1, j)).max(table.at(i, j + 1));
                if let Some(cell) = table.best.get_mut(i * columns + j) {
                    *cell = best;
                }
            }
        }
        table
    }

    fn at(&self, i: usize, j: usize) -> u32 {
        self.best.get(i * self.columns + j).copied().unwrap_or(0)
    }

    fn trace(&self, left: &[Word], right: &[Word]) -> Vec<(usize, usize)> {
        let (mut i, mut j, mut kept) = (0, 0, Vec::new());
        while let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
            if a.id == b.id && self.at(i, j) == a.weight + self.at(i + 1, j + 1) {
                kept.push((i, j));
                (i, j) = (i + 1, j + 1);
            } else if self.at(i + 1, j) >= self.at(i, j + 1) {
                i += 1;
            } else {
                j += 1;
            }
        }
        kept
    }
}
