//! The roles and steps on a plane: tracks side by side, the lowest level at the top.
//!
//! Lengths are in sixteenths of the font's size, so that the map grows with the text in it.

use super::ranks::{get, ranks, set};
use super::steps::{Link, Measured};
use super::types::{Edge, Lane, Map, Point, Spot};
use super::{TrackLine, short};
use crate::compare::ShownAreas;
use crate::model::{Framework, Role, RoleId, RoleKind};
use crate::resolve::expectations;
use crate::selection::{backward, onward};

/// How wide a role is.
pub const SPOT_WIDTH: i32 = 108;
/// How high a role is.
pub const SPOT_HEIGHT: i32 = 76;
/// Between two roles side by side.
const ASIDE: i32 = 12;
/// Between two rows of roles.
const BELOW: i32 = 48;
/// Around the map, for what is drawn around a role.
const MARGIN: i32 = 8;
/// The names of the tracks.
const HEAD: i32 = 52;
/// Between the levels and what is beside them.
const APART: i32 = 20;
/// The point of an arrow.
const TIP: i32 = 9;
/// The figure on a step.
const FIGURE: (i32, i32) = (38, 26);
/// The widest line, beyond the thinnest.
const WIDEST: usize = 9;

/// Lays out the roles of all tracks and the steps between them.
pub(super) fn lay_out(
    framework: &Framework,
    tracks: &[TrackLine<'_>],
    links: &[Link],
    measured: &[Measured],
    only: &ShownAreas<'_>,
) -> Map {
    let ranks = ranks(framework, links);
    let mut map = Map::default();
    let mut places = vec![None; framework.roles.len()];
    let mut x = MARGIN;
    for track in tracks {
        if track.kind != RoleKind::Level && map.lanes.iter().all(|it| it.kind == RoleKind::Level) {
            x += if map.lanes.is_empty() { 0 } else { APART };
        }
        let mut widest = 0;
        for (role, slot) in track.roles.iter().zip(&slots(track, &ranks, links)) {
            let Some(found) = framework.roles.get(*role) else { continue };
            widest = widest.max(*slot);
            let at =
                Point { x: x + length(*slot) * (SPOT_WIDTH + ASIDE), y: row(get(&ranks, *role)) };
            set(&mut places, *role, Some(at));
            map.height = map.height.max(at.y + SPOT_HEIGHT);
            map.spots.push(spot(framework, found, at, only));
        }
        let width = (length(widest) + 1) * (SPOT_WIDTH + ASIDE) - ASIDE;
        map.lanes.push(Lane { name: track.name.to_owned(), kind: track.kind, x, width });
        x += width + ASIDE;
    }
    map.edges = edges(&places, links, measured);
    for point in map.edges.iter().flat_map(|edge| &edge.curve) {
        map.height = map.height.max(point.y);
    }
    map.height = whole(map.height + MARGIN);
    map.width = whole(x - ASIDE + MARGIN);
    map
}

/// Up to the next whole size of the font.
fn whole(length: i32) -> i32 {
    (length + 15) / 16 * 16
}

fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / 1024)
}

fn row(rank: usize) -> i32 {
    HEAD + length(rank) * (SPOT_HEIGHT + BELOW)
}

/// Where in its lane each role of a track stands: under the one that leads to it, if nothing else
/// does.
fn slots(track: &TrackLine<'_>, ranks: &[usize], links: &[Link]) -> Vec<usize> {
    let mut placed: Vec<Option<usize>> = vec![None; ranks.len()];
    let mut slots: Vec<usize> = Vec::new();
    for role in &track.roles {
        let (mut wanted, mut taken) = (None, Vec::new());
        for link in links.iter().filter(|link| link.is_climb() && link.to == *role) {
            wanted = wanted.or(get(&placed, link.from));
        }
        for (other, slot) in track.roles.iter().zip(&slots) {
            if get(ranks, *other) == get(ranks, *role) {
                taken.push(*slot);
            }
        }
        let mut slot = wanted.unwrap_or_default();
        if taken.contains(&slot) {
            slot = 0;
            while taken.contains(&slot) {
                slot += 1;
            }
        }
        set(&mut placed, *role, Some(slot));
        slots.push(slot);
    }
    slots
}

fn spot(framework: &Framework, role: &Role, at: Point, only: &ShownAreas<'_>) -> Spot {
    let open_from = role.eligibility.as_ref().map(|it| &it.at_least);
    let open_from = framework.roles.iter().find(|role| Some(&role.id) == open_from);
    // A name may begin with its level.
    let level = if short(role).starts_with(&role.level) { "" } else { &role.level };
    let own = expectations(framework, role).into_iter();
    let own = own.filter(|it| !it.inherited && only.has(it.area));
    Spot {
        role: role.id.clone(),
        name: short(role).to_owned(),
        level: level.to_owned(),
        open_from: open_from.map(|it| it.name.clone()).unwrap_or_default(),
        statements: own.count(),
        x: at.x,
        y: at.y,
        compares: compares(framework, &role.id),
    }
}

/// A role after the one before it; the first of a track before the next one.
fn compares(framework: &Framework, id: &RoleId) -> Vec<RoleId> {
    let before = backward(framework, id).next().map(|role| vec![role.id.clone(), id.clone()]);
    before.unwrap_or_else(|| {
        let next = onward(framework, id).next().map(|role| role.id.clone());
        [Some(id.clone()), next].into_iter().flatten().collect()
    })
}

fn edges(places: &[Option<Point>], links: &[Link], measured: &[Measured]) -> Vec<Edge> {
    let mut largest = 1;
    for it in measured {
        largest = largest.max(it.size.size.unwrap_or_default());
    }
    let mut edges: Vec<Edge> = Vec::new();
    for (step, (link, it)) in links.iter().zip(measured).enumerate() {
        let (Some(from), Some(to)) = (get(places, link.from), get(places, link.to)) else {
            continue;
        };
        let curve = curve(from, to, is_between(places, from, to));
        let label = label(&curve, &edges);
        let width = it.size.size.map_or(1, |size| 1 + (size * WIDEST).div_ceil(largest));
        edges.push(Edge { step, curve, label, width: length(width) });
    }
    edges
}

/// Whether another role stands straight between two.
fn is_between(places: &[Option<Point>], from: Point, to: Point) -> bool {
    let is_between = |it: &Point| it.x == from.x && it.y > from.y && it.y < to.y;
    from.x == to.x && places.iter().flatten().any(is_between)
}

/// From the lower edge of a role to the upper edge of one further down, past what is between; to
/// one that is not further down, from below.
fn curve(from: Point, to: Point, around: bool) -> [Point; 4] {
    let middle = SPOT_WIDTH / 2;
    let begin = Point { x: from.x + middle, y: from.y + SPOT_HEIGHT };
    let aside = if around { SPOT_WIDTH * 7 / 8 } else { 0 };
    let (end, reach) = if to.y > from.y {
        let end = Point { x: to.x + middle, y: to.y - TIP };
        (end, (end.y - begin.y) / 2)
    } else {
        (Point { x: to.x + middle, y: to.y + SPOT_HEIGHT + TIP }, -BELOW * 3 / 4)
    };
    let first = Point { x: begin.x + aside, y: begin.y + reach.abs() };
    [begin, first, Point { x: end.x + aside, y: end.y - reach }, end]
}

/// Where on its curve the figure stands: in the middle, or near it where another figure is.
fn label(curve: &[Point; 4], edges: &[Edge]) -> Point {
    let is_free = |at: &Point| {
        let near = |it: &Edge| {
            (it.label.x - at.x).abs() < FIGURE.0 && (it.label.y - at.y).abs() < FIGURE.1
        };
        !edges.iter().any(near)
    };
    for eighths in [4, 3, 5, 2, 6] {
        let at = on_curve(curve, eighths);
        if is_free(&at) {
            return at;
        }
    }
    on_curve(curve, 4)
}

/// The point on a cubic curve after so many eighths.
fn on_curve(curve: &[Point; 4], eighths: i32) -> Point {
    let rest = 8 - eighths;
    let weights = [
        rest * rest * rest,
        3 * rest * rest * eighths,
        3 * rest * eighths * eighths,
        eighths * eighths * eighths,
    ];
    let mut sum = Point::default();
    for (point, weight) in curve.iter().zip(weights) {
        sum.x += point.x * weight;
        sum.y += point.y * weight;
    }
    Point { x: sum.x / 512, y: sum.y / 512 }
}
