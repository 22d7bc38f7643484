//! The framework itself: what it says around its roles, and where it comes from.

use yew::prelude::*;

use super::{reading, rich};
use crate::compare::prose;
use crate::model::{Competency, Framework, ScaleStep, Source};
use crate::text::markup::is_allowed;
use crate::ui::dom::{Node, el, fold, run};

/// The framework itself, folded; its source in a line.
pub fn about(framework: &Framework) -> Html {
    let has_more = !(framework.text.is_empty()
        && framework.prose.is_empty()
        && framework.glossary.is_empty()
        && framework.competencies.is_empty());
    let mut about = el("div").class("about").maybe(has_more.then(|| more(framework)));
    for one in &framework.source {
        about = about.child(source(one));
    }
    about.html()
}

fn more(framework: &Framework) -> Node {
    let more = fold(run().text("About ").text(&framework.name));
    let mut more = more.child(rich::paragraphs(&prose::paragraphs(&framework.text)));
    for block in &framework.prose {
        more = more.child(reading::block(&prose::block(block)));
    }
    more.maybe(competencies(framework)).maybe(glossary(framework))
}

fn section(title: &'static str) -> Node {
    el("section").class("prose").child(el("h3").text(title))
}

fn competencies(framework: &Framework) -> Option<Node> {
    let mut all = section("Competencies and their steps");
    for one in &framework.competencies {
        all = all.child(competency(one));
    }
    (!framework.competencies.is_empty()).then_some(all)
}

fn competency(competency: &Competency) -> Node {
    let mut steps = el("dl");
    for ScaleStep { id, name, text, examples, .. } in &competency.steps {
        let mut list = el("ul");
        for example in examples {
            list = list.child(el("li").child(rich::source(example)));
        }
        let list = (!examples.is_empty()).then_some(list);
        let name = el("dt").text(if name.is_empty() { id.as_str() } else { name });
        steps = steps.child(name).child(el("dd").child(rich::source(text)).maybe(list));
    }
    let text = &competency.text;
    let text = (!text.is_empty()).then(|| el("p").child(rich::source(text)));
    let name = run().text(&competency.name);
    fold(name).key(competency.id.as_str()).maybe(text).child(steps)
}

fn glossary(framework: &Framework) -> Option<Node> {
    let mut list = el("dl");
    for entry in &framework.glossary {
        let text = rich::source(&entry.text);
        list = list.child(el("dt").text(&entry.term)).child(el("dd").child(text));
    }
    (!framework.glossary.is_empty()).then(|| section("Glossary").child(list))
}

fn source(source: &Source) -> Node {
    let Source { name, url, licence, date, text, .. } = source;
    let said = el("p").class("source").text("Source: ");
    let said =
        if is_allowed(url) { said.child(rich::link(url).text(name)) } else { said.text(name) };
    let said = if date.is_empty() { said } else { said.text(", ").text(date) };
    let said = if licence.is_empty() { said } else { said.text(", licence: ").text(licence) };
    let said = said.text(".");
    if text.is_empty() { said } else { said.text(" ").child(rich::source(text)) }
}
