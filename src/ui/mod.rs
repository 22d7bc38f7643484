//! The screen: a comparison as Yew components. The view shows what the core says and holds no
//! logic of its own; what needs the browser is in `hooks`.

mod app;
mod body;
mod dom;
mod hooks;
mod ready;
mod source;
pub mod view;

pub use app::{App, Attributes};
pub use source::Ask;
