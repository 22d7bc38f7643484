//! The language that a page asks for, with what the browser knows of it.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::words::{Between, Language};

thread_local! {
    /// Each is made once: a language stays for good.
    static KNOWN: RefCell<Vec<&'static Language>> = const { RefCell::new(Vec::new()) };
}

/// The language in `options.language`: its `tag`, its `texts`, its `forms`, a function that says a
/// number with its plural category, and what stands between the items of lists.
pub(super) fn spoken(options: &JsValue) -> Option<&'static Language> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).unwrap_or_default();
    let given = get(options, "language");
    let tag = get(&given, "tag").as_string()?;
    KNOWN.with_borrow_mut(|known| {
        let language = known.iter().find(|language| language.tag == tag).copied();
        language.or_else(|| {
            let texts = get(&given, "texts").as_string()?;
            let forms: Function = get(&given, "forms").dyn_into().ok()?;
            let forms = move |number: f64| {
                let said = forms.call1(&JsValue::NULL, &number.into());
                said.ok().and_then(|said| said.as_string()).unwrap_or_default()
            };
            let (and, or) = (between(&get(&given, "and")), between(&get(&given, "or")));
            let language = Language::new(&tag, &texts, Box::new(forms), and, or);
            known.push(language);
            Some(language)
        })
    })
}

fn between(given: &JsValue) -> Between {
    let given = Array::from(given);
    let text = |at: u32| given.get(at).as_string().unwrap_or_default();
    Between { pair: text(0), middle: text(1), last: text(2) }
}
