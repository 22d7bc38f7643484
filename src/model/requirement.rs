//! What a role demands of a competency.

use serde::Serialize;

use super::{AreaId, CompetencyId, Extra, OneOrMany, StepId};

/// A role's demand: on one competency, or a wildcard over several ("any two at 2 or more").
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Requirement {
    /// The competency demanded; left out in a wildcard.
    #[serde(default, skip_serializing_if = "CompetencyId::is_empty")]
    pub competency: CompetencyId,
    /// What readers see for a wildcard, such as "main specialisation".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Wildcard: how many competencies must reach the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any: Option<u32>,
    /// Wildcard: the area whose competencies count.
    #[serde(default, skip_serializing_if = "AreaId::is_empty")]
    pub area: AreaId,
    /// Wildcard: the competencies that count, where they are not a whole area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<CompetencyId>,
    /// The step demanded, or the steps of which any one will do.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub is: OneOrMany<StepId>,
    /// The lowest step that will do.
    #[serde(default, skip_serializing_if = "StepId::is_empty")]
    pub at_least: StepId,
    /// Whether it is welcome rather than demanded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// How much it counts beside the others; 1 where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Anything else the source says of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
