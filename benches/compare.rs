//! How long it takes to load a real framework, to make it ready, and to compare two roles of it.

#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(clippy::panic, reason = "without its file there is nothing to measure")]

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ladder_compare::compare::{Comparer, Scope};
use ladder_compare::load::{Document, load};
use ladder_compare::model::{Framework, RoleId};

/// A ladder, and a step of it.
const STEPS: [(&str, &str, &str); 5] = [
    ("octopus", "l3-senior", "l4-lead"),
    ("am-digital", "s-e3", "s-e4-lead"),
    ("vio", "senior-engineer", "engineering-lead"),
    ("loadsmart", "tech-lead", "engineering-manager"),
    ("made-tech", "senior-software-engineer", "lead-software-engineer"),
];

fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn framework(name: &str) -> Rc<Framework> {
    match load(&file(name)).map(|loaded| loaded.document) {
        Ok(Document::Framework(framework)) => Rc::new(*framework),
        other => panic!("{name} is no framework: {other:?}"),
    }
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    for (name, _, _) in STEPS {
        let bytes = file(name);
        group.bench_function(name, |bencher| bencher.iter(|| load(black_box(&bytes))));
    }
}

fn making_ready(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("comparer");
    for (name, _, _) in STEPS {
        let framework = framework(name);
        group.bench_function(name, |bencher| {
            bencher.iter(|| Comparer::new(Rc::clone(black_box(&framework))));
        });
    }
}

fn comparing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    for (name, lower, upper) in STEPS {
        let framework = framework(name);
        let comparer = Comparer::new(Rc::clone(&framework));
        let two = [RoleId::from(lower), RoleId::from(upper)];
        let all: Vec<RoleId> = framework.roles.iter().map(|role| role.id.clone()).collect();
        for (which, roles) in [("two roles", two.as_slice()), ("all roles", all.as_slice())] {
            group.bench_with_input(BenchmarkId::new(name, which), roles, |bencher, roles| {
                bencher.iter(|| comparer.compare(black_box(roles), Scope::Adds));
            });
        }
    }
}

criterion_group!(benches, loading, making_ready, comparing);
criterion_main!(benches);
