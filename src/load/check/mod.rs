//! What is wrong in a document that could be read: references, ranges, circles, odd keys.

mod cycles;
mod references;

use super::MAX_STATEMENTS;
use super::fault::{Fault, Problem};
use super::path::{Path, Trail};
use crate::model::{Framework, Statement};

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
    Ok(faults)
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
        for (fact, value) in &role.facts {
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
