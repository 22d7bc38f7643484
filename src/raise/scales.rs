//! Ordered vocabularies, and where their terms stand in a text.

use crate::text::fold::lower_text;
use std::sync::OnceLock;

use crate::model::Framework;
use crate::names::Names;
use crate::text::words;

/// How many words the longest term may have.
const LONGEST: usize = 5;

/// Ordered lists of words: those of the field, and a framework's own.
#[derive(Clone, Debug, Default)]
pub struct Scales {
    names: Vec<Name>,
    /// The terms, by the form of their words, and the places of each.
    terms: Names,
    places: Vec<Vec<Place>>,
}

#[derive(Clone, Debug)]
struct Name {
    text: String,
    /// Whether its terms count only where they lead a sentence.
    is_head: bool,
}

/// The place of a term: a scale and a step of it. A term that means something else has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub(super) scale: usize,
    pub(super) step: usize,
}

/// A term in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) place: Place,
    pub(super) start: usize,
    pub(super) length: usize,
}

impl Scales {
    /// The scales of the field, read once.
    #[must_use]
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Scales> = OnceLock::new();
        SHARED.get_or_init(|| Self::parse(include_str!("scales.txt")))
    }

    /// The scales of the field and those of a framework: the ones that its glossary puts terms on.
    /// Its own scale replaces that of the same name, and its own terms leave the others.
    #[must_use]
    pub fn of(framework: &Framework) -> Self {
        let mut scales = Self::shared().clone();
        for scale in &framework.scales {
            let on_it = || framework.glossary.iter().filter(|entry| entry.scale == scale.id);
            if on_it().next().is_none() {
                continue;
            }
            let step = |step: &crate::model::ScaleStep| {
                let terms = on_it().filter(|entry| entry.step == step.id);
                let terms = terms.flat_map(|entry| entry.also.iter().chain([&entry.term]));
                terms.chain([&step.name]).cloned().collect()
            };
            scales.replace(&scale.name, &scale.steps.iter().map(step).collect::<Vec<_>>());
        }
        scales
    }

    /// Puts a scale of one's own in: its name, and its steps from the least to the most, each as
    /// the terms that stand for it.
    pub fn replace(&mut self, name: &str, steps: &[Vec<String>]) {
        let same = |known: &Name| known.text.eq_ignore_ascii_case(name);
        if let Some(scale) = self.names.iter().position(same) {
            for places in &mut self.places {
                places.retain(|place| place.scale != scale);
            }
        }
        let is_head = self.names.iter().any(|known| same(known) && known.is_head);
        let scale = self.names.len();
        self.names.push(Name { text: lower_text(name), is_head });
        for (step, terms) in steps.iter().enumerate() {
            for term in terms {
                self.clear(term);
                self.put(term, Some(Place { scale, step }));
            }
        }
    }

    /// Adds places to those of a term; a term may have none.
    fn put(&mut self, term: &str, place: Option<Place>) {
        let key = key(term);
        if self.terms.add(&key, self.places.len()) {
            self.places.push(Vec::new());
        }
        if let Some(places) = self.terms.get(&key).and_then(|at| self.places.get_mut(at)) {
            places.extend(place);
        }
    }

    /// Takes a term out of every scale.
    fn clear(&mut self, term: &str) {
        if let Some(places) = self.terms.get(&key(term)).and_then(|at| self.places.get_mut(at)) {
            places.clear();
        }
    }

    /// The last scale of a name: a framework's own follow those of the field.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().rposition(|known| known.text == name)
    }

    /// What a scale is called.
    pub(super) fn name(&self, scale: usize) -> &str {
        self.names.get(scale).map_or("", |name| &name.text)
    }

    /// The terms in a text, by the forms of its words. The longest wins, and no two overlap in one
    /// scale.
    pub(super) fn terms(&self, forms: &[String]) -> Vec<Term> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < forms.len() {
            let longest = (1..=LONGEST).rev().find_map(|length| {
                let term = forms.get(start..start + length)?;
                Some((length, self.places.get(self.terms.get(&term.join(" "))?)?))
            });
            let (length, places) = longest.map_or((1, &[][..]), |(n, places)| (n, &places[..]));
            found.extend(places.iter().map(|place| Term { place: *place, start, length }));
            start += length;
        }
        found.retain(|term| {
            let head = self.names.get(term.place.scale).is_some_and(|name| name.is_head);
            !head || leads(forms, term.start)
        });
        found
    }

    fn parse(data: &str) -> Self {
        let mut scales = Self::default();
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, steps)) = line.split_once(':') else { continue };
            if name == "none" {
                steps.split(',').for_each(|term| scales.put(term, None));
                continue;
            }
            let scale = scales.names.len();
            let bare = name.strip_prefix("head ");
            let text = bare.unwrap_or(name).to_owned();
            scales.names.push(Name { text, is_head: bare.is_some() });
            for (step, terms) in steps.split('<').enumerate() {
                for term in terms.split(',') {
                    scales.put(term, Some(Place { scale, step }));
                }
            }
        }
        scales
    }
}

/// Whether what stands before a word is only what may stand before the verb of a sentence.
fn leads(forms: &[String], start: usize) -> bool {
    const BEFORE: &[&str] = &[
        "is", "are", "be", "am", "able", "to", "can", "will", "you", "we", "i", "they", "and",
        "also", "actively", "should", "may", "must", "expected", "has", "have",
    ];
    let before = forms.get(..start).unwrap_or_default();
    before.iter().all(|form| BEFORE.contains(&form.as_str()) || form.ends_with("ly"))
}

fn key(term: &str) -> String {
    forms(term).join(" ")
}

/// The words of a text in the form in which terms are looked up.
pub(super) fn forms(text: &str) -> Vec<String> {
    words::words(text).map(form).collect()
}

/// A word without case, plural and genitive, with the verb that it is a form of, in one spelling.
fn form(word: &str) -> String {
    let word = lower_text(word).replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word).replace("organiz", "organis");
    if let Some((_, base)) = FORMS.iter().find(|(form, _)| *form == word) {
        return (*base).to_owned();
    }
    let keeps = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(bare), _) if bare.len() >= 2 => format!("{bare}y"),
        (_, Some(bare)) if bare.len() >= 3 && !keeps => bare.to_owned(),
        _ => word,
    }
}

/// Forms of the verbs in the scales that differ from them by more than an `s`.
const FORMS: &[(&str, &str)] = &[
    ("led", "lead"),
    ("leading", "lead"),
    ("helping", "help"),
    ("assisting", "assist"),
    ("supporting", "support"),
    ("contributing", "contribute"),
    ("participating", "participate"),
    ("driving", "drive"),
    ("owning", "own"),
    ("defining", "define"),
    ("organising", "organise"),
    ("managing", "manage"),
    ("coordinating", "coordinate"),
    ("takes", "take"),
    ("taking", "take"),
    ("does", "do"),
    ("doing", "do"),
    ("carries", "carry"),
    ("masters", "master"),
    ("experts", "experts"),
    ("teams", "teams"),
    ("squads", "squads"),
    ("fundamentals", "fundamental"),
    ("basics", "basic"),
];
