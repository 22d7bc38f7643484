//! What is shown, under construction.
//!
//! Yew's `html!` makes code of its own for every element and every expression inside it, which
//! came to a quarter of the whole module. Here every element goes through the same few functions:
//! a [`Node`] is one pointer, each method takes it and gives it back, and none is generic or
//! copied to where it is called (`inline(never)`).
//!
//! ```ignore
//! el("li").key(&row.key).attr("tabindex", "-1").class("change").text("…").child(texts(row))
//! ```

use std::cell::Cell;
use std::rc::Rc;

use yew::html::{BaseComponent, onchange, onclick, onkeydown};
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Listener, VChild, VList, VNode, VTag, VText,
};

use crate::words::{self, Key, Piece, Said};

/// An element with what is inside it, or a run of nodes without an element around them.
#[must_use]
pub struct Node(Box<Parts>);

struct Parts {
    /// None for a run of nodes.
    tag: Option<VTag>,
    /// The names of its attributes.
    names: Vec<&'static str>,
    /// Their values; none for one that does not stand there.
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
    /// Text after the children, until something else follows: what is written piece by piece is
    /// one text in the page, which screen readers then read without a break.
    text: String,
}

/// An element.
#[inline(never)]
pub fn el(tag: &'static str) -> Node {
    begin(Some(VTag::new(tag)))
}

/// A run of nodes.
#[inline(never)]
pub fn run() -> Node {
    begin(None)
}

fn begin(tag: Option<VTag>) -> Node {
    Node(Box::new(Parts {
        tag,
        names: Vec::new(),
        values: Vec::new(),
        children: Vec::new(),
        text: String::new(),
    }))
}

impl Node {
    /// Tells it from its siblings, where the page changes.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.key = Some(key.into());
        }
        self
    }

    /// Its class; several are parted by spaces.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute with a fixed value.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, Some(AttrValue::Static(value)))
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr_of(self, name: &'static str, value: &str) -> Self {
        self.set(name, Some(AttrValue::Rc(value.into())))
    }

    /// An attribute that stands there, or does not.
    #[inline(never)]
    pub fn attr_if(self, is_set: bool, name: &'static str) -> Self {
        self.set(name, is_set.then_some(AttrValue::Static(name)))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttrValue>) -> Self {
        self.0.names.push(name);
        self.0.values.push(value.map(AttributeOrProperty::Attribute));
        self
    }

    /// Through what other code finds the element in the page.
    pub fn reference(mut self, reference: NodeRef) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.node_ref = reference;
        }
        self
    }

    /// What a press does.
    #[inline(never)]
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// What a choice does.
    #[inline(never)]
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// What a key does.
    pub fn on_key_down(self, callback: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.add_listener(listener);
        }
        self
    }

    /// Text, after what is there.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.text.push_str(text);
        self
    }

    /// A text of the interface.
    #[inline(never)]
    pub fn say(self, key: Key) -> Self {
        self.text(words::text(key))
    }

    /// A number, in the figures of the interface.
    #[inline(never)]
    pub fn number(self, number: usize) -> Self {
        self.text(&words::figure(number).plain())
    }

    /// What is said.
    #[inline(never)]
    #[allow(clippy::needless_pass_by_value, reason = "it goes into the page")]
    pub fn said(self, said: Said) -> Self {
        // What is marked goes into an element of its own, on top of the one around it.
        let mut open = vec![self];
        said.walk(&mut |piece| {
            let Some(node) = open.pop() else { return };
            let mark = match piece {
                Piece::Ours(words) => return open.push(node.text(words)),
                Piece::Own(words) => return open.push(node.own(words)),
                Piece::Bold => el("b"),
                Piece::Muted => el("span").class("quiet"),
            };
            match open.pop() {
                Some(around) => open.push(around.child(node)),
                None => open.extend([node, mark]),
            }
        });
        open.into_iter().next().unwrap_or_else(run)
    }

    /// Words of the framework; set apart where they may run against those of the interface.
    #[inline(never)]
    pub fn own(self, words: &str) -> Self {
        if words::is_apart(words) {
            self.child(el("bdi").theirs().text(words))
        } else {
            self.text(words)
        }
    }

    /// Says that what is inside is in the language of the framework and runs as that does.
    #[inline(never)]
    pub fn theirs(self) -> Self {
        match words::theirs() {
            Some(theirs) => self.attr_of("lang", &theirs.lang).attr("dir", theirs.dir),
            None => self,
        }
    }

    /// Says that what is inside is the interface's, among words of the framework.
    #[inline(never)]
    pub fn ours(self) -> Self {
        if words::theirs().is_none() {
            return self;
        }
        let language = words::spoken();
        let dir = words::text(Key::Direction);
        self.attr_of("lang", &language.tag).attr("dir", dir)
    }

    /// A text of the interface as an attribute.
    #[inline(never)]
    pub fn attr_say(self, name: &'static str, key: Key) -> Self {
        self.attr(name, words::text(key))
    }

    /// What goes inside, after what is there.
    #[inline(never)]
    pub fn child(self, child: Self) -> Self {
        self.node(child.html())
    }

    /// The same, where there is something. Nothing keeps its place among its siblings, so that
    /// those after it stay the same elements when it comes or goes.
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self.node(VNode::default()),
        }
    }

    /// What is not made here, such as a component.
    #[inline(never)]
    pub fn node(mut self, node: Html) -> Self {
        self.0.flush();
        self.0.children.push(node);
        self
    }

    /// Puts what is there into an element.
    pub fn inside(self, around: Self) -> Self {
        around.child(self)
    }

    /// Whether nothing is inside.
    pub fn is_empty(&self) -> bool {
        self.0.children.is_empty() && self.0.text.is_empty()
    }

    /// Ready for Yew.
    #[inline(never)]
    pub fn html(mut self) -> Html {
        self.0.flush();
        let Parts { tag, names, values, children, .. } = *self.0;
        let inside = VNode::VList(Rc::new(VList::from(children)));
        match tag {
            None => inside,
            Some(mut tag) => {
                tag.attributes = Attributes::Dynamic { keys: known(names), values: values.into() };
                if let Some(slot) = tag.children_mut() {
                    *slot = inside;
                }
                VNode::VTag(Rc::new(tag))
            }
        }
    }
}

thread_local! {
    static KNOWN: Cell<Vec<&'static [&'static str]>> = const { Cell::new(Vec::new()) };
}

/// These names as the one list of them: Yew tells by its address whether two elements have the
/// same attributes. There are a few dozen such lists, and they stay.
#[inline(never)]
fn known(names: Vec<&'static str>) -> &'static [&'static str] {
    let mut known = KNOWN.take();
    let found = known.iter().find(|list| ***list == *names).copied();
    let list = found.unwrap_or_else(|| names.leak());
    if found.is_none() {
        known.push(list);
    }
    KNOWN.set(known);
    list
}

/// A component.
pub fn component<C: BaseComponent>(props: C::Properties) -> Html {
    VChild::<C>::new(props, None).into()
}

impl Parts {
    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = AttrValue::Rc(self.text.as_str().into());
            self.text.clear();
            self.children.push(VNode::VText(VText { text }));
        }
    }
}

/// A button.
#[inline(never)]
pub fn button(callback: Callback<MouseEvent>) -> Node {
    el("button").attr("type", "button").on_click(callback)
}

/// Text that is read out and not seen.
#[inline(never)]
pub fn hidden(key: Key) -> Node {
    el("span").class("hidden").say(key)
}

/// What comes next, in a word or two before it.
#[inline(never)]
pub fn label(key: Key) -> Node {
    el("span").class("label").ours().say(key).text(" ")
}

/// Punctuation that is read out, where the screen has room between things instead.
#[inline(never)]
pub fn pause(sign: &'static str) -> Node {
    el("span").class("hidden").text(sign)
}

/// A sign beside a word that says the same: it is seen and not read out.
#[inline(never)]
pub fn unread(sign: &'static str) -> Node {
    el("span").attr("aria-hidden", "true").text(sign)
}

/// Something to unfold, under a line.
#[inline(never)]
pub fn fold(summary: Said) -> Node {
    el("details").child(el("summary").ours().said(summary))
}
