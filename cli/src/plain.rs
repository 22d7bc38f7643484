//! The nodes of a view as a page without script can use them.
//!
//! The element's views count on its style sheet and on a reader who presses buttons. Here, controls
//! and what held nothing else go, only attributes that mean something without script stay, classes
//! get a prefix so that no rule of the page meets them by chance, and words that the style sheet
//! keeps apart are parted by text. Lines break before blocks, and nowhere else.

use yew::AttrValue;
use yew::virtual_dom::{VNode, VTag, VText};

/// Elements that do nothing without script.
const CONTROLS: [&str; 5] = ["button", "select", "input", "textarea", "label"];

/// Attributes that stay. No `id`, which the page may have itself.
const ATTRIBUTES: [&str; 11] = [
    "aria-hidden",
    "class",
    "colspan",
    "dir",
    "href",
    "lang",
    "open",
    "rel",
    "rowspan",
    "scope",
    "title",
];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 27] = [
    "article", "aside", "caption", "dd", "details", "div", "dl", "dt", "footer", "h2", "h3", "h4",
    "h5", "h6", "header", "li", "nav", "ol", "p", "section", "summary", "table", "tbody", "td",
    "th", "thead", "tr",
];

/// A view as a page without script can use it.
pub(crate) fn plain(view: &VNode) -> Vec<VNode> {
    let (mut nodes, mut text) = (Vec::new(), Text::default());
    add(&mut nodes, view, &mut text);
    nodes
}

/// Adds what stays of a node. Lists within lists become one.
fn add(nodes: &mut Vec<VNode>, node: &VNode, text: &mut Text) {
    match node {
        VNode::VList(list) => list.iter().for_each(|child| add(nodes, child, text)),
        VNode::VText(VText { text: said }) => nodes.push(text.written(said)),
        VNode::VTag(tag) => add_tag(nodes, tag, text),
        other => nodes.push(other.clone()),
    }
}

fn add_tag(nodes: &mut Vec<VNode>, tag: &VTag, text: &mut Text) {
    if CONTROLS.contains(&tag.tag()) {
        return;
    }
    let is_block = BLOCKS.contains(&tag.tag());
    text.cross(tag.tag(), is_block);
    let (inside, is_emptied) = children(tag, text);
    text.cross(tag.tag(), is_block);
    if is_emptied {
        return;
    }
    if is_block && !nodes.is_empty() {
        nodes.push(VText::new("\n").into());
    }
    let mut kept = VTag::new(tag.tag().to_owned());
    kept.add_children(inside);
    attributes(&mut kept, tag);
    nodes.push(kept.into());
}

/// What stays inside, and whether that is nothing because only controls were there.
fn children(tag: &VTag, text: &mut Text) -> (Vec<VNode>, bool) {
    let mut source = Vec::new();
    if let Some(children) = tag.children() {
        flat(children, &mut source);
    }
    let is_row = tag.attributes.iter().any(|it| it == ("class", "counts"));
    let mut nodes = Vec::new();
    for child in &source {
        // The style sheet keeps these apart; what is read out between them gives way.
        if is_row && is_hidden(child) {
            nodes.push(text.written(" · "));
        } else {
            add(&mut nodes, child, text);
        }
    }
    let is_emptied = nodes.is_empty() && !source.is_empty();
    (nodes, is_emptied)
}

fn is_hidden(node: &VNode) -> bool {
    matches!(node, VNode::VTag(tag) if tag.attributes.iter().any(|it| it == ("class", "hidden")))
}

fn flat<'n>(node: &'n VNode, into: &mut Vec<&'n VNode>) {
    match node {
        VNode::VList(list) => list.iter().for_each(|child| flat(child, into)),
        other => into.push(other),
    }
}

fn attributes(kept: &mut VTag, tag: &VTag) {
    for (name, value) in tag.attributes.iter() {
        let Some(name) = ATTRIBUTES.into_iter().find(|known| *known == name) else { continue };
        let value = if name == "class" { prefixed(value) } else { value.to_owned() };
        kept.add_attribute(name, value);
    }
}

fn prefixed(classes: &str) -> String {
    let prefixed = |class| ["ladder-", class].concat();
    classes.split_ascii_whitespace().map(prefixed).collect::<Vec<_>>().join(" ")
}

/// The text before, as far as it matters for what comes next.
#[derive(Default)]
struct Text {
    /// The last character on the line; none at its beginning.
    last: Option<char>,
    /// Whether the next text stands on the other side of the edge of a span.
    is_across: bool,
}

impl Text {
    /// Goes over the edge of an element.
    fn cross(&mut self, tag: &str, is_block: bool) {
        if is_block {
            *self = Self::default();
        } else if tag == "span" {
            self.is_across = true;
        }
    }

    /// A text with its white space as browsers show it, and apart from the word before it.
    fn written(&mut self, text: &str) -> VNode {
        let mut written = String::with_capacity(text.len() + 1);
        let first = text.chars().next();
        let is_word = |last: char| !(last.is_whitespace() || "([".contains(last));
        let runs_on = self.is_across && self.last.is_some_and(is_word);
        if runs_on && first.is_some_and(char::is_alphanumeric) {
            written.push(' ');
        }
        for character in text.chars() {
            match character {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' if written.ends_with(' ') => {}
                '\t' | '\n' | '\r' | '\u{c}' => written.push(' '),
                other => written.push(other),
            }
        }
        self.last = written.chars().last().or(self.last);
        self.is_across = false;
        VText::new(AttrValue::from(written)).into()
    }
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;

    use super::*;

    async fn rendered(view: Html) -> String {
        crate::render::html(plain(&view)).await
    }

    #[tokio::test]
    async fn drops_controls_and_what_held_only_them() {
        let view = html! { <div><div role="group"><button>{"A"}</button><label><select /></label></div>
        <p tabindex="-1" data-change="" style="x" class="text up">{"b\n\n c"}</p></div> };
        assert_eq!(rendered(view).await, "<div><p class=\"ladder-text ladder-up\">b c</p></div>");
    }

    #[tokio::test]
    async fn parts_words_that_would_run_together() {
        let view = html! { <><p><span>{"+"}</span>{"New"}<span>{"moved"}</span></p>
        <p>{"a "}<ins><span>{"[added: "}</span>{"b"}<span>{"]"}</span></ins>{"s"}</p>
        <p class="counts"><span><b>{1}</b>{" new"}</span><span class="hidden">{", "}</span><span>{"2 old"}</span></p></> };
        assert_eq!(
            rendered(view).await,
            "<p><span>+</span> New<span> moved</span></p>\n\
            <p>a <ins><span>[added: </span>b<span>]</span></ins> s</p>\n\
            <p class=\"ladder-counts\"><span><b>1</b> new</span> · <span>2 old</span></p>"
        );
    }
}
