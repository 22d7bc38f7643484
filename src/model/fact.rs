//! Header figures of a role.

use serde::Serialize;

use super::{Extra, FactId, ScaleId, StepId};

/// A kind of fact that roles state, such as a planning horizon.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FactKind {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "FactId::is_empty")]
    pub id: FactId,
    /// What readers see.
    pub name: String,
    /// What the fact means.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What its numbers count: "months", "people", "hours per sprint".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The scale whose steps its values are.
    #[serde(default, skip_serializing_if = "ScaleId::is_empty")]
    pub scale: ScaleId,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a role states for a fact: text, a number, a range (open at either end), a step of a
/// scale, or several of these at once, as in "team (5–15)".
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text_or_number))]
pub struct FactValue {
    /// What readers see. Where it is left out, it is made from the figures.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// An exact figure, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// The lower end of a range, in the unit; none means open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The upper end of a range, in the unit; none means open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The unit, where it is not the one of the fact's kind.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// A step of the scale that the fact's kind names.
    #[serde(default, skip_serializing_if = "StepId::is_empty")]
    pub step: StepId,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
