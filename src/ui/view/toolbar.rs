//! Which framework, and which view.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::model::{Framework, Index};
use crate::selection::{Action, View};
use crate::words;

/// Which framework, and which view.
pub fn toolbar(
    framework: &Framework,
    index: Option<&Index>,
    view: View,
    dispatch: &Callback<Action>,
) -> Html {
    html! {
        <div class="bar">
            if let Some(index) = index {
                { framework_picker(index, &framework.id, dispatch) }
            } else {
                <span class="where">{ &framework.name }</span>
            }
            if !framework.title.is_empty() {
                <span class="title">{ &framework.title }</span>
            }
            <div class="views" role="group" aria-label="View">
                { for View::ALL.into_iter().map(|each| view_button(each, view, dispatch)) }
            </div>
        </div>
    }
}

fn view_button(view: View, current: View, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(move |_| Action::SetView(view));
    html! {
        <button type="button" key={view.name()} aria-pressed={(view == current).to_string()} {onclick}>
            { words::view(view) }
        </button>
    }
}

/// One of the frameworks of an index.
pub fn framework_picker(index: &Index, chosen: &str, dispatch: &Callback<Action>) -> Html {
    let onchange = dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::ChooseFramework(select.value())
    });
    let option = |entry: &crate::model::Entry| {
        html! {
            <option key={entry.id.clone()} value={entry.id.clone()} selected={entry.id == chosen}>
                { &entry.name }
            </option>
        }
    };
    html! {
        <label class="framework">
            <span class="hidden">{ "Framework" }</span>
            <select {onchange}>{ for index.frameworks.iter().map(option) }</select>
        </label>
    }
}
