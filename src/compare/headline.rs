//! The biggest changes of a step: facts that moved, demands that rose, then what is new.

use super::brief;
use super::types::{
    AddedBaseline, AreaPart, Class, Comparison, Origin, Point, Row, ShiftKind, Step, Value,
};
use crate::names::sorted;
use crate::text::words;

/// How many points a headline has at most.
const POINTS: usize = 5;
/// How many of them may be facts.
const FACTS: usize = 2;
/// How many words a fact may have that has no direction.
const WORDS: usize = 16;
/// How many words of the role's own text introduce it at most.
const GIST: usize = 14;
/// How many demands are named at most.
const DEMANDS: usize = 3;

/// The higher role in its own first sentences.
pub(super) fn gist(comparison: &Comparison, step: Step) -> String {
    let text = comparison.roles.get(step.upper).and_then(|role| role.text.first());
    let text = text.map(|text| text.plain.as_str()).unwrap_or_default();
    let ends = text.match_indices(". ").filter_map(|(at, _)| text.get(..=at)).chain([text]);
    let mut gist = "";
    for sentences in ends {
        if !gist.is_empty() && words::count(sentences) > GIST {
            break;
        }
        gist = sentences;
    }
    brief::cut(gist, GIST)
}

/// The biggest changes, biggest first.
pub(super) fn points(comparison: &Comparison, step: Step, added: &[AddedBaseline]) -> Vec<Point> {
    let mut points = facts(comparison, step);
    points.extend(requirements(comparison, step));
    points.extend(added.iter().cloned().map(Point::Added));
    points.truncate(POINTS);
    // What is raised and what is new take turns, the raised first.
    let (mut raised, mut news) =
        (raised(comparison, step).into_iter(), news(comparison, step).into_iter());
    while points.len() < POINTS {
        let (more, fresh) = (raised.next(), news.next());
        if more.is_none() && fresh.is_none() {
            break;
        }
        points.extend(more.into_iter().chain(fresh));
    }
    points.truncate(POINTS);
    brief::fit(points, words::count(&gist(comparison, step)))
}

/// Facts with a direction first; then others, where they are short.
fn facts(comparison: &Comparison, step: Step) -> Vec<Point> {
    let mut found: Vec<(bool, Point)> = Vec::new();
    for row in &comparison.facts {
        let Some(shift) = row.steps.get(step.at) else { continue };
        let cell = |role: usize| row.cells.get(role).cloned().flatten();
        let Some(to) = cell(step.upper) else { continue };
        let from = cell(step.lower);
        let length = to.length() + from.as_ref().map_or(0, Value::length);
        let directed = matches!(shift.kind, ShiftKind::Raised | ShiftKind::Lowered);
        let undirected = matches!(shift.kind, ShiftKind::Changed | ShiftKind::New);
        if directed || (undirected && length <= WORDS) {
            let (name, shift) = (row.name.clone(), shift.clone());
            found.push((!directed, Point::Fact { name, from, to, shift }));
        }
    }
    let found = sorted(found, |(undirected, _)| (u64::from(*undirected), 0));
    found.into_iter().map(|(_, point)| point).take(FACTS).collect()
}

fn requirements(comparison: &Comparison, step: Step) -> Option<Point> {
    let raised = comparison.requirements.iter().filter_map(|row| {
        let kind = row.steps.get(step.at)?.kind;
        let cell = |role: usize| row.cells.get(role).cloned().flatten();
        let is_rise = matches!(kind, ShiftKind::Raised | ShiftKind::New);
        Some((row.name.clone(), cell(step.lower), cell(step.upper)?)).filter(|_| is_rise)
    });
    let raised: Vec<_> = raised.collect();
    let more = raised.len().saturating_sub(DEMANDS);
    let rises: Vec<_> = raised.into_iter().take(DEMANDS).collect();
    (!rises.is_empty()).then_some(Point::Requirements { rises, more })
}

/// Statements that ask for more, and then those that ask for less; those with more to show for it
/// first.
fn raised(comparison: &Comparison, step: Step) -> Vec<Point> {
    let mut found: Vec<(u64, Point)> = Vec::new();
    for area in comparison.areas.iter().filter(|area| is_own(area, step)) {
        for row in &area.rows {
            let (Some(change), Some(line)) = (row.change(step), row.cell(step.upper)) else {
                continue;
            };
            let weight = match change.class {
                Class::Raised => change.rises.len() as u64,
                Class::Lowered => 0,
                _ => continue,
            };
            if let Some(rise) = change.rises.first().cloned() {
                found.push((weight, Point::Raised { rise, text: line.text.plain.clone() }));
            }
        }
    }
    sorted(found, |(weight, _)| (u64::MAX - weight, 0))
        .into_iter()
        .map(|(_, point)| point)
        .collect()
}

fn is_own(area: &AreaPart, step: Step) -> bool {
    area.origins.get(step.at) == Some(&Origin::Roles)
}

/// New statements: the first of each area, areas with more of them first; then the second of each.
fn news(comparison: &Comparison, step: Step) -> Vec<Point> {
    let areas: Vec<(&AreaPart, Vec<&Row>)> = comparison
        .areas
        .iter()
        .filter(|area| is_own(area, step))
        .map(|area| (area, area.rows.iter().filter(|row| is_new(row, step)).collect()))
        .collect();
    let areas = sorted(areas, |(_, rows)| (u64::MAX - rows.len() as u64, 0));
    let rounds = areas.iter().map(|(_, rows)| rows.len()).max().unwrap_or(0).min(POINTS);
    let mut points = Vec::new();
    for round in 0..rounds {
        for (area, rows) in &areas {
            let line = rows.get(round).and_then(|row| row.cell(step.upper));
            points.extend(
                line.map(|line| Point::New {
                    area: area.name.clone(),
                    text: line.text.plain.clone(),
                }),
            );
        }
    }
    points
}

fn is_new(row: &Row, step: Step) -> bool {
    row.change(step).is_some_and(|change| change.class == Class::New)
}
