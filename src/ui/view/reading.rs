//! One role, to read from top to bottom.

use yew::prelude::*;

use super::{change, rich, tables};
use crate::compare::{AreaPart, Comparison, Line, ProseBlock, RoleHead};
use crate::words;

/// One role, to read.
pub fn reading(comparison: &Comparison) -> Html {
    let Some(role) = comparison.roles.first() else { return html! {} };
    html! {
        <article class="reading">
            <h2>{ title(role) }</h2>
            { standing(role) }
            { rich::paragraphs(&role.text) }
            { references(role) }
            { tables::facts(comparison) }
            { tables::requirements(comparison) }
            { for comparison.areas.iter().map(area) }
            { list("Examples", &role.examples) }
            { for role.prose.iter().map(block) }
        </article>
    }
}

fn title(role: &RoleHead) -> String {
    match role.level.as_str() {
        "" => role.name.clone(),
        level if role.name.starts_with(level) => role.name.clone(),
        level => format!("{level} {}", role.name),
    }
}

/// What sort of role it is, whether it is in force, and what it builds on.
fn standing(role: &RoleHead) -> Html {
    let builds_on = format!("builds on {}", role.builds_on.join(", "));
    let parts = [
        words::kind(role.kind),
        words::status(role.status),
        if role.builds_on.is_empty() { "" } else { &builds_on },
    ];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    html! { if !said.is_empty() { <p class="quiet">{ said.join(" · ") }</p> } }
}

fn references(role: &RoleHead) -> Html {
    let one = |reference: &crate::model::Reference| {
        let label = format!("{}: {}", reference.standard, reference.code);
        match crate::text::markup::is_allowed(&reference.url) {
            true => html! { <li><a href={reference.url.clone()} rel="noopener">{ label }</a></li> },
            false => html! { <li>{ label }</li> },
        }
    };
    html! { if !role.references.is_empty() { <ul class="references">{ for role.references.iter().map(one) }</ul> } }
}

fn area(area: &AreaPart) -> Html {
    let lines: Vec<&Line> =
        area.rows.iter().filter_map(|row| row.cells.first()?.as_ref()).collect();
    let (inherited, own): (Vec<&Line>, Vec<&Line>) =
        lines.into_iter().partition(|line| line.inherited);
    let cell = area.cells.first();
    let state = cell.and_then(|cell| cell.state).map(words::state).unwrap_or_default();
    let path = [area.around.as_slice(), std::slice::from_ref(&area.name)].concat().join(" › ");
    html! {
        <section class="area" key={area.id.to_string()}>
            <header><h3>{ path }</h3></header>
            { for cell.and_then(|cell| cell.text.as_ref()).map(|text| html! { <p class="gist">{ rich::text(text) }</p> }) }
            if !state.is_empty() { <p class="quiet">{ state }</p> }
            if !own.is_empty() { <ul class="plain">{ for own.into_iter().map(item) }</ul> }
            { for cell.map(|cell| folded("examples", &cell.examples)) }
            if !inherited.is_empty() {
                <details>
                    <summary>{ format!("{} more, inherited", inherited.len()) }</summary>
                    <ul>{ for inherited.into_iter().map(item) }</ul>
                </details>
            }
        </section>
    }
}

fn item(line: &Line) -> Html {
    html! { <li>{ change::statement(line) }{ change::examples(line) }</li> }
}

fn folded(what: &str, texts: &[crate::text::markup::Text]) -> Html {
    html! {
        if !texts.is_empty() {
            <details>
                <summary>{ format!("{} {what}", texts.len()) }</summary>
                <ul>{ for texts.iter().map(|text| html! { <li>{ rich::text(text) }</li> }) }</ul>
            </details>
        }
    }
}

fn list(title: &'static str, texts: &[crate::text::markup::Text]) -> Html {
    html! {
        if !texts.is_empty() {
            <section class="area">
                <header><h3>{ title }</h3></header>
                <ul class="plain">{ for texts.iter().map(|text| html! { <li>{ rich::text(text) }</li> }) }</ul>
            </section>
        }
    }
}

/// A block of prose.
pub fn block(block: &ProseBlock) -> Html {
    html! {
        <section class="prose">
            if !block.title.is_empty() { <h4>{ &block.title }</h4> }
            { rich::paragraphs(&block.text) }
            if !block.list.is_empty() {
                <ul>{ for block.list.iter().map(|text| html! { <li>{ rich::text(text) }</li> }) }</ul>
            }
        </section>
    }
}
