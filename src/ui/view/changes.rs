//! What changes from each role to the next, area by area.

use yew::prelude::*;

use super::{change, headline::headline, rich, tables};
use crate::compare::{AreaPart, Class, Comparison, Origin, Scope};
use crate::selection::Action;
use crate::words;

/// What changes from each role to the next.
pub fn changes(comparison: &Comparison, scope: Scope, dispatch: &Callback<Action>) -> Html {
    html! {
        <>
            if comparison.roles.len() > 2 {
                { tables::facts(comparison) }
                { tables::requirements(comparison) }
            }
            { for (0..comparison.steps.len()).map(|at| step(comparison, at, scope, dispatch)) }
        </>
    }
}

fn step(comparison: &Comparison, at: usize, scope: Scope, dispatch: &Callback<Action>) -> Html {
    let Some(summary) = comparison.steps.get(at) else { return html! {} };
    let own: Vec<&AreaPart> = comparison
        .areas
        .iter()
        .filter(|area| area.origins.get(at) == Some(&Origin::Roles))
        .collect();
    html! {
        <div key={at}>
            { headline(comparison, at, summary) }
            { scope_switch(comparison, scope, dispatch) }
            if comparison.roles.len() == 2 {
                { tables::facts(comparison) }
                { tables::requirements(comparison) }
            }
            { areas(comparison, &own, at) }
            { added(comparison, at) }
            { shared(comparison, at) }
        </div>
    }
}

/// Only where a role builds on another is there a difference between what it adds and all of it.
fn scope_switch(comparison: &Comparison, current: Scope, dispatch: &Callback<Action>) -> Html {
    if comparison.roles.iter().all(|role| role.builds_on.is_empty()) {
        return html! {};
    }
    let button = |scope: Scope, label: &'static str| {
        let onclick = dispatch.reform(move |_| Action::SetScope(scope));
        html! { <button type="button" aria-pressed={(current == scope).to_string()} {onclick}>{ label }</button> }
    };
    html! {
        <div class="views scope" role="group" aria-label="What to compare">
            { button(Scope::Adds, "What each role adds") }
            { button(Scope::Everything, "Everything expected") }
        </div>
    }
}

/// The areas, each theme with a heading of its own where areas nest.
fn areas(comparison: &Comparison, areas: &[&AreaPart], step: usize) -> Html {
    let theme = |at: usize| areas.get(at).and_then(|area| area.around.first());
    let one = |(at, area): (usize, &&AreaPart)| {
        let is_first = at.checked_sub(1).and_then(theme) != theme(at);
        let heading = theme(at).filter(|_| is_first);
        html! {
            <>
                { for heading.map(|name| html! { <h3 class="theme">{ name }</h3> }) }
                { section(comparison, area, step) }
            </>
        }
    };
    areas.iter().enumerate().map(one).collect()
}

fn section(comparison: &Comparison, area: &AreaPart, step: usize) -> Html {
    let Some(counts) = area.counts.get(step) else { return html! {} };
    let crumb = area.around.get(1..).unwrap_or_default().join(" › ");
    let name =
        html! { <>{ &area.name }if !crumb.is_empty() { <span class="crumb">{ crumb }</span> }</> };
    html! {
        <section class="area" key={area.id.to_string()}>
            <header>
                if area.around.is_empty() { <h3>{ name }</h3> } else { <h4>{ name }</h4> }
                <span>{ words::counts(counts, still_expected(area, step)) }</span>
            </header>
            { change::cell_notes(comparison, area, step) }
            { change::list(area, step, Class::is_news) }
            { examples(comparison, area, step) }
            { change::fold(comparison, area, step, Class::Same) }
            { change::fold(comparison, area, step, Class::NotRestated) }
        </section>
    }
}

fn still_expected(area: &AreaPart, step: usize) -> bool {
    let lost = area.rows.iter().filter_map(|row| row.steps.get(step)?.as_ref());
    lost.filter(|change| change.class == Class::NotRestated).all(|change| change.still_expected)
}

/// The illustrations that the higher role gives for the area.
fn examples(comparison: &Comparison, area: &AreaPart, step: usize) -> Html {
    let (Some(cell), Some(role)) = (area.cells.get(step + 1), comparison.roles.get(step + 1))
    else {
        return html! {};
    };
    if cell.examples.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ format!("{} examples at {}", cell.examples.len(), role.short) }</summary>
            <ul>{ for cell.examples.iter().map(|example| html! { <li>{ rich::text(example) }</li> }) }</ul>
        </details>
    }
}

/// Baselines that the higher role takes in as a whole.
fn added(comparison: &Comparison, step: usize) -> Html {
    let Some(summary) = comparison.steps.get(step) else { return html! {} };
    let one = |added: &crate::compare::AddedBaseline| {
        let is_its = |origin: &Origin| matches!(origin, Origin::Added { baseline } if *baseline == added.name);
        let parts: Vec<&AreaPart> = comparison
            .areas
            .iter()
            .filter(|area| area.origins.get(step).is_some_and(is_its))
            .collect();
        html! {
            <section class="area">
                <header><h3>{ &added.name }</h3><span>{ format!("{} new, taken in as a whole", added.statements) }</span></header>
                { for parts.into_iter().map(|area| html! {
                    <details key={area.id.to_string()}>
                        <summary>{ format!("{} ({} new)", area.name, area.rows.len()) }</summary>
                        { change::list(area, step, |_| true) }
                    </details>
                }) }
            </section>
        }
    };
    summary.added.iter().map(one).collect()
}

/// What applies to both roles because it applies to everyone.
fn shared(comparison: &Comparison, step: usize) -> Html {
    let is_shared =
        |area: &&AreaPart| matches!(area.origins.get(step), Some(Origin::Shared { .. }));
    let parts: Vec<&AreaPart> = comparison.areas.iter().filter(is_shared).collect();
    if parts.is_empty() {
        return html! {};
    }
    let count: usize = parts.iter().map(|area| area.rows.len()).sum();
    html! {
        <section class="area">
            <details>
                <summary>{ format!("{count} statements apply to both roles, as to everyone") }</summary>
                { for parts.into_iter().map(|area| html! {
                    <div key={area.id.to_string()}>
                        <h4>{ &area.name }</h4>
                        { change::plain_list(area, step, |_| true) }
                    </div>
                }) }
            </details>
        </section>
    }
}
