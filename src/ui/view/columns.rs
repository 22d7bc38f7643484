//! The roles side by side, what belongs together on one row.

use yew::prelude::*;

use super::tables::{column, tables};
use super::{change, rich};
use crate::compare::{AreaPart, CellPart, Change, Class, Comparison, Line, Row, Shape};
use crate::ui::dom::{Node, el, hidden, run, unread};
use crate::words::{self, Key, all_of, fill_two, own};

/// The roles side by side; `name` is the framework's, for the caption.
pub fn columns(comparison: &Comparison, name: &str) -> Html {
    let (mut names, mut heads) = (Vec::new(), el("tr"));
    for role in &comparison.roles {
        names.push(own(&role.short));
        heads = heads.child(el("th").attr("scope", "col").own(&role.name));
    }
    let title = fill_two(Key::SideBySide, own(name), all_of(names));
    let heading = el("h2").class("hidden").said(title.clone());
    let table = el("table").attr("part", "table").class("columns").child(el("caption").said(title));
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
pub fn path(head: Node, area: &AreaPart) -> Node {
    let mut path = String::new();
    for name in &area.around {
        path += &[name, " › "].concat();
    }
    head.own(&[&*path, &area.name].concat())
}

/// What each role says of the area as a whole.
fn notes(comparison: &Comparison, area: &AreaPart) -> Option<Node> {
    let state = |cell: &CellPart| cell.state.and_then(words::state);
    if area.cells.iter().all(|cell| cell.text.is_none() && state(cell).is_none()) {
        return None;
    }
    let mut row = el("tr").class("notes");
    for (at, cell) in area.cells.iter().enumerate() {
        let text = cell.text.as_ref().map(rich::inline);
        let said = state(cell).map(words::text).unwrap_or_default();
        row = row.child(column(comparison, at).maybe(text).text(said));
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
                None => cell.class("none").child(hidden(Key::Nothing)),
            },
            Some(line) => {
                let change = step_to(comparison, row, at);
                let lower = row.cell(comparison.shape.below(at));
                let cell = cell
                    .theirs()
                    .maybe(change.map(|change| mark(change).child(hidden(Key::Colon)).text(" ")))
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
    let mark = el("span").class(class).ours().child(unread(words::class_sign(change)));
    mark.text(" ").said(words::change(change, shape))
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
        row = row.child(column(comparison, at).maybe(rich::folded(&cell.examples)));
    }
    Some(row)
}
