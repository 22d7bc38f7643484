//! Going from change to change.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
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
    /// Follows a press of what leads to another row: an element with its key in `data-to`.
    pub jump: Callback<MouseEvent>,
}

/// Walks over the elements marked `data-change` inside `root`. The walk starts anew when `shown`
/// changes.
#[hook]
pub fn use_changes<T: PartialEq + Clone + 'static>(root: &NodeRef, shown: &T) -> ChangesHandle {
    let position = use_state(|| 0usize);
    {
        let position = position.clone();
        use_effect_with(shown.clone(), move |_| position.set(0));
    }
    let go = |forward: bool| {
        let (root, position) = (root.clone(), position.clone());
        Callback::from(move |()| {
            let target = if forward { *position + 1 } else { position.saturating_sub(1).max(1) };
            if focus(&root, target).is_some() {
                position.set(target);
            }
        })
    };
    let jump = {
        let (root, position) = (root.clone(), position.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(target) = place(&root, &event).filter(|at| focus(&root, *at).is_some()) {
                position.set(target);
            }
        })
    };
    ChangesHandle { position: *position, next: go(true), previous: go(false), jump }
}

/// The position, from 1, of the change to which a press leads.
fn place(root: &NodeRef, event: &MouseEvent) -> Option<usize> {
    let row = event.target_dyn_into::<web_sys::Element>()?.get_attribute("data-to")?;
    let changes = root.cast::<web_sys::Element>()?.query_selector_all("[data-change]").ok()?;
    let is_it = |at: &u32| {
        let change = changes.item(*at).and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        change.is_some_and(|change| change.get_attribute("data-row").as_ref() == Some(&row))
    };
    (0..changes.length()).find(is_it).and_then(|at| usize::try_from(at + 1).ok())
}

/// Moves to the change at `position`, from 1.
fn focus(root: &NodeRef, position: usize) -> Option<()> {
    let root = root.cast::<web_sys::Element>()?;
    let changes = root.query_selector_all("[data-change]").ok()?;
    let index = u32::try_from(position.checked_sub(1)?).ok()?;
    let change = changes.item(index)?.dyn_into::<HtmlElement>().ok()?;
    if let Ok(Some(fold)) = change.closest("details:not([open])") {
        let _ = fold.set_attribute("open", "");
    }
    change.focus().ok()
}
