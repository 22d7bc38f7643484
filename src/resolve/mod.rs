//! What a role expects once everything it takes from other roles is counted in.
//!
//! A role's own content is what it writes, what it takes from a `baseline`, and the cells that say
//! "same as". What it builds on beyond that is inherited: it applies, and names where it is from.

mod areas;
mod expectations;
mod steps;

pub use areas::{AreaNode, flatten};
pub use expectations::{Expectation, expectations};
pub use steps::{Neighbour, is_fork, leads_to, neighbours};
