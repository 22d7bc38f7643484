//! Prose with its markup read.

use super::types::ProseBlock;
use crate::model::Block;
use crate::text::markup::{self, Text};

/// A block with its markup read.
#[must_use]
pub fn block(block: &Block) -> ProseBlock {
    let title = if block.question.is_empty() { &block.title } else { &block.question };
    ProseBlock {
        title: title.clone(),
        text: paragraphs(&block.text),
        list: block.list.iter().map(|item| markup::parse(item)).collect(),
    }
}

/// The paragraphs of a text, which blank lines part.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Text> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(markup::parse).collect()
}
