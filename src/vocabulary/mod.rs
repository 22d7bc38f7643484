//! The words of the field: which of them ladders use for one thing, and which say little.
//!
//! The words are data, in `groups.txt` and `common.txt` beside this file; `README.md` there says what
//! they mean. The build puts their stems in their place. A framework's own glossary can extend them.

pub(crate) mod hash;
mod known;

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::text::fold::lower_text;
use crate::text::{stem::stem, words};
use hash::{ByHash, Hashes};
pub(crate) use known::{GRAMS, Known, gram, known, runs};

/// The groups and their terms, in stems.
const GROUPS: &str = include_str!(concat!(env!("OUT_DIR"), "/groups.txt"));
/// Words that say little: `function` as they stand, `common` in stems.
const COMMON: &str = include_str!(concat!(env!("OUT_DIR"), "/common.txt"));
/// The salt of stems.
const STEM: u64 = 1;
/// How many words the longest term has.
const LONGEST: usize = 5;

/// Groups of terms, each of which stands for one thing.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    names: Vec<Cow<'static, str>>,
    terms: ByHash<Vec<u16>>,
    /// The stems that a term of several words starts with.
    starts: Hashes,
    function: Hashes,
    common: Hashes,
}

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Match<'a> {
    /// The position of its first word.
    pub(crate) start: usize,
    /// How many words it has.
    pub(crate) length: usize,
    /// The groups that it stands in.
    pub(crate) groups: &'a [u16],
}

impl Vocabulary {
    /// The words of the field, read once.
    #[must_use]
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Vocabulary> = OnceLock::new();
        SHARED.get_or_init(|| {
            let mut vocabulary = Self::default();
            for (kind, words) in lines(COMMON) {
                vocabulary.add_plain(kind, words);
            }
            for (name, terms) in lines(GROUPS) {
                vocabulary.add(Cow::Borrowed(name), terms.split(',').map(made));
            }
            vocabulary
        })
    }

    /// The words of the field and groups of one's own: a name, and its terms.
    #[must_use]
    pub fn extended(groups: &[(String, Vec<String>)]) -> Self {
        let mut vocabulary = Self::shared().clone();
        for (name, terms) in groups {
            let terms = terms.iter().map(|term| words::words(term).map(stem_of).collect());
            vocabulary.add(Cow::Owned(name.clone()), terms);
        }
        vocabulary
    }

    /// What readers call a group.
    #[must_use]
    pub fn name(&self, group: u16) -> &str {
        self.names.get(usize::from(group)).map_or("", AsRef::as_ref)
    }

    /// The terms in a text, by the stems of its words.
    pub(crate) fn matches(&self, stems: &[u64]) -> Vec<Match<'_>> {
        let mut found = Vec::new();
        for (start, first) in stems.iter().enumerate() {
            let longest = if self.starts.contains(first) { LONGEST } else { 1 };
            for length in 1..=longest.min(stems.len() - start) {
                let term = stems.get(start..start + length).map(hash::sequence);
                if let Some(groups) = term.and_then(|term| self.terms.get(&term)) {
                    found.push(Match { start, length, groups });
                }
            }
        }
        found
    }

    /// Whether a word only holds a sentence together.
    fn is_function(&self, word: &str) -> bool {
        self.function.contains(&hash::text(STEM, &lower_text(word)))
    }

    /// Whether a stem says little of what a statement is about.
    fn is_common(&self, stem: u64) -> bool {
        self.common.contains(&stem)
    }

    /// Adds a group with its terms, each in stems.
    fn add(&mut self, name: Cow<'static, str>, terms: impl Iterator<Item = Vec<u64>>) {
        let Ok(group) = u16::try_from(self.names.len()) else {
            return;
        };
        self.names.push(name);
        for stems in terms {
            if let [first, _, ..] = *stems {
                self.starts.insert(first);
            }
            let groups = self.terms.entry(hash::sequence(&stems)).or_default();
            if !stems.is_empty() && !groups.contains(&group) {
                groups.push(group);
            }
        }
    }

    fn add_plain(&mut self, kind: &str, listed: &str) {
        let list = if kind == "function" { &mut self.function } else { &mut self.common };
        list.extend(made::<Vec<u64>>(listed));
    }
}

/// The stem of a word, as a number.
fn stem_of(word: &str) -> u64 {
    hash::text(STEM, &stem(word))
}

/// Stems made by the build, as numbers.
fn made<T: FromIterator<u64>>(stems: &str) -> T {
    stems.split(' ').map(|stem| hash::text(STEM, stem)).collect()
}

/// The lines of a data file: what stands before and after the first colon.
fn lines(data: &str) -> impl Iterator<Item = (&str, &str)> {
    data.lines().filter_map(|line| line.split_once(':'))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn stem_of(word: &str) -> u64 {
        known(word).stem
    }

    fn groups(text: &str) -> Vec<String> {
        let vocabulary = Vocabulary::shared();
        let stems: Vec<u64> = words::words(text).map(stem_of).collect();
        let found = vocabulary.matches(&stems);
        let groups = found.iter().flat_map(|found| found.groups);
        groups.map(|group| vocabulary.name(*group).to_owned()).collect()
    }

    #[test]
    fn finds_words_in_any_form() {
        assert!(groups("She mentors").contains(&"mentoring".to_owned()));
        assert!(groups("was coaching").contains(&"mentoring".to_owned()));
    }

    #[test]
    fn finds_terms_of_several_words() {
        let tests = groups("keeps the technical debt low");
        assert!(tests.contains(&"refactoring".to_owned()), "{tests:?}");
        assert!(groups("breaks down the work").contains(&"breaking down".to_owned()));
    }

    #[test]
    fn a_glossary_extends_it() {
        let own = [("flightworthiness".to_owned(), vec!["airworthy".to_owned()])];
        let vocabulary = Vocabulary::extended(&own);
        let found = vocabulary.matches(&[stem_of("airworthy")]);
        let names: Vec<&str> =
            found.iter().flat_map(|f| f.groups).map(|g| vocabulary.name(*g)).collect();
        assert_eq!(names, ["flightworthiness"]);
    }

    #[test]
    fn every_group_is_named_and_has_terms() {
        let mut names: Vec<&str> = Vec::new();
        for (name, terms) in lines(include_str!("groups.txt")) {
            assert!(terms.split(',').count() >= 4, "{name} has few terms");
            assert!(terms.split(',').all(|term| !term.trim().is_empty()), "{name}: an empty term");
            let longest = terms.split(',').map(|term| words::words(term).count()).max();
            assert!(longest.unwrap() <= LONGEST, "{name}: a long term");
            names.push(name);
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "a name stands twice");
    }

    #[test]
    fn every_form_in_a_group_is_a_word_of_its_own() {
        for (name, terms) in lines(include_str!("groups.txt")) {
            let mut stems: Vec<Vec<String>> =
                terms.split(',').map(|term| words::words(term).map(stem).collect()).collect();
            let count = stems.len();
            stems.sort_unstable();
            stems.dedup();
            assert_eq!(stems.len(), count, "{name}: two forms of a term");
        }
    }

    #[test]
    fn the_words_stay_small() {
        let all = [
            include_str!("common.txt"),
            include_str!("groups.txt"),
            include_str!("../raise/scales.txt"),
        ];
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(all.concat().as_bytes()).unwrap();
        let bytes = packed.finish().unwrap().len();
        assert!(bytes <= 13 * 1024, "{bytes} bytes compressed");
    }

    #[test]
    fn knows_words_that_say_little() {
        let vocabulary = Vocabulary::shared();
        assert!(vocabulary.is_function("The"));
        assert!(!vocabulary.is_function("testing"));
        assert!(vocabulary.is_common(stem_of("teams")));
    }
}
