//! The words that the screen uses for what a comparison says, in the language that it speaks.

mod figures;
mod language;
pub mod markdown;
mod said;
mod whole;

use crate::align::{Basis, Evidence, JoinKind};
use crate::compare::{Change, Class, Comparison, Counts, History, Joint, Shape, StepSummary};
use crate::model::{CellState, RoleKind, Status};
use crate::raise::Rise;
use crate::selection::View;

pub use figures::{fact, name, point, shift, shift_sign, to, value};
pub use language::{Forms, Key, Language, NAMES, Theirs, is_apart, speak, spoken, text, theirs};
pub use said::{
    Piece, Said, all_of, any_of, count, count_with, dotted, each_own, figure, fill, fill_two,
    number, own, say, sign,
};
pub use whole::{evenness, lane, size, step, step_kind};

/// How many words a reader takes in, in a minute.
pub const WORDS_A_MINUTE: usize = 220;

/// One after the other, with a comma.
#[must_use]
#[inline(never)]
pub fn comma(one: Said, other: Said) -> Said {
    fill_two(Key::Comma, one, other)
}

/// What something is called, and what of it.
#[must_use]
#[inline(never)]
pub fn labelled(label: Said, what: Said) -> Said {
    label.text(text(Key::Colon)).text(" ").and(what)
}

/// In brackets after what it is about.
#[must_use]
#[inline(never)]
pub fn bracketed(what: Said, note: Said) -> Said {
    what.text(" (").and(note).text(")")
}

/// From a lower one to a higher one: "Senior → Lead".
#[must_use]
#[inline(never)]
pub fn onward(lower: Said, upper: Said) -> Said {
    lower.text(" ").text(text(Key::Arrow)).text(" ").and(upper)
}

/// A change in a word, and what it is besides; between versions of a framework other words are true.
#[must_use]
pub fn change(change: &Change, shape: Shape) -> Said {
    let class = match change.class {
        Class::Same if change.is_news() => Key::ClassMoved,
        class => self::class(class, shape),
    };
    let besides = match change.joins.first().map(|joint| joint.kind) {
        Some(JoinKind::Split) => Key::IsSplit,
        Some(JoinKind::Merged) => Key::IsMerged,
        None if change.class != Class::Same && !change.moved_from.is_empty() => Key::IsMoved,
        None => return say(class),
    };
    comma(say(class), say(besides))
}

/// What another statement is to a change, before its text.
#[must_use]
pub fn joint(joint: &Joint) -> Key {
    match (joint.kind, joint.is_part) {
        (JoinKind::Split, false) => Key::AnotherPart,
        (JoinKind::Merged, false) => Key::MergedWith,
        (JoinKind::Split, true) => Key::Before,
        (JoinKind::Merged, true) => Key::Now,
    }
}

fn class(class: Class, shape: Shape) -> Key {
    match class {
        Class::New if shape == Shape::Versions => Key::ClassAdded,
        Class::Dropped if shape == Shape::Versions => Key::ClassGone,
        Class::New if shape == Shape::Down => Key::ClassOnlyHere,
        Class::NotRestated | Class::Dropped if shape == Shape::Down => Key::ClassOnlyAbove,
        Class::New => Key::ClassNew,
        Class::Raised => Key::ClassRaised,
        Class::Lowered => Key::ClassLowered,
        Class::Reworded => Key::ClassReworded,
        Class::Same => Key::ClassSame,
        Class::NotRestated => Key::ClassNotRestated,
        Class::Dropped => Key::ClassDropped,
    }
}

/// The sign that stands beside the word, so that no class is told by colour alone.
#[must_use]
pub fn class_sign(change: &Change) -> &'static str {
    match change.class {
        Class::Same if change.is_news() => text(Key::Arrow),
        Class::New => "+",
        Class::Raised => "↑",
        Class::Lowered => "↓",
        Class::Reworded => "~",
        Class::Same => "=",
        Class::NotRestated => "·",
        Class::Dropped => "−",
    }
}

fn counted(class: Class, still_expected: bool, shape: Shape) -> Key {
    match class {
        Class::New if shape == Shape::Versions => Key::CountAdded,
        Class::Dropped if shape == Shape::Versions => Key::CountGone,
        Class::New if shape == Shape::Down => Key::CountOnlyHere,
        Class::NotRestated | Class::Dropped if shape == Shape::Down => Key::CountOnlyAbove,
        Class::New => Key::CountNew,
        Class::Raised => Key::CountRaised,
        Class::Lowered => Key::CountLowered,
        Class::Reworded => Key::CountReworded,
        Class::Same => Key::CountSame,
        Class::NotRestated if still_expected => Key::CountStillExpected,
        Class::NotRestated => Key::CountNotRestated,
        Class::Dropped => Key::CountDropped,
    }
}

/// So many of a class: "3 new", "1 not restated, still expected".
#[must_use]
pub fn of_class(class: Class, number: usize, still_expected: bool, shape: Shape) -> Said {
    count(counted(class, still_expected, shape), number)
}

/// So many statements of a baseline that is taken in as a whole.
#[must_use]
pub fn taken_in(number: usize, shape: Shape) -> Said {
    count(if shape == Shape::Down { Key::TakenInHere } else { Key::TakenIn }, number)
}

/// The same, of a class that is quiet, at a role.
#[must_use]
pub fn quiet(class: Class, number: usize, still_expected: bool, role: &str) -> Said {
    let key = match class {
        Class::NotRestated if still_expected => Key::StillExpectedAt,
        Class::NotRestated => Key::NotRestatedAt,
        _ => Key::SameAt,
    };
    count_with(key, number, own(role))
}

/// The counts of an area or a step: "2 new", "1 reworded".
#[must_use]
pub fn all_counts(counts: &Counts, still_expected: bool, shape: Shape) -> Vec<Said> {
    let mut parts = Vec::new();
    for class in Class::ALL {
        let number = counts.of(class);
        if number > 0 {
            parts.push(of_class(class, number, still_expected, shape));
        }
    }
    if counts.moved > 0 {
        parts.push(count(Key::CountMoved, counts.moved));
    }
    parts
}

/// The counts of an area or a step: "2 new · 1 reworded".
#[must_use]
pub fn counts(counts: &Counts, still_expected: bool, shape: Shape) -> String {
    dotted(all_counts(counts, still_expected, shape)).plain()
}

/// How long the changes take to read beside both roles whole; none where nothing is spared.
#[must_use]
pub fn reading_time(step: &StepSummary) -> Option<Said> {
    let spared = step.words_of_both.checked_sub(step.words_shown).filter(|spared| *spared > 0)?;
    let minutes = |words: usize| words.div_ceil(WORDS_A_MINUTE).max(1);
    let (short, long) = (minutes(step.words_shown), minutes(step.words_of_both));
    let spared = count(Key::WordsSpared, spared);
    Some(if short < long {
        labelled(fill_two(Key::ReadsIn, count(Key::Minutes, short), figure(long)), spared)
    } else {
        spared
    })
}

/// Why two statements are a pair.
#[must_use]
pub fn basis(basis: Basis) -> Said {
    match basis {
        Basis::Link => say(Key::BasisLink),
        Basis::SameId => say(Key::BasisId),
        Basis::SameText => say(Key::BasisText),
        Basis::Similar(likeness) => {
            let likeness = (f64::from(likeness) * 100.0).round() / 100.0;
            fill(Key::BasisSimilar, number(likeness))
        }
    }
}

/// What two statements have in common: the words of both, and where they differ what they are about.
#[must_use]
pub fn evidence(evidence: &[Evidence]) -> Said {
    let both = |it: &Evidence, between: &str| own(&[&it.lower, between, &it.upper].concat());
    let one = |it: &Evidence| match it.group.as_str() {
        "" if it.lower == it.upper => own(&it.lower),
        "" => both(it, " = "),
        group => bracketed(both(it, " ~ "), own(group)),
    };
    all_of(evidence.iter().map(one).collect::<Vec<_>>())
}

/// A step on a scale: "scope: team → organisation".
#[must_use]
pub fn rise(rise: &Rise) -> Said {
    labelled(scale(&rise.scale), onward(own(&rise.from), own(&rise.to)))
}

/// The name of a scale: those of the field are known in every language.
fn scale(name: &str) -> Said {
    let english = Language::english().text(Key::Scales);
    let known = english.split(',').zip(text(Key::Scales).split(','));
    let found = known.into_iter().find(|(known, _)| known.trim_matches(' ') == name);
    found.map_or_else(|| own(name), |(_, name)| sign(name.trim_matches(' ')))
}

/// What stands in a cell without statements.
#[must_use]
pub fn state(state: CellState) -> Option<Key> {
    Some(match state {
        CellState::Stated => return None,
        CellState::Blank => Key::StateBlank,
        CellState::NotApplicable => Key::StateNotApplicable,
        CellState::ToBeDecided => Key::StateToBeDecided,
        CellState::NotInUse => Key::StateNotInUse,
    })
}

/// What sort of role it is, where that needs saying.
#[must_use]
pub fn kind(kind: RoleKind) -> Option<Key> {
    Some(match kind {
        RoleKind::Level => return None,
        RoleKind::Assignment => Key::KindAssignment,
        RoleKind::Baseline => Key::KindBaseline,
        RoleKind::Overlay => Key::KindOverlay,
    })
}

/// Whether a role is in force, where that needs saying.
#[must_use]
pub fn status(status: Status) -> Option<Key> {
    Some(match status {
        Status::Current => return None,
        Status::Draft => Key::StatusDraft,
        Status::Deprecated => Key::StatusDeprecated,
    })
}

/// The name of a view on its button.
#[must_use]
pub fn view(view: View) -> Key {
    match view {
        View::Changes => Key::ViewChanges,
        View::Columns => Key::ViewColumns,
        View::Role => Key::ViewRole,
        View::History => Key::ViewHistory,
        View::Overview => Key::ViewOverview,
    }
}

/// From one version to another.
#[must_use]
pub fn from_to(from: &str, to: &str) -> Said {
    fill_two(Key::FromTo, own(from), own(to))
}

/// From one role to another, up the ladder or down.
#[must_use]
pub fn step_title(from: &str, to: &str, shape: Shape) -> Said {
    let key = if shape == Shape::Down { Key::FromDownTo } else { Key::FromTo };
    fill_two(key, own(from), own(to))
}

/// A comparison in a line, for those who do not see it.
#[must_use]
pub fn announcement(comparison: &Comparison) -> String {
    let (mut names, mut counts) = (Vec::new(), String::new());
    for role in &comparison.roles {
        names.push(own(&role.name));
    }
    for (at, step) in comparison.steps.iter().enumerate() {
        let shape = comparison.step_to(at + 1).map_or(comparison.shape, |step| step.shape);
        counts += if counts.is_empty() { "" } else { "; " };
        counts += &self::counts(&step.counts, step.still_expected, shape);
    }
    labelled(all_of(names), sign(&counts)).plain()
}

/// Two versions in a line, for those who do not see them.
#[must_use]
pub fn history_announcement(history: &History) -> String {
    labelled(from_to(&history.from, &history.to), size(history.news())).plain()
}
