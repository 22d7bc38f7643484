//! Facts and requirements as tables.

use super::overview::nothing;
use crate::compare::{Comparison, FactRow, Name, RequirementRow, Shape, Shift, ShiftKind, Value};
use crate::ui::dom::{Node, el, pause, run, unread};
use crate::words::{self, Key};

/// Header figures and demands on competencies across the roles.
#[inline(never)]
pub fn tables(comparison: &Comparison) -> Node {
    let (mut facts, mut requirements) = (el("tbody"), el("tbody"));
    for FactRow { name, cells, steps } in &comparison.facts {
        facts = facts.child(row(comparison, name, "", cells, steps));
    }
    for RequirementRow { name, area, cells, steps } in &comparison.requirements {
        requirements = requirements.child(row(comparison, name, area, cells, steps));
    }
    let facts = table(comparison, Key::Facts, facts);
    run().maybe(facts).maybe(table(comparison, Key::Requirements, requirements))
}

fn table(comparison: &Comparison, caption: Key, body: Node) -> Option<Node> {
    if body.is_empty() {
        return None;
    }
    let mut heads = el("tr").child(el("td"));
    for role in &comparison.roles {
        heads = heads.child(el("th").attr("scope", "col").own(&role.short));
    }
    let caption = el("caption").say(caption);
    Some(
        el("table")
            .attr("part", "table")
            .class("facts")
            .child(caption)
            .child(heads.inside(el("thead")))
            .child(body),
    )
}

fn row(
    comparison: &Comparison,
    name: &Name,
    area: &str,
    cells: &[Option<Value>],
    steps: &[Shift],
) -> Node {
    let crumb = (!area.is_empty()).then(|| el("span").class("crumb").child(pause(", ")).own(area));
    let mut row =
        el("tr").child(el("th").attr("scope", "row").said(words::name(name)).maybe(crumb));
    for (at, cell) in cells.iter().enumerate() {
        let shape = comparison.step_to(at).map_or(comparison.shape, |step| step.shape);
        let shift = at.checked_sub(1).and_then(|before| steps.get(before));
        row = row.child(value(cell.as_ref(), shift, shape).inside(column(comparison, at)));
    }
    row
}

/// A cell under the role at a place; narrow screens show the role's name beside it.
#[inline(never)]
pub fn column(comparison: &Comparison, at: usize) -> Node {
    match comparison.roles.get(at) {
        Some(role) => el("td").attr_of("data-role", &role.short),
        None => el("td"),
    }
}

/// Past so many characters a value is a sentence, and bold type would shout it.
const LONG: usize = 60;

/// A value, with what became of it where it changed.
fn value(value: Option<&Value>, shift: Option<&Shift>, shape: Shape) -> Node {
    let change = shift.filter(|shift| !matches!(shift.kind, ShiftKind::Same | ShiftKind::Absent));
    match (value, change) {
        (None, None) => nothing().inside(el("span").class("none")),
        (None, Some(shift)) => el("span").class("none").child(said(shift, shape)),
        (Some(value), None) => run().said(words::value(value)),
        (Some(value), Some(shift)) => {
            let sign = el("span").class(class(shift.kind)).child(pause(",")).text(" ");
            let sign = sign.child(said(shift, shape));
            let value = words::value(value);
            let weight = if value.plain().chars().count() > LONG { "span" } else { "b" };
            run().child(el(weight).said(value)).child(sign)
        }
    }
}

/// A shift in a word, after its sign.
fn said(shift: &Shift, shape: Shape) -> Node {
    let word = words::shift(shift, shape).map(words::text).unwrap_or_default();
    run().child(unread(words::shift_sign(shift.kind))).text(" ").text(word)
}

fn class(kind: ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Raised | ShiftKind::New => "shift up",
        ShiftKind::Lowered => "shift down",
        _ => "shift quiet",
    }
}
