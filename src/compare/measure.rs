//! What a step comes to as a whole: counts, and the words a reader is spared.

use super::types::{AreaPart, Class, Line, Row, StepSummary};
use crate::text::words;

/// A summary of each step.
pub(super) fn steps(areas: &[AreaPart], roles: usize) -> Vec<StepSummary> {
    (0..roles.saturating_sub(1)).map(|step| summary(areas, step)).collect()
}

fn summary(areas: &[AreaPart], step: usize) -> StepSummary {
    let mut summary = StepSummary { still_expected: true, ..StepSummary::default() };
    for row in areas.iter().flat_map(|area| &area.rows) {
        let Some(change) = row.steps.get(step).and_then(Option::as_ref) else { continue };
        summary.counts.add(change);
        summary.still_expected &= change.class != Class::NotRestated || change.still_expected;
        let (lower, upper) = (length(row, step), length(row, step + 1));
        summary.words_of_both += lower + upper;
        summary.words_shown += match (change.class, &change.diff) {
            (Class::New, _) => upper,
            (Class::Dropped, _) => lower,
            (Class::Reworded, Some(diff)) if diff.readable => upper,
            (Class::Reworded, _) => lower + upper,
            (Class::Same | Class::NotRestated, _) => 0,
        };
    }
    summary
}

fn length(row: &Row, role: usize) -> usize {
    let line: Option<&Line> = row.cells.get(role).and_then(Option::as_ref);
    line.map_or(0, |line| words::count(&line.text.plain))
}
