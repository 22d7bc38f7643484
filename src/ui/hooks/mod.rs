//! What the screen needs of the browser, one hook a file.

mod use_changes;
mod use_document;
mod use_selection;
mod use_url;

pub use use_changes::use_changes;
pub use use_document::{DocumentHandle, DocumentState, use_document};
pub use use_selection::{Selected, use_selection};
pub use use_url::{UrlState, use_url};
