//! Places for plain values, ids, words of a few, and lists.

use super::reader::{Reader, Slot, Step};
use crate::model::{
    AreaId, CellState, CompetencyId, Direction, FactId, LevelsAre, Listing, Node, OneOrMany,
    RoleId, RoleKind, ScaleId, StatementId, Status, StepId, StepKind, TrackId,
};
use crate::names::repeated;

impl Slot for String {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::Text(text) => {
                *self = text.into_owned();
                true
            }
            other => reader.wrong(&other, "text"),
        }
    }
}

impl Slot for bool {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::Flag(flag) => {
                *self = flag;
                true
            }
            other => reader.wrong(&other, "`true` or `false`"),
        }
    }
}

impl Slot for f64 {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::Number(number) => {
                *self = number;
                true
            }
            other => reader.wrong(&other, "a number"),
        }
    }
}

impl Slot for u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::Number(number)
                if number.fract() == 0.0 && (0.0..=f64::from(Self::MAX)).contains(&number) =>
            {
                *self = number as Self;
                true
            }
            other => reader.wrong(&other, "a whole number from 0"),
        }
    }
}

impl<T: Slot + Default> Slot for Option<T> {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        let mut value = T::default();
        let is_read = value.set(node, reader);
        *self = is_read.then_some(value);
        is_read
    }
}

impl<T: Slot + Default> Slot for Vec<T> {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::List(items) => {
                extend(self, items, reader);
                true
            }
            other => reader.wrong(&other, "a list"),
        }
    }
}

impl<T: Slot + Default> Slot for OneOrMany<T> {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        match node {
            Node::List(items) => {
                extend(&mut self.0, items, reader);
                true
            }
            other => {
                let mut item = T::default();
                let is_read = item.set(other, reader);
                self.0.extend(is_read.then_some(item));
                is_read
            }
        }
    }
}

/// Reads the items of a list; those that cannot be read are left out.
fn extend<'a, T: Slot + Default>(list: &mut Vec<T>, items: Vec<Node<'a>>, reader: &mut Reader<'a>) {
    list.reserve(items.len());
    reader.enter(Step::Index(0));
    for (index, node) in items.into_iter().enumerate() {
        reader.advance(index);
        // Read where it stands in the list: it would take as long to move it there.
        list.push(T::default());
        if !list.last_mut().is_some_and(|item| item.set(node, reader)) {
            list.pop();
            reader.leave_out();
        }
    }
    reader.leave();
}

impl<K: From<String>, V: Slot + Default> Slot for Listing<K, V> {
    fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
        let Node::Object(entries) = node else { return reader.wrong(&node, "an object") };
        let repeated = repeated(&entries.iter().map(|(key, _)| key.as_ref()).collect::<Vec<_>>());
        self.0.reserve(entries.len());
        for (at, (key, node)) in entries.into_iter().enumerate() {
            let id = K::from(key.as_ref().to_owned());
            reader.enter(Step::Key(key));
            if repeated.contains(&at) {
                reader.duplicate();
            }
            let mut value = V::default();
            if value.set(node, reader) {
                self.0.push((id, value));
            }
            reader.leave();
        }
        true
    }
}

/// Text, or a whole number where an author counts.
fn id(node: Node<'_>, reader: &mut Reader<'_>) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.into_owned()),
        Node::Number(number) if number.fract() == 0.0 => Some(crate::text::number(number)),
        other => {
            reader.wrong(&other, "an identifier: text or a whole number");
            None
        }
    }
}

macro_rules! ids {
    ($($name:ident)*) => {$(
        impl Slot for $name {
            fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
                let id = id(node, reader);
                let is_read = id.is_some();
                *self = id.unwrap_or_default().into();
                is_read
            }
        }
    )*};
}

ids!(AreaId CompetencyId FactId RoleId ScaleId StatementId StepId TrackId);

macro_rules! words {
    ($name:ident, $($word:literal = $variant:ident)*) => {
        impl Slot for $name {
            fn set<'a>(&mut self, node: Node<'a>, reader: &mut Reader<'a>) -> bool {
                match word(&node, reader, &[$($word),*]) {
                    $(Some($word) => *self = Self::$variant,)*
                    _ => return false,
                }
                true
            }
        }
    };
}

words!(LevelsAre, "unknown" = Unknown "cumulative" = Cumulative "complete" = Complete);
words!(RoleKind, "level" = Level "assignment" = Assignment "baseline" = Baseline "overlay" = Overlay);
words!(Status, "current" = Current "draft" = Draft "deprecated" = Deprecated);
words!(StepKind, "next" = Next "branch" = Branch "lateral" = Lateral "previous" = Previous "see_also" = SeeAlso);
words!(CellState, "stated" = Stated "blank" = Blank "not_applicable" = NotApplicable
    "to_be_decided" = ToBeDecided "not_in_use" = NotInUse);
words!(Direction, "ltr" = Ltr "rtl" = Rtl);

/// One of a few words.
fn word(
    node: &Node<'_>,
    reader: &mut Reader<'_>,
    words: &'static [&'static str],
) -> Option<&'static str> {
    if let Node::Text(text) = node
        && let Some(word) = words.iter().find(|word| *word == text)
    {
        return Some(word);
    }
    reader.wrong(node, &format!("one of `{}`", words.join("`, `")));
    None
}
