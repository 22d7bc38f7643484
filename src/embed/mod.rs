//! The only exports to JavaScript: a stage for one widget after another. The custom element around
//! it is in the scripts beside this file.

mod language;
mod segment;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::{Key, VChild};
use yew::{AppHandle, Renderer};

use crate::ui::{App, Ask, Attributes};

/// A place in the page where a widget can be shown, taken away, and another shown. Yew keeps a
/// little of every application that it ever rendered, so a page reuses its stages.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Stage {
    app: AppHandle<Frame>,
    turn: u32,
    on_event: Callback<(&'static str, String)>,
    ask: Option<Ask>,
}

#[wasm_bindgen]
impl Stage {
    /// An empty stage inside `root`, which it takes over.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(root: Element) -> Self {
        crate::text::segment::set(segment::lengths);
        let empty = FrameProps { turn: 0, attributes: None };
        let app = Renderer::<Frame>::with_root_and_props(root, empty).render();
        Self { app, turn: 0, on_event: Callback::noop(), ask: None }
    }

    /// Shows a new widget. `options` is an object of strings, named as the fields of
    /// [`Attributes`] are in JavaScript; `on_event` is called with a name and a detail; `ask`, with
    /// an address and whether to ask anew, promises the bytes of a file.
    pub fn show(&mut self, options: &JsValue, on_event: Function, ask: Function) {
        self.on_event = Callback::from(move |(name, detail): (&'static str, String)| {
            // A listener that throws reports itself; the widget goes on.
            let _ = on_event.call2(&JsValue::NULL, &name.into(), &detail.into());
        });
        self.ask = Some(Ask(ask));
        self.turn += 1;
        self.update(options);
    }

    /// Shows what changed `options` say; what a reader chose stays where they do not.
    pub fn update(&mut self, options: &JsValue) {
        let attributes = Some(self.attributes(options));
        self.app.update(FrameProps { turn: self.turn, attributes });
    }

    /// Takes the widget off the page, with all that it knew.
    pub fn clear(&mut self) {
        self.on_event = Callback::noop();
        self.ask = None;
        self.app.update(FrameProps { turn: self.turn, attributes: None });
    }
}

impl Stage {
    fn attributes(&self, options: &JsValue) -> Attributes {
        let text = |key: &str| {
            let value = Reflect::get(options, &key.into()).ok().and_then(|value| value.as_string());
            AttrValue::from(value.unwrap_or_default())
        };
        Attributes {
            src: text("src"),
            data: text("data"),
            against: text("against"),
            against_data: text("againstData"),
            roles: text("roles"),
            view: text("view"),
            areas: text("areas"),
            language: language::spoken(options),
            url_state: text("urlState"),
            id: text("id"),
            on_event: self.on_event.clone(),
            ask: self.ask.clone(),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FrameProps {
    /// Tells one widget from the next, which begins without what the one before knew.
    turn: u32,
    attributes: Option<Attributes>,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let FrameProps { turn, attributes } = props;
    let widget = attributes.as_ref().map(|attributes| {
        VChild::<App>::new(attributes.clone(), Some(Key::from(turn.to_string()))).into()
    });
    widget.unwrap_or_default()
}
