//! One role, to read from top to bottom.

use yew::prelude::*;

use super::columns::path;
use super::tables::tables;
use super::{change, rich};
use crate::compare::{AreaPart, Comparison, Line, ProseBlock, RoleHead};
use crate::model::Reference;
use crate::text::markup::{Text, is_allowed};
use crate::ui::dom::{Node, el, fold, run};
use crate::words;

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
    if is_said { around.text(name) } else { around.text(level).text(" ").text(name) }
}

/// What sort of role it is, whether it is in force, and what it builds on.
fn standing(role: &RoleHead) -> Option<Node> {
    let mut said = run();
    for part in [words::kind(role.kind), words::status(role.status)] {
        said = if part.is_empty() { said } else { said.between(" · ").text(part) };
    }
    for (position, name) in role.builds_on.iter().enumerate() {
        let first = position == 0;
        said = if first { said.between(" · ").text("builds on ") } else { said.text(", ") };
        said = said.text(name);
    }
    (!said.is_empty()).then(|| said.inside(el("p").class("quiet")))
}

fn references(role: &RoleHead) -> Option<Node> {
    let mut list = el("ul").class("references");
    for Reference { standard, code, url, .. } in &role.references {
        let item = if is_allowed(url) { rich::link(url) } else { run() };
        list = list.child(item.text(standard).text(": ").text(code).inside(el("li")));
    }
    (!list.is_empty()).then_some(list)
}

fn area(area: &AreaPart) -> Node {
    let (mut own, mut inherited, mut count) = (el("ul").class("plain"), el("ul"), 0);
    for row in &area.rows {
        match row.cells.first() {
            Some(Some(line)) if line.inherited => {
                inherited = inherited.child(item(line));
                count += 1;
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
        let gist = cell.text.as_ref().map(|text| el("p").class("gist").child(rich::text(text)));
        let state = cell.state.map(words::state).filter(|state| !state.is_empty());
        section = section.maybe(gist).maybe(state.map(|it| el("p").class("quiet").text(it)));
    }
    section = section.maybe((!own.is_empty()).then_some(own));
    section = section.maybe(cell.and_then(|cell| rich::folded("examples", &cell.examples)));
    let more = run().number(count).text(" more, inherited");
    section.maybe((count > 0).then(|| fold(more).child(inherited)))
}

fn item(line: &Line) -> Node {
    el("li").child(change::statement(line)).maybe(change::examples(line))
}

fn examples(texts: &[Text]) -> Option<Node> {
    let header = el("header").child(el("h3").text("Examples"));
    let section = el("section").attr("part", "area").class("area").child(header);
    (!texts.is_empty()).then(|| section.child(rich::list(texts).class("plain")))
}

/// A block of prose.
#[inline(never)]
pub fn block(block: &ProseBlock) -> Node {
    let title = (!block.title.is_empty()).then(|| el("h3").text(&block.title));
    let list = (!block.list.is_empty()).then(|| rich::list(&block.list));
    let section = el("section").class("prose").maybe(title);
    section.child(rich::paragraphs(&block.text)).maybe(list)
}
