//! What a step comes to as a whole: counts, and the words a reader is spared.

use super::headline;
use super::types::{AddedBaseline, Change, Class, Comparison, Origin, Row, Step, StepSummary};
use crate::text::words;

/// A summary of each step.
pub(super) fn steps(comparison: &Comparison) -> Vec<StepSummary> {
    let steps = (0..comparison.roles.len()).filter_map(|role| comparison.shape.step_to(role));
    steps.map(|step| summary(comparison, step)).collect()
}

fn summary(comparison: &Comparison, step: Step) -> StepSummary {
    let mut summary = StepSummary { still_expected: true, ..StepSummary::default() };
    for area in &comparison.areas {
        let rows = area.rows.iter().filter(|row| row.change(step).is_some());
        match area.origins.get(step.at) {
            Some(Origin::Shared { .. }) => summary.shared += rows.count(),
            Some(Origin::Added { baseline }) => summary.take_in(baseline, rows.count()),
            Some(Origin::Roles) | None => rows.for_each(|row| summary.count(row, step)),
        }
    }
    summary.gist = headline::gist(comparison, step);
    summary.headline = headline::points(comparison, step, &summary.added);
    summary
}

impl StepSummary {
    fn take_in(&mut self, baseline: &str, statements: usize) {
        match self.added.iter_mut().find(|added| added.name == baseline) {
            Some(added) => added.statements += statements,
            None => self.added.push(AddedBaseline { name: baseline.to_owned(), statements }),
        }
    }

    fn count(&mut self, row: &Row, step: Step) {
        let Some(change) = row.change(step) else { return };
        self.counts.add(change);
        self.still_expected &= change.class != Class::NotRestated || change.still_expected;
        let (lower, upper) = (length(row, step.lower), length(row, step.upper));
        self.words_of_both += lower + upper;
        self.words_shown += if change.is_folded { 0 } else { change.words_shown(lower, upper) };
    }
}

impl Change {
    /// How many of the words of its two statements it shows where it is not folded.
    pub(super) fn words_shown(&self, lower: usize, upper: usize) -> usize {
        match (self.class, &self.diff) {
            (Class::New, _) => upper,
            (Class::Dropped, _) => lower,
            (Class::Same, _) if self.is_news() => upper,
            (Class::Same | Class::NotRestated, _) => 0,
            (_, Some(diff)) if diff.readable => upper,
            _ => lower + upper,
        }
    }
}

fn length(row: &Row, role: usize) -> usize {
    row.cell(role).map_or(0, |line| words::count(&line.text.plain))
}
