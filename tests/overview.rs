//! The whole ladder at a glance, for each bundled ladder.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

use std::rc::Rc;

use common::{LADDERS, ids, ladder, of_roles};
use ladder_compare::compare::{Class, Comparer, Scope};
use ladder_compare::model::{Framework, RoleKind, StepKind};
use ladder_compare::overview::{
    Edge, LINE_HEIGHT, LINE_WIDTH, Overview, RADAR_SIZE, SPOT_HEIGHT, SPOT_WIDTH, Spot, StepSize,
    overview, radar,
};

fn of(framework: &Framework) -> Overview {
    overview(&Comparer::new(Rc::new(framework.clone())), Scope::Adds)
}

fn sizes(overview: &Overview) -> Vec<(String, Option<usize>)> {
    let said = |it: &StepSize| (format!("{} → {}", it.names[0], it.names[1]), it.size);
    overview.steps.iter().map(said).collect()
}

#[test]
fn print() {
    for name in LADDERS {
        let it = of(&ladder(name));
        println!("== {name} {}x{} {:?}", it.map.width, it.map.height, it.baselines);
        for (name, size) in sizes(&it) {
            println!("  {name} {size:?}");
        }
        for lane in &it.map.lanes {
            println!("  lane {lane:?}");
        }
        for t in &it.tables {
            println!("  {} {:?} {:?} {:?}", t.track, t.steps, t.facts, t.requirements);
            for r in &t.rows {
                println!("    {:?} {:?}", r.cells, r.name);
            }
        }
        for d in &it.demands {
            println!("  {} {:?}", d.track, d.roles);
            for r in &d.rows {
                println!("    {} {:?} {:?}", r.name, r.cells, r.runs);
            }
        }
    }
}
