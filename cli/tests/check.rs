//! `ladder check`: what it prints, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{folder, ladder, ladder_in};
use serde_json::{Value, json};

const SOUND: &str =
    r#"{ "name": "A", "roles": [{ "name": "B", "areas": { "x": ["Does it."] } }] }"#;
const MENDED: &str = "{ \"name\": \"A\",\n  \"rolse\": [],\n  \"roles\": [{ \"name\": \"B\" }] }";
const NO_ROLES: &str = "{ \"name\": \"A\",\n  \"rolse\": [],\n  \"roles\": [] }";

#[test]
fn the_bundled_ladders_are_clean_and_the_index_is_followed() {
    let run = ladder(&["check", "--strict", "data/index.json"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert_eq!(run.err, "6 files checked: 0 errors, 0 warnings\n");
}

#[test]
fn each_fault_has_its_line_its_path_and_its_mend() {
    let run = ladder(&["check", "demo/broken.json"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.out);
}

#[test]
fn warnings_fail_where_that_is_asked_for() {
    let folder = folder("strict", &[("a.json", MENDED)]);
    assert_eq!(ladder_in(&folder, &["check", "a.json"], "").code, 0);
    let run = ladder_in(&folder, &["check", "a.json", "--strict"], "");
    assert_eq!(run.code, 1);
    assert_eq!(
        run.out,
        "a.json:2:12: warning: rolse: unknown key `rolse`. Did you mean `roles`?\n"
    );
}

#[test]
fn what_cannot_be_shown_is_an_error_and_the_rest_of_it_a_warning() {
    let run = ladder_in(&folder("fatal", &[("a.json", NO_ROLES)]), &["check", "a.json"], "");
    assert_eq!(run.code, 1);
    assert_eq!(
        run.out,
        "a.json:2:12: warning: rolse: unknown key `rolse`. Did you mean `roles`?\n\
        a.json:3:12: error: roles: the framework has no role. \
        Add `roles`: a list of objects with `name` and `areas`.\n"
    );
}

#[test]
fn a_fault_of_the_whole_file_stands_at_its_beginning() {
    for (text, said) in [
        ("", "the file is empty"),
        ("<!doctype html>", "this is a web page, not JSON"),
        ("{ \"name\": \"A\", }", "this is not JSON: trailing comma"),
    ] {
        let run = ladder_in(common::root(), &["check", "-"], text);
        assert_eq!(run.code, 1);
        assert!(run.out.starts_with("<stdin>:1:"), "{}", run.out);
        assert!(run.out.contains(&format!(": error: {said}. ")), "{}", run.out);
    }
}

#[test]
fn an_index_answers_for_the_files_that_it_names() {
    let index = r#"{ "frameworks": [
  { "name": "no src" },
  { "name": "Sound", "src": "sound.json?v=1" },
  { "name": "Gone", "src": "mendd.json" },
  { "name": "Self", "src": "index.json" },
  { "name": "Nested", "src": "other.json" },
  { "name": "Far", "src": "https://example.com/far.json" },
  { "name": "Mended", "src": "mended.json" }
] }"#;
    let other = r#"{ "frameworks": [{ "name": "Sound", "src": "sound.json" }] }"#;
    let files = [
        ("index.json", index),
        ("sound.json", SOUND),
        ("mended.json", MENDED),
        ("other.json", other),
    ];
    let run = ladder_in(&folder("index", &files), &["check", "./index.json"], "");
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(format!("{}--\n{}", run.out, run.err));
}

#[test]
fn machines_get_one_object() {
    let folder = folder("json", &[("a.json", NO_ROLES)]);
    let run = ladder_in(&folder, &["check", "--format", "json", "a.json"], "");
    assert_eq!(run.code, 1);
    assert_eq!(
        serde_json::from_str::<Value>(&run.out).unwrap(),
        json!({ "files": ["a.json"], "errors": 1, "warnings": 1, "findings": [
            { "file": "a.json", "line": 2, "column": 12, "severity": "warning",
              "code": "unknown-key", "path": "rolse", "message": "unknown key `rolse`",
              "remedy": "Did you mean `roles`?" },
            { "file": "a.json", "line": 3, "column": 12, "severity": "error",
              "code": "no-roles", "path": "roles", "message": "the framework has no role",
              "remedy": "Add `roles`: a list of objects with `name` and `areas`." },
        ] })
    );
    let run = ladder_in(&folder, &["check", "--format", "json", "-"], "");
    let found = &serde_json::from_str::<Value>(&run.out).unwrap()["findings"][0];
    assert_eq!((&found["line"], &found["code"]), (&Value::Null, &json!("empty")));
}

#[test]
fn trouble_is_told_apart_from_faults() {
    let run = ladder(&["check", "gone.json", "demo/broken.json"]);
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("ladder: gone.json: "), "{}", run.err);
    assert_eq!(run.out.lines().count(), 6, "the other file is checked all the same");
    assert_eq!(ladder(&["check"]).code, 2);
    assert_eq!(ladder(&["check", "--strcit", "data/vio.json"]).code, 2);
    assert_eq!(ladder(&[]).code, 2);
}

#[test]
fn text_of_a_file_stays_in_its_line() {
    let text =
        r#"{ "name": "A", "roles": [{ "name": "B", "next": "x\n::error::\u001b[2J\u202e" }] }"#;
    let run = ladder_in(common::root(), &["check", "--strict", "-"], text);
    assert_eq!((run.code, run.out.lines().count()), (1, 1));
    assert!(run.out.contains(r"`x\n::error::\u{1b}[2J\u{202e}`"), "{}", run.out);
}

#[test]
fn help_and_version_are_no_failure() {
    let version = ladder(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("ladder {}\n", env!("CARGO_PKG_VERSION"))));
    for help in [ladder(&["--help"]), ladder(&["check", "--help"])] {
        assert_eq!(help.code, 0);
        assert!(help.out.contains("Exit codes: 0"), "{}", help.out);
    }
}
