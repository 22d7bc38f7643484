//! Roles that build on each other in a circle.

use std::collections::BTreeMap;

use crate::load::fault::{Fault, Problem};
use crate::load::path::Trail;
use crate::model::{Framework, Role, RoleId};

/// A fault for each circle, at the link that closes it.
pub(super) fn framework(framework: &Framework) -> Vec<Fault> {
    let mut search = Search {
        roles: framework.roles.iter().enumerate().map(|(i, role)| (&role.id, (i, role))).collect(),
        done: BTreeMap::new(),
        faults: Vec::new(),
    };
    for role in &framework.roles {
        search.visit(role);
    }
    search.faults
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Open,
    Closed,
}

struct Search<'a> {
    roles: BTreeMap<&'a RoleId, (usize, &'a Role)>,
    done: BTreeMap<&'a RoleId, Mark>,
    faults: Vec<Fault>,
}

impl<'a> Search<'a> {
    /// Depth-first over what roles build on, on a stack of its own: a chain may be long.
    fn visit(&mut self, start: &'a Role) {
        if self.done.contains_key(&start.id) {
            return;
        }
        self.done.insert(&start.id, Mark::Open);
        let mut stack = vec![(start, 0)];
        while let Some((role, link)) = stack.pop() {
            let Some(target) = nth_base(role, link) else {
                self.done.insert(&role.id, Mark::Closed);
                continue;
            };
            stack.push((role, link + 1));
            match (self.roles.get(target).copied(), self.done.get(target).copied()) {
                (None, _) | (_, Some(Mark::Closed)) => {}
                (Some(_), Some(Mark::Open)) => self.report(&stack, role, link, target),
                (Some((_, base)), None) => {
                    self.done.insert(&base.id, Mark::Open);
                    stack.push((base, 0));
                }
            }
        }
    }

    fn report(&mut self, stack: &[(&Role, usize)], role: &Role, link: usize, target: &RoleId) {
        let around = stack.iter().map(|(role, _)| &role.id).skip_while(|id| *id != target);
        let roles = around.chain([target]).map(ToString::to_string).collect();
        let position = self.roles.get(&role.id).map_or(0, |(position, _)| *position);
        let (list, key) = (Trail::Root.key("roles"), key_of(role, link));
        let path = list.index(position).key(key).path();
        self.faults.push(Fault::at(path, Problem::Cycle { roles }));
    }
}

/// The roles whose content a role takes in: those it builds on, then the one it is an alias of.
fn nth_base(role: &Role, link: usize) -> Option<&RoleId> {
    let alias = Some(&role.alias_of).filter(|id| !id.is_empty());
    role.builds_on.iter().map(|link| &link.role).chain(alias).nth(link)
}

fn key_of(role: &Role, link: usize) -> &'static str {
    if link < role.builds_on.0.len() { "builds_on" } else { "alias_of" }
}
