//! The framework itself: what it says around its roles, and where it comes from.

use yew::prelude::*;

use super::{reading, rich};
use crate::compare::prose;
use crate::model::{Competency, Framework, ScaleStep, Source};
use crate::text::markup::{self, is_allowed};
use crate::ui::dom::{Node, el, fold, run};
use crate::words::{Key, Said, comma, fill, own};

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
    let more = fold(fill(Key::About, own(&framework.name)));
    let mut more = more.child(rich::paragraphs(&prose::paragraphs(&framework.text)));
    for block in &framework.prose {
        more = more.child(reading::block(&prose::block(block)));
    }
    more.maybe(competencies(framework)).maybe(glossary(framework))
}

fn section(title: Key) -> Node {
    el("section").class("prose").child(el("h3").say(title))
}

fn competencies(framework: &Framework) -> Option<Node> {
    let mut all = section(Key::Competencies);
    for one in &framework.competencies {
        all = all.child(competency(one));
    }
    (!framework.competencies.is_empty()).then_some(all)
}

fn competency(competency: &Competency) -> Node {
    let mut steps = el("dl").theirs();
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
    let text = (!text.is_empty()).then(|| el("p").theirs().child(rich::source(text)));
    fold(own(&competency.name)).key(competency.id.as_str()).maybe(text).child(steps)
}

fn glossary(framework: &Framework) -> Option<Node> {
    let mut list = el("dl").theirs();
    for entry in &framework.glossary {
        let text = rich::source(&entry.text);
        list = list.child(el("dt").text(&entry.term)).child(el("dd").child(text));
    }
    (!framework.glossary.is_empty()).then(|| section(Key::Glossary).child(list))
}

fn source(source: &Source) -> Node {
    let Source { name, url, licence, date, text, .. } = source;
    let said = el("p").class("source").say(Key::Source).text(" ");
    let name = if is_allowed(url) { rich::link(url).own(name) } else { run().own(name) };
    let next = |said: Node, text: &str, part: Said| match text {
        "" => said,
        _ => said.said(comma(Said::default(), part)),
    };
    let said = next(said.child(name), date, own(date));
    let said = next(said, licence, fill(Key::Licence, own(licence)));
    let said = said.text(".");
    let text = (!text.is_empty()).then(|| rich::inline(&markup::parse(text)));
    said.text(" ").maybe(text)
}
