//! What the fuzz targets begin with, kept in `fuzz/corpus`, so that every run of the tests goes
//! through it too.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fs;

use ladder_compare::compare::{compare, history};
use ladder_compare::load::{Document, load};
use ladder_compare::model::{Framework, RoleId};
use ladder_compare::selection::role_list;
use ladder_compare::words::markdown;

/// The inputs of a target, each with its name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(common::path("fuzz/corpus").join(target)).unwrap();
    let read = |file: fs::DirEntry| {
        (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap())
    };
    files.map(|file| read(file.unwrap())).collect()
}

/// The names of the inputs that cannot be shown.
fn refused(target: &str) -> Vec<String> {
    let unshown = |(name, bytes): (String, Vec<u8>)| load(&bytes).is_err().then_some(name);
    let mut names: Vec<String> = corpus(target).into_iter().filter_map(unshown).collect();
    names.sort();
    names
}

fn frameworks() -> Vec<(String, Framework)> {
    let framework = |(name, bytes): (String, Vec<u8>)| match load(&bytes).unwrap().document {
        Document::Framework(framework) => (name, *framework),
        Document::Index(_) => panic!("{name} is an index"),
    };
    corpus("compare").into_iter().map(framework).collect()
}

#[test]
fn only_what_is_no_file_of_ours_is_refused() {
    assert_eq!(
        refused("load"),
        [
            "cut-off.json",
            "deep.json",
            "empty",
            "latin-1.json",
            "out-of-range.json",
            "page.html",
            "utf-16.json"
        ]
    );
    assert_eq!(refused("compare"), [""; 0]);
}

#[test]
fn every_framework_is_compared_and_said() {
    for (name, framework) in frameworks() {
        let roles: Vec<RoleId> = framework.roles.iter().map(|role| role.id.clone()).collect();
        let comparison = compare(&framework, &roles).unwrap();
        assert_eq!(comparison.steps.len() + 1, roles.len(), "{name}");
        assert!(!markdown::comparison(&comparison).contains('\r'), "{name}");
    }
}

#[test]
fn no_framework_differs_from_itself() {
    for (name, framework) in frameworks() {
        let same = history(&framework, &framework, &[]);
        assert!(same.roles.iter().all(|role| !role.is_news()), "{name}");
    }
}

#[test]
fn a_list_of_roles_is_read_as_it_is_written() {
    for (name, bytes) in corpus("link") {
        let text = String::from_utf8_lossy(&bytes);
        let ids: Vec<String> = role_list(&text).iter().map(ToString::to_string).collect();
        assert!(!ids.is_empty() && role_list(&ids.join(",")) == role_list(&text), "{name}");
    }
}
