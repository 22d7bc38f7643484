//! The word that an author probably meant.

use crate::names::Names;

/// The candidate that is spelt most like `word`, if any is close enough to be a slip.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = word.chars().count().div_ceil(3).min(4);
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Suggestions for all unknown identifiers of a file. Each is measured against every known one, so
/// in a file that is wrong everywhere the later ones get none.
pub(super) struct Hints {
    left: usize,
}

impl Default for Hints {
    fn default() -> Self {
        Self { left: 500_000 }
    }
}

impl Hints {
    /// The known name that was probably meant.
    #[inline(never)]
    pub(super) fn nearest(&mut self, word: &str, known: &Names) -> Option<String> {
        self.left = self.left.checked_sub(known.len())?;
        nearest(word, known.iter()).map(str::to_owned)
    }
}

/// Levenshtein distance in characters, over one row.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(200).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(200).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let here = (diagonal + usize::from(x != *y)).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, here);
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }

    #[test]
    fn suggests_only_what_is_close() {
        assert_eq!(nearest("l4-led", ["l3-senior", "l4-lead"]), Some("l4-lead"));
        assert_eq!(nearest("delivery", ["culture", "domain"]), None);
        assert_eq!(nearest("x", []), None);
    }
}
