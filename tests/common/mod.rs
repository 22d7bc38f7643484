//! What the tests share: reading files, loading, comparing, and saying a comparison in lines.
#![allow(dead_code, reason = "each test file uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

pub mod schema;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ladder_compare::compare::{
    AreaPart, Class, Comparer, Comparison, Line, Name, Row, Scope, Value as Says,
};
use ladder_compare::load::{Document, Fault, Loaded, load};
use ladder_compare::model::{Framework, Role, RoleId};
use ladder_compare::words;
use serde_json::Value;

/// The bundled ladders, in the order in which the index offers them.
pub const LADDERS: [&str; 5] = ["octopus", "am-digital", "vio", "loadsmart", "made-tech"];

/// Earlier versions of them: beside them in `data/`, and not offered by the index.
pub const EARLIER: [&str; 1] = ["vio-2021"];

/// Every framework file in `data/`.
pub fn bundled() -> impl Iterator<Item = &'static str> {
    LADDERS.into_iter().chain(EARLIER)
}

/// A path from the root of the tree.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

pub fn read(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The text of a reference file; none, and a line that says so, where it is not there.
pub fn reference(relative: &str) -> Option<String> {
    let found = std::fs::read_to_string(path("../shared/frameworks").join(relative));
    if found.is_err() {
        println!("skipped: ../shared/frameworks/{relative} is not here");
    }
    found.ok()
}

pub fn json(relative: &str) -> Value {
    serde_json::from_str(&read(relative)).unwrap()
}

/// A framework that the page can show, and the sentences about what was mended in it.
pub fn mended(text: &str) -> (Framework, Vec<String>) {
    let Loaded { document, warnings } = load(text.as_bytes()).unwrap();
    (framework_in(document), sentences(&warnings))
}

/// The sentences about a file that cannot be shown.
pub fn refused(bytes: &[u8]) -> Vec<String> {
    sentences(&load(bytes).unwrap_err())
}

/// The sentences about a file, shown or not.
pub fn faults(text: &str) -> Vec<String> {
    match load(text.as_bytes()) {
        Ok(loaded) => sentences(&loaded.warnings),
        Err(faults) => sentences(&faults),
    }
}

pub fn sentences(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

fn framework_in(document: Document) -> Framework {
    match document {
        Document::Framework(framework) => *framework,
        Document::Index(_) => panic!("an index"),
    }
}

/// A framework in which nothing is wrong.
pub fn sound(text: &str) -> Framework {
    let (framework, warnings) = mended(text);
    assert_eq!(warnings, [""; 0]);
    framework
}

/// A bundled ladder.
pub fn ladder(name: &str) -> Framework {
    sound(&read(&format!("data/{name}.json")))
}

/// A framework of roles alone, in which nothing is wrong.
pub fn of_roles(roles: &Value) -> Framework {
    sound(&serde_json::json!({ "name": "Test", "roles": roles }).to_string())
}

pub fn role<'f>(framework: &'f Framework, id: &str) -> &'f Role {
    framework.roles.iter().find(|role| role.id.as_str() == id).unwrap()
}

pub fn ids(roles: &[&str]) -> Vec<RoleId> {
    roles.iter().map(|id| RoleId::from(*id)).collect()
}

pub fn compare(framework: &Framework, roles: &[&str]) -> Comparison {
    ladder_compare::compare::compare(framework, &ids(roles)).unwrap()
}

/// All that applies, inherited or not.
pub fn compare_everything(framework: &Framework, roles: &[&str]) -> Comparison {
    let comparer = Comparer::new(Rc::new(framework.clone()));
    comparer.compare(&ids(roles), Scope::Everything).unwrap()
}

pub fn area<'c>(comparison: &'c Comparison, id: &str) -> &'c AreaPart {
    comparison.areas.iter().find(|area| area.id.as_str() == id).unwrap()
}

pub fn rows(comparison: &Comparison) -> impl Iterator<Item = &Row> {
    comparison.areas.iter().flat_map(|area| &area.rows)
}

/// The row in which one of the roles says this.
pub fn row<'c>(comparison: &'c Comparison, text: &str) -> &'c Row {
    let says = |row: &&Row| row.cells.iter().flatten().any(|line| line.text.plain == text);
    rows(comparison).find(says).unwrap_or_else(|| panic!("no row says {text:?}"))
}

/// The class of that row in the first step.
pub fn class(comparison: &Comparison, text: &str) -> Class {
    row(comparison, text).steps[0].as_ref().unwrap().class
}

/// Each row of the first step in a line: its class and its texts.
pub fn lines(comparison: &Comparison) -> Vec<String> {
    rows(comparison)
        .filter_map(|row| {
            let class = word(&row.steps.first()?.as_ref()?.class);
            let texts: Vec<&str> =
                row.cells.iter().map(|cell| cell.as_ref().map_or("-", text_of)).collect();
            Some(format!("{class}: {}", texts.join(" > ")))
        })
        .collect()
}

pub fn text_of(line: &Line) -> &str {
    &line.text.plain
}

/// A value as the JSON names it: `not_restated`.
pub fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::String(word) => word,
        other => other.to_string(),
    }
}

/// A comparison as a page of text, for snapshots: a line for each thing that the screen says.
pub fn page(comparison: &Comparison) -> String {
    let mut page = String::new();
    let names: Vec<&str> = comparison.roles.iter().map(|role| role.name.as_str()).collect();
    writeln!(page, "{}\n", names.join(" > ")).unwrap();
    for step in &comparison.steps {
        writeln!(page, "counts {}", json_line(&step.counts)).unwrap();
        let (shown, both) = (step.words_shown, step.words_of_both);
        writeln!(page, "words shown {shown} of {both}, shared statements {}", step.shared).unwrap();
        writeln!(page, "still expected: {}", step.still_expected).unwrap();
        step.headline.iter().for_each(|point| writeln!(page, "* {}", json_line(point)).unwrap());
    }
    for row in &comparison.facts {
        let shifts = json_line(&row.steps);
        writeln!(page, "fact {}: {} {shifts}", called(&row.name), values(&row.cells)).unwrap();
    }
    for row in &comparison.requirements {
        let shifts = json_line(&row.steps);
        writeln!(page, "requirement {}: {} {shifts}", called(&row.name), values(&row.cells))
            .unwrap();
    }
    for area in &comparison.areas {
        let names: Vec<&str> = area.around.iter().chain([&area.name]).map(String::as_str).collect();
        writeln!(page, "\n## {} {}", names.join(" / "), json_line(&area.origins)).unwrap();
        area.rows.iter().for_each(|row| page.push_str(&row_lines(row)));
    }
    page
}

/// What a fact or a demand is called.
pub fn called(name: &Name) -> String {
    words::name(name).plain()
}

/// Values as the screen says them, a dash for none.
pub fn said(cells: &[Option<Says>]) -> Vec<String> {
    let said =
        |cell: &Option<Says>| cell.as_ref().map_or("-".to_owned(), |it| words::value(it).plain());
    cells.iter().map(said).collect()
}

fn values(cells: &[Option<Says>]) -> String {
    said(cells).join(" > ")
}

fn row_lines(row: &Row) -> String {
    let mut text = String::new();
    for change in row.steps.iter().flatten() {
        let mut change = serde_json::to_value(change).unwrap();
        let class = change["class"].take();
        // Likeness is rounded, so that a small change of the measure leaves the snapshot alone.
        let basis = match change["basis"]["similar"].as_f64() {
            Some(likeness) => format!(" similar {likeness:.1}"),
            None => change["basis"].as_str().map(|basis| format!(" {basis}")).unwrap_or_default(),
        };
        let moved = change["moved_from"].as_str().map(|from| format!(" moved from {from}"));
        let readable = match change["diff"]["readable"].as_bool() {
            Some(true) => " (highlights)",
            Some(false) => " (before, after)",
            None => "",
        };
        let rises: Vec<String> =
            change["rises"].as_array().into_iter().flatten().map(rise).collect();
        let class = class.as_str().unwrap();
        writeln!(text, "{class}{}{basis}{}{readable}", rises.concat(), moved.unwrap_or_default())
            .unwrap();
    }
    for line in row.cells.iter().flatten() {
        let from = if line.from.is_empty() { String::new() } else { format!(" <{}>", line.from) };
        writeln!(text, "    {}{from}", line.text.plain).unwrap();
    }
    text
}

/// What says that more or less is asked.
fn rise(rise: &Value) -> String {
    let said = |key: &str| rise[key].as_str().unwrap_or("-").to_owned();
    format!(" [{}: {} → {}]", said("scale"), said("from"), said("to"))
}

fn json_line(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}
