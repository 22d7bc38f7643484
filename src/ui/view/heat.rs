//! Areas by steps, with figures on shades.

use yew::prelude::*;

use super::control::does;
use super::overview::{captioned, cell, column, nothing, region, row};
use crate::overview::{Overview, StepSize, Table, TableRow};
use crate::selection::Action;
use crate::ui::dom::{Node, el};
use crate::words;

/// The shades of the cells.
const SHADES: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];

/// A table for each track.
#[inline(never)]
pub fn tables(overview: &Overview, dispatch: &Callback<Action>) -> Option<Node> {
    let note = "How many statements are new or changed, by area and step; the darker, the more. \
                Press a figure to see the changes.";
    let mut all = el("section").class("part").child(el("h2").text("At a glance"));
    all = all.child(el("p").class("note").text(note));
    for table in &overview.tables {
        let label = ["At a glance: ", &table.track].concat();
        all = all.child(region(&label, self::table(overview, table, dispatch)));
    }
    (!overview.tables.is_empty()).then_some(all)
}

fn table(overview: &Overview, table: &Table, dispatch: &Callback<Action>) -> Node {
    let steps: Vec<&StepSize> =
        table.steps.iter().filter_map(|at| overview.steps.get(*at)).collect();
    let mut heads = el("tr").child(el("td"));
    for step in &steps {
        heads = heads.child(column(&words::step(step)));
    }
    let mut body = el("tbody");
    for one in &table.rows {
        body = body.child(area(one, &steps, dispatch));
    }
    let mut sums = el("tr").class("sum").child(row("All statements"));
    for step in &steps {
        sums = sums.child(el("td").number(step.size.unwrap_or_default()));
    }
    let foot = el("tfoot").child(sums);
    let foot = foot.maybe(extra("Facts that change", &table.facts));
    let foot = foot.maybe(extra("Requirements that change", &table.requirements));
    captioned("heat", &table.track, heads, body).child(foot)
}

fn area(one: &TableRow, steps: &[&StepSize], dispatch: &Callback<Action>) -> Node {
    let mut cells = el("tr").child(row(&one.name));
    for ((count, shade), step) in one.cells.iter().zip(&one.shades).zip(steps) {
        let class = SHADES.get(*shade).copied().unwrap_or_default();
        cells = cells.child(match count {
            None => el("td").class("none").child(nothing()),
            Some(0) => cell(Some("0")).attr("class", class),
            Some(count) => {
                let roles = vec![step.from.clone(), step.to.clone()];
                let label = [&*one.name, ", ", &words::step(step), ": ", &words::size(*count)];
                let button = does(dispatch, Action::SeeChanges(roles));
                let button = button.attr_of("aria-label", &label.concat());
                let button = button.attr_of("data-to-area", &one.name);
                el("td").class(class).child(button.number(*count))
            }
        });
    }
    cells
}

/// Counts of what is no statement, where there is any.
fn extra(name: &str, counts: &[usize]) -> Option<Node> {
    let mut cells = el("tr").class("extra").child(row(name));
    for count in counts {
        cells = cells.child(el("td").number(*count));
    }
    counts.iter().any(|count| *count > 0).then_some(cells)
}
