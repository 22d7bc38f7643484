//! Demands on competencies over the levels, as small lines.

use super::steps::Link;
use super::types::{Demand, Demands, Point};
use super::{TrackLine, name_at};
use crate::compare::{Ranked, ShownAreas, ranked};
use crate::model::{Framework, Role};

/// How wide a line is drawn.
pub const LINE_WIDTH: i32 = 96;
/// How high a line is drawn.
pub const LINE_HEIGHT: i32 = 32;
/// Around a line, for its points.
const MARGIN: i32 = 5;

/// The demands of each track that makes any.
pub(super) fn demands(
    framework: &Framework,
    tracks: &[TrackLine<'_>],
    links: &[Link],
    only: &ShownAreas<'_>,
) -> Vec<Demands> {
    let mut all = Vec::new();
    for track in tracks {
        let places = demanding_of(framework, track, links);
        if places.len() < 2 {
            continue;
        }
        let (mut roles, mut names, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for at in places {
            roles.extend(demanding(framework, at));
            names.push(name_at(framework, at));
        }
        for row in ranked(framework, &roles) {
            if only.has_demand(&row.row) {
                rows.push(demand(row));
            }
        }
        if !rows.is_empty() {
            all.push(Demands { track: track.name.to_owned(), roles: names, rows });
        }
    }
    all
}

/// The roles of a track that demand something. Where the track branches off, its line begins with
/// the role before the branch.
fn demanding_of(framework: &Framework, track: &TrackLine<'_>, links: &[Link]) -> Vec<usize> {
    let mut places = Vec::new();
    for at in track.roles.iter().filter(|at| demanding(framework, **at).is_some()) {
        let leads = |link: &&Link| link.is_climb() && link.to == *at;
        let before = links.iter().find(leads).filter(|_| places.is_empty());
        places.extend(before.map(|it| it.from).filter(|at| demanding(framework, *at).is_some()));
        places.push(*at);
    }
    places
}

/// The role at a position, if it demands anything.
fn demanding(framework: &Framework, at: usize) -> Option<&Role> {
    framework.roles.get(at).filter(|role| !role.requires.is_empty())
}

fn demand(ranked: Ranked) -> Demand {
    let (mut highest, last) = (ranked.steps.len().max(2), ranked.levels.len().max(2) - 1);
    for level in ranked.levels.iter().flatten() {
        highest = highest.max(*level);
    }
    let (mut runs, mut run) = (Vec::new(), Vec::new());
    for (at, level) in ranked.levels.iter().enumerate() {
        if let Some(level) = level {
            let x = share(LINE_WIDTH, at, last);
            run.push(Point { x, y: share(LINE_HEIGHT, highest - level, highest - 1) });
        } else if !run.is_empty() {
            runs.push(std::mem::take(&mut run));
        }
    }
    if !run.is_empty() {
        runs.push(run);
    }
    let ends = [end(&ranked, ranked.levels.first()), end(&ranked, ranked.levels.last())];
    Demand { name: ranked.row.name, cells: ranked.row.cells, ends, runs }
}

/// The name of the lowest step that will do.
fn end(ranked: &Ranked, level: Option<&Option<usize>>) -> Option<String> {
    let level = level.copied().flatten()?;
    let name = ranked.steps.get(level.checked_sub(1)?).cloned();
    name.or_else(|| Some(level.to_string()))
}

/// So many parts of a length, within its margins.
fn share(length: i32, part: usize, of: usize) -> i32 {
    let (part, of) = (i32::try_from(part).unwrap_or(0), i32::try_from(of).unwrap_or(1));
    MARGIN + (length - 2 * MARGIN) * part / of.max(1)
}
