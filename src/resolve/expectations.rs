//! A role's statements, its own and the inherited ones.

use crate::model::{AreaId, BuildsOn, Cell, Framework, Role, RoleId, RoleKind, Statement};

/// A statement that applies to a role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expectation<'f> {
    /// The area in which it stands.
    pub area: &'f AreaId,
    /// The statement.
    pub statement: &'f Statement,
    /// The statement under which it is nested.
    pub under: Option<&'f Statement>,
    /// The role that writes it.
    pub holder: &'f Role,
    /// Whether it applies only because the role builds on another.
    pub inherited: bool,
}

/// Everything that applies to a role: its own statements first, in the order written, then what
/// it inherits, nearest first.
#[must_use]
pub fn expectations<'f>(framework: &'f Framework, role: &'f Role) -> Vec<Expectation<'f>> {
    let mut walk = Walk { framework, found: Vec::new(), met: Vec::new(), open: Vec::new() };
    walk.role(role, false, &|_, _| true);
    let (own, inherited): (Vec<_>, Vec<_>) = walk.found.into_iter().partition(|e| !e.inherited);
    own.into_iter()
        .chain(inherited)
        .filter(|e| e.statement.id.is_empty() || !role.drops.contains(&e.statement.id))
        .collect()
}

/// The longest chain of roles that build on each other which is followed. A stack is not endless,
/// and no ladder has so many rungs.
const MAX_CHAIN: usize = 100;

/// Whether a statement passes what the roles on the way here take.
type Takes<'t> = &'t dyn Fn(&AreaId, &Statement) -> bool;

struct Walk<'f> {
    framework: &'f Framework,
    found: Vec<Expectation<'f>>,
    /// The roles that gave statements. Where one gives again, two ways to one statement are still
    /// one expectation.
    met: Vec<&'f RoleId>,
    /// The roles on the way here, which a circle would meet again.
    open: Vec<&'f RoleId>,
}

impl<'f> Walk<'f> {
    fn role(&mut self, role: &'f Role, inherited: bool, takes: Takes<'_>) {
        if self.open.contains(&&role.id) || self.open.len() >= MAX_CHAIN {
            return;
        }
        self.open.push(&role.id);
        for (area, cell) in &role.areas {
            self.cell(role, area, cell, inherited, takes);
        }
        self.met.push(&role.id);
        if let Some(other) = self.find(&role.alias_of) {
            self.role(other, inherited, takes);
        }
        // What is the role's own comes before what it inherits.
        for own in [true, false] {
            for link in &role.builds_on {
                if let Some(base) = self.find(&link.role).filter(|b| is_own(b) == own) {
                    let passes = |area: &AreaId, statement: &Statement| {
                        takes(area, statement) && admits(link, area, statement)
                    };
                    self.role(base, inherited || !own, &passes);
                }
            }
        }
        self.open.pop();
    }

    fn cell(
        &mut self,
        holder: &'f Role,
        area: &'f AreaId,
        cell: &'f Cell,
        inherited: bool,
        takes: Takes<'_>,
    ) {
        self.statements(holder, area, &cell.statements, None, inherited, takes);
        let mut met = vec![&holder.id];
        let mut next = shared_with(cell);
        while let Some(role) = next.and_then(|id| self.find(id)).filter(|r| !met.contains(&&r.id)) {
            met.push(&role.id);
            let Some(cell) = role.areas.get(area) else { break };
            self.statements(role, area, &cell.statements, None, inherited, takes);
            next = shared_with(cell);
        }
    }

    fn statements(
        &mut self,
        holder: &'f Role,
        area: &'f AreaId,
        list: &'f [Statement],
        under: Option<&'f Statement>,
        inherited: bool,
        takes: Takes<'_>,
    ) {
        for statement in list {
            let leads_in = !statement.points.is_empty() && statement.text.trim_end().ends_with(':');
            if !leads_in && takes(area, statement) && !self.has(holder, statement) {
                self.found.push(Expectation { area, statement, under, holder, inherited });
            }
            self.statements(holder, area, &statement.points, Some(statement), inherited, takes);
        }
    }

    fn has(&self, holder: &Role, statement: &Statement) -> bool {
        self.met.contains(&&holder.id)
            && self.found.iter().any(|found| std::ptr::eq(found.statement, statement))
    }

    fn find(&self, id: &RoleId) -> Option<&'f Role> {
        self.framework.roles.iter().find(|role| role.id == *id)
    }
}

fn is_own(base: &Role) -> bool {
    base.kind == RoleKind::Baseline
}

fn shared_with(cell: &Cell) -> Option<&RoleId> {
    [&cell.same_as, &cell.one_with].into_iter().find(|id| !id.is_empty())
}

fn admits(link: &BuildsOn, area: &AreaId, statement: &Statement) -> bool {
    let excluded = |id: &str| !id.is_empty() && link.except.iter().any(|except| except == id);
    (link.areas.is_empty() || link.areas.contains(area))
        && !excluded(area.as_str())
        && !excluded(statement.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::framework_of;

    fn texts(framework: &Framework, role: usize) -> Vec<String> {
        expectations(framework, &framework.roles[role])
            .iter()
            .map(|e| {
                let from = if e.inherited { format!(" <{}>", e.holder.id) } else { String::new() };
                format!("{}{from}", e.statement.text)
            })
            .collect()
    }

    #[test]
    fn takes_in_baselines_as_own_and_the_rest_as_inherited() {
        let framework = framework_of(&serde_json::json!({ "name": "x", "roles": [
            { "id": "all", "name": "All", "kind": "baseline", "areas": { "a": ["Is kind"] } },
            { "id": "one", "name": "One", "builds_on": "all", "areas": { "a": ["Learns"], "b": [{ "id": "asks", "text": "Asks" }] } },
            { "id": "two", "name": "Two", "builds_on": "one", "areas": { "a": ["Leads"] } },
            { "id": "three", "name": "Three", "builds_on": [{ "role": "two", "except": ["asks"] }] },
            { "id": "four", "name": "Four", "alias_of": "one" },
            { "id": "five", "name": "Five", "builds_on": { "role": "one", "areas": ["b"] } },
        ]}));
        assert_eq!(texts(&framework, 1), ["Learns", "Asks", "Is kind"]);
        assert_eq!(texts(&framework, 2), ["Leads", "Learns <one>", "Asks <one>", "Is kind <all>"]);
        assert_eq!(texts(&framework, 3), ["Leads <two>", "Learns <one>", "Is kind <all>"]);
        assert_eq!(texts(&framework, 4), ["Learns", "Asks", "Is kind"]);
        assert_eq!(texts(&framework, 5), ["Asks <one>"]);
    }

    #[test]
    fn follows_same_as_and_survives_circles() {
        let framework = framework_of(&serde_json::json!({ "name": "x", "roles": [
            { "id": "one", "name": "One", "builds_on": "three", "areas": { "a": ["Learns"] } },
            { "id": "two", "name": "Two", "areas": { "a": { "same_as": "one" }, "b": { "same_as": "three" } } },
            { "id": "three", "name": "Three", "builds_on": "one", "areas": { "b": { "same_as": "two" } } },
        ]}));
        assert_eq!(texts(&framework, 1), ["Learns"]);
        assert_eq!(texts(&framework, 2), ["Learns <one>"]);
    }

    #[test]
    fn a_lead_in_is_context_for_its_points() {
        let framework = framework_of(&serde_json::json!({ "name": "x", "roles": [
            { "id": "one", "name": "One", "areas": { "a": [{ "text": "In the group:", "points": ["Leads"] }, { "text": "Writes", "points": ["Often"] }] } },
        ]}));
        assert_eq!(texts(&framework, 0), ["Leads", "Writes", "Often"]);
        let found = expectations(&framework, &framework.roles[0]);
        assert_eq!(found[0].under.map(|s| s.text.as_str()), Some("In the group:"));
    }
}
