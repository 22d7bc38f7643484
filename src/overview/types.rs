//! The vocabulary of the overview: plain data with whole numbers, exactly what the pictures draw.

use serde::Serialize;

use crate::compare::{Counts, Name, Value};
use crate::model::{RoleId, RoleKind, StepKind};

/// A whole ladder: its roles and steps as a map, and how much changes in each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Overview {
    /// Every step: those that roles name as next, in the order of the roles; then the others.
    pub steps: Vec<StepSize>,
    /// The roles and steps, laid out.
    pub map: Map,
    /// Areas by steps, a table for each track that has steps to compare.
    pub tables: Vec<Table>,
    /// Demands on competencies over the levels, for each track that makes any.
    pub demands: Vec<Demands>,
    /// The names of the roles that apply to everyone and are no rungs.
    pub baselines: Vec<String>,
}

/// How much changes in one step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepSize {
    /// The role that it leaves.
    pub from: RoleId,
    /// The role that it leads to.
    pub to: RoleId,
    /// The short names of both.
    pub names: [String; 2],
    /// What sort of step it is.
    pub kind: StepKind,
    /// How many statements are news to a reader of the step; none where one of the roles says
    /// nothing that could be compared.
    pub size: Option<usize>,
    /// The changes, by class.
    pub counts: Counts,
    /// Statements that the higher role takes in with a baseline, all of them new.
    pub taken_in: usize,
}

/// The roles and steps on a plane. All lengths are in sixteenths of the font's size.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Map {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// The tracks, side by side.
    pub lanes: Vec<Lane>,
    /// The roles, track by track.
    pub spots: Vec<Spot>,
    /// The steps between them.
    pub edges: Vec<Edge>,
}

/// One track on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lane {
    /// The name of the track; empty where the framework names none.
    pub name: String,
    /// What its roles are: the kind that sets them apart, if any does.
    pub kind: RoleKind,
    /// Where it begins.
    pub x: i32,
    /// How wide it is.
    pub width: i32,
}

/// One role on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// The role.
    pub role: RoleId,
    /// Its short name, or the name.
    pub name: String,
    /// The label of its level, if it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// The role from which on one may take it on, if it says so.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub open_from: String,
    /// How many statements it makes itself.
    pub statements: usize,
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// The roles that are compared when it is chosen: it, and the one before it on its track.
    pub compares: Vec<RoleId>,
}

/// A point on the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// One step on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// Which of the steps it is.
    pub step: usize,
    /// A cubic curve: where it begins, the two points that draw it, where it ends.
    pub curve: [Point; 4],
    /// The middle of its figure.
    pub label: Point,
    /// How wide its line is; by how much changes in the step.
    pub width: i32,
}

/// Areas by steps of one track.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The name of the track; empty where the framework names none.
    pub track: String,
    /// Which of the steps these are.
    pub steps: Vec<usize>,
    /// The areas, those within one another as one.
    pub rows: Vec<TableRow>,
    /// How many facts change in each step.
    pub facts: Vec<usize>,
    /// How many demands on competencies change in each step.
    pub requirements: Vec<usize>,
}

/// One area over the steps of a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// Its name.
    pub name: String,
    /// How many statements are news in each step; none where neither role names the area.
    pub cells: Vec<Option<usize>>,
    /// The same as a shade, from 0 to 4, on one scale for the whole framework.
    pub shades: Vec<usize>,
}

/// Demands on competencies over the levels of one track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Demands {
    /// The name of the track; empty where the framework names none.
    pub track: String,
    /// The short names of its roles that make demands, lowest first. The first may be of another
    /// track, where this one branches off from it.
    pub roles: Vec<String>,
    /// The demands.
    pub rows: Vec<Demand>,
}

/// One demand over the levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Demand {
    /// The competency, or the name of a wildcard.
    pub name: Name,
    /// What each role demands.
    pub cells: Vec<Option<Value>>,
    /// The name of the lowest step that will do, at the first level and at the last.
    pub ends: [Option<String>; 2],
    /// The lowest step that will do, as a point for each role that makes the demand; a run for
    /// each stretch of levels without a gap.
    pub runs: Vec<Vec<Point>>,
}

/// What two roles demand, around a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Radar {
    /// The short names of the two roles.
    pub roles: [String; 2],
    /// One for each competency of which either demands something.
    pub axes: Vec<Axis>,
    /// The names of the steps of the scale, lowest first.
    pub steps: Vec<String>,
    /// How far from the centre each step is.
    pub rings: Vec<i32>,
    /// For each role, the lowest step that will do on each axis; the centre where it demands
    /// nothing.
    pub shapes: [Vec<Point>; 2],
}

/// One competency of a [`Radar`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    /// The competency.
    pub name: Name,
    /// What each role demands.
    pub cells: Vec<Option<Value>>,
    /// Where it ends.
    pub end: Point,
    /// Where its number stands.
    pub label: Point,
}
