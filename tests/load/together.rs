//! Many faults at once, and where each stands.

use crate::common::{faults, mended};
use crate::of;

#[test]
fn twenty_faults_are_all_listed_in_the_order_of_the_file_and_the_rest_is_kept() {
    let role = |n: usize| {
        format!(
            "{{\"name\": \"R{n}\", \"colour\": {n},\n \"next\": \"r{n}x\", \"facts\": {{\"f\": {{\"min\": 2, \"max\": 1}}}},\n \"areas\": {{\"x\": [\"kept {n}\", {n}]}}}},\n"
        )
    };
    let roles: String = (0..5).map(role).collect();
    let (framework, says) = mended(&of(&(roles + "{\"name\": \"Last\"}")));
    assert_eq!(says.len(), 20);
    let places: Vec<usize> = says
        .iter()
        .map(|says| says[5..says.find(',').unwrap()].parse::<usize>().unwrap())
        .collect();
    assert_eq!(places, [2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12, 12, 13, 14, 15, 15, 16]);
    assert_eq!(framework.roles.len(), 6);
    for (n, role) in framework.roles.iter().take(5).enumerate() {
        let statements = &role.areas.0[0].1.statements;
        assert_eq!((statements.len(), statements[0].text.as_str()), (1, &*format!("kept {n}")));
    }
}

#[test]
fn paths_behind_a_left_out_item_are_those_of_the_file() {
    let says = faults(&of(r#"
5,
{"name": "A", "builds_on": [{"role": "zzz"}], "areas": {"x": {"statements": [1, 2, {"text": "ok", "from": ["nope"]}, 3, {"text": "ok", "from": [true, "nope"]}]}}},
7,
{"name": "A"},
{"name": "B", "next": [true, "qqq"], "facts": {"f": {"min": 2, "max": 1}}}"#));
    let paths: Vec<&str> = says.iter().map(|says| says.split(": ").nth(1).unwrap()).collect();
    assert_eq!(
        paths,
        [
            "roles[0]",
            "roles[1].builds_on[0].role",
            "roles[1].areas.x.statements[0]",
            "roles[1].areas.x.statements[1]",
            "roles[1].areas.x.statements[2].from[0]",
            "roles[1].areas.x.statements[3]",
            "roles[1].areas.x.statements[4].from[0]",
            "roles[1].areas.x.statements[4].from[1]",
            "roles[2]",
            "roles[3]",
            "roles[4].next[0]",
            "roles[4].next[1]",
            "roles[4].facts.f",
        ]
    );
}

#[test]
fn paths_in_short_forms_are_those_of_the_file() {
    let says = faults(&of(r#"
{"name": "A", "builds_on": "zzz", "next": "qqq", "areas": {"x": ["fine", 2, {"text": "ok", "from": "nope"}]}}"#));
    assert_eq!(
        says,
        [
            "line 3, column 28: roles[0].builds_on: unknown role `zzz`. Name an existing role.",
            "line 3, column 43: roles[0].next: unknown role `qqq`. Name an existing role.",
            "line 3, column 74: roles[0].areas.x[1]: found the number `2`. Expected a statement: text, or an object with \"text\".",
            "line 3, column 100: roles[0].areas.x[2].from: unknown statement `nope`. Name an existing statement.",
        ]
    );
}
