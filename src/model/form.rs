//! The short forms in which authors may write a value: bare text for an object, one for a list.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, de};

/// A value that authors may write short.
///
/// A visitor decides by the kind of JSON value, not by trying one form after another, so an error
/// inside the long form keeps its own message and path.
pub(super) trait ShortForm: Sized {
    /// What to say the value should have been.
    const EXPECTED: &'static str;

    /// The long form: an object.
    fn from_object<'de, D: Deserializer<'de>>(object: D) -> Result<Self, D::Error>;

    /// The short form: bare text.
    fn from_text(text: String) -> Self;

    /// The short form: a bare number, where one makes sense.
    fn from_number(_number: f64) -> Option<Self> {
        None
    }

    /// The short form: a list, where one makes sense.
    fn from_list<'de, D: Deserializer<'de>>(_list: D) -> Result<Self, D::Error> {
        Err(de::Error::invalid_type(de::Unexpected::Seq, &Self::EXPECTED))
    }
}

/// Gives a type that derives its long form with `#[serde(remote = "Self")]` the short ones too.
macro_rules! short_form {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::form::deserialize(deserializer)
            }
        }
    };
}
pub(super) use short_form;

/// Reads a [`ShortForm`] in whichever form it stands.
pub(super) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: ShortForm,
{
    deserializer.deserialize_any(FormVisitor(PhantomData))
}

struct FormVisitor<T>(PhantomData<T>);

impl<T: ShortForm> FormVisitor<T> {
    fn number<E: de::Error>(number: f64, unexpected: de::Unexpected<'_>) -> Result<T, E> {
        T::from_number(number).ok_or_else(|| E::invalid_type(unexpected, &T::EXPECTED))
    }
}

impl<'de, T: ShortForm> de::Visitor<'de> for FormVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from_text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<T, E> {
        Ok(T::from_text(text))
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON numbers are doubles to every other reader")]
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        Self::number(number as f64, de::Unexpected::Unsigned(number))
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON numbers are doubles to every other reader")]
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        Self::number(number as f64, de::Unexpected::Signed(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        Self::number(number, de::Unexpected::Float(number))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::from_object(MapAccessDeserializer::new(object))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::from_list(SeqAccessDeserializer::new(list))
    }
}

/// A list whose author may leave out the brackets around a single item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> OneOrMany<T> {
    /// Whether there is nothing in the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items, in the order written.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a OneOrMany<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrManyVisitor(PhantomData))
    }
}

struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for OneOrManyVisitor<T> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one item or a list of them")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(OneOrMany)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, object: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(|item| OneOrMany(vec![item]))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(de::value::StrDeserializer::new(text)).map(|item| OneOrMany(vec![item]))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        T::deserialize(de::value::U64Deserializer::new(number)).map(|item| OneOrMany(vec![item]))
    }
}

#[cfg(test)]
impl<T: schemars::JsonSchema> schemars::JsonSchema for OneOrMany<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let item = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [item.clone(), { "type": "array", "items": item }] })
    }
}
