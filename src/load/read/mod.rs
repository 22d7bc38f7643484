//! A JSON tree to the model. What is of the wrong kind is reported with its path and left out, so
//! that all faults of a file are found at once and the rest can be shown.
//!
//! A derived deserializer stops at its first error and is generic over its input, which costs the
//! embed several times the bytes. Here each type declares its keys ([`shapes`]), and one function
//! that is generic over nothing reads any object ([`reader`]). Parsing JSON is `serde_json`'s.

mod left_out;
mod reader;
mod shapes;
mod slots;

use serde_json::error::Category;

use super::Document;
use super::fault::{Fault, Place, Problem};
use crate::load::path::Path;
use crate::model::{FORMAT_VERSION, Framework, Index, Node};
use crate::text::number;

pub(super) use left_out::LeftOut;
use reader::{Reader, Slot};

/// What could be read, what was wrong, and what was left out.
pub(super) struct Read {
    pub(super) document: Document,
    pub(super) faults: Vec<Fault>,
    pub(super) left_out: LeftOut,
}

/// Reads a document.
///
/// # Errors
///
/// Every fault found, where there is nothing to show.
pub(super) fn document(text: &str) -> Result<Read, Vec<Fault>> {
    let node: Node = serde_json::from_str(text).map_err(|error| vec![not_json(&error)])?;
    refuse_newer(&node)?;
    let mut reader = Reader::default();
    let document = if is_index(&node) {
        let mut index = Index { format: 1, ..Index::default() };
        index.set(node, &mut reader).then_some(Document::Index(index))
    } else {
        let mut framework =
            Box::new(Framework { format: 1, lang: "en".to_owned(), ..Framework::default() });
        framework.set(node, &mut reader).then_some(Document::Framework(framework))
    };
    let Reader { faults, left_out, .. } = reader;
    match document {
        Some(document) => Ok(Read { document, faults, left_out }),
        None => Err(faults),
    }
}

/// A newer format is said to be newer, before its keys are judged by the rules of this one.
fn refuse_newer(node: &Node) -> Result<(), Vec<Fault>> {
    let Node::Object(entries) = node else { return Ok(()) };
    let format = entries.iter().find(|(key, _)| key == "format");
    match format {
        Some((_, Node::Number(found))) if *found > f64::from(FORMAT_VERSION) => {
            let problem = Problem::FormatTooNew { found: number(*found) };
            Err(vec![Fault::at(Path::key("format"), problem)])
        }
        _ => Ok(()),
    }
}

fn is_index(node: &Node) -> bool {
    matches!(node, Node::Object(entries) if entries.iter().any(|(key, _)| key == "frameworks"))
}

fn not_json(error: &serde_json::Error) -> Fault {
    let text = error.to_string();
    let message = match error.classify() {
        Category::Eof => "the text ends before the value does",
        _ => text.split(" at line ").next().unwrap_or(&text),
    };
    let place = Place { line: error.line(), column: error.column().max(1) };
    let problem = Problem::NotJson { message: message.to_owned() };
    Fault::in_text((place.line > 0).then_some(place), problem)
}
