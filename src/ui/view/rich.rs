//! Texts with their marks, and differences between them, as nodes.

use std::ops::Range;

use yew::prelude::*;

use crate::diff::{Diff, OpKind};
use crate::text::markup::{Mark, Style, Text};

/// A whole text.
pub fn text(text: &Text) -> Html {
    stretch(text, 0..text.plain.len())
}

/// Paragraphs.
pub fn paragraphs(texts: &[Text]) -> Html {
    texts.iter().map(|paragraph| html! { <p>{ text(paragraph) }</p> }).collect()
}

/// The upper text with what was removed and added.
pub fn difference(diff: &Diff, lower: &Text, upper: &Text) -> Html {
    let part = |op: &crate::diff::Op| match op.kind {
        OpKind::Keep => stretch(upper, op.upper.clone()),
        OpKind::Remove => html! {
            <><del><span class="hidden">{ "[removed: " }</span>{ stretch(lower, op.lower.clone()) }<span class="hidden">{ "]" }</span></del>{ " " }</>
        },
        OpKind::Add => html! {
            <ins><span class="hidden">{ "[added: " }</span>{ stretch(upper, op.upper.clone()) }<span class="hidden">{ "]" }</span></ins>
        },
    };
    diff.ops.iter().map(part).collect()
}

/// A stretch of a text, its marks made into elements.
fn stretch(text: &Text, range: Range<usize>) -> Html {
    marked(&text.plain, &text.marks, range)
}

/// The stretch, with the first mark that touches it around its part; marks inside come after it.
fn marked(plain: &str, marks: &[Mark], range: Range<usize>) -> Html {
    let touches = |mark: &Mark| mark.range.start < range.end && range.start < mark.range.end;
    let Some(position) = marks.iter().position(touches) else {
        return html! { plain.get(range).unwrap_or_default().to_owned() };
    };
    let (Some(mark), Some(rest)) = (marks.get(position), marks.get(position + 1..)) else {
        return html! {};
    };
    let (start, end) = (mark.range.start.max(range.start), mark.range.end.min(range.end));
    let inside = marked(plain, rest, start..end);
    let element = match &mark.style {
        Style::Emphasis => html! { <em>{ inside }</em> },
        Style::Strong => html! { <strong>{ inside }</strong> },
        Style::Code => html! { <code>{ inside }</code> },
        Style::Link(address) => html! { <a href={address.clone()} rel="noopener">{ inside }</a> },
    };
    html! {
        <>
            { plain.get(range.start..start).unwrap_or_default().to_owned() }
            { element }
            { marked(plain, rest, end..range.end) }
        </>
    }
}
