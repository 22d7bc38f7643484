//! What became of each role since an earlier version of the framework.

use yew::prelude::*;

use super::changes::section;
use super::overview::nothing;
use super::tables::tables;
use crate::compare::{Change, Comparison, Counts, History, Revision, RoleFate};
use crate::ui::dom::{Node, el, run, unread};
use crate::words::{self, Key, count_with, fill, own};

/// What became of each role: a summary, then each role that changed.
pub fn history(history: &History) -> Html {
    let title = el("h2").said(words::from_to(&history.from, &history.to));
    let head =
        el("section").attr("part", "headline").class("head").child(title).child(gist(history));
    let mut all = run().child(head).maybe(summary(history));
    for revision in &history.roles {
        if let (RoleFate::Kept(comparison), true) = (&revision.fate, revision.is_news()) {
            all = all.child(role(revision, comparison));
        }
    }
    all.html()
}

/// How many roles changed at all.
fn gist(history: &History) -> Node {
    let all = history.roles.len();
    let changed = history.roles.iter().filter(|role| role.is_news()).count();
    let gist = el("p").class("gist");
    match changed {
        0 => gist.say(Key::NothingChanged),
        _ => gist.said(count_with(Key::RolesChanged, changed, words::figure(all))),
    }
}

/// A column of the summary: its name, and what it counts.
type Column = (Key, fn(&Counts) -> usize);

const COLUMNS: [Column; 6] = [
    (Key::ClassAdded, |counts| counts.new),
    (Key::ClassRaised, |counts| counts.raised),
    (Key::ClassLowered, |counts| counts.lowered),
    (Key::ClassReworded, |counts| counts.reworded),
    (Key::ClassMoved, |counts| counts.moved),
    (Key::ClassGone, |counts| counts.dropped),
];

/// The roles that changed, with what changed in their statements.
fn summary(history: &History) -> Option<Node> {
    let mut heads = el("tr").child(el("th").attr("scope", "col").say(Key::Role));
    let columns = columns(history);
    for (name, _) in &columns {
        heads = heads.child(el("th").attr("scope", "col").say(*name));
    }
    let mut body = el("tbody");
    for revision in history.roles.iter().filter(|revision| revision.is_news()) {
        body = body.child(row(revision, &columns));
    }
    let table = el("table").class("figures");
    let caption = el("caption").say(Key::ChangedByRole);
    (!body.is_empty()).then(|| table.child(caption).child(heads.inside(el("thead"))).child(body))
}

/// The columns in which there is anything.
fn columns(history: &History) -> Vec<Column> {
    let mut columns = Vec::new();
    for column in COLUMNS {
        let has = |counts: Counts| column.1(&counts) > 0;
        if history.roles.iter().any(|revision| revision.counts().is_some_and(has)) {
            columns.push(column);
        }
    }
    columns
}

fn row(revision: &Revision, columns: &[Column]) -> Node {
    let name = el("th").attr("scope", "row").own(&revision.name);
    let mut row = el("tr").key(revision.id.as_str()).child(name);
    let span = columns.len().max(1).to_string();
    let whole = |mark: &'static str, key: Key| {
        el("td").attr_of("colspan", &span).child(unread(mark)).text(" ").say(key)
    };
    match (&revision.fate, revision.counts()) {
        (RoleFate::Added, _) => row.child(whole("+", Key::NewRole)),
        (RoleFate::Gone, _) => row.child(whole("−", Key::GoneRole)),
        (RoleFate::Kept(_), counts) => {
            let counts = counts.unwrap_or_default();
            for (_, count) in columns {
                row = row.child(figure(count(&counts)));
            }
            row
        }
    }
}

fn figure(number: usize) -> Node {
    match number {
        0 => el("td").class("none").child(nothing()),
        _ => el("td").number(number),
    }
}

/// One role: what else changed, then its statements.
fn role(revision: &Revision, comparison: &Comparison) -> Node {
    let mut notes = el("p").class("note");
    if let Some(name) = revision.former_name() {
        notes = notes.said(fill(Key::CalledBefore, own(name))).text(" ");
    }
    if revision.is_described_anew() {
        notes = notes.say(Key::DescribedAnew);
    }
    let all = el("section").key(revision.id.as_str()).class("revision");
    let all = all.child(el("h3").own(&revision.name));
    let all = all.maybe((!notes.is_empty()).then_some(notes));
    let mut all = all.maybe(comparison.has_new_figures().then(|| tables(comparison)));
    let Some(step) = comparison.shape.step_to(1) else { return all };
    for area in &comparison.areas {
        let news = |change: Option<&Change>| change.is_some_and(Change::is_news);
        if area.rows.iter().any(|row| news(row.change(step))) {
            all = all.maybe(section(comparison, area, step));
        }
    }
    all
}
