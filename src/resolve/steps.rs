//! Where one can go from a role.

use crate::model::{Framework, Role, RoleId, StepKind};

/// A role one step away.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour<'f> {
    /// The role.
    pub role: &'f Role,
    /// The sort of step that leads there.
    pub kind: StepKind,
    /// What the source says of the step.
    pub text: &'f str,
}

/// The roles one step from `id`: along steps that leave it, and back along those that reach it.
#[must_use]
pub fn neighbours<'f>(framework: &'f Framework, id: &RoleId) -> Vec<Neighbour<'f>> {
    let mut found: Vec<Neighbour<'f>> = Vec::new();
    let mut add = |id: &RoleId, kind: StepKind, text: &'f str| {
        let role = framework.roles.iter().find(|role| role.id == *id);
        if let Some(role) = role.filter(|role| !found.iter().any(|n| n.role.id == role.id)) {
            found.push(Neighbour { role, kind, text });
        }
    };
    for role in framework.roles.iter().filter(|role| role.id == *id) {
        role.next.iter().for_each(|next| add(next, StepKind::Next, ""));
    }
    for step in framework.steps.iter().filter(|step| step.from == *id) {
        add(&step.to, step.kind, &step.text);
    }
    for role in framework.roles.iter().filter(|role| role.next.iter().any(|next| next == id)) {
        add(&role.id, StepKind::Previous, "");
    }
    for step in framework.steps.iter().filter(|step| step.to == *id) {
        add(&step.from, reverse(step.kind), &step.text);
    }
    found
}

fn reverse(kind: StepKind) -> StepKind {
    match kind {
        StepKind::Next | StepKind::Branch => StepKind::Previous,
        StepKind::Previous => StepKind::Next,
        StepKind::Lateral | StepKind::SeeAlso => kind,
    }
}

/// Whether the first of three roles leads, in one step, to either of the others.
#[must_use]
pub fn is_fork(framework: &Framework, roles: &[&RoleId]) -> bool {
    let up = |near: &Neighbour<'_>| matches!(near.kind, StepKind::Next | StepKind::Branch);
    let leads = |from: &RoleId, to: &RoleId| {
        neighbours(framework, from).iter().any(|n| up(n) && n.role.id == *to)
    };
    match roles {
        [from, one, other] => one != other && leads(from, one) && leads(from, other),
        _ => false,
    }
}

/// Whether going up the ladder from `from`, by next steps and branches, one comes to `to`.
#[must_use]
pub fn leads_to(framework: &Framework, from: &RoleId, to: &RoleId) -> bool {
    let (mut seen, mut open) = (vec![from], vec![from]);
    while let Some(id) = open.pop() {
        let links =
            framework.roles.iter().filter(|role| role.id == *id).flat_map(|role| &role.next);
        let up = |kind| matches!(kind, StepKind::Next | StepKind::Branch);
        let steps = framework.steps.iter().filter(|step| step.from == *id && up(step.kind));
        for next in links.chain(steps.map(|step| &step.to)) {
            if next == to {
                return true;
            }
            if !seen.contains(&next) {
                seen.push(next);
                open.push(next);
            }
        }
    }
    false
}
