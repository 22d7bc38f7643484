//! Identifiers, one type for each kind of thing, so that they cannot be confused.

use std::fmt;

use serde::Serialize;

use crate::text::fold::{is_word_character, lower};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[cfg_attr(test, schemars(transform = crate::model::schema::or_whole_number))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the author left the identifier out.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a role, such as `l4-lead`.
    RoleId;
    /// Names a track, such as `makers`.
    TrackId;
    /// Names an area, such as `domain-expertise`.
    AreaId;
    /// Names a statement within its role. The same id in two roles says: this is the same
    /// expectation, grown.
    StatementId;
    /// Names a kind of fact, such as `planning-horizon`.
    FactId;
    /// Names a scale, such as `frequency`.
    ScaleId;
    /// Names a step of a scale; authors may write a whole number.
    StepId;
    /// Names a competency, such as `delivery`.
    CompetencyId;
}

/// The identifier that a name gets when its author wrote none: lower case, words joined by `-`.
///
/// ```
/// assert_eq!(ladder_compare::model::slug("L4: Lead Engineer"), "l4-lead-engineer");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars() {
        if is_word_character(character) {
            slug.push(lower(character));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
