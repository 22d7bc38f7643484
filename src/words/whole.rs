//! A whole ladder in words.

use super::{Key, Said, count, fill_two, onward, own};
use crate::model::{RoleKind, StepKind};
use crate::overview::StepSize;

/// A step by the names of its roles: "Senior → Lead".
#[must_use]
pub fn step(step: &StepSize) -> Said {
    let [lower, upper] = &step.names;
    onward(own(lower), own(upper))
}

/// How much changes in a step: "26 changes".
#[must_use]
pub fn size(size: usize) -> Said {
    count(Key::Changes, size)
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
    let said = count(Key::Steps, steps.len());
    let of = |key: Key, of: Option<&StepSize>| {
        let sentence = |it: &StepSize| fill_two(key, step(it), size(it.size.unwrap_or_default()));
        of.map(sentence).unwrap_or_default()
    };
    let said = match compared {
        0 => return said,
        1 => said.text(" ").and(of(Key::OnlyOne, largest)),
        _ => {
            let said = said.text(" ").and(of(Key::Largest, largest));
            said.text(" ").and(of(Key::Smallest, smallest))
        }
    };
    match steps.len() - compared {
        0 => said,
        silent => said.text(" ").and(count(Key::Silent, silent)),
    }
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
