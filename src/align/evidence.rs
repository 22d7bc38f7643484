//! Why two statements are a pair, in words that stand in them.

use serde::Serialize;

use super::Corpus;
use super::reading::{Word, group_feature, start};
use crate::names::{largest_first, sorted};
use crate::text::words;

/// The most that is shown of one pair.
const MOST: usize = 5;
/// How much two words of one group tell beside one word that stands in both texts.
const BY_GROUP: f32 = 0.6;

/// What two statements have in common: a word of each, and the group that makes them one where they
/// are different words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The words as they stand in the lower text.
    pub lower: String,
    /// The words as they stand in the upper text.
    pub upper: String,
    /// What both are about, where they are different words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
}

/// What two texts have in common, strongest first, five at most.
#[must_use]
pub fn evidence(lower: &str, upper: &str, corpus: &Corpus) -> Vec<Evidence> {
    let (lower, upper) = (Side::read(lower, corpus), Side::read(upper, corpus));
    let mut found = same_words(&lower, &upper, corpus);
    found.extend(same_groups(&lower, &upper, corpus));
    let found = sorted(found, |found| (largest_first(found.strength), found.at.0.start));
    let mut shown: Vec<Found> = Vec::new();
    for next in found {
        let fresh = |seen: &Found| !seen.at.0.overlaps(next.at.0) && !seen.at.1.overlaps(next.at.1);
        if shown.len() < MOST && shown.iter().all(fresh) {
            shown.push(next);
        }
    }
    let show = |found: Found| Evidence {
        lower: lower.text(found.at.0),
        upper: upper.text(found.at.1),
        group: found.group,
    };
    shown.into_iter().map(show).collect()
}

/// A run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    start: usize,
    length: usize,
}

impl Span {
    fn overlaps(self, other: Self) -> bool {
        self.start < other.start + other.length && other.start < self.start + self.length
    }
}

struct Found {
    strength: f32,
    at: (Span, Span),
    group: String,
}

/// A text, and the terms of the vocabulary in it.
struct Side<'a> {
    words: Vec<Word<'a>>,
    terms: Vec<(Span, u16)>,
}

impl<'a> Side<'a> {
    fn read(text: &'a str, corpus: &Corpus) -> Self {
        let vocabulary = corpus.vocabulary();
        let words: Vec<Word<'a>> = words::words(start(text)).map(Word::new).collect();
        let stems: Vec<u64> = words.iter().map(|word| word.stem).collect();
        let mut terms = Vec::new();
        for term in vocabulary.matches(&stems) {
            let span = Span { start: term.start, length: term.length };
            terms.extend(term.groups.iter().map(|group| (span, *group)));
        }
        Self { words, terms }
    }

    fn span(&self, span: Span) -> impl Iterator<Item = &Word<'a>> {
        self.words.iter().skip(span.start).take(span.length)
    }

    fn text(&self, span: Span) -> String {
        self.span(span).map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    fn weight(&self, span: Span) -> f32 {
        self.span(span).map(|word| word.weight).fold(0.0, f32::max)
    }

    fn reads(&self, span: Span) -> Vec<u64> {
        self.span(span).map(|word| word.stem).collect()
    }
}

fn same_words(lower: &Side<'_>, upper: &Side<'_>, corpus: &Corpus) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, word) in lower.words.iter().enumerate().filter(|(_, word)| !word.is_function) {
        if let Some(other) = upper.words.iter().position(|other| other.stem == word.stem) {
            let span = |start| Span { start, length: 1 };
            let strength = word.weight * corpus.rarity(word.stem);
            found.push(Found { strength, at: (span(at), span(other)), group: String::new() });
        }
    }
    found
}

fn same_groups(lower: &Side<'_>, upper: &Side<'_>, corpus: &Corpus) -> Vec<Found> {
    let mut found = Vec::new();
    for (one, group) in &lower.terms {
        for (other, _) in upper.terms.iter().filter(|(_, same)| same == group) {
            if lower.reads(*one) == upper.reads(*other) {
                continue;
            }
            let weight = lower.weight(*one).min(upper.weight(*other));
            let strength = BY_GROUP * weight * corpus.rarity(group_feature(*group));
            let group = corpus.vocabulary().name(*group).to_owned();
            found.push(Found { strength, at: (*one, *other), group });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(lower: &str, upper: &str) -> Vec<String> {
        let corpus = Corpus::new([lower, upper, "Writes tests", "Plans the week"]);
        let show = |e: &Evidence| match e.group.as_str() {
            "" => format!("{} = {}", e.lower, e.upper),
            group => format!("{} ~ {} ({group})", e.lower, e.upper),
        };
        evidence(lower, upper, &corpus).iter().map(show).collect()
    }

    #[test]
    fn shows_words_as_they_stand() {
        assert_eq!(
            shown("Deploys the gateway", "Leads deployment of gateways"),
            ["Deploys = deployment", "gateway = gateways"]
        );
    }

    #[test]
    fn names_the_group_of_different_words() {
        assert_eq!(shown("Mentors a joiner", "Coaches peers"), ["Mentors ~ Coaches (mentoring)"]);
    }

    #[test]
    fn shows_five_at_most_and_nothing_of_strangers() {
        let text = "one alpha, beta, gamma, delta, epsilon, zeta and eta";
        assert_eq!(shown(text, text).len(), MOST);
        assert!(shown("Paints fences", "Juggles").is_empty());
        assert!(shown("", "").is_empty());
    }
}
