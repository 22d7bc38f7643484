//! The vocabulary of a comparison: plain data, exactly what the screen says.

use serde::Serialize;

use crate::align::{Basis, Evidence, JoinKind};
use crate::diff::Diff;
use crate::model::{AreaId, CellState, Reference, RoleId, RoleKind, Status};
use crate::raise::Rise;
use crate::text::markup::Text;

/// What two or more roles expect, side by side, and what changes from each to the next. With one
/// role it is that role, to read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Which roles are compared with which.
    #[serde(skip_serializing_if = "Shape::is_line")]
    pub shape: Shape,
    /// The roles, in the order asked for.
    pub roles: Vec<RoleHead>,
    /// Header figures.
    pub facts: Vec<FactRow>,
    /// Demands on competencies.
    pub requirements: Vec<RequirementRow>,
    /// The areas of which any of the roles says something, in the framework's order.
    pub areas: Vec<AreaPart>,
    /// What changes in each step, all areas together; one fewer than the roles.
    pub steps: Vec<StepSummary>,
}

/// Which roles of a comparison are compared with which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Each role with the one before it.
    #[default]
    Line,
    /// Two roles that the first may lead to, each with the first.
    Fork,
    /// A role with its earlier self, in two versions of one framework.
    Versions,
}

impl Shape {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
    fn is_line(&self) -> bool {
        *self == Self::Line
    }

    /// The role with which the role at a place is compared.
    #[must_use]
    pub fn below(self, role: usize) -> usize {
        match self {
            Self::Line | Self::Versions => role.saturating_sub(1),
            Self::Fork => 0,
        }
    }

    /// The step that leads to a role; none leads to the first.
    #[must_use]
    pub fn step_to(self, role: usize) -> Option<Step> {
        Some(Step { at: role.checked_sub(1)?, lower: self.below(role), upper: role, shape: self })
    }

    /// One value for each step, made of those of its two roles.
    pub(super) fn steps<T, S>(
        self,
        values: &[Option<T>],
        of: impl Fn(Option<&T>, Option<&T>) -> S,
    ) -> Vec<S> {
        let mut steps = Vec::new();
        for (role, upper) in values.iter().enumerate().skip(1) {
            if let Some(lower) = values.get(self.below(role)) {
                steps.push(of(lower.as_ref(), upper.as_ref()));
            }
        }
        steps
    }
}

/// A step of a comparison: its position among the steps, and the positions of its two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its position among the steps.
    pub at: usize,
    /// The position of the lower role.
    pub lower: usize,
    /// The position of the higher role.
    pub upper: usize,
    /// What it is a step of.
    pub shape: Shape,
}

impl Comparison {
    /// Whether any fact or requirement differs in any step.
    #[must_use]
    pub fn has_new_figures(&self) -> bool {
        let facts = self.facts.iter().flat_map(|row| &row.steps);
        let demands = self.requirements.iter().flat_map(|row| &row.steps);
        facts.chain(demands).any(Shift::is_news)
    }

    /// How many changes a reader has something to learn from, among the roles' own statements.
    #[must_use]
    pub fn news(&self) -> usize {
        let own = |area: &AreaPart, at: usize| area.origins.get(at) == Some(&Origin::Roles);
        let mut news = 0;
        for area in &self.areas {
            for row in &area.rows {
                for (at, change) in row.steps.iter().enumerate() {
                    let is_news = change.as_ref().is_some_and(Change::is_news);
                    news += usize::from(is_news && own(area, at));
                }
            }
        }
        news
    }
}

/// A role as the comparison names it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleHead {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// Its short name, or the name.
    pub short: String,
    /// The label of its level, if it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// What sort of role it is.
    pub kind: RoleKind,
    /// Whether it is in force.
    pub status: Status,
    /// The role in its own words, a paragraph each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Text>,
    /// Illustrations of the whole role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// Places in outside standards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Text around the role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prose: Vec<ProseBlock>,
    /// The names of the roles that it builds on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub builds_on: Vec<String>,
}

/// A block of prose, its markup read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProseBlock {
    /// The heading, or the question.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The paragraphs.
    pub text: Vec<Text>,
    /// The list under them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<Text>,
}

/// One kind of fact across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactRow {
    /// What readers see.
    pub name: String,
    /// The value of each role, in words.
    pub cells: Vec<Option<String>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// One demand across the roles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequirementRow {
    /// The competency, or the name of a wildcard.
    pub name: String,
    /// The area that groups it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// What each role demands, in words.
    pub cells: Vec<Option<String>>,
    /// What changes from each role to the next.
    pub steps: Vec<Shift>,
}

/// How a value changes from one role to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shift {
    /// The direction.
    pub kind: ShiftKind,
    /// The direction in a word that fits the value, such as "longer"; empty where none fits.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub word: &'static str,
}

impl Shift {
    /// Whether a reader of the step has something to learn from it.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !matches!(self.kind, ShiftKind::Same | ShiftKind::Absent)
    }
}

/// The direction of a [`Shift`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Neither role states it.
    Absent,
    /// Both state the same.
    Same,
    /// The higher role states more.
    Raised,
    /// The higher role states less.
    Lowered,
    /// They differ, and neither is more.
    Changed,
    /// Only the higher role states it.
    New,
    /// Only the lower role states it.
    NotRestated,
}

/// What the roles say in one area.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AreaPart {
    /// Its id.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// The names of the areas around it, outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub around: Vec<String>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// What each role says of the area as a whole.
    pub cells: Vec<CellPart>,
    /// The statements, those that belong together in one row.
    pub rows: Vec<Row>,
    /// How many changes there are in each step, by class.
    pub counts: Vec<Counts>,
    /// Whose statements these are, in each step.
    pub origins: Vec<Origin>,
    /// What moved to other areas, in each step.
    pub departures: Vec<Vec<Departure>>,
}

/// Whose statements an area holds, in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The roles' own: there is something to compare.
    Roles,
    /// Those of a baseline that applies to both roles.
    Shared {
        /// The name of the baseline.
        baseline: String,
    },
    /// Those of a baseline that applies to the higher role only, as a whole.
    Added {
        /// The name of the baseline.
        baseline: String,
    },
}

/// What one role says of an area as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CellPart {
    /// Whether anything is stated, and if not, why; none where the role does not name the area.
    pub state: Option<CellState>,
    /// What the area means for the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Illustrations of the area for the role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// The name of the role whose statements the cell repeats.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub same_as: String,
}

/// Statements that belong together, at most one for each role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Names the row within the comparison; stable while the framework is.
    pub key: String,
    /// The statement of each role.
    pub cells: Vec<Option<Line>>,
    /// What happens from each role to the next; none where neither has a statement here.
    pub steps: Vec<Option<Change>>,
}

impl Row {
    /// The statement of a role.
    #[must_use]
    pub fn cell(&self, role: usize) -> Option<&Line> {
        self.cells.get(role)?.as_ref()
    }

    /// What happens in a step.
    #[must_use]
    pub fn change(&self, step: Step) -> Option<&Change> {
        self.steps.get(step.at)?.as_ref()
    }
}

/// A statement as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The statement.
    pub text: Text,
    /// The lead-in or the statement under which it is nested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<Text>,
    /// Illustrations of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Text>,
    /// The name of the role that writes it, where that is another.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Whether it applies only because the role builds on another.
    pub inherited: bool,
}

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

/// A statement that stands in another area at the higher role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Departure {
    /// The key of its row.
    pub row: String,
    /// The name of the area to which it moved.
    pub to: String,
    /// Its text at the higher role.
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

/// One step as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StepSummary {
    /// The higher role in a sentence or two of its own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub gist: String,
    /// The biggest changes, biggest first.
    pub headline: Vec<Point>,
    /// How many changes there are, by class, between the roles' own statements.
    pub counts: Counts,
    /// How many statements apply to both roles through a baseline.
    pub shared: usize,
    /// The baselines that the higher role takes in and the lower does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedBaseline>,
    /// Whether all that is not restated still applies.
    pub still_expected: bool,
    /// The words that both roles' statements have.
    pub words_of_both: usize,
    /// The words that the changes show unfolded.
    pub words_shown: usize,
}

/// A baseline that the higher role takes in as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AddedBaseline {
    /// Its name.
    pub name: String,
    /// How many statements it has.
    pub statements: usize,
}

/// One of the biggest changes of a step, to be said in a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// A fact that moved.
    Fact {
        /// What readers see.
        name: String,
        /// The lower role's value; none where it states none.
        from: Option<String>,
        /// The higher role's value.
        to: String,
        /// The direction.
        shift: Shift,
    },
    /// Demands that rose or are new.
    Requirements {
        /// Name, the lower role's demand, the higher role's.
        rises: Vec<(String, Option<String>, String)>,
        /// How many more there are.
        more: usize,
    },
    /// A baseline that the higher role takes in.
    Added(AddedBaseline),
    /// A statement that asks for more or for less.
    Raised {
        /// What says so, the first of it.
        rise: Rise,
        /// The statement, cut where it is long.
        text: String,
    },
    /// A new statement, cut where it is long.
    New {
        /// The area.
        area: String,
        /// The statement.
        text: String,
    },
}
