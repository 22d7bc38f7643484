//! Going from change to change.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};
use yew::prelude::*;

/// The walk over the changes on the screen.
#[derive(Clone, Debug)]
pub struct ChangesHandle {
    /// The change that the reader is at, from 1; 0 before the first.
    pub position: usize,
    /// Goes on.
    pub next: Callback<()>,
    /// Goes back.
    pub previous: Callback<()>,
    /// Follows a press of what leads to another row: an element with its key in `data-to`. One with
    /// the name of an area in `data-to-area` leads there once what it chose is shown.
    pub jump: Callback<MouseEvent>,
}

/// Walks over the elements marked `data-change` inside `root`. The walk starts anew when `shown`
/// changes.
#[hook]
pub fn use_changes<T: PartialEq + Clone + 'static>(root: &NodeRef, shown: &T) -> ChangesHandle {
    let position = use_state(|| 0usize);
    let wanted = use_mut_ref(String::new);
    {
        let (position, root, wanted) = (position.clone(), root.clone(), Rc::clone(&wanted));
        use_effect_with(shown.clone(), move |_| {
            position.set(0);
            if let Some((_, area)) = find(&root, "data-area", &wanted.take()) {
                focus(&area);
                area.scroll_into_view();
            }
        });
    }
    let go = |forward: bool| {
        let (root, position) = (root.clone(), position.clone());
        Callback::from(move |()| {
            let target = if forward { *position + 1 } else { position.saturating_sub(1).max(1) };
            if let Some(change) = change_at(&root, target) {
                focus(&change);
                position.set(target);
            }
        })
    };
    let jump = {
        let (root, position) = (root.clone(), position.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(pressed) = event.target_dyn_into::<Element>() else { return };
            if let Some(area) = pressed.get_attribute("data-to-area") {
                *wanted.borrow_mut() = area;
            }
            let row = pressed.get_attribute("data-to").unwrap_or_default();
            if let Some((at, change)) = find(&root, "data-row", &row) {
                focus(&change);
                position.set(at);
            }
        })
    };
    ChangesHandle { position: *position, next: go(true), previous: go(false), jump }
}

/// The elements that have an attribute.
fn all(root: &NodeRef, attribute: &str) -> Option<NodeList> {
    root.cast::<Element>()?.query_selector_all(&["[", attribute, "]"].concat()).ok()
}

/// The first element whose attribute says so, and its position from 1 among those that have it.
fn find(root: &NodeRef, attribute: &str, value: &str) -> Option<(usize, HtmlElement)> {
    let all = all(root, attribute).filter(|_| !value.is_empty())?;
    for at in 0..all.length() {
        let element = all.item(at)?.dyn_into::<HtmlElement>().ok()?;
        if element.get_attribute(attribute).as_deref() == Some(value) {
            return Some((usize::try_from(at + 1).ok()?, element));
        }
    }
    None
}

/// The change at `position`, from 1.
fn change_at(root: &NodeRef, position: usize) -> Option<HtmlElement> {
    let index = u32::try_from(position.checked_sub(1)?).ok()?;
    all(root, "data-change")?.item(index)?.dyn_into().ok()
}

/// Moves to an element, out of any fold.
fn focus(element: &HtmlElement) {
    if let Ok(Some(fold)) = element.closest("details:not([open])") {
        let _ = fold.set_attribute("open", "");
    }
    let _ = element.focus();
}
