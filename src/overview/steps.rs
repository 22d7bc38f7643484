//! Every step of a framework, and how much changes in it.

use super::name_at;
use super::types::StepSize;
use crate::compare::{
    AreaPart, Comparer, Comparison, Counts, Origin, Scope, Shift, ShiftKind, ShownAreas,
};
use crate::model::{Framework, RoleKind, StepKind};
use crate::names::Names;

/// A step between two roles, by their positions in the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub from: usize,
    pub to: usize,
    pub kind: StepKind,
}

impl Link {
    /// Whether the step goes up the ladder.
    pub(super) fn is_climb(self) -> bool {
        matches!(self.kind, StepKind::Next | StepKind::Branch)
    }
}

/// A step with what its size is made of.
pub(super) struct Measured {
    pub size: StepSize,
    /// News by the name of the outermost area, in the order to show them.
    pub areas: Vec<(String, usize)>,
    pub facts: usize,
    pub requirements: usize,
}

/// Every step, each pair of roles once. A step down is the step up that it undoes.
pub(super) fn links(framework: &Framework) -> Vec<Link> {
    let places = Names::of(framework.roles.iter().map(|role| role.id.as_str()));
    let mut found = Vec::new();
    for (from, role) in framework.roles.iter().enumerate() {
        for next in &role.next {
            add(&mut found, framework, Some(from), places.get(next.as_str()), StepKind::Next);
        }
    }
    for step in &framework.steps {
        let (from, to) = (places.get(step.from.as_str()), places.get(step.to.as_str()));
        match step.kind {
            StepKind::Previous => add(&mut found, framework, to, from, StepKind::Next),
            kind => add(&mut found, framework, from, to, kind),
        }
    }
    found
}

fn add(
    found: &mut Vec<Link>,
    framework: &Framework,
    from: Option<usize>,
    to: Option<usize>,
    kind: StepKind,
) {
    let (Some(from), Some(to)) = (from, to) else { return };
    let link = Link { from, to, kind };
    let is_rung =
        |at: usize| framework.roles.get(at).is_some_and(|role| role.kind != RoleKind::Baseline);
    if from == to || !is_rung(from) || !is_rung(to) {
        return;
    }
    for other in found.iter() {
        // An equivalent is one from both sides.
        let is_back = !link.is_climb() && (other.from, other.to) == (to, from);
        if is_back || (other.from, other.to) == (from, to) {
            return;
        }
    }
    found.push(link);
}

/// Compares the two roles of a step.
pub(super) fn measure(
    comparer: &Comparer,
    link: &Link,
    scope: Scope,
    only: &ShownAreas<'_>,
) -> Measured {
    let framework = comparer.framework();
    let id = |at: usize| framework.roles.get(at).map(|role| role.id.clone()).unwrap_or_default();
    let (from, to) = (id(link.from), id(link.to));
    let size = StepSize {
        names: [name_at(framework, link.from), name_at(framework, link.to)],
        kind: link.kind,
        size: None,
        counts: Counts::default(),
        taken_in: 0,
        from: from.clone(),
        to: to.clone(),
    };
    let mut measured = Measured { size, areas: Vec::new(), facts: 0, requirements: 0 };
    if link.kind != StepKind::SeeAlso
        && let Ok(comparison) = comparer.compare(&[from, to], scope)
    {
        // A role that says nothing of these areas is compared all the same, if it says anything.
        let is_silent = !(says_something(&comparison, 0) && says_something(&comparison, 1));
        count(&mut measured, &comparison.only(only), is_silent);
    }
    measured
}

fn count(measured: &mut Measured, comparison: &Comparison, is_silent: bool) {
    let Measured { size, areas, facts, requirements } = measured;
    for summary in &comparison.steps {
        size.counts = summary.counts;
        for baseline in &summary.added {
            size.taken_in += baseline.statements;
        }
    }
    if !is_silent {
        size.size = Some(comparison.news() + size.taken_in);
    }
    *areas = by_area(comparison);
    for row in &comparison.facts {
        *facts += usize::from(row.steps.first().is_some_and(is_shift));
    }
    for row in &comparison.requirements {
        *requirements += usize::from(row.steps.first().is_some_and(is_shift));
    }
}

fn says_something(comparison: &Comparison, role: usize) -> bool {
    for row in comparison.areas.iter().flat_map(|area| &area.rows) {
        if matches!(row.cells.get(role), Some(Some(_))) {
            return true;
        }
    }
    false
}

fn is_shift(shift: &Shift) -> bool {
    !matches!(shift.kind, ShiftKind::Absent | ShiftKind::Same | ShiftKind::NotRestated)
}

/// How many rows of an area are news.
fn news(area: &AreaPart) -> usize {
    let mut news = 0;
    for row in &area.rows {
        news += usize::from(matches!(row.steps.first(), Some(Some(change)) if change.is_news()));
    }
    news
}

/// News by the name of the outermost area: what the roles change, and what comes with a baseline.
fn by_area(comparison: &Comparison) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = Vec::new();
    for area in &comparison.areas {
        let count = match area.origins.first() {
            Some(Origin::Roles) => news(area),
            Some(Origin::Added { .. }) => area.rows.len(),
            _ => continue,
        };
        let name = area.around.first().unwrap_or(&area.name);
        match all.last_mut() {
            Some((last, sum)) if last == name => *sum += count,
            _ => all.push((name.clone(), count)),
        }
    }
    all
}
