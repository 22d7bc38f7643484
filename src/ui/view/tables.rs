//! Facts and requirements as tables.

use yew::prelude::*;

use crate::compare::{Comparison, FactRow, RequirementRow, Shift, ShiftKind};
use crate::words;

/// Header figures across the roles.
pub fn facts(comparison: &Comparison) -> Html {
    let rows = comparison
        .facts
        .iter()
        .map(|FactRow { name, cells, steps }| row(comparison, name, "", cells, steps));
    table(comparison, "Facts", rows.collect())
}

/// Demands on competencies across the roles.
pub fn requirements(comparison: &Comparison) -> Html {
    let rows = comparison.requirements.iter().map(|RequirementRow { name, area, cells, steps }| {
        row(comparison, name, area, cells, steps)
    });
    table(comparison, "Requirements", rows.collect())
}

fn table(comparison: &Comparison, caption: &'static str, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return html! {};
    }
    html! {
        <table class="facts">
            <caption>{ caption }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for comparison.roles.iter().map(|role| html! { <th scope="col">{ &role.short }</th> }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn row(
    comparison: &Comparison,
    name: &str,
    area: &str,
    cells: &[Option<String>],
    steps: &[Shift],
) -> Html {
    let cell = |(at, cell): (usize, &Option<String>)| {
        let shift = at.checked_sub(1).and_then(|before| steps.get(before));
        let role = comparison.roles.get(at).map(|role| role.short.clone());
        html! { <td data-role={role}>{ value(cell.as_ref(), shift) }</td> }
    };
    html! {
        <tr>
            <th scope="row">
                { name.to_owned() }
                if !area.is_empty() { <span class="crumb">{ area.to_owned() }</span> }
            </th>
            { for cells.iter().enumerate().map(cell) }
        </tr>
    }
}

/// A value, with what became of it where it changed.
fn value(value: Option<&String>, shift: Option<&Shift>) -> Html {
    let change = shift.filter(|shift| !matches!(shift.kind, ShiftKind::Same | ShiftKind::Absent));
    match (value, change) {
        (None, None) => html! { <span class="none">{ "—" }</span> },
        (None, Some(_)) => html! { <span class="none">{ "· not restated" }</span> },
        (Some(value), None) => html! { value.clone() },
        (Some(value), Some(shift)) => html! {
            <>
                <b>{ value.clone() }</b>
                <span class={classes!("shift", direction(shift.kind))}>
                    { format!(" {} {}", words::shift_sign(shift.kind), words::shift(shift)) }
                </span>
            </>
        },
    }
}

fn direction(kind: ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Raised | ShiftKind::New => "up",
        ShiftKind::Lowered => "down",
        _ => "quiet",
    }
}
