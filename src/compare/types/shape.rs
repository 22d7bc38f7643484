//! Which roles of a comparison are compared with which.

use serde::Serialize;

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
    /// A role with one above it, to which it leads: only a [`Step`] is of this shape.
    Down,
}

impl Shape {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
    pub(super) fn is_line(&self) -> bool {
        *self == Self::Line
    }

    /// The role with which the role at a place is compared.
    #[must_use]
    pub fn below(self, role: usize) -> usize {
        match self {
            Self::Line | Self::Versions | Self::Down => role.saturating_sub(1),
            Self::Fork => 0,
        }
    }

    /// The step that leads to a role; none leads to the first.
    #[must_use]
    pub fn step_to(self, role: usize) -> Option<Step> {
        Some(Step { at: role.checked_sub(1)?, lower: self.below(role), upper: role, shape: self })
    }

    /// One value for each step, made of those of its two roles.
    pub(in crate::compare) fn steps<T, S>(
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
