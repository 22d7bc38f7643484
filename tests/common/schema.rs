//! As much of JSON Schema as `data/framework.schema.json` uses; any other keyword fails the test.
//!
//! A crate for all of JSON Schema compiles longer than the rest of the tests together. This one
//! also tells which parts of the schema a value uses.

use std::collections::BTreeSet;

use serde_json::Value;

/// The parts of a schema that a value uses: `Role.next`, `Status=draft`, `Statement/1`.
pub type Used = BTreeSet<String>;

pub struct Schema(pub Value);

impl Schema {
    /// The parts that a value uses, or the first place where it is not as the schema says.
    pub fn check(&self, value: &Value) -> Result<Used, String> {
        self.node(&self.0, value, "Document", "")
    }

    /// Every part that a value could use.
    pub fn parts(&self) -> Used {
        let mut parts = Used::new();
        for (name, schema) in self.0["$defs"].as_object().unwrap() {
            collect(schema, name, &mut parts);
        }
        parts
    }

    fn node(&self, schema: &Value, value: &Value, name: &str, at: &str) -> Result<Used, String> {
        let mut used = Used::new();
        let Value::Object(keywords) = schema else { return Ok(used) };
        for (keyword, want) in keywords {
            match keyword.as_str() {
                "$ref" => {
                    let name = want.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                    used.extend(self.node(&self.0["$defs"][name], value, name, at)?);
                }
                "anyOf" | "oneOf" => {
                    let forms = want.as_array().unwrap().iter().enumerate();
                    let mut errors = Vec::new();
                    let form = forms.into_iter().find_map(|(index, form)| {
                        let found = self.node(form, value, name, at);
                        found.map_err(|error| errors.push(error)).ok().map(|used| (index, used))
                    });
                    let (index, parts) = form.ok_or_else(|| errors.join("; or "))?;
                    used.extend(parts);
                    used.insert(format!("{name}/{index}"));
                }
                "type" => {
                    let kinds = want.as_array().cloned().unwrap_or_else(|| vec![want.clone()]);
                    if !kinds.iter().any(|kind| is_of(value, kind.as_str().unwrap())) {
                        return Err(format!("{at}: {value} is not {want}"));
                    }
                }
                "const" if value == want => drop(used.insert(format!("{name}={value}"))),
                "const" => return Err(format!("{at}: {value} is not {want}")),
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        used.extend(self.node(want, item, name, &format!("{at}[{index}]"))?);
                    }
                }
                "properties" => used.extend(self.object(schema, value, name, at)?),
                "additionalProperties" if !keywords.contains_key("properties") => {
                    used.extend(self.object(schema, value, name, at)?);
                }
                "required" => {
                    for key in want.as_array().unwrap() {
                        if value.is_object() && value.get(key.as_str().unwrap()).is_none() {
                            return Err(format!("{at}: {key} is missing"));
                        }
                    }
                }
                "minimum" if value.as_f64() < want.as_f64() && value.is_number() => {
                    return Err(format!("{at}: {value} is under {want}"));
                }
                "additionalProperties"
                | "minimum"
                | "default"
                | "description"
                | "format"
                | "title"
                | "$schema"
                | "$defs" => {}
                other => return Err(format!("the tests do not know the keyword {other}")),
            }
        }
        Ok(used)
    }

    fn object(&self, schema: &Value, value: &Value, name: &str, at: &str) -> Result<Used, String> {
        let mut used = Used::new();
        for (key, inner) in value.as_object().into_iter().flatten() {
            let at = format!("{at}.{key}");
            let known = schema["properties"].get(key);
            if known.is_some() {
                used.insert(format!("{name}.{key}"));
            }
            let schema = known.or_else(|| schema.get("additionalProperties"));
            if let Some(schema) = schema {
                used.extend(self.node(schema, inner, &format!("{name}.{key}"), &at)?);
            }
        }
        Ok(used)
    }
}

fn collect(schema: &Value, name: &str, parts: &mut Used) {
    for key in schema["properties"].as_object().into_iter().flat_map(|object| object.keys()) {
        parts.insert(format!("{name}.{key}"));
    }
    for keyword in ["anyOf", "oneOf"] {
        for (index, form) in schema[keyword].as_array().into_iter().flatten().enumerate() {
            parts.insert(format!("{name}/{index}"));
            collect(form, name, parts);
        }
    }
    if let Some(word) = schema.get("const") {
        parts.insert(format!("{name}={word}"));
    }
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}
