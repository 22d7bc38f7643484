//! The only exports to JavaScript: a widget that is mounted, updated and destroyed. The custom
//! element around it is `element.js`.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback, Renderer};

use crate::ui::{App, Attributes};

/// A mounted widget.
#[wasm_bindgen]
pub struct Widget {
    app: Option<AppHandle<App>>,
    on_event: Callback<(&'static str, String)>,
}

/// Mounts a widget inside `root`, which it takes over. `options` is an object of strings (`src`,
/// `data`, `against`, `againstData`, `roles`, `view`, `urlState`, `id`); `on_event` is called with a name and a detail.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element, options: &JsValue, on_event: Function) -> Widget {
    let on_event = Callback::from(move |(name, detail): (&'static str, String)| {
        // A listener that throws reports itself; the widget goes on.
        let _ = on_event.call2(&JsValue::NULL, &name.into(), &detail.into());
    });
    let attributes = attributes(options, &on_event);
    let app = Renderer::<App>::with_root_and_props(root, attributes).render();
    Widget { app: Some(app), on_event }
}

#[wasm_bindgen]
impl Widget {
    /// Shows what changed `options` say; what a reader chose stays where they do not.
    pub fn update(&mut self, options: &JsValue) {
        let attributes = attributes(options, &self.on_event);
        if let Some(app) = &mut self.app {
            app.update(attributes);
        }
    }

    /// Takes the widget off the page.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

fn attributes(options: &JsValue, on_event: &Callback<(&'static str, String)>) -> Attributes {
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
        url_state: text("urlState"),
        id: text("id"),
        on_event: on_event.clone(),
    }
}
