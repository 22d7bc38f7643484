//! Text to a document. A sound file is read straight into its types; only a faulty one is taken
//! apart to find and leave out what cannot be read.

use serde_json::{Value, error::Category};

use super::Document;
use super::fault::{Fault, Place, Problem};
use super::repair::{self, LeftOut, Repaired};

/// The document, with the faults that were left out of it.
pub(super) fn document(text: &str) -> Outcome {
    match serde_json::from_str(text) {
        Ok(framework) => Ok(Repaired {
            document: Document::Framework(framework),
            faults: Vec::new(),
            left_out: LeftOut::default(),
        }),
        Err(error) => faulty(text, &error),
    }
}

type Outcome = Result<Repaired<Document>, Vec<Fault>>;

fn faulty(text: &str, first: &serde_json::Error) -> Outcome {
    let value: Value = serde_json::from_str(text).map_err(|error| vec![not_json(&error)])?;
    if value.get("frameworks").is_some() {
        return repair::index(value).map(|index| index.map(Document::Index));
    }
    let mut framework = repair::framework(value)?;
    if framework.faults.is_empty() {
        // A key that stands twice in one object is gone from the parsed value: keep the report.
        framework.faults.push(Fault::in_text(place(first), wrong_type(&message(first))));
    }
    Ok(framework.map(|framework| Document::Framework(Box::new(framework))))
}

fn not_json(error: &serde_json::Error) -> Fault {
    let message = match error.classify() {
        Category::Eof => "the text ends before the value does".to_owned(),
        _ => message(error),
    };
    Fault::in_text(place(error), Problem::NotJson { message })
}

/// The parser's words without the place, which faults carry themselves.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn place(error: &serde_json::Error) -> Option<Place> {
    (error.line() > 0).then(|| Place { line: error.line(), column: error.column().max(1) })
}

/// The problem behind the words of a type error: "invalid type: integer `7`, expected a string".
pub(super) fn wrong_type(message: &str) -> Problem {
    if let Some(key) =
        message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'))
    {
        return Problem::MissingKey { key: key.to_owned() };
    }
    let (found, expected) = message.split_once(", expected ").unwrap_or((message, "another value"));
    let found = found
        .strip_prefix("invalid type: ")
        .or(found.strip_prefix("invalid value: "))
        .unwrap_or(found);
    Problem::WrongType { found: format!("found {found}"), expected: expected.to_owned() }
}
