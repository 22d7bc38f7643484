//! Pairs that need no guess.

use super::{Basis, Item, Pair};
use crate::names::Names;

/// Pairs that an author's `from` names.
pub(super) fn linked(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let ids = ids(lower);
    let mut pairs = Vec::new();
    for (position, item) in upper.iter().enumerate() {
        for source in item.from.iter().filter_map(|id| ids.get(id)) {
            pairs.push(Pair { lower: source, upper: position, basis: Basis::Link });
        }
    }
    pairs
}

/// Pairs that share an id.
pub(super) fn same_id(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let ids = ids(lower);
    let mut pairs = Vec::new();
    for (position, item) in upper.iter().enumerate() {
        if let Some(source) = ids.get(item.id) {
            pairs.push(Pair { lower: source, upper: position, basis: Basis::SameId });
        }
    }
    pairs
}

fn ids(items: &[Item<'_>]) -> Names {
    let mut names = Names::default();
    for (position, item) in items.iter().enumerate().filter(|(_, item)| !item.id.is_empty()) {
        names.add(item.id, position);
    }
    names
}

/// Pairs that read the same, of one group first.
pub(super) fn same_text(lower: &[Item<'_>], upper: &[Item<'_>]) -> Vec<Pair> {
    let mut pairs = alike(lower, upper, true);
    pairs.extend(alike(lower, upper, false));
    pairs
}

/// Pairs the first of each text with the first, the second with the second.
fn alike(lower: &[Item<'_>], upper: &[Item<'_>], in_group: bool) -> Vec<Pair> {
    let group = |item: &Item<'_>| if in_group { item.group } else { 0 };
    let key = |item: &Item<'_>| format!("{}\n{}", group(item), item.text);
    let mut names = Names::default();
    let mut open: Vec<Vec<usize>> = Vec::new();
    for (position, item) in lower.iter().enumerate().rev() {
        let key = key(item);
        if names.add(&key, open.len()) {
            open.push(Vec::new());
        }
        if let Some(list) = names.get(&key).and_then(|at| open.get_mut(at)) {
            list.push(position);
        }
    }
    let mut pairs = Vec::new();
    for (position, item) in upper.iter().enumerate() {
        let list = names.get(&key(item)).and_then(|at| open.get_mut(at));
        if let Some(source) = list.and_then(Vec::pop) {
            pairs.push(Pair { lower: source, upper: position, basis: Basis::SameText });
        }
    }
    pairs
}
