//! Any framework: every step, all roles at once, the overview and a revision, on screen and as
//! Markdown.
#![no_main]

use std::rc::Rc;

use ladder_compare::compare::{Comparer, RoleFate, Scope, history};
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
    for role in &framework.roles {
        let near = neighbours(framework, &role.id);
        for one in &near {
            look(&comparer, &[&role.id, &one.role.id]);
        }
        if let [one, other, ..] = near.as_slice() {
            look(&comparer, &[&role.id, &one.role.id, &other.role.id]);
        }
        look(&comparer, &[&role.id]);
    }
    let all: Vec<&RoleId> = framework.roles.iter().take(MAX_ROLES).map(|role| &role.id).collect();
    look(&comparer, &all);
    let _ = overview(&comparer, Scope::Everything);
    revisions(framework, &mut Rng::of(bytes));
});

/// Compares roles, in both scopes.
fn look(comparer: &Comparer, roles: &[&RoleId]) {
    let roles: Vec<RoleId> = roles.iter().copied().cloned().collect();
    for scope in [Scope::Adds, Scope::Everything] {
        let Ok(comparison) = comparer.compare(&roles, scope) else { panic!("no role {roles:?}") };
        assert_eq!(comparison.roles.len(), roles.len());
        holds::of_comparison(&comparison);
        holds::of_markdown(&markdown::comparison(&comparison));
    }
    let _ = radar(comparer.framework(), &roles);
}

/// The framework beside itself, and beside what a revision made of it.
fn revisions(framework: &Framework, rng: &mut Rng) {
    let next = revise::revised(framework, rng);
    for (earlier, later) in [(framework, &next), (&next, framework)] {
        let history = history(earlier, later);
        for revision in &history.roles {
            if let RoleFate::Kept(comparison) = &revision.fate {
                holds::of_comparison(comparison);
            }
        }
        holds::of_markdown(&markdown::history(&history));
    }
    let same = history(framework, framework);
    assert!(same.roles.iter().all(|role| !role.is_news()), "{}", markdown::history(&same));
}
