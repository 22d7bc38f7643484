//! What is shown when there is nothing to show, or something wrong with it.

use std::rc::Rc;

use yew::prelude::*;

use super::toolbar::FrameworkPicker;
use crate::load::Fault;
use crate::model::Index;
use crate::selection::Action;

/// How many faults are listed before the rest is only counted.
const LISTED: usize = 50;

#[derive(Clone, PartialEq, Properties)]
pub struct FailedProps {
    #[prop_or_default]
    pub sentence: String,
    #[prop_or_default]
    pub faults: Vec<Fault>,
    #[prop_or_default]
    pub index: Option<Rc<Index>>,
    #[prop_or_default]
    pub wanted: AttrValue,
    #[prop_or_default]
    pub retry: Option<Callback<()>>,
    #[prop_or_default]
    pub dispatch: Option<Callback<Action>>,
}

/// Why there is nothing to show, and what to do.
#[component]
pub fn Failed(props: &FailedProps) -> Html {
    let retry = props.retry.as_ref().map(|retry| {
        let onclick = retry.reform(|_: MouseEvent| ());
        html! { <button type="button" {onclick}>{ "Try again" }</button> }
    });
    html! {
        <div class="ladder failed">
            { for props.index.as_ref().zip(props.dispatch.as_ref()).map(|(index, dispatch)| html! {
                <FrameworkPicker index={Rc::clone(index)} chosen={props.wanted.to_string()} dispatch={dispatch.clone()} />
            }) }
            <div role="alert">
                <p><strong>{ &props.sentence }</strong></p>
                { list(&props.faults) }
            </div>
            { retry }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct WarningsProps {
    pub warnings: Rc<Vec<Fault>>,
}

/// What is wrong in a file that is shown all the same.
#[component]
pub fn Warnings(props: &WarningsProps) -> Html {
    let count = props.warnings.len();
    html! {
        if count > 0 {
            <details class="warnings">
                <summary>{ match count { 1 => "1 fault in this file".to_owned(), many => format!("{many} faults in this file") } }</summary>
                { list(&props.warnings) }
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
#[component]
pub fn Skeleton() -> Html {
    html! {
        <div class="ladder skeleton" aria-busy="true">
            <p class="hidden" role="status">{ "Loading the framework" }</p>
            { for (0..6).map(|_| html! { <span></span> }) }
        </div>
    }
}
