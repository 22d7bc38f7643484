//! Files that are too large, too deep or too long, and how long any file may take.

use std::time::{Duration, Instant};

use ladder_compare::load::{MAX_BYTES, MAX_STATEMENTS, load};
use serde_json::{Value, json};

use crate::common::{self, refused, sound};
use crate::of;

#[test]
fn a_file_that_is_too_large_is_refused() {
    assert_eq!(
        refused(&vec![b' '; MAX_BYTES + 1]),
        ["the file has 20 MB, more than the 20 MB that are read. \
          Split it into several frameworks and name them in an index file."]
    );
}

#[test]
fn a_file_that_nests_too_deep_is_refused() {
    let points = |depth: usize| {
        let inner = "{\"text\": \"t\", \"points\": [".repeat(depth) + &"]}".repeat(depth);
        of(&format!("{{\"name\": \"A\", \"areas\": {{\"x\": [{inner}]}}}}"))
    };
    assert_eq!(
        refused(points(30).as_bytes()),
        ["lists and objects are nested more than 64 deep. Flatten it."]
    );
    let framework = sound(&points(29));
    let compared = common::compare_everything(&framework, &["a", "a"]);
    assert_eq!(compared.areas[0].rows.len(), 29);
}

#[test]
fn a_file_of_too_many_statements_is_refused() {
    let statements = |count: usize| json!({ "name": "T", "roles": [{ "name": "A", "areas": { "x": vec!["a"; count] } }] });
    let just = statements(MAX_STATEMENTS).to_string();
    assert_eq!(sound(&just).roles[0].areas.0[0].1.statements.len(), MAX_STATEMENTS);
    assert_eq!(
        refused(statements(MAX_STATEMENTS + 1).to_string().as_bytes()),
        [
            "line 1, column 21: roles: there are 200001 statements, more than the 200,000 that are read. \
          Split it into several frameworks and name them in an index file."
        ]
    );
}

/// The longest that loading may take, whatever the file. Measured alone in a debug build on two
/// cores, the files below that are not ignored take 2.3 s at most, and would take hours were anything
/// quadratic; the rest is for a busy machine.
const BOUND: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 30 });

fn in_time(text: &str) {
    let start = Instant::now();
    let loaded = load(text.as_bytes());
    let took = start.elapsed();
    println!("{} bytes in {took:?}", text.len());
    drop(loaded);
    assert!(took < BOUND, "{took:?}");
}

fn with_statements(statements: &str, count: usize) -> String {
    let list = vec![statements; count].join(",");
    of(&format!("{{\"name\": \"A\", \"areas\": {{\"x\": [{list}]}}}}"))
}

fn with_name(name: &str) -> String {
    format!("{{\"name\": \"{name}\", \"roles\": [{{\"name\": \"A\"}}]}}")
}

#[test]
fn brackets_load_in_time() {
    in_time(&"[".repeat(MAX_BYTES));
}

#[test]
fn one_long_string_loads_in_time() {
    in_time(&with_name(&"x".repeat(19_900_000)));
}

#[test]
fn long_keys_load_in_time() {
    let key = "k".repeat(1_000_000);
    in_time(&format!(
        "{{\"name\": \"T\", \"{key}\": 1, \"roles\": [{{\"{key}\": 1, \"name\": \"A\", \"areas\": {{\"{key}\": [\"x\"]}}}}]}}"
    ));
}

#[test]
fn many_statements_load_in_time() {
    in_time(&with_statements("\"says a b c\"", MAX_STATEMENTS));
}

#[test]
fn many_wrong_statements_load_in_time() {
    in_time(&with_statements("5", MAX_STATEMENTS));
}

#[test]
fn many_wrong_references_behind_left_out_statements_load_in_time() {
    in_time(&with_statements("5, {\"text\": \"t\", \"from\": \"q\"}", 20_000));
}

#[test]
fn many_broken_texts_load_in_time() {
    in_time(&with_statements("\"Ã© a\"", MAX_STATEMENTS));
}

#[test]
fn many_roles_of_one_name_load_in_time() {
    in_time(&of(&vec!["{\"name\": \"A\"}"; 10_000].join(",")));
}

#[test]
fn many_unknown_references_load_in_time() {
    let role = |n: usize| format!("{{\"name\": \"role {n}\", \"next\": \"rule {n}\"}}");
    in_time(&of(&(0..10_000).map(role).collect::<Vec<_>>().join(",")));
}

#[test]
fn many_unknown_keys_load_in_time() {
    let keys: Vec<String> = (0..1_000_000).map(|n| format!("\"k{n}\": 1")).collect();
    in_time(&of(&format!("{{\"name\": \"A\", {}}}", keys.join(","))));
}

#[test]
fn many_areas_load_in_time() {
    let areas: Vec<String> = (0..100_000).map(|n| format!("\"a{n}\": [\"x\"]")).collect();
    in_time(&of(&format!("{{\"name\": \"A\", \"areas\": {{{}}}}}", areas.join(","))));
}

#[test]
fn many_tracks_load_in_time() {
    let tracks: Vec<Value> = (0..50_000).map(|n| json!({ "name": format!("t{n}") })).collect();
    let role = |n: usize| json!({ "name": format!("r{n}"), "track": format!("t{n}") });
    let roles: Vec<Value> = (0..50_000).map(role).collect();
    in_time(&json!({ "name": "T", "tracks": tracks, "roles": roles }).to_string());
}

#[test]
fn many_requirements_on_a_long_scale_load_in_time() {
    let steps: Vec<String> = (0..20_000).map(|n| format!("s{n}")).collect();
    let requires = vec![json!({ "competency": "c", "is": "s1" }); 20_000];
    in_time(&json!({ "name": "T", "scales": [{ "name": "s", "steps": steps }],
        "competencies": [{ "name": "c", "scale": "s" }], "roles": [{ "name": "A", "requires": requires }] }).to_string());
}

#[test]
fn one_long_string_outside_ascii_loads_in_time() {
    in_time(&with_name(&"ÿ".repeat(9_900_000)));
    in_time(&with_name(&"ÿ ".repeat(6_000_000)));
    in_time(&with_name(&"Ã©".repeat(4_900_000)));
    in_time(&with_name(&"\\u00e9".repeat(3_000_000)));
}
