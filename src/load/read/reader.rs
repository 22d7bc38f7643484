//! Reading any object: its keys one by one into the places that its type declares.

use super::left_out::LeftOut;
use crate::load::fault::{Fault, Problem};
use crate::load::nearest::nearest;
use crate::load::path::{Path, Segment};
use crate::model::{Extra, Node};

/// A place that a JSON value can be read into.
pub(super) trait Slot {
    /// Reads the value; false where it is of the wrong kind, which is then reported.
    fn set(&mut self, node: Node, reader: &mut Reader) -> bool;
}

/// A type that stands as an object, and declares what its keys are.
pub(super) trait Object {
    /// What it looks like.
    fn shape(&self) -> &'static Shape;

    /// Reads a value into the place of the key at `index` of the shape.
    fn fill(&mut self, index: usize, node: Node, reader: &mut Reader) -> bool;

    /// Where keys that are not known are kept.
    fn extra(&mut self) -> &mut Extra;
}

/// What an object looks like.
pub(super) struct Shape {
    /// What to say it should have been.
    pub(super) expected: &'static str,
    pub(super) keys: &'static [&'static str],
    /// Those that must be there.
    pub(super) required: &'static [&'static str],
    /// The keys that bare text, a bare number and a bare list stand for; empty where they may not.
    pub(super) text: &'static str,
    pub(super) number: &'static str,
    pub(super) list: &'static str,
}

impl Shape {
    fn index(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| *known == key)
    }

    /// The key for which a bare value stands, and the value as it stands there.
    fn short_form(&self, node: Node) -> Result<(usize, Node), Node> {
        let key = match node {
            Node::Text(_) => self.text,
            Node::Number(_) => self.number,
            Node::List(_) => self.list,
            _ => "",
        };
        match (self.index(key), node) {
            // One item where a list may stand.
            (Some(index), text @ Node::Text(_)) if key == self.list => {
                Ok((index, Node::List(vec![text])))
            }
            (Some(index), node) => Ok((index, node)),
            (None, node) => Err(node),
        }
    }
}

/// How many faults come with a suggestion; a file with more is wrong in another way.
const SUGGESTED: usize = 10_000;

/// The way to what is being read, and what was found wrong on it.
#[derive(Default)]
pub(super) struct Reader {
    path: Vec<Segment>,
    pub(super) faults: Vec<Fault>,
    pub(super) left_out: LeftOut,
}

impl Reader {
    pub(super) fn fault(&mut self, problem: Problem) {
        self.faults.push(Fault::at(Path(self.path.clone()), problem));
    }

    /// Reports that something else was expected here; always false.
    pub(super) fn wrong(&mut self, node: &Node, expected: &str) -> bool {
        let found = format!("found {}", kind_of(node));
        self.fault(Problem::WrongType { found, expected: expected.to_owned() });
        false
    }

    /// Goes one step further in; [`Reader::leave`] comes back.
    pub(super) fn enter(&mut self, step: Segment) {
        self.path.push(step);
    }

    pub(super) fn leave(&mut self) {
        self.path.pop();
    }

    /// Notes that the item of a list where the reader stands is left out.
    pub(super) fn leave_out(&mut self) {
        self.left_out.add(Path(self.path.clone()));
    }

    /// Reads an object, or the short form of one.
    pub(super) fn object(&mut self, node: Node, target: &mut dyn Object) -> bool {
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
        entries: Vec<(String, Node)>,
        shape: &Shape,
        target: &mut dyn Object,
    ) -> bool {
        let mut id = None;
        // Whether each key could be read; none where it is not there.
        let mut met: Vec<Option<bool>> = vec![None; shape.keys.len()];
        for (key, node) in entries {
            self.enter(Segment::Key(key.clone()));
            match shape.index(&key).and_then(|index| Some((index, met.get_mut(index)?))) {
                Some((_, Some(true))) => {
                    self.fault(Problem::DuplicateKey { key: key.clone() });
                    target.extra().0.push((key, node));
                }
                // Null stands for nothing, as where a program writes every key.
                Some(_) if node == Node::Null => {}
                Some((index, met)) => {
                    if let (Node::Text(text), "id") = (&node, key.as_str()) {
                        id = Some(text.clone());
                    }
                    *met = Some(target.fill(index, node, self));
                }
                None => self.unknown(key, node, shape, target),
            }
            self.leave();
        }
        shape.required.iter().all(|key| self.require(key, &met, id.as_ref(), shape, target))
    }

    /// Keeps and reports a key that is not known. `$schema`, and keys that begin with `x-` or `_`,
    /// are for the author's own tools.
    fn unknown(&mut self, key: String, node: Node, shape: &Shape, target: &mut dyn Object) {
        if !key.starts_with(['$', '_']) && !key.starts_with("x-") {
            let suggest = self.faults.len() < SUGGESTED;
            let nearest = nearest(&key, shape.keys.iter().copied().filter(|_| suggest));
            let nearest = nearest.map(str::to_owned);
            self.fault(Problem::UnknownKey { key: key.clone(), nearest });
        }
        target.extra().0.push((key, node));
    }

    /// Whether a key that must be there is. Without its name a thing is shown under its id.
    fn require(
        &mut self,
        key: &str,
        met: &[Option<bool>],
        id: Option<&String>,
        shape: &Shape,
        target: &mut dyn Object,
    ) -> bool {
        let Some(index) = shape.index(key) else { return true };
        match met.get(index).copied().flatten() {
            Some(true) => return true,
            // What is of the wrong kind is reported already.
            Some(false) => {}
            None => self.fault(Problem::MissingKey { key: key.to_owned() }),
        }
        let stand_in = || Node::Text(id.cloned().unwrap_or_else(|| "(no name)".to_owned()));
        key == "name" && target.fill(index, stand_in(), self)
    }
}

fn kind_of(node: &Node) -> String {
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
