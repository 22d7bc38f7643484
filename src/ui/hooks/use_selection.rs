//! What is being looked at, as a reducer over the pure [`Selection`].

use std::rc::Rc;

use yew::prelude::*;

use crate::selection::{Action, Selection};

/// A [`Selection`] that components may change by [`Action`]s.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selected {
    /// What is looked at.
    pub selection: Selection,
    /// Whether a reader chose it; until then the page's address stays as it is.
    pub by_reader: bool,
}

impl Reducible for Selected {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let by_reader = self.by_reader || !matches!(action, Action::Follow(_));
        Rc::new(Self { selection: self.selection.after(action), by_reader })
    }
}

/// The selection, which begins as `initial` says and follows it when that changes.
#[hook]
pub fn use_selection(initial: Selection, linked: Selection) -> UseReducerHandle<Selected> {
    let selected = use_reducer_eq(|| Selected { selection: linked, by_reader: false });
    let dispatcher = selected.dispatcher();
    let is_first = use_mut_ref(|| true);
    use_effect_with(initial, move |initial| {
        if !std::mem::replace(&mut *is_first.borrow_mut(), false) {
            dispatcher.dispatch(Action::Follow(initial.clone()));
        }
    });
    selected
}
