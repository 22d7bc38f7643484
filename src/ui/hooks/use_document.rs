//! The document that is shown, from request to content or failure.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::ui::source::{Ask, Asker, Failure, Opened, open, open_text};

/// After this long, in milliseconds, a reader is told that something is on its way.
const SKELETON_AFTER: u32 = 200;

/// Where a document is on its way to the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum DocumentState {
    /// Nothing was asked for.
    Nothing,
    /// On its way, for less than a moment.
    Waiting,
    /// On its way for longer.
    Slow,
    /// There.
    Ready(Rc<Opened>),
    /// Not to be had.
    Failed(Rc<Failure>),
}

/// A document and the way to ask for it again.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentHandle {
    /// Where it is.
    pub state: UseStateHandle<DocumentState>,
    /// Asks again.
    pub retry: Callback<()>,
}

/// Opens the document at `src`, or in `data` where the page gives that; of an index, the
/// framework that `wanted` names. A later question makes the answer to an earlier one void.
#[hook]
pub fn use_document(
    src: &AttrValue,
    data: &AttrValue,
    wanted: &AttrValue,
    ask: Option<&Ask>,
) -> DocumentHandle {
    let is_asked = !(src.is_empty() && data.is_empty());
    let first = if is_asked { DocumentState::Waiting } else { DocumentState::Nothing };
    let state = use_state(|| first);
    let attempt = use_state(|| 0u32);
    {
        let (state, way) = (state.clone(), ask.cloned());
        let question = (src.clone(), data.clone(), wanted.clone(), *attempt);
        use_effect_with(question, move |(src, data, wanted, attempt)| {
            seek(&state, (src, data, wanted), way, *attempt > 0)
        });
    }
    let retry = use_callback(attempt, |(), attempt| attempt.set(**attempt + 1));
    DocumentHandle { state, retry }
}

/// Starts to open a document; what is returned stops it.
fn seek(
    state: &UseStateHandle<DocumentState>,
    (src, data, wanted): (&AttrValue, &AttrValue, &AttrValue),
    ask: Option<Ask>,
    again: bool,
) -> Box<dyn FnOnce()> {
    if !data.is_empty() {
        state.set(settled(open_text(data)));
        return Box::new(|| ());
    }
    if src.is_empty() {
        state.set(DocumentState::Nothing);
        return Box::new(|| ());
    }
    // Content that is there stays until the next is.
    if !matches!(**state, DocumentState::Ready(_)) {
        state.set(DocumentState::Waiting);
    }
    let is_current = Rc::new(std::cell::Cell::new(true));
    let slow = {
        let (state, is_current) = (state.clone(), Rc::clone(&is_current));
        Timeout::new(SKELETON_AFTER, move || {
            if is_current.get() && !matches!(*state, DocumentState::Ready(_)) {
                state.set(DocumentState::Slow);
            }
        })
    };
    let (state, src, wanted) = (state.clone(), src.clone(), wanted.clone());
    let still = Rc::clone(&is_current);
    spawn_local(async move {
        let outcome = open(&src, &wanted, &Asker { ask: ask.as_ref(), again }).await;
        drop(slow);
        if still.get() {
            state.set(settled(outcome));
        }
    });
    Box::new(move || is_current.set(false))
}

fn settled(outcome: Result<Opened, Failure>) -> DocumentState {
    match outcome {
        Ok(opened) => DocumentState::Ready(Rc::new(opened)),
        Err(failure) => DocumentState::Failed(Rc::new(failure)),
    }
}
