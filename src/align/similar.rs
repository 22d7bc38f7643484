//! Pairs by likeness.

use super::{Basis, Features, Pair, assign};

/// How much kinship counts beside likeness when pairs compete.
const KINSHIP: f32 = 0.5;
/// How much the best alternative takes from a pair.
const ALTERNATIVE: f32 = 0.5;
/// How much kinship makes a pair surer.
const SURER: f32 = 0.4;
/// How much less sure a pair is the more statements there are to choose among, by their logarithm:
/// the best of many is good by chance.
const CHOICE: f32 = 0.04;
/// The most pairs of statements whose likeness is measured at once. Past it (700 against 700 in
/// one area) only what is linked or reads the same is paired.
const MAX_COMPARED: usize = 500_000;

/// The assignment of some of the lower statements to some of the upper ones that makes the sum of
/// likenesses largest, without the pairs that are not sure enough.
pub(super) fn similar(
    (lower, upper): &(Vec<Features>, Vec<Features>),
    rows: &[usize],
    columns: &[usize],
    sureness: f32,
) -> Vec<Pair> {
    if rows.len().saturating_mul(columns.len()) > MAX_COMPARED {
        return Vec::new();
    }
    let (lower, upper) = (picked(lower, rows), picked(upper, columns));
    let likeness = Table(Features::likenesses(&lower, &upper));
    let kinship = |row: usize, column: usize| match (lower.get(row), upper.get(column)) {
        (Some(a), Some(b)) => a.kinship(b),
        _ => 0.0,
    };
    let merit = |row, column| kinship(row, column).mul_add(KINSHIP, likeness.at(row, column));
    let merits: Vec<Vec<f32>> =
        (0..rows.len()).map(|row| (0..columns.len()).map(|c| merit(row, c)).collect()).collect();
    let assigned: Vec<(usize, usize)> =
        assign::best(&merits).into_iter().map(|(row, column, _)| (row, column)).collect();
    let choice = CHOICE * count(rows.len().max(columns.len()) + 1).ln();
    let sure = likeness.sureness(&assigned);
    let kept = assigned.into_iter().zip(sure).filter(|((row, column), sure)| {
        kinship(*row, *column).mul_add(SURER, *sure) - choice >= sureness
    });
    kept.filter_map(|((row, column), _)| {
        let (lower, upper) = (*rows.get(row)?, *columns.get(column)?);
        Some(Pair { lower, upper, basis: Basis::Similar(likeness.at(row, column)) })
    })
    .collect()
}

#[allow(clippy::cast_precision_loss, reason = "counts of statements are small")]
fn count(statements: usize) -> f32 {
    statements as f32
}

fn picked<'a>(all: &'a [Features], positions: &[usize]) -> Vec<&'a Features> {
    positions.iter().filter_map(|position| all.get(*position)).collect()
}

/// Likenesses, by row and column.
struct Table(Vec<Vec<f32>>);

impl Table {
    fn at(&self, row: usize, column: usize) -> f32 {
        self.0.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
    }

    /// How sure each pair is: its likeness, less a part of that of its best alternative. One that is
    /// better paired elsewhere is no alternative.
    fn sureness(&self, pairs: &[(usize, usize)]) -> Vec<f32> {
        let columns = self.0.first().map_or(0, Vec::len);
        let (mut of_row, mut of_column) = (vec![0.0; self.0.len()], vec![0.0; columns]);
        for &(row, column) in pairs {
            let likeness = self.at(row, column);
            if let Some(own) = of_row.get_mut(row) {
                *own = likeness;
            }
            if let Some(own) = of_column.get_mut(column) {
                *own = likeness;
            }
        }
        let sureness = |&(row, column): &(usize, usize)| {
            let by_row = (0..columns)
                .filter(|other| *other != column)
                .map(|other| (self.at(row, other), of_column.get(other)));
            let by_column = (0..self.0.len())
                .filter(|other| *other != row)
                .map(|other| (self.at(other, column), of_row.get(other)));
            let free = |(likeness, own): &(f32, Option<&f32>)| own.is_none_or(|o| likeness >= o);
            let best = by_row.chain(by_column).filter(free).map(|(l, _)| l).fold(0.0, f32::max);
            best.mul_add(-ALTERNATIVE, self.at(row, column))
        };
        pairs.iter().map(sureness).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: &[f32], wanted: &[f32]) -> bool {
        found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-5)
    }

    #[test]
    fn a_pair_without_alternative_is_as_sure_as_it_is_like() {
        assert!(close(&Table(vec![vec![0.3]]).sureness(&[(0, 0)]), &[0.3]));
    }

    #[test]
    fn an_open_alternative_makes_a_pair_less_sure() {
        assert!(close(&Table(vec![vec![0.3, 0.2]]).sureness(&[(0, 0)]), &[0.2]));
    }

    #[test]
    fn an_alternative_that_is_better_paired_elsewhere_does_not_count() {
        let table = Table(vec![vec![0.3, 0.2], vec![0.0, 0.9]]);
        assert!(close(&table.sureness(&[(0, 0), (1, 1)]), &[0.3, 0.9]));
    }
}
