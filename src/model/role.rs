//! What a person can hold or take on, and the steps between such roles.

use serde::Serialize;

use super::{
    AreaId, Block, Cell, Extra, FactId, FactValue, Listing, OneOrMany, Reference, Requirement,
    RoleId, StatementId, TrackId,
};

/// What a person can hold or take on. The order of roles in the file is the order of the ladder.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Role {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "RoleId::is_empty")]
    pub id: RoleId,
    /// What readers see.
    pub name: String,
    /// A shorter name for headings and narrow screens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The label of the level, as written: "L4", "L1.0", "n00b".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// A rung, a hat, something for everyone, or something added to a rung.
    #[serde(default, skip_serializing_if = "RoleKind::is_level")]
    pub kind: RoleKind,
    /// Whether the role is in force.
    #[serde(default, skip_serializing_if = "Status::is_current")]
    pub status: Status,
    /// The track it is on.
    #[serde(default, skip_serializing_if = "TrackId::is_empty")]
    pub track: TrackId,
    /// The role in a sentence or two.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The role of which this is another name; then it has no content of its own.
    #[serde(default, skip_serializing_if = "RoleId::is_empty")]
    pub alias_of: RoleId,
    /// Who may take the role on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Eligibility>,
    /// Header figures.
    #[serde(default, skip_serializing_if = "Listing::is_empty")]
    pub facts: Listing<FactId, FactValue>,
    /// Demands on competencies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<Requirement>,
    /// The roles whose statements apply here too.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub builds_on: OneOrMany<BuildsOn>,
    /// Statements of earlier roles that no longer apply here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drops: Vec<StatementId>,
    /// What is expected, by area.
    #[serde(default, skip_serializing_if = "Listing::is_empty")]
    pub areas: Listing<AreaId, Cell>,
    /// Illustrations of the whole role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// Places in outside standards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Text around the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prose: Vec<Block>,
    /// The role, or at a fork the roles, that come next.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub next: OneOrMany<RoleId>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What sort of thing a role is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoleKind {
    /// A rung of the ladder.
    #[default]
    Level,
    /// A hat that a person wears for a while, whatever their level.
    Assignment,
    /// Applies to everyone. What a role takes from a baseline counts as its own.
    Baseline,
    /// Added to a level.
    Overlay,
}

impl RoleKind {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_level(&self) -> bool {
        *self == Self::Level
    }
}

/// Whether a role is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In force.
    #[default]
    Current,
    /// Not yet in force.
    Draft,
    /// No longer in force.
    Deprecated,
}

impl Status {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_current(&self) -> bool {
        *self == Self::Current
    }
}

/// Who may take a role on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Eligibility {
    /// The lowest role from which one may; none means any.
    #[serde(default, skip_serializing_if = "RoleId::is_empty")]
    pub at_least: RoleId,
    /// The condition in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A role whose statements apply here too: a bare id for all of them, or an object for some.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text))]
pub struct BuildsOn {
    /// The role built on.
    pub role: RoleId,
    /// Only these areas of it; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaId>,
    /// All but these: ids of areas or of statements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A typed edge between two roles.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Step {
    /// The role it leaves.
    pub from: RoleId,
    /// The role it leads to.
    pub to: RoleId,
    /// What sort of step it is.
    #[serde(default)]
    pub kind: StepKind,
    /// What the source says of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What sort of step leads from one role to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Up the track.
    #[default]
    Next,
    /// Up, onto another track.
    Branch,
    /// Across: an equivalent role on another track.
    Lateral,
    /// Down the track.
    Previous,
    /// Worth reading beside it.
    SeeAlso,
}
