//! Which statements are a pair.

use ladder_compare::align::Basis;
use ladder_compare::compare::Class;
use serde_json::json;

use crate::common::{self, class, compare, lines, of_roles};
use crate::{change, likeness, two};

#[test]
fn an_authors_link_beats_likeness_and_a_shared_id() {
    let comparison = two(
        "unknown",
        &json!([{ "id": "oil", "text": "Fills the oil lamp each night." }, { "id": "bell", "text": "Rings a bell." }]),
        &json!([{ "id": "oil", "text": "Fills the oil lamp each night too.", "from": "bell" }]),
    );
    let kept = change(&comparison, "Rings a bell.");
    assert_eq!((kept.class, kept.basis), (Class::Reworded, Some(Basis::Link)));
    assert_eq!(class(&comparison, "Fills the oil lamp each night."), Class::NotRestated);
}

#[test]
fn a_shared_id_beats_likeness() {
    let comparison = two(
        "unknown",
        &json!(["Fills the oil lamp.", { "id": "oil", "text": "Rings a bell." }]),
        &json!([{ "id": "oil", "text": "Fills the oil lamps." }]),
    );
    assert_eq!(change(&comparison, "Rings a bell.").basis, Some(Basis::SameId));
}

#[test]
fn the_same_text_is_the_same_whatever_the_markup() {
    let comparison =
        two("unknown", &json!(["Rings **a** bell.", "Sings."]), &json!(["Rings a `bell`."]));
    let kept = change(&comparison, "Rings a bell.");
    assert_eq!((kept.class, kept.basis), (Class::Same, Some(Basis::SameText)));
    assert_eq!(kept.diff, None);
}

#[test]
fn what_is_not_alike_is_no_pair() {
    let comparison = two(
        "unknown",
        &json!(["Fills the oil lamp each night."]),
        &json!(["Negotiates budgets with suppliers."]),
    );
    assert_eq!(
        lines(&comparison),
        [
            "new: - > Negotiates budgets with suppliers.",
            "not_restated: Fills the oil lamp each night. > -"
        ]
    );
}

#[test]
fn pairs_are_the_best_for_the_area_and_not_the_first_that_fits() {
    let comparison = two(
        "unknown",
        &json!([
            "Trims the wick of the lamp each night.",
            "Trims the wick of the lamp and fills it with oil."
        ]),
        &json!([
            "Trims the wick of every lamp and fills them with oil.",
            "Trims the wick of the lamp each winter night."
        ]),
    );
    assert_eq!(
        lines(&comparison),
        [
            "reworded: Trims the wick of the lamp and fills it with oil. > Trims the wick of every lamp and fills them with oil.",
            "reworded: Trims the wick of the lamp each night. > Trims the wick of the lamp each winter night.",
        ]
    );
    let kept = change(&comparison, "Trims the wick of the lamp each winter night.");
    assert!((0.2..1.0).contains(&likeness(kept)), "{kept:?}");
}

#[test]
fn a_pair_across_areas_is_moved_and_stands_where_it_moved_to() {
    let framework = of_roles(&json!([
        { "id": "low", "name": "Low", "areas": { "Boats": ["Paints the hull of the rowing boat each spring."], "Lamps": ["Trims wicks."] } },
        { "id": "high", "name": "High", "areas": { "Lamps": ["Trims wicks.", "Paints the hull of the rowing boat every spring."] } },
    ]));
    let comparison = compare(&framework, &["low", "high"]);
    let moved = change(&comparison, "Paints the hull of the rowing boat every spring.");
    assert_eq!((moved.class, moved.moved_from.as_str()), (Class::Reworded, "Boats"));
    let lamps = common::area(&comparison, "Lamps");
    assert_eq!((lamps.rows.len(), lamps.counts[0].moved), (2, 1));
    assert_eq!(comparison.steps[0].counts.moved, 1);
}

#[test]
fn highlights_stand_only_where_the_texts_share_enough() {
    let readable = |lower: &str, upper: &str| {
        let link = json!([{ "text": upper, "from": "s" }]);
        let comparison = two("unknown", &json!([{ "id": "s", "text": lower }]), &link);
        change(&comparison, upper).diff.as_ref().unwrap().readable
    };
    assert!(readable(
        "Leads one team through a release.",
        "Leads several teams through a release."
    ));
    assert!(!readable("Fills the oil lamp each night.", "Negotiates budgets with suppliers."));
}
