//! What holds of every result, whatever the file.

use std::collections::HashSet;

use ladder_compare::compare::{AreaPart, Change, Comparison, Row};
use ladder_compare::diff::OpKind;
use ladder_compare::load::Fault;

/// Faults can be said, and stand in the text.
pub fn of_faults(faults: &[Fault], bytes: &[u8]) {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for fault in faults {
        assert!(!fault.to_string().is_empty() && !fault.remedy_is_missing());
        if let Some(place) = fault.place {
            assert!((1..=lines).contains(&place.line) && place.column > 0, "{fault}");
            assert!(place.column <= bytes.len() + 1, "{fault}");
        }
    }
}

trait Remedy {
    fn remedy_is_missing(&self) -> bool;
}

impl Remedy for Fault {
    fn remedy_is_missing(&self) -> bool {
        self.problem.remedy().is_empty()
    }
}

/// A comparison has a place for each role and each step everywhere, and names rows that are there.
pub fn of_comparison(comparison: &Comparison) {
    let (roles, steps) = (comparison.roles.len(), comparison.roles.len().saturating_sub(1));
    assert_eq!(comparison.steps.len(), steps);
    for row in &comparison.facts {
        assert_eq!((row.cells.len(), row.steps.len()), (roles, steps), "fact {:?}", row.name);
    }
    for row in &comparison.requirements {
        assert_eq!((row.cells.len(), row.steps.len()), (roles, steps), "demand {:?}", row.name);
    }
    let mut keys = HashSet::new();
    for row in comparison.areas.iter().flat_map(|area| &area.rows) {
        assert!(keys.insert(row.key.as_str()), "two rows have the key {}", row.key);
    }
    for area in &comparison.areas {
        assert_eq!((area.cells.len(), area.counts.len()), (roles, steps), "area {}", area.name);
        assert_eq!((area.origins.len(), area.departures.len()), (steps, steps), "{}", area.name);
        area.rows.iter().for_each(|row| of_row(row, comparison, &keys));
        of_departures(area, &keys);
    }
}

fn of_departures(area: &AreaPart, keys: &HashSet<&str>) {
    for departure in area.departures.iter().flatten() {
        assert!(keys.contains(departure.row.as_str()), "{departure:?}");
    }
}

fn of_row(row: &Row, comparison: &Comparison, keys: &HashSet<&str>) {
    assert_eq!(
        (row.cells.len(), row.steps.len()),
        (comparison.roles.len(), comparison.steps.len())
    );
    assert!(row.cells.iter().any(Option::is_some), "row {} is empty", row.key);
    for role in 0..comparison.roles.len() {
        let Some(step) = comparison.shape.step_to(role) else { continue };
        let cells = (row.cell(step.lower), row.cell(step.upper));
        let change = row.change(step);
        // An inherited statement may be in view for the sake of a third role's only.
        let own = [cells.0, cells.1].into_iter().flatten().any(|line| !line.inherited);
        let both = cells.0.is_some() && cells.1.is_some();
        assert!(change.is_some() || !(own || both), "row {} is silent", row.key);
        assert!(change.is_none() || cells != (None, None), "row {} speaks of nothing", row.key);
        let Some(change) = change else { continue };
        for joint in &change.joins {
            assert!(keys.contains(joint.row.as_str()), "{joint:?}");
        }
        if let (Some(lower), Some(upper)) = cells {
            of_diff(change, &lower.text.plain, &upper.text.plain);
        }
    }
}

/// The operations make either text.
fn of_diff(change: &Change, lower: &str, upper: &str) {
    let Some(diff) = &change.diff else { return };
    let (mut from, mut to) = (String::new(), String::new());
    for op in &diff.ops {
        from.push_str(&lower[op.lower.clone()]);
        to.push_str(&upper[op.upper.clone()]);
        match op.kind {
            OpKind::Keep => assert_eq!(lower[op.lower.clone()], upper[op.upper.clone()]),
            OpKind::Remove => assert!(op.upper.is_empty()),
            OpKind::Add => assert!(op.lower.is_empty()),
        }
    }
    assert_eq!((from.as_str(), to.as_str()), (lower, upper));
}

/// Nothing in Markdown can begin a tag or a link of its own, or end a line of its own.
pub fn of_markdown(page: &str) {
    let mut characters = page.chars();
    while let Some(character) = characters.next() {
        assert!(!matches!(character, '<' | '[' | '`' | '\r'), "{character:?} in {page}");
        if character == '\\' {
            characters.next();
        }
    }
}
