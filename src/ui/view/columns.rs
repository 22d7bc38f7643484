//! The roles side by side, what belongs together on one row.

use yew::prelude::*;

use super::{change, rich, tables};
use crate::compare::{AreaPart, Class, Comparison, Line, Row};
use crate::words;

/// The roles side by side; `name` is the framework's, for the caption.
pub fn columns(comparison: &Comparison, name: &str) -> Html {
    html! {
        <>
            { tables::facts(comparison) }
            { tables::requirements(comparison) }
            <table class="columns">
                <caption>{ caption(comparison, name) }</caption>
                <thead>
                    <tr>{ for comparison.roles.iter().map(|role| html! { <th scope="col">{ &role.name }</th> }) }</tr>
                </thead>
                { for comparison.areas.iter().map(|area| body(comparison, area)) }
            </table>
        </>
    }
}

fn caption(comparison: &Comparison, name: &str) -> String {
    let names: Vec<&str> = comparison.roles.iter().map(|role| role.short.as_str()).collect();
    format!("{name}: {} side by side", names.join(", "))
}

fn body(comparison: &Comparison, area: &AreaPart) -> Html {
    let path = [area.around.as_slice(), std::slice::from_ref(&area.name)].concat().join(" › ");
    let width = comparison.roles.len().to_string();
    html! {
        <tbody key={area.id.to_string()}>
            <tr><th class="group" scope="rowgroup" colspan={width}>{ path }</th></tr>
            { notes(comparison, area) }
            { for area.rows.iter().map(|row| table_row(comparison, row)) }
            { examples(comparison, area) }
        </tbody>
    }
}

/// What each role says of the area as a whole.
fn notes(comparison: &Comparison, area: &AreaPart) -> Html {
    let said = |cell: &crate::compare::CellPart| cell.state.map(words::state).unwrap_or_default();
    if area.cells.iter().all(|cell| cell.text.is_none() && said(cell).is_empty()) {
        return html! {};
    }
    html! {
        <tr class="notes">
            { for area.cells.iter().zip(&comparison.roles).map(|(cell, role)| html! {
                <td data-role={role.short.clone()}>{ for cell.text.as_ref().map(rich::text) }{ said(cell) }</td>
            }) }
        </tr>
    }
}

fn table_row(comparison: &Comparison, row: &Row) -> Html {
    let cell = |(at, line): (usize, &Option<Line>)| {
        let role = comparison.roles.get(at).map(|role| role.short.clone());
        match line {
            None => {
                html! { <td class="none" data-role={role}><span class="hidden">{ "nothing" }</span></td> }
            }
            Some(line) => html! {
                <td data-role={role}>{ mark(row, at) }{ content(row, at, line) }{ change::examples(line) }</td>
            },
        }
    };
    html! { <tr key={row.key.clone()}>{ for row.cells.iter().enumerate().map(cell) }</tr> }
}

/// What became of the statement in the step that leads to this column.
fn mark(row: &Row, at: usize) -> Html {
    let change = at.checked_sub(1).and_then(|step| row.steps.get(step)?.as_ref());
    let Some(change) = change else { return html! {} };
    let class = match change.class {
        Class::New => "new",
        Class::Dropped => "down",
        _ => "quiet",
    };
    html! { <span class={classes!("kind", class)}>{ format!("{} {} ", words::sign(change.class), words::class(change.class)) }</span> }
}

fn content(row: &Row, at: usize, line: &Line) -> Html {
    let change = at.checked_sub(1).and_then(|step| row.steps.get(step)?.as_ref());
    let lower = at.checked_sub(1).and_then(|before| row.cells.get(before)?.as_ref());
    match (change.and_then(|change| change.diff.as_ref()), lower) {
        (Some(diff), Some(lower)) if diff.readable => {
            rich::difference(diff, &lower.text, &line.text)
        }
        _ => change::statement(line),
    }
}

/// The illustrations of the area, folded in each column.
fn examples(comparison: &Comparison, area: &AreaPart) -> Html {
    if area.cells.iter().all(|cell| cell.examples.is_empty()) {
        return html! {};
    }
    html! {
        <tr class="notes">
            { for area.cells.iter().zip(&comparison.roles).map(|(cell, role)| html! {
                <td data-role={role.short.clone()}>
                    if !cell.examples.is_empty() {
                        <details>
                            <summary>{ format!("{} examples", cell.examples.len()) }</summary>
                            <ul>{ for cell.examples.iter().map(|example| html! { <li>{ rich::text(example) }</li> }) }</ul>
                        </details>
                    }
                </td>
            }) }
        </tr>
    }
}
