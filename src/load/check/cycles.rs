//! Roles that build on each other in a circle.

use crate::load::fault::{Fault, Problem};
use crate::load::path::Trail;
use crate::model::{Framework, Role, RoleId};
use crate::names::Names;

/// A fault for each circle, at the link that closes it.
pub(super) fn framework(framework: &Framework) -> Vec<Fault> {
    if framework.roles.iter().all(|role| nth_base(role, 0).is_none()) {
        return Vec::new();
    }
    let mut search = Search {
        roles: &framework.roles,
        names: Names::of(framework.roles.iter().map(|role| role.id.as_str())),
        marks: vec![Mark::Unseen; framework.roles.len()],
        faults: Vec::new(),
    };
    for start in 0..framework.roles.len() {
        search.visit(start);
    }
    search.faults
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Unseen,
    Open,
    Closed,
}

struct Search<'a> {
    roles: &'a [Role],
    names: Names,
    marks: Vec<Mark>,
    faults: Vec<Fault>,
}

impl Search<'_> {
    /// Depth-first over what roles build on, on a stack of its own: a chain may be long.
    fn visit(&mut self, start: usize) {
        if self.marks.get(start) != Some(&Mark::Unseen) {
            return;
        }
        self.mark(start, Mark::Open);
        let mut stack = vec![(start, 0)];
        while let Some((role, link)) = stack.pop() {
            let Some(target) = self.roles.get(role).and_then(|role| nth_base(role, link)) else {
                self.mark(role, Mark::Closed);
                continue;
            };
            stack.push((role, link + 1));
            let Some(base) = self.names.get(target.as_str()) else { continue };
            match self.marks.get(base) {
                Some(Mark::Open) => self.report(&stack, role, link, base),
                Some(Mark::Unseen) => {
                    self.mark(base, Mark::Open);
                    stack.push((base, 0));
                }
                _ => {}
            }
        }
    }

    fn mark(&mut self, role: usize, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(role) {
            *slot = mark;
        }
    }

    fn report(&mut self, stack: &[(usize, usize)], role: usize, link: usize, base: usize) {
        let around = stack.iter().map(|(role, _)| *role).skip_while(|role| *role != base);
        let id = |at: usize| self.roles.get(at).map(|role| role.id.to_string());
        let roles = around.chain([base]).filter_map(id).collect();
        let key = self.roles.get(role).map_or("builds_on", |role| key_of(role, link));
        let path = Trail::Root.key("roles").index(role).key(key).path();
        self.faults.push(Fault::at(path, Problem::Cycle { roles }));
    }
}

/// The roles whose content a role takes in: those it builds on, then the one it is an alias of.
fn nth_base(role: &Role, link: usize) -> Option<&RoleId> {
    match role.builds_on.0.get(link) {
        Some(base) => Some(&base.role),
        None if link == role.builds_on.0.len() => Some(&role.alias_of).filter(|id| !id.is_empty()),
        None => None,
    }
}

fn key_of(role: &Role, link: usize) -> &'static str {
    if link < role.builds_on.0.len() { "builds_on" } else { "alias_of" }
}
