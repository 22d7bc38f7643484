//! Filling in what authors may leave out: ids from names, areas and facts from their use, steps
//! from the order of the roles.

mod ids;
mod kinds;

use super::fault::Fault;
use crate::model::{Framework, Index, OneOrMany, RoleId, RoleKind};

/// Fills in a framework; what it had to settle for the author is returned.
pub(super) fn framework(framework: &mut Framework) -> Vec<Fault> {
    let mut faults = ids::framework(framework);
    faults.extend(kinds::areas(framework));
    faults.extend(kinds::facts(framework));
    next_in_order(framework);
    faults
}

/// Fills in the ids of an index.
pub(super) fn index(index: &mut Index) {
    for entry in &mut index.frameworks {
        if entry.id.is_empty() {
            entry.id = crate::model::slug(&entry.name);
        }
    }
}

/// Where the file has no step at all, each level leads to the level after it on the same track.
fn next_in_order(framework: &mut Framework) {
    let has_steps = !framework.steps.is_empty();
    if has_steps || framework.roles.iter().any(|role| !role.next.is_empty()) {
        return;
    }
    let levels: Vec<(usize, RoleId)> = framework
        .roles
        .iter()
        .enumerate()
        .filter(|(_, role)| role.kind == RoleKind::Level)
        .map(|(position, role)| (position, role.id.clone()))
        .collect();
    for (position, id) in levels {
        let Some((before, after)) = framework.roles.split_at_mut_checked(position) else {
            continue;
        };
        let Some(role) = after.first() else { continue };
        let earlier = before
            .iter_mut()
            .rev()
            .find(|earlier| earlier.kind == RoleKind::Level && earlier.track == role.track);
        if let Some(earlier) = earlier {
            earlier.next = OneOrMany(vec![id]);
        }
    }
}
