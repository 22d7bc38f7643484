//! A whole ladder at a glance: is it even, where do I stand, where can I go?
//!
//! Each step is compared once; from that come the map of roles and steps, the table of areas by
//! steps, and the demands over the levels. Layouts and figures are made here, in whole numbers;
//! the view only draws them. Only the [`Radar`] depends on which two roles are compared.

mod demands;
mod heat;
mod map;
mod radar;
mod ranks;
mod steps;
mod types;

pub use demands::{LINE_HEIGHT, LINE_WIDTH};
pub use map::{SPOT_HEIGHT, SPOT_WIDTH};
pub use radar::{RADAR_SIZE, radar};
pub use types::{
    Axis, Demand, Demands, Edge, Lane, Map, Overview, Point, Radar, Spot, StepSize, Table, TableRow,
};

use crate::compare::{Comparer, Scope, ShownAreas};
use crate::model::{Framework, Role, RoleKind, Track};

/// A whole ladder at a glance, or some areas of it. It compares every step, so keep it.
#[must_use]
pub fn overview(comparer: &Comparer, scope: Scope, only: &ShownAreas<'_>) -> Overview {
    let framework = comparer.framework();
    let links = steps::links(framework);
    let mut measured = Vec::new();
    for link in &links {
        measured.push(steps::measure(comparer, link, scope, only));
    }

    let tracks = lines(framework);
    let map = map::lay_out(framework, &tracks, &links, &measured, only);
    let tables = heat::tables(framework, &tracks, &links, &measured);
    let demands = demands::demands(framework, &tracks, &links, only);
    let (mut steps, mut baselines) = (Vec::new(), Vec::new());
    for it in measured {
        steps.push(it.size);
    }
    for role in framework.roles.iter().filter(|role| role.kind == RoleKind::Baseline) {
        baselines.push(role.name.clone());
    }
    Overview { steps, map, tables, demands, baselines }
}

/// The roles of one track that are of one kind.
struct TrackLine<'f> {
    name: &'f str,
    kind: RoleKind,
    /// Positions in the framework.
    roles: Vec<usize>,
}

/// The tracks with roles on them: first the levels, then what is added to levels, then what is
/// taken on beside them, all in one line.
fn lines(framework: &Framework) -> Vec<TrackLine<'_>> {
    let mut tracks = vec![("", "")];
    flatten(&framework.tracks, &mut tracks);
    let mut lines = Vec::new();
    for kind in [RoleKind::Level, RoleKind::Overlay] {
        for (id, name) in &tracks {
            let is_here = |role: &Role| role.kind == kind && role.track.as_str() == *id;
            push_line(&mut lines, framework, name, kind, &is_here);
        }
    }
    let kind = RoleKind::Assignment;
    push_line(&mut lines, framework, "", kind, &|role| role.kind == kind);
    lines
}

fn push_line<'f>(
    lines: &mut Vec<TrackLine<'f>>,
    framework: &Framework,
    name: &'f str,
    kind: RoleKind,
    is_here: &dyn Fn(&Role) -> bool,
) {
    let mut roles = Vec::new();
    for (at, role) in framework.roles.iter().enumerate() {
        if is_here(role) {
            roles.push(at);
        }
    }

    if !roles.is_empty() {
        lines.push(TrackLine { name, kind, roles });
    }
}

fn flatten<'f>(tracks: &'f [Track], into: &mut Vec<(&'f str, &'f str)>) {
    for track in tracks {
        into.push((track.id.as_str(), &track.name));
        flatten(&track.tracks, into);
    }
}

/// What a role is called where there is little room.
fn short(role: &Role) -> &str {
    if role.short.is_empty() { &role.name } else { &role.short }
}

/// The short name of the role at a position.
fn name_at(framework: &Framework, at: usize) -> String {
    framework.roles.get(at).map(|role| short(role).to_owned()).unwrap_or_default()
}
