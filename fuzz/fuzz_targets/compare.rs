//! Any framework: every step, all roles at once, the overview and a revision, on screen and as
//! Markdown.
#![no_main]

use std::rc::Rc;

use ladder_compare::compare::{Comparer, ShownAreas, RoleFate, Scope, history};
use ladder_compare::load::{Document, load};
use ladder_compare::model::{Framework, RoleId};
use ladder_compare::overview::{overview, radar};
use ladder_compare::resolve::neighbours;
use ladder_compare::selection::MAX_ROLES;
use ladder_compare::words::markdown;
use ladder_compare_fuzz::rng::Rng;
use ladder_compare_fuzz::{holds, mutate, revise};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::json(data, size, max_size, seed)
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(loaded) = load(bytes) else { return };
    let Document::Framework(framework) = loaded.document else { return };
    let comparer = Comparer::new(Rc::new(*framework));
    let framework = comparer.framework();
    let rng = &mut Rng::of(bytes);
    for role in &framework.roles {
        let near = neighbours(framework, &role.id);
        for one in &near {
            look(&comparer, &[&role.id, &one.role.id], rng);
        }
        if let [one, other, ..] = near.as_slice() {
            look(&comparer, &[&role.id, &one.role.id, &other.role.id], rng);
        }
        look(&comparer, &[&role.id], rng);
    }
    let all: Vec<&RoleId> = framework.roles.iter().take(MAX_ROLES).map(|role| &role.id).collect();
    look(&comparer, &all, rng);
    let _ = overview(&comparer, scope(rng), &ShownAreas::default());
    revisions(framework, rng);
});

/// Either scope; both with every input would halve how many are tried.
fn scope(rng: &mut Rng) -> Scope {
    if rng.below(2) > 0 { Scope::Adds } else { Scope::Everything }
}

/// Compares roles.
fn look(comparer: &Comparer, roles: &[&RoleId], rng: &mut Rng) {
    let roles: Vec<RoleId> = roles.iter().copied().cloned().collect();
    let Ok(comparison) = comparer.compare(&roles, scope(rng)) else { panic!("no role {roles:?}") };
    assert_eq!(comparison.roles.len(), roles.len());
    holds::of_comparison(&comparison);
    holds::of_markdown(&markdown::comparison(&comparison));
    let _ = radar(comparer.framework(), &roles, &ShownAreas::default());
}

/// The framework beside itself, and beside what a revision made of it.
fn revisions(framework: &Framework, rng: &mut Rng) {
    let next = revise::revised(framework, rng);
    let (earlier, later) = if rng.below(2) > 0 { (framework, &next) } else { (&next, framework) };
    let revision = history(earlier, later, &[]);
    for role in &revision.roles {
        if let RoleFate::Kept(comparison) = &role.fate {
            holds::of_comparison(comparison);
        }
    }
    holds::of_markdown(&markdown::history(&revision));
    let same = history(framework, framework, &[]);
    assert!(same.roles.iter().all(|role| !role.is_news()), "{}", markdown::history(&same));
}
