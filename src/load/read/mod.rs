//! A JSON tree to the model. What is of the wrong kind is reported with its path and left out, so
//! that all faults of a file are found at once and the rest can be shown.
//!
//! A derived deserializer stops at its first error, and a generic one costs the embed four times
//! the bytes; this reader is neither. Parsing JSON itself is `serde_json`'s.

mod fields;
mod framework;
mod left_out;
mod role;
mod values;

use serde_json::error::Category;

use super::Document;
use super::fault::{Fault, Place, Problem};
use super::path::{Path, Segment};
use crate::model::Node;

pub(super) use left_out::LeftOut;

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
    let mut reader = Reader::default();
    let is_index = matches!(&node, Node::Object(entries) if entries.iter().any(|(key, _)| key == "frameworks"));
    let document = if is_index {
        FromNode::read(node, &mut reader).map(Document::Index)
    } else {
        FromNode::read(node, &mut reader).map(|it| Document::Framework(Box::new(it)))
    };
    let Reader { faults, left_out, .. } = reader;
    match document {
        Some(document) => Ok(Read { document, faults, left_out }),
        None => Err(faults),
    }
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

/// A type that can be read from a JSON tree.
trait FromNode: Sized {
    /// The value, or none where the node is of the wrong kind, which is then reported.
    fn read(node: Node, reader: &mut Reader) -> Option<Self>;
}

/// The way to what is being read, and what was found wrong on it.
#[derive(Default)]
struct Reader {
    path: Vec<Segment>,
    faults: Vec<Fault>,
    left_out: LeftOut,
}

impl Reader {
    /// Reads something one step further in.
    fn inside<T>(&mut self, step: Segment, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    fn fault(&mut self, problem: Problem) {
        self.faults.push(Fault::at(Path(self.path.clone()), problem));
    }

    /// Reports that something else was expected here; always none.
    fn wrong<T>(&mut self, node: &Node, expected: &str) -> Option<T> {
        let found = format!("found {}", kind_of(node));
        self.fault(Problem::WrongType { found, expected: expected.to_owned() });
        None
    }

    /// Reads the items of a list; those that cannot be read are left out.
    fn items<T: FromNode>(&mut self, items: Vec<Node>) -> Vec<T> {
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let value = self.inside(Segment::Index(index), |reader| {
                let value = T::read(item, reader);
                if value.is_none() {
                    reader.left_out.add(Path(reader.path.clone()));
                }
                value
            });
            read.extend(value);
        }
        read
    }
}

fn kind_of(node: &Node) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Flag(flag) => format!("`{flag}`"),
        Node::Number(number) => format!("the number `{number}`"),
        Node::Text(text) => format!("the text {:?}", text.chars().take(40).collect::<String>()),
        Node::List(_) => "a list".to_owned(),
        Node::Object(_) => "an object".to_owned(),
    }
}
