//! The bundled ladders, an earlier version among them: what they hold, and that every step of them
//! can be compared.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../common/mod.rs"]
mod common;
mod count;
mod files;
mod readme;
mod rules;
mod sources;

use std::rc::Rc;
use std::sync::LazyLock;

use common::{bundled, ladder};
use ladder_compare::compare::{Change, Comparer, Comparison, Scope};
use ladder_compare::model::{Framework, RoleId};
use ladder_compare::resolve::neighbours;

/// Every two roles that a step joins, lower first as the file says.
fn adjacent(framework: &Framework) -> Vec<[RoleId; 2]> {
    let pairs = framework.roles.iter().flat_map(|role| {
        let around = neighbours(framework, &role.id);
        around.into_iter().map(|near| [role.id.clone(), near.role.id.clone()])
    });
    pairs.collect()
}

type Step = ([RoleId; 2], Comparison);

/// Each step of each ladder in both directions, compared once.
static STEPS: LazyLock<Vec<(Framework, Vec<Step>)>> = LazyLock::new(|| {
    let steps = |name| {
        let framework = ladder(name);
        let comparer = Comparer::new(Rc::new(framework.clone()));
        let pairs = adjacent(&framework);
        assert!(!pairs.is_empty(), "{name} has no step");
        let compare = |pair: [RoleId; 2]| {
            let comparison = comparer.compare(&pair, Scope::Adds).unwrap();
            (pair, comparison)
        };
        let compared = pairs.into_iter().map(compare).collect();
        (framework, compared)
    };
    bundled().map(steps).collect()
});

fn each_step(mut check: impl FnMut(&Framework, [&str; 2], &Comparison)) {
    for (framework, steps) in STEPS.iter() {
        for ([lower, upper], comparison) in steps {
            check(framework, [lower.as_str(), upper.as_str()], comparison);
        }
    }
}

fn change(row: &ladder_compare::compare::Row) -> &Change {
    row.steps[0].as_ref().unwrap()
}
