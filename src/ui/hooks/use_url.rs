//! The page's address as a place to keep the selection.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;
use yew::prelude::*;

use super::use_selection::Selected;
use crate::selection::{Action, Selection};

/// Where in the address the selection is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UrlPlace {
    /// Nowhere.
    #[default]
    Off,
    /// After `#`.
    Hash,
    /// After `?`.
    Query,
}

/// Where in the address the selection is kept, and under which names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlState {
    place: UrlPlace,
    prefix: String,
}

impl UrlState {
    /// From the attribute `url-state`, and the id of the element, which tells apart several
    /// elements on one page.
    pub fn new(attribute: &str, id: &str) -> Self {
        let place = match attribute {
            "hash" => UrlPlace::Hash,
            "query" => UrlPlace::Query,
            _ => UrlPlace::Off,
        };
        Self { place, prefix: if id.is_empty() { String::new() } else { format!("{id}.") } }
    }

    /// Whether the address holds nothing.
    pub fn is_off(&self) -> bool {
        self.place == UrlPlace::Off
    }

    /// The selection in the address; parts that it does not name are those of `otherwise`.
    pub fn read(&self, otherwise: &Selection) -> Selection {
        match self.params() {
            Some(params) => otherwise.with_query(|key| params.get(&self.name(key))),
            None => otherwise.clone(),
        }
    }

    /// Writes the selection into the address, where the page may change it.
    pub fn keep(&self, selection: &Selection, initial: &Selection) {
        // A sandboxed page may not change its address: then the link is not kept.
        let _ = self.write(selection, initial);
    }

    /// Writes the selection into the address. Other parameters, the state that the page keeps
    /// with the entry, and the length of the history stay as they are.
    fn write(&self, selection: &Selection, initial: &Selection) -> Result<(), JsValue> {
        let Some(params) = self.params() else { return Ok(()) };
        for key in ["framework", "roles", "view", "scope"] {
            params.delete(&self.name(key));
        }
        for (key, value) in selection.query(initial.view) {
            params.set(&self.name(key), &value);
        }
        // Commas are allowed there and read better.
        let text = params.to_string().as_string().unwrap_or_default().replace("%2C", ",");
        let location = window().location();
        // The whole path: a page may have a base that is not its own address.
        let path = location.pathname()?;
        let address = match self.place {
            UrlPlace::Hash => format!("{path}{}#{text}", location.search()?),
            _ => format!("{path}?{text}{}", location.hash()?),
        };
        let history = window().history()?;
        history.replace_state_with_url(&history.state()?, "", Some(&address))
    }

    fn params(&self) -> Option<UrlSearchParams> {
        let location = window().location();
        let text = match self.place {
            UrlPlace::Off => return None,
            UrlPlace::Hash => location.hash().ok()?,
            UrlPlace::Query => location.search().ok()?,
        };
        UrlSearchParams::new_with_str(text.trim_start_matches(['#', '?'])).ok()
    }

    fn name(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

/// Keeps the selection in the address once a reader has chosen, and follows the address when the
/// page goes back or forward.
#[hook]
pub fn use_url(
    url: &UrlState,
    selected: &UseReducerHandle<Selected>,
    shown: &Selection,
    initial: &Selection,
) {
    {
        let kept = (url.clone(), shown.clone(), initial.clone(), selected.by_reader);
        use_effect_with(kept, |(url, shown, initial, is_chosen)| {
            if *is_chosen {
                url.keep(shown, initial);
            }
        });
    }
    let (dispatcher, current) = (selected.dispatcher(), selected.selection.clone());
    let question = (url.clone(), current, initial.clone());
    use_effect_with(question, move |(url, current, initial)| {
        let listen = |event: &'static str| {
            let (url, dispatcher) = (url.clone(), dispatcher.clone());
            let (current, initial) = (current.clone(), initial.clone());
            EventListener::new(&window(), event, move |_| {
                let linked = url.read(&initial);
                if linked != current {
                    dispatcher.dispatch(Action::Follow(linked));
                }
            })
        };
        let listeners = [listen("popstate"), listen("hashchange")];
        move || drop(listeners)
    });
}
