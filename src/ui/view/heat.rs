//! Areas by steps, with figures on shades.

use yew::prelude::*;

use super::control::does;
use super::overview::{captioned, column, nothing, region, row};
use crate::overview::{Overview, StepSize, Table, TableRow};
use crate::selection::Action;
use crate::ui::dom::{Node, el};
use crate::words::{self, Key, comma, labelled, own, say};

/// The shades of the cells.
const SHADES: [&str; 5] = ["s0", "s1", "s2", "s3", "s4"];

/// A table for each track.
#[inline(never)]
pub fn tables(overview: &Overview, dispatch: &Callback<Action>) -> Option<Node> {
    let mut all = el("section").class("part").child(el("h2").say(Key::AtAGlance));
    all = all.child(el("p").class("note").say(Key::GlanceNote));
    for table in &overview.tables {
        let label = labelled(say(Key::AtAGlance), own(&table.track));
        all = all.child(region(label, self::table(overview, table, dispatch)));
    }
    (!overview.tables.is_empty()).then_some(all)
}

fn table(overview: &Overview, table: &Table, dispatch: &Callback<Action>) -> Node {
    let steps: Vec<&StepSize> =
        table.steps.iter().filter_map(|at| overview.steps.get(*at)).collect();
    let mut heads = el("tr").child(el("td"));
    for step in &steps {
        heads = heads.child(column(words::step(step)));
    }
    let mut body = el("tbody");
    for one in &table.rows {
        body = body.child(area(one, &steps, dispatch));
    }
    let mut sums = el("tr").class("sum").child(row(say(Key::AllStatements)));
    for step in &steps {
        sums = sums.child(el("td").number(step.size.unwrap_or_default()));
    }
    let foot = el("tfoot").child(sums);
    let foot = foot.maybe(extra(Key::FactsChanging, &table.facts));
    let foot = foot.maybe(extra(Key::RequirementsChanging, &table.requirements));
    captioned("heat", own(&table.track), heads, body).child(foot)
}

fn area(one: &TableRow, steps: &[&StepSize], dispatch: &Callback<Action>) -> Node {
    let mut cells = el("tr").child(row(own(&one.name)));
    for ((count, shade), step) in one.cells.iter().zip(&one.shades).zip(steps) {
        let class = SHADES.get(*shade).copied().unwrap_or_default();
        cells = cells.child(match count {
            None => el("td").class("none").child(nothing()),
            Some(0) => el("td").number(0).attr("class", class),
            Some(count) => {
                let roles = vec![step.from.clone(), step.to.clone()];
                let label = comma(own(&one.name), words::step(step));
                let label = labelled(label, words::size(*count)).plain();
                let button = does(dispatch, Action::SeeChanges(roles));
                let button = button.attr_of("aria-label", &label);
                let button = button.attr_of("data-to-area", &one.name);
                el("td").class(class).child(button.number(*count))
            }
        });
    }
    cells
}

/// Counts of what is no statement, where there is any.
fn extra(name: Key, counts: &[usize]) -> Option<Node> {
    let mut cells = el("tr").class("extra").child(row(say(name)));
    for count in counts {
        cells = cells.child(el("td").number(*count));
    }
    counts.iter().any(|count| *count > 0).then_some(cells)
}
