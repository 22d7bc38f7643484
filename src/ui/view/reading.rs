//! One role, to read from top to bottom.

use yew::prelude::*;

use super::columns::path;
use super::tables::tables;
use super::{change, rich};
use crate::compare::{AreaPart, Comparison, Line, ProseBlock, RoleHead};
use crate::model::Reference;
use crate::text::markup::{Text, is_allowed};
use crate::ui::dom::{Node, el, fold, run};
use crate::words::{self, Key, all_of, count, dotted, fill, own, say};

/// One role, to read.
pub fn reading(comparison: &Comparison) -> Html {
    let Some(role) = comparison.roles.first() else { return run().html() };
    let article = el("article").class("reading").child(title(role)).maybe(standing(role));
    let article = article.child(rich::paragraphs(&role.text)).maybe(references(role));
    let mut article = article.child(tables(comparison));
    for one in &comparison.areas {
        article = article.child(area(one));
    }
    article = article.maybe(examples(&role.examples));
    for one in &role.prose {
        article = article.child(block(one));
    }
    article.html()
}

fn title(role: &RoleHead) -> Node {
    named(el("h2"), &role.level, &role.name)
}

/// The name of a role after its level, unless the name begins with it.
#[inline(never)]
pub fn named(around: Node, level: &str, name: &str) -> Node {
    let is_said = level.is_empty() || name.starts_with(level);
    if is_said { around.own(name) } else { around.own(&[level, " ", name].concat()) }
}

/// What sort of role it is, whether it is in force, and what it builds on.
fn standing(role: &RoleHead) -> Option<Node> {
    let mut parts = Vec::new();
    for key in [words::kind(role.kind), words::status(role.status)].into_iter().flatten() {
        parts.push(say(key));
    }
    if !role.builds_on.is_empty() {
        let names: Vec<_> = role.builds_on.iter().map(|name| own(name)).collect();
        parts.push(fill(Key::BuildsOn, all_of(names)));
    }
    (!parts.is_empty()).then(|| el("p").class("quiet").said(dotted(parts)))
}

fn references(role: &RoleHead) -> Option<Node> {
    let mut list = el("ul").class("references");
    for Reference { standard, code, url, .. } in &role.references {
        let item = if is_allowed(url) { rich::link(url) } else { run() };
        list = list.child(item.own(&[standard, ": ", code].concat()).inside(el("li")));
    }
    (!list.is_empty()).then_some(list)
}

fn area(area: &AreaPart) -> Node {
    let mut own = el("ul").class("plain").theirs();
    let (mut inherited, mut more) = (el("ul").theirs(), 0);
    for row in &area.rows {
        match row.cells.first() {
            Some(Some(line)) if line.inherited => {
                inherited = inherited.child(item(line));
                more += 1;
            }
            Some(Some(line)) => own = own.child(item(line)),
            _ => {}
        }
    }
    let header = el("header").child(path(el("h3"), area));
    let mut section =
        el("section").key(area.id.as_str()).attr("part", "area").class("area").child(header);
    let cell = area.cells.first();
    if let Some(cell) = cell {
        let gist = |text| el("p").class("gist").theirs().child(rich::text(text));
        let state = cell.state.and_then(words::state);
        section = section.maybe(cell.text.as_ref().map(gist));
        section = section.maybe(state.map(|it| el("p").class("quiet").say(it)));
    }
    section = section.maybe((!own.is_empty()).then_some(own));
    section = section.maybe(cell.and_then(|cell| rich::folded(&cell.examples)));
    let summary = count(Key::Inherited, more);
    section.maybe((more > 0).then(|| fold(summary).child(inherited)))
}

fn item(line: &Line) -> Node {
    el("li").child(change::statement(line)).maybe(change::examples(line))
}

fn examples(texts: &[Text]) -> Option<Node> {
    let header = el("header").child(el("h3").say(Key::ExamplesTitle));
    let section = el("section").attr("part", "area").class("area").child(header);
    (!texts.is_empty()).then(|| section.child(rich::list(texts).class("plain")))
}

/// A block of prose.
#[inline(never)]
pub fn block(block: &ProseBlock) -> Node {
    let title = (!block.title.is_empty()).then(|| el("h3").own(&block.title));
    let list = (!block.list.is_empty()).then(|| rich::list(&block.list));
    let section = el("section").class("prose").maybe(title);
    section.child(rich::paragraphs(&block.text)).maybe(list)
}
