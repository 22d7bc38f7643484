//! Areas, and the statements in them that belong together.

use serde::Serialize;

use super::{Change, Counts, Step};
use crate::model::{AreaId, CellState};
use crate::text::markup::Text;

/// What the roles say in one area.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AreaPart {
    /// Its id.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// The names of the areas around it, outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub around: Vec<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// What each role says of the area as a whole.
    pub cells: Vec<CellPart>,
    /// The statements, those that belong together in one row.
    pub rows: Vec<Row>,
    /// How many changes there are in each step, by class.
    pub counts: Vec<Counts>,
    /// Whose statements these are, in each step.
    pub origins: Vec<Origin>,
    /// What moved to other areas, in each step.
    pub departures: Vec<Vec<Departure>>,
}

/// Whose statements an area holds, in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The roles' own: there is something to compare.
    Roles,
    /// Those of a baseline that applies to both roles.
    Shared {
        /// The name of the baseline.
        baseline: String,
    },
    /// Those of a baseline that applies to the higher role only, as a whole.
    Added {
        /// The name of the baseline.
        baseline: String,
    },
}

/// What one role says of an area as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CellPart {
    /// Whether anything is stated, and if not, why; none where the role does not name the area.
    pub state: Option<CellState>,
    /// What the area means for the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Illustrations of the area for the role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// The name of the role whose statements the cell repeats.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub same_as: String,
}

/// Statements that belong together, at most one for each role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Names the row within the comparison; stable while the framework is.
    pub key: String,
    /// The statement of each role.
    pub cells: Vec<Option<Line>>,
    /// What happens from each role to the next; none where neither has a statement here.
    pub steps: Vec<Option<Change>>,
}

impl Row {
    /// The statement of a role.
    #[must_use]
    pub fn cell(&self, role: usize) -> Option<&Line> {
        self.cells.get(role)?.as_ref()
    }

    /// What happens in a step.
    #[must_use]
    pub fn change(&self, step: Step) -> Option<&Change> {
        self.steps.get(step.at)?.as_ref()
    }
}

/// A statement as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The statement.
    pub text: Text,
    /// The lead-in or the statement under which it is nested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<Text>,
    /// Illustrations of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// The name of the role that writes it, where that is another.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Whether it applies only because the role builds on another.
    pub inherited: bool,
}

/// A statement that stands in another area at the higher role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Departure {
    /// The key of its row.
    pub row: String,
    /// The name of the area to which it moved.
    pub to: String,
    /// Its text at the higher role.
    pub text: Text,
}
