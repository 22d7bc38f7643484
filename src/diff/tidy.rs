//! Making a difference readable: no islands of small words between changes.

use super::Side;
use crate::text::words::is_function_word;

/// Drops matched runs between two changes that hold no content word: what is left of a sentence
/// there ("of the") says nothing, and parts one change into two.
pub(super) fn without_islands(
    kept: &[(usize, usize)],
    a: &Side<'_>,
    b: &Side<'_>,
) -> Vec<(usize, usize)> {
    let mut tidy: Vec<(usize, usize)> = Vec::with_capacity(kept.len());
    let mut rest = kept;
    while let Some(&first) = rest.first() {
        let length = run_length(rest);
        let (run, after) = rest.split_at(length);
        let at_start = first == (0, 0);
        let at_end =
            run.last() == Some(&(a.tokens.len().wrapping_sub(1), b.tokens.len().wrapping_sub(1)));
        if at_start || at_end || run.iter().any(|&(i, _)| carries_meaning(a, i)) {
            tidy.extend(run);
        }
        rest = after;
    }
    tidy
}

/// Grows each matched run back over what both sides have before it and do not keep elsewhere, so
/// that a change does not take in the space behind it.
pub(super) fn grown_back(
    kept: &[(usize, usize)],
    a: &Side<'_>,
    b: &Side<'_>,
) -> Vec<(usize, usize)> {
    let mut grown: Vec<(usize, usize)> = Vec::with_capacity(kept.len());
    for &(i, j) in kept {
        let (end_a, end_b) = grown.last().map_or((0, 0), |&(x, y)| (x + 1, y + 1));
        let room = (i - end_a).min(j - end_b);
        let shared = (1..=room).take_while(|n| a.token(i - n) == b.token(j - n)).count();
        grown.extend((1..=shared).rev().map(|n| (i - n, j - n)));
        grown.push((i, j));
    }
    grown
}

/// How many pairs at the start of `kept` follow each other on both sides.
fn run_length(kept: &[(usize, usize)]) -> usize {
    let follows = |pair: &[(usize, usize)]| match pair {
        [(i, j), (x, y)] => *x == i + 1 && *y == j + 1,
        _ => false,
    };
    1 + kept.windows(2).take_while(|pair| follows(pair)).count()
}

fn carries_meaning(side: &Side<'_>, position: usize) -> bool {
    side.is_word(position) && !is_function_word(side.token(position))
}
