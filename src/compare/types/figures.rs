//! Facts and requirements across the roles.

use serde::Serialize;

/// What a fact or a demand is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// Who may take a role on.
    Eligibility,
    /// So many of some competencies.
    AnyOf {
        /// How many; none for all that are not named elsewhere.
        number: Option<u32>,
        /// The competencies, or the area that groups them.
        among: Vec<String>,
    },
    /// As the framework calls it.
    #[serde(untagged)]
    Own(String),
}

/// The value of a fact or a demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A figure with its unit, or more.
    AtLeast(String),
    /// A figure with its unit, or less.
    UpTo(String),
    /// Any one of some steps.
    AnyOf(Vec<String>),
    /// A step of a scale, with its figures.
    Step {
        /// The name of the step.
        name: String,
        /// The figures.
        figures: Box<Value>,
    },
    /// A role for anyone.
    Anyone,
    /// A role for those who hold this one, or a higher one.
    OrHigher(String),
    /// A demand that counts in its own way.
    Demand {
        /// The steps that will do.
        steps: Box<Value>,
        /// How much it counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        weight: Option<String>,
        /// Whether it may be left out.
        is_optional: bool,
    },
    /// As the framework says it.
    #[serde(untagged)]
    Own(String),
}

/// One kind of fact across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactRow {
    /// What it is called.
    pub name: Name,
    /// The value of each role.
    pub cells: Vec<Option<Value>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// One demand across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequirementRow {
    /// The competency, or the name of a wildcard.
    pub name: Name,
    /// The area that groups it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// What each role demands.
    pub cells: Vec<Option<Value>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// How a value changes from one role to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shift {
    /// The direction.
    pub kind: ShiftKind,
    /// The direction in a word that fits the value; none where none fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<ShiftWord>,
}

/// A direction that fits a sort of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is a word")]
pub enum ShiftWord {
    Longer,
    Shorter,
    Larger,
    Smaller,
    Higher,
    Lower,
    Wider,
    Narrower,
}

impl Shift {
    /// Whether a reader of the step has something to learn from it.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !matches!(self.kind, ShiftKind::Same | ShiftKind::Absent)
    }
}

/// The direction of a [`Shift`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Neither role states it.
    Absent,
    /// Both state the same.
    Same,
    /// The higher role states more.
    Raised,
    /// The higher role states less.
    Lowered,
    /// They differ, and neither is more.
    Changed,
    /// Only the higher role states it.
    New,
    /// Only the lower role states it.
    NotRestated,
}
