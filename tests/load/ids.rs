//! Ids that stand twice, keys, circles, ranges.

use serde_json::json;

use crate::common::{compare, faults, mended, sound};
use crate::{OWN_ID, of};

#[test]
fn an_id_that_stands_twice_is_reported_and_both_are_kept() {
    let (framework, says) = mended(
        r#"{"name": "T",
"tracks": [{"name": "A", "tracks": [{"name": "A"}]}],
"areas": [{"name": "A"}, {"id": "a", "name": "B"}],
"facts": [{"name": "A"}, {"name": "a"}],
"scales": [{"name": "S", "steps": [1, 1]}, {"name": "S"}],
"competencies": [{"name": "C", "steps": ["x", "x"]}, {"name": "C"}],
"roles": [{"name": "R"}, {"name": "R"}, {"id": "r", "name": "X"}]}"#,
    );
    let twice = |place: &str, what: &str, id: &str| {
        format!("{place}: another {what} has the id `{id}` already. {OWN_ID}")
    };
    assert_eq!(
        says,
        [
            twice("line 2, column 37: tracks[0].tracks[0]", "track", "a"),
            twice("line 3, column 26: areas[1]", "area", "a"),
            twice("line 4, column 26: facts[1]", "fact", "a"),
            twice("line 5, column 39: scales[0].steps[1]", "step", "1"),
            twice("line 5, column 44: scales[1]", "scale", "s"),
            twice("line 6, column 47: competencies[0].steps[1]", "step", "x"),
            twice("line 6, column 54: competencies[1]", "competency", "c"),
            twice("line 7, column 26: roles[1]", "role", "r"),
            twice("line 7, column 41: roles[2]", "role", "r"),
        ]
    );
    let ids: Vec<&str> = framework.roles.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(ids, ["r", "r-2", "r-3"]);
}

#[test]
fn a_statement_id_that_stands_twice_in_a_role_is_reported() {
    let says = faults(&of(
        r#"{"name": "A", "areas": {"x": [{"id": "p", "text": "1"}, {"id": "p", "text": "2"}]}}"#,
    ));
    assert_eq!(says.len(), 1, "{says:?}");
}

#[test]
fn a_key_that_stands_twice_is_reported() {
    let (framework, says) = mended(
        r#"{"name": "T", "name": "U", "roles": [
{"name": "A", "name": "B", "areas": {"x": ["1"], "x": ["2"]}, "facts": {"f": 1, "f": 2}}], "roles": []}"#,
    );
    let twice = |place: &str, key: &str| {
        format!("{place}: the key `{key}` stands twice in this object. Keep one of the two.")
    };
    assert_eq!(
        says,
        [
            twice("line 1, column 10: name", "name"),
            twice("line 1, column 37: roles", "roles"),
            twice("line 2, column 10: roles[0].name", "name"),
            twice("line 2, column 43: roles[0].areas.x", "x"),
            twice("line 2, column 78: roles[0].facts.f", "f"),
        ]
    );
    assert_eq!((framework.name.as_str(), framework.roles.len()), ("T", 1));
    assert_eq!(framework.roles[0].name, "A");
}

#[test]
fn an_area_that_is_named_twice_is_reported() {
    let says = faults(&of(r#"{"name": "A", "areas": {"Delivery": ["1"], "delivery": ["2"]}}"#));
    assert_eq!(says.len(), 1, "{says:?}");
}

#[test]
fn circles_are_reported_at_the_link_that_closes_them() {
    let circle = |place: &str, roles: &str| {
        format!(
            "{place}: roles build on each other in a circle: {roles}. \
             Remove one of these links; the last one is left out here."
        )
    };
    for (roles, says) in [
        (
            r#"{"id": "a", "name": "A", "builds_on": "a"}"#,
            circle("line 2, column 39: roles[0].builds_on", "a → a"),
        ),
        (
            r#"{"id": "a", "name": "A", "builds_on": "b"},
               {"id": "b", "name": "B", "builds_on": "a"}"#,
            circle("line 3, column 54: roles[1].builds_on", "a → b → a"),
        ),
        (
            r#"{"id": "a", "name": "A", "alias_of": "b"},
               {"id": "b", "name": "B", "builds_on": ["a"]}"#,
            circle("line 3, column 54: roles[1].builds_on", "a → b → a"),
        ),
        (
            r#"{"id": "a", "name": "A", "builds_on": "c"},
               {"id": "b", "name": "B", "alias_of": "a"},
               {"id": "c", "name": "C", "builds_on": ["b", "b"]}"#,
            circle("line 3, column 53: roles[1].alias_of", "a → c → b → a"),
        ),
    ] {
        assert_eq!(mended(&of(roles)).1, [says], "{roles}");
    }
}

#[test]
fn two_ways_to_one_role_are_no_circle() {
    sound(&of(r#"{"id": "a", "name": "A"}, {"id": "b", "name": "B", "builds_on": "a"},
        {"id": "c", "name": "C", "builds_on": "a"}, {"id": "d", "name": "D", "builds_on": ["b", "c"]}"#));
}

/// Each of so many roles builds on the next.
fn chain(length: usize) -> String {
    let role = |at: usize| {
        let base = if at + 1 < length { json!(format!("r{}", at + 1)) } else { json!([]) };
        json!({ "name": format!("r{at}"), "builds_on": base, "areas": { "x": [format!("does {at}")] } })
    };
    json!({ "name": "T", "roles": (0..length).map(role).collect::<Vec<_>>() }).to_string()
}

#[test]
fn a_long_chain_is_no_circle_and_does_not_overflow_the_stack() {
    assert_eq!(sound(&chain(5_000)).roles.len(), 5_000);
}

#[test]
fn comparing_the_ends_of_a_long_chain_does_not_overflow_the_stack() {
    let framework = sound(&chain(5_000));
    // As much as a browser gives a page's main thread in WebAssembly by default.
    let compared = std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(move || compare(&framework, &["r1", "r0"]).areas.len());
    assert_eq!(compared.unwrap().join().unwrap(), 1);
}

#[test]
fn a_range_from_higher_to_lower_is_reported() {
    let (framework, says) = mended(&of(
        r#"{"name": "A", "facts": {"f": {"min": 6, "max": 3.5}, "g": {"min": 2.5, "max": 2.5}}}"#,
    ));
    assert_eq!(
        says,
        [
            "line 2, column 30: roles[0].facts.f: the range runs from 6 to 3.5, from higher to lower. \
          Swap `min` and `max`."
        ]
    );
    assert_eq!(framework.roles[0].facts.0.len(), 2);
}
