//! What a step folds away so that the rest can be read in its time.

use super::types::{AreaPart, Change, Class, Comparison, Origin, Shape, Step};
use crate::names::sorted;
use crate::text::words;

/// How many of a hundred words of both roles the changes may show unfolded.
const SHARE: usize = 45;
/// So many words are never too many.
const FEW: usize = 80;

/// Folds the smaller changes of each step of a line, until what is left is at most [`SHARE`] of both
/// texts. What asks for more or less comes first, then what is new, then what is reworded; each
/// area gives its first before any gives its second.
pub(super) fn fold(comparison: &mut Comparison) {
    if comparison.shape != Shape::Line {
        return;
    }
    for role in 1..comparison.roles.len() {
        if let Some(step) = comparison.shape.step_to(role) {
            fold_step(&mut comparison.areas, step);
        }
    }
}

fn fold_step(areas: &mut [AreaPart], step: Step) {
    let own = |area: &&AreaPart| area.origins.get(step.at) == Some(&Origin::Roles);
    let (mut both, mut lower, mut shown) = (0, 0, Vec::new());
    for (at, area) in areas.iter().enumerate().filter(|(_, area)| own(area)) {
        let mut turns = [0; 3];
        for (row_at, row) in area.rows.iter().enumerate() {
            let Some(change) = row.change(step) else { continue };
            let length = |role| row.cell(role).map_or(0, |line| words::count(&line.text.plain));
            let (below, above) = (length(step.lower), length(step.upper));
            (both, lower) = (both + below + above, lower + below);
            if change.is_news() {
                let rank = rank(change);
                let turn = turns.get_mut(rank).map_or(0, |turn| std::mem::replace(turn, *turn + 1));
                shown.push((rank * 10_000 + turn, at, row_at, change.words_shown(below, above)));
            }
        }
    }
    // Beside an empty page there is nothing to be spared.
    let limit = if lower == 0 { usize::MAX } else { FEW.max(both * SHARE / 100) };
    let mut sum = 0;
    for (_, at, row_at, length) in sorted(shown, |(key, at, ..)| (*key as u64, *at)) {
        sum += length;
        let row = areas.get_mut(at).and_then(|area| area.rows.get_mut(row_at));
        let change = row.and_then(|row| row.steps.get_mut(step.at)?.as_mut());
        if let Some(change) = change.filter(|_| sum > limit) {
            change.is_folded = true;
        }
    }
}

/// Bigger changes first.
fn rank(change: &Change) -> usize {
    match change.class {
        Class::Raised | Class::Lowered | Class::Dropped => 0,
        Class::New => 1,
        Class::Reworded | Class::Same | Class::NotRestated => 2,
    }
}
