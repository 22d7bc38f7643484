//! Filling in what authors may leave out: ids from names, areas and facts from their use, steps
//! from the order of the roles.

mod ids;
mod kinds;

use super::fault::Fault;
use crate::model::{Framework, Index, OneOrMany, RoleId, RoleKind};
use crate::names::Names;

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
    let (mut tracks, mut last) = (Names::default(), Vec::new());
    let mut steps: Vec<(usize, RoleId)> = Vec::new();
    for (position, role) in framework.roles.iter().enumerate() {
        if role.kind != RoleKind::Level {
            continue;
        }
        if tracks.add(role.track.as_str(), last.len()) {
            last.push(position);
            continue;
        }
        let earlier = tracks.get(role.track.as_str()).and_then(|at| last.get_mut(at));
        if let Some(earlier) = earlier {
            steps.push((std::mem::replace(earlier, position), role.id.clone()));
        }
    }
    for (position, next) in steps {
        if let Some(role) = framework.roles.get_mut(position) {
            role.next = OneOrMany(vec![next]);
        }
    }
}
