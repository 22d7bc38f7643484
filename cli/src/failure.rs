//! Why a command could not do its work.

use crate::Outcome;
use crate::finding::Finding;
use crate::output;

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// It was called wrongly, or the system refused: a sentence.
    Trouble(String),
    /// The file that it was to work on has faults that forbid showing it.
    Faults(Vec<Finding>),
}

impl Failure {
    pub(crate) fn trouble(message: impl Into<String>) -> Self {
        Self::Trouble(message.into())
    }

    /// Says what happened, and how the run ends.
    pub(crate) fn told(&self) -> Outcome {
        match self {
            Self::Trouble(message) => {
                output::tell(&format!("ladder: {message}"));
                Outcome::Trouble
            }
            Self::Faults(findings) => {
                for finding in findings {
                    output::tell(&finding.to_string());
                }
                Outcome::Faults
            }
        }
    }
}
