//! Demands on competencies over the levels, as small lines with figures at both ends.

use super::overview::{captioned, cell, column, region, row};
use super::svg::{line, number, svg};
use crate::overview::{Demand, Demands, LINE_HEIGHT, LINE_WIDTH, Overview};
use crate::ui::dom::{Node, el, fold, hidden, run};
use crate::words::{self, Key, labelled, own, say};

/// A table for each track that makes demands.
#[inline(never)]
pub fn demands(overview: &Overview) -> Option<Node> {
    let mut all = el("section").class("part").child(el("h2").say(Key::OverLevels));
    all = all.child(el("p").class("note").say(Key::LevelsNote));
    let (mut small, mut full) = (el("div").class("beside"), run());
    for track in &overview.demands {
        let label = labelled(say(Key::OverLevels), own(&track.track));
        small = small.child(region(label, lines(track)));
        full = full.child(figures(track));
    }
    let all = all.child(small).child(fold(say(Key::AllFigures)).child(full));
    (!overview.demands.is_empty()).then_some(all)
}

fn lines(track: &Demands) -> Node {
    let end = |name: Option<&String>| column(own(name.map(String::as_str).unwrap_or_default()));
    let heads = el("tr").child(column(say(Key::Competency))).child(end(track.roles.first()));
    let heads = heads.child(el("td").child(hidden(Key::Between))).child(end(track.roles.last()));
    let mut body = el("tbody");
    for demand in &track.rows {
        let [first, last] = &demand.ends;
        let between = el("td").child(picture(demand));
        let end = |name: &Option<String>| cell(name.as_deref().map(own));
        let one = el("tr").child(row(words::name(&demand.name))).child(end(first));
        body = body.child(one.child(between).child(end(last)));
    }
    captioned("lines", own(&track.track), heads, body)
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
    let mut heads = el("tr").child(column(say(Key::Competency)));
    for name in &track.roles {
        heads = heads.child(column(own(name)));
    }
    let mut body = el("tbody");
    for demand in &track.rows {
        let mut cells = el("tr").child(row(words::name(&demand.name)));
        for demanded in &demand.cells {
            cells = cells.child(cell(demanded.as_ref().map(words::value)));
        }
        body = body.child(cells);
    }
    let label = labelled(say(Key::Requirements), own(&track.track));
    region(label, captioned("plain-table", own(&track.track), heads, body))
}
