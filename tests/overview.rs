//! The whole ladder at a glance, for each bundled ladder.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod common;

use std::rc::Rc;
use std::sync::LazyLock;

use common::{LADDERS, called, ladder, of_roles};
use ladder_compare::compare::{Comparer, Scope, ShownAreas};
use ladder_compare::model::{AreaId, Framework, RoleKind, StepKind};
use ladder_compare::overview::{
    LINE_HEIGHT, LINE_WIDTH, Overview, Point, RADAR_SIZE, SPOT_HEIGHT, SPOT_WIDTH, Spot, overview,
    radar,
};
use ladder_compare::words;

/// The bundled ladders, each compared once for all tests.
static ALL: LazyLock<Vec<(&str, Framework, Overview)>> = LazyLock::new(|| {
    let read = |name: &'static str| {
        let framework = ladder(name);
        let overview = of(&framework);
        (name, framework, overview)
    };
    LADDERS.into_iter().map(read).collect()
});

fn bundled(name: &str) -> &'static Overview {
    &ALL.iter().find(|(it, ..)| *it == name).unwrap().2
}

fn of(framework: &Framework) -> Overview {
    overview(&Comparer::new(Rc::new(framework.clone())), Scope::Adds, &ShownAreas::default())
}

/// The steps with how much changes in them.
fn sizes(overview: &Overview) -> Vec<(String, Option<usize>)> {
    overview.steps.iter().map(|it| (words::step(it).plain(), it.size)).collect()
}

fn spot<'o>(overview: &'o Overview, role: &str) -> &'o Spot {
    overview.map.spots.iter().find(|spot| spot.role.as_str() == role).unwrap()
}

#[test]
fn the_overview_of_vio() {
    insta::assert_json_snapshot!(bundled("vio"));
}

#[test]
fn says_whether_a_ladder_is_even() {
    let said = |name: &str| words::evenness(&bundled(name).steps).plain();
    assert_eq!(
        said("octopus"),
        "8 steps. The largest is Senior → Lead, 61 changes. \
         The smallest is Graduate → Junior, 0 changes."
    );
    assert_eq!(
        said("loadsmart"),
        "14 steps. One can be compared: Tech Lead → Engineering Manager, 37 changes. \
         13 cannot be compared, as one of the roles has no statements."
    );
}

#[test]
fn a_step_is_as_large_as_its_comparison_says() {
    for (name, framework, overview) in ALL.iter() {
        let comparer = Comparer::new(Rc::new(framework.clone()));
        for step in overview.steps.iter().filter(|step| step.size.is_some()) {
            let ids = [step.from.clone(), step.to.clone()];
            let comparison = comparer.compare(&ids, Scope::Adds).unwrap();
            let added: usize = comparison.steps[0].added.iter().map(|it| it.statements).sum();
            assert_eq!(
                step.size,
                Some(comparison.news() + added),
                "{name}: {}",
                words::step(step).plain()
            );
            assert_eq!(step.taken_in, added);
        }
    }
}

#[test]
fn every_role_but_baselines_is_on_the_map_and_every_step_between_them() {
    for (name, framework, overview) in ALL.iter() {
        let mut on_map: Vec<&str> =
            overview.map.spots.iter().map(|spot| spot.role.as_str()).collect();
        on_map.sort_unstable();
        let rungs = framework.roles.iter().filter(|role| role.kind != RoleKind::Baseline);
        let mut expected: Vec<&str> = rungs.map(|role| role.id.as_str()).collect();
        expected.sort_unstable();
        assert_eq!(on_map, expected, "{name}");
        let nexts: usize = framework.roles.iter().map(|role| role.next.iter().count()).sum();
        assert_eq!(overview.map.edges.len(), nexts + framework.steps.len(), "{name}");
        let baselines = framework.roles.len() - overview.map.spots.len();
        assert_eq!(overview.baselines.len(), baselines, "{name}");
    }
}

#[test]
fn nothing_lies_over_another_role_or_outside() {
    for name in LADDERS {
        let map = &bundled(name).map;
        for (at, one) in map.spots.iter().enumerate() {
            assert!(one.x >= 0 && one.x + SPOT_WIDTH <= map.width, "{name}: {one:?}");
            assert!(one.y >= 0 && one.y + SPOT_HEIGHT <= map.height, "{name}: {one:?}");
            for other in &map.spots[at + 1..] {
                let apart =
                    (one.x - other.x).abs() >= SPOT_WIDTH || (one.y - other.y).abs() >= SPOT_HEIGHT;
                assert!(apart, "{name}: {one:?} {other:?}");
            }
        }
        for (at, one) in map.edges.iter().enumerate() {
            for other in &map.edges[at + 1..] {
                let (x, y) = (one.label.x - other.label.x, one.label.y - other.label.y);
                assert!(x.abs() >= 36 || y.abs() >= 26, "{name}: {one:?} {other:?}");
            }
        }
        // In the widths of the font: whole numbers of it, so that no fraction has to be written.
        assert_eq!((map.width % 16, map.height % 16), (0, 0));
    }
}

#[test]
fn a_step_up_leads_downwards_from_role_to_role() {
    for name in LADDERS {
        let overview = bundled(name);
        for edge in &overview.map.edges {
            let step = &overview.steps[edge.step];
            let (from, to) = (spot(overview, step.from.as_str()), spot(overview, step.to.as_str()));
            assert!(from.y < to.y, "{name}: {}", words::step(step).plain());
            let [begin, .., end] = edge.curve;
            assert_eq!(begin, Point { x: from.x + SPOT_WIDTH / 2, y: from.y + SPOT_HEIGHT });
            assert_eq!(end.x, to.x + SPOT_WIDTH / 2);
            assert!(end.y < to.y && end.y > to.y - 16);
        }
    }
}

#[test]
fn the_fork_of_am_digital_stands_side_by_side() {
    let overview = bundled("am-digital");
    let [senior, lead, staff] = ["s-e3", "s-e4-lead", "s-e4-staff"].map(|id| spot(overview, id));
    assert_eq!((senior.x, lead.y), (lead.x, staff.y));
    assert!(staff.x > lead.x);
    let kinds: Vec<_> =
        overview.map.lanes.iter().map(|lane| (lane.name.as_str(), lane.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("Engineering", RoleKind::Level),
            ("Software Engineering", RoleKind::Level),
            ("Test Engineering", RoleKind::Level),
            ("DevOps Engineering", RoleKind::Level),
            ("Management", RoleKind::Overlay),
            ("", RoleKind::Assignment),
        ]
    );
}

#[test]
fn levels_of_one_label_and_open_assignments_stand_in_one_row() {
    let octopus = bundled("octopus");
    assert_eq!(spot(octopus, "l4-lead").y, spot(octopus, "l4-manager").y);
    let loadsmart = bundled("loadsmart");
    let lead = spot(loadsmart, "tech-lead");
    assert_eq!(lead.y, spot(loadsmart, "senior-engineer-1").y);
    assert_eq!(lead.open_from, "Senior Engineer I");
    assert!(lead.x > spot(loadsmart, "cto").x);
}

#[test]
fn choosing_a_role_compares_it_with_the_one_before() {
    let vio = bundled("vio");
    let compares = |role: &str| -> Vec<String> {
        spot(vio, role).compares.iter().map(ToString::to_string).collect()
    };
    assert_eq!(compares("engineering-lead"), ["senior-engineer", "engineering-lead"]);
    assert_eq!(compares("engineer"), ["engineer", "engineer-2"]);
}

#[test]
fn the_table_adds_up_to_the_steps() {
    for name in LADDERS {
        let overview = bundled(name);
        let mut seen = Vec::new();
        for table in &overview.tables {
            for (at, step) in table.steps.iter().enumerate() {
                let sum: usize = table.rows.iter().filter_map(|row| row.cells[at]).sum();
                assert_eq!(Some(sum), overview.steps[*step].size, "{name}");
                seen.push(*step);
            }
            for row in &table.rows {
                for (cell, shade) in row.cells.iter().zip(&row.shades) {
                    assert_eq!(*shade == 0, cell.unwrap_or(0) == 0);
                    assert!(*shade <= 4);
                }
            }
        }
        seen.sort_unstable();
        let expected: Vec<usize> =
            (0..overview.steps.len()).filter(|at| overview.steps[*at].size.is_some()).collect();
        assert_eq!(seen, expected, "{name}: each step once");
    }
}

#[test]
fn lines_rise_where_the_demand_does() {
    let vio = bundled("vio");
    let makers = &vio.demands[0];
    assert_eq!(makers.roles, ["Engineer I", "Engineer II", "Senior", "Staff"]);
    let quality = makers.rows.iter().find(|row| called(&row.name) == "Quality").unwrap();
    assert_eq!(quality.ends, [Some("1".to_owned()), Some("4".to_owned())]);
    let [run] = quality.runs.as_slice() else { panic!("one run") };
    assert!(run.windows(2).all(|pair| pair[0].x < pair[1].x && pair[0].y > pair[1].y));
    for point in vio.demands.iter().flat_map(|it| &it.rows).flat_map(|row| &row.runs).flatten() {
        assert!((0..=LINE_WIDTH).contains(&point.x) && (0..=LINE_HEIGHT).contains(&point.y));
    }
    // What is not asked leaves a gap, and the managers' line begins where they branch off.
    let managers = &vio.demands[1];
    assert_eq!(managers.roles, ["Senior", "Lead", "Manager"]);
    let optimisation =
        managers.rows.iter().find(|row| called(&row.name) == "Optimisation").unwrap();
    assert_eq!(optimisation.runs.len(), 2);
}

#[test]
fn the_radar_of_two_roles_is_within_its_picture() {
    let vio = ladder("vio");
    let radar =
        radar(&vio, &["senior-engineer".into(), "engineering-lead".into()], &ShownAreas::default())
            .unwrap();
    assert_eq!(radar.roles, ["Senior", "Lead"]);
    assert_eq!(radar.axes.len(), 11);
    for point in radar.shapes.iter().flatten() {
        assert!((0..=RADAR_SIZE).contains(&point.x) && (0..=RADAR_SIZE).contains(&point.y));
    }
}

#[test]
fn steps_across_are_drawn_once_and_circles_end() {
    let framework = ladder_compare::load::load(
        serde_json::json!({
            "name": "x",
            "roles": [
                { "id": "a", "name": "A", "next": "b", "areas": { "x": ["One thing."] } },
                { "id": "b", "name": "B", "next": "a", "areas": { "x": ["One thing.", "Two."] } },
                { "id": "c", "name": "C", "areas": { "x": ["Three."] } },
            ],
            "steps": [
                { "from": "a", "to": "c", "kind": "lateral" },
                { "from": "c", "to": "a", "kind": "lateral" },
                { "from": "c", "to": "b", "kind": "see_also" },
                { "from": "b", "to": "c", "kind": "previous" },
            ],
        })
        .to_string()
        .as_bytes(),
    );
    let ladder_compare::load::Document::Framework(framework) = framework.unwrap().document else {
        panic!("a framework")
    };
    let overview = of(&framework);
    let said: Vec<_> =
        overview.steps.iter().map(|it| (words::step(it).plain(), it.kind, it.size)).collect();
    let named = |name: &str| name.to_owned();
    assert_eq!(
        said,
        [
            (named("A → B"), StepKind::Next, Some(1)),
            (named("B → A"), StepKind::Next, Some(0)),
            (named("A → C"), StepKind::Lateral, Some(1)),
            (named("C → B"), StepKind::SeeAlso, None),
        ]
    );
}

#[test]
fn a_role_alone_and_an_empty_ladder_are_drawn() {
    let one = of(&of_roles(&serde_json::json!([{ "name": "Only" }])));
    assert_eq!(one.map.spots.len(), 1);
    assert_eq!(one.map.spots[0].compares.len(), 1);
    assert_eq!(sizes(&one), []);
    assert_eq!(words::evenness(&one.steps).plain(), "0 steps.");
}

/// Three hundred roles: each step is compared once, and all is laid out in a moment.
#[test]
fn a_large_ladder_is_laid_out() {
    let roles: Vec<_> = (0..300)
        .map(|at| {
            let text = format!("Finishes task number {at} of {} with care.", at * 7);
            serde_json::json!({ "name": format!("Role {at}"), "areas": { "Work": [text] } })
        })
        .collect();
    let overview = of(&of_roles(&serde_json::json!(roles)));
    assert_eq!((overview.map.spots.len(), overview.map.edges.len()), (300, 299));
    assert_eq!(overview.tables[0].steps.len(), 299);
}

#[test]
fn areas_narrow_all_of_it() {
    for name in LADDERS {
        let framework = ladder(name);
        let comparer = Comparer::new(Rc::new(framework.clone()));
        let whole = bundled(name);
        let (mut sizes, mut counts) = (vec![0; whole.steps.len()], vec![0; whole.map.spots.len()]);
        for area in &framework.areas {
            let only = [area.id.clone()];
            let part = overview(&comparer, Scope::Adds, &ShownAreas::of(&framework, &only));
            for (sum, step) in sizes.iter_mut().zip(&part.steps) {
                *sum += step.size.unwrap_or_default();
            }
            for (sum, spot) in counts.iter_mut().zip(&part.map.spots) {
                *sum += spot.statements;
            }
            for row in part.tables.iter().flat_map(|table| &table.rows) {
                assert_eq!(row.name, area.name, "{name}");
            }
        }
        // The areas together are the whole, step by step and role by role.
        let all: Vec<usize> = whole.steps.iter().map(|it| it.size.unwrap_or_default()).collect();
        assert_eq!(sizes, all, "{name}");
        let all: Vec<usize> = whole.map.spots.iter().map(|it| it.statements).collect();
        assert_eq!(counts, all, "{name}");
    }
}

#[test]
fn areas_narrow_lines_and_radar() {
    let vio = ladder("vio");
    let names = |areas: &[&str]| {
        let areas: Vec<AreaId> = areas.iter().map(|id| AreaId::from(*id)).collect();
        let only = ShownAreas::of(&vio, &areas);
        let comparer = Comparer::new(Rc::new(vio.clone()));
        let overview = overview(&comparer, Scope::Adds, &only);
        let rows = overview.demands.first().map(|track| track.rows.len());
        let roles = ["senior-engineer".into(), "engineering-lead".into()];
        let axes: Vec<String> = radar(&vio, &roles, &only)
            .map(|radar| radar.axes.into_iter().map(|axis| called(&axis.name)).collect())
            .unwrap_or_default();
        (rows, axes)
    };
    let (rows, axes) = names(&[]);
    assert!(rows.unwrap() > 4 && axes.len() > 4, "{rows:?} {axes:?}");
    assert_eq!(names(&["gone"]), (rows, axes));
    let (rows, axes) = names(&["execution"]);
    assert_eq!(rows, Some(4));
    assert_eq!(axes, ["Delivery", "Communication", "Quality", "Optimisation"]);
    // No competency belongs there.
    assert_eq!(names(&["we-expect"]), (None, vec![]));
}
