//! What is known of a framework as a whole: how rare each word is, and which statements resemble
//! which.

use std::borrow::Cow;

use super::reading::Reading;
use super::sparse::{Index, Sparse, joined, place};
use crate::names::sorted;
use crate::vocabulary::{Vocabulary, hash};

/// The share of each kind of feature in likeness.
const WORDS: f32 = 0.26;
const GRAMS: f32 = 0.37;
const GROUPS: f32 = 0.37;
/// How many of the statements that a statement resembles most are asked.
const NEIGHBOURS: usize = 5;
/// Below this sum of their likenesses, a statement has no real neighbours, and their shares sum to
/// less than 1.
const LEAST_SUM: f32 = 0.8;
/// The most statements among which neighbours are sought; past it, there are none.
const MAX_DOCUMENTS: usize = 3_000;
/// A feature of more than this part of all documents, and of more than a few, finds no neighbours.
const COMMON_PART: usize = 8;
const FEW: usize = 40;
/// The salt of whole texts.
const TEXT: u64 = 4;

/// The statements of a framework: what is common among them, and what resembles what.
#[derive(Clone, Debug)]
pub struct Corpus {
    vocabulary: Cow<'static, Vocabulary>,
    documents: Vec<u64>,
    /// In how many documents each feature stands, by its number.
    frequencies: Vec<usize>,
    /// How rare a feature is, by its frequency.
    rarities: Vec<f32>,
    /// The numbers of the features, and the documents by them; none where there are too many.
    index: Index,
}

impl Default for Corpus {
    fn default() -> Self {
        Self::new([])
    }
}

impl Corpus {
    /// Learns from texts, each counted once.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::learn(Cow::Borrowed(Vocabulary::shared()), texts)
    }

    /// Learns from texts, with groups of words that mean one thing in this framework: a name and
    /// its terms.
    pub fn with_glossary<'a>(
        texts: impl IntoIterator<Item = &'a str>,
        glossary: &[(String, Vec<String>)],
    ) -> Self {
        if glossary.is_empty() {
            return Self::new(texts);
        }
        Self::learn(Cow::Owned(Vocabulary::extended(glossary)), texts)
    }

    fn learn<'a>(
        vocabulary: Cow<'static, Vocabulary>,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let texts: Vec<(u64, &str)> = texts.into_iter().map(|text| (key(text), text)).collect();
        let mut texts = sorted(texts, |(key, _)| (*key, 0));
        texts.dedup_by_key(|(key, _)| *key);
        let mut corpus = Self {
            documents: texts.iter().map(|(key, _)| *key).collect(),
            frequencies: Vec::new(),
            rarities: Vec::new(),
            index: Index::default(),
            vocabulary,
        };
        let readings: Vec<Reading> = texts.iter().map(|(_, text)| corpus.counted(text)).collect();
        corpus.rarities = rarities(texts.len(), corpus.frequencies.iter().copied().max());
        if readings.len() <= MAX_DOCUMENTS {
            for reading in &readings {
                corpus.index(reading);
            }
        }
        corpus
    }

    /// What a text is made of, by the numbers of the features, each counted.
    fn counted(&mut self, text: &str) -> Reading {
        let mut reading = Reading::of(text, &self.vocabulary);
        for feature in reading.features_mut() {
            let number = self.index.number(*feature);
            match self.frequencies.get_mut(place(number)) {
                Some(frequency) => *frequency += 1,
                None => self.frequencies.push(1),
            }
            *feature = number;
        }
        reading
    }

    /// Adds a document, by the features that are rare enough to find neighbours by. The common ones
    /// weigh little and would take most of the time.
    fn index(&mut self, reading: &Reading) {
        let most = FEW.max(self.documents.len() / COMMON_PART);
        let mut weighed = weighed(reading, &|number| self.rarity_at(self.frequency(number)));
        weighed.retain(|(number, _)| self.frequency(*number) <= most);
        self.index.add_numbered(&weighed);
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// What `text` is made of, each part weighed by how rare it is, and what it resembles.
    #[must_use]
    pub fn features(&self, text: &str) -> Features {
        let reading = Reading::of(text, &self.vocabulary);
        let parts = Sparse::from(weighed(&reading, &|feature| self.rarity(feature)));
        if self.index.is_empty() {
            return Features { parts, likenesses: Vec::new(), neighbours: Vec::new() };
        }
        let likenesses = self.index.products(&parts);
        let neighbours = self.neighbours(&likenesses, key(text));
        Features { parts, likenesses, neighbours }
    }

    pub(super) fn rarity(&self, feature: u64) -> f32 {
        let number = self.index.number_of(feature);
        self.rarity_at(number.map_or(0, |number| self.frequency(number)))
    }

    fn frequency(&self, number: u64) -> usize {
        self.frequencies.get(place(number)).copied().unwrap_or_default()
    }

    fn rarity_at(&self, frequency: usize) -> f32 {
        self.rarities.get(frequency).copied().unwrap_or(1.0)
    }

    /// The documents that resemble a statement most, itself left out, and the share of each.
    fn neighbours(&self, likenesses: &[f32], own: u64) -> Vec<(usize, f32)> {
        let others = likenesses.iter().zip(&self.documents).enumerate();
        let others = others.filter(|(_, (_, key))| **key != own);
        let mut nearest: Vec<(usize, f32)> = Vec::with_capacity(NEIGHBOURS + 1);
        for (at, (like, _)) in others {
            let place = nearest.iter().position(|(_, other)| like > other).unwrap_or(nearest.len());
            if place < NEIGHBOURS {
                nearest.insert(place, (at, *like));
                nearest.truncate(NEIGHBOURS);
            }
        }
        let sum: f32 = nearest.iter().map(|(_, like)| like).sum();
        for (_, like) in &mut nearest {
            *like /= sum.max(LEAST_SUM);
        }
        nearest
    }
}

/// What a text is made of, each part weighed by how rare it is.
fn weighed(reading: &Reading, rarity: &dyn Fn(u64) -> f32) -> Vec<(u64, f32)> {
    let weigh = |part: &[(u64, f32)]| {
        part.iter().map(|(feature, weight)| (*feature, weight * rarity(*feature))).collect()
    };
    joined([
        (weigh(&reading.words), WORDS),
        (weigh(&reading.grams), GRAMS),
        (weigh(&reading.groups), GROUPS),
    ])
}

/// Inverse document frequency, smoothed, of each frequency up to the most: few logarithms, where each
/// statement has a hundred features.
#[allow(clippy::cast_precision_loss, reason = "counts of statements are small")]
fn rarities(documents: usize, most: Option<usize>) -> Vec<f32> {
    let rarity = |frequency| ((1.0 + documents as f32) / (1.0 + frequency as f32)).ln() + 1.0;
    (0..=most.unwrap_or_default()).map(rarity).collect()
}

fn key(text: &str) -> u64 {
    hash::text(TEXT, text)
}

/// What a statement is made of, and what it resembles.
#[derive(Clone, Debug, Default)]
pub struct Features {
    parts: Sparse,
    /// How much each document of the corpus resembles it.
    likenesses: Vec<f32>,
    /// The documents that resemble it most, and the share of each.
    neighbours: Vec<(usize, f32)>,
}

impl Features {
    /// How alike two statements are, from 0 to 1.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        self.parts.dot(&other.parts).clamp(0.0, 1.0)
    }

    /// How alike each of some statements is to each of others, by row and column.
    pub(super) fn likenesses(rows: &[&Self], columns: &[&Self]) -> Vec<Vec<f32>> {
        let mut index = Index::default();
        for column in columns {
            index.add(&column.parts);
        }
        rows.iter().map(|row| index.products(&row.parts)).collect()
    }

    /// How much the statements that one of the two resembles resemble the other, from 0 to 1: a
    /// statement's chain through a framework tells more than one step of it.
    #[must_use]
    pub fn kinship(&self, other: &Self) -> f32 {
        let seen = |near: &Self, far: &Self| {
            let shares = near.neighbours.iter();
            let likeness = |at: usize| far.likenesses.get(at).copied().unwrap_or(0.0);
            shares.map(|(at, share)| share * likeness(*at)).sum::<f32>()
        };
        f32::midpoint(seen(self, other), seen(other, self))
    }
}
