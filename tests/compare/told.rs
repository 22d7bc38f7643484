//! The words that a reader is spared, and the headline.

use ladder_compare::compare::{Point, ShiftKind};
use serde_json::json;

use crate::common::{called, compare, sound, word};
use crate::two;

#[test]
fn words_spared_are_those_of_both_roles_less_those_that_changes_show() {
    let comparison = two(
        "unknown",
        // Same (3 words each), reworded with highlights (6 and 6), not restated (2).
        &json!(["Trims every wick.", { "id": "s", "text": "Leads one team through a release." }, "Sweeps floors."]),
        // And new (4).
        &json!(["Trims every wick.", { "id": "s", "text": "Leads several teams through a release." }, "Negotiates budgets with suppliers."]),
    );
    let step = &comparison.steps[0];
    assert_eq!(step.words_of_both, 3 + 3 + 6 + 6 + 2 + 4);
    assert_eq!(step.words_shown, 6 + 4);
    let spared = ladder_compare::words::reading_time(step);
    assert_eq!(spared.map(|it| it.plain()).as_deref(), Some("14 words spared"));
}

#[test]
fn a_rewrite_without_highlights_shows_both_texts() {
    let comparison = two(
        "complete",
        &json!([{ "id": "s", "text": "Fills the oil lamp each night." }, "Sweeps."]),
        &json!([{ "id": "s", "text": "Negotiates budgets with suppliers." }]),
    );
    let step = &comparison.steps[0];
    // Both texts of the pair, and what is dropped.
    assert_eq!((step.words_shown, step.words_of_both), (6 + 4 + 1, 6 + 4 + 1));
    assert_eq!(ladder_compare::words::reading_time(step), None);
}

#[test]
fn a_headline_has_facts_first_then_demands_then_what_is_new() {
    let file = json!({ "name": "T",
        "facts": [{ "name": "Horizon", "unit": "months" }, { "name": "Boss" }],
        "competencies": [{ "name": "Ropes", "steps": ["1", "2"] }],
        "roles": [
            { "name": "low", "facts": { "boss": "a", "horizon": 3 }, "requires": [{ "competency": "ropes", "is": 1 }] },
            { "name": "high", "facts": { "boss": "b", "horizon": 6 }, "requires": [{ "competency": "ropes", "is": 2 }],
              "areas": { "x": ["Rows."], "y": ["Reads.", "Writes."] } },
        ] });
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let said: Vec<String> = comparison.steps[0]
        .headline
        .iter()
        .map(|point| match point {
            Point::Fact { name, shift, .. } => format!("{} {}", called(name), word(&shift.kind)),
            Point::Requirements { rises, more } => format!("{} demand", rises.len() + more),
            Point::New { area, text } => format!("{area}: {text}"),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(said, ["Horizon raised", "Boss changed", "1 demand", "y: Reads.", "x: Rows."]);
    assert_eq!(comparison.facts[0].steps[0].kind, ShiftKind::Raised);
}
