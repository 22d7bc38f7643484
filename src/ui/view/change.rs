//! One change, and lists of them.

use yew::prelude::*;

use super::rich;
use crate::compare::{AreaPart, Change, Class, Comparison, Line, Row};
use crate::text::markup::Text;
use crate::words;

/// The rows of an area whose change in this step is of a class that `takes`.
fn rows<'c>(
    area: &'c AreaPart,
    step: usize,
    takes: impl Fn(Class) -> bool,
) -> Vec<(&'c Row, &'c Change)> {
    let change = |row: &'c Row| Some((row, row.steps.get(step)?.as_ref()?));
    area.rows.iter().filter_map(change).filter(|(_, change)| takes(change.class)).collect()
}

/// Changes in full.
pub fn list(area: &AreaPart, step: usize, takes: impl Fn(Class) -> bool) -> Html {
    let rows = rows(area, step, takes);
    if rows.is_empty() {
        return html! {};
    }
    html! { <ul class="changes">{ for rows.into_iter().map(|(row, change)| item(row, change, step)) }</ul> }
}

/// Statements without more ado.
pub fn plain_list(area: &AreaPart, step: usize, takes: impl Fn(Class) -> bool) -> Html {
    let text = |(row, change): (&Row, &Change)| {
        let line = cell(row, step + 1).or(cell(row, step));
        let note = Some(&change.moved_from).filter(|area| !area.is_empty());
        html! {
            <li key={row.key.clone()}>
                { for line.map(statement) }
                { for note.map(|area| html! { <span class="why">{ format!("moved here from {area}") }</span> }) }
            </li>
        }
    };
    html! { <ul>{ for rows(area, step, takes).into_iter().map(text) }</ul> }
}

/// The statements of a quiet class, folded under their count.
pub fn fold(comparison: &Comparison, area: &AreaPart, step: usize, class: Class) -> Html {
    let rows = rows(area, step, |found| found == class);
    if rows.is_empty() {
        return html! {};
    }
    let still = rows.iter().all(|(_, change)| change.still_expected);
    let name = comparison.roles.get(step + 1).map(|role| role.short.as_str()).unwrap_or_default();
    let count = rows.len();
    let summary = match class {
        Class::NotRestated if still => format!("{count} not restated at {name}, still expected"),
        Class::NotRestated => format!("{count} not restated at {name}"),
        _ => format!("{count} {}", words::counted(class, still)),
    };
    html! {
        <details>
            <summary>{ summary }</summary>
            { plain_list(area, step, |found| found == class) }
        </details>
    }
}

/// What the two roles say of the area as a whole.
pub fn cell_notes(comparison: &Comparison, area: &AreaPart, step: usize) -> Html {
    let note = |place: usize| {
        let (cell, role) = (area.cells.get(place)?, comparison.roles.get(place)?);
        let state = cell.state.map(words::state).unwrap_or_default();
        let same = format!("Same as {}.", cell.same_as);
        let said = [state, if cell.same_as.is_empty() { "" } else { &same }].join(" ");
        (!said.trim().is_empty() || cell.text.is_some()).then(|| {
            html! {
                <p class="note" key={place}>
                    <b>{ format!("{}: ", role.short) }</b>
                    { for cell.text.as_ref().map(rich::text) }
                    { said }
                </p>
            }
        })
    };
    [step, step + 1].into_iter().filter_map(note).collect()
}

fn cell(row: &Row, role: usize) -> Option<&Line> {
    row.cells.get(role).and_then(Option::as_ref)
}

/// A statement with what it stands under and where it is from.
pub fn statement(line: &Line) -> Html {
    html! {
        <>
            { for line.under.as_ref().map(|under| html! { <span class="under">{ rich::text(under) }{ " " }</span> }) }
            { rich::text(&line.text) }
            if !line.from.is_empty() { <span class="why">{ format!(" from {}", line.from) }</span> }
        </>
    }
}

fn item(row: &Row, change: &Change, step: usize) -> Html {
    let (lower, upper) = (cell(row, step), cell(row, step + 1));
    let class = match change.class {
        Class::New => "new",
        Class::Dropped => "down",
        _ => "quiet",
    };
    html! {
        <li class={classes!("change", class)} key={row.key.clone()} data-change="" tabindex="-1">
            <p class="kind">
                <span class="sign" aria-hidden="true">{ words::sign(change.class) }</span>
                { words::class(change.class) }
                if !change.moved_from.is_empty() { { ", moved" } }
            </p>
            { texts(change, lower, upper) }
            { evidence(change, lower, upper) }
            { for upper.or(lower).map(examples) }
        </li>
    }
}

/// The text with highlights where they read well, else the new text with the old one under it.
fn texts(change: &Change, lower: Option<&Line>, upper: Option<&Line>) -> Html {
    match (lower, upper, &change.diff) {
        (Some(lower), Some(upper), Some(diff)) if diff.readable => html! {
            <p class="text">{ under(upper) }{ rich::difference(diff, &lower.text, &upper.text) }{ from(upper) }</p>
        },
        (Some(lower), Some(upper), Some(_)) => html! {
            <>
                <p class="text">{ statement(upper) }</p>
                <p class="before"><span class="label">{ "Before: " }</span>{ rich::text(&lower.text) }</p>
            </>
        },
        (lower, upper, _) => html! { <p class="text">{ for upper.or(lower).map(statement) }</p> },
    }
}

fn under(line: &Line) -> Html {
    let text = |under: &Text| html! { <span class="under">{ rich::text(under) }{ " " }</span> };
    line.under.iter().map(text).collect()
}

fn from(line: &Line) -> Html {
    html! { if !line.from.is_empty() { <span class="why">{ format!(" from {}", line.from) }</span> } }
}

/// Where it moved from; and, on demand, why the two are a pair, with both originals.
fn evidence(change: &Change, lower: Option<&Line>, upper: Option<&Line>) -> Html {
    let (Some(lower), Some(upper), Some(basis)) = (lower, upper, change.basis) else {
        return html! {};
    };
    html! {
        <>
            if !change.moved_from.is_empty() {
                <p class="why">{ format!("moved here from {}", change.moved_from) }</p>
            }
            <details class="why">
                <summary>{ "Why these two?" }</summary>
                <p>{ words::basis(basis) }</p>
                <dl>
                    <dt>{ "Before" }</dt><dd>{ statement(lower) }</dd>
                    <dt>{ "Now" }</dt><dd>{ statement(upper) }</dd>
                </dl>
            </details>
        </>
    }
}

/// A statement's own illustrations, folded.
pub fn examples(line: &Line) -> Html {
    if line.examples.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ match line.examples.len() { 1 => "1 example".to_owned(), many => format!("{many} examples") } }</summary>
            <ul>{ for line.examples.iter().map(|example| html! { <li>{ rich::text(example) }</li> }) }</ul>
        </details>
    }
}
