//! A fork: one role against the two that it may lead to.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{compare, ladder, row, sound};
use ladder_compare::compare::{Branch, Class, Comparison, Row, Shape, ShiftKind};
use serde_json::json;

fn fork() -> Comparison {
    let file = json!({ "name": "T", "facts": [{ "id": "r", "name": "Reports" }], "roles": [
        { "id": "senior", "name": "Senior", "next": ["staff", "lead"], "facts": { "r": 0 }, "areas": { "x": [
            "Writes software that lasts.", "Reviews the code of the team.", "Keeps the pipeline green." ] } },
        { "id": "staff", "name": "Staff", "facts": { "r": 0 }, "areas": { "x": [
            "Writes software that lasts.", "Reviews the code of the department.",
            "Mentors engineers towards promotion.", "Sets the technical strategy." ] } },
        { "id": "lead", "name": "Lead", "facts": { "r": 5 }, "areas": { "x": [
            "Reviews the code of the team.", "Mentors engineers towards promotion.",
            "Runs the hiring of the squad." ] } },
    ]});
    compare(&sound(&file.to_string()), &["senior", "staff", "lead"])
}

fn class(row: &Row, step: usize) -> Option<Class> {
    row.steps[step].as_ref().map(|change| change.class)
}

fn branch(comparison: &Comparison, text: &str) -> Option<Branch> {
    row(comparison, text).branch(comparison.branches().unwrap())
}

#[test]
fn each_branch_is_compared_with_the_first_role() {
    let comparison = fork();
    assert_eq!(comparison.shape, Shape::Fork);
    let reviews = row(&comparison, "Reviews the code of the department.");
    assert_eq!(class(reviews, 0), Some(Class::Raised));
    assert_eq!(class(reviews, 1), Some(Class::Same));
    assert_eq!(reviews.cells.iter().flatten().count(), 3);
    let green = row(&comparison, "Keeps the pipeline green.");
    assert_eq!(
        (class(green, 0), class(green, 1)),
        (Some(Class::NotRestated), Some(Class::NotRestated))
    );
    assert_eq!(comparison.facts[0].steps[0].kind, ShiftKind::Same);
    assert_eq!(comparison.facts[0].steps[1].kind, ShiftKind::Raised);
}

#[test]
fn what_both_bring_stands_in_one_row() {
    let comparison = fork();
    let (staff, lead) = comparison.branches().unwrap();
    let mentors = row(&comparison, "Mentors engineers towards promotion.");
    assert_eq!(mentors.branch((staff, lead)), Some(Branch::Both(staff, lead)));
    assert!(mentors.is_shared((staff, lead)));
    assert_eq!(branch(&comparison, "Sets the technical strategy."), Some(Branch::Only(staff)));
    assert_eq!(branch(&comparison, "Runs the hiring of the squad."), Some(Branch::Only(lead)));
    assert_eq!(branch(&comparison, "Writes software that lasts."), None);
}

#[test]
fn every_fork_of_the_ladders_says_what_its_branches_say() {
    for (name, roles) in [
        ("am-digital", ["s-e3", "s-e4-lead", "s-e4-staff"]),
        ("vio", ["senior-engineer", "staff-engineer", "engineering-lead"]),
    ] {
        let framework = ladder(name);
        let both = compare(&framework, &roles);
        assert_eq!(both.shape, Shape::Fork, "{name}");
        for branch in [1, 2] {
            let alone = compare(&framework, &[roles[0], roles[branch]]);
            let (fork, alone) = (&both.steps[branch - 1], &alone.steps[0]);
            assert_eq!(fork.counts, alone.counts, "{name}: {}", roles[branch]);
            assert_eq!(fork.words_of_both, alone.words_of_both, "{name}: {}", roles[branch]);
        }
    }
}

#[test]
fn three_roles_of_which_one_leads_to_another_are_no_fork() {
    let octopus = ladder("octopus");
    assert_eq!(compare(&octopus, &["l3-senior", "l4-lead", "l5-principal"]).shape, Shape::Line);
    let vio = ladder("vio");
    let twice = compare(&vio, &["senior-engineer", "staff-engineer", "staff-engineer"]);
    assert_eq!(twice.shape, Shape::Line);
}
