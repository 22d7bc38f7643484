//! Plain values, lists and ids.

use super::{FromNode, Reader};
use crate::load::fault::Problem;
use crate::load::path::Segment;
use crate::model::{
    AreaId, CompetencyId, FactId, Listing, Node, OneOrMany, RoleId, ScaleId, StatementId, StepId,
    TrackId,
};

impl FromNode for String {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Text(text) => Some(text),
            other => reader.wrong(&other, "text"),
        }
    }
}

impl FromNode for bool {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Flag(flag) => Some(flag),
            other => reader.wrong(&other, "`true` or `false`"),
        }
    }
}

impl FromNode for f64 {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Number(number) => Some(number),
            other => reader.wrong(&other, "a number"),
        }
    }
}

impl FromNode for u32 {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::Number(number)
                if number.fract() == 0.0 && (0.0..=f64::from(Self::MAX)).contains(&number) =>
            {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "checked"
                )]
                Some(number as Self)
            }
            other => reader.wrong(&other, "a whole number from 0"),
        }
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::List(items) => Some(reader.items(items)),
            other => reader.wrong(&other, "a list"),
        }
    }
}

impl<T: FromNode> FromNode for OneOrMany<T> {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        match node {
            Node::List(items) => Some(Self(reader.items(items))),
            other => T::read(other, reader).map(|item| Self(vec![item])),
        }
    }
}

impl<K: From<String> + PartialEq, V: FromNode> FromNode for Listing<K, V> {
    fn read(node: Node, reader: &mut Reader) -> Option<Self> {
        let Node::Object(entries) = node else { return reader.wrong(&node, "an object") };
        let mut listing = Self::default();
        for (key, node) in entries {
            let value = reader.inside(Segment::Key(key.clone()), |reader| V::read(node, reader));
            let Some(value) = value else { continue };
            let id = K::from(key.clone());
            if listing.get(&id).is_some() {
                let problem = Problem::DuplicateKey { key: key.clone() };
                reader.inside(Segment::Key(key), |reader| reader.fault(problem));
            }
            listing.0.push((id, value));
        }
        Some(listing)
    }
}

/// Text, or a whole number where an author counts.
fn id(node: Node, reader: &mut Reader) -> Option<String> {
    match node {
        Node::Text(text) => Some(text),
        Node::Number(number) if number.fract() == 0.0 => Some(number.to_string()),
        other => reader.wrong(&other, "an identifier: text or a whole number"),
    }
}

macro_rules! read_ids {
    ($($name:ident),*) => {$(
        impl FromNode for $name {
            fn read(node: Node, reader: &mut Reader) -> Option<Self> {
                id(node, reader).map(Self::from)
            }
        }
    )*};
}

read_ids!(AreaId, CompetencyId, FactId, RoleId, ScaleId, StatementId, StepId, TrackId);

/// One of a few words.
pub(super) fn choice<T: Copy>(node: Node, reader: &mut Reader, words: &[(&str, T)]) -> Option<T> {
    let list = || words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match node {
        Node::Text(text) => match words.iter().find(|(word, _)| *word == text) {
            Some((_, value)) => Some(*value),
            None => reader.wrong(&Node::Text(text), &format!("one of {}", list())),
        },
        other => reader.wrong(&other, &format!("one of {}", list())),
    }
}
