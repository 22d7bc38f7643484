//! Reading any object: its keys one by one into the places that its type declares.

use std::borrow::Cow;

use super::left_out::LeftOut;
use crate::load::fault::{Fault, Problem};
use crate::load::nearest::nearest;
use crate::load::path::{Path, Segment};
use crate::model::{Extra, Node};

/// A place that a JSON value can be read into.
pub(super) trait Slot {
    /// Reads the value; false where it is of the wrong kind, which is then reported.
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool;
}

/// A type that stands as an object, and declares what its keys are.
pub(super) trait Object {
    /// What it looks like.
    fn shape(&self) -> &'static Shape;

    /// Reads a value into the place of the key at `index` of the shape.
    fn fill<'a>(&mut self, index: usize, node: Node<'a>, reader: &mut Reader<'a>) -> bool;

    /// Where keys that are not known are kept.
    fn extra(&mut self) -> &mut Extra;
}

/// What an object looks like. Its keys are named by their positions in the list of them.
pub(super) struct Shape {
    /// What to say it should have been.
    pub(super) expected: &'static str,
    pub(super) keys: &'static [&'static str],
    /// Those that must be there.
    pub(super) required: &'static [usize],
    /// The key that bare text, a bare number and a bare list stand for; none where they may not.
    pub(super) text: &'static [usize],
    pub(super) number: &'static [usize],
    pub(super) list: &'static [usize],
}

impl Shape {
    fn index(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }

    /// The key for which a bare value stands, and the value as it stands there.
    fn short_form<'a>(&self, node: Node<'a>) -> Result<(usize, Node<'a>), Node<'a>> {
        let key = match node {
            Node::Text(_) => self.text,
            Node::Number(_) => self.number,
            Node::List(_) => self.list,
            _ => &[],
        };
        match (key.first(), node) {
            // One item where a list may stand.
            (Some(index), text @ Node::Text(_)) if key == self.list => {
                Ok((*index, Node::List(vec![text])))
            }
            (Some(index), node) => Ok((*index, node)),
            (None, node) => Err(node),
        }
    }
}

/// How many faults come with a suggestion; a file with more is wrong in another way.
const SUGGESTED: usize = 10_000;

/// One step of the way to what is being read: as a [`Segment`], on keys of the text.
pub(super) enum Step<'a> {
    Key(Cow<'a, str>),
    Index(usize),
}

/// The way to what is being read, and what was found wrong on it.
#[derive(Default)]
pub(super) struct Reader<'a> {
    path: Vec<Step<'a>>,
    pub(super) faults: Vec<Fault>,
    pub(super) left_out: LeftOut,
}

impl<'a> Reader<'a> {
    pub(super) fn fault(&mut self, problem: Problem) {
        let fault = Fault::at(self.here(), problem);
        self.faults.push(fault);
    }

    /// The path of where the reader stands.
    fn here(&self) -> Path {
        let segment = |step: &Step<'_>| match step {
            Step::Key(key) => Segment::Key(key.to_string()),
            Step::Index(index) => Segment::Index(*index),
        };
        Path(self.path.iter().map(segment).collect())
    }

    /// Reports that the key at which the reader stands is there twice.
    pub(super) fn duplicate(&mut self) {
        let key = self.key();
        self.fault(Problem::DuplicateKey { key });
    }

    /// The key at which the reader stands.
    fn key(&self) -> String {
        match self.path.last() {
            Some(Step::Key(key)) => key.to_string(),
            _ => String::new(),
        }
    }

    /// Reports that something else was expected here; always false.
    pub(super) fn wrong(&mut self, node: &Node<'_>, expected: &str) -> bool {
        let found = format!("found {}", kind_of(node));
        self.fault(Problem::WrongType { found, expected: expected.to_owned() });
        false
    }

    /// Goes one step further in; [`Reader::leave`] comes back.
    pub(super) fn enter(&mut self, step: Step<'a>) {
        self.path.push(step);
    }

    /// Goes on to another item of the list where the reader stands.
    pub(super) fn advance(&mut self, index: usize) {
        if let Some(Step::Index(at)) = self.path.last_mut() {
            *at = index;
        }
    }

    pub(super) fn leave(&mut self) {
        self.path.pop();
    }

    /// Notes that the item of a list where the reader stands is left out.
    pub(super) fn leave_out(&mut self) {
        self.left_out.add(self.here());
    }

    /// Reads an object, or the short form of one.
    pub(super) fn object(&mut self, node: Node<'a>, target: &mut dyn Object) -> bool {
        let shape = target.shape();
        match node {
            Node::Object(entries) => self.entries(entries, shape, target),
            other => match shape.short_form(other) {
                Ok((index, node)) => target.fill(index, node, self),
                Err(node) => self.wrong(&node, shape.expected),
            },
        }
    }

    fn entries(
        &mut self,
        entries: Vec<(Cow<'a, str>, Node<'a>)>,
        shape: &Shape,
        target: &mut dyn Object,
    ) -> bool {
        let mut id = None;
        let mut met = Met::default();
        for (key, node) in entries {
            let index = shape.index(&key);
            let is_id = key == "id";
            self.enter(Step::Key(key));
            match index {
                Some(index) if met.read(index) => {
                    self.duplicate();
                    target.extra().0.push((self.key(), node.into_owned()));
                }
                // Null stands for nothing, as where a program writes every key.
                Some(_) if matches!(node, Node::Null) => {}
                Some(index) => {
                    if let (Node::Text(text), true) = (&node, is_id) {
                        id = Some(text.clone());
                    }
                    let is_read = target.fill(index, node, self);
                    met.set(index, is_read);
                }
                None => self.unknown(node, shape, target),
            }
            self.leave();
        }
        shape.required.iter().all(|index| self.require(*index, met, id.as_ref(), shape, target))
    }

    /// Keeps and reports a key that is not known. `$schema`, and keys that begin with `x-` or `_`,
    /// are for the author's own tools.
    fn unknown(&mut self, node: Node<'a>, shape: &Shape, target: &mut dyn Object) {
        let key = self.key();
        if !key.starts_with(['$', '_']) && !key.starts_with("x-") {
            let suggest = self.faults.len() < SUGGESTED;
            let nearest = nearest(&key, shape.keys.iter().copied().filter(|_| suggest));
            let nearest = nearest.map(str::to_owned);
            self.fault(Problem::UnknownKey { key: key.clone(), nearest });
        }
        target.extra().0.push((key, node.into_owned()));
    }

    /// Whether a key that must be there is. Without its name a thing is shown under its id.
    fn require(
        &mut self,
        index: usize,
        met: Met,
        id: Option<&Cow<'a, str>>,
        shape: &Shape,
        target: &mut dyn Object,
    ) -> bool {
        if met.read(index) {
            return true;
        }
        let Some(key) = shape.keys.get(index).copied() else { return true };
        // What is of the wrong kind is reported already.
        if !met.seen(index) {
            self.fault(Problem::MissingKey { key: key.to_owned() });
        }
        let stand_in = || Node::Text(id.cloned().unwrap_or(Cow::Borrowed("(no name)")));
        key == "name" && target.fill(index, stand_in(), self)
    }
}

/// Which keys of an object were met, and which of them could be read: a bit for each.
#[derive(Clone, Copy, Default)]
struct Met {
    seen: u32,
    read: u32,
}

impl Met {
    fn set(&mut self, index: usize, is_read: bool) {
        self.seen |= 1 << index;
        self.read = self.read & !(1 << index) | u32::from(is_read) << index;
    }

    fn seen(self, index: usize) -> bool {
        self.seen >> index & 1 == 1
    }

    fn read(self, index: usize) -> bool {
        self.read >> index & 1 == 1
    }
}

fn kind_of(node: &Node<'_>) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Flag(flag) => format!("`{flag}`"),
        Node::Number(number) => format!("the number `{}`", crate::text::number(*number)),
        Node::Text(text) => {
            let start: String = text.chars().take(40).collect();
            format!("the text `{start}`")
        }
        Node::List(_) => "a list".to_owned(),
        Node::Object(_) => "an object".to_owned(),
    }
}
