//! Paths to lines and columns. Done only for faults, so that a sound file pays nothing.

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::fault::{Fault, Place};
use super::path::{Path, Segment};
use crate::names::sorted;

/// Gives every fault its place in `text`, and puts them in the order of the file.
pub(super) fn all(text: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    for fault in &mut faults {
        fault.place = fault.place.or_else(|| locate(text, &fault.path));
    }
    sorted(faults, |fault| fault.place.map_or((0, 0), |place| (place.line, place.column)))
}

/// The place of the value at `path`; of the nearest value around it where there is none.
fn locate(text: &str, path: &Path) -> Option<Place> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for segment in &path.0 {
        match child(value, segment) {
            Some(inner) => value = inner,
            None => break,
        }
    }
    place(text, offset(text, value.get())?)
}

fn child<'a>(value: &'a RawValue, segment: &Segment) -> Option<&'a RawValue> {
    match segment {
        Segment::Index(index) => {
            let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
            items.get(*index).copied()
        }
        Segment::Key(key) => {
            let mut json = serde_json::Deserializer::from_str(value.get());
            json.deserialize_map(FindKey(key)).ok()?
        }
    }
}

/// How far into `text` its part `part` begins.
fn offset(text: &str, part: &str) -> Option<usize> {
    (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)
}

/// The line and column of a byte offset.
fn place(text: &str, offset: usize) -> Option<Place> {
    let before = text.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.get(line_start..)?.chars().count() + 1;
    Some(Place { line, column })
}

struct FindKey<'k>(&'k str);

impl<'de> Visitor<'de> for FindKey<'_> {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some((key, value)) = object.next_entry::<String, &RawValue>()? {
            if key == self.0 {
                found = Some(value);
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines_and_columns() {
        let text = "{\n  \"a\": [1,\n    {\"ü\": \"x\", \"b\": 2}]\n}";
        let path =
            Path(vec![Segment::Key("a".into()), Segment::Index(1), Segment::Key("b".into())]);
        assert_eq!(locate(text, &path), Some(Place { line: 3, column: 21 }));
        assert_eq!(locate(text, &Path::key("gone")), Some(Place { line: 1, column: 1 }));
    }
}
