//! Another version of a framework, as its authors might have made it.

use ladder_compare::model::{Framework, Role, Statement};

use crate::rng::Rng;

/// The framework after a revision.
#[must_use]
pub fn revised(framework: &Framework, rng: &mut Rng) -> Framework {
    let mut next = framework.clone();
    next.roles.retain(|_| rng.below(8) > 0);
    for role in &mut next.roles {
        revise(role, rng);
    }
    if let [first, .., last] = next.roles.as_mut_slice() {
        if rng.below(3) == 0 {
            std::mem::swap(&mut first.areas, &mut last.areas);
        }
    }
    if rng.below(4) == 0 {
        next.areas.pop();
        next.facts.pop();
        next.competencies.pop();
    }
    next
}

fn revise(role: &mut Role, rng: &mut Rng) {
    match rng.below(6) {
        0 => role.id = "renamed".into(),
        1 => role.name.push_str(" (new)"),
        2 => role.areas.0.reverse(),
        _ => {}
    }
    for (_, cell) in &mut role.areas.0 {
        match rng.below(5) {
            0 => cell.statements.reverse(),
            1 => drop(cell.statements.pop()),
            2 => cell.statements.extend(cell.statements.first().cloned()),
            3 => cell.statements.iter_mut().for_each(shorten),
            _ => {}
        }
    }
}

/// Takes the last word off.
fn shorten(statement: &mut Statement) {
    let end = statement.text.trim_end().rfind(' ').unwrap_or_default();
    statement.text.truncate(end);
}
