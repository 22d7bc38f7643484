//! Which framework, and which view.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::model::{Framework, Index};
use crate::selection::{Action, View};
use crate::words;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub framework: Rc<Framework>,
    pub index: Option<Rc<Index>>,
    pub view: View,
    pub dispatch: Callback<Action>,
}

/// Which framework, and which view.
#[component]
pub fn Toolbar(props: &Props) -> Html {
    let Props { framework, index, view, dispatch } = props;
    html! {
        <div class="bar">
            if let Some(index) = index {
                <FrameworkPicker index={Rc::clone(index)} chosen={framework.id.clone()} dispatch={dispatch.clone()} />
            } else {
                <span class="where">{ &framework.name }</span>
            }
            if !framework.title.is_empty() {
                <span class="title">{ &framework.title }</span>
            }
            <div class="views" role="group" aria-label="View">
                { for View::ALL.into_iter().map(|each| view_button(each, *view, dispatch)) }
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

#[derive(Clone, PartialEq, Properties)]
pub struct FrameworkPickerProps {
    pub index: Rc<Index>,
    pub chosen: String,
    pub dispatch: Callback<Action>,
}

/// One of the frameworks of an index.
#[component]
pub fn FrameworkPicker(props: &FrameworkPickerProps) -> Html {
    let onchange = props.dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::ChooseFramework(select.value())
    });
    html! {
        <label class="framework">
            <span class="hidden">{ "Framework" }</span>
            <select {onchange}>
                { for props.index.frameworks.iter().map(|entry| html! {
                    <option key={entry.id.clone()} value={entry.id.clone()} selected={entry.id == props.chosen}>
                        { &entry.name }
                    </option>
                }) }
            </select>
        </label>
    }
}
