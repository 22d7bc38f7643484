//! A whole ladder in words.

use super::{Key, Said, count, fill, onward, own, sign};
use crate::model::{RoleKind, StepKind};
use crate::overview::StepSize;

/// A step by the names of its roles: "Senior → Lead".
#[must_use]
pub fn step(step: &StepSize) -> Said {
    let [lower, upper] = &step.names;
    onward(&own(lower), &own(upper))
}

/// How much changes in a step: "26 changes".
#[must_use]
pub fn size(size: usize) -> Said {
    count(Key::Changes, size, &[])
}

/// Whether a ladder is even: how many steps there are, the largest, the smallest, and how many say
/// nothing that could be compared.
#[must_use]
pub fn evenness(steps: &[StepSize]) -> Said {
    let (mut largest, mut smallest, mut compared): (Option<&StepSize>, Option<&StepSize>, usize) =
        (None, None, 0);
    for step in steps.iter().filter(|step| step.size.is_some()) {
        compared += 1;
        largest = largest.filter(|it| it.size >= step.size).or(Some(step));
        smallest = smallest.filter(|it| it.size <= step.size).or(Some(step));
    }
    let mut said = count(Key::Steps, steps.len(), &[]);
    let mut add = |sentence: &Said| said = said.clone().and(&sign(" ")).and(sentence);
    let of = |key: Key, of: Option<&StepSize>| {
        let sentence = |it: &StepSize| fill(key, &[&step(it), &size(it.size.unwrap_or_default())]);
        of.map(sentence).unwrap_or_default()
    };
    if compared > 1 {
        add(&of(Key::Largest, largest));
        add(&of(Key::Smallest, smallest));
    } else if compared == 1 {
        add(&of(Key::OnlyOne, largest));
    }
    let silent = steps.len() - compared;
    if silent > 0 && compared > 0 {
        add(&count(Key::Silent, silent, &[]));
    }
    said
}

/// What the roles of a lane of the map have in common, where they are no levels.
#[must_use]
pub fn lane(kind: RoleKind) -> Option<Key> {
    Some(match kind {
        RoleKind::Level => return None,
        RoleKind::Overlay => Key::LaneOverlay,
        RoleKind::Assignment | RoleKind::Baseline => Key::LaneBeside,
    })
}

/// A sort of step that is not the usual one.
#[must_use]
pub fn step_kind(kind: StepKind) -> Option<Key> {
    Some(match kind {
        StepKind::Next | StepKind::Previous => return None,
        StepKind::Branch => Key::StepBranch,
        StepKind::Lateral => Key::StepLateral,
        StepKind::SeeAlso => Key::StepSeeAlso,
    })
}
