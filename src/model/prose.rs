//! Text around the ladder: paragraphs, questions, terms, references.

use serde::Serialize;

use super::{Extra, ScaleId, StepId};

/// A block of prose, or a question with its answer. Paragraphs are parted by a blank line.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text))]
pub struct Block {
    /// A heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// A question; then `text` is its answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The paragraphs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// A list under the paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A term to which the framework gives a meaning.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GlossaryEntry {
    /// The term as it stands in statements.
    pub term: String,
    /// Other spellings of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What it means.
    pub text: String,
    /// The scale on which the term is a step, where terms are ordered.
    #[serde(default, skip_serializing_if = "ScaleId::is_empty")]
    pub scale: ScaleId,
    /// The step that the term is.
    #[serde(default, skip_serializing_if = "StepId::is_empty")]
    pub step: StepId,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An outside standard that roles refer to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Standard {
    /// What readers see, and what references name: "SFIA 7".
    pub name: String,
    /// Where a place in it is to be read; `{code}` stands for the code of a reference.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A place in an outside standard, by code and link only.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reference {
    /// The standard, such as "SFIA 7".
    pub standard: String,
    /// The place in it, such as "level 5".
    pub code: String,
    /// Where to read it; from the standard of that name where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
