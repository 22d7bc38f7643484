//! What roles build on, and baselines.

use ladder_compare::compare::{Class, Origin, Point};
use ladder_compare::model::Framework;
use serde_json::json;

use crate::change;
use crate::common::{self, class, compare, compare_everything, lines, of_roles, row, sound, word};

/// A baseline, two levels that build on each other, and a fork.
pub fn inheriting() -> Framework {
    of_roles(&json!([
        { "id": "all", "name": "All", "kind": "baseline", "areas": { "y": ["Is kind.", "Is on time."] } },
        { "id": "lead-all", "name": "All leads", "kind": "baseline", "areas": { "z": ["Listens.", "Decides.", "Thanks."] } },
        { "id": "one", "name": "One", "builds_on": "all", "areas": { "x": ["Sweeps the tower."] }, "next": "two" },
        { "id": "two", "name": "Two", "builds_on": ["one", "all"], "areas": { "x": ["Rows the boat."] }, "next": ["lead", "expert"] },
        { "id": "lead", "name": "Lead", "builds_on": ["two", "all", "lead-all"], "areas": { "x": ["Rows the boat with others.", "Sweeps the tower and the yard."] } },
        { "id": "expert", "name": "Expert", "builds_on": "two", "areas": { "x": ["Carves masts."] } },
    ]))
}

#[test]
fn an_inherited_statement_names_the_role_that_writes_it() {
    let comparison = compare_everything(&inheriting(), &["one", "two"]);
    let cell = row(&comparison, "Sweeps the tower.").cells[1].as_ref().unwrap();
    assert_eq!((cell.from.as_str(), cell.inherited), ("One", true));
    assert_eq!(class(&comparison, "Sweeps the tower."), Class::Same);
}

#[test]
fn what_is_only_inherited_is_no_change_between_what_the_roles_add() {
    let comparison = compare(&inheriting(), &["one", "two"]);
    assert_eq!(
        lines(&comparison),
        [
            "same: Is kind. > Is kind.",
            "same: Is on time. > Is on time.",
            "new: - > Rows the boat.",
            "not_restated: Sweeps the tower. > -",
        ]
    );
    assert!(change(&comparison, "Sweeps the tower.").still_expected);
}

#[test]
fn a_statement_may_grow_out_of_one_that_the_lower_role_inherits() {
    let comparison = compare(&inheriting(), &["two", "lead"]);
    let grown = row(&comparison, "Sweeps the tower and the yard.");
    let lower = grown.cells[0].as_ref().unwrap();
    assert_eq!((lower.from.as_str(), lower.inherited), ("One", true));
    assert_eq!(grown.steps[0].as_ref().unwrap().class, Class::Reworded);
}

#[test]
fn what_comes_into_view_with_its_counterpart_is_no_news_below() {
    let file = json!({ "name": "T", "roles": [
        { "id": "one", "name": "One", "areas": { "x": ["Splices the ropes."] } },
        { "id": "two", "name": "Two", "builds_on": "one", "areas": { "x": ["Cooks."] } },
        { "id": "three", "name": "Three", "areas": { "x": ["Splices the ropes quickly."] } },
    ]});
    let comparison = compare(&sound(&file.to_string()), &["one", "two", "three"]);
    let splices = comparison.areas[0].rows.iter().find(|row| row.cells[2].is_some()).unwrap();
    assert!(splices.cells[1].as_ref().unwrap().inherited);
    assert!(splices.steps[0].is_none());
    assert_eq!(splices.steps[1].as_ref().unwrap().class, Class::Reworded);
}

#[test]
fn a_baseline_of_both_roles_is_shared_and_counts_as_no_change() {
    let comparison = compare(&inheriting(), &["one", "two"]);
    let baseline = "All".to_owned();
    assert_eq!(common::area(&comparison, "y").origins, [Origin::Shared { baseline }]);
    let step = &comparison.steps[0];
    assert_eq!((step.shared, step.counts.same), (2, 0));
    assert_eq!((step.counts.new, step.counts.not_restated), (1, 1));
}

#[test]
fn a_baseline_of_the_higher_role_alone_is_added_as_a_whole() {
    let comparison = compare(&inheriting(), &["two", "lead"]);
    let baseline = "All leads".to_owned();
    assert_eq!(common::area(&comparison, "z").origins, [Origin::Added { baseline }]);
    let step = &comparison.steps[0];
    let added: Vec<_> = step.added.iter().map(|it| (it.name.as_str(), it.statements)).collect();
    assert_eq!(added, [("All leads", 3)]);
    assert_eq!(step.counts.new, 0);
    assert!(step.headline.contains(&Point::Added(step.added[0].clone())));
}

#[test]
fn each_branch_of_a_fork_is_a_step_of_its_own() {
    let framework = inheriting();
    let names: Vec<_> = ladder_compare::resolve::neighbours(&framework, &"two".into())
        .into_iter()
        .map(|near| (near.role.id.to_string(), word(&near.kind)))
        .collect();
    let pair = |id: &str, kind: &str| (id.to_owned(), kind.to_owned());
    assert_eq!(names, [pair("lead", "next"), pair("expert", "next"), pair("one", "previous")]);
    assert_eq!(class(&compare(&framework, &["two", "expert"]), "Carves masts."), Class::New);
}
