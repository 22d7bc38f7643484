//! A step down the ladder: told as one, and nothing in it is called new.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{class, compare, ladder, of_roles};
use ladder_compare::compare::{Class, Comparison, Shape};
use ladder_compare::words::{self, markdown};
use serde_json::json;

const STEPS: [(&str, &str, &str); 5] = [
    ("octopus", "l3-senior", "l4-lead"),
    ("am-digital", "s-e3", "s-e4-lead"),
    ("vio", "senior-engineer", "engineering-lead"),
    ("loadsmart", "tech-lead", "engineering-manager"),
    ("made-tech", "senior-software-engineer", "lead-software-engineer"),
];

fn shapes(comparison: &Comparison) -> Vec<Shape> {
    (1..comparison.roles.len()).map(|role| comparison.step_to(role).unwrap().shape).collect()
}

#[test]
fn only_the_way_down_is_one() {
    for (name, lower, upper) in STEPS {
        let framework = ladder(name);
        assert_eq!(shapes(&compare(&framework, &[lower, upper])), [Shape::Line], "{name}");
        assert_eq!(shapes(&compare(&framework, &[upper, lower])), [Shape::Down], "{name}");
    }
}

#[test]
fn over_several_levels_too_and_each_step_by_itself() {
    let octopus = ladder("octopus");
    let all = ["l2-engineer", "l5-principal", "l3-senior", "l3-senior", "l4-lead"];
    assert_eq!(
        shapes(&compare(&octopus, &all)),
        [Shape::Line, Shape::Down, Shape::Line, Shape::Line]
    );
}

#[test]
fn across_is_neither() {
    let framework = of_roles(&json!([
        { "id": "a", "name": "A", "next": ["b", "c"] }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" },
    ]));
    assert_eq!(shapes(&compare(&framework, &["b", "c"])), [Shape::Line]);
    assert_eq!(shapes(&compare(&framework, &["c", "b"])), [Shape::Line]);
    let circle = of_roles(&json!([
        { "id": "a", "name": "A", "next": "b" }, { "id": "b", "name": "B", "next": "a" },
    ]));
    assert_eq!(shapes(&compare(&circle, &["b", "a"])), [Shape::Line]);
}

#[test]
fn nothing_in_it_is_called_new_or_not_restated() {
    for (name, lower, upper) in STEPS {
        let down = compare(&ladder(name), &[upper, lower]);
        let text = markdown::comparison(&down);
        for word in ["New", " new", "restated", "Dropped", "dropped", "still expected"] {
            let said = |line: &&str| line.starts_with("- **") || line.contains(" · ");
            let label = |line: &str| line.split(":**").next().unwrap_or_default().to_owned();
            let found = text.lines().filter(said).map(label).find(|label| label.contains(word));
            assert_eq!(found, None, "{name}");
        }
        assert!(text.contains("**Only here:**") || text.contains("**Only above:**"), "{name}");
        assert!(text.starts_with("## From ") && text.lines().next().unwrap().contains(" down to "));
    }
}

#[test]
fn says_what_stands_on_one_side_only() {
    let framework = of_roles(&json!([
        { "id": "low", "name": "Low", "next": "high", "areas": { "x": ["Answers the pager.", "Plans the work."] } },
        { "id": "high", "name": "High", "areas": { "x": ["Plans the work.", "Hires engineers."] } },
    ]));
    let down = compare(&framework, &["high", "low"]);
    // The classes are what they are for any two roles; the words know where they lead.
    assert_eq!(class(&down, "Answers the pager."), Class::New);
    let step = down.step_to(1).unwrap();
    let counts = words::counts(&down.steps[0].counts, down.steps[0].still_expected, step.shape);
    assert_eq!(counts, "1 only here · 1 unchanged · 1 only above");
}
