//! The roles as places and the steps as lines between them.

use yew::prelude::*;

use super::control::does;
use super::overview::{captioned, cell, column, region, row};
use super::svg::{number, path, room, svg};
use crate::compare::Shape;
use crate::model::{RoleId, StepKind};
use crate::overview::{Edge, Lane, Overview, Point, SPOT_HEIGHT, SPOT_WIDTH, Spot, StepSize};
use crate::selection::Action;
use crate::ui::dom::{Node, el, fold, run};
use crate::words::{
    self, Key, all_of, comma, count, dotted, each_own, fill, labelled, own, say, sign,
};

/// How wide and how high the figure on a step is.
const FIGURE: (i32, i32) = (36, 26);

/// The roles that are compared, and which with which.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// The roles.
    pub roles: &'a [RoleId],
    /// Which of them are compared with which.
    pub shape: Shape,
}

/// The map with what it means, and the same as a table.
#[inline(never)]
pub fn map(overview: &Overview, compared: Compared<'_>, dispatch: &Callback<Action>) -> Node {
    let (map, steps) = (&overview.map, &overview.steps);
    let mut lines = el("g").attr("aria-hidden", "true");
    for edge in &map.edges {
        if let Some(step) = steps.get(edge.step) {
            lines = lines.child(line(edge, step, is_chosen(step, compared)));
        }
    }
    let mut picture = svg(map.width, map.height).attr("role", "group");
    picture = picture.attr_say("aria-label", Key::RolesAndSteps).class("map").child(lines);
    let mut inside = el("g").attr("font-size", "13");
    for lane in &map.lanes {
        inside = inside.child(title(lane));
    }
    for spot in &map.spots {
        inside = inside.child(place(spot, compared, dispatch));
        for edge in &map.edges {
            let step = steps.get(edge.step).filter(|step| step.from == spot.role);
            inside = inside.maybe(step.and_then(|step| figure(edge, step, compared, dispatch)));
        }
    }
    picture = picture.child(inside);
    let figure = el("figure").child(region(say(Key::Map), picture));
    figure.child(caption(overview)).child(table(steps))
}

/// Whether a step is one of those that are compared.
fn is_chosen(step: &StepSize, Compared { roles, shape }: Compared<'_>) -> bool {
    let at = roles.iter().position(|id| *id == step.to).filter(|at| *at > 0);
    at.is_some_and(|at| roles.get(shape.below(at)) == Some(&step.from))
}

/// The name of a track over its roles.
fn title(lane: &Lane) -> Node {
    let kind = words::lane(lane.kind);
    let name = if lane.name.is_empty() { run() } else { el("b").own(&lane.name) };
    let title = el("div").class("lane").child(name);
    let title = title.maybe(kind.map(|kind| el("span").say(kind)));
    let middle = Point { x: lane.x + lane.width / 2, y: 25 };
    room(middle, lane.width, 46, title)
}

/// A step as a line with a point.
fn line(edge: &Edge, step: &StepSize, is_chosen: bool) -> Node {
    let class = match step.kind {
        _ if is_chosen => "edge chosen",
        StepKind::Lateral => "edge lateral",
        StepKind::SeeAlso => "edge see-also",
        _ if step.size.is_none() => "edge silent",
        _ => "edge",
    };
    let [begin, first, second, end] = edge.curve;
    let line = path(&[("M", begin), ("C", first), (" ", second), (" ", end)]);
    let line = number(line, "stroke-width", edge.width);
    let half = edge.width / 2 + 4;
    let (left, right) = (Point { x: end.x - half, ..end }, Point { x: end.x + half, ..end });
    // Down to the role, or up to it from below.
    let tip = if second.y > end.y { end.y - 8 } else { end.y + 8 };
    let tip = path(&[("M", left), ("L", right), ("L", Point { y: tip, ..end })]).class("tip");
    el("g").class(class).child(line).child(tip)
}

/// A role; it stands out where it is compared.
fn place(spot: &Spot, compared: Compared<'_>, dispatch: &Callback<Action>) -> Node {
    let at = compared.roles.iter().position(|id| *id == spot.role);
    let button = does(dispatch, Action::Go(spot.compares.clone()));
    let button = button.class(match (at, spot.statements) {
        (Some(_), 0) => "spot compared silent",
        (Some(_), _) => "spot compared",
        (None, 0) => "spot silent",
        _ => "spot",
    });
    let mut level = el("span");
    if let Some(at) = at {
        let tag = el("span").class("tag");
        let tag = match at {
            0 => tag.say(Key::From),
            _ if compared.roles.len() == 2 => tag.say(Key::To),
            _ => tag.number(at + 1),
        };
        level = level.child(tag).text(" ");
    }
    let level = level.own(&spot.level);
    let level = (!level.is_empty()).then_some(level);
    let button = if at.is_some() { button.attr("aria-current", "true") } else { button };
    let button = button.maybe(level).child(el("b").own(&spot.name)).child(note(spot));
    let middle = Point { x: spot.x + SPOT_WIDTH / 2, y: spot.y + SPOT_HEIGHT / 2 };
    room(middle, SPOT_WIDTH, SPOT_HEIGHT, button)
}

fn note(spot: &Spot) -> Node {
    let note = el("span");
    if !spot.open_from.is_empty() {
        return note.said(fill(Key::OpenFrom, own(&spot.open_from)));
    }
    match spot.statements {
        0 => note.say(Key::NoStatements),
        statements => note.said(count(Key::Statements, statements)),
    }
}

/// How much changes in a step, on its line.
fn figure(
    edge: &Edge,
    step: &StepSize,
    compared: Compared<'_>,
    dispatch: &Callback<Action>,
) -> Option<Node> {
    let size = step.size?;
    let label = labelled(words::step(step), words::size(size)).plain();
    let roles = vec![step.from.clone(), step.to.clone()];
    let button = does(dispatch, Action::Go(roles)).attr_of("aria-label", &label);
    let button = button.attr_of("title", &label);
    let button = if is_chosen(step, compared) {
        button.attr("aria-current", "true").class("figure compared")
    } else {
        button.class("figure")
    };
    Some(room(edge.label, FIGURE.0, FIGURE.1, button.number(size)))
}

fn caption(overview: &Overview) -> Node {
    let mut caption = el("figcaption").say(Key::MapNote);
    let has = |kind: StepKind| overview.steps.iter().any(|step| step.kind == kind);
    if overview.steps.iter().any(|step| step.size.is_none() && step.kind != StepKind::SeeAlso) {
        caption = caption.text(" ").say(Key::MapThin);
    }
    if has(StepKind::Lateral) {
        caption = caption.text(" ").say(Key::MapDashed);
    }
    if has(StepKind::SeeAlso) {
        caption = caption.text(" ").say(Key::MapDotted);
    }
    let names = all_of(each_own(&overview.baselines));
    if names.is_empty() { caption } else { caption.text(" ").said(fill(Key::NotOnMap, names)) }
}

/// The same for those who do not see it.
fn table(steps: &[StepSize]) -> Node {
    let mut heads = el("tr");
    for key in [Key::Step, Key::ViewChanges, Key::Which] {
        heads = heads.child(column(say(key)));
    }
    let mut body = el("tbody");
    for step in steps {
        let kind = words::step_kind(step.kind);
        let name = words::step(step);
        let name = match kind {
            Some(kind) => comma(name, say(kind)),
            None => name,
        };
        let mut which = words::all_counts(&step.counts, false, Shape::Line);
        if step.taken_in > 0 {
            which.push(count(Key::BaselineNew, step.taken_in));
        }
        let which = if step.size.is_some() { dotted(which).plain() } else { String::new() };
        let size = cell(step.size.map(words::figure));
        let which = el("td").said(sign(&which));
        body = body.child(el("tr").child(row(name)).child(size).child(which));
    }
    let table = captioned("plain-table", say(Key::StepsTitle), heads, body);
    fold(say(Key::StepsAsTable)).child(table)
}
