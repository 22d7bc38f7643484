//! Pairs that need no guess.

use std::collections::HashMap;

use super::{Basis, Item, Pair};

/// Pairs that an author's `from` names.
pub(super) fn linked(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let by_id = by_id(lower);
    let mut pairs = Vec::new();
    for (position, item) in upper.iter().enumerate() {
        let sources = item.from.iter().filter_map(|id| by_id.get(id));
        pairs.extend(sources.map(|&source| Pair {
            lower: source,
            upper: position,
            basis: Basis::Link,
        }));
    }
    pairs
}

/// Pairs that share an id.
pub(super) fn same_id(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let by_id = by_id(lower);
    let pair = |(position, item): (usize, &Item<'_>)| {
        let &source = by_id.get(item.id)?;
        Some(Pair { lower: source, upper: position, basis: Basis::SameId })
    };
    upper.iter().enumerate().filter_map(pair).collect()
}

fn by_id<'a>(items: &[Item<'a>]) -> HashMap<&'a str, usize> {
    let with_id = items.iter().enumerate().filter(|(_, item)| !item.id.is_empty());
    with_id.map(|(position, item)| (item.id, position)).collect()
}

/// Pairs that read the same, of one group first.
pub(super) fn same_text(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let mut pairs = match_by(lower, upper, |item| (item.text, item.group));
    pairs.extend(match_by(lower, upper, |item| item.text));
    pairs
}

/// Pairs the first of each key with the first, the second with the second.
fn match_by<'a, K: std::hash::Hash + Eq>(
    lower: &[Item<'a>],
    upper: &[Item<'a>],
    key: impl Fn(&Item<'a>) -> K,
) -> Vec<Pair> {
    let mut open: HashMap<K, Vec<usize>> = HashMap::new();
    for (position, item) in lower.iter().enumerate().rev() {
        open.entry(key(item)).or_default().push(position);
    }
    let mut pairs = Vec::new();
    for (position, item) in upper.iter().enumerate() {
        if let Some(source) = open.get_mut(&key(item)).and_then(Vec::pop) {
            pairs.push(Pair { lower: source, upper: position, basis: Basis::SameText });
        }
    }
    pairs
}
