//! Ordered lists of steps, and what is measured on them.

use serde::Serialize;

use super::{AreaId, CompetencyId, Extra, ScaleId, StepId};

/// An ordered list of steps, lowest first: milestones, levels of responsibility, or words such as
/// often < very often < always.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Scale {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "ScaleId::is_empty")]
    pub id: ScaleId,
    /// What readers see.
    pub name: String,
    /// What the scale measures.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The steps, lowest first.
    #[serde(default)]
    pub steps: Vec<ScaleStep>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A step of a scale; a bare name or number is enough.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text_or_number))]
pub struct ScaleStep {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "StepId::is_empty")]
    pub id: StepId,
    /// What readers see; the id where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What reaching the step means.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Illustrations of the step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Something that is measured on a scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Competency {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "CompetencyId::is_empty")]
    pub id: CompetencyId,
    /// What readers see.
    pub name: String,
    /// The area that groups it with others.
    #[serde(default, skip_serializing_if = "AreaId::is_empty")]
    pub area: AreaId,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The scale it is measured on; none where its own steps are the scale.
    #[serde(default, skip_serializing_if = "ScaleId::is_empty")]
    pub scale: ScaleId,
    /// What each step means for this competency, lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ScaleStep>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
