//! Several roles, one role, none.

use ladder_compare::compare::UnknownRole;
use serde_json::json;

use crate::common::{self, compare, of_roles, word};
use crate::inheritance::inheriting;

#[test]
fn three_roles_make_rows_that_run_through() {
    let framework = of_roles(&json!([
        { "id": "a", "name": "A", "areas": { "x": ["Trims the wick of the red lamp.", "Sweeps."] } },
        { "id": "b", "name": "B", "areas": { "x": ["Trims the wick of the blue lamp.", "Rows out in fog."] } },
        { "id": "c", "name": "C", "areas": { "x": ["Rows out in fog.", "Trims the wick of the green lamp."] } },
    ]));
    let comparison = compare(&framework, &["a", "b", "c"]);
    let said: Vec<String> = common::rows(&comparison)
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell.as_ref().map_or("-", common::text_of));
            let classes = row
                .steps
                .iter()
                .map(|step| step.as_ref().map_or("-".to_owned(), |it| word(&it.class)));
            let (cells, classes): (Vec<_>, Vec<_>) = (cells.collect(), classes.collect());
            format!("{}: {}", classes.join(", "), cells.join(" > "))
        })
        .collect();
    assert_eq!(
        said,
        [
            "new, same: - > Rows out in fog. > Rows out in fog.",
            "reworded, reworded: Trims the wick of the red lamp. > Trims the wick of the blue lamp. > Trims the wick of the green lamp.",
            "not_restated, -: Sweeps. > - > -",
        ]
    );
    assert_eq!(comparison.steps.len(), 2);
}

#[test]
fn a_statement_that_is_gone_for_a_level_is_new_when_it_comes_back() {
    let framework = of_roles(&json!([
        { "id": "a", "name": "A", "areas": { "x": ["Sweeps."] } },
        { "id": "b", "name": "B", "areas": { "x": ["Rows."] } },
        { "id": "c", "name": "C", "areas": { "x": ["Sweeps."] } },
    ]));
    let comparison = compare(&framework, &["a", "b", "c"]);
    let counts: Vec<_> =
        comparison.steps.iter().map(|it| (it.counts.new, it.counts.not_restated)).collect();
    assert_eq!(counts, [(1, 1), (1, 1)]);
}

#[test]
fn one_role_is_there_to_read_with_all_that_applies() {
    let comparison = compare(&inheriting(), &["two"]);
    let texts: Vec<_> = common::rows(&comparison)
        .map(|row| row.cells[0].as_ref().unwrap().text.plain.as_str())
        .collect();
    assert_eq!(texts, ["Is kind.", "Is on time.", "Rows the boat.", "Sweeps the tower."]);
    assert_eq!(comparison.steps, []);
}

#[test]
fn no_role_makes_an_empty_comparison_and_an_unknown_one_an_error() {
    let framework = inheriting();
    let comparison = compare(&framework, &[]);
    assert_eq!((comparison.roles.len(), comparison.areas.len()), (0, 0));
    let error =
        ladder_compare::compare::compare(&framework, &common::ids(&["one", "gone", "lost"]));
    assert_eq!(error.unwrap_err(), UnknownRole("gone".into()));
}
