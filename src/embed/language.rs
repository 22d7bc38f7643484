//! The language that a page asks for, with what the browser knows of it.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::words::Language;

thread_local! {
    /// Each is made once: a language stays for good.
    static KNOWN: RefCell<Vec<&'static Language>> = const { RefCell::new(Vec::new()) };
}

/// The language in `options.language`: its `tag`, its `texts`, `between`, which stands between the
/// items of lists, and `forms`, a function that says a number with its plural category.
pub(super) fn spoken(options: &JsValue) -> Option<&'static Language> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).unwrap_or_default();
    let given = get(options, "language");
    let text = |key: &str| get(&given, key).as_string();
    let tag = text("tag")?;
    KNOWN.with_borrow_mut(|known| {
        let language = known.iter().find(|language| language.tag == tag).copied();
        language.or_else(|| {
            let forms: Function = get(&given, "forms").dyn_into().ok()?;
            let forms = move |number: f64| {
                let said = forms.call1(&JsValue::NULL, &number.into());
                said.ok().and_then(|said| said.as_string()).unwrap_or_default()
            };
            let (texts, between) = (text("texts")?, text("between")?);
            known.push(Language::new(&tag, &texts, &between, Box::new(forms)));
            known.last().copied()
        })
    })
}
