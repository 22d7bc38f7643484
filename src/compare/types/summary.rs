//! A step as a whole.

use serde::Serialize;

use super::{Counts, Name, Shift, Value};
use crate::raise::Rise;

/// One step as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StepSummary {
    /// The higher role in a sentence or two of its own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gist: String,
    /// The biggest changes, biggest first.
    pub headline: Vec<Point>,
    /// How many changes there are, by class, between the roles' own statements.
    pub counts: Counts,
    /// How many statements apply to both roles through a baseline.
    pub shared: usize,
    /// The baselines that the higher role takes in and the lower does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedBaseline>,
    /// Whether all that is not restated still applies.
    pub still_expected: bool,
    /// The words that both roles' statements have.
    pub words_of_both: usize,
    /// The words that the changes show unfolded.
    pub words_shown: usize,
}

/// A baseline that the higher role takes in as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AddedBaseline {
    /// Its name.
    pub name: String,
    /// How many statements it has.
    pub statements: usize,
}

/// One of the biggest changes of a step, to be said in a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// A fact that moved.
    Fact {
        /// What it is called.
        name: Name,
        /// The lower role's value; none where it states none.
        from: Option<Value>,
        /// The higher role's value.
        to: Value,
        /// The direction.
        shift: Shift,
    },
    /// Demands that rose or are new.
    Requirements {
        /// Name, the lower role's demand, the higher role's.
        rises: Vec<(Name, Option<Value>, Value)>,
        /// How many more there are.
        more: usize,
    },
    /// A baseline that the higher role takes in.
    Added(AddedBaseline),
    /// A statement that asks for more or for less.
    Raised {
        /// What says so, the first of it.
        rise: Rise,
        /// The statement, cut where it is long.
        text: String,
    },
    /// A new statement, cut where it is long.
    New {
        /// The area.
        area: String,
        /// The statement.
        text: String,
    },
}
