//! One file for each thing on the screen.

mod about;
mod change;
mod changes;
mod columns;
mod control;
mod failed;
mod foot;
mod fork;
mod headline;
mod heat;
mod history;
mod lines;
mod map;
mod overview;
mod pickers;
mod radar;
mod reading;
mod rich;
mod svg;
mod tables;
mod toolbar;

pub use about::about;
pub use changes::changes;
pub use columns::columns;
pub use failed::{Ways, failed, skeleton, warnings};
pub use foot::{Props as FootProps, foot};
pub use history::history;
pub use overview::{Props as OverviewProps, overview};
pub use pickers::{Props as PickersProps, pickers};
pub use reading::reading;
pub use toolbar::toolbar;
