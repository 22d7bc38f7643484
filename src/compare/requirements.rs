//! Demands on competencies, compared by the steps that meet them.

use std::cmp::Ordering;

use super::types::{Name, RequirementRow, Shape, Shift, ShiftKind, Value};
use crate::model::{Competency, CompetencyId, Framework, Requirement, Role, ScaleStep, StepId};

/// The demands that any of the roles makes, in the order of the highest role that makes them.
pub(super) fn rows(framework: &Framework, roles: &[&Role], shape: Shape) -> Vec<RequirementRow> {
    keys(roles).into_iter().map(|key| row(framework, key, roles, shape)).collect()
}

fn keys<'f>(roles: &[&'f Role]) -> Vec<Key<'f>> {
    let mut keys: Vec<Key<'_>> = Vec::new();
    for requirement in roles.iter().rev().flat_map(|role| &role.requires) {
        let key = Key::of(requirement);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// One demand across roles, with its place on the scale.
pub(crate) struct Ranked {
    /// What readers see.
    pub row: RequirementRow,
    /// The lowest step that will do, from 1, for each role that makes the demand.
    pub levels: Vec<Option<usize>>,
    /// The names of the steps, lowest first.
    pub steps: Vec<String>,
    /// Whether it is a demand on one competency, not on any of several.
    pub is_single: bool,
}

/// The same demands, with their places on the scale.
pub(crate) fn ranked(framework: &Framework, roles: &[&Role]) -> Vec<Ranked> {
    keys(roles).into_iter().map(|key| rank(framework, key, roles)).collect()
}

fn rank(framework: &Framework, key: Key<'_>, roles: &[&Role]) -> Ranked {
    let demands: Vec<Option<&Requirement>> =
        roles.iter().map(|role| role.requires.iter().find(|it| Key::of(it) == key)).collect();
    let any = demands.iter().flatten().next();
    let steps = any.map(|it| steps_of(framework, it)).unwrap_or_default();
    let level =
        |it: Option<&Requirement>| it.and_then(|it| lowest(&steps, it)).map(|rank| rank + 1);
    Ranked {
        row: row(framework, key, roles, Shape::Line),
        levels: demands.iter().copied().map(level).collect(),
        steps: steps.iter().map(|step| step.name.clone()).collect(),
        is_single: matches!(key, Key::Competency(_)),
    }
}

/// What a demand is on; two roles' demands with one key are compared.
#[derive(Clone, Copy, PartialEq)]
enum Key<'f> {
    Competency(&'f CompetencyId),
    Named(&'f str),
    Wildcard(&'f str, &'f [CompetencyId]),
}

impl<'f> Key<'f> {
    fn of(requirement: &'f Requirement) -> Self {
        if !requirement.competency.is_empty() {
            Self::Competency(&requirement.competency)
        } else if !requirement.name.is_empty() {
            Self::Named(&requirement.name)
        } else {
            Self::Wildcard(requirement.area.as_str(), &requirement.among)
        }
    }
}

fn row(framework: &Framework, key: Key<'_>, roles: &[&Role], shape: Shape) -> RequirementRow {
    let demand = |role: &&Role| role.requires.iter().find(|it| Key::of(it) == key).cloned();
    let demands: Vec<Option<Requirement>> = roles.iter().map(demand).collect();
    let any = demands.iter().flatten().next();
    let steps = any.map(|it| steps_of(framework, it)).unwrap_or_default();
    let shift = |lower: Option<&Requirement>, upper: Option<&Requirement>| {
        Shift::of(match (lower, upper) {
            (None, Some(_)) => ShiftKind::New,
            (Some(_), None) => ShiftKind::NotRestated,
            (Some(lower), Some(upper)) => compare(&steps, lower, upper),
            (None, None) => ShiftKind::Absent,
        })
    };
    RequirementRow {
        name: any.map_or_else(|| Name::Own(String::new()), |it| name(framework, it)),
        area: any.map(|it| area(framework, it)).unwrap_or_default(),
        cells: demands.iter().map(|it| it.as_ref().map(|it| value(&steps, it))).collect(),
        steps: shape.steps(&demands, shift),
    }
}

fn competency<'f>(framework: &'f Framework, id: &CompetencyId) -> Option<&'f Competency> {
    framework.competencies.iter().find(|competency| competency.id == *id)
}

/// The steps on which a demand is measured; those of the first competency it may mean.
fn steps_of(framework: &Framework, requirement: &Requirement) -> Vec<ScaleStep> {
    let first = competency(framework, &requirement.competency)
        .or_else(|| requirement.among.iter().find_map(|id| competency(framework, id)))
        .or_else(|| framework.competencies.iter().find(|it| it.area == requirement.area));
    let Some(competency) = first else { return Vec::new() };
    let scale = framework.scales.iter().find(|scale| scale.id == competency.scale);
    scale.map_or(&competency.steps, |scale| &scale.steps).clone()
}

fn name(framework: &Framework, requirement: &Requirement) -> Name {
    if !requirement.name.is_empty() {
        return Name::Own(requirement.name.clone());
    }
    let called = |id: &CompetencyId| {
        competency(framework, id).map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    if !requirement.competency.is_empty() {
        return Name::Own(called(&requirement.competency));
    }
    let mut among: Vec<String> = requirement.among.iter().map(called).collect();
    if among.is_empty() {
        among.push(area(framework, requirement));
    }
    Name::AnyOf { number: requirement.any, among }
}

fn area(framework: &Framework, requirement: &Requirement) -> String {
    let of_competency = competency(framework, &requirement.competency).map(|it| &it.area);
    let id = of_competency.unwrap_or(&requirement.area);
    let nodes = crate::resolve::flatten(framework);
    nodes.iter().find(|node| node.id() == id).map(|node| node.area.name.clone()).unwrap_or_default()
}

/// What is demanded: a step, any one of several, or at least one.
fn value(steps: &[ScaleStep], requirement: &Requirement) -> Value {
    let name = |id: &StepId| {
        let step = steps.iter().find(|step| step.id == *id);
        step.map_or_else(|| id.to_string(), |step| step.name.clone())
    };
    let mut named: Vec<String> = requirement.is.iter().map(name).collect();
    let value = match (requirement.at_least.is_empty(), named.len()) {
        (false, _) => Value::AtLeast(name(&requirement.at_least)),
        (true, 0 | 1) => Value::Own(named.pop().unwrap_or_default()),
        (true, _) => Value::AnyOf(named),
    };
    if requirement.weight.is_none() && !requirement.optional {
        return value;
    }
    let weight = requirement.weight.map(crate::text::number);
    Value::Demand { steps: Box::new(value), weight, is_optional: requirement.optional }
}

/// A demand is raised where the lowest step that will do is higher, where more competencies must
/// reach it, or where it is no longer optional; and changed where these point both ways.
fn compare(steps: &[ScaleStep], lower: &Requirement, upper: &Requirement) -> ShiftKind {
    if value(steps, lower) == value(steps, upper) && lower.any == upper.any {
        return ShiftKind::Same;
    }
    let (Some(a), Some(b)) = (lowest(steps, lower), lowest(steps, upper)) else {
        return ShiftKind::Changed;
    };
    let signs = [a.cmp(&b), lower.any.cmp(&upper.any), upper.optional.cmp(&lower.optional)];
    match (signs.contains(&Ordering::Less), signs.contains(&Ordering::Greater)) {
        (true, false) => ShiftKind::Raised,
        (false, true) => ShiftKind::Lowered,
        _ => ShiftKind::Changed,
    }
}

/// The lowest step that will do, by rank.
fn lowest(steps: &[ScaleStep], requirement: &Requirement) -> Option<usize> {
    let rank = |id: &StepId| {
        let known = steps.iter().position(|step| step.id == *id);
        known.or_else(|| id.as_str().parse().ok())
    };
    if !requirement.at_least.is_empty() {
        return rank(&requirement.at_least);
    }
    requirement.is.iter().filter_map(rank).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(lower: &serde_json::Value, upper: &serde_json::Value) -> ShiftKind {
        let steps: Vec<ScaleStep> = (1..=5)
            .map(|n| ScaleStep {
                id: n.to_string().into(),
                name: n.to_string(),
                ..ScaleStep::default()
            })
            .collect();
        let framework = crate::load::framework_of(
            &serde_json::json!({ "name": "x", "roles": [{ "name": "r", "requires": [lower, upper] }] }),
        );
        let [lower, upper] = framework.roles[0].requires.as_slice() else { panic!("two") };
        compare(&steps, lower, upper)
    }

    #[test]
    fn compares_by_the_steps_that_will_do() {
        use serde_json::json;
        assert_eq!(shift(&json!({ "is": 2 }), &json!({ "is": 3 })), ShiftKind::Raised);
        assert_eq!(shift(&json!({ "is": [2, 3] }), &json!({ "is": 3 })), ShiftKind::Raised);
        assert_eq!(shift(&json!({ "is": 3 }), &json!({ "is": [2, 3] })), ShiftKind::Lowered);
        assert_eq!(shift(&json!({ "at_least": 3 }), &json!({ "is": 2 })), ShiftKind::Lowered);
        assert_eq!(shift(&json!({ "is": 3 }), &json!({ "is": [3] })), ShiftKind::Same);
        assert_eq!(shift(&json!({ "at_least": 2 }), &json!({ "is": [2, 3] })), ShiftKind::Changed);
        assert_eq!(
            shift(&json!({ "is": 3, "optional": true }), &json!({ "is": 3 })),
            ShiftKind::Raised
        );
    }
}
