//! The vocabulary of a comparison: plain data, exactly what the screen says.

mod change;
mod figures;
mod rows;
mod shape;
mod summary;

use serde::Serialize;

use crate::model::{Reference, RoleId, RoleKind, Status};
use crate::text::markup::Text;

pub use change::{Change, Class, Counts, Joint};
pub use figures::{FactRow, Name, RequirementRow, Shift, ShiftKind, ShiftWord, Value};
pub use rows::{AreaPart, CellPart, Departure, Line, Origin, Row};
pub use shape::{Shape, Step};
pub use summary::{AddedBaseline, Point, StepSummary};

/// What two or more roles expect, side by side, and what changes from each to the next. With one
/// role it is that role, to read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Which roles are compared with which.
    #[serde(skip_serializing_if = "Shape::is_line")]
    pub shape: Shape,
    /// The roles, in the order asked for.
    pub roles: Vec<RoleHead>,
    /// Header figures.
    pub facts: Vec<FactRow>,
    /// Demands on competencies.
    pub requirements: Vec<RequirementRow>,
    /// The areas of which any of the roles says something, in the framework's order.
    pub areas: Vec<AreaPart>,
    /// What changes in each step, all areas together; one fewer than the roles.
    pub steps: Vec<StepSummary>,
}

impl Comparison {
    /// The step that leads to a role, which may go down the ladder; none leads to the first.
    #[must_use]
    pub fn step_to(&self, role: usize) -> Option<Step> {
        let step = self.shape.step_to(role)?;
        let is_down = self.roles.get(role)?.is_below;
        Some(Step { shape: if is_down { Shape::Down } else { step.shape }, ..step })
    }

    /// Whether any fact or requirement differs in any step.
    #[must_use]
    pub fn has_new_figures(&self) -> bool {
        let facts = self.facts.iter().flat_map(|row| &row.steps);
        let demands = self.requirements.iter().flat_map(|row| &row.steps);
        facts.chain(demands).any(Shift::is_news)
    }

    /// How many changes a reader has something to learn from, among the roles' own statements.
    #[must_use]
    pub fn news(&self) -> usize {
        let own = |area: &AreaPart, at: usize| area.origins.get(at) == Some(&Origin::Roles);
        let mut news = 0;
        for area in &self.areas {
            for row in &area.rows {
                for (at, change) in row.steps.iter().enumerate() {
                    let is_news = change.as_ref().is_some_and(Change::is_news);
                    news += usize::from(is_news && own(area, at));
                }
            }
        }
        news
    }
}

/// A role as the comparison names it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleHead {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// Its short name, or the name.
    pub short: String,
    /// The label of its level, if it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// What sort of role it is.
    pub kind: RoleKind,
    /// Whether it is in force.
    pub status: Status,
    /// Whether it leads, step by step, to the role before it here, and not the other way.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_below: bool,
    /// The role in its own words, a paragraph each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Text>,
    /// Illustrations of the whole role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// Places in outside standards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Text around the role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prose: Vec<ProseBlock>,
    /// The names of the roles that it builds on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub builds_on: Vec<String>,
}

/// A block of prose, its markup read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProseBlock {
    /// The heading, or the question.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The paragraphs.
    pub text: Vec<Text>,
    /// The list under them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<Text>,
}
