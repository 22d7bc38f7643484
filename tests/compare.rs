//! What a comparison says: one step of each ladder whole, and each rule by itself.
//!
//! After a change that is meant, accept the snapshots with `INSTA_UPDATE=always cargo test`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{
    called, class, compare, compare_everything, ladder, lines, of_roles, page, row, said, sound,
    word,
};
use ladder_compare::align::{Basis, JoinKind};
use ladder_compare::compare::{Change, Class, Comparison, Origin, Point, ShiftKind, UnknownRole};
use ladder_compare::model::Framework;
use serde_json::{Value, json};

// One step of each ladder.

fn step(name: &str, lower: &str, upper: &str) -> String {
    page(&compare(&ladder(name), &[lower, upper]))
}

#[test]
fn octopus_senior_to_lead() {
    insta::assert_snapshot!(step("octopus", "l3-senior", "l4-lead"));
}

#[test]
fn am_digital_e3_to_lead() {
    insta::assert_snapshot!(step("am-digital", "s-e3", "s-e4-lead"));
}

#[test]
fn vio_senior_engineer_to_engineering_lead() {
    insta::assert_snapshot!(step("vio", "senior-engineer", "engineering-lead"));
}

#[test]
fn loadsmart_tech_lead_to_engineering_manager() {
    insta::assert_snapshot!(step("loadsmart", "tech-lead", "engineering-manager"));
}

#[test]
fn made_tech_senior_to_lead() {
    insta::assert_snapshot!(step(
        "made-tech",
        "senior-software-engineer",
        "lead-software-engineer"
    ));
}

// Helpers for small frameworks.

/// Two roles that say this in the one area `x`, the first leading to the second.
fn two(levels: &str, lower: &Value, upper: &Value) -> Comparison {
    let file = json!({ "name": "T", "levels": levels, "roles": [
        { "id": "low", "name": "Low", "areas": { "x": lower } },
        { "id": "high", "name": "High", "areas": { "x": upper } },
    ]});
    compare(&sound(&file.to_string()), &["low", "high"])
}

fn change<'c>(comparison: &'c Comparison, text: &str) -> &'c Change {
    row(comparison, text).steps[0].as_ref().unwrap()
}

fn likeness(change: &Change) -> f32 {
    match change.basis {
        Some(Basis::Similar(likeness)) => likeness,
        other => panic!("{other:?}"),
    }
}

// Pairs.

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

// What becomes of what is not repeated.

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

// Inheritance and baselines.

/// A baseline, two levels that build on each other, and a fork.
fn inheriting() -> Framework {
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

// Several roles, one role, none.

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

// Facts and requirements.

const SCALE: &str = r#"[{ "name": "Reach", "steps": [{ "id": "team", "name": "One team" }, { "id": "group", "name": "A group" }, { "id": "org", "name": "Everyone" }] }]"#;

/// The row of one fact in words: "3 > 6 raised longer".
fn fact(kind: &Value, lower: &Value, upper: &Value) -> String {
    let mut kind = kind.clone();
    kind["id"] = json!("f");
    kind["name"] = json!("F");
    let scales: Value = serde_json::from_str(SCALE).unwrap();
    let role = |name: &str, value: &Value| match value {
        Value::Null => json!({ "name": name }),
        value => json!({ "name": name, "facts": { "f": value } }),
    };
    let file = json!({ "name": "T", "scales": scales, "facts": [kind], "roles": [role("low", lower), role("high", upper)] });
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let row = &comparison.facts[0];
    let word_of = row.steps[0].word.as_ref().map_or(String::new(), word);
    format!("{} {} {word_of}", said(&row.cells).join(" > "), word(&row.steps[0].kind))
        .trim_end()
        .to_owned()
}

#[test]
fn facts_are_compared_by_what_they_mean() {
    let (months, people, plain) =
        (json!({ "unit": "months" }), json!({ "unit": "people" }), json!({}));
    let scale = json!({ "scale": "reach" });
    let range = |min: f64, max: f64| json!({ "min": min, "max": max });
    for (kind, lower, upper, says) in [
        (&months, range(3.0, 6.0), range(6.0, 12.0), "3–6 months > 6–12 months raised longer"),
        (&months, range(6.0, 12.0), range(3.0, 6.0), "6–12 months > 3–6 months lowered shorter"),
        (
            &months,
            json!(6),
            json!({ "number": 1, "unit": "years" }),
            "6 months > 1 year raised longer",
        ),
        (&months, json!(12), json!({ "number": 1, "unit": "years" }), "12 months > 1 year same"),
        (
            &months,
            json!({ "min": 3 }),
            json!({ "min": 6 }),
            "at least 3 months > at least 6 months raised longer",
        ),
        (
            &people,
            json!({ "max": 4 }),
            range(6.0, 8.0),
            "up to 4 people > 6–8 people raised larger",
        ),
        (&people, range(2.0, 6.0), range(3.0, 4.0), "2–6 people > 3–4 people changed narrower"),
        (&people, range(3.0, 4.0), range(2.0, 6.0), "3–4 people > 2–6 people changed wider"),
        (
            &people,
            json!({ "text": "a pair", "number": 2 }),
            json!({ "text": "a crew", "min": 5 }),
            "a pair > a crew raised larger",
        ),
        (&plain, json!("the keeper"), json!("the board"), "the keeper > the board changed"),
        (&plain, json!("the keeper"), json!("the keeper"), "the keeper > the keeper same"),
        (&plain, json!(2.5), json!(2.5), "2.5 > 2.5 same"),
        (&plain, Value::Null, json!(4), "- > 4 new"),
        (&plain, json!(4), Value::Null, "4 > - not_restated"),
        (
            &scale,
            json!({ "step": "team" }),
            json!({ "step": "org" }),
            "One team > Everyone raised higher",
        ),
        (&scale, json!("A group"), json!("One team"), "A group > One team lowered lower"),
        (
            &scale,
            json!({ "step": "team", "min": 3, "max": 9 }),
            json!({ "step": "team", "min": 5, "max": 9 }),
            "One team (3–9) > One team (5–9) raised higher",
        ),
    ] {
        assert_eq!(fact(kind, &lower, &upper), says);
    }
}

#[test]
fn a_step_named_by_its_id_is_that_step() {
    let scale = json!({ "scale": "reach" });
    assert_eq!(
        fact(&scale, &json!("team"), &json!({ "step": "team" })),
        "One team > One team same"
    );
}

#[test]
fn twelve_months_are_a_year() {
    let months = json!({ "unit": "months" });
    let says = fact(&months, &json!(12), &json!({ "number": 1, "unit": "years" }));
    assert_eq!(says, "12 months > 1 year same");
}

/// The row of one demand in words: "2 or 3 > 3 raised".
fn demand(lower: &Value, upper: &Value) -> String {
    let role = |name: &str, value: &Value| match value {
        Value::Null => json!({ "name": name }),
        value => json!({ "name": name, "requires": [value] }),
    };
    let file = json!({ "name": "T", "areas": [{ "name": "Craft" }],
        "scales": [{ "name": "Mastery", "steps": [1, 2, 3, 4, 5] }],
        "competencies": [
            { "name": "Ropes", "scale": "mastery", "area": "craft" },
            { "name": "Charts", "scale": "mastery", "area": "craft" },
        ],
        "roles": [role("low", lower), role("high", upper)] });
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let rows = comparison.requirements.iter().map(|row| {
        let (name, cells) = (called(&row.name), said(&row.cells).join(" > "));
        format!("{name}: {cells} {}", word(&row.steps[0].kind))
    });
    rows.collect::<Vec<_>>().join("; ")
}

#[test]
fn requirements_are_compared_by_the_steps_that_will_do() {
    let ropes = |is: Value| json!({ "competency": "ropes", "is": is });
    let at_least = |step: u32| json!({ "competency": "ropes", "at_least": step });
    let any = |count: u32, step: u32| json!({ "any": count, "area": "craft", "at_least": step });
    let named = |step: u32| json!({ "name": "A calling", "any": 1, "among": ["ropes", "charts"], "at_least": step });
    let optional = json!({ "competency": "ropes", "is": 3, "optional": true });
    for (lower, upper, says) in [
        (ropes(json!(2)), ropes(json!(3)), "Ropes: 2 > 3 raised"),
        (ropes(json!(3)), ropes(json!(2)), "Ropes: 3 > 2 lowered"),
        (ropes(json!([2, 3])), ropes(json!(3)), "Ropes: 2 or 3 > 3 raised"),
        (ropes(json!(3)), ropes(json!([2, 3])), "Ropes: 3 > 2 or 3 lowered"),
        (ropes(json!([2, 3])), ropes(json!([2, 3])), "Ropes: 2 or 3 > 2 or 3 same"),
        (ropes(json!([2, 3])), ropes(json!([3, 4])), "Ropes: 2 or 3 > 3 or 4 raised"),
        (ropes(json!(2)), at_least(3), "Ropes: 2 > at least 3 raised"),
        (at_least(3), at_least(2), "Ropes: at least 3 > at least 2 lowered"),
        (optional.clone(), ropes(json!(3)), "Ropes: 3, optional > 3 raised"),
        (ropes(json!(3)), optional, "Ropes: 3 > 3, optional lowered"),
        (any(2, 2), any(2, 3), "Any 2 of Craft: at least 2 > at least 3 raised"),
        (named(2), named(3), "A calling: at least 2 > at least 3 raised"),
        (Value::Null, named(3), "A calling: - > at least 3 new"),
        (ropes(json!(2)), Value::Null, "Ropes: 2 > - not_restated"),
    ] {
        assert_eq!(demand(&lower, &upper), says);
    }
}

#[test]
fn a_wildcard_over_more_of_one_area_is_raised() {
    let any = |count: u32| json!({ "any": count, "area": "craft", "at_least": 2 });
    let says = demand(&any(1), &any(2));
    assert!(says.ends_with("raised") && !says.contains(';'), "{says}");
}

#[test]
fn a_higher_demand_that_turns_optional_is_changed() {
    let says = demand(
        &json!({ "competency": "ropes", "is": 2 }),
        &json!({ "competency": "ropes", "is": 3, "optional": true }),
    );
    assert_eq!(says, "Ropes: 2 > 3, optional changed");
}

// Words.

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

// What was split, what became one, what moved.

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
