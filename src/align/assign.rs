//! The assignment that makes the sum of likenesses largest.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// Likeness as the whole number that the solver needs.
const SCALE: f32 = 1_000_000.0;

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
    #[allow(clippy::cast_possible_truncation, reason = "a likeness is from 0 to 1")]
    let weights =
        Matrix::from_fn(rows, columns, |(row, column)| (score(row, column) * SCALE) as i64);
    let (_, assigned) = kuhn_munkres(&weights);
    let entry = |(row, column): (usize, usize)| {
        let found = score(row, column);
        if transposed { (column, row, found) } else { (row, column, found) }
    };
    assigned.into_iter().enumerate().map(entry).collect()
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

    #[test]
    fn takes_any_shape() {
        assert_eq!(pairs(&[]), []);
        assert_eq!(pairs(&[vec![], vec![]]), []);
        assert_eq!(pairs(&[vec![0.1, 0.9, 0.2]]), [(0, 1)]);
        assert_eq!(pairs(&[vec![0.1], vec![0.9], vec![0.2]]), [(1, 0)]);
    }
}
