//! What is wrong in a document that could be read: references, ranges, circles, odd keys.

mod cycles;
mod keys;
mod references;

use super::MAX_STATEMENTS;
use super::fault::{Fault, Problem};
use super::path::{Path, Trail};
use crate::model::{Framework, Index, Statement};

/// The faults of a framework.
///
/// # Errors
///
/// The faults that forbid showing it at all.
pub(super) fn framework(framework: &Framework) -> Result<Vec<Fault>, Vec<Fault>> {
    if framework.roles.is_empty() {
        return Err(vec![Fault::at(Path::key("roles"), Problem::NoRoles)]);
    }
    let count = count_statements(framework);
    if count > MAX_STATEMENTS {
        let problem = Problem::TooManyStatements { count };
        return Err(vec![Fault::at(Path::key("roles"), problem)]);
    }
    let mut faults = references::framework(framework);
    faults.extend(cycles::framework(framework));
    faults.extend(ranges(framework));
    faults.extend(areas_twice(framework));
    faults.extend(keys::framework(framework));
    Ok(faults)
}

/// The faults of an index.
pub(super) fn index(index: &Index) -> Vec<Fault> {
    keys::index(index)
}

fn count_statements(framework: &Framework) -> usize {
    fn count(statements: &[Statement]) -> usize {
        statements.iter().map(|statement| 1 + count(&statement.points)).sum()
    }
    let cells = framework.roles.iter().flat_map(|role| role.areas.iter());
    cells.map(|(_, cell)| count(&cell.statements)).sum()
}

fn ranges(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, role) in framework.roles.iter().enumerate() {
        for (fact, value) in role.facts.iter() {
            if let (Some(min), Some(max)) = (value.min, value.max)
                && min > max
            {
                let (roles, facts) = (Trail::Root.key("roles"), "facts");
                let path = roles.index(index).key(facts).key(fact.as_str()).path();
                faults.push(Fault::at(path, Problem::ImpossibleRange { min, max }));
            }
        }
    }
    faults
}

/// An area that stands twice in one role: both are shown, but one was probably meant for another.
fn areas_twice(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, role) in framework.roles.iter().enumerate() {
        let keys: Vec<_> = role.areas.iter().map(|(area, _)| area.as_str()).collect();
        for (position, key) in keys.iter().enumerate() {
            if keys.iter().take(position).any(|earlier| earlier == key) {
                let (roles, areas) = (Trail::Root.key("roles"), "areas");
                let path = roles.index(index).key(areas).key(key).path();
                let problem = Problem::DuplicateId { what: "area", id: (*key).to_owned() };
                faults.push(Fault::at(path, problem));
            }
        }
    }
    faults
}
