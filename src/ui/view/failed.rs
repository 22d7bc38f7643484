//! What is shown when there is nothing to show, or something wrong with it.

use yew::prelude::*;

use super::toolbar::framework_picker;
use crate::load::Fault;
use crate::selection::Action;
use crate::ui::source::Failure;

/// How many faults are listed before the rest is only counted.
const LISTED: usize = 50;

/// What the reader of a failure may do.
pub struct Ways<'a> {
    /// Asks for the file again.
    pub retry: &'a Callback<()>,
    /// Chooses another framework.
    pub dispatch: &'a Callback<Action>,
}

/// Why there is nothing to show, and what to do. `wanted` is the framework that was asked for.
pub fn failed(failure: &Failure, wanted: &str, ways: &Ways<'_>) -> Html {
    let onclick = ways.retry.reform(|_: MouseEvent| ());
    html! {
        <div class="ladder failed">
            { for failure.index.iter().map(|index| framework_picker(index, wanted, ways.dispatch)) }
            <div role="alert">
                <p><strong>{ &failure.sentence }</strong></p>
                { list(&failure.faults) }
            </div>
            if failure.may_retry {
                <button type="button" {onclick}>{ "Try again" }</button>
            }
        </div>
    }
}

/// What is wrong in a file that is shown all the same.
pub fn warnings(warnings: &[Fault]) -> Html {
    let count = warnings.len();
    html! {
        if count > 0 {
            <details class="warnings">
                <summary>{ match count { 1 => "1 fault in this file".to_owned(), many => format!("{many} faults in this file") } }</summary>
                { list(warnings) }
            </details>
        }
    }
}

fn list(faults: &[Fault]) -> Html {
    let one = |fault: &Fault| {
        html! {
            <li>
                { for fault.place.map(|place| format!("Line {}, column {}", place.line, place.column)) }
                if !fault.path.0.is_empty() { { ", " }<code>{ fault.path.to_string() }</code> }
                { ": " }{ fault.problem.to_string() }{ ". " }{ fault.problem.remedy() }
            </li>
        }
    };
    html! {
        if !faults.is_empty() {
            <ol class="faults">{ for faults.iter().take(LISTED).map(one) }</ol>
            if faults.len() > LISTED { <p>{ format!("and {} more", faults.len() - LISTED) }</p> }
        }
    }
}

/// Something is on its way.
pub fn skeleton() -> Html {
    html! {
        <div class="ladder skeleton" aria-busy="true">
            <p class="hidden" role="status">{ "Loading the framework" }</p>
            { for (0..6).map(|_| html! { <span></span> }) }
        </div>
    }
}
