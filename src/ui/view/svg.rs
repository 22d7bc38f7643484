//! Pictures: elements with whole numbers, and HTML inside them.

use crate::overview::Point;
use crate::ui::dom::{Node, el};

/// A picture as wide and as high as said, in sixteenths of the font's size.
#[inline(never)]
pub fn svg(width: i32, height: i32) -> Node {
    let size = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    let svg = el("svg").attr_of("viewBox", &size);
    svg.attr_of("width", &em(width)).attr_of("height", &em(height))
}

fn em(length: i32) -> String {
    [&(length / 16).to_string(), "em"].concat()
}

/// An attribute that is a number.
#[inline(never)]
pub fn number(node: Node, name: &'static str, number: i32) -> Node {
    node.attr_of(name, &number.to_string())
}

/// Room for HTML in a picture, around a middle.
#[inline(never)]
pub fn room(at: Point, width: i32, height: i32, inside: Node) -> Node {
    let room = number(el("foreignObject"), "x", at.x - width / 2);
    let room = number(number(room, "y", at.y - height / 2), "width", width);
    // Without its namespace it would be taken for a part of the picture.
    let inside = inside.attr("xmlns", "http://www.w3.org/1999/xhtml");
    number(room, "height", height).child(inside)
}

/// A line along a path that is drawn from pieces of text and points.
#[inline(never)]
pub fn path(pieces: &[(&str, Point)]) -> Node {
    let mut drawn = String::new();
    for (piece, point) in pieces {
        drawn += &[*piece, &point.x.to_string(), " ", &point.y.to_string()].concat();
    }
    el("path").attr_of("d", &drawn)
}

/// A line from point to point.
#[inline(never)]
pub fn line(points: &[Point]) -> String {
    let mut drawn = String::new();
    for point in points {
        drawn += &[&point.x.to_string(), ",", &point.y.to_string(), " "].concat();
    }
    drawn
}
