//! The keys of an object, taken one by one; what is left over is not known.

use super::{FromNode, Reader};
use crate::load::fault::Problem;
use crate::load::nearest::nearest;
use crate::load::path::Segment;
use crate::model::{Extra, Listing, Node};

/// The entries of an object that were not taken yet.
pub(super) struct Fields {
    entries: Vec<(String, Node)>,
    asked: Vec<&'static str>,
}

impl Fields {
    /// The fields of an object; anything else is reported as not being `expected`.
    pub(super) fn of(node: Node, expected: &str, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Object(entries) => Some(Self { entries, asked: Vec::new() }),
            other => reader.wrong(&other, expected),
        }
    }

    /// The value under a key, or its default where there is none that can be read.
    pub(super) fn take<T: FromNode + Default>(
        &mut self,
        key: &'static str,
        reader: &mut Reader,
    ) -> T {
        self.find(key, reader).unwrap_or_default()
    }

    /// The value under a key that must be there.
    pub(super) fn need<T: FromNode>(
        &mut self,
        key: &'static str,
        reader: &mut Reader,
    ) -> Option<T> {
        let is_there = self.entries.iter().any(|(name, _)| name == key);
        if !is_there {
            self.asked.push(key);
            reader.fault(Problem::MissingKey { key: key.to_owned() });
        }
        self.find(key, reader)
    }

    /// The name, which must be there; without it the rest is shown all the same, under its id.
    pub(super) fn name(&mut self, reader: &mut Reader) -> String {
        let id = self.entries.iter().find_map(|(key, value)| match value {
            Node::Text(id) if key == "id" => Some(id.clone()),
            _ => None,
        });
        self.need("name", reader).or(id).unwrap_or_else(|| "(no name)".to_owned())
    }

    /// What was not taken. It is kept, and reported as unknown; `$schema`, and keys that begin
    /// with `x-` or `_`, are for the author's own tools.
    pub(super) fn rest(self, reader: &mut Reader) -> Extra {
        for (key, _) in &self.entries {
            if key.starts_with(['$', '_']) || key.starts_with("x-") {
                continue;
            }
            let nearest = nearest(key, self.asked.iter().copied()).map(str::to_owned);
            let problem = match self.asked.contains(&key.as_str()) {
                true => Problem::DuplicateKey { key: key.clone() },
                false => Problem::UnknownKey { key: key.clone(), nearest },
            };
            reader.inside(Segment::Key(key.clone()), |reader| reader.fault(problem));
        }
        Listing(self.entries)
    }

    fn find<T: FromNode>(&mut self, key: &'static str, reader: &mut Reader) -> Option<T> {
        self.asked.push(key);
        let position = self.entries.iter().position(|(name, _)| name == key)?;
        let (name, node) = self.entries.remove(position);
        // Null stands for nothing, as where a program writes every key.
        if node == Node::Null {
            return None;
        }
        reader.inside(Segment::Key(name), |reader| T::read(node, reader))
    }
}
