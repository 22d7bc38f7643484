//! What was split, what became one, what moved.

use ladder_compare::align::{Basis, JoinKind};
use ladder_compare::compare::{Change, Class};
use serde_json::json;

use crate::common::{self, compare, sound};
use crate::{change, two};

#[test]
fn a_part_that_was_split_off_is_not_new() {
    let comparison = two(
        "cumulative",
        &json!(["Writes clear documentation and reviews the code of colleagues."]),
        &json!(["Writes clear documentation.", "Reviews the code of colleagues."]),
    );
    let both: Vec<&Change> =
        common::rows(&comparison).map(|row| row.steps[0].as_ref().unwrap()).collect();
    let (parts, wholes): (Vec<&Change>, Vec<&Change>) =
        both.into_iter().partition(|change| change.joins[0].is_part);
    assert_eq!((parts.len(), wholes.len()), (1, 1));
    assert_eq!(parts[0].class, Class::Reworded);
    assert_eq!(parts[0].joins[0].kind, JoinKind::Split);
    assert_eq!(comparison.steps[0].counts.new, 0);
    // Each leads to the other.
    for (change, other) in [(parts[0], wholes[0]), (wholes[0], parts[0])] {
        let led = common::rows(&comparison).find(|row| row.key == change.joins[0].row).unwrap();
        assert_eq!(led.steps[0].as_ref().unwrap(), other);
    }
}

#[test]
fn a_part_that_became_one_with_another_is_not_lost() {
    let comparison = two(
        "complete",
        &json!(["Writes clear documentation.", "Reviews the code of colleagues."]),
        &json!(["Writes clear documentation and reviews the code of colleagues."]),
    );
    let counts = comparison.steps[0].counts;
    assert_eq!((counts.reworded, counts.dropped, counts.new), (2, 0, 0));
}

#[test]
fn an_author_may_say_into_what_a_statement_was_split() {
    let comparison = two(
        "cumulative",
        &json!([{ "id": "sails", "text": "Mends sails." }]),
        &json!([{ "text": "Sews.", "from": "sails" }, { "text": "Patches canvas.", "from": "sails" }]),
    );
    let counts = comparison.steps[0].counts;
    assert_eq!((counts.reworded, counts.new, counts.not_restated), (2, 0, 0));
    let patches = change(&comparison, "Patches canvas.");
    assert_eq!((patches.basis, patches.joins[0].is_part), (Some(Basis::Link), true));
}

#[test]
fn an_area_says_what_moved_away_from_it() {
    let file = json!({ "name": "T", "areas": [{ "id": "x", "name": "Craft" }, { "id": "y", "name": "People" }], "roles": [
        { "id": "low", "name": "Low", "areas": { "x": ["Keeps the log of the ship."] } },
        { "id": "high", "name": "High", "areas": { "y": ["Keeps the log of the ship."] } } ]});
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let area = |id| common::area(&comparison, id);
    let departure = &area("x").departures[0][0];
    assert_eq!((departure.to.as_str(), &departure.row), ("People", &area("y").rows[0].key));
    assert!(area("y").departures[0].is_empty());
}
