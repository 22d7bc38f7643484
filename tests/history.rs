//! Two versions of one framework: what became of each role.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{class, ladder, lines, row, sound};
use ladder_compare::compare::{Class, Comparison, Counts, History, RoleFate, Shape, history};
use ladder_compare::model::AreaId;
use serde_json::{Value, json};

fn versions(earlier: &Value, later: &Value) -> History {
    history(&sound(&earlier.to_string()), &sound(&later.to_string()), &[])
}

fn of_areas(areas: &Value) -> Value {
    json!({ "name": "T", "levels": "cumulative", "areas": [{ "id": "x", "name": "Craft" }, { "id": "y", "name": "People" }],
        "roles": [{ "id": "one", "name": "One", "areas": areas }] })
}

fn kept(history: &History, at: usize) -> &Comparison {
    match &history.roles[at].fate {
        RoleFate::Kept(comparison) => comparison,
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_what_was_added_raised_moved_reworded_and_gone() {
    let earlier = of_areas(&json!({
        "x": ["Reviews the code of the team.", "Keeps a tidy log of the decisions.", "Sharpens the tools.", "Plans the sprint of the group."],
    }));
    let later = of_areas(&json!({
        "x": ["Reviews the code of the department.", "Keeps a tidy log of decisions.", "Answers the pager at night."],
        "y": ["Plans the sprint of the group."],
    }));
    let history = versions(&earlier, &later);
    let comparison = kept(&history, 0);
    assert_eq!(comparison.shape, Shape::Versions);
    assert_eq!(class(comparison, "Reviews the code of the department."), Class::Raised);
    assert_eq!(class(comparison, "Keeps a tidy log of decisions."), Class::Reworded);
    assert_eq!(class(comparison, "Answers the pager at night."), Class::New);
    assert_eq!(class(comparison, "Sharpens the tools."), Class::Dropped);
    let moved = row(comparison, "Plans the sprint of the group.").steps[0].as_ref().unwrap();
    assert_eq!((moved.class, moved.moved_from.as_str()), (Class::Same, "Craft"));
    assert!(moved.is_news());
    assert_eq!(comparison.news(), 5);
}

#[test]
fn a_link_to_another_role_pairs_nothing_with_the_earlier_self() {
    let version = of_areas(&json!({ "x": [
        { "id": "plan", "text": "Plans the work of the team and explains it to others." },
        { "text": "Explains the plan to others.", "from": "plan" },
    ] }));
    let history = versions(&version, &version);
    assert!(!history.roles[0].is_news(), "{:?}", lines(kept(&history, 0)));
}

#[test]
fn a_new_order_shows_nothing() {
    let statements = ["Plans.", "Writes.", "Reviews.", "Answers the pager."];
    let turned: Vec<&str> = statements.iter().rev().copied().collect();
    let earlier = of_areas(&json!({ "x": statements, "y": ["Listens.", "Coaches."] }));
    let mut later = of_areas(&json!({ "y": ["Coaches.", "Listens."], "x": turned }));
    later["areas"].as_array_mut().unwrap().reverse();
    let history = versions(&earlier, &later);
    assert!(!history.roles[0].is_news());
    let counts = history.roles[0].counts().unwrap();
    assert_eq!(counts, Counts { same: 6, ..Counts::default() });
}

#[test]
fn every_bundled_ladder_is_its_own_self() {
    for name in common::LADDERS {
        let framework = ladder(name);
        let history = history(&framework, &framework, &[]);
        assert_eq!(history.roles.len(), framework.roles.len());
        for role in &history.roles {
            assert!(!role.is_news(), "{name}: {}", role.id);
        }
    }
}

#[test]
fn roles_come_go_and_are_renamed() {
    let earlier = json!({ "name": "T", "version": "1", "roles": [
        { "id": "a", "name": "Junior" }, { "id": "b", "name": "Senior" }, { "id": "c", "name": "Wizard" } ]});
    let later = json!({ "name": "T", "version": "2", "roles": [
        { "id": "a", "name": "Engineer" }, { "id": "b2", "name": "Senior" }, { "id": "d", "name": "Staff" } ]});
    let history = versions(&earlier, &later);
    assert_eq!((history.from.as_str(), history.to.as_str()), ("1", "2"));
    let fates: Vec<(&str, bool)> = history
        .roles
        .iter()
        .map(|role| (role.name.as_str(), matches!(role.fate, RoleFate::Kept(_))))
        .collect();
    assert_eq!(fates, [("Engineer", true), ("Senior", true), ("Staff", false), ("Wizard", false)]);
    assert_eq!(history.roles[0].former_name(), Some("Junior"));
    assert_eq!(history.roles[2].fate, RoleFate::Added);
    assert_eq!(history.roles[3].fate, RoleFate::Gone);
}

#[test]
fn an_area_that_is_gone_is_shown_with_what_it_said() {
    let earlier = json!({ "name": "T", "areas": [{ "id": "old", "name": "Ways of old" }], "roles": [
        { "id": "a", "name": "A", "areas": { "old": ["Faxes the minutes."] } }]});
    let later = json!({ "name": "T", "areas": [{ "id": "new", "name": "Ways of now" }], "roles": [
        { "id": "a", "name": "A", "areas": { "new": ["Tends the vines."] } }]});
    let history = versions(&earlier, &later);
    let names: Vec<&str> = kept(&history, 0).areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Ways of now", "Ways of old"]);
    assert_eq!(class(kept(&history, 0), "Faxes the minutes."), Class::Dropped);
}

#[test]
fn what_roles_share_is_told_once() {
    let file = |text: &str| {
        json!({ "name": "T", "roles": [
        { "id": "base", "name": "Everyone", "kind": "baseline", "areas": { "x": [text] } },
        { "id": "a", "name": "A", "builds_on": "base", "areas": { "y": ["Sings."] } },
        { "id": "b", "name": "B", "areas": { "y": { "same_as": "a" } } } ]})
    };
    let history = versions(&file("Is kind."), &file("Is kind and brave."));
    assert_eq!(class(kept(&history, 0), "Is kind and brave."), Class::Reworded);
    assert!(!history.roles[1].is_news() && !history.roles[2].is_news());
}

#[test]
fn vio_changed_its_name_and_nothing_else() {
    let history = history(&ladder("vio-2021"), &ladder("vio"), &[]);
    let mut total = Counts::default();
    for role in &history.roles {
        let counts = role.counts().unwrap();
        total.same += counts.same;
        total.reworded += counts.reworded;
        assert_eq!(
            (counts.new, counts.raised, counts.lowered, counts.dropped, counts.moved),
            (0, 0, 0, 0, 0),
            "{}",
            role.id
        );
    }
    // As counted in the sources, in data/README.md.
    assert_eq!((total.same, total.reworded), (171, 33));
}

#[test]
fn areas_narrow_it() {
    let earlier = sound(&of_areas(&json!({ "x": ["Plans."], "y": ["Listens."] })).to_string());
    let later = sound(
        &of_areas(&json!({ "x": ["Plans.", "Writes."], "y": ["Listens.", "Coaches.", "Hires."] }))
            .to_string(),
    );
    let new = |areas: &[&str]| {
        let areas: Vec<AreaId> = areas.iter().map(|id| AreaId::from(*id)).collect();
        let history = history(&earlier, &later, &areas);
        (history.news(), kept(&history, 0).areas.len())
    };
    assert_eq!(new(&[]), (3, 2));
    assert_eq!(new(&["x"]), (1, 1));
    assert_eq!(new(&["y"]), (2, 1));
    assert_eq!(new(&["gone"]), (3, 2));
}

#[test]
fn areas_of_the_earlier_version_narrow_it_too() {
    let earlier = sound(&of_areas(&json!({ "x": ["Plans."], "y": ["Listens."] })).to_string());
    let later = sound(
        &json!({ "name": "T", "areas": [{ "id": "x", "name": "Craft" }],
            "roles": [{ "id": "one", "name": "One", "areas": { "x": ["Plans.", "Writes."] } }] })
        .to_string(),
    );
    let history = history(&earlier, &later, &["y".into()]);
    let counts = history.roles[0].counts().unwrap();
    assert_eq!(counts, Counts { dropped: 1, ..Counts::default() });
}
