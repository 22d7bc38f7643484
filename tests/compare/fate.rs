//! What becomes of what is not repeated.

use ladder_compare::compare::Class;
use serde_json::{Value, json};

use crate::change;
use crate::common::{self, compare, sound};

/// The class of the first role's statement "Sweeps.", and whether it still applies, by what the
/// second role says of it.
fn fate(levels: &str, rest: &Value) -> (Class, bool) {
    let mut high = json!({ "id": "high", "name": "High", "areas": { "x": ["Rows."] } });
    high.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    let file = json!({ "name": "T", "levels": levels, "roles": [
        { "id": "low", "name": "Low", "areas": { "x": [{ "id": "sweeps", "text": "Sweeps." }] } }, high,
    ]});
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let change = change(&comparison, "Sweeps.");
    assert_eq!(
        comparison.steps[0].still_expected,
        change.still_expected || change.class != Class::NotRestated
    );
    (change.class, change.still_expected)
}

#[test]
fn what_a_cumulative_ladder_does_not_repeat_is_still_expected() {
    assert_eq!(fate("cumulative", &json!({})), (Class::NotRestated, true));
}

#[test]
fn what_a_ladder_of_complete_levels_does_not_repeat_is_dropped() {
    assert_eq!(fate("complete", &json!({})), (Class::Dropped, false));
}

#[test]
fn of_what_a_ladder_does_not_say_nothing_is_claimed() {
    assert_eq!(fate("unknown", &json!({})), (Class::NotRestated, false));
}

#[test]
fn what_a_role_says_it_drops_is_dropped() {
    for levels in ["unknown", "cumulative", "complete"] {
        assert_eq!(
            fate(levels, &json!({ "drops": ["sweeps"] })),
            (Class::Dropped, false),
            "{levels}"
        );
    }
}

#[test]
fn what_a_role_builds_on_is_still_expected() {
    for levels in ["unknown", "cumulative", "complete"] {
        assert_eq!(
            fate(levels, &json!({ "builds_on": "low" })),
            (Class::NotRestated, true),
            "{levels}"
        );
    }
}

#[test]
fn what_a_role_excepts_from_what_it_builds_on_is_dropped() {
    let except = |what: &str| json!({ "builds_on": { "role": "low", "except": [what] } });
    assert_eq!(fate("unknown", &except("sweeps")), (Class::Dropped, false));
    assert_eq!(fate("cumulative", &except("x")), (Class::Dropped, false));
}

#[test]
fn a_cumulative_ladder_is_cumulative_upwards_only() {
    let file = json!({ "name": "T", "levels": "cumulative", "roles": [
        { "id": "low", "name": "Low", "areas": { "x": ["Rows."] } },
        { "id": "high", "name": "High", "areas": { "x": ["Sweeps."] } },
        { "id": "hat", "name": "Hat", "kind": "assignment", "areas": { "x": ["Talks."] } },
    ]});
    let framework = sound(&file.to_string());
    for pair in [["high", "low"], ["low", "hat"]] {
        let comparison = compare(&framework, &pair);
        let lost = common::rows(&comparison).filter_map(|row| row.steps[0].as_ref());
        let lost: Vec<_> = lost.filter(|change| change.class != Class::New).collect();
        assert_eq!((lost.len(), lost[0].class), (1, Class::NotRestated), "{pair:?}");
        assert!(!lost[0].still_expected, "{pair:?}");
    }
}
