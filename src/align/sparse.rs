//! Vectors in which most entries are 0.

use std::cmp::Ordering;

use crate::vocabulary::hash::ByHash;

/// Puts weights in the order of their features. The one quick sort of the core: features are many.
#[inline(never)]
pub(super) fn sort(entries: &mut [(u64, f32)]) {
    entries.sort_unstable_by_key(|(feature, weight)| (*feature, weight.to_bits()));
}

/// Puts parts together that have no feature in common, each scaled so that its part in a product with
/// itself is the share that stands beside it, of the shares of what is there.
pub(super) fn joined<const N: usize>(parts: [(Vec<(u64, f32)>, f32); N]) -> Vec<(u64, f32)> {
    // A part that is empty says nothing for or against: a text in a language that has no groups.
    let full = parts.iter().filter(|(entries, _)| !entries.is_empty());
    let all: f32 = full.map(|(_, share)| share).sum::<f32>().max(f32::MIN_POSITIVE);
    let mut joined = Vec::with_capacity(parts.iter().map(|(entries, _)| entries.len()).sum());
    for (entries, share) in parts {
        let length = entries.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        let scale = if length > 0.0 { (share / all).sqrt() / length } else { 0.0 };
        joined.extend(entries.into_iter().map(|(feature, weight)| (feature, weight * scale)));
    }
    joined
}

/// A vector, sorted by feature.
#[derive(Clone, Debug, Default)]
pub(super) struct Sparse(Vec<(u64, f32)>);

impl From<Vec<(u64, f32)>> for Sparse {
    fn from(mut entries: Vec<(u64, f32)>) -> Self {
        sort(&mut entries);
        Self(entries)
    }
}

impl Sparse {
    pub(super) fn dot(&self, other: &Self) -> f32 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((a, x)), Some((b, y))) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                Ordering::Less => _ = left.next(),
                Ordering::Greater => _ = right.next(),
                Ordering::Equal => {
                    sum += x * y;
                    left.next();
                    right.next();
                }
            }
        }
        sum
    }
}

/// Where what is kept of a feature stands in a list, by its number.
pub(super) fn place(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Vectors by their features, to be multiplied with another all at once.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// The features by number, so that each is looked up once.
    numbers: ByHash<u64>,
    /// For each feature the vectors that have it, with its weight in them.
    postings: Vec<Vec<(u32, f32)>>,
    length: usize,
}

impl Index {
    /// The number of a feature, which has one from here on.
    pub(super) fn number(&mut self, feature: u64) -> u64 {
        let next = self.numbers.len() as u64;
        *self.numbers.entry(feature).or_insert(next)
    }

    /// The number of a feature that has one.
    pub(super) fn number_of(&self, feature: u64) -> Option<u64> {
        self.numbers.get(&feature).copied()
    }

    pub(super) fn add(&mut self, vector: &Sparse) {
        let numbered = vector.0.iter().map(|(feature, weight)| (self.number(*feature), *weight));
        let numbered: Vec<(u64, f32)> = numbered.collect();
        self.add_numbered(&numbered);
    }

    /// Adds a vector whose features are given by their numbers.
    pub(super) fn add_numbered(&mut self, vector: &[(u64, f32)]) {
        let Ok(at) = u32::try_from(self.length) else { return };
        self.postings.resize_with(self.numbers.len(), Vec::new);
        for (number, weight) in vector {
            if let Some(postings) = self.postings.get_mut(place(*number)) {
                postings.push((at, *weight));
            }
        }
        self.length += 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The products of a vector with each of the vectors.
    pub(super) fn products(&self, vector: &Sparse) -> Vec<f32> {
        let mut products = vec![0.0; self.length];
        for (feature, weight) in &vector.0 {
            let postings =
                self.number_of(*feature).and_then(|number| self.postings.get(place(number)));
            for (at, other) in postings.into_iter().flatten() {
                if let Some(sum) = products.get_mut(*at as usize) {
                    *sum += weight * other;
                }
            }
        }
        products
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f32, wanted: f32) -> bool {
        (found - wanted).abs() < 1e-6
    }

    #[test]
    fn measures_the_angle_of_each_part() {
        let one = Sparse::from(joined([(vec![(7, 4.0), (1, 3.0)], 1.0)]));
        let other = Sparse::from(joined([(vec![(7, 2.0)], 1.0), (vec![], 1.0)]));
        assert!(near(one.dot(&one), 1.0));
        assert!(near(one.dot(&other), 0.8));
        assert!(near(Sparse::default().dot(&one), 0.0));
        let uneven = Sparse::from(joined([(vec![(7, 2.0)], 0.2), (vec![(9, 5.0)], 0.6)]));
        assert!(near(uneven.dot(&uneven), 1.0));
        assert!(near(uneven.dot(&one), 0.4));
    }

    #[test]
    fn an_index_multiplies_all_at_once() {
        let vectors = [vec![(1, 3.0), (2, 4.0)], vec![(3, 1.0)], vec![(2, 1.0)]];
        let vectors = vectors.map(|entries| Sparse::from(joined([(entries, 1.0)])));
        let mut index = Index::default();
        for vector in &vectors {
            index.add(vector);
        }
        for vector in &vectors {
            let products = index.products(vector);
            let same = vectors.iter().zip(&products).all(|(v, p)| near(v.dot(vector), *p));
            assert!(same, "{products:?}");
        }
    }
}
