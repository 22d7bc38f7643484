//! A JSON object whose keys are identifiers, in the order in which its author wrote them.

use serde::{Serialize, Serializer};

/// Values under identifiers, in the order written. Order is part of a ladder's meaning, and a key
/// that stands twice is a fault to report, not a value to lose; hence no map type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing<K, V>(pub Vec<(K, V)>);

impl<K, V> Default for Listing<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> Listing<K, V> {
    /// The value under `key`, the first if it stands twice.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.iter().find(|(k, _)| k == key).map(|(_, v)| v)
    }

    /// The entries, in the order written.
    pub fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a, K, V> IntoIterator for &'a Listing<K, V> {
    type Item = &'a (K, V);
    type IntoIter = std::slice::Iter<'a, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Listing<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(k, v)| (k, v)))
    }
}

#[cfg(test)]
impl<K, V: schemars::JsonSchema> schemars::JsonSchema for Listing<K, V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}ById", V::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<V>();
        schemars::json_schema!({ "type": "object", "additionalProperties": value })
    }
}
