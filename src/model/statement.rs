//! One expectation.

use serde::Serialize;

use super::{Extra, OneOrMany, StatementId};

/// One expectation of a role in an area; bare text is enough.
///
/// Text may hold light inline Markdown: emphasis, `code` and links.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(transform = crate::model::schema::or_text))]
pub struct Statement {
    /// Stable name of the statement within its role. Two roles that use the same id say that the
    /// higher statement grew out of the lower one.
    #[serde(default, skip_serializing_if = "StatementId::is_empty")]
    pub id: StatementId,
    /// What is expected.
    pub text: String,
    /// Statements nested under this one. Where the text ends in a colon it only leads in to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Statement>,
    /// Illustrations of this statement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// The statement, or statements, of another role that this one grew out of. Beats any guess.
    #[serde(default, skip_serializing_if = "OneOrMany::is_empty")]
    pub from: OneOrMany<StatementId>,
    /// Keys that the format does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
