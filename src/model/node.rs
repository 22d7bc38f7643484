//! A JSON value as it was written: keys in their order, and none lost that stands twice.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

/// A JSON value as it was written. Its strings are those of the text wherever they stand there
/// without escapes, so that reading a file copies each only once, into the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number; a double, as in every JSON reader of the web.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl Node<'_> {
    /// The value with strings of its own, to keep when the text is gone.
    #[must_use]
    pub fn into_owned(self) -> Node<'static> {
        match self {
            Self::Null => Node::Null,
            Self::Flag(flag) => Node::Flag(flag),
            Self::Number(number) => Node::Number(number),
            Self::Text(text) => Node::Text(Cow::Owned(text.into_owned())),
            Self::List(items) => Node::List(items.into_iter().map(Node::into_owned).collect()),
            Self::Object(entries) => {
                let own = |(key, value): (Cow<'_, str>, Node<'_>)| {
                    (Cow::Owned(key.into_owned()), value.into_owned())
                };
                Node::Object(entries.into_iter().map(own).collect())
            }
        }
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => items.serialize(serializer),
            Self::Object(entries) => serializer.collect_map(entries.iter().map(|(k, v)| (k, v))),
        }
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reading::new(&Noted::default()).deserialize(deserializer)
    }
}

/// How many items room is made for at first: most lists and objects have no more.
const USUAL: usize = 8;

/// What is noted of a value while it is read.
#[derive(Debug, Default)]
pub struct Noted {
    /// Whether a string is not in the text as it is read, since it is written with escapes.
    pub has_escapes: Cell<bool>,
    /// How deep lists and objects nest; 0 for a plain value.
    pub depth: Cell<usize>,
}

/// Reads a value, and notes on the way what is to be known of it.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'n> {
    noted: &'n Noted,
    /// How many lists and objects are around the value.
    depth: usize,
}

impl<'n> Reading<'n> {
    /// Reads a whole value.
    #[must_use]
    pub fn new(noted: &'n Noted) -> Self {
        Self { noted, depth: 0 }
    }

    /// Reads what is inside a list or an object.
    fn inside(self) -> Self {
        let depth = self.depth + 1;
        self.noted.depth.set(self.noted.depth.get().max(depth));
        Self { depth, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node<'de>, E> {
        Ok(Node::Flag(flag))
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON numbers are doubles to every reader")]
    fn visit_i64<E>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON numbers are doubles to every reader")]
    fn visit_u64<E>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        self.noted.has_escapes.set(true);
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside();
        let mut items = Vec::with_capacity(USUAL);
        while let Some(item) = list.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside();
        let mut entries = Vec::with_capacity(USUAL);
        // Keys are read as any value is: they are always text.
        while let Some(key) = object.next_key_seed(inside)? {
            let value = object.next_value_seed(inside)?;
            if let Node::Text(key) = key {
                entries.push((key, value));
            }
        }
        Ok(Node::Object(entries))
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Node<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Any".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}
