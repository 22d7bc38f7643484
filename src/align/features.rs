//! What a statement is made of, for measuring how alike two are: word stems and character n-grams.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::text::{stem::stem, words};

/// How much the words count beside the character n-grams.
const WORDS_SHARE: f32 = 0.5;
/// How many characters an n-gram has.
const GRAM: usize = 4;

/// How common each stem is, among the statements that a comparison is about.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    documents: usize,
    frequency: HashMap<u64, usize>,
}

impl Corpus {
    /// Learns from texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut corpus = Self::default();
        for text in texts {
            corpus.documents += 1;
            let features: HashSet<u64> = stems(text).map(|s| hash(&s)).chain(grams(text)).collect();
            for feature in features {
                *corpus.frequency.entry(feature).or_default() += 1;
            }
        }
        corpus
    }

    /// What `text` is made of, each part weighed by how rare it is.
    #[must_use]
    pub fn features(&self, text: &str) -> Features {
        Features {
            words: self.weigh(stems(text).map(|stem| hash(&stem))),
            grams: self.weigh(grams(text)),
        }
    }

    fn weigh(&self, features: impl Iterator<Item = u64>) -> Sparse {
        let mut counts: BTreeMap<u64, f32> = BTreeMap::new();
        for feature in features {
            *counts.entry(feature).or_default() += 1.0;
        }
        let weighed = counts.into_iter().map(|(f, count)| (f, (1.0 + count.ln()) * self.rarity(f)));
        Sparse::normalised(weighed.collect())
    }

    /// Inverse document frequency, smoothed.
    #[allow(clippy::cast_precision_loss, reason = "counts of statements are small")]
    fn rarity(&self, feature: u64) -> f32 {
        let frequency = self.frequency.get(&feature).copied().unwrap_or(0);
        ((1.0 + self.documents as f32) / (1.0 + frequency as f32)).ln() + 1.0
    }
}

/// What a statement is made of.
#[derive(Clone, Debug)]
pub struct Features {
    words: Sparse,
    grams: Sparse,
}

impl Features {
    /// How alike two statements are, from 0 to 1.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        let (words, grams) = (self.words.dot(&other.words), self.grams.dot(&other.grams));
        words.mul_add(WORDS_SHARE, grams * (1.0 - WORDS_SHARE)).clamp(0.0, 1.0)
    }
}

/// A vector of length 1 in which most entries are 0; sorted by feature.
#[derive(Clone, Debug)]
struct Sparse(Vec<(u64, f32)>);

impl Sparse {
    fn normalised(mut entries: Vec<(u64, f32)>) -> Self {
        let length = entries.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if length > 0.0 {
            entries.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        Self(entries)
    }

    fn dot(&self, other: &Self) -> f32 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((a, x)), Some((b, y))) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => _ = left.next(),
                std::cmp::Ordering::Greater => _ = right.next(),
                std::cmp::Ordering::Equal => {
                    sum += x * y;
                    left.next();
                    right.next();
                }
            }
        }
        sum
    }
}

fn stems(text: &str) -> impl Iterator<Item = String> {
    words::words(text).map(stem).filter(|stem| !is_function_word(stem))
}

/// Words that say how, not what.
fn is_function_word(stem: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "hav", "i",
        "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "them", "they", "thi",
        "to", "we", "with", "you", "your", "my", "our", "who", "which", "what", "when", "can",
        "will", "these", "those", "such", "any",
    ];
    WORDS.contains(&stem)
}

/// Runs of characters within each word, its ends marked.
fn grams(text: &str) -> impl Iterator<Item = u64> {
    words::words(text).flat_map(|word| {
        let marked: Vec<char> = format!("^{}$", word.to_lowercase()).chars().collect();
        let size = GRAM.min(marked.len());
        marked.windows(size).map(hash).collect::<Vec<_>>()
    })
}

fn hash<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
