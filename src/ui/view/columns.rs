//! The roles side by side, what belongs together on one row.

use yew::prelude::*;

use super::tables::{column, tables};
use super::{change, rich};
use crate::compare::{AreaPart, CellPart, Change, Class, Comparison, Line, Row, Shape};
use crate::ui::dom::{Node, el, hidden, run, sign};
use crate::words;

/// The roles side by side; `name` is the framework's, for the caption.
pub fn columns(comparison: &Comparison, name: &str) -> Html {
    let (mut title, mut heads) = ([name, ": "].concat(), el("tr"));
    for (position, role) in comparison.roles.iter().enumerate() {
        title.push_str(if position > 0 { ", " } else { "" });
        title.push_str(&role.short);
        heads = heads.child(el("th").attr("scope", "col").text(&role.name));
    }
    title.push_str(" side by side");
    let heading = el("h2").class("hidden").text(&title);
    let table =
        el("table").attr("part", "table").class("columns").child(el("caption").text(&title));
    let mut table = table.child(heads.inside(el("thead")));
    for area in &comparison.areas {
        table = table.child(body(comparison, area));
    }
    run().child(heading).child(tables(comparison)).child(table).html()
}

fn body(comparison: &Comparison, area: &AreaPart) -> Node {
    let head = el("th").attr("scope", "rowgroup");
    let head = head.attr_of("colspan", &comparison.roles.len().to_string()).class("group");
    let head = el("tr").child(path(head, area));
    let mut body = el("tbody").key(area.id.as_str()).child(head).maybe(notes(comparison, area));
    for row in &area.rows {
        body = body.child(table_row(comparison, row));
    }
    body.maybe(examples(comparison, area))
}

/// The name of an area after those around it.
#[inline(never)]
pub fn path(mut head: Node, area: &AreaPart) -> Node {
    for name in &area.around {
        head = head.text(name).text(" › ");
    }
    head.text(&area.name)
}

/// What each role says of the area as a whole.
fn notes(comparison: &Comparison, area: &AreaPart) -> Option<Node> {
    let said = |cell: &CellPart| cell.state.map(words::state).unwrap_or_default();
    if area.cells.iter().all(|cell| cell.text.is_none() && said(cell).is_empty()) {
        return None;
    }
    let mut row = el("tr").class("notes");
    for (at, cell) in area.cells.iter().enumerate() {
        let text = cell.text.as_ref().map(rich::text);
        row = row.child(column(comparison, at).maybe(text).text(said(cell)));
    }
    Some(row)
}

fn table_row(comparison: &Comparison, row: &Row) -> Node {
    let mut cells = el("tr").key(&row.key);
    for (at, line) in row.cells.iter().enumerate() {
        let cell = column(comparison, at);
        cells = cells.child(match line {
            None => match step_to(comparison, row, at) {
                Some(change) => cell.class("gone").child(mark(change)),
                None => cell.class("none").child(hidden("nothing")),
            },
            Some(line) => {
                let change = step_to(comparison, row, at);
                let lower = row.cell(comparison.shape.below(at));
                let cell = cell
                    .maybe(change.map(|change| mark(change).child(hidden(":")).text(" ")))
                    .child(content(change.map(|(change, _)| change), lower, line));
                cell.maybe(change::examples(line))
            }
        });
    }
    cells
}

/// The change in the step that leads to this column, and what it is a step of.
fn step_to<'c>(comparison: &Comparison, row: &'c Row, at: usize) -> Option<(&'c Change, Shape)> {
    let step = comparison.step_to(at)?;
    row.change(step).map(|change| (change, step.shape))
}

/// What became of the statement.
fn mark((change, shape): (&Change, Shape)) -> Node {
    let class = match change.class {
        Class::New | Class::Raised => "kind up",
        Class::Lowered | Class::Dropped => "kind down",
        _ => "kind quiet",
    };
    let mark = el("span").class(class).child(sign(words::sign(change)));
    mark.text(" ").text(words::change(change, shape))
}

fn content(change: Option<&Change>, lower: Option<&Line>, line: &Line) -> Node {
    match (change.and_then(|change| change.diff.as_ref()), lower) {
        (Some(diff), Some(lower)) if diff.readable => {
            rich::difference(diff, &lower.text, &line.text)
        }
        _ => change::statement(line),
    }
}

/// The illustrations of the area, folded in each column.
fn examples(comparison: &Comparison, area: &AreaPart) -> Option<Node> {
    if area.cells.iter().all(|cell| cell.examples.is_empty()) {
        return None;
    }
    let mut row = el("tr").class("notes");
    for (at, cell) in area.cells.iter().enumerate() {
        row = row.child(column(comparison, at).maybe(rich::folded("examples", &cell.examples)));
    }
    Some(row)
}
