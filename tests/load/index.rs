//! Files that name several frameworks.

use ladder_compare::load::{Document, load};

use crate::common::{self, refused};

#[test]
fn an_index_lists_what_it_can() {
    let text = r#"{"frameworks": [{"name": "A B", "src": "a.json"}, {"name": "B"}, {"src": "c.json"}, 5]}"#;
    let loaded = load(text.as_bytes()).unwrap();
    assert_eq!(
        common::sentences(&loaded.warnings),
        [
            "line 1, column 51: frameworks[1]: the key `src` is missing. Add `src`.",
            "line 1, column 66: frameworks[2]: the key `name` is missing. Add `name`.",
            "line 1, column 85: frameworks[3]: found the number `5`. Expected an object with \"name\" and \"src\".",
        ]
    );
    let Document::Index(index) = loaded.document else { panic!("a framework") };
    let entries: Vec<(&str, &str)> =
        index.frameworks.iter().map(|it| (it.id.as_str(), it.src.as_str())).collect();
    assert_eq!(entries, [("a-b", "a.json"), ("no-name", "c.json")]);
}

#[test]
fn an_index_of_the_wrong_kind_is_refused() {
    assert_eq!(
        refused(br#"{"frameworks": 5}"#),
        ["line 1, column 16: frameworks: found the number `5`. Expected a list."]
    );
}

#[test]
fn an_index_of_nothing_is_refused() {
    assert_eq!(load(br#"{"frameworks": []}"#).unwrap_err().len(), 1);
}
