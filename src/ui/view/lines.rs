//! Demands on competencies over the levels, as small lines with figures at both ends.

use super::overview::{captioned, cell, column, region, row};
use super::svg::{line, number, svg};
use crate::overview::{Demand, Demands, LINE_HEIGHT, LINE_WIDTH, Overview};
use crate::ui::dom::{Node, el, fold, hidden, run};

/// A table for each track that makes demands.
#[inline(never)]
pub fn demands(overview: &Overview) -> Option<Node> {
    let note = "The lowest step that will do, at the first level and at the last, and the way \
                between them. Where there is no line, nothing is asked.";
    let mut all = el("section").class("part").child(el("h2").text("Requirements over the levels"));
    all = all.child(el("p").class("note").text(note));
    let (mut small, mut full) = (el("div").class("beside"), run());
    for track in &overview.demands {
        let label = ["Requirements over the levels: ", &track.track].concat();
        small = small.child(region(&label, lines(track)));
        full = full.child(figures(track));
    }
    let all = all.child(small).child(fold(run().text("All figures")).child(full));
    (!overview.demands.is_empty()).then_some(all)
}

fn lines(track: &Demands) -> Node {
    let end = |name: Option<&String>| column(name.map(String::as_str).unwrap_or_default());
    let heads = el("tr").child(column("Competency")).child(end(track.roles.first()));
    let heads = heads.child(el("td").child(hidden("between"))).child(end(track.roles.last()));
    let mut body = el("tbody");
    for demand in &track.rows {
        let [first, last] = &demand.ends;
        let between = el("td").child(picture(demand));
        let one = el("tr").child(row(&demand.name)).child(cell(first.as_deref())).child(between);
        body = body.child(one.child(cell(last.as_deref())));
    }
    captioned("lines", &track.track, heads, body)
}

fn picture(demand: &Demand) -> Node {
    let mut picture = svg(LINE_WIDTH, LINE_HEIGHT).class("line").attr("aria-hidden", "true");
    for run in &demand.runs {
        let points = el("polyline").attr_of("points", &line(run));
        picture = picture.child(points);
        for point in run {
            let dot = number(el("circle").attr("r", "3"), "cx", point.x);
            picture = picture.child(number(dot, "cy", point.y));
        }
    }
    picture
}

/// What each role demands, in words.
fn figures(track: &Demands) -> Node {
    let mut heads = el("tr").child(column("Competency"));
    for name in &track.roles {
        heads = heads.child(column(name));
    }
    let mut body = el("tbody");
    for demand in &track.rows {
        let mut cells = el("tr").child(row(&demand.name));
        for demanded in &demand.cells {
            cells = cells.child(cell(demanded.as_deref()));
        }
        body = body.child(cells);
    }
    let label = ["Requirements: ", &track.track].concat();
    region(&label, captioned("plain-table", &track.track, heads, body))
}
