//! One change, and lists of them.

use super::rich;
use crate::compare::{AreaPart, Change, Class, Comparison, Counts, Line, Row, Shape, Step};
use crate::ui::dom::{Node, el, fold, label, run, unread};
use crate::words::{self, Key, fill, own, say, sign};

/// Which changes of an area are shown.
#[derive(Clone, Copy)]
pub enum Shown {
    /// All of them.
    All,
    /// Those that a reader has something to learn from, as far as they are not folded.
    News,
    /// Those of them that are folded.
    Folded,
    /// Those of a quiet class.
    Only(Class),
}

impl Shown {
    fn takes(self, change: &Change) -> bool {
        match self {
            Self::All => true,
            Self::News => change.is_news() && !change.is_folded,
            Self::Folded => change.is_folded,
            Self::Only(only) => change.class == only && !change.is_news(),
        }
    }
}

/// The rows of an area whose change in this step is shown.
fn rows(area: &AreaPart, step: Step, shown: Shown) -> Vec<(&Row, &Change)> {
    let mut rows = Vec::new();
    for row in &area.rows {
        if let Some(change) = row.change(step)
            && shown.takes(change)
        {
            rows.push((row, change));
        }
    }
    rows
}

/// Changes in full.
#[inline(never)]
pub fn list(area: &AreaPart, step: Step, shown: Shown) -> Option<Node> {
    let mut list = el("ul").class("changes");
    for (row, _) in rows(area, step, shown) {
        list = list.maybe(item(row, step, Place::Alone));
    }
    (!list.is_empty()).then_some(list)
}

/// Statements without more ado.
#[inline(never)]
pub fn plain_list(area: &AreaPart, step: Step, shown: Shown) -> Node {
    let mut list = el("ul").theirs();
    for (row, change) in rows(area, step, shown) {
        let line = row.cell(step.upper).or(row.cell(step.lower));
        list = list
            .child(el("li").key(&row.key).maybe(line.map(statement)).maybe(moved("span", change)));
    }
    list
}

/// Where a statement moved from.
fn moved(tag: &'static str, change: &Change) -> Option<Node> {
    let note = |area: &str| el(tag).class("why").ours().said(fill(Key::MovedHere, own(area)));
    (!change.moved_from.is_empty()).then(|| note(&change.moved_from))
}

/// The statements of a quiet class, folded under their count.
#[inline(never)]
pub fn quiet(comparison: &Comparison, area: &AreaPart, step: Step, class: Class) -> Option<Node> {
    let rows = rows(area, step, Shown::Only(class));
    if rows.is_empty() {
        return None;
    }
    let still = rows.iter().all(|(_, change)| change.still_expected);
    let is_named = class == Class::NotRestated && step.shape != Shape::Down;
    let is_named = is_named || comparison.branches().is_some();
    let summary = match comparison.roles.get(step.upper).filter(|_| is_named) {
        Some(role) => words::quiet(class, rows.len(), still, &role.short),
        None => sign(&words::of_class(class, rows.len(), still, step.shape).plain()),
    };
    Some(fold(summary).child(plain_list(area, step, Shown::Only(class))))
}

/// What the two roles say of the area as a whole.
#[inline(never)]
pub fn cell_notes(comparison: &Comparison, area: &AreaPart, step: Step) -> Node {
    run()
        .maybe(cell_note(comparison, area, step.lower))
        .maybe(cell_note(comparison, area, step.upper))
}

/// What a role says of the area as a whole.
#[inline(never)]
pub fn cell_note(comparison: &Comparison, area: &AreaPart, place: usize) -> Option<Node> {
    let (cell, role) = (area.cells.get(place)?, comparison.roles.get(place)?);
    let state = cell.state.and_then(words::state);
    if state.is_none() && cell.same_as.is_empty() && cell.text.is_none() {
        return None;
    }
    let name = el("b").own(&role.short).say(Key::Colon).text(" ");
    let text = cell.text.as_ref().map(|text| run().child(rich::inline(text)));
    let note = el("p").class("note").child(name).maybe(text);
    let note = note.text(state.map(words::text).unwrap_or_default()).text(" ");
    let is_same = !cell.same_as.is_empty();
    Some(if is_same { note.said(fill(Key::SameAs, own(&cell.same_as))) } else { note })
}

/// A statement with what it stands under and where it is from.
#[inline(never)]
pub fn statement(line: &Line) -> Node {
    around(line, rich::text(&line.text))
}

/// A text of a statement, with what the statement stands under and where it is from.
fn around(line: &Line, text: Node) -> Node {
    let under = line.under.as_ref();
    let under = under.map(|under| el("span").class("under").child(rich::text(under)).text(" "));
    let from =
        |role: &str| el("span").class("why").ours().text(" ").said(fill(Key::FromRole, own(role)));
    let from = (!line.from.is_empty()).then(|| from(&line.from));
    run().maybe(under).child(text).maybe(from)
}

/// Where a change stands: by itself, or beside the same row's change on the other way of a fork, with
/// the name of its role.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// By itself.
    Alone,
    /// Before the other.
    First(&'a str),
    /// After the other.
    Second(&'a str),
}

/// A change in full.
#[inline(never)]
pub fn item(row: &Row, step: Step, place: Place<'_>) -> Option<Node> {
    let change = row.change(step)?;
    let (lower, upper) = (row.cell(step.lower), row.cell(step.upper));
    let sign = unread(words::class_sign(change)).class("sign");
    let kind = el("p").class("kind").child(sign).said(words::change(change, step.shape));
    let kind = match place {
        Place::Alone => kind,
        Place::First(role) | Place::Second(role) => {
            kind.text(" · ").child(el("bdi").theirs().text(role))
        }
    };
    let second = matches!(place, Place::Second(_));
    let item = el("li").key(&if second { [&row.key, "+"].concat() } else { row.key.clone() });
    let item = item.attr("data-change", "").attr_of("data-row", &row.key);
    let item = item.attr("tabindex", "-1").attr("part", "change").class(match change.class {
        Class::New | Class::Raised => "change up",
        Class::Lowered | Class::Dropped => "change down",
        _ => "change quiet",
    });
    let item = item.child(kind).child(texts(change, lower, upper)).maybe(rises(change));
    let examples = upper.or(lower).and_then(examples);
    let item = item.child(joints(change)).maybe(evidence(change, lower, upper));
    Some(item.maybe(examples))
}

/// The other parts of what was split or merged, and the way to each.
fn joints(change: &Change) -> Node {
    let mut joints = run();
    for joint in &change.joins {
        let text = el("p").class("before").theirs().child(label(words::joint(joint)));
        let text = text.child(rich::text(&joint.text));
        joints = joints.child(text.child(jump(&joint.row)));
    }
    joints
}

/// A way to another row.
#[inline(never)]
pub fn jump(row: &str) -> Node {
    let button = el("button").attr("type", "button").attr_of("data-to", row).class("link").ours();
    run().text(" ").child(button.say(Key::GoToIt))
}

/// The smaller changes, folded under their counts.
#[inline(never)]
pub fn folded(area: &AreaPart, step: Step) -> Option<Node> {
    let mut counts = Counts::default();
    for (_, change) in rows(area, step, Shown::Folded) {
        counts.add(change);
    }
    let list = list(area, step, Shown::Folded)?;
    let is_rest = !rows(area, step, Shown::News).is_empty();
    let counts = sign(&words::counts(&counts, false, step.shape));
    let summary = if is_rest { fill(Key::Also, counts) } else { counts };
    Some(fold(summary).class("more").child(list))
}

/// What stands in another area now.
#[inline(never)]
pub fn departures(area: &AreaPart, step: Step) -> Option<Node> {
    let mut list = el("ul").class("departures");
    for departure in area.departures.get(step.at)? {
        let item = el("li").key(&departure.row).child(unread(words::text(Key::Arrow))).text(" ");
        let item = item.said(fill(Key::MovedTo, own(&departure.to))).text(" ");
        list = list.child(item.child(rich::inline(&departure.text)).child(jump(&departure.row)));
    }
    (!list.is_empty()).then_some(list)
}

/// The text with highlights where they read well, else the new text with the old one under it.
fn texts(change: &Change, lower: Option<&Line>, upper: Option<&Line>) -> Node {
    let text = el("p").class("text").theirs();
    match (lower, upper, &change.diff) {
        (Some(lower), Some(upper), Some(diff)) if diff.readable => {
            text.child(around(upper, rich::difference(diff, &lower.text, &upper.text)))
        }
        (Some(lower), Some(upper), Some(_)) => {
            let before = el("p").class("before").theirs().child(label(Key::Before));
            let before = before.child(rich::text(&lower.text));
            run().child(text.child(statement(upper))).child(before)
        }
        (lower, upper, _) => text.maybe(upper.or(lower).map(statement)),
    }
}

/// What says that more or less is asked.
fn rises(change: &Change) -> Option<Node> {
    let mut line = el("p").class("why");
    for rise in &change.rises {
        line = if line.is_empty() { line } else { line.text(" · ") };
        line = line.said(words::rise(rise));
    }
    (!change.rises.is_empty()).then_some(line)
}

/// Where it moved from; and, on demand, why the two are a pair, with both originals.
fn evidence(change: &Change, lower: Option<&Line>, upper: Option<&Line>) -> Option<Node> {
    let (lower, upper, basis) = (lower?, upper?, change.basis?);
    let both = |term: Key, line: &Line| {
        run().child(el("dt").say(term)).child(statement(line).inside(el("dd").theirs()))
    };
    let both = el("dl").child(both(Key::BeforeTerm, lower)).child(both(Key::NowTerm, upper));
    let why = fold(say(Key::WhyThese)).class("why");
    let mut basis = el("p").said(words::basis(basis));
    if !change.evidence.is_empty() {
        let evidence = words::evidence(&change.evidence);
        basis = basis.text(" ").said(fill(Key::InCommon, evidence));
    }
    let why = why.child(basis).child(both);
    Some(run().maybe(moved("p", change)).child(why))
}

/// A statement's own illustrations, folded.
#[inline(never)]
pub fn examples(line: &Line) -> Option<Node> {
    rich::folded(&line.examples)
}
