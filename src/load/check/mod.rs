//! What is wrong in a document that could be read: references, ranges, circles, odd keys.

mod cycles;
mod references;

use super::MAX_STATEMENTS;
use super::fault::{Fault, Problem};
use super::path::{Path, Trail};
use crate::model::{Framework, Statement};
use crate::names::Names;

/// The faults of a framework.
///
/// # Errors
///
/// The faults that forbid showing it at all.
pub(super) fn framework(framework: &Framework) -> Result<Vec<Fault>, Vec<Fault>> {
    if framework.roles.is_empty() {
        return Err(vec![Fault::at(Path::key("roles"), Problem::NoRoles)]);
    }
    let census = Census::of(framework);
    if census.statements > MAX_STATEMENTS {
        let problem = Problem::TooManyStatements { count: census.statements };
        return Err(vec![Fault::at(Path::key("roles"), problem)]);
    }
    let mut faults = references::framework(framework, &census);
    faults.extend(cycles::framework(framework));
    faults.extend(ranges(framework));
    if census.have_ids {
        faults.extend(statement_ids(framework));
    }
    Ok(faults)
}

/// What there is among the statements. Those of most ladders are text alone, and need not be gone
/// through again for ids and links that none of them has.
#[derive(Default)]
struct Census {
    statements: usize,
    have_ids: bool,
    have_links: bool,
}

impl Census {
    fn of(framework: &Framework) -> Self {
        let mut census = Self::default();
        for (_, cell) in framework.roles.iter().flat_map(|role| role.areas.iter()) {
            census.count(&cell.statements);
        }
        census
    }

    fn count(&mut self, statements: &[Statement]) {
        self.statements += statements.len();
        for statement in statements {
            self.have_ids |= !statement.id.is_empty();
            self.have_links |= !statement.from.is_empty();
            self.count(&statement.points);
        }
    }
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

/// Ids of statements that stand twice in one role, where they are to tell its statements apart.
fn statement_ids(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, role) in framework.roles.iter().enumerate() {
        let mut met = Names::default();
        for (area, cell) in &role.areas {
            let (roles, areas) = (Trail::Root.key("roles"), "areas");
            let role = roles.index(index);
            let areas = role.key(areas);
            let cell_trail = areas.key(area.as_str());
            ids_in(&cell.statements, &cell_trail.key("statements"), &mut met, &mut faults);
        }
    }
    faults
}

fn ids_in(list: &[Statement], trail: &Trail<'_>, met: &mut Names, faults: &mut Vec<Fault>) {
    for (index, statement) in list.iter().enumerate() {
        let here = trail.index(index);
        let id = statement.id.as_str();
        if !id.is_empty() && !met.add(id, 0) {
            let problem = Problem::DuplicateId { what: "statement", id: id.to_owned() };
            faults.push(Fault::at(here.key("id").path(), problem));
        }
        ids_in(&statement.points, &here.key("points"), met, faults);
    }
}
