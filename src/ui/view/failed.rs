//! What is shown when there is nothing to show, or something wrong with it.

use yew::prelude::*;

use super::control::calls;
use super::toolbar::framework_picker;
use crate::load::Fault;
use crate::selection::Action;
use crate::ui::dom::{Node, el, fold, run};
use crate::ui::source::Failure;
use crate::words::{Key, count};

/// How many faults are listed before the rest is only counted.
const LISTED: usize = 50;

/// What the reader of a failure may do.
pub struct Ways<'a> {
    /// Asks for the file again.
    pub retry: &'a Callback<()>,
    /// Chooses another framework.
    pub dispatch: &'a Callback<Action>,
}

/// Why there is nothing to show, and what to do. `wanted` is the framework that was asked for.
pub fn failed(failure: &Failure, wanted: &str, ways: &Ways<'_>) -> Html {
    let index = failure.index.as_deref();
    let picker = index.map(|index| framework_picker(index, wanted, ways.dispatch));
    let sentence = el("p").child(el("strong").said(failure.sentence()));
    let alert = el("div").attr("role", "alert").child(sentence).child(list(&failure.faults));
    let retry = || calls(ways.retry).say(Key::TryAgain);
    let failed =
        el("div").attr("part", "message").class("ladder failed").maybe(picker).child(alert);
    failed.maybe(failure.may_retry.then(retry)).html()
}

/// What is wrong in a file that is shown all the same.
pub fn warnings(warnings: &[Fault]) -> Html {
    if warnings.is_empty() {
        return run().html();
    }
    let summary = count(Key::Faults, warnings.len());
    fold(summary).class("warnings").child(list(warnings)).html()
}

fn list(faults: &[Fault]) -> Node {
    // What is wrong in a file is said in English, to those who keep the file.
    let mut list = el("ol").class("faults").attr("lang", "en").attr("dir", "ltr");
    for fault in faults.iter().take(LISTED) {
        list = list.child(line(fault));
    }
    let more = faults.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| el("p").said(count(Key::MoreFaults, more)));
    run().maybe((!list.is_empty()).then_some(list)).maybe(more)
}

fn capitalised(text: &str) -> String {
    let (first, rest) = text.split_at_checked(1).unwrap_or_default();
    [&first.to_ascii_uppercase(), rest].concat()
}

/// Where a fault is, what it is, and what would be right.
fn line(fault: &Fault) -> Node {
    let mut line = el("li");
    if let Some(place) = fault.place {
        let (at, column) = (place.line.to_string(), place.column.to_string());
        line = line.text("Line ").text(&at).text(", column ").text(&column);
    }
    if !fault.path.0.is_empty() {
        line = line.text(", ").child(el("code").text(&fault.path.to_string()));
    }
    let problem = fault.problem.to_string();
    let line = if line.is_empty() {
        line.text(&capitalised(&problem))
    } else {
        line.text(": ").text(&problem)
    };
    line.text(". ").text(&fault.problem.remedy())
}

/// Something is on its way.
pub fn skeleton() -> Html {
    let mut skeleton = el("div").attr("aria-busy", "true").class("ladder skeleton");
    for _ in 0..6 {
        skeleton = skeleton.child(el("span"));
    }
    skeleton.html()
}
