//! One file for each thing on the screen.

mod about;
mod change;
mod changes;
mod columns;
mod failed;
mod foot;
mod headline;
mod pickers;
mod reading;
mod rich;
mod tables;
mod toolbar;

pub use about::About;
pub use changes::Changes;
pub use columns::Columns;
pub use failed::{Failed, Skeleton, Warnings};
pub use foot::{Copy, Print};
pub use pickers::Pickers;
pub use reading::Reading;
pub use toolbar::Toolbar;
