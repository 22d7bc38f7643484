//! What is wrong in a file, ready to print.

use std::fmt;

use ladder_compare::load::{Fault, Place, Problem};
use serde::Serialize;

use crate::output::one_line;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// The file, or what it names, cannot be shown.
    Error,
    /// It was mended or left out, and the rest is shown.
    Warning,
}

/// Something wrong in a file. Its fields are the keys of `--format json`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) file: String,
    /// From 1; none for the file as a whole.
    pub(crate) line: Option<usize>,
    /// From 1, in characters.
    pub(crate) column: Option<usize>,
    pub(crate) severity: Severity,
    /// What sort of fault it is, in a word that stays the same.
    pub(crate) code: &'static str,
    /// Where in the document; empty for the document as a whole.
    pub(crate) path: String,
    /// What is wrong.
    pub(crate) message: String,
    /// What would be right, as a sentence.
    pub(crate) remedy: String,
}

impl Finding {
    pub(crate) fn new(file: &str, severity: Severity, fault: &Fault) -> Self {
        let Fault { path, place, problem } = fault;
        Self {
            file: file.to_owned(),
            line: place.map(|Place { line, .. }| line),
            column: place.map(|Place { column, .. }| column),
            severity,
            code: code(problem),
            path: path.to_string(),
            message: problem.to_string(),
            remedy: problem.remedy(),
        }
    }

    /// The faults of a file that can be shown.
    pub(crate) fn warnings(file: &str, faults: &[Fault]) -> Vec<Self> {
        faults.iter().map(|fault| Self::new(file, Severity::Warning, fault)).collect()
    }

    /// The faults of a file that cannot. Those that would not have forbidden it are told apart.
    pub(crate) fn errors(file: &str, faults: &[Fault]) -> Vec<Self> {
        let severity = |fault: &Fault| {
            if is_mended(&fault.problem) { Severity::Warning } else { Severity::Error }
        };
        faults.iter().map(|fault| Self::new(file, severity(fault), fault)).collect()
    }
}

impl fmt::Display for Finding {
    /// As compilers print it; a fault of the whole file stands at its beginning.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = (self.line.unwrap_or(1), self.column.unwrap_or(1));
        let severity = if self.severity == Severity::Error { "error" } else { "warning" };
        let path = if self.path.is_empty() { String::new() } else { format!("{}: ", self.path) };
        let said = format!("{path}{}. {}", self.message, self.remedy);
        write!(f, "{}:{line}:{column}: {severity}: {}", one_line(&self.file), one_line(&said))
    }
}

fn is_mended(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::DuplicateKey { .. }
            | Problem::UnknownKey { .. }
            | Problem::DuplicateId { .. }
            | Problem::UnknownReference { .. }
            | Problem::Cycle { .. }
            | Problem::ImpossibleRange { .. }
            | Problem::BrokenText { .. }
    )
}

fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Empty => "empty",
        Problem::TooLarge { .. } => "too-large",
        Problem::TooDeep => "too-deep",
        Problem::TooManyStatements { .. } => "too-many-statements",
        Problem::WebPage => "web-page",
        Problem::NotUtf8 { .. } => "not-utf8",
        Problem::NotJson { .. } => "not-json",
        Problem::FormatTooNew { .. } => "format-too-new",
        Problem::NoRoles => "no-roles",
        Problem::NoFrameworks => "no-frameworks",
        Problem::WrongType { .. } => "wrong-type",
        Problem::MissingKey { .. } => "missing-key",
        Problem::DuplicateKey { .. } => "duplicate-key",
        Problem::UnknownKey { .. } => "unknown-key",
        Problem::DuplicateId { .. } => "duplicate-id",
        Problem::UnknownReference { .. } => "unknown-reference",
        Problem::Cycle { .. } => "cycle",
        Problem::ImpossibleRange { .. } => "impossible-range",
        Problem::BrokenText { .. } => "broken-text",
    }
}
