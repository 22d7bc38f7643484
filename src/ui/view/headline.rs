//! The answer first: the biggest changes of a step in a few lines, then the counts.

use crate::compare::{Comparison, Shape, Step, StepSummary};
use crate::ui::dom::{Node, el, pause};
use crate::words::{self, Key, count, fill_two, own};

/// The head of one step.
#[inline(never)]
pub fn headline(comparison: &Comparison, step: Step, summary: &StepSummary) -> Option<Node> {
    let (lower, upper) = (comparison.roles.get(step.lower)?, comparison.roles.get(step.upper)?);
    let title = el("h2").said(words::step_title(&lower.short, &upper.short, step.shape));
    let gist = (!summary.gist.is_empty()).then(|| {
        let whose = el("span").class("hidden").own(&upper.short).say(Key::Colon).text(" ");
        el("p").class("gist").child(whose).own(&summary.gist)
    });
    let down = (step.shape == Shape::Down).then(|| {
        let note = fill_two(Key::DownNote, own(&upper.short), own(&lower.short));
        el("p").class("note").said(note)
    });
    let mut points = el("ol");
    for one in &summary.headline {
        points = points.child(el("li").said(words::point(one, step.shape)));
    }
    let points = (!points.is_empty()).then_some(points);
    let head = el("section").attr("part", "headline").class("head").child(title);
    let head = head.maybe(down).maybe(gist).maybe(points);
    Some(head.child(counts(summary, step)))
}

#[inline(never)]
pub fn counts(summary: &StepSummary, step: Step) -> Node {
    let mut all = words::all_counts(&summary.counts, summary.still_expected, step.shape);
    if summary.shared > 0 {
        let moved = usize::from(summary.counts.moved > 0);
        all.insert(all.len() - moved, count(Key::CountShared, summary.shared));
    }
    all.extend(words::reading_time(summary));
    let mut counts = el("p").class("counts");
    for one in all {
        // What stands apart on the screen is read out apart.
        let counts_so_far = if counts.is_empty() { counts } else { counts.child(pause(", ")) };
        counts = counts_so_far.child(el("span").said(one));
    }
    counts
}
