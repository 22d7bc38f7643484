//! The files, and that each is sound.

use std::fs;

use ladder_compare::load::{Document, load};

use crate::common::{self, EARLIER, LADDERS, bundled, ladder, path, read};

#[test]
fn each_ladder_loads_without_a_fault() {
    for name in bundled() {
        assert_eq!(ladder(name).id, name);
    }
}

#[test]
fn the_index_names_them_all() {
    let loaded = load(read("data/index.json").as_bytes()).unwrap();
    assert_eq!(loaded.warnings, []);
    let Document::Index(index) = loaded.document else { panic!("no index") };
    for (entry, name) in index.frameworks.iter().zip(LADDERS) {
        let framework = ladder(name);
        assert_eq!((entry.id.as_str(), &entry.name), (name, &framework.name));
        assert_eq!(entry.src, format!("{name}.json"));
    }
    assert_eq!(index.frameworks.len(), LADDERS.len());
}

#[test]
fn each_file_is_a_ladder_or_an_earlier_version_of_one() {
    let entries = fs::read_dir(path("data")).unwrap();
    let mut found: Vec<String> = entries
        .filter_map(|entry| {
            entry.unwrap().file_name().to_str()?.strip_suffix(".json").map(Into::into)
        })
        .collect();
    let mut wanted: Vec<&str> = bundled().chain(["framework.schema", "index"]).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let index = read("data/index.json");
    assert!(EARLIER.iter().all(|name| !index.contains(name)), "one ladder, offered twice: {index}");
}

#[test]
fn each_ladder_is_written_again_as_it_was_read() {
    for name in bundled() {
        let framework = ladder(name);
        assert_eq!(common::sound(&serde_json::to_string(&framework).unwrap()), framework, "{name}");
    }
}
