//! Whether a statement that grew out of another asks for more or for less, and which words say so.
//!
//! It knows ordered vocabularies (`scales.txt`) and amounts. Only words in which the two texts differ
//! count. A direction that is not sure is none: a reader forgives a rise that is missed, and not one
//! that is a fall.

mod amounts;
mod scales;

pub use scales::Scales;

use std::ops::Range;

use serde::Serialize;

use crate::align::reading::start;
use crate::text::words;
use crate::vocabulary::known;
use amounts::{Amount, amounts};
use scales::{Place, Term, forms};

/// The scale of amounts.
const AMOUNT: &str = "amount";
/// The scales of parts of a company and of pieces of work.
const SCOPE: &str = "scope";
const WORK: &str = "work";
/// How close two sentences must be for a rise, and for a fall, which a ladder seldom has.
const CLOSE: f32 = 0.3;
const CLOSER: f32 = 0.6;

/// What a change says about how much is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The direction.
    pub kind: Kind,
    /// What says so; where it points both ways, both.
    pub rises: Vec<Rise>,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Nothing says that more or less is asked.
    #[default]
    None,
    /// More is asked.
    Raised,
    /// Less is asked.
    Lowered,
    /// More of one thing is asked, and less of another.
    Mixed,
}

/// A step up or down a scale: "scope: team → organisation".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rise {
    /// What is measured.
    pub scale: String,
    /// The words of the lower text.
    pub from: String,
    /// The words of the upper text.
    pub to: String,
    /// Whether it goes up.
    pub up: bool,
}

/// Judges how the upper text differs from the lower one.
#[must_use]
pub fn judge(lower: &str, upper: &str, scales: &Scales) -> Verdict {
    let (lower, upper) = (sentences(start(lower), scales), sentences(start(upper), scales));
    let mut rises: Vec<Rise> = Vec::new();
    for from in &lower {
        let closest = upper.iter().map(|to| (from.closeness(to), to));
        let Some((closeness, to)) = closest.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
        let sure = |rise: &Rise| closeness >= if rise.up { CLOSE } else { CLOSER };
        let found = steps(from, to, scales).into_iter().chain(more(from, to)).filter(sure);
        for rise in found {
            if !rises.contains(&rise) {
                rises.push(rise);
            }
        }
    }
    let has = |up| rises.iter().any(|rise| rise.up == up);
    let kind = match (has(true), has(false)) {
        (false, false) => Kind::None,
        (true, false) => Kind::Raised,
        (false, true) => Kind::Lowered,
        (true, true) => Kind::Mixed,
    };
    Verdict { kind, rises }
}

fn sentences<'a>(text: &'a str, scales: &Scales) -> Vec<Side<'a>> {
    let mut previous = ' ';
    let split = text.split(|character: char| {
        let ends = matches!(previous, '.' | ';' | '!' | '?') && character.is_whitespace();
        previous = character;
        ends || character == '\n'
    });
    let sides = split.map(|sentence| Side::read(sentence, scales));
    sides.filter(|side| !side.ranges.is_empty()).collect()
}

/// A sentence as the judge sees it.
struct Side<'a> {
    text: &'a str,
    /// Where its words stand in it.
    ranges: Vec<Range<usize>>,
    terms: Vec<Term>,
    amounts: Vec<Amount>,
    /// The stems of what it is about: neither terms, nor amounts, nor function words.
    about: Vec<u64>,
}

impl<'a> Side<'a> {
    fn read(text: &'a str, scales: &Scales) -> Self {
        let forms = forms(text);
        let terms = scales.terms(&forms);
        let terms: Vec<Term> =
            terms.into_iter().filter(|term| !is_turned(&forms, term, scales)).collect();
        let amounts = amounts(&forms);
        let tokens = words::tokens(text).into_iter().filter(|token| token.is_word);
        let ranges: Vec<Range<usize>> = tokens.map(|token| token.range).collect();
        let words: Vec<&str> = words::words(text).collect();
        let about = about(&words, &terms, &amounts);
        Self { text, ranges, terms, amounts, about }
    }

    /// Which part of what the shorter sentence is about the other one is about too.
    #[allow(clippy::cast_precision_loss, reason = "sentences are short")]
    fn closeness(&self, other: &Self) -> f32 {
        let shared = self.about.iter().filter(|stem| other.about.contains(stem));
        match self.about.len().min(other.about.len()) {
            0 => 0.0,
            all => shared.count() as f32 / all as f32,
        }
    }

    /// A run of words as it stands in the text.
    fn show(&self, start: usize, length: usize) -> String {
        let last = start + length.saturating_sub(1);
        let range = self.ranges.get(start).zip(self.ranges.get(last));
        let shown = range.and_then(|(first, last)| self.text.get(first.start..last.end));
        shown.unwrap_or_default().to_owned()
    }

    /// The highest term of a scale that the other text does not have the like of.
    fn highest(&self, scale: usize, other: &Self) -> Option<&Term> {
        let own = self.terms.iter().filter(|term| term.place.scale == scale);
        let fresh = own.filter(|term| !other.has(term.place));
        // Of equal terms the first, in the order of the text.
        fresh.rev().max_by_key(|term| term.place.step)
    }

    fn has(&self, place: Place) -> bool {
        self.terms.iter().any(|term| term.place == place)
    }
}

fn about(words: &[&str], terms: &[Term], amounts: &[Amount]) -> Vec<u64> {
    let measures = |at: usize| {
        let term = |term: &Term| (term.start..term.start + term.length).contains(&at);
        // The unit of an amount is what it is about.
        let amount =
            |amount: &Amount| (amount.start..amount.start + amount.length - 1).contains(&at);
        terms.iter().any(term) || amounts.iter().any(amount)
    };
    let mut stems: Vec<u64> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let word = known(word);
        if !word.is_function && !measures(at) && !stems.contains(&word.stem) {
            stems.push(word.stem);
        }
    }
    stems
}

/// Whether what a term stands with turns its meaning round: to need help often is no rise.
fn is_turned(forms: &[String], term: &Term, scales: &Scales) -> bool {
    let near = |words: &[&str], before: usize, after: usize| {
        let start = term.start.saturating_sub(before);
        let around = forms.iter().skip(start).take(term.start - start + term.length + after);
        around.into_iter().any(|form| words.contains(&form.as_str()))
    };
    match scales.name(term.place.scale) {
        "frequency" => near(
            &[
                "need", "miss", "fail", "break", "forget", "require", "rely", "depend", "struggle",
                "not",
            ],
            1,
            2,
        ),
        "complexity" | "ambiguity" => near(
            &[
                "into", "reduce", "simplify", "remove", "avoid", "clarify", "make", "from", "turn",
                "not",
            ],
            3,
            2,
        ),
        "responsibility" => near(&["not"], 1, 1),
        _ => near(&["not", "no", "never"], 1, 0),
    }
}

/// Steps up and down the scales.
fn steps(lower: &Side<'_>, upper: &Side<'_>, scales: &Scales) -> Vec<Rise> {
    let mut known: Vec<usize> = Vec::new();
    for term in &lower.terms {
        if !known.contains(&term.place.scale) {
            known.push(term.place.scale);
        }
    }
    let step = |scale: usize| {
        let from = lower.highest(scale, upper)?;
        let to = upper.highest(scale, lower)?;
        (from.place.step != to.place.step).then(|| Rise {
            scale: scales.name(scale).to_owned(),
            from: lower.show(from.start, from.length),
            to: upper.show(to.start, to.length),
            up: from.place.step < to.place.step,
        })
    };
    let mut rises: Vec<Rise> = known.into_iter().filter_map(step).collect();
    rises.extend(crossing(lower, upper, scales));
    rises
}

/// A step between a piece of work and a part of the company: from a project to the organisation. The
/// two have no common order where they are near, so it takes a department at least.
fn crossing(lower: &Side<'_>, upper: &Side<'_>, scales: &Scales) -> Option<Rise> {
    const WIDE: usize = 3;
    let (scope, work) = (scales.position(SCOPE)?, scales.position(WORK)?);
    let only = |side: &Side<'_>, other: &Side<'_>, scale: usize, not: usize| {
        let found = side.highest(scale, other)?.clone();
        let wide_enough = scale == work || found.place.step >= WIDE;
        (side.highest(not, other).is_none() && wide_enough).then_some(found)
    };
    let up = only(lower, upper, work, scope).zip(only(upper, lower, scope, work));
    let down = || only(lower, upper, scope, work).zip(only(upper, lower, work, scope));
    let ((from, to), up) = match up {
        Some(terms) => (terms, true),
        None => (down()?, false),
    };
    Some(Rise {
        scale: SCOPE.to_owned(),
        from: lower.show(from.start, from.length),
        to: upper.show(to.start, to.length),
        up,
    })
}

/// Amounts of one unit that grew or shrank. A unit that stands twice in a text says nothing.
fn more(lower: &Side<'_>, upper: &Side<'_>) -> Vec<Rise> {
    let once = |side: &Side<'_>, unit: &str| {
        side.amounts.iter().filter(|amount| amount.unit == unit).count() == 1
    };
    let mut rises = Vec::new();
    for from in &lower.amounts {
        for to in upper.amounts.iter().filter(|to| to.unit == from.unit) {
            let certain = once(lower, &from.unit) && once(upper, &to.unit);
            if certain && (from.is_less(to) || to.is_less(from)) {
                rises.push(Rise {
                    scale: AMOUNT.to_owned(),
                    from: lower.show(from.start, from.length),
                    to: upper.show(to.start, to.length),
                    up: from.is_less(to),
                });
            }
        }
    }
    rises
}

#[cfg(test)]
mod tests;
