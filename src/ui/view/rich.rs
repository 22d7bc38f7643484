//! Texts with their marks, and differences between them, as nodes.

use std::ops::Range;

use crate::diff::{Diff, OpKind};
use crate::text::markup::{self, Mark, Style, Text};
use crate::ui::dom::{Node, el, fold, run};
use crate::words::{self, Key};

/// A whole text.
#[inline(never)]
pub fn text(text: &Text) -> Node {
    stretch(text, 0..text.plain.len())
}

/// A text whose markup is still to be read.
#[inline(never)]
pub fn source(source: &str) -> Node {
    text(&markup::parse(source))
}

/// A whole text among words of the interface.
#[inline(never)]
pub fn inline(text: &Text) -> Node {
    match words::theirs() {
        Some(_) => el("bdi").theirs().child(self::text(text)),
        None => self::text(text),
    }
}

/// Paragraphs.
#[inline(never)]
pub fn paragraphs(texts: &[Text]) -> Node {
    let mut all = run();
    for one in texts {
        all = all.child(el("p").theirs().child(text(one)));
    }
    all
}

/// Texts as a list.
#[inline(never)]
pub fn list(texts: &[Text]) -> Node {
    let mut list = el("ul").theirs();
    for one in texts {
        list = list.child(el("li").child(text(one)));
    }
    list
}

/// Examples as a list, folded under their number.
#[inline(never)]
pub fn folded(examples: &[Text]) -> Option<Node> {
    let summary = || words::count(Key::Examples, examples.len());
    (!examples.is_empty()).then(|| fold(summary()).child(list(examples)))
}

/// The upper text with what was removed and added.
#[inline(never)]
pub fn difference(diff: &Diff, lower: &Text, upper: &Text) -> Node {
    let mut all = run();
    for op in &diff.ops {
        all = match op.kind {
            OpKind::Keep => all.child(stretch(upper, op.upper.clone())),
            OpKind::Remove => {
                let text = stretch(lower, op.lower.clone());
                all.child(change("del", Key::Removed, text)).text(" ")
            }
            OpKind::Add => all.child(change("ins", Key::Added, stretch(upper, op.upper.clone()))),
        };
    }
    all
}

fn change(tag: &'static str, said: Key, text: Node) -> Node {
    let hidden = || el("span").class("hidden");
    let begin = hidden().ours().text("[").say(said).text(" ");
    el(tag).child(begin).child(text).child(hidden().text("]"))
}

/// A stretch of a text, its marks made into elements.
fn stretch(text: &Text, range: Range<usize>) -> Node {
    marked(run(), &text.plain, &text.marks, range)
}

/// The stretch, with the first mark that touches it around its part; marks inside come after it.
fn marked(into: Node, plain: &str, marks: &[Mark], range: Range<usize>) -> Node {
    let touches = |mark: &Mark| mark.range.start < range.end && range.start < mark.range.end;
    let part = |range: Range<usize>| plain.get(range).unwrap_or_default();
    let position = marks.iter().position(touches).unwrap_or(marks.len());
    let Some((mark, rest)) = marks.get(position..).and_then(<[Mark]>::split_first) else {
        return into.text(part(range));
    };
    let (start, end) = (mark.range.start.max(range.start), mark.range.end.min(range.end));
    let element = match &mark.style {
        Style::Emphasis => el("em"),
        Style::Strong => el("strong"),
        Style::Code => el("code"),
        Style::Link(address) => link(address),
    };
    let element = marked(element, plain, rest, start..end);
    marked(into.text(part(range.start..start)).child(element), plain, rest, end..range.end)
}

/// A link to an address that may be followed.
pub fn link(address: &str) -> Node {
    el("a").attr_of("href", address).attr("rel", "noopener")
}
