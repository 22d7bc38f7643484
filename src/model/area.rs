//! What groups roles (tracks) and statements (areas).

use serde::Serialize;

use super::{AreaId, Extra, TrackId};

/// A line of roles, such as makers or managers. Tracks may nest.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Track {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "TrackId::is_empty")]
    pub id: TrackId,
    /// What readers see.
    pub name: String,
    /// What the track is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The tracks inside this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<Track>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What groups statements: a dimension, a theme, a competency. Areas may nest.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Area {
    /// Taken from the name where left out.
    #[serde(default, skip_serializing_if = "AreaId::is_empty")]
    pub id: AreaId,
    /// What readers see.
    pub name: String,
    /// What the area is about, for every role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The areas inside this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
