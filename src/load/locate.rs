//! Paths to lines and columns. Done only for faults, so that a sound file pays nothing.

use super::fault::{Fault, Place};
use super::path::{Path, Segment};
use crate::model::Node;
use crate::names::sorted;

/// How many bytes may be scanned for all faults together. A file that is wrong everywhere has the
/// places of its first faults, and the paths of the rest.
const BUDGET: usize = 300_000_000;

/// Gives every fault its place in `text`, and puts them in the order of the file.
pub(super) fn all(text: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    let mut budget = BUDGET;
    for fault in faults.iter_mut().filter(|fault| fault.place.is_none()) {
        let Some(left) = budget.checked_sub(text.len()) else { break };
        budget = left;
        let offset = offset(text, &mut fault.path);
        fault.place = place(text, offset);
    }
    let last = (u64::MAX, 0);
    sorted(faults, |fault| fault.place.map_or(last, |place| (place.line as u64, place.column)))
}

/// Where the value at `path` begins, in bytes; the nearest value around it where there is none.
/// The text is known to be JSON, so the scan only counts what opens and closes.
///
/// A path is written as if every short form were spelt out; here it becomes what stands in the
/// file: no key into what is bare text or a bare list, no position in what is no list.
fn offset(text: &str, path: &mut Path) -> usize {
    let mut scan = Scan { text, at: 0 };
    scan.space();
    let mut found = scan.at;
    let mut written = Path::default();
    let mut rest = std::mem::take(&mut path.0).into_iter();
    for segment in rest.by_ref() {
        let is_implied = match (&segment, scan.byte()) {
            (Segment::Key(_), Some(b'{')) | (Segment::Index(_), Some(b'[')) => false,
            (Segment::Index(index), _) => *index == 0,
            (Segment::Key(_), _) => true,
        };
        if is_implied {
            continue;
        }
        let is_found = scan.enter(&segment).is_some();
        written.0.push(segment);
        if !is_found {
            break;
        }
        found = scan.at;
    }
    written.0.extend(rest);
    *path = written;
    found
}

/// The line and column of a byte offset.
fn place(text: &str, offset: usize) -> Option<Place> {
    let before = text.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.get(line_start..)?.chars().count() + 1;
    Some(Place { line, column })
}

/// A position in a JSON text.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    /// Goes from the start of a list or object to the start of a value inside it; none, and
    /// nowhere of use, where there is no such value.
    fn enter(&mut self, segment: &Segment) -> Option<()> {
        let is_list = self.byte()? == b'[';
        self.at += 1;
        for index in 0.. {
            self.space();
            if matches!(self.byte()?, b']' | b'}') {
                return None;
            }
            let is_here = match segment {
                Segment::Index(wanted) => is_list && index == *wanted,
                Segment::Key(wanted) => !is_list && self.key()? == *wanted,
            };
            if is_here {
                return Some(());
            }
            if !is_list && matches!(segment, Segment::Index(_)) {
                return None;
            }
            self.skip_value();
            self.space();
            self.at += usize::from(self.byte()? == b',');
        }
        None
    }

    /// Reads a key and goes on to the start of its value.
    fn key(&mut self) -> Option<String> {
        let start = self.at;
        self.skip_string();
        let key = serde_json::from_str(self.text.get(start..self.at)?).ok()?;
        self.space();
        self.at += 1;
        self.space();
        match key {
            Node::Text(key) => Some(key.into_owned()),
            _ => None,
        }
    }

    fn skip_value(&mut self) {
        let mut depth = 0usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.skip_string(),
                b',' | b']' | b'}' if depth == 0 => return,
                b'[' | b'{' => {
                    depth += 1;
                    self.at += 1;
                }
                b']' | b'}' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    fn space(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, path: &[Segment]) -> Option<Place> {
        place(text, offset(text, &mut Path(path.to_vec())))
    }

    #[test]
    fn finds_lines_and_columns() {
        let text = "{\n  \"a\": [1, \"],\\\"\",\n    {\"\\u00fc\": \"x\", \"b\" : 2}]\n}";
        let key = |key: &str| Segment::Key(key.into());
        let path = [key("a"), Segment::Index(2), key("b")];
        assert_eq!(found(text, &path), Some(Place { line: 3, column: 27 }));
        assert_eq!(
            found(text, &[key("a"), Segment::Index(2), key("ü")]),
            Some(Place { line: 3, column: 16 })
        );
        assert_eq!(found(text, &[key("a"), Segment::Index(9)]), Some(Place { line: 2, column: 8 }));
        assert_eq!(found(text, &[key("gone")]), Some(Place { line: 1, column: 1 }));
        assert_eq!(found(text, &[]), Some(Place { line: 1, column: 1 }));
    }

    #[test]
    fn writes_paths_as_the_file_does() {
        let text = r#"{"areas": {"x": ["fine", {"from": "y"}]}, "next": "z"}"#;
        let key = |key: &str| Segment::Key(key.into());
        let mut path = Path(vec![
            key("areas"),
            key("x"),
            key("statements"),
            Segment::Index(1),
            key("from"),
            Segment::Index(0),
        ]);
        assert_eq!(text.get(offset(text, &mut path)..).map(|rest| &rest[..3]), Some("\"y\""));
        assert_eq!(path.to_string(), "areas.x[1].from");
        let mut path = Path(vec![key("next"), Segment::Index(0)]);
        offset(text, &mut path);
        assert_eq!(path.to_string(), "next");
    }
}
