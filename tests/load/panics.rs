//! Nothing makes loading panic, nor a comparison of what was loaded.

use ladder_compare::load::{Document, load};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::{self, compare, read};

/// Loads, and where there is a framework compares its roles, in pairs and all together.
fn exercise(bytes: &[u8]) {
    let Ok(loaded) = load(bytes) else { return };
    loaded.warnings.iter().for_each(|fault| assert!(!fault.to_string().is_empty()));
    let Document::Framework(framework) = loaded.document else { return };
    let roles: Vec<&str> = framework.roles.iter().map(|role| role.id.as_str()).collect();
    for pair in roles.windows(2) {
        compare(&framework, pair);
        compare(&framework, &[pair[1], pair[0]]);
        common::compare_everything(&framework, pair);
    }
    let compared = compare(&framework, &roles);
    assert_eq!(compared.roles.len(), roles.len());
    serde_json::to_string(&compared).unwrap();
}

/// The keys of the format, words of its lists, and ids of the fixture.
const WORDS: [&str; 24] = [
    "name",
    "roles",
    "areas",
    "id",
    "text",
    "statements",
    "points",
    "from",
    "builds_on",
    "same_as",
    "facts",
    "min",
    "max",
    "requires",
    "is",
    "keeper",
    "novice",
    "lens",
    "trim",
    "ropes",
    "baseline",
    "not_applicable",
    "",
    "Ã©",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3..9i64).prop_map(Value::from),
        prop::sample::select(&WORDS[..]).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(6, 60, 6, |inner| {
        let key = prop::sample::select(&WORDS[..]).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Every value inside, by pointer.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(n, item)| pointers(item, &format!("{at}/{n}"), all));
        }
        Value::Object(object) => {
            for (key, item) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(item, &format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        exercise(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\]{}\",:a-c0-9\\\\ éÃ©\u{feff}\\-.eE]{0,200}") {
        exercise(text.as_bytes());
    }

    #[test]
    fn no_json_makes_it_panic(roles in tree(), rest in tree()) {
        let mut file = json!({ "name": "T", "roles": roles });
        if let Value::Object(rest) = &rest {
            file.as_object_mut().unwrap().extend(rest.clone());
        }
        exercise(file.to_string().as_bytes());
        exercise(rest.to_string().as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_swap_of_values_in_a_sound_file_makes_it_panic(
        swaps in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![
            3 => any::<prop::sample::Index>().prop_map(Ok),
            1 => tree().prop_map(Err),
        ]), 1..12),
    ) {
        let mut file: Value = serde_json::from_str(&read("tests/fixtures/every-feature.json")).unwrap();
        for (target, source) in swaps {
            let mut all = Vec::new();
            pointers(&file, "", &mut all);
            let new = match source {
                Ok(source) => file.pointer(source.get::<String>(&all)).unwrap().clone(),
                Err(tree) => tree,
            };
            *file.pointer_mut(target.get::<String>(&all)).unwrap() = new;
            // Values swapped into themselves grow without end.
            prop_assume!(file.to_string().len() < 200_000);
        }
        exercise(file.to_string().as_bytes());
    }

    #[test]
    fn no_damage_to_a_ladder_makes_it_panic(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..60usize, 0..3u8, any::<prop::sample::Index>()), 1..4),
    ) {
        let mut bytes = read("data/octopus.json").into_bytes();
        for (from, length, how, other) in cuts {
            let start = from.index(bytes.len());
            let end = (start + length).min(bytes.len());
            let from = other.index(bytes.len());
            let span = bytes[from..(from + length).min(bytes.len())].to_vec();
            match how {
                0 => drop(bytes.drain(start..end)),
                1 => drop(bytes.splice(start..start, span)),
                _ => drop(bytes.splice(start..end, span)),
            }
        }
        drop(load(&bytes));
    }
}
