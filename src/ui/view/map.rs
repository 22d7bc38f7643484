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
use crate::words;

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
    picture = picture.attr("aria-label", "Roles and steps").class("map").child(lines);
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
    let figure = el("figure").child(region("Map of the ladder", picture));
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
    let name = if lane.name.is_empty() { run() } else { el("b").text(&lane.name) };
    let title = el("div").class("lane").child(name);
    let title = if kind.is_empty() { title } else { title.child(el("span").text(kind)) };
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
        let tag = match at {
            0 => "From".to_owned(),
            _ if compared.roles.len() == 2 => "To".to_owned(),
            _ => (at + 1).to_string(),
        };
        level = level.child(el("span").class("tag").text(&tag)).text(" ");
    }
    let level = level.text(&spot.level);
    let level = (!level.is_empty()).then_some(level);
    let button = if at.is_some() { button.attr("aria-current", "true") } else { button };
    let button = button.maybe(level).child(el("b").text(&spot.name)).child(note(spot));
    let middle = Point { x: spot.x + SPOT_WIDTH / 2, y: spot.y + SPOT_HEIGHT / 2 };
    room(middle, SPOT_WIDTH, SPOT_HEIGHT, button)
}

fn note(spot: &Spot) -> Node {
    let note = el("span");
    if !spot.open_from.is_empty() {
        return note.text("from ").text(&spot.open_from);
    }
    match spot.statements {
        0 => note.text("no statements"),
        1 => note.text("1 statement"),
        count => note.number(count).text(" statements"),
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
    let label = [&words::step(step), ": ", &words::size(size)].concat();
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
    let mut caption = el("figcaption").text(
        "A figure counts the statements that are new or changed in a step; the thicker the line, \
         the more. Press a role to compare it with the one before it, or a figure to compare that \
         step.",
    );
    let has = |kind: StepKind| overview.steps.iter().any(|step| step.kind == kind);
    if overview.steps.iter().any(|step| step.size.is_none() && step.kind != StepKind::SeeAlso) {
        caption = caption.text(" Thin and dotted: nothing to compare.");
    }
    if has(StepKind::Lateral) {
        caption = caption.text(" Dashed: across, to an equivalent role.");
    }
    if has(StepKind::SeeAlso) {
        caption = caption.text(" Dotted: worth reading beside it.");
    }
    let mut names = run();
    for name in &overview.baselines {
        names = names.between(", ").text(name);
    }
    if names.is_empty() {
        return caption;
    }
    caption
        .text(" Not on the map, as they are counted in with the roles they apply to: ")
        .child(names)
        .text(".")
}

/// The same for those who do not see it.
fn table(steps: &[StepSize]) -> Node {
    let heads = el("tr").child(column("Step")).child(column("Changes")).child(column("Which"));
    let mut body = el("tbody");
    for step in steps {
        let kind = words::step_kind(step.kind);
        let name = row(&words::step(step));
        let name = if kind.is_empty() { name } else { name.text(", ").text(kind) };
        let size = step.size.map(|size| size.to_string());
        let mut which = words::counts(&step.counts, false, Shape::Line);
        if step.taken_in > 0 {
            which += &[" · ", &step.taken_in.to_string(), " taken in with a baseline"].concat();
        }
        let which = el("td").text(if step.size.is_some() { &which } else { "" });
        body = body.child(el("tr").child(name).child(cell(size.as_deref())).child(which));
    }
    fold(run().text("The steps as a table")).child(captioned("plain-table", "Steps", heads, body))
}
