//! The assignment that makes the sum of merits largest.
//!
//! The shortest augmenting path method of Jonker and Volgenant: row by row, the cheapest way to seat
//! one more, with prices on columns that keep the earlier rows content. It works in whole numbers, so
//! that every platform finds the same pairs.

use crate::names::sorted;

/// Merit as a whole number.
const SCALE: f32 = 1_000_000.0;
/// More than any sum of merits.
const FAR: i64 = i64::MAX / 4;

/// The best one-to-one assignment: row, column and score. The smaller side is assigned whole.
pub(super) fn best(scores: &[Vec<f32>]) -> Vec<(usize, usize, f32)> {
    let columns = scores.first().map_or(0, Vec::len);
    if columns == 0 {
        return Vec::new();
    }
    let transposed = scores.len() > columns;
    let score = |row: usize, column: usize| {
        let (row, column) = if transposed { (column, row) } else { (row, column) };
        scores.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
    };
    let (rows, columns) =
        if transposed { (columns, scores.len()) } else { (scores.len(), columns) };
    #[allow(clippy::cast_possible_truncation, reason = "a merit is from 0 to 1")]
    let cost = |row, column| -((score(row, column) * SCALE) as i64);
    let mut seats = Seats::new(rows, columns, cost);
    (0..rows).for_each(|row| seats.seat(row));
    let entry = |(column, row): (usize, Option<usize>)| {
        let row = row?;
        let found = score(row, column);
        Some(if transposed { (column, row, found) } else { (row, column, found) })
    };
    let pairs = seats.taken.into_iter().enumerate().filter_map(entry).collect();
    sorted(pairs, |(row, column, _)| (*row as u64, *column))
}

struct Seats {
    costs: Vec<Vec<i64>>,
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    /// The row that each column is given to.
    taken: Vec<Option<usize>>,
}

/// A search for the cheapest way to seat one more row.
struct Search {
    /// For each column, the least that reaching it costs so far.
    reach: Vec<i64>,
    /// For each column, the column before it on that way; none where the new row comes first.
    before: Vec<Option<usize>>,
    /// The columns whose way is certain.
    done: Vec<bool>,
}

impl Seats {
    fn new(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> i64) -> Self {
        let line = |row| (0..columns).map(|column| cost(row, column)).collect();
        Self {
            costs: (0..rows).map(line).collect(),
            row_price: vec![0; rows],
            column_price: vec![0; columns],
            taken: vec![None; columns],
        }
    }

    fn seat(&mut self, row: usize) {
        let columns = self.taken.len();
        let mut search = Search {
            reach: vec![FAR; columns],
            before: vec![None; columns],
            done: vec![false; columns],
        };
        let (mut from, mut at) = (row, None);
        while let Some((column, step)) = self.next(&mut search, from, at) {
            self.reprice(&mut search, row, step);
            search.done.iter_mut().skip(column).take(1).for_each(|done| *done = true);
            match self.taken.get(column).copied().flatten() {
                Some(next) => (from, at) = (next, Some(column)),
                None => return self.shift(&search, row, column),
            }
        }
    }

    /// Looks on from a row, and gives the open column that is cheapest to reach.
    fn next(&self, search: &mut Search, from: usize, at: Option<usize>) -> Option<(usize, i64)> {
        let costs = self.costs.get(from)?;
        let base = self.row_price.get(from)?;
        let mut best: Option<(usize, i64)> = None;
        let ways = search.reach.iter_mut().zip(&mut search.before).zip(&search.done);
        let ways = ways.zip(costs.iter().zip(&self.column_price)).enumerate();
        for (column, (((reach, before), done), (cost, price))) in ways {
            if *done {
                continue;
            }
            let reduced = cost - base - price;
            if reduced < *reach {
                (*reach, *before) = (reduced, at);
            }
            if best.is_none_or(|(_, least)| *reach < least) {
                best = Some((column, *reach));
            }
        }
        best
    }

    /// Moves the prices so that the way found so far costs nothing.
    fn reprice(&mut self, search: &mut Search, row: usize, step: i64) {
        if let Some(price) = self.row_price.get_mut(row) {
            *price += step;
        }
        let columns = self.column_price.iter_mut().zip(&self.taken);
        for ((price, taken), (reach, done)) in
            columns.zip(search.reach.iter_mut().zip(&search.done))
        {
            if *done {
                *price -= step;
                if let Some(seated) = taken.and_then(|seated| self.row_price.get_mut(seated)) {
                    *seated += step;
                }
            } else {
                *reach -= step;
            }
        }
    }

    /// Moves the rows along the way by one seat each, which frees one for the new row.
    fn shift(&mut self, search: &Search, row: usize, last: usize) {
        let mut column = last;
        loop {
            let before = search.before.get(column).copied().flatten();
            let moved = match before {
                Some(before) => self.taken.get(before).copied().flatten(),
                None => Some(row),
            };
            if let Some(seat) = self.taken.get_mut(column) {
                *seat = moved;
            }
            match before {
                Some(before) => column = before,
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(scores: &[Vec<f32>]) -> Vec<(usize, usize)> {
        let mut pairs: Vec<_> =
            best(scores).into_iter().map(|(row, column, _)| (row, column)).collect();
        pairs.sort_unstable();
        pairs
    }

    #[test]
    fn prefers_the_best_sum_to_the_best_pair() {
        assert_eq!(pairs(&[vec![0.9, 0.8], vec![0.8, 0.1]]), [(0, 1), (1, 0)]);
    }

    /// The best sum of any assignment, tried one by one.
    fn best_sum(scores: &[Vec<f32>], row: usize, used: &mut Vec<bool>) -> f32 {
        let Some(line) = scores.get(row) else { return 0.0 };
        let mut best = f32::NEG_INFINITY;
        for column in 0..line.len() {
            if !used[column] {
                used[column] = true;
                best = best.max(line[column] + best_sum(scores, row + 1, used));
                used[column] = false;
            }
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn finds_the_largest_sum(
            scores in proptest::collection::vec(proptest::collection::vec(0.0f32..1.0, 5), 1..=5),
        ) {
            let found: f32 = best(&scores).iter().map(|(_, _, score)| score).sum();
            let wanted = best_sum(&scores, 0, &mut vec![false; 5]);
            proptest::prop_assert!((found - wanted).abs() < 1e-4, "{found} of {wanted}");
        }
    }

    #[test]
    fn takes_any_shape() {
        assert_eq!(pairs(&[]), []);
        assert_eq!(pairs(&[vec![], vec![]]), []);
        assert_eq!(pairs(&[vec![0.1, 0.9, 0.2]]), [(0, 1)]);
        assert_eq!(pairs(&[vec![0.1], vec![0.9], vec![0.2]]), [(1, 0)]);
    }
}
