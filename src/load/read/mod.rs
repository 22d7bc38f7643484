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

use serde::de::DeserializeSeed;
use serde_json::error::Category;

use super::encoding::broken_texts;
use super::fault::{Fault, Place, Problem};
use super::{Document, MAX_DEPTH};
use crate::load::path::Path;
use crate::load::text::is_too_deep;
use crate::model::{FORMAT_VERSION, Framework, Index, Node, Noted, Reading};
use crate::text::number;

pub(super) use left_out::LeftOut;
use reader::{Reader, Slot};

/// A text, and the value that it is.
pub(super) struct Parsed<'t> {
    pub(super) text: &'t str,
    pub(super) node: Node<'t>,
    /// Whether any string is written with escapes.
    pub(super) has_escapes: bool,
}

/// What could be read, what was wrong, and what was left out.
pub(super) struct Read {
    pub(super) document: Document,
    pub(super) faults: Vec<Fault>,
    pub(super) left_out: LeftOut,
    /// The texts that are in the wrong encoding.
    pub(super) broken: Vec<Fault>,
}

/// Reads a document from what was parsed.
///
/// # Errors
///
/// Every fault found, where there is nothing to show.
pub(super) fn document(parsed: Parsed<'_>) -> Result<Read, Vec<Fault>> {
    let broken = broken_texts(&parsed);
    let node = parsed.node;
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
        Some(document) => Ok(Read { document, faults, left_out, broken }),
        None => Err(faults),
    }
}

/// Parses a text. One that nests too deep is said to be so, whatever else is wrong with it; only one
/// that is no JSON is scanned for that, since the nesting of a value is seen on the value.
///
/// # Errors
///
/// What forbids reading it at all.
pub(super) fn parse(text: &str) -> Result<Parsed<'_>, Fault> {
    let too_deep = || Fault::in_text(None, Problem::TooDeep);
    let noted = Noted::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = Reading::new(&noted).deserialize(&mut parser);
    match read.and_then(|node| parser.end().map(|()| node)) {
        Ok(_) if noted.depth.get() > MAX_DEPTH => Err(too_deep()),
        Ok(node) => Ok(Parsed { text, node, has_escapes: noted.has_escapes.get() }),
        Err(_) if is_too_deep(text) => Err(too_deep()),
        Err(error) => Err(not_json(&error)),
    }
}

/// A newer format is said to be newer, before its keys are judged by the rules of this one.
fn refuse_newer(node: &Node<'_>) -> Result<(), Vec<Fault>> {
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

fn is_index(node: &Node<'_>) -> bool {
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
