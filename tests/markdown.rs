//! A comparison as Markdown: everything that the screen says, in a text that pastes well.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{LADDERS, compare, ladder, rows, sound};
use ladder_compare::compare::{Origin, history};
use ladder_compare::resolve::neighbours;
use ladder_compare::words::markdown;
use serde_json::json;

#[test]
fn one_step_as_markdown() {
    let comparison = compare(&ladder("octopus"), &["l1-junior", "l2-engineer"]);
    insta::assert_snapshot!(markdown::comparison(&comparison));
}

/// A text as Markdown writes it where nothing in it is markup.
fn plain(text: &str) -> String {
    text.chars().filter(|character| *character != '\\').collect()
}

#[test]
fn holds_every_statement_of_every_step() {
    for name in LADDERS {
        let framework = ladder(name);
        for role in &framework.roles {
            for near in neighbours(&framework, &role.id) {
                let comparison = compare(&framework, &[role.id.as_str(), near.role.id.as_str()]);
                let text = plain(&markdown::comparison(&comparison));
                let own = comparison
                    .areas
                    .iter()
                    .filter(|area| !matches!(area.origins[0], Origin::Shared { .. }));
                for row in own.flat_map(|area| &area.rows).filter(|row| row.steps[0].is_some()) {
                    let line = row.cells[1].as_ref().or(row.cells[0].as_ref()).unwrap();
                    assert!(text.contains(&line.text.plain), "{name}: {}", line.text.plain);
                }
            }
        }
    }
}

#[test]
fn texts_are_never_markup() {
    let file = json!({ "name": "T", "roles": [
        { "id": "a", "name": "A *b*", "areas": { "x": ["Keeps <b>order</b> | and \\*stars\\*.\n\n# No heading"] } },
        { "id": "b", "name": "B", "areas": { "x": ["Sails."] } } ]});
    let comparison = compare(&sound(&file.to_string()), &["a", "b"]);
    let text = markdown::comparison(&comparison);
    assert!(text.contains("A \\*b\\*"), "{text}");
    assert!(text.contains("\\<b>order\\</b> \\| and"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with('#')).count(), 2, "{text}");
}

#[test]
fn one_role_and_a_history_are_markdown_too() {
    let vio = ladder("vio");
    let role = markdown::comparison(&compare(&vio, &["engineer"]));
    assert!(role.starts_with("## Engineer I\n"), "{role}");
    let count = rows(&compare(&vio, &["engineer"])).count();
    assert_eq!(role.lines().filter(|line| line.starts_with("- ")).count(), count);

    let text = markdown::history(&history(&ladder("vio-2021"), &vio, &[]));
    assert!(text.starts_with("## From 2021 to 2023\n"), "{text}");
    assert_eq!(text.matches("- **Reworded:**").count(), 33);
}
