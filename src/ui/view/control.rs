//! Controls: what a reader presses or chooses, and what comes of it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::selection::Action;
use crate::ui::dom::{Node, button, el};

/// A button for an action.
#[inline(never)]
pub fn does(dispatch: &Callback<Action>, action: Action) -> Node {
    let dispatch = dispatch.clone();
    button(Callback::from(move |_| dispatch.emit(action.clone())))
}

/// A button that says whether what it does is done.
#[inline(never)]
pub fn toggle(is_on: bool, dispatch: &Callback<Action>, action: Action) -> Node {
    does(dispatch, action).attr("aria-pressed", if is_on { "true" } else { "false" })
}

/// A button that calls back.
#[inline(never)]
pub fn calls(callback: &Callback<()>) -> Node {
    let callback = callback.clone();
    button(Callback::from(move |_| callback.emit(())))
}

/// A picker without its options. `action` is what a choice in the picker at `place` does.
#[inline(never)]
pub fn select(
    dispatch: &Callback<Action>,
    place: usize,
    action: fn(&HtmlSelectElement, usize) -> Action,
) -> Node {
    let dispatch = dispatch.clone();
    let choose = move |event: Event| {
        dispatch.emit(action(&event.target_unchecked_into(), place));
    };
    el("select").on_change(Callback::from(choose))
}

/// One choice of a picker.
#[inline(never)]
pub fn option(id: &str, is_chosen: bool) -> Node {
    el("option").key(id).attr_of("value", id).attr_if(is_chosen, "selected")
}
