//! The browser's own dictionaries for words of scripts without spaces.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// None where the browser has no `Intl.Segmenter`.
    static SEGMENTER: Option<Intl::Segmenter> = segmenter();
}

/// The lengths in bytes of the words of a text.
pub(super) fn lengths(text: &str) -> Option<Vec<usize>> {
    SEGMENTER.with(|segmenter| {
        let segments = Array::from(segmenter.as_ref()?.segment(text).as_ref());
        let word = |segment| Reflect::get(&segment, &"segment".into()).ok()?.as_string();
        segments.iter().map(|segment| Some(word(segment)?.len())).collect()
    })
}

fn segmenter() -> Option<Intl::Segmenter> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"Segmenter".into()).ok()?;
    let constructor = constructor.dyn_into::<Function>().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    let found = Reflect::construct(&constructor, &Array::of2(&JsValue::UNDEFINED, &options));
    found.ok()?.dyn_into().ok()
}
