//! Header figures, compared by what they mean.

use super::types::{FactRow, Name, Shape, Shift, ShiftKind, ShiftWord, Value};
use crate::model::{FactKind, FactValue, Framework, Role, Scale};
use crate::text::number;

/// The facts that any of the roles states, in the framework's order; who may take a role on last.
pub(super) fn rows(framework: &Framework, roles: &[&Role], shape: Shape) -> Vec<FactRow> {
    let facts = framework.facts.iter().filter_map(|kind| row(framework, kind, roles, shape));
    facts.chain(eligibility(framework, roles, shape)).collect()
}

fn row(framework: &Framework, kind: &FactKind, roles: &[&Role], shape: Shape) -> Option<FactRow> {
    let scale = framework.scales.iter().find(|scale| scale.id == kind.scale);
    let values: Vec<Option<&FactValue>> =
        roles.iter().map(|role| role.facts.get(&kind.id)).collect();
    if values.iter().all(Option::is_none) {
        return None;
    }
    let shift = |lower: Option<&&FactValue>, upper: Option<&&FactValue>| match (lower, upper) {
        (None, Some(_)) => Shift::of(ShiftKind::New),
        (Some(_), None) => Shift::of(ShiftKind::NotRestated),
        (Some(lower), Some(upper)) => compare(kind, scale, lower, upper),
        (None, None) => Shift::of(ShiftKind::Absent),
    };
    Some(FactRow {
        name: Name::Own(kind.name.clone()),
        cells: values.iter().map(|value| value.map(|it| self::value(kind, scale, it))).collect(),
        steps: shape.steps(&values, shift),
    })
}

fn eligibility(framework: &Framework, roles: &[&Role], shape: Shape) -> Option<FactRow> {
    let cells: Vec<Option<Value>> = roles.iter().map(|role| condition(framework, role)).collect();
    let shift = |lower: Option<&Value>, upper: Option<&Value>| {
        Shift::of(match (lower, upper) {
            (None, Some(_)) => ShiftKind::New,
            (Some(_), None) => ShiftKind::NotRestated,
            (Some(a), Some(b)) if a != b => ShiftKind::Changed,
            (Some(_), Some(_)) => ShiftKind::Same,
            (None, None) => ShiftKind::Absent,
        })
    };
    cells.iter().any(Option::is_some).then(|| FactRow {
        name: Name::Eligibility,
        steps: shape.steps(&cells, shift),
        cells,
    })
}

fn condition(framework: &Framework, role: &Role) -> Option<Value> {
    let eligibility = role.eligibility.as_ref()?;
    if !eligibility.text.is_empty() {
        return Some(Value::Own(eligibility.text.clone()));
    }
    let lowest = framework.roles.iter().find(|role| role.id == eligibility.at_least);
    Some(lowest.map_or(Value::Anyone, |role| Value::OrHigher(role.name.clone())))
}

impl Shift {
    pub(super) fn of(kind: ShiftKind) -> Self {
        Self { kind, word: None }
    }
}

/// The steps of a scale, else the figures, else the text.
fn compare(kind: &FactKind, scale: Option<&Scale>, lower: &FactValue, upper: &FactValue) -> Shift {
    if value(kind, scale, lower) == value(kind, scale, upper) {
        return Shift::of(ShiftKind::Same);
    }
    let steps = scale.and_then(|s| Some((rank(s, lower)?, rank(s, upper)?)));
    let figures = (bounds(kind, lower), bounds(kind, upper));
    let same_figures = match figures {
        (Some(a), Some(b)) => near(a.0, b.0) && near(a.1, b.1),
        (None, None) => true,
        _ => false,
    };
    let same_step = steps.is_some_and(|(a, b)| a == b);
    if same_figures && (same_step || (steps.is_none() && figures.0.is_some())) {
        return Shift::of(ShiftKind::Same);
    }
    if let Some((a, b)) = steps.filter(|(a, b)| a != b) {
        let word = if a < b { ShiftWord::Higher } else { ShiftWord::Lower };
        return Shift { kind: direction(a < b), word: Some(word) };
    }
    match figures.0.zip(figures.1) {
        Some((a, b)) if a.0 <= b.0 && a.1 <= b.1 && a != b => {
            Shift { kind: ShiftKind::Raised, word: Some(up(kind)) }
        }
        Some((a, b)) if a.0 >= b.0 && a.1 >= b.1 && a != b => {
            Shift { kind: ShiftKind::Lowered, word: Some(down(kind)) }
        }
        Some((a, b)) if a != b => {
            let word = if a.0 >= b.0 { ShiftWord::Wider } else { ShiftWord::Narrower };
            Shift { kind: ShiftKind::Changed, word: Some(word) }
        }
        _ => Shift::of(ShiftKind::Changed),
    }
}

/// Whether two figures are the same but for the arithmetic of units.
#[allow(clippy::float_cmp, reason = "open ends are infinite and equal")]
fn near(a: f64, b: f64) -> bool {
    a == b || (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn direction(rises: bool) -> ShiftKind {
    if rises { ShiftKind::Raised } else { ShiftKind::Lowered }
}

fn rank(scale: &Scale, value: &FactValue) -> Option<usize> {
    scale.steps.iter().position(|step| !value.step.is_empty() && step.id == value.step)
}

/// The ends of a value in a common unit; an open end is infinite. None where it has no figure.
fn bounds(kind: &FactKind, value: &FactValue) -> Option<(f64, f64)> {
    let factor = days(unit(kind, value)).unwrap_or(1.0);
    if let Some(number) = value.number {
        return Some((number * factor, number * factor));
    }
    if value.min.is_none() && value.max.is_none() {
        return None;
    }
    let end = |end: Option<f64>, open: f64| end.map_or(open, |end| end * factor);
    Some((end(value.min, f64::NEG_INFINITY), end(value.max, f64::INFINITY)))
}

fn unit<'a>(kind: &'a FactKind, value: &'a FactValue) -> &'a str {
    if value.unit.is_empty() { &kind.unit } else { &value.unit }
}

/// How many days a unit of time has.
fn days(unit: &str) -> Option<f64> {
    match unit.trim_end_matches('s') {
        "day" => Some(1.0),
        "week" => Some(7.0),
        "month" => Some(365.25 / 12.0),
        "quarter" => Some(365.25 / 4.0),
        "year" => Some(365.25),
        _ => None,
    }
}

fn up(kind: &FactKind) -> ShiftWord {
    match kind.unit.as_str() {
        unit if days(unit).is_some() => ShiftWord::Longer,
        "people" => ShiftWord::Larger,
        _ => ShiftWord::Higher,
    }
}

fn down(kind: &FactKind) -> ShiftWord {
    match kind.unit.as_str() {
        unit if days(unit).is_some() => ShiftWord::Shorter,
        "people" => ShiftWord::Smaller,
        _ => ShiftWord::Lower,
    }
}

/// A value: its own text, else its step, else its figures with their unit.
fn value(kind: &FactKind, scale: Option<&Scale>, value: &FactValue) -> Value {
    if !value.text.is_empty() {
        return Value::Own(value.text.clone());
    }
    let step = scale.and_then(|s| s.steps.iter().find(|step| step.id == value.step));
    match (step, figures(kind, value)) {
        (Some(step), Some(figures)) => {
            Value::Step { name: step.name.clone(), figures: Box::new(figures) }
        }
        (Some(step), None) => Value::Own(step.name.clone()),
        (None, Some(figures)) => figures,
        (None, None) => Value::Own(value.step.to_string()),
    }
}

fn figures(kind: &FactKind, value: &FactValue) -> Option<Value> {
    let unit = |figures: &str| with_unit(figures, unit(kind, value), value.number);
    match (value.number, value.min.map(number), value.max.map(number)) {
        (Some(exact), _, _) => Some(Value::Own(unit(&number(exact)))),
        (None, Some(min), Some(max)) => Some(Value::Own(unit(&[&min, "–", &max].concat()))),
        (None, Some(min), None) => Some(Value::AtLeast(unit(&min))),
        (None, None, Some(max)) => Some(Value::UpTo(unit(&max))),
        (None, None, None) => None,
    }
}

fn with_unit(figures: &str, unit: &str, number: Option<f64>) -> String {
    if unit.is_empty() {
        return figures.to_owned();
    }
    if let Some(rest) = unit.strip_prefix('%') {
        return format!("{figures} %{rest}");
    }
    let is_one = number.is_some_and(|number| (number - 1.0).abs() < f64::EPSILON);
    let unit = if is_one && days(unit).is_some() { unit.trim_end_matches('s') } else { unit };
    format!("{figures} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(unit: &str) -> FactKind {
        FactKind { name: "x".into(), unit: unit.into(), ..FactKind::default() }
    }

    fn value(json: &serde_json::Value) -> FactValue {
        let framework = crate::load::framework_of(
            &serde_json::json!({ "name": "x", "roles": [{ "name": "r", "facts": { "f": json } }] }),
        );
        framework.roles[0].facts.0[0].1.clone()
    }

    fn shift(
        unit: &str,
        lower: &serde_json::Value,
        upper: &serde_json::Value,
    ) -> (ShiftKind, Option<ShiftWord>) {
        let shift = compare(&kind(unit), None, &value(lower), &value(upper));
        (shift.kind, shift.word)
    }

    #[test]
    fn compares_figures_in_their_units() {
        use serde_json::json;
        let range = |min: u32, max: u32| json!({ "min": min, "max": max });
        assert_eq!(
            shift("months", &range(3, 6), &range(6, 12)),
            (ShiftKind::Raised, Some(ShiftWord::Longer))
        );
        assert_eq!(
            shift("months", &range(6, 12), &json!({ "number": 1, "unit": "years" })),
            (ShiftKind::Raised, Some(ShiftWord::Longer))
        );
        assert_eq!(
            shift("people", &range(6, 8), &json!({ "max": 4 })),
            (ShiftKind::Lowered, Some(ShiftWord::Smaller))
        );
        assert_eq!(shift("", &json!(2), &json!(2)), (ShiftKind::Same, None));
        assert_eq!(shift("", &json!("team"), &json!("group")), (ShiftKind::Changed, None));
        assert_eq!(
            shift("", &range(3, 4), &range(2, 6)),
            (ShiftKind::Changed, Some(ShiftWord::Wider))
        );
    }

    #[test]
    fn says_values_in_words() {
        use serde_json::json;
        let say = |unit: &str, json| {
            crate::words::value(&super::value(&kind(unit), None, &value(&json))).plain()
        };
        assert_eq!(say("months", json!({ "min": 3, "max": 6 })), "3–6 months");
        assert_eq!(say("years", json!(1)), "1 year");
        assert_eq!(say("people", json!({ "max": 4 })), "up to 4 people");
        assert_eq!(
            say("% of their time", json!({ "min": 30, "max": 70 })),
            "30–70 % of their time"
        );
        assert_eq!(
            say("people", json!({ "text": "team (5–15)", "min": 5, "max": 15 })),
            "team (5–15)"
        );
    }
}
