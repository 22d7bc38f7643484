//! What a framework file holds: one organisation's career ladder, as authors write it.
//!
//! Every type here mirrors the JSON one to one, is documented for authors in `docs/format.md`,
//! and is the source of `data/framework.schema.json`. Keys that the format does not know are kept
//! in [`Extra`], so that a file survives being read and written again.

mod area;
mod cell;
mod fact;
mod form;
mod framework;
mod id;
mod index;
mod listing;
mod node;
mod prose;
mod requirement;
mod role;
mod scale;
#[cfg(test)]
mod schema;
mod statement;

pub use area::{Area, Track};
pub use cell::{Cell, CellState};
pub use fact::{FactKind, FactValue};
pub use form::OneOrMany;
pub use framework::{Direction, FORMAT_VERSION, Framework, LevelsAre, Source};
pub use id::{AreaId, CompetencyId, FactId, RoleId, ScaleId, StatementId, StepId, TrackId, slug};
pub use index::{Entry, Index};
pub use listing::Listing;
pub use node::{Node, Noted, Reading};
pub use prose::{Block, GlossaryEntry, Reference, Standard};
pub use requirement::Requirement;
pub use role::{BuildsOn, Eligibility, Role, RoleKind, Status, Step, StepKind};
pub use scale::{Competency, Scale, ScaleStep};
pub use statement::Statement;

/// The keys of an object that the format does not know, kept as they were written.
pub type Extra = Listing<String, Node<'static>>;
