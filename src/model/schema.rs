//! The JSON Schema, generated from the types and held in `data/framework.schema.json`.
//!
//! Run the tests with `UPDATE_SCHEMA=1` to write it anew.

use std::fs;

use schemars::{JsonSchema, Schema, json_schema, schema_for};

use super::{Framework, Index};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/framework.schema.json");

/// A framework, or an index of several.
#[derive(JsonSchema)]
#[schemars(untagged, title = "Ladder Compare framework, format 1")]
#[allow(dead_code, reason = "only its schema is used")]
enum Document {
    Framework(Box<Framework>),
    Index(Index),
}

pub(super) fn or_text(object: &mut Schema) {
    *object = json_schema!({ "anyOf": [{ "type": "string" }, object] });
}

pub(super) fn or_whole_number(text: &mut Schema) {
    text.insert("type".to_owned(), serde_json::json!(["string", "integer"]));
}

pub(super) fn or_text_or_number(object: &mut Schema) {
    *object = json_schema!({ "anyOf": [{ "type": ["string", "number"] }, object] });
}

pub(super) fn or_text_or_statements(object: &mut Schema) {
    let statements = json_schema!({ "type": "array", "items": { "$ref": "#/$defs/Statement" } });
    *object = json_schema!({ "anyOf": [{ "type": "string" }, statements, object] });
}

#[test]
fn schema_file_is_fresh() {
    let generated = serde_json::to_string_pretty(&schema_for!(Document)).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, &generated).unwrap();
    }
    let held = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        held == generated,
        "data/framework.schema.json is stale: run UPDATE_SCHEMA=1 cargo test schema"
    );
}
