//! How well raised and lowered statements are told, on pairs in our own words.

#![allow(clippy::panic, reason = "a test says what is wrong by it")]

use std::collections::BTreeMap;

use ladder_compare::raise::{Kind, Scales, judge};

struct Pair<'a> {
    half: &'a str,
    expected: Kind,
    lower: &'a str,
    upper: &'a str,
}

fn pairs() -> Vec<Pair<'static>> {
    let lines = include_str!("raised/pairs.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [half, expected, lower, upper] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("not four columns: {line}")
            };
            let expected = match expected {
                "raised" => Kind::Raised,
                "lowered" => Kind::Lowered,
                "mixed" => Kind::Mixed,
                "none" => Kind::None,
                other => panic!("no such kind: {other}"),
            };
            Pair { half, expected, lower, upper }
        })
        .collect()
}

/// A direction where the other one is right, or where there is none.
fn is_wrong(expected: Kind, found: Kind) -> bool {
    match found {
        Kind::None => false,
        Kind::Mixed => expected == Kind::None,
        found => found != expected,
    }
}

#[test]
fn the_set_is_large_and_varied() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for pair in pairs() {
        *counts.entry(format!("{:?}", pair.expected)).or_default() += 1;
    }
    assert!(counts.values().sum::<usize>() >= 150, "{counts:?}");
    assert!(counts["None"] >= 40 && counts["Mixed"] >= 15 && counts["Lowered"] >= 25, "{counts:?}");
}

#[test]
fn no_direction_is_wrong_and_most_are_found() {
    let mut wrong = Vec::new();
    let mut halves: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for pair in pairs() {
        let verdict = judge(pair.lower, pair.upper, Scales::shared());
        let shown = || format!("{} → {}: {:?}", pair.lower, pair.upper, verdict);
        let hide = pair.half == "held" && std::env::var_os("HIDE").is_some();
        if is_wrong(pair.expected, verdict.kind) {
            wrong.push(if hide { String::new() } else { shown() });
        }
        if pair.expected != Kind::None {
            let (found, all) = halves.entry(pair.half).or_default();
            *found += usize::from(verdict.kind == pair.expected);
            *all += 1;
            if verdict.kind != pair.expected && !hide {
                println!("missed: {}", shown());
            }
        }
    }
    println!("{halves:?}, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (half, (found, all)) in halves {
        assert!(found * 100 >= all * 70, "{half}: {found} of {all}");
    }
}
