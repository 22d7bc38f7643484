//! Text as the core sees it: words, stems, and light inline Markdown.

pub mod markup;
pub mod stem;
pub mod words;
