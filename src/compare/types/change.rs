//! What happens to a statement from one role to the next.

use serde::Serialize;

use crate::align::{Basis, Evidence, JoinKind};
use crate::diff::Diff;
use crate::raise::Rise;
use crate::text::markup::Text;

/// What happens to a statement from one role to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The class.
    pub class: Class,
    /// Why the two statements are a pair; none where there is only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// What the two have in common, where they were paired by likeness; strongest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What says that more or less is asked; where it points both ways, both.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rises: Vec<Rise>,
    /// The words that differ, where the texts do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<Diff>,
    /// The other parts, where one statement was split or several became one. Of a statement that is
    /// such a part and in no pair, the whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joins: Vec<Joint>,
    /// The area from which a statement moved here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub moved_from: String,
    /// Whether the changes view folds it away, because others of the step are bigger.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_folded: bool,
    /// Whether a statement that is not restated still applies, by what the data says.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub still_expected: bool,
}

/// A statement that belongs to a change besides its own two.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Joint {
    /// Whether one was split, or several became one.
    pub kind: JoinKind,
    /// Whether the change is itself the part that is in no pair: what is named here is the whole.
    pub is_part: bool,
    /// The key of its row.
    pub row: String,
    /// Its text.
    pub text: Text,
}

/// The class of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// The higher role has no counterpart in the lower one.
    New,
    /// The higher role asks for more of the same.
    Raised,
    /// The higher role asks for less of the same.
    Lowered,
    /// Put in other words.
    Reworded,
    /// Word for word the same.
    Same,
    /// The higher role does not repeat it.
    NotRestated,
    /// The data says that it no longer applies.
    Dropped,
}

impl Change {
    /// Whether a reader of the step has something to learn from it.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !matches!(self.class, Class::Same | Class::NotRestated) || !self.moved_from.is_empty()
    }
}

impl Class {
    /// Every class, in the order in which they are counted.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Raised,
        Self::Lowered,
        Self::Reworded,
        Self::Same,
        Self::NotRestated,
        Self::Dropped,
    ];
}

/// How many changes there are, by class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// How many are [`Class::New`].
    pub new: usize,
    /// How many are [`Class::Raised`].
    pub raised: usize,
    /// How many are [`Class::Lowered`].
    pub lowered: usize,
    /// How many are [`Class::Reworded`].
    pub reworded: usize,
    /// How many are [`Class::Same`].
    pub same: usize,
    /// How many are [`Class::NotRestated`].
    pub not_restated: usize,
    /// How many are [`Class::Dropped`].
    pub dropped: usize,
    /// How many of the pairs moved between areas.
    pub moved: usize,
}

impl Counts {
    /// The count of a class.
    #[must_use]
    pub fn of(&self, class: Class) -> usize {
        match class {
            Class::New => self.new,
            Class::Raised => self.raised,
            Class::Lowered => self.lowered,
            Class::Reworded => self.reworded,
            Class::Same => self.same,
            Class::NotRestated => self.not_restated,
            Class::Dropped => self.dropped,
        }
    }

    /// Counts one change.
    pub fn add(&mut self, change: &Change) {
        *match change.class {
            Class::New => &mut self.new,
            Class::Raised => &mut self.raised,
            Class::Lowered => &mut self.lowered,
            Class::Reworded => &mut self.reworded,
            Class::Same => &mut self.same,
            Class::NotRestated => &mut self.not_restated,
            Class::Dropped => &mut self.dropped,
        } += 1;
        self.moved += usize::from(!change.moved_from.is_empty());
    }
}
