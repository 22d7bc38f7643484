//! One organisation's ladder.

use serde::Serialize;

use super::{
    Area, Block, Competency, Extra, FactKind, GlossaryEntry, OneOrMany, Role, Scale, Standard,
    Step, Track,
};

/// The newest version of the format that this crate reads.
pub const FORMAT_VERSION: u32 = 1;

/// One organisation's ladder: one JSON file. Only `name` and `roles` must be there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Framework {
    /// The version of the format; 1 where left out.
    #[serde(default)]
    pub format: u32,
    /// Stable name for links; taken from the name where left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What readers see: the organisation.
    pub name: String,
    /// The ladder's own title, such as "Engineering progression".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The language of its text, as a BCP 47 tag; English where left out.
    #[serde(default)]
    pub lang: String,
    /// The direction of its text; from the language where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The ladder's own version.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// When this version was made: an ISO 8601 date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Whether a level repeats what the levels below it expect.
    #[serde(default, skip_serializing_if = "LevelsAre::is_unknown")]
    pub levels: LevelsAre,
    /// The ladder in a sentence or two.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where the content comes from.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub source: OneOrMany<Source>,
    /// Lines of roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<Track>,
    /// Groups of statements, in the order to show them. Roles may use areas that are not listed
    /// only where none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Kinds of header figures, in the order to show them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactKind>,
    /// Ordered lists of steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// What roles may make demands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<Competency>,
    /// Terms to which the framework gives a meaning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<GlossaryEntry>,
    /// Outside standards that roles refer to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<Standard>,
    /// The roles, in the order of the ladder.
    pub roles: Vec<Role>,
    /// Steps between roles, beside those that roles name with `next`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Text around the ladder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prose: Vec<Block>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Framework {
    /// Whether its text runs from right to left: as it says, else by its language.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        let language = self.lang.split('-').next().unwrap_or_default();
        let by_language =
            ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(&language);
        self.dir.map_or(by_language, |dir| dir == Direction::Rtl)
    }
}

/// The direction in which text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// Whether a level repeats what the levels below it expect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LevelsAre {
    /// The source does not say.
    #[default]
    Unknown,
    /// What a lower level expects still applies where a higher one does not repeat it.
    Cumulative,
    /// Each level says all that it expects: what it does not repeat no longer applies.
    Complete,
}

impl LevelsAre {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

/// Where content comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// What readers see.
    pub name: String,
    /// Where to read it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The licence of the source, as it states it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// The version of the source: a commit, a release.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The date of the source: an ISO 8601 date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// When it was retrieved: an ISO 8601 date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub retrieved: String,
    /// Anything else, such as "rewritten in our own words".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
