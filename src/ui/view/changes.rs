//! What changes from each role to the next, area by area.

use yew::prelude::*;

use super::change::{self, Shown};
use super::control::toggle;
use super::fork::fork;
use super::headline::headline;
use super::rich;
use super::tables::tables;
use crate::compare::{AddedBaseline, AreaPart, Class, Comparison, Origin, Scope, Shape, Step};
use crate::selection::Action;
use crate::ui::dom::{Node, el, fold, run};
use crate::words::{self, Key, bracketed, count, count_with, own};

/// What changes from each role to the next.
pub fn changes(comparison: &Comparison, scope: Scope, dispatch: &Callback<Action>) -> Html {
    if let Some(branches) = comparison.branches() {
        let switch = scope_switch(comparison, scope, dispatch);
        return fork(comparison, branches, switch).html();
    }
    let mut all = run().maybe((comparison.roles.len() > 2).then(|| tables(comparison)));
    for upper in 0..comparison.roles.len() {
        let step_to = comparison.step_to(upper);
        all = all.maybe(step_to.and_then(|at| step(comparison, at, scope, dispatch)));
    }
    all.html()
}

fn step(
    comparison: &Comparison,
    at: Step,
    scope: Scope,
    dispatch: &Callback<Action>,
) -> Option<Node> {
    let summary = comparison.steps.get(at.at)?;
    let step = el("div").key(&at.at.to_string()).maybe(headline(comparison, at, summary));
    let step = step.maybe(scope_switch(comparison, scope, dispatch));
    let step = step.maybe((comparison.roles.len() == 2).then(|| tables(comparison)));
    let areas = areas(comparison, &[at], &|area| section(comparison, area, at));
    let step = step.child(areas).child(added(comparison, at));
    Some(step.maybe(shared(comparison, at)))
}

/// The baselines that the higher role takes in.
#[inline(never)]
pub fn added(comparison: &Comparison, step: Step) -> Node {
    let mut added = run();
    for one in comparison.steps.get(step.at).map_or(&[][..], |summary| &summary.added) {
        added = added.child(baseline(comparison, one, step));
    }
    added
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
    let button = |scope: Scope, label: Key| {
        let is_on = current == scope;
        toggle(is_on, dispatch, Action::SetScope(scope)).say(label)
    };
    let switch = el("div").attr("role", "group").attr_say("aria-label", Key::WhatToCompare);
    let switch = switch.class("views scope").child(button(Scope::Adds, Key::ScopeAdds));
    Some(switch.child(button(Scope::Everything, Key::ScopeEverything)))
}

/// The areas in which a step is the roles' own, each theme with a heading of its own where areas
/// nest.
#[inline(never)]
pub fn areas(
    comparison: &Comparison,
    steps: &[Step],
    section: &dyn Fn(&AreaPart) -> Option<Node>,
) -> Node {
    let (mut all, mut last) = (run(), None);
    for area in &comparison.areas {
        if steps.iter().all(|step| area.origins.get(step.at) != Some(&Origin::Roles)) {
            continue;
        }
        let theme = area.around.first();
        let heading = theme.filter(|_| theme != last);
        let heading = heading.map(|name| focusable(goal(el("h3").class("theme"), name)).own(name));
        all = all.child(run().maybe(heading).maybe(section(area)));
        last = theme;
    }
    all
}

#[inline(never)]
pub fn section(comparison: &Comparison, area: &AreaPart, step: Step) -> Option<Node> {
    let counts = words::counts(area.counts.get(step.at)?, still_expected(area, step), step.shape);
    let is_deeper = step.shape == Shape::Versions || !area.around.is_empty();
    let heading = el(if is_deeper { "h4" } else { "h3" });
    let is_outermost = area.around.is_empty();
    let heading = if is_outermost { focusable(goal(heading, &area.name)) } else { heading };
    let heading = heading.own(&area.name);
    let crumb = area.around.get(1..).unwrap_or_default().join(" › ");
    let crumb = (!crumb.is_empty()).then(|| el("span").class("crumb").own(&crumb));
    let header = el("header").child(heading.maybe(crumb)).child(el("span").text(&counts));
    let section =
        el("section").key(area.id.as_str()).attr("part", "area").class("area").child(header);
    Some(
        section
            .child(change::cell_notes(comparison, area, step))
            .maybe(change::list(area, step, Shown::News))
            .maybe(change::folded(area, step))
            .maybe(change::departures(area, step))
            .maybe(examples(comparison, area, step))
            .maybe(change::quiet(comparison, area, step, Class::Same))
            .maybe(change::quiet(comparison, area, step, Class::NotRestated)),
    )
}

/// What a figure of the overview leads to: where an area, or one with all inside it, begins.
fn goal(node: Node, area: &str) -> Node {
    node.attr_of("data-area", area)
}

/// What takes the focus when something leads to it, and is no stop of its own on the way.
fn focusable(node: Node) -> Node {
    node.attr("tabindex", "-1")
}

fn still_expected(area: &AreaPart, step: Step) -> bool {
    area.rows.iter().all(|row| match row.change(step) {
        Some(change) => change.class != Class::NotRestated || change.still_expected,
        None => true,
    })
}

/// The illustrations that the higher role gives for the area.
fn examples(comparison: &Comparison, area: &AreaPart, step: Step) -> Option<Node> {
    let (cell, role) = (area.cells.get(step.upper)?, comparison.roles.get(step.upper)?);
    let summary = count_with(Key::ExamplesAt, cell.examples.len(), own(&role.short));
    (!cell.examples.is_empty()).then(|| fold(summary).child(rich::list(&cell.examples)))
}

/// A baseline that the higher role takes in as a whole.
fn baseline(comparison: &Comparison, added: &AddedBaseline, step: Step) -> Node {
    let taken_in = el("span").said(words::taken_in(added.statements, step.shape));
    let header = el("header").child(el("h3").own(&added.name)).child(taken_in);
    let mut section = el("section").attr("part", "area").class("area").child(header);
    for area in &comparison.areas {
        let origin = area.origins.get(step.at);
        if matches!(origin, Some(Origin::Added { baseline }) if *baseline == added.name) {
            let new = words::of_class(Class::New, area.rows.len(), false, step.shape).plain();
            let summary = bracketed(own(&area.name), words::sign(&new));
            let outermost = area.around.first().unwrap_or(&area.name);
            let summary = goal(el("summary"), outermost).ours().said(summary);
            let list = change::plain_list(area, step, Shown::All);
            let fold = el("details").key(area.id.as_str()).child(summary);
            section = section.child(fold.child(list));
        }
    }
    section
}

/// What applies to both roles because it applies to everyone.
#[inline(never)]
pub fn shared(comparison: &Comparison, step: Step) -> Option<Node> {
    let is_shared =
        |area: &&AreaPart| matches!(area.origins.get(step.at), Some(Origin::Shared { .. }));
    let parts: Vec<&AreaPart> = comparison.areas.iter().filter(is_shared).collect();
    let all = parts.iter().map(|area| area.rows.len()).sum();
    let mut shared = fold(count(Key::Shared, all));
    for area in &parts {
        let part = el("div").key(area.id.as_str()).child(el("h4").own(&area.name));
        shared = shared.child(part.child(change::plain_list(area, step, Shown::All)));
    }
    (!parts.is_empty()).then(|| el("section").attr("part", "area").class("area").child(shared))
}
