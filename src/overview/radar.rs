//! What two roles demand, around a circle.

use super::short;
use super::types::{Axis, Point, Radar};
use crate::compare::{Ranked, ShownAreas, ranked};
use crate::model::{Framework, RoleId};

/// How wide and how high a radar is drawn.
pub const RADAR_SIZE: i32 = 320;
/// From the centre to the outermost ring.
const RADIUS: i32 = 128;
/// From the centre to the numbers.
const NUMBERS: i32 = 146;
/// With fewer axes there is no shape; with more it cannot be read.
const AXES: std::ops::RangeInclusive<usize> = 3..=24;

/// The demands of two roles on competencies of some areas that are measured on one scale; none where
/// these are too few or too many to draw.
#[must_use]
pub fn radar(framework: &Framework, roles: &[RoleId], only: &ShownAreas<'_>) -> Option<Radar> {
    let find = |id: &RoleId| framework.roles.iter().find(|role| role.id == *id);
    let (lower, upper) = (find(roles.first()?)?, find(roles.last()?)?);
    if lower.id == upper.id || lower.requires.is_empty() || upper.requires.is_empty() {
        return None;
    }
    let (mut rows, mut steps): (Vec<Ranked>, Vec<String>) = (Vec::new(), Vec::new());
    for row in ranked(framework, &[lower, upper]) {
        if steps.is_empty() && row.is_single {
            steps.clone_from(&row.steps);
        }
        if row.is_single && !steps.is_empty() && row.steps == steps && only.has_demand(&row.row) {
            rows.push(row);
        }
    }
    let names = [short(lower).to_owned(), short(upper).to_owned()];
    AXES.contains(&rows.len()).then(|| draw(names, rows, steps))
}

/// An axis for each competency, from the top clockwise.
fn draw(roles: [String; 2], rows: Vec<Ranked>, steps: Vec<String>) -> Radar {
    let (mut axes, mut rings) = (Vec::new(), Vec::new());
    let mut shapes = [Vec::new(), Vec::new()];
    for ring in 1..=steps.len() {
        rings.push(share(ring, steps.len()));
    }
    let count = rows.len();
    for (position, row) in rows.into_iter().enumerate() {
        let degrees = position * 360 / count;
        for (shape, level) in shapes.iter_mut().zip(&row.levels) {
            shape.push(at(degrees, share(level.unwrap_or_default(), steps.len())));
        }
        let (end, label) = (at(degrees, RADIUS), at(degrees, NUMBERS));
        axes.push(Axis { name: row.row.name, cells: row.row.cells, end, label });
    }
    Radar { roles, axes, steps, rings, shapes }
}

/// How far from the centre a step of the scale is.
fn share(level: usize, rings: usize) -> i32 {
    let (level, rings) = (i32::try_from(level).unwrap_or(0), i32::try_from(rings).unwrap_or(1));
    RADIUS * level.min(rings) / rings.max(1)
}

fn at(degrees: usize, distance: i32) -> Point {
    let (degrees, middle) = (i32::try_from(degrees).unwrap_or_default(), RADAR_SIZE / 2);
    let offset = |degrees: i32| {
        let sine = sine(degrees);
        (distance * sine + 5000 * sine.signum()) / 10_000
    };
    Point { x: middle + offset(degrees), y: middle - offset(degrees + 90) }
}

/// The sine of an angle, in ten-thousandths, by Bhaskara's formula: right to 17 of them, which is a
/// quarter of a pixel at most. Floats would weigh more than the picture.
fn sine(degrees: i32) -> i32 {
    let degrees = degrees.rem_euclid(360);
    if degrees > 180 {
        return -sine(degrees - 180);
    }
    let product = degrees * (180 - degrees);
    40_000 * product / (40_500 - product)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Name, Value};

    #[test]
    fn the_sine_is_near_enough() {
        for degrees in -360..720_i32 {
            let exact = (f64::from(degrees).to_radians().sin() * 10_000.0).round();
            let ours = f64::from(sine(degrees));
            assert!((ours - exact).abs() <= 18.0, "{degrees}: {ours} for {exact}");
        }
    }

    fn framework(last: &serde_json::Value) -> Framework {
        crate::load::framework_of(&serde_json::json!({
            "name": "x",
            "scales": [{ "id": "s", "name": "S", "steps": [1, 2, 3, 4] }, { "id": "t", "name": "T", "steps": ["x", "y"] }],
            "competencies": [
                { "id": "a", "name": "A", "scale": "s" }, { "id": "b", "name": "B", "scale": "s" },
                { "id": "c", "name": "C", "scale": "s" }, { "id": "d", "name": "D", "scale": "s" },
                { "id": "other", "name": "Other", "scale": "t" },
            ],
            "roles": [
                { "id": "low", "name": "Low", "requires": [{ "competency": "a", "is": 2 }, { "competency": "b", "is": [2, 3] }] },
                { "id": "high", "name": "High", "short": "H", "requires": [
                    { "competency": "a", "is": 4 }, { "competency": "b", "at_least": 3 }, last,
                    { "competency": "c", "is": 1 }, { "name": "Any", "any": 1, "among": ["a", "b"], "is": 2 },
                ] },
                { "id": "none", "name": "None" },
            ],
        }))
    }

    #[test]
    fn shows_the_competencies_on_one_scale() {
        let framework = framework(&serde_json::json!({ "competency": "d", "is": 2 }));
        let radar =
            radar(&framework, &["low".into(), "high".into()], &ShownAreas::default()).unwrap();
        assert_eq!(radar.roles, ["Low", "H"]);
        assert_eq!(radar.steps, ["1", "2", "3", "4"]);
        let said: Vec<_> =
            radar.axes.iter().map(|it| (it.name.clone(), it.cells.clone())).collect();
        let own = |text: &str| Value::Own(text.to_owned());
        let name = |text: &str| Name::Own(text.to_owned());
        let any = Value::AnyOf(vec!["2".to_owned(), "3".to_owned()]);
        assert_eq!(
            said,
            [
                (name("A"), vec![Some(own("2")), Some(own("4"))]),
                (name("B"), vec![Some(any), Some(Value::AtLeast("3".to_owned()))]),
                (name("D"), vec![None, Some(own("2"))]),
                (name("C"), vec![None, Some(own("1"))]),
            ]
        );
        // Up, right, down, left; half way out, all the way, and not at all.
        let at = |points: &[Point]| points.iter().map(|it| (it.x, it.y)).collect::<Vec<_>>();
        assert_eq!(at(&radar.shapes[0]), [(160, 96), (224, 160), (160, 160), (160, 160)]);
        assert_eq!(at(&radar.shapes[1]), [(160, 32), (256, 160), (160, 224), (128, 160)]);
        assert_eq!(radar.rings, [32, 64, 96, 128]);
        assert_eq!(radar.axes[3].end, Point { x: 32, y: 160 });
    }

    #[test]
    fn is_not_drawn_of_two_axes_or_of_a_role_that_demands_nothing() {
        let mut two = framework(&serde_json::json!({ "competency": "a", "is": 2 }));
        assert_eq!(
            radar(&two, &["low".into(), "high".into()], &ShownAreas::default()).unwrap().axes.len(),
            3
        );
        two.roles[1].requires.retain(|it| it.competency.as_str() != "c");
        assert_eq!(radar(&two, &["low".into(), "high".into()], &ShownAreas::default()), None);

        let two_scales = framework(&serde_json::json!({ "competency": "other", "is": "x" }));
        assert_eq!(
            radar(&two_scales, &["low".into(), "high".into()], &ShownAreas::default())
                .unwrap()
                .axes
                .len(),
            3
        );
        assert_eq!(radar(&two_scales, &["low".into(), "low".into()], &ShownAreas::default()), None);
        assert_eq!(
            radar(&two_scales, &["low".into(), "none".into()], &ShownAreas::default()),
            None
        );
    }
}
