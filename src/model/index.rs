//! A file that names several frameworks, so that one element can offer them all.

use serde::Serialize;

use super::Extra;

/// A file that names several frameworks.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Index {
    /// The version of the format; 1 where left out.
    #[serde(default)]
    pub format: u32,
    /// The frameworks, in the order to offer them.
    pub frameworks: Vec<Entry>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One framework of an index.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Entry {
    /// Stable name for links; taken from the name where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What readers see.
    pub name: String,
    /// Where the framework's file is, relative to the index.
    pub src: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
