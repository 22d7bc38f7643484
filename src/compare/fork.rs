//! A fork: which of the two ways on a change belongs to.

use super::types::{Change, Comparison, Row, Step};

/// The ways on that bring a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// Both of them.
    Both(Step, Step),
    /// One of them.
    Only(Step),
}

impl Comparison {
    /// The two steps of a fork; none of a line.
    #[must_use]
    pub fn branches(&self) -> Option<(Step, Step)> {
        let is_fork = self.shape == super::Shape::Fork;
        is_fork.then(|| Some((self.shape.step_to(1)?, self.shape.step_to(2)?)))?
    }
}

impl Row {
    /// The ways on that bring a reader something to learn here; none where neither does.
    #[must_use]
    pub fn branch(&self, (one, other): (Step, Step)) -> Option<Branch> {
        let news = |step: Step| self.change(step).is_some_and(Change::is_news);
        match (news(one), news(other)) {
            (true, true) => Some(Branch::Both(one, other)),
            (true, false) => Some(Branch::Only(one)),
            (false, true) => Some(Branch::Only(other)),
            (false, false) => None,
        }
    }

    /// Whether both ways bring the very same words.
    #[must_use]
    pub fn is_shared(&self, (one, other): (Step, Step)) -> bool {
        match (self.cell(one.upper), self.cell(other.upper)) {
            (Some(a), Some(b)) => a.text == b.text,
            _ => false,
        }
    }
}
