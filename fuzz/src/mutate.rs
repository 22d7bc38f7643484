//! Changes a file as JSON: bytes changed at random are hardly ever JSON still, and would test the
//! parser alone.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Map, Value, json};

use crate::rng::Rng;

/// Keys and words of the format.
const KEYS: [&str; 46] = [
    "format",
    "id",
    "name",
    "title",
    "lang",
    "dir",
    "version",
    "date",
    "levels",
    "text",
    "source",
    "tracks",
    "areas",
    "facts",
    "scales",
    "competencies",
    "glossary",
    "standards",
    "roles",
    "steps",
    "prose",
    "short",
    "level",
    "kind",
    "status",
    "track",
    "alias_of",
    "eligibility",
    "at_least",
    "requires",
    "competency",
    "is",
    "any",
    "builds_on",
    "except",
    "drops",
    "examples",
    "references",
    "next",
    "state",
    "statements",
    "same_as",
    "one_with",
    "points",
    "from",
    "frameworks",
];
const WORDS: [&str; 12] = [
    "cumulative",
    "complete",
    "baseline",
    "assignment",
    "alias",
    "blank",
    "not_applicable",
    "branch",
    "lateral",
    "previous",
    "draft",
    "rtl",
];
/// Texts that have broken something somewhere.
const HOSTILE: [&str; 14] = [
    "",
    " ",
    "\u{202e}txet",
    "a\u{200b}b",
    "e\u{301}\u{301}\u{301}",
    "**[a](javascript:b)**",
    "](<a|b\r\nc",
    "***`*`***",
    "\u{0}",
    "\u{1}a",
    "Ã©â€™",
    "設計を主導する",
    "👩‍👩‍👧",
    "0000-00-00",
];

/// The next input made of `data[..size]`; libFuzzer calls it.
pub fn json(data: &mut [u8], size: usize, max: usize, seed: u32) -> usize {
    let mut rng = Rng::new(u64::from(seed));
    let parsed = serde_json::from_slice(&data[..size]).ok();
    let Some(mut file) = parsed.filter(|_| rng.below(6) > 0) else {
        return fuzzer_mutate(data, size, max);
    };
    for _ in 0..=rng.below(3) {
        change(&mut file, &mut rng);
    }
    let text = file.to_string();
    match data.get_mut(..text.len()).filter(|_| text.len() <= max) {
        Some(place) => place.copy_from_slice(text.as_bytes()),
        None => return fuzzer_mutate(data, size, max),
    }
    text.len()
}

/// One change somewhere in a file.
fn change(file: &mut Value, rng: &mut Rng) {
    let mut all = Vec::new();
    pointers(file, String::new(), &mut all);
    let other = file.pointer(rng.pick(&all).as_str()).cloned().unwrap_or_default();
    let fresh = if rng.below(3) > 0 { other } else { leaf(rng) };
    let Some(target) = file.pointer_mut(rng.pick(&all).as_str()) else { return };
    match target {
        Value::Array(items) if rng.below(4) > 0 => change_list(items, fresh, rng),
        Value::Object(object) if rng.below(4) > 0 => change_object(object, fresh, rng),
        Value::String(text) if rng.below(2) > 0 => change_text(text, &fresh, rng),
        _ => *target = fresh,
    }
}

fn change_list(items: &mut Vec<Value>, fresh: Value, rng: &mut Rng) {
    let (one, other) = (rng.below(items.len()), rng.below(items.len()));
    match rng.below(4) {
        0 if !items.is_empty() => drop(items.remove(one)),
        1 if !items.is_empty() => items.swap(one, other),
        2 if !items.is_empty() => items.insert(one, items[other].clone()),
        _ => items.insert(one, fresh),
    }
}

fn change_object(object: &mut Map<String, Value>, fresh: Value, rng: &mut Rng) {
    let keys: Vec<String> = object.keys().cloned().collect();
    match rng.below(3) {
        0 if !keys.is_empty() => drop(object.remove(rng.pick(&keys).as_str())),
        1 if !keys.is_empty() => drop(object.insert(rng.pick(&keys).clone(), fresh)),
        _ => drop(object.insert((*rng.pick(&KEYS)).to_owned(), fresh)),
    }
}

fn change_text(text: &mut String, fresh: &Value, rng: &mut Rng) {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let at = *rng.pick(&starts);
    match rng.below(4) {
        0 => text.truncate(at),
        1 => text.insert_str(at, *rng.pick::<&str>(&HOSTILE)),
        2 => text.insert_str(at, fresh.as_str().unwrap_or(" ")),
        _ => drop(text.drain(..at)),
    }
}

/// A value that holds no other, or nothing.
fn leaf(rng: &mut Rng) -> Value {
    match rng.below(8) {
        0 => json!(null),
        1 => json!(rng.below(2) > 0),
        2 => json!(rng.pick(&[0_i64, 1, -1, 7, i64::MAX, i64::MIN])),
        3 => rng.pick(&[json!(0.5), json!(-1e300), json!(1e-9), json!(u64::MAX)]).clone(),
        4 => rng.pick(&[json!([]), json!({}), json!([[]]), json!({ "": "" })]).clone(),
        5 => json!(rng.pick(&KEYS)),
        6 => json!(rng.pick(&WORDS)),
        _ => json!(rng.pick(&HOSTILE)),
    }
}

/// Every value inside, by pointer.
fn pointers(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                pointers(item, format!("{at}/{place}"), all);
            }
        }
        Value::Object(object) => {
            for (key, item) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(item, format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
    all.push(at);
}
