//! Areas by steps: where on the ladder, and in what, how much changes.

use super::TrackLine;
use super::steps::{Link, Measured};
use super::types::{Table, TableRow};
use crate::model::{Framework, StepKind};

/// How many shades there are beside none.
const SHADES: usize = 4;

/// A table for each track that has steps to compare. A step belongs to the track that it leads to.
pub(super) fn tables(
    framework: &Framework,
    tracks: &[TrackLine<'_>],
    links: &[Link],
    measured: &[Measured],
) -> Vec<Table> {
    let order = area_names(framework, measured);
    let mut tables = Vec::new();
    for track in tracks {
        let mut table = Table { track: track.name.to_owned(), ..Table::default() };
        for (at, (link, it)) in links.iter().zip(measured).enumerate() {
            let is_here = track.roles.contains(&link.to) && link.kind != StepKind::Lateral;
            if is_here && it.size.size.is_some() {
                table.steps.push(at);
                table.facts.push(it.facts);
                table.requirements.push(it.requirements);
            }
        }
        for name in &order {
            let row = row(name, &table.steps, measured);
            if row.cells.iter().any(Option::is_some) {
                table.rows.push(row);
            }
        }
        if !table.steps.is_empty() {
            tables.push(table);
        }
    }
    shade(&mut tables);
    tables
}

/// The outermost areas in the framework's order; those that it does not list as they come.
fn area_names<'f>(framework: &'f Framework, measured: &'f [Measured]) -> Vec<&'f str> {
    let mut order: Vec<&str> = Vec::new();
    let mut add = |name: &'f str| {
        if !order.contains(&name) {
            order.push(name);
        }
    };
    for area in &framework.areas {
        add(&area.name);
    }
    for (name, _) in measured.iter().flat_map(|it| &it.areas) {
        add(name);
    }
    order
}

fn row(name: &str, steps: &[usize], measured: &[Measured]) -> TableRow {
    let mut cells = Vec::new();
    for step in steps {
        let mut cell = None;
        if let Some(it) = measured.get(*step) {
            for (area, count) in &it.areas {
                if area == name {
                    cell = Some(cell.unwrap_or(0) + count);
                }
            }
        }
        cells.push(cell);
    }
    TableRow { name: name.to_owned(), cells, shades: Vec::new() }
}

/// One scale for all tables, so that a shade means the same in each.
fn shade(tables: &mut [Table]) {
    let mut most = 1;
    for row in tables.iter().flat_map(|table| &table.rows) {
        for count in row.cells.iter().flatten() {
            most = most.max(*count);
        }
    }
    for row in tables.iter_mut().flat_map(|table| &mut table.rows) {
        for cell in &row.cells {
            row.shades.push((cell.unwrap_or_default() * SHADES).div_ceil(most));
        }
    }
}
