//! `ladder roles`: the ids that attributes, links and other commands take.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{LADDERS, ladder, ladder_in, root};

#[test]
fn lists_ids_and_names() {
    let text = r#"{ "name": "A", "roles": [
        { "name": "Engineer", "level": "L1" }, { "id": "l2", "name": "L2 Senior", "level": "L2" } ] }"#;
    let run = ladder_in(root(), &["roles", "-"], text);
    assert_eq!((run.code, run.out.as_str()), (0, "engineer  L1 Engineer\nl2        L2 Senior\n"));
}

#[test]
fn follows_an_index() {
    let all = ladder(&["roles", "data/index.json"]);
    assert_eq!((all.code, all.err.as_str()), (0, ""));
    assert!(all.out.starts_with("# octopus: Octopus Deploy\n"), "{}", all.out);
    for (name, lower, upper) in LADDERS {
        let one = ladder(&["roles", "data/index.json", "--framework", name]);
        assert!(all.out.contains(&one.out), "{name}");
        let ids: Vec<&str> = one.out.lines().map(|line| line.split(' ').next().unwrap()).collect();
        assert!(ids.contains(&lower) && ids.contains(&upper), "{ids:?}");
    }
}

#[test]
fn a_faulty_file_ends_it() {
    assert_eq!(ladder_in(root(), &["roles", "-"], "[").code, 1);
    assert_eq!(ladder(&["roles", "gone.json"]).code, 2);
}
