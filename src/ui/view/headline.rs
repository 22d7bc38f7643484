//! The answer first: the biggest changes of a step in a few lines, then the counts.

use crate::compare::{AddedBaseline, Class, Comparison, Point, Shape, Step, StepSummary};
use crate::ui::dom::{Node, el, hidden, run};
use crate::words;

/// The head of one step.
#[inline(never)]
pub fn headline(comparison: &Comparison, step: Step, summary: &StepSummary) -> Option<Node> {
    let (lower, upper) = (comparison.roles.get(step.lower)?, comparison.roles.get(step.upper)?);
    // A name may run the other way than the words around it.
    let name = |name: &str| el("bdi").text(name);
    let title = el("h2").text("From ").child(name(&lower.short));
    let title = title.text(words::to(step.shape)).child(name(&upper.short));
    let gist = (!summary.gist.is_empty()).then(|| {
        let whose = hidden(&upper.short).text(": ");
        el("p").class("gist").child(whose).text(&summary.gist)
    });
    let down = (step.shape == Shape::Down).then(|| {
        let note = el("p").class("note").text("Down the ladder: “only here” is said at ");
        let note = note.child(name(&upper.short)).text(" and not at ").child(name(&lower.short));
        note.text("; “only above” the other way round.")
    });
    let mut points = el("ol");
    for one in &summary.headline {
        points = points.child(point(one, step).inside(el("li")));
    }
    let points = (!points.is_empty()).then_some(points);
    let head = el("section").attr("part", "headline").class("head").child(title);
    let head = head.maybe(down).maybe(gist).maybe(points);
    Some(head.child(counts(summary, step)))
}

fn point(point: &Point, step: Step) -> Node {
    let new = words::class(Class::New, step.shape);
    match point {
        Point::Fact { name, from, to, shift } => {
            let line = from_to(run().text(name).text(": "), from.as_deref(), to);
            match shift.word {
                // From what to what says that it changed.
                "" => line,
                word => line.text(" (").text(word).text(")"),
            }
        }
        Point::Requirements { rises, more } => {
            let mut line = run().text("Requirements: ");
            for (position, (name, from, to)) in rises.iter().enumerate() {
                let comma = if position > 0 { ", " } else { "" };
                line = from_to(line.text(comma).text(name).text(" "), from.as_deref(), to);
            }
            if *more > 0 { line.text(" and ").number(*more).text(" more") } else { line }
        }
        Point::Added(AddedBaseline { name, statements }) => {
            let line = run().text(new).text(": everything under ").child(el("b").text(name));
            line.text(" (").number(*statements).text(" statements)")
        }
        Point::Raised { rise, text } => {
            let name = if rise.up { "Raised" } else { "Lowered" };
            let rise = el("span").class("quiet").text(", ").text(&words::rise(rise));
            run().text(name).child(rise).text(": ").text(text)
        }
        Point::New { area, text } => {
            let area = el("span").class("quiet").text(" in ").text(area);
            run().text(new).child(area).text(": ").text(text)
        }
    }
}

/// From what to what.
fn from_to(line: Node, from: Option<&str>, to: &str) -> Node {
    let line = match from {
        Some(from) => line.text(from).text(" → "),
        None => line,
    };
    line.child(el("b").text(to))
}

#[inline(never)]
pub fn counts(summary: &StepSummary, step: Step) -> Node {
    let mut counts = el("p").class("counts");
    for class in Class::ALL {
        let what = words::counted(class, summary.still_expected, step.shape);
        counts = count(counts, summary.counts.of(class), what);
    }
    counts = count(counts, summary.shared, "the same for everyone");
    counts = count(counts, summary.counts.moved, "moved");
    match words::reading_time(summary) {
        Some(time) => apart(counts).child(el("span").text(&time)),
        None => counts,
    }
}

fn count(counts: Node, number: usize, what: &str) -> Node {
    match number {
        0 => counts,
        _ => apart(counts).child(el("span").child(el("b").number(number)).text(" ").text(what)),
    }
}

/// What stands apart on the screen is read out apart.
fn apart(counts: Node) -> Node {
    if counts.is_empty() { counts } else { counts.child(hidden(", ")) }
}
