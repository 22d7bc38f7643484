//! The roles as schema.org JSON-LD: a `DefinedTermSet` for the ladder, and in it each role, which
//! is a `DefinedTerm` and, where a person can hold it, an `Occupation` with its responsibilities.

use std::io;

use ladder_compare::compare::{Comparer, Comparison, RequirementRow, RoleHead, Scope};
use ladder_compare::model::{Framework, RoleId, RoleKind, Source};
use ladder_compare::words;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use serde_json::{Map, Value, json};

use crate::failure::Failure;

/// The roles as a `<script>` that holds data, on a line of its own.
pub(crate) fn script(comparer: &Comparer, roles: &[RoleId]) -> Result<String, Failure> {
    let alone = |role| comparer.compare(std::slice::from_ref(role), Scope::Everything);
    // The roles are those of the framework, so none is unknown.
    let terms: Vec<Value> = roles.iter().flat_map(alone).map(|alone| term(&alone)).collect();
    let data = written(&set(comparer.framework(), &terms))?;
    Ok(format!("<script type=\"application/ld+json\">{data}</script>\n"))
}

fn set(framework: &Framework, terms: &[Value]) -> Value {
    let Framework { name, title, lang, version, date, text, source, .. } = framework;
    let whole = if title.is_empty() { name.clone() } else { format!("{name}: {title}") };
    let based: Vec<Value> = source.iter().map(work).collect();
    object(json!({
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": whole,
        "description": text,
        "about": { "@type": "Organization", "name": name },
        "inLanguage": lang,
        "version": version,
        "dateModified": date,
        "isBasedOn": based,
        "hasDefinedTerm": terms,
    }))
}

/// A source, by name, address and licence.
fn work(source: &Source) -> Value {
    let Source { name, url, licence, version, date, .. } = source;
    let licence = match licence.as_str() {
        "" => Value::Null,
        address if address.starts_with("https://") => json!(address),
        name => json!({ "@type": "CreativeWork", "name": name }),
    };
    object(json!({
        "@type": "CreativeWork",
        "name": name,
        "url": url,
        "license": licence,
        "version": version,
        "dateModified": date,
    }))
}

fn term(alone: &Comparison) -> Value {
    let Some(role) = alone.roles.first() else { return Value::Null };
    let RoleHead { id, name, short, level, kind, text, .. } = role;
    let texts: Vec<&str> = text.iter().map(|text| text.plain.as_str()).collect();
    let is_held = matches!(kind, RoleKind::Level | RoleKind::Assignment);
    let of_the_held = |texts: Vec<String>| if is_held { texts } else { Vec::new() };
    object(json!({
        "@type": if is_held { json!(["DefinedTerm", "Occupation"]) } else { json!("DefinedTerm") },
        "name": name,
        "alternateName": if short == name { "" } else { short },
        "termCode": if level.is_empty() { id.as_str() } else { level },
        "identifier": id.as_str(),
        "description": texts.join(" "),
        "responsibilities": of_the_held(responsibilities(alone)),
        "skills": of_the_held(skills(alone)),
    }))
}

fn responsibilities(alone: &Comparison) -> Vec<String> {
    let rows = alone.areas.iter().flat_map(|area| &area.rows);
    let lines = rows.flat_map(|row| row.cells.iter().flatten());
    lines
        .map(|line| match &line.under {
            Some(under) => format!("{} {}", under.plain, line.text.plain),
            None => line.text.plain.clone(),
        })
        .collect()
}

fn skills(alone: &Comparison) -> Vec<String> {
    let rows = alone.requirements.iter();
    let demand = |row: &RequirementRow| {
        let value = words::value(row.cells.first()?.as_ref()?);
        Some(words::labelled(words::name(&row.name), value).plain())
    };
    rows.filter_map(demand).collect()
}

/// An object without what is empty.
fn object(mut value: Value) -> Value {
    let is_full = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    if let Value::Object(entries) = &mut value {
        let all: Map<String, Value> = std::mem::take(entries);
        *entries = all.into_iter().filter(|(_, value)| is_full(value)).collect();
    }
    value
}

fn written(value: &Value) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let failed = |error: &dyn std::error::Error| Failure::trouble(error.to_string());
    let mut serializer = Serializer::with_formatter(&mut bytes, InPage);
    value.serialize(&mut serializer).map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
}

/// JSON whose strings hold nothing that ends a `<script>` or that a template language reads.
struct InPage;

impl Formatter for InPage {
    fn write_string_fragment<W: io::Write + ?Sized>(
        &mut self,
        out: &mut W,
        text: &str,
    ) -> io::Result<()> {
        for character in text.chars() {
            match character {
                '<' | '>' | '&' | '{' | '}' | '%' | '\u{2028}' | '\u{2029}' => {
                    write!(out, "\\u{:04x}", u32::from(character))?;
                }
                other => write!(out, "{other}")?,
            }
        }
        Ok(())
    }
}
