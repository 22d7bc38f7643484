//! What a role says in one area.

use serde::Serialize;

use super::{Extra, RoleId, Statement};

/// What a role says in one area: a list of statements, or an object where there is more to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text_or_statements))]
pub struct Cell {
    /// Whether anything is stated, and if not, why.
    #[serde(default, skip_serializing_if = "CellState::is_stated")]
    pub state: CellState,
    /// What the area means for this role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The expectations, in the order written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Illustrations of the area for this role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// The role whose statements in this area apply here too ("same as E3").
    #[serde(default, skip_serializing_if = "RoleId::is_empty")]
    pub same_as: RoleId,
    /// The role with which this cell is one: a cell that spans several columns of a matrix.
    #[serde(default, skip_serializing_if = "RoleId::is_empty")]
    pub one_with: RoleId,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Whether an area says something for a role, and if not, why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// The area has statements for this role.
    #[default]
    Stated,
    /// The source leaves it empty and does not say why.
    Blank,
    /// The area does not apply at this role.
    NotApplicable,
    /// It will be written later.
    ToBeDecided,
    /// The area exists but is not used for this role.
    NotInUse,
}

impl CellState {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_stated(&self) -> bool {
        *self == Self::Stated
    }
}
