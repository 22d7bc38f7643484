//! Names and their positions: the one map, and the one sort, of the core.
//!
//! Each map or sort over types of its own would be compiled anew, at 3 to 8 KB in the embed.

use std::collections::BinaryHeap;
use std::collections::btree_map::{BTreeMap, Entry};

/// Positions by name.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// The positions of names in a list; of the first where a name stands twice.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for (position, name) in names.into_iter().enumerate() {
            all.add(name, position);
        }
        all
    }

    /// Adds a name, unless it is there; whether it was not.
    #[inline(never)]
    pub fn add(&mut self, name: &str, position: usize) -> bool {
        match self.0.entry(name.to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert(position);
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// The position of a name.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// Whether a name is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The names, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// In a list of up to so many, a name that may have been met is sought among those before it.
const FEW: usize = 500;
/// How many bits tell that a name has not been met.
const BITS: usize = 1024;

/// The positions of the names that stand in a list before.
#[must_use]
pub fn repeated(names: &[&str]) -> Vec<usize> {
    let mut repeated = Vec::new();
    if names.len() < 2 {
        return repeated;
    }
    let (mut met, mut bits) = (Names::default(), [false; BITS]);
    for (at, name) in names.iter().enumerate() {
        let is_new = if names.len() > FEW {
            met.add(name, at)
        } else {
            let bit = bits.get_mut(mixed(name) % BITS);
            let may_be_met = bit.is_none_or(|bit| std::mem::replace(bit, true));
            !may_be_met || !names.iter().take(at).any(|other| other == name)
        };
        if !is_new {
            repeated.push(at);
        }
    }
    repeated
}

fn mixed(name: &str) -> usize {
    let mix = |mixed: usize, byte: u8| (mixed ^ usize::from(byte)).wrapping_mul(0x0100_0193);
    let mixed = name.bytes().fold(0x811c_9dc5, mix);
    mixed ^ mixed >> 15
}

/// The positions of a list in the order of their keys; of equal keys in the order of the list.
#[must_use]
#[inline(never)]
pub fn order(keys: Vec<(u64, usize)>) -> Vec<usize> {
    // A heap sort: the standard library's own weighs 7 KB.
    let mut heap = BinaryHeap::with_capacity(keys.len());
    for (at, (major, minor)) in keys.into_iter().enumerate() {
        heap.push((major, minor, at));
    }
    heap.into_sorted_vec().into_iter().map(|(_, _, at)| at).collect()
}

/// A list in the order of keys, its items moved.
#[must_use]
pub fn sorted<T>(items: Vec<T>, key: impl Fn(&T) -> (u64, usize)) -> Vec<T> {
    let order = order(items.iter().map(key).collect());
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots.get_mut(at)?.take()).collect()
}

/// A number from 0 up as a key that sorts the largest first.
#[must_use]
pub fn largest_first(value: f32) -> u64 {
    // Bits of numbers from 0 up are in the order of the numbers.
    u64::from(u32::MAX - value.max(0.0).to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_stands_before_in_short_lists_and_long() {
        assert_eq!(repeated(&["a", "b", "a", "c", "b", "a"]), [2, 4, 5]);
        let names: Vec<String> = (0..2 * FEW).map(|at| (at % FEW).to_string()).collect();
        for count in [FEW, FEW + 3] {
            let list: Vec<&str> = names.iter().take(count).map(String::as_str).collect();
            assert_eq!(repeated(&list), (FEW..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn keeps_the_first_position_and_a_stable_order() {
        let names = Names::of(["b", "a", "b"]);
        assert_eq!((names.get("b"), names.get("c")), (Some(0), None));
        assert_eq!(
            sorted(vec!["x2", "a1", "b2", "c1"], |s| (
                s.len() as u64,
                usize::from(s.ends_with('2'))
            )),
            ["a1", "c1", "x2", "b2"]
        );
    }
}
