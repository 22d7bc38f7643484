//! The tree of areas as a list, in the order to show them.

use crate::model::{Area, AreaId, Framework};

/// An area with its place in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaNode<'f> {
    /// The area itself.
    pub area: &'f Area,
    /// The areas around it, outermost first.
    pub around: Vec<&'f Area>,
}

impl<'f> AreaNode<'f> {
    /// The area's identifier.
    #[must_use]
    pub fn id(&self) -> &'f AreaId {
        &self.area.id
    }
}

/// All areas of a framework, each after the area that holds it.
#[must_use]
pub fn flatten(framework: &Framework) -> Vec<AreaNode<'_>> {
    let mut nodes = Vec::new();
    for area in &framework.areas {
        push(area, &[], &mut nodes);
    }
    nodes
}

fn push<'f>(area: &'f Area, around: &[&'f Area], nodes: &mut Vec<AreaNode<'f>>) {
    nodes.push(AreaNode { area, around: around.to_vec() });
    let inside = [around, &[area]].concat();
    for inner in &area.areas {
        push(inner, &inside, nodes);
    }
}
