//! The answer first: the biggest changes of a step in a few lines, then the counts.

use crate::compare::{Comparison, Step, StepSummary};
use crate::ui::dom::{Node, el};
use crate::words::{self, Key, count};

/// The head of one step.
#[inline(never)]
pub fn headline(comparison: &Comparison, step: Step, summary: &StepSummary) -> Option<Node> {
    let (lower, upper) = (comparison.roles.get(step.lower)?, comparison.roles.get(step.upper)?);
    let title = el("h2").said(words::from_to(&lower.short, &upper.short));
    let gist = (!summary.gist.is_empty()).then(|| {
        let whose = el("span").class("hidden").own(&upper.short).say(Key::Colon).text(" ");
        el("p").class("gist").child(whose).own(&summary.gist)
    });
    let mut points = el("ol");
    for one in &summary.headline {
        points = points.child(el("li").said(words::point(one)));
    }
    let points = (!points.is_empty()).then_some(points);
    let head =
        el("section").attr("part", "headline").class("head").child(title).maybe(gist).maybe(points);
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
        counts = counts.child(el("span").said(one));
    }
    counts
}
