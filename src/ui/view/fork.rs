//! A fork: one role and the two that it may lead to, in three columns.

use super::change::{self, Place};
use super::changes::{added, areas, shared};
use super::headline::headline;
use super::tables::tables;
use crate::compare::{AreaPart, Branch, Class, Comparison, Step};
use crate::ui::dom::{Node, el, run};
use crate::words::{Key, fill, own, say};

/// What both ways on bring, and what only one of them does.
#[inline(never)]
pub fn fork(comparison: &Comparison, steps: (Step, Step), switch: Option<Node>) -> Node {
    let mut heads = el("div").class("branches two");
    for step in [steps.0, steps.1] {
        let summary = comparison.steps.get(step.at);
        heads = heads.maybe(summary.and_then(|summary| headline(comparison, step, summary)));
    }
    let areas =
        areas(comparison, &[steps.0, steps.1], &|area| Some(section(comparison, area, steps)));
    let all = run().child(heads).maybe(switch).child(tables(comparison)).child(areas);
    let all = all.child(added(comparison, steps.0)).child(added(comparison, steps.1));
    all.maybe(shared(comparison, steps.0))
}

fn section(comparison: &Comparison, area: &AreaPart, steps: (Step, Step)) -> Node {
    let heading = el(if area.around.is_empty() { "h3" } else { "h4" }).own(&area.name);
    let header = el("header").child(heading);
    let mut columns = el("div").class("branches three");
    for wanted in [Branch::Both(steps.0, steps.1), Branch::Only(steps.0), Branch::Only(steps.1)] {
        columns = columns.child(column(comparison, area, steps, wanted));
    }
    let section =
        el("section").key(area.id.as_str()).attr("part", "area").class("area").child(header);
    let mut section = section.maybe(notes(comparison, area)).child(columns);
    for step in [steps.0, steps.1] {
        for class in [Class::Same, Class::NotRestated] {
            section = section.maybe(change::quiet(comparison, area, step, class));
        }
    }
    section
}

/// What the roles say of the area as a whole.
fn notes(comparison: &Comparison, area: &AreaPart) -> Option<Node> {
    let mut notes = run();
    for place in 0..comparison.roles.len() {
        notes = notes.maybe(change::cell_note(comparison, area, place));
    }
    (!notes.is_empty()).then_some(notes)
}

fn column(comparison: &Comparison, area: &AreaPart, steps: (Step, Step), wanted: Branch) -> Node {
    let short = |step: Step| comparison.roles.get(step.upper).map_or("", |role| &role.short);
    let mut list = el("ul").class("changes");
    for row in area.rows.iter().filter(|row| row.branch(steps) == Some(wanted)) {
        list = match wanted {
            Branch::Only(step) => list.maybe(change::item(row, step, Place::Alone)),
            Branch::Both(step, _) if row.is_shared(steps) => {
                list.maybe(change::item(row, step, Place::Alone))
            }
            Branch::Both(one, other) => list
                .maybe(change::item(row, one, Place::First(short(one))))
                .maybe(change::item(row, other, Place::Second(short(other)))),
        };
    }
    let title = match wanted {
        Branch::Both(..) => say(Key::EitherWay),
        Branch::Only(step) => fill(Key::OnlyWay, own(short(step))),
    };
    let none = list.is_empty().then(|| el("p").class("note").say(Key::NothingHere));
    el("div")
        .child(el(if area.around.is_empty() { "h4" } else { "h5" }).class("way").said(title))
        .child(list)
        .maybe(none)
}
