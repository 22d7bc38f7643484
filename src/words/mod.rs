//! The words that the screen uses for what a comparison says.

pub mod markdown;

use crate::align::{Basis, Evidence, JoinKind};
use crate::compare::{Change, Class, Counts, Joint, Shape, Shift, ShiftKind, StepSummary};
use crate::model::{CellState, RoleKind, Status, StepKind};
use crate::overview::StepSize;
use crate::raise::Rise;
use crate::selection::View;

/// How many words a reader takes in, in a minute.
pub const WORDS_A_MINUTE: usize = 220;

/// A change in a word; between versions of a framework other words are true.
#[must_use]
pub fn change(change: &Change, shape: Shape) -> &'static str {
    match change.class {
        Class::Same if change.is_news() => "Moved",
        class => self::class(class, shape),
    }
}

/// What a change is besides its class, after a comma.
#[must_use]
pub fn besides(change: &Change) -> &'static str {
    match change.joins.first().map(|joint| joint.kind) {
        Some(JoinKind::Split) => ", split",
        Some(JoinKind::Merged) => ", merged",
        None if change.class != Class::Same && !change.moved_from.is_empty() => ", moved",
        None => "",
    }
}

/// What another statement is to a change, before its text.
#[must_use]
pub fn joint(joint: &Joint) -> &'static str {
    match (joint.kind, joint.is_part) {
        (JoinKind::Split, false) => "Another part of it: ",
        (JoinKind::Merged, false) => "Merged with: ",
        (JoinKind::Split, true) => "Before: ",
        (JoinKind::Merged, true) => "Now: ",
    }
}

/// A class in a word.
#[must_use]
pub fn class(class: Class, shape: Shape) -> &'static str {
    match class {
        Class::New if shape == Shape::Versions => "Added",
        Class::Dropped if shape == Shape::Versions => "Gone",
        Class::New if shape == Shape::Down => "Only here",
        Class::NotRestated | Class::Dropped if shape == Shape::Down => "Only above",
        Class::New => "New",
        Class::Raised => "Raised",
        Class::Lowered => "Lowered",
        Class::Reworded => "Reworded",
        Class::Same => "Unchanged",
        Class::NotRestated => "Not restated",
        Class::Dropped => "Dropped",
    }
}

/// The sign that stands beside the word, so that no class is told by colour alone.
#[must_use]
pub fn sign(change: &Change) -> &'static str {
    match change.class {
        Class::Same if change.is_news() => "→",
        Class::New => "+",
        Class::Raised => "↑",
        Class::Lowered => "↓",
        Class::Reworded => "~",
        Class::Same => "=",
        Class::NotRestated => "·",
        Class::Dropped => "−",
    }
}

/// A class after a number: "3 new", "1 not restated, still expected".
#[must_use]
pub fn counted(class: Class, still_expected: bool, shape: Shape) -> &'static str {
    match class {
        Class::New if shape == Shape::Versions => "added",
        Class::Dropped if shape == Shape::Versions => "gone",
        Class::New if shape == Shape::Down => "only here",
        Class::NotRestated | Class::Dropped if shape == Shape::Down => "only above",
        Class::New => "new",
        Class::Raised => "raised",
        Class::Lowered => "lowered",
        Class::Reworded => "reworded",
        Class::Same => "unchanged",
        Class::NotRestated if still_expected => "not restated, still expected",
        Class::NotRestated => "not restated",
        Class::Dropped => "dropped",
    }
}

/// Between the names of two roles that are compared.
#[must_use]
pub fn to(shape: Shape) -> &'static str {
    if shape == Shape::Down { " down to " } else { " to " }
}

/// The counts of an area or a step: "2 new · 1 reworded".
#[must_use]
pub fn counts(counts: &Counts, still_expected: bool, shape: Shape) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |count: usize, what: &str| {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    };
    for class in Class::ALL {
        add(counts.of(class), counted(class, still_expected, shape));
    }
    add(counts.moved, "moved");
    parts.join(" · ")
}

/// How long the changes take to read beside both roles whole; none where nothing is spared.
#[must_use]
pub fn reading_time(step: &StepSummary) -> Option<String> {
    let spared = step.words_of_both.checked_sub(step.words_shown).filter(|spared| *spared > 0)?;
    let minutes = |words: usize| words.div_ceil(WORDS_A_MINUTE).max(1);
    let (short, long) = (minutes(step.words_shown), minutes(step.words_of_both));
    let unit = if short == 1 { "minute" } else { "minutes" };
    Some(if short < long {
        format!("reads in {short} {unit}, not {long}: {spared} words spared")
    } else {
        format!("{spared} words spared")
    })
}

/// Why two statements are a pair.
#[must_use]
pub fn basis(basis: Basis) -> String {
    match basis {
        Basis::Link => "Linked by the framework's author.".to_owned(),
        Basis::SameId => "The framework gives both the same id.".to_owned(),
        Basis::SameText => "Both read the same.".to_owned(),
        Basis::Similar(likeness) => {
            let likeness = crate::text::number((f64::from(likeness) * 100.0).round() / 100.0);
            format!("Matched by wording: likeness {likeness} of 1.")
        }
    }
}

/// What two statements have in common: the words of both, and where they differ what they are about.
#[must_use]
pub fn evidence(evidence: &[Evidence]) -> String {
    let one = |it: &Evidence| match it.group.as_str() {
        "" if it.lower == it.upper => it.lower.clone(),
        "" => format!("{} = {}", it.lower, it.upper),
        group => format!("{} ~ {} ({group})", it.lower, it.upper),
    };
    evidence.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A step on a scale: "scope: team → organisation".
#[must_use]
pub fn rise(rise: &Rise) -> String {
    format!("{}: {} → {}", rise.scale, rise.from, rise.to)
}

/// The direction of a shift in a word; empty where there is nothing to say.
#[must_use]
pub fn shift(shift: &Shift, shape: Shape) -> &'static str {
    match shift.kind {
        _ if !shift.word.is_empty() => shift.word,
        ShiftKind::New if shape == Shape::Down => "only here",
        ShiftKind::NotRestated if shape == Shape::Down => "only above",
        ShiftKind::Raised => "raised",
        ShiftKind::Lowered => "lowered",
        ShiftKind::Changed => "changed",
        ShiftKind::New => "new",
        ShiftKind::NotRestated => "not restated",
        ShiftKind::Same | ShiftKind::Absent => "",
    }
}

/// The sign of a shift.
#[must_use]
pub fn shift_sign(kind: ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Raised => "↑",
        ShiftKind::Lowered => "↓",
        ShiftKind::Changed => "~",
        ShiftKind::New => "+",
        ShiftKind::NotRestated => "·",
        ShiftKind::Same | ShiftKind::Absent => "",
    }
}

/// What stands in a cell without statements.
#[must_use]
pub fn state(state: CellState) -> &'static str {
    match state {
        CellState::Stated => "",
        CellState::Blank => "Left empty.",
        CellState::NotApplicable => "Does not apply at this role.",
        CellState::ToBeDecided => "Still to be written.",
        CellState::NotInUse => "Not in use for this role.",
    }
}

/// What sort of role it is, where that needs saying.
#[must_use]
pub fn kind(kind: RoleKind) -> &'static str {
    match kind {
        RoleKind::Level => "",
        RoleKind::Assignment => "a role taken on beside a level",
        RoleKind::Baseline => "applies to everyone",
        RoleKind::Overlay => "added to a level",
    }
}

/// Whether a role is in force, where that needs saying.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Current => "",
        Status::Draft => "draft",
        Status::Deprecated => "no longer in force",
    }
}

/// The name of a view on its button.
#[must_use]
pub fn view(view: View) -> &'static str {
    match view {
        View::Changes => "Changes",
        View::Columns => "Columns",
        View::Role => "One role",
        View::History => "History",
        View::Overview => "Whole ladder",
    }
}

/// A step by the names of its roles: "Senior → Lead".
#[must_use]
pub fn step(step: &StepSize) -> String {
    step.names.join(" → ")
}

/// How much changes in a step: "26 changes".
#[must_use]
pub fn size(size: usize) -> String {
    let noun = if size == 1 { " change" } else { " changes" };
    [&size.to_string(), noun].concat()
}

/// Whether a ladder is even: how many steps there are, the largest, the smallest, and how many say
/// nothing that could be compared.
#[must_use]
pub fn evenness(steps: &[StepSize]) -> String {
    let (mut largest, mut smallest, mut count): (Option<&StepSize>, Option<&StepSize>, usize) =
        (None, None, 0);
    for step in steps.iter().filter(|step| step.size.is_some()) {
        count += 1;
        largest = largest.filter(|it| it.size >= step.size).or(Some(step));
        smallest = smallest.filter(|it| it.size <= step.size).or(Some(step));
    }
    let mut said = steps.len().to_string();
    said += if steps.len() == 1 { " step." } else { " steps." };
    let mut add = |text: &str, of: Option<&StepSize>| {
        if let Some(of) = of {
            said += &[text, &step(of), ", ", &size(of.size.unwrap_or_default()), "."].concat();
        }
    };
    if count > 1 {
        add(" The largest is ", largest);
        add(" The smallest is ", smallest);
    } else {
        add(" One can be compared: ", largest);
    }
    let silent = steps.len() - count;
    if silent > 0 && count > 0 {
        said += &[
            " ",
            &silent.to_string(),
            " cannot be compared, as one of the roles has no statements.",
        ]
        .concat();
    }
    said
}

/// What the roles of a lane of the map have in common, where they are no levels.
#[must_use]
pub fn lane(kind: RoleKind) -> &'static str {
    match kind {
        RoleKind::Level => "",
        RoleKind::Overlay => "Added to a level",
        RoleKind::Assignment | RoleKind::Baseline => "Taken on beside a level",
    }
}

/// A sort of step that is not the usual one.
#[must_use]
pub fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Next | StepKind::Previous => "",
        StepKind::Branch => "onto another track",
        StepKind::Lateral => "across, to an equivalent",
        StepKind::SeeAlso => "see also",
    }
}
