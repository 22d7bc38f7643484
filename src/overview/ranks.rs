//! How far along its ladder each role stands.

use super::steps::Link;
use crate::model::{Framework, Role};

/// The row of each role: after all from which a step leads up to it. Where a track begins, it
/// stands beside the role with the same label of level, or the one from which on it is open, or
/// just before the one that it leads to.
pub(super) fn ranks(framework: &Framework, links: &[Link]) -> Vec<usize> {
    let climbs: Vec<&Link> = links.iter().filter(|link| link.is_climb()).collect();
    let mut is_start = vec![true; framework.roles.len()];
    for link in &climbs {
        set(&mut is_start, link.to, false);
    }
    let mut floors = vec![0; framework.roles.len()];
    let first = longest(&climbs, &floors);
    for (at, role) in framework.roles.iter().enumerate() {
        if get(&is_start, at) {
            let rank = beside(framework, role, &is_start).map(|beside| get(&first, beside));
            set(&mut floors, at, rank.unwrap_or_default());
        }
    }
    let mut ranks = longest(&climbs, &floors);
    for at in (0..ranks.len()).filter(|at| get(&is_start, *at)) {
        let onward = climbs.iter().filter(|link| link.from == at);
        let before = onward.map(|link| get(&ranks, link.to).saturating_sub(1)).min();
        let rank = before.unwrap_or_default().max(get(&ranks, at));
        set(&mut ranks, at, rank);
    }
    ranks
}

/// The role beside which a track begins.
fn beside(framework: &Framework, role: &Role, is_start: &[bool]) -> Option<usize> {
    let open_from = role.eligibility.as_ref().map(|it| &it.at_least).filter(|id| !id.is_empty());
    framework.roles.iter().enumerate().position(|(at, other)| match open_from {
        Some(id) => other.id == *id,
        None => !role.level.is_empty() && other.level == role.level && !get(is_start, at),
    })
}

/// The length of the longest way up to each role. Steps that run in a circle count as far as the
/// order of the file goes.
fn longest(climbs: &[&Link], floors: &[usize]) -> Vec<usize> {
    let mut walk = Walk {
        climbs,
        ranks: floors.to_vec(),
        waiting: vec![0; floors.len()],
        is_done: vec![false; floors.len()],
    };
    for link in climbs {
        let more = get(&walk.waiting, link.to) + 1;
        set(&mut walk.waiting, link.to, more);
    }
    for at in 0..floors.len() {
        if climbs.iter().all(|link| link.to != at) {
            walk.from(at);
        }
    }
    // What is left waits in circles for ever; the first in the file opens each.
    for at in 0..floors.len() {
        walk.from(at);
    }
    walk.ranks
}

struct Walk<'l> {
    climbs: &'l [&'l Link],
    ranks: Vec<usize>,
    /// From how many roles below, not yet walked, a step leads here.
    waiting: Vec<usize>,
    is_done: Vec<bool>,
}

impl Walk<'_> {
    fn from(&mut self, start: usize) {
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            if get(&self.is_done, at) {
                continue;
            }
            set(&mut self.is_done, at, true);
            for link in self.climbs {
                if link.from == at && self.reach(link.to, get(&self.ranks, at) + 1) {
                    open.push(link.to);
                }
            }
        }
    }

    /// Comes to a role from below; whether from the last of those below.
    fn reach(&mut self, to: usize, rank: usize) -> bool {
        let left = get(&self.waiting, to).saturating_sub(1);
        set(&mut self.waiting, to, left);
        if !get(&self.is_done, to) && rank > get(&self.ranks, to) {
            set(&mut self.ranks, to, rank);
        }
        left == 0
    }
}

/// What stands at a position; positions are those of roles, so that it always does.
pub(super) fn get<T: Copy + Default>(list: &[T], at: usize) -> T {
    list.get(at).copied().unwrap_or_default()
}

/// Puts something at a position.
pub(super) fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::super::steps::links;
    use super::*;

    fn ranked(roles: &serde_json::Value, steps: &serde_json::Value) -> Vec<(String, usize)> {
        let framework = crate::load::framework_of(&serde_json::json!({
            "name": "x", "roles": roles, "steps": steps,
            "tracks": [{ "id": "t", "name": "T" }, { "id": "u", "name": "U" }],
        }));
        let ranks = ranks(&framework, &links(&framework));
        let ids = framework.roles.iter().map(|role| role.id.to_string());
        ids.zip(ranks).collect()
    }

    fn of(ranked: &[(String, usize)]) -> Vec<(&str, usize)> {
        ranked.iter().map(|(id, rank)| (id.as_str(), *rank)).collect()
    }

    #[test]
    fn a_role_stands_after_all_that_lead_to_it() {
        let ranked = ranked(
            &serde_json::json!([
                { "name": "top" },
                { "name": "c", "next": "top" },
                { "name": "a", "next": ["b", "c", "top"] },
                { "name": "b", "next": "c" },
            ]),
            &serde_json::json!([]),
        );
        assert_eq!(of(&ranked), [("top", 3), ("c", 2), ("a", 0), ("b", 1)]);
    }

    #[test]
    fn a_track_begins_beside_the_same_level_or_before_what_it_leads_to() {
        let ranked = ranked(
            &serde_json::json!([
                { "name": "a", "level": "1", "track": "t", "next": "b" },
                { "name": "b", "level": "2", "track": "t", "next": "c" },
                { "name": "c", "level": "3", "track": "t" },
                { "name": "m", "level": "3", "track": "u", "next": "n" },
                { "name": "n", "level": "4", "track": "u" },
                { "name": "o", "track": "u", "next": "n" },
                { "name": "hat", "kind": "assignment", "eligibility": { "at_least": "b" } },
            ]),
            &serde_json::json!([]),
        );
        let expected = [("a", 0), ("b", 1), ("c", 2), ("m", 2), ("n", 3), ("o", 2), ("hat", 1)];
        assert_eq!(of(&ranked), expected);
    }

    #[test]
    fn a_circle_ends() {
        let ranked = ranked(
            &serde_json::json!([
                { "name": "a", "next": "b" }, { "name": "b", "next": "c" }, { "name": "c", "next": "a" },
            ]),
            &serde_json::json!([]),
        );
        assert_eq!(of(&ranked), [("a", 0), ("b", 1), ("c", 2)]);
    }
}
