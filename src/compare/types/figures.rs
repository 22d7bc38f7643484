//! Facts and requirements across the roles.

use serde::Serialize;

/// One kind of fact across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactRow {
    /// What readers see.
    pub name: String,
    /// The value of each role, in words.
    pub cells: Vec<Option<String>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// One demand across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequirementRow {
    /// The competency, or the name of a wildcard.
    pub name: String,
    /// The area that groups it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// What each role demands, in words.
    pub cells: Vec<Option<String>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// How a value changes from one role to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shift {
    /// The direction.
    pub kind: ShiftKind,
    /// The direction in a word that fits the value, such as "longer"; empty where none fits.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub word: &'static str,
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
