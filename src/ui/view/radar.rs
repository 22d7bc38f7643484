//! What two roles demand, around a circle, with the table that it is drawn from.

use super::overview::{captioned, cell, column, row};
use super::svg::{line, number, svg};
use crate::overview::{Point, RADAR_SIZE, Radar};
use crate::ui::dom::{Node, el, unread};
use crate::words::{self, Key, Said, all_of, each_own, fill, fill_two, own, say, sign};

/// The two roles are told apart by these marks, and by a broken and a full line.
const MARKS: [&str; 2] = ["○ ", "■ "];

/// The radar and its table.
#[inline(never)]
pub fn radar(radar: &Radar) -> Node {
    let [lower, upper] = &radar.roles;
    let title = fill_two(Key::WhatRequire, own(lower), own(upper));
    let steps = all_of(each_own(&radar.steps));
    let note = el("p").class("note").said(fill(Key::RadarNote, steps));
    let section = el("section").class("part").child(el("h2").said(title.clone())).child(note);
    section.child(el("div").class("beside").child(picture(radar, title)).child(table(radar)))
}

fn picture(radar: &Radar, title: Said) -> Node {
    let svg = svg(RADAR_SIZE, RADAR_SIZE).class("radar").attr("role", "img");
    let label = fill(Key::RadarLabel, title).plain();
    let mut picture = svg.attr_of("aria-label", &label);
    let centre = Point { x: RADAR_SIZE / 2, y: RADAR_SIZE / 2 };
    for ring in &radar.rings {
        picture = picture.child(circle("ring", centre, *ring));
    }
    for axis in &radar.axes {
        picture = picture.child(shape("ring", &[centre, axis.end]));
    }
    for (role, class) in ["lower", "upper"].into_iter().enumerate() {
        let Some(points) = radar.shapes.get(role) else { continue };
        picture = picture.child(shape(class, points));
        for point in points {
            picture = picture.child(mark(role, *point));
        }
    }
    let mut numbers = el("g").class("numbers").attr("aria-hidden", "true");
    for (at, axis) in radar.axes.iter().enumerate() {
        let text = number(number(el("text"), "x", axis.label.x), "y", axis.label.y + 4);
        numbers = numbers.child(text.number(at + 1));
    }
    picture.child(numbers)
}

fn shape(class: &'static str, points: &[Point]) -> Node {
    el("polygon").class(class).attr_of("points", &line(points))
}

fn circle(class: &'static str, at: Point, radius: i32) -> Node {
    let circle = number(el("circle").class(class), "r", radius);
    number(number(circle, "cx", at.x), "cy", at.y)
}

/// A circle for the lower role, a square for the upper.
fn mark(role: usize, at: Point) -> Node {
    if role == 0 {
        return circle("lower", at, 5);
    }
    let square = el("rect").class("upper").attr("width", "7").attr("height", "7");
    number(number(square, "x", at.x - 3), "y", at.y - 3)
}

fn table(radar: &Radar) -> Node {
    let mut heads = el("tr").child(column(say(Key::Competency)));
    for (mark, name) in MARKS.into_iter().zip(&radar.roles) {
        heads = heads.child(column(Said::default()).child(unread(mark)).own(name));
    }
    let mut body = el("tbody");
    for (at, axis) in radar.axes.iter().enumerate() {
        let name = words::figure(at + 1).and(sign(". ")).and(words::name(&axis.name));
        let mut one = el("tr").child(row(name));
        for demanded in &axis.cells {
            one = one.child(cell(demanded.as_ref().map(words::value)));
        }
        body = body.child(one);
    }
    captioned("plain-table", say(Key::RequiredSteps), heads, body)
}
