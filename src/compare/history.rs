//! Two versions of one framework: what became of each role.
//!
//! Both are put into one framework, the earlier roles under ids of their own, and each role is
//! compared with its earlier self. So a revision goes by the rules of every comparison, but for one:
//! what the newer version does not say is gone.

use std::rc::Rc;

use serde::Serialize;

use super::types::{Comparison, Counts, RoleHead, Shape};
use super::{Comparer, Scope, ShownAreas};
use crate::model::{Area, AreaId, Framework, LevelsAre, Role, RoleId};
use crate::names::Names;

/// What stands before the id of an earlier role. No id in a file begins so.
const EARLIER: &str = "\u{1}";

/// What became of a framework's roles from one version to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct History {
    /// What tells the earlier version: its version or its date; empty where neither does.
    pub from: String,
    /// What tells the later one.
    pub to: String,
    /// The roles of the later version in its order, then those that it no longer has.
    pub roles: Vec<Revision>,
}

/// What became of one role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Revision {
    /// Its id.
    pub id: RoleId,
    /// Its name; the later one where it was renamed.
    pub name: String,
    /// What became of it.
    pub fate: RoleFate,
}

/// What became of a role.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleFate {
    /// Both versions have it: what changed in it.
    Kept(Comparison),
    /// Only the later version has it.
    Added,
    /// Only the earlier version has it.
    Gone,
}

impl History {
    /// The same, with what to call the two versions where nothing else tells them apart.
    #[must_use]
    pub fn named(mut self, before: &str, now: &str) -> Self {
        let is_told = !self.from.is_empty();
        for revision in self.roles.iter_mut().filter(|_| !is_told) {
            let RoleFate::Kept(comparison) = &mut revision.fate else { continue };
            for (head, label) in comparison.roles.iter_mut().zip([before, now]) {
                label.clone_into(&mut head.short);
            }
        }
        if !is_told {
            (self.from, self.to) = (before.to_owned(), now.to_owned());
        }
        self
    }

    /// How many changes there are to walk over.
    #[must_use]
    pub fn news(&self) -> usize {
        self.roles.iter().map(Revision::news).sum()
    }
}

impl Revision {
    /// How many of its statements a reader of the revision has something to learn from.
    #[must_use]
    pub fn news(&self) -> usize {
        match &self.fate {
            RoleFate::Kept(comparison) => comparison.news(),
            RoleFate::Added | RoleFate::Gone => 0,
        }
    }

    /// How many changes there are, by class; none where only one version has the role.
    #[must_use]
    pub fn counts(&self) -> Option<Counts> {
        match &self.fate {
            RoleFate::Kept(comparison) => comparison.steps.first().map(|step| step.counts),
            RoleFate::Added | RoleFate::Gone => None,
        }
    }

    /// Whether a reader of the revision has something to learn from it.
    #[must_use]
    pub fn is_news(&self) -> bool {
        match &self.fate {
            RoleFate::Kept(_) => self.news() > 0 || self.is_otherwise_news(),
            RoleFate::Added | RoleFate::Gone => true,
        }
    }

    /// Whether something else than its statements changed.
    fn is_otherwise_news(&self) -> bool {
        let RoleFate::Kept(comparison) = &self.fate else { return false };
        self.former_name().is_some() || self.is_described_anew() || comparison.has_new_figures()
    }

    /// The name that it had before, where it was renamed.
    #[must_use]
    pub fn former_name(&self) -> Option<&str> {
        let (before, now) = self.heads()?;
        (before.name != now.name).then_some(before.name.as_str())
    }

    /// Whether its own description is another.
    #[must_use]
    pub fn is_described_anew(&self) -> bool {
        self.heads().is_some_and(|(before, now)| before.text != now.text)
    }

    fn heads(&self) -> Option<(&RoleHead, &RoleHead)> {
        match &self.fate {
            RoleFate::Kept(comparison) => match comparison.roles.as_slice() {
                [before, now] => Some((before, now)),
                _ => None,
            },
            RoleFate::Added | RoleFate::Gone => None,
        }
    }
}

/// What became of each role from an earlier version of a framework to a later one. Roles are the
/// same that have one id, or else one name. Only the areas of a list count; all where it names none.
#[must_use]
pub fn history(earlier: &Framework, later: &Framework, areas: &[AreaId]) -> History {
    let comparer = Comparer::new(Rc::new(merged(earlier, later)));
    let only = ShownAreas::of(comparer.framework(), areas);
    let (ids, names) = (
        Names::of(earlier.roles.iter().map(|role| role.id.as_str())),
        Names::of(earlier.roles.iter().map(|role| role.name.as_str())),
    );
    let labels = labels(earlier, later);
    let mut is_met = vec![false; earlier.roles.len()];
    let mut roles = Vec::new();
    for role in &later.roles {
        let at = ids.get(role.id.as_str()).or_else(|| names.get(&role.name));
        let before = at.and_then(|at| earlier.roles.get(at));
        if let Some(met) = at.and_then(|at| is_met.get_mut(at)) {
            *met = true;
        }
        let kept = before.and_then(|before| revised(&comparer, before, role, &labels));
        let kept = kept.map(|comparison| comparison.only(&only));
        roles.push(Revision::of(role, kept.map_or(RoleFate::Added, RoleFate::Kept)));
    }
    let gone = earlier.roles.iter().zip(is_met).filter(|(_, is_met)| !is_met);
    roles.extend(gone.map(|(role, _)| Revision::of(role, RoleFate::Gone)));
    History { from: labels.0, to: labels.1, roles }
}

impl Revision {
    fn of(role: &Role, fate: RoleFate) -> Self {
        Self { id: role.id.clone(), name: role.name.clone(), fate }
    }
}

/// A role beside its earlier self.
fn revised(
    comparer: &Comparer,
    before: &Role,
    now: &Role,
    labels: &(String, String),
) -> Option<Comparison> {
    let roles = [earlier_id(&before.id), now.id.clone()];
    let mut comparison = comparer.compare_as(Shape::Versions, &roles, Scope::Adds).ok()?;
    for (head, label) in comparison.roles.iter_mut().zip([&labels.0, &labels.1]) {
        head.short.clone_from(label);
    }
    Some(comparison)
}

/// What tells the versions apart: the version, else the year, else the date.
fn labels(earlier: &Framework, later: &Framework) -> (String, String) {
    let stamps = [
        (earlier.version.as_str(), later.version.as_str()),
        (year(&earlier.date), year(&later.date)),
        (&earlier.date, &later.date),
    ];
    let telling = |(from, to): &&(&str, &str)| !from.is_empty() && !to.is_empty() && from != to;
    let (from, to) = stamps.iter().find(telling).unwrap_or(&("", ""));
    ((*from).to_owned(), (*to).to_owned())
}

fn year(date: &str) -> &str {
    date.split('-').next().unwrap_or_default()
}

fn earlier_id(id: &RoleId) -> RoleId {
    if id.is_empty() { RoleId::default() } else { RoleId::from([EARLIER, id.as_str()].concat()) }
}

/// The later framework with the roles of the earlier one, and with what only those refer to.
fn merged(earlier: &Framework, later: &Framework) -> Framework {
    let mut both = later.clone();
    both.levels = LevelsAre::Complete;
    let areas = Names::of(all_areas(&later.areas).into_iter().map(|area| area.id.as_str()));
    for area in all_areas(&earlier.areas) {
        if !areas.has(area.id.as_str()) {
            both.areas.push(Area { areas: Vec::new(), ..area.clone() });
        }
    }
    missing(&mut both.facts, &earlier.facts, |fact| fact.id.as_str());
    missing(&mut both.scales, &earlier.scales, |scale| scale.id.as_str());
    missing(&mut both.competencies, &earlier.competencies, |it| it.id.as_str());
    both.roles.extend(earlier.roles.iter().map(renamed));
    both
}

/// A role of the earlier version under an id of its own, and so are those that it names.
fn renamed(role: &Role) -> Role {
    let mut role = role.clone();
    role.id = earlier_id(&role.id);
    role.alias_of = earlier_id(&role.alias_of);
    for link in &mut role.builds_on.0 {
        link.role = earlier_id(&link.role);
    }
    for (_, cell) in &mut role.areas.0 {
        cell.same_as = earlier_id(&cell.same_as);
        cell.one_with = earlier_id(&cell.one_with);
    }
    if let Some(eligibility) = &mut role.eligibility {
        eligibility.at_least = earlier_id(&eligibility.at_least);
    }
    role.next.0.clear();
    role
}

fn all_areas(areas: &[Area]) -> Vec<&Area> {
    let mut all = Vec::new();
    for area in areas {
        all.push(area);
        all.extend(all_areas(&area.areas));
    }
    all
}

/// Adds what only the earlier version has.
fn missing<T: Clone>(later: &mut Vec<T>, earlier: &[T], id: impl Fn(&T) -> &str) {
    let known = Names::of(later.iter().map(&id));
    later.extend(earlier.iter().filter(|it| !known.has(id(it))).cloned());
}
