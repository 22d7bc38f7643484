//! What can be wrong with a file, and the sentences that say so.

use std::fmt;

use super::Path;
use crate::text::number;

/// Where in the text something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// Something wrong in a file: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where in the document; empty for the document as a whole.
    pub path: Path,
    /// Where in the text, if that is known.
    pub place: Option<Place>,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// A fault whose place in the text is still to be looked up from its path.
    #[must_use]
    pub fn at(path: Path, problem: Problem) -> Self {
        Self { path, place: None, problem }
    }

    /// A fault of the text, before it has paths.
    #[must_use]
    pub fn in_text(place: Option<Place>, problem: Problem) -> Self {
        Self { path: Path::default(), place, problem }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { line, column }) = self.place {
            write!(f, "line {line}, column {column}: ")?;
        }
        if !self.path.0.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}. {}", self.problem, self.problem.remedy())
    }
}

/// What is wrong. [`Display`](fmt::Display) says it; [`Problem::remedy`] says what would be right.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The file has no content.
    Empty,
    /// The file is larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Lists and objects nest deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// There are more statements than [`MAX_STATEMENTS`](super::MAX_STATEMENTS).
    TooManyStatements {
        /// How many there are.
        count: usize,
    },
    /// The file is a web page.
    WebPage,
    /// The file is in an encoding other than UTF-8.
    NotUtf8 {
        /// The encoding, if its first bytes tell.
        encoding: Option<&'static str>,
    },
    /// The text is not JSON.
    NotJson {
        /// The parser's words.
        message: String,
    },
    /// The format is newer than [`FORMAT_VERSION`](crate::model::FORMAT_VERSION).
    FormatTooNew {
        /// The version found.
        found: String,
    },
    /// There is no role to show.
    NoRoles,
    /// An index names no framework.
    NoFrameworks,
    /// A value is of the wrong kind.
    WrongType {
        /// What was found.
        found: String,
        /// What belongs there.
        expected: String,
    },
    /// A key that must be there is not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key stands twice in one object.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that the format does not know; its value is kept.
    UnknownKey {
        /// The key.
        key: String,
        /// A known key that is spelt much like it.
        nearest: Option<String>,
    },
    /// Two things of one kind have the same identifier.
    DuplicateId {
        /// What sort of thing it is: "role", "area".
        what: &'static str,
        /// The identifier.
        id: String,
    },
    /// An identifier names nothing.
    UnknownReference {
        /// What sort of thing it should name: "role", "area".
        what: &'static str,
        /// The identifier.
        id: String,
        /// An existing identifier that is spelt much like it.
        nearest: Option<String>,
    },
    /// Roles build on each other in a circle.
    Cycle {
        /// The identifiers of the roles, from one around to itself.
        roles: Vec<String>,
    },
    /// The lower end of a range is above its upper end.
    ImpossibleRange {
        /// The lower end.
        min: f64,
        /// The upper end.
        max: f64,
    },
    /// Text was read in the wrong encoding before it got into the file.
    BrokenText {
        /// The broken characters.
        found: String,
        /// What they were, if that can be told.
        meant: Option<String>,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::TooLarge { bytes } => {
                write!(
                    f,
                    "the file has {} MB, more than the 20 MB that are read",
                    bytes / 1_000_000
                )
            }
            Self::TooDeep => f.write_str("lists and objects are nested more than 64 deep"),
            Self::TooManyStatements { count } => {
                write!(f, "there are {count} statements, more than the 200,000 that are read")
            }
            Self::WebPage => f.write_str("this is a web page, not JSON"),
            Self::NotUtf8 { encoding: Some(name) } => {
                write!(f, "the file is encoded as {name}, not UTF-8")
            }
            Self::NotUtf8 { encoding: None } => f.write_str("the file is not encoded as UTF-8"),
            Self::NotJson { message } => write!(f, "this is not JSON: {message}"),
            Self::FormatTooNew { found } => {
                write!(f, "the file is of format {found}, which is newer than this page can read")
            }
            Self::NoRoles => f.write_str("the framework has no role"),
            Self::NoFrameworks => f.write_str("the index names no framework"),
            Self::WrongType { found, .. } => f.write_str(found),
            Self::MissingKey { key } => write!(f, "the key `{key}` is missing"),
            Self::DuplicateKey { key } => write!(f, "the key `{key}` stands twice in this object"),
            Self::UnknownKey { key, .. } => write!(f, "unknown key `{key}`"),
            Self::DuplicateId { what, id } => {
                write!(f, "another {what} has the id `{id}` already")
            }
            Self::UnknownReference { what, id, .. } => write!(f, "unknown {what} `{id}`"),
            Self::Cycle { roles } => {
                write!(f, "roles build on each other in a circle: {}", roles.join(" → "))
            }
            Self::ImpossibleRange { min, max } => {
                let (min, max) = (number(*min), number(*max));
                write!(f, "the range runs from {min} to {max}, from higher to lower")
            }
            Self::BrokenText { found, .. } => write!(f, "broken characters `{found}`"),
        }
    }
}

impl Problem {
    /// What would be right, as a sentence.
    #[must_use]
    pub fn remedy(&self) -> String {
        match self {
            Self::Empty => "Write a framework into it; `name` and `roles` are enough.".into(),
            Self::TooLarge { .. } | Self::TooManyStatements { .. } => {
                "Split it into several frameworks and name them in an index file.".into()
            }
            Self::TooDeep => "Flatten it.".into(),
            Self::WebPage => {
                "Check the address: servers answer with a page where there is no file.".into()
            }
            Self::NotUtf8 { .. } => "Save it as UTF-8.".into(),
            Self::NotJson { .. } => {
                "Mend the text here; a JSON checker helps to find the fault.".into()
            }
            Self::FormatTooNew { .. } => {
                "Update Ladder Compare on this page, or write `\"format\": 1`.".into()
            }
            Self::NoFrameworks => "Add objects with `name` and `src`.".into(),
            Self::NoRoles => "Add `roles`: a list of objects with `name` and `areas`.".into(),
            Self::WrongType { expected, .. } => format!("Expected {expected}."),
            Self::MissingKey { key } => format!("Add `{key}`."),
            Self::UnknownKey { nearest, .. } => {
                suggest(nearest.as_deref(), "It is kept and not shown.")
            }
            Self::DuplicateId { .. } => "Give each its own id.".into(),
            Self::UnknownReference { what, nearest, .. } => {
                suggest(nearest.as_deref(), &format!("Name an existing {what}."))
            }
            Self::Cycle { .. } => {
                "Remove one of these links; the last one is left out here.".into()
            }
            Self::ImpossibleRange { .. } => "Swap `min` and `max`.".into(),
            Self::BrokenText { meant: Some(meant), .. } => {
                format!(
                    "This was probably `{meant}`, read in the wrong encoding: mend it in the source."
                )
            }
            Self::BrokenText { meant: None, .. } => {
                "The text was read in the wrong encoding: mend it in the source.".into()
            }
            Self::DuplicateKey { .. } => "Keep one of the two.".into(),
        }
    }
}

fn suggest(nearest: Option<&str>, otherwise: &str) -> String {
    nearest.map_or_else(|| otherwise.to_owned(), |id| format!("Did you mean `{id}`?"))
}
