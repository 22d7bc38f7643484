//! Any link: it names a selection, that selection's own link names it again, and a framework can
//! show it.
#![no_main]

use std::sync::LazyLock;

use ladder_compare::load::{Document, load};
use ladder_compare::model::Framework;
use ladder_compare::selection::{MAX_ROLES, Selection, View, role_list};
use libfuzzer_sys::fuzz_target;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let loaded = load(include_bytes!("../../tests/fixtures/every-feature.json"));
    match loaded.expect("the fixture is sound").document {
        Document::Framework(framework) => *framework,
        Document::Index(_) => panic!("an index"),
    }
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, link)) = bytes.split_first() else { return };
    let view = View::ALL[usize::from(*first) % View::ALL.len()];
    let first = Selection { view, ..Selection::default() };

    let selection = follow(&first, link);
    assert!(selection.roles.iter().all(|role| !role.as_str().contains([',', ' '])));
    assert_eq!(follow(&first, write(&selection, view).as_bytes()), selection);

    let settled = selection.settled(&FRAMEWORK);
    assert!((1..=MAX_ROLES).contains(&settled.roles.len()), "{settled:?}");
    for role in &settled.roles {
        assert!(FRAMEWORK.roles.iter().any(|it| it.id == *role), "{role}");
    }
    assert_eq!(settled.settled(&FRAMEWORK), settled);
    assert_eq!(follow(&first, write(&settled, view).as_bytes()), settled);

    let text = String::from_utf8_lossy(link);
    let joined: Vec<String> = role_list(&text).iter().map(ToString::to_string).collect();
    assert_eq!(role_list(&joined.join(",")), role_list(&text));
});

/// Reads a link as a page does: of two values of one name, the first counts.
fn follow(first: &Selection, link: &[u8]) -> Selection {
    first.with_query(|key| {
        let named = |(name, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
            (name == key).then(|| value.into_owned())
        };
        form_urlencoded::parse(link).find_map(named)
    })
}

/// Writes a selection as a page does.
fn write(selection: &Selection, first: View) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(selection.query(first))
        .finish()
        .replace("%2C", ",")
}
