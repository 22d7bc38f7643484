//! Roles as a comparison names them.

use super::prose::{block, paragraphs};
use super::types::{RoleHead, Shape};
use crate::model::{Framework, Reference, Role, RoleId};
use crate::resolve::leads_to;
use crate::text::markup;

/// The roles as a comparison names them.
pub(super) fn heads(framework: &Framework, roles: &[&Role], shape: Shape) -> Vec<RoleHead> {
    let mut heads: Vec<RoleHead> = Vec::new();
    for role in roles {
        let before = heads.last().map(|before| &before.id).filter(|_| shape == Shape::Line);
        let leads = |from, to| leads_to(framework, from, to);
        let is_below = before.is_some_and(|it| !leads(it, &role.id) && leads(&role.id, it));
        heads.push(RoleHead { is_below, ..head(framework, role) });
    }
    heads
}

fn head(framework: &Framework, role: &Role) -> RoleHead {
    let name_of =
        |id: &RoleId| framework.roles.iter().find(|role| role.id == *id).map(|r| r.name.clone());
    RoleHead {
        id: role.id.clone(),
        name: role.name.clone(),
        short: if role.short.is_empty() { role.name.clone() } else { role.short.clone() },
        level: role.level.clone(),
        kind: role.kind,
        status: role.status,
        is_below: false,
        text: paragraphs(&role.text),
        examples: role.examples.iter().map(|example| markup::parse(example)).collect(),
        references: role.references.iter().map(|it| with_address(framework, it)).collect(),
        prose: role.prose.iter().map(block).collect(),
        builds_on: role.builds_on.iter().filter_map(|link| name_of(&link.role)).collect(),
    }
}

/// A reference with its address, from the standard where it has none of its own.
fn with_address(framework: &Framework, reference: &Reference) -> Reference {
    let standard = framework.standards.iter().find(|standard| standard.name == reference.standard);
    match standard.filter(|_| reference.url.is_empty()) {
        Some(standard) => {
            let url = standard.url.replace("{code}", &reference.code);
            Reference { url, ..reference.clone() }
        }
        None => reference.clone(),
    }
}
