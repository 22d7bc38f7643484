//! What changes from each role to the next, area by area.

use yew::prelude::*;

use super::change::{self, Shown};
use super::control::toggle;
use super::headline::headline;
use super::rich;
use super::tables::tables;
use crate::compare::{AddedBaseline, AreaPart, Class, Comparison, Origin, Scope};
use crate::selection::Action;
use crate::ui::dom::{Node, el, fold, run};
use crate::words;

/// What changes from each role to the next.
pub fn changes(comparison: &Comparison, scope: Scope, dispatch: &Callback<Action>) -> Html {
    let mut all = run().maybe((comparison.roles.len() > 2).then(|| tables(comparison)));
    for at in 0..comparison.steps.len() {
        all = all.maybe(step(comparison, at, scope, dispatch));
    }
    all.html()
}

fn step(
    comparison: &Comparison,
    at: usize,
    scope: Scope,
    dispatch: &Callback<Action>,
) -> Option<Node> {
    let summary = comparison.steps.get(at)?;
    let step = el("div").key(&at.to_string()).maybe(headline(comparison, at, summary));
    let step = step.maybe(scope_switch(comparison, scope, dispatch));
    let step = step.maybe((comparison.roles.len() == 2).then(|| tables(comparison)));
    let mut added = run();
    for one in &summary.added {
        added = added.child(baseline(comparison, one, at));
    }
    Some(step.child(areas(comparison, at)).child(added).maybe(shared(comparison, at)))
}

/// Only where a role builds on another is there a difference between what it adds and all of it.
fn scope_switch(
    comparison: &Comparison,
    current: Scope,
    dispatch: &Callback<Action>,
) -> Option<Node> {
    if comparison.roles.iter().all(|role| role.builds_on.is_empty()) {
        return None;
    }
    let button = |scope: Scope, label: &str| {
        let is_on = current == scope;
        toggle(is_on, dispatch, Action::SetScope(scope)).text(label)
    };
    let switch = el("div").attr("role", "group").attr("aria-label", "What to compare");
    let switch = switch.class("views scope").child(button(Scope::Adds, "What each role adds"));
    Some(switch.child(button(Scope::Everything, "Everything expected")))
}

/// The areas, each theme with a heading of its own where areas nest.
fn areas(comparison: &Comparison, step: usize) -> Node {
    let (mut all, mut last) = (run(), None);
    for area in &comparison.areas {
        if area.origins.get(step) != Some(&Origin::Roles) {
            continue;
        }
        let theme = area.around.first();
        let heading = theme.filter(|_| theme != last);
        let heading = heading.map(|name| el("h3").class("theme").text(name));
        all = all.child(run().maybe(heading).maybe(section(comparison, area, step)));
        last = theme;
    }
    all
}

fn section(comparison: &Comparison, area: &AreaPart, step: usize) -> Option<Node> {
    let counts = words::counts(area.counts.get(step)?, still_expected(area, step));
    let heading = el(if area.around.is_empty() { "h3" } else { "h4" }).text(&area.name);
    let crumb = area.around.get(1..).unwrap_or_default().join(" › ");
    let crumb = (!crumb.is_empty()).then(|| el("span").class("crumb").text(&crumb));
    let header = el("header").child(heading.maybe(crumb)).child(el("span").text(&counts));
    let section = el("section").key(area.id.as_str()).class("area").child(header);
    Some(
        section
            .child(change::cell_notes(comparison, area, step))
            .maybe(change::list(area, step, Shown::News))
            .maybe(examples(comparison, area, step))
            .maybe(change::quiet(comparison, area, step, Class::Same))
            .maybe(change::quiet(comparison, area, step, Class::NotRestated)),
    )
}

fn still_expected(area: &AreaPart, step: usize) -> bool {
    area.rows.iter().all(|row| match row.steps.get(step) {
        Some(Some(change)) => change.class != Class::NotRestated || change.still_expected,
        _ => true,
    })
}

/// The illustrations that the higher role gives for the area.
fn examples(comparison: &Comparison, area: &AreaPart, step: usize) -> Option<Node> {
    let (cell, role) = (area.cells.get(step + 1)?, comparison.roles.get(step + 1)?);
    if cell.examples.is_empty() {
        return None;
    }
    let summary = run()
        .number(cell.examples.len())
        .text(if cell.examples.len() == 1 { " example at " } else { " examples at " })
        .text(&role.short);
    Some(fold(summary).child(rich::list(&cell.examples)))
}

/// A baseline that the higher role takes in as a whole.
fn baseline(comparison: &Comparison, added: &AddedBaseline, step: usize) -> Node {
    let count = el("span").number(added.statements).text(" new, taken in as a whole");
    let header = el("header").child(el("h3").text(&added.name)).child(count);
    let mut section = el("section").class("area").child(header);
    for area in &comparison.areas {
        let origin = area.origins.get(step);
        if matches!(origin, Some(Origin::Added { baseline }) if *baseline == added.name) {
            let summary = run().text(&area.name).text(" (").number(area.rows.len()).text(" new)");
            let list = change::plain_list(area, step, Shown::All);
            section = section.child(fold(summary).key(area.id.as_str()).child(list));
        }
    }
    section
}

/// What applies to both roles because it applies to everyone.
fn shared(comparison: &Comparison, step: usize) -> Option<Node> {
    let is_shared =
        |area: &&AreaPart| matches!(area.origins.get(step), Some(Origin::Shared { .. }));
    let parts: Vec<&AreaPart> = comparison.areas.iter().filter(is_shared).collect();
    let count = parts.iter().map(|area| area.rows.len()).sum();
    let summary = run().number(count).text(" statements apply to both roles, as to everyone");
    let mut shared = fold(summary);
    for area in &parts {
        let part = el("div").key(area.id.as_str()).child(el("h4").text(&area.name));
        shared = shared.child(part.child(change::plain_list(area, step, Shown::All)));
    }
    (!parts.is_empty()).then(|| el("section").class("area").child(shared))
}
