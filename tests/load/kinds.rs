//! Values of the wrong kind, and keys that are missing.

use crate::common::{faults, mended, refused};
use crate::of;

#[test]
fn a_document_of_the_wrong_kind_is_refused() {
    for (text, found) in [
        ("[]", "a list"),
        ("\"x\"", "the text `x`"),
        ("5", "the number `5`"),
        ("null", "null"),
        ("true", "`true`"),
    ] {
        let says = format!(
            "line 1, column 1: found {found}. \
             Expected a framework: an object with \"name\" and \"roles\"."
        );
        assert_eq!(refused(text.as_bytes()), [says]);
    }
}

#[test]
fn a_framework_without_roles_is_refused() {
    let missing = "line 1, column 1: the key `roles` is missing. Add `roles`.";
    assert_eq!(refused(b"{\"name\": \"T\"}"), [missing]);
    assert_eq!(refused(b"{\"name\": \"T\", \"roles\": null}"), [missing]);
    let no_name = "line 1, column 1: the key `name` is missing. Add `name`.";
    assert_eq!(refused(b"{}"), [no_name, missing]);
    assert_eq!(
        refused(b"{\"name\": \"T\", \"roles\": []}"),
        ["line 1, column 24: roles: the framework has no role. \
          Add `roles`: a list of objects with `name` and `areas`."]
    );
    assert_eq!(
        refused(b"{\"name\": \"T\", \"roles\": {}}"),
        ["line 1, column 24: roles: found an object. Expected a list."]
    );
}

#[test]
fn values_of_the_wrong_kind_are_named_at_every_depth_and_the_rest_stays() {
    let (framework, says) = mended(&of(r#"
{"name": "A", "areas": {"x": 5, "y": ["fine", 5, {"text": true}]}, "kind": "levl"},
{"name": "B", "areas": {"z": {"statements": [{"text": "s", "points": [{"text": "p", "examples": [1]}]}]}}},
{"name": "C", "areas": [], "facts": {"f": true, "g": {"min": "3", "max": 4}}},
{"name": "D", "requires": [5, {"competency": [1]}, {"any": 1.5}, {"optional": "yes"}, {"is": {}}]},
{"name": "E", "next": [true, "A"], "level": 4, "prose": [[]], "eligibility": 3},
"F""#));
    assert_eq!(
        says,
        [
            "line 3, column 30: roles[0].areas.x: found the number `5`. Expected a list of statements, one statement, or an object.",
            "line 3, column 47: roles[0].areas.y[1]: found the number `5`. Expected a statement: text, or an object with \"text\".",
            "line 3, column 59: roles[0].areas.y[2].text: found `true`. Expected text.",
            "line 3, column 76: roles[0].kind: found the text `levl`. Expected one of `level`, `assignment`, `baseline`, `overlay`.",
            "line 4, column 98: roles[1].areas.z.statements[0].points[0].examples[0]: found the number `1`. Expected text.",
            "line 5, column 24: roles[2].areas: found a list. Expected an object.",
            "line 5, column 43: roles[2].facts.f: found `true`. Expected text, a number, or an object with \"min\" and \"max\".",
            "line 5, column 62: roles[2].facts.g.min: found the text `3`. Expected a number.",
            "line 6, column 28: roles[3].requires[0]: found the number `5`. Expected a requirement: an object with \"competency\".",
            "line 6, column 46: roles[3].requires[1].competency: found a list. Expected an identifier: text or a whole number.",
            "line 6, column 60: roles[3].requires[2].any: found the number `1.5`. Expected a whole number from 0.",
            "line 6, column 79: roles[3].requires[3].optional: found the text `yes`. Expected `true` or `false`.",
            "line 6, column 94: roles[3].requires[4].is: found an object. Expected an identifier: text or a whole number.",
            "line 7, column 24: roles[4].next[0]: found `true`. Expected an identifier: text or a whole number.",
            "line 7, column 30: roles[4].next[1]: unknown role `A`. Did you mean `a`?",
            "line 7, column 45: roles[4].level: found the number `4`. Expected text.",
            "line 7, column 58: roles[4].prose[0]: found a list. Expected text, or an object with \"title\" or \"question\".",
            "line 7, column 78: roles[4].eligibility: found the number `3`. Expected an object with \"at_least\" or \"text\".",
            "line 8, column 1: roles[5]: found the text `F`. Expected a role: an object with \"name\".",
        ]
    );
    let names: Vec<&str> = framework.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, ["A", "B", "C", "D", "E"]);
    assert_eq!(framework.roles[0].areas.0[0].1.statements[0].text, "fine");
    assert_eq!(framework.roles[1].areas.0[0].1.statements[0].points[0].text, "p");
    assert_eq!(framework.roles[2].facts.0[0].1.max, Some(4.0));
}

#[test]
fn missing_keys_are_named_where_they_belong() {
    let text = r#"{
"name": "T",
"source": [{"url": "x"}],
"tracks": [{}], "areas": [{}], "facts": [{}], "scales": [{"steps": [true]}], "competencies": [{}],
"glossary": [{"term": "x"}], "standards": [{}],
"roles": [{"id": "a"}, {}, {"name": "B", "areas": {"x": [{"points": []}]}, "references": [{"code": "x"}], "builds_on": [{"areas": []}]}],
"steps": [{"from": "a"}, {"to": "a"}]
}"#;
    let (framework, says) = mended(text);
    let missing: Vec<&str> =
        says.iter().filter(|says| says.contains("is missing")).map(String::as_str).collect();
    assert_eq!(
        missing,
        [
            "line 3, column 12: source[0]: the key `name` is missing. Add `name`.",
            "line 4, column 12: tracks[0]: the key `name` is missing. Add `name`.",
            "line 4, column 27: areas[0]: the key `name` is missing. Add `name`.",
            "line 4, column 42: facts[0]: the key `name` is missing. Add `name`.",
            "line 4, column 58: scales[0]: the key `name` is missing. Add `name`.",
            "line 4, column 95: competencies[0]: the key `name` is missing. Add `name`.",
            "line 5, column 14: glossary[0]: the key `text` is missing. Add `text`.",
            "line 5, column 44: standards[0]: the key `name` is missing. Add `name`.",
            "line 6, column 11: roles[0]: the key `name` is missing. Add `name`.",
            "line 6, column 24: roles[1]: the key `name` is missing. Add `name`.",
            "line 6, column 58: roles[2].areas.x[0]: the key `text` is missing. Add `text`.",
            "line 6, column 91: roles[2].references[0]: the key `standard` is missing. Add `standard`.",
            "line 6, column 121: roles[2].builds_on[0]: the key `role` is missing. Add `role`.",
            "line 7, column 11: steps[0]: the key `to` is missing. Add `to`.",
            "line 7, column 26: steps[1]: the key `from` is missing. Add `from`.",
        ]
    );
    // Without its name a thing is shown under its id.
    let names: Vec<&str> = framework.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, ["a", "(no name)", "B"]);
}

#[test]
fn a_required_key_of_the_wrong_kind_is_not_called_missing_too() {
    assert_eq!(
        faults(r#"{"name": 5, "roles": [{"id": "a", "name": ["A"]}]}"#),
        [
            "line 1, column 10: name: found the number `5`. Expected text.",
            "line 1, column 43: roles[0].name: found a list. Expected text."
        ]
    );
}
