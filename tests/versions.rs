//! Vio's ladder in two versions, of 2021 and of 2023: what they share, and that they differ just
//! where their sources do.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::fmt::Write as _;
use std::fs;

use common::{json, ladder, path, reference, role};
use ladder_compare::model::{AreaId, Cell, Framework, Role};
use serde_json::{Map, Value};

const OLD: &str = "vio-2021";
const NEW: &str = "vio";

/// The company's name in 2021 and in 2023.
const RENAMED: [&str; 2] = ["FindHotel", "Vio.com"];

/// A text of 2021 with the name of 2023. The source's growth model shortens the old name.
fn renamed(text: &str) -> String {
    let [old, new] = RENAMED;
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric());
    let swap = |word: &str| match word.trim_end_matches(|c: char| !c.is_alphanumeric()) {
        "FH" => word.replace("FH", new),
        _ => word.replace(old, new),
    };
    words.map(swap).collect()
}

fn object(name: &str) -> Map<String, Value> {
    let Value::Object(object) = json(&format!("data/{name}.json")) else { panic!("no object") };
    object
}

fn list<'v>(object: &'v Map<String, Value>, key: &str) -> Vec<&'v Value> {
    object.get(key).unwrap().as_array().unwrap().iter().collect()
}

fn text_at(value: &Value, key: &str) -> String {
    value.get(key).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn both_versions_have_the_same_ids() {
    let (old, new) = (object(OLD), object(NEW));
    for (key, count) in
        [("tracks", 2), ("areas", 6), ("scales", 1), ("competencies", 16), ("roles", 10)]
    {
        let ids = |of| list(of, key).into_iter().map(|it| text_at(it, "id")).collect::<Vec<_>>();
        assert_eq!(ids(&old), ids(&new), "{key}");
        assert_eq!(ids(&old).len(), count, "{key}");
    }
    assert_eq!((&old["id"], &new["id"]), (&OLD.into(), &NEW.into()));
    assert!(text_at(&old.into(), "date") < text_at(&new.into(), "date"));
}

#[test]
fn nothing_but_the_name_and_the_acknowledgement_differs() {
    let (mut old, mut new) = (object(OLD), object(NEW));
    let mut thanks = Vec::new();
    for version in [&mut old, &mut new] {
        for key in ["id", "name", "date", "source"] {
            version.remove(key).unwrap();
        }
        let last = version["prose"].as_array_mut().unwrap().last_mut().unwrap();
        thanks.push(last.as_object_mut().unwrap().remove("list").unwrap());
    }
    let (old, new) = (Value::Object(old), Value::Object(new));
    let [old_name, new_name] = RENAMED;
    assert!(!old.to_string().contains(new_name) && !new.to_string().contains(old_name));
    assert_eq!(serde_json::from_str::<Value>(&renamed(&old.to_string())).unwrap(), new);
    let [old, new] = thanks.as_slice() else { panic!("two lists") };
    assert_eq!((old.as_array().unwrap().len(), new.as_array().unwrap().len()), (4, 3));
}

/// How the texts of one role, or of the growth model, differ between the versions.
#[derive(Debug, Default, PartialEq)]
struct Differences {
    old: usize,
    new: usize,
    same: usize,
    /// The company's new name, and no other word.
    name_only: usize,
    moved: usize,
    added: usize,
    gone: usize,
}

/// A text and what it stands under.
type Placed = (String, String);

fn differences(mut old: Vec<Placed>, mut new: Vec<Placed>) -> Differences {
    let (old_count, new_count) = (old.len(), new.len());
    let same = take(&mut old, &mut new, |old, new| old == new);
    let name_only = take(&mut old, &mut new, |old, new| old.0 == new.0 && renamed(&old.1) == new.1);
    let moved = take(&mut old, &mut new, |old, new| renamed(&old.1) == new.1);
    let (added, gone) = (new.len(), old.len());
    Differences { old: old_count, new: new_count, same, name_only, moved, added, gone }
}

/// Takes the pairs out of both lists, and counts them.
fn take(
    old: &mut Vec<Placed>,
    new: &mut Vec<Placed>,
    is_pair: fn(&Placed, &Placed) -> bool,
) -> usize {
    let before = new.len();
    new.retain(|new| match old.iter().position(|old| is_pair(old, new)) {
        Some(found) => {
            old.swap_remove(found);
            false
        }
        None => true,
    });
    before - new.len()
}

/// The statements of a role, each with its area.
fn statements(role: &Role) -> Vec<Placed> {
    let of = |(area, cell): &(AreaId, Cell)| {
        let texts = cell.statements.iter().map(|statement| statement.text.clone());
        texts.map(|text| (area.to_string(), text)).collect::<Vec<_>>()
    };
    role.areas.iter().flat_map(of).collect()
}

/// The paragraphs about a role.
fn paragraphs(role: &Role) -> Vec<Placed> {
    role.text.split("\n\n").map(|text| (String::new(), text.to_owned())).collect()
}

/// What the growth model says in an area, each text with its specialisation.
fn model(framework: &Framework, area: &str) -> Vec<Placed> {
    let mut texts = Vec::new();
    for of in framework.competencies.iter().filter(|of| of.area.as_str() == area) {
        let steps = of.steps.iter().flat_map(|step| [&step.text].into_iter().chain(&step.examples));
        let all = [&of.text].into_iter().chain(steps);
        texts.extend(all.map(|text| (of.id.as_str().to_owned(), text.clone())));
    }
    texts
}

// The table in data/README.md.

const OPEN: &str = "<!-- versions: written by UPDATE_COUNTS=1 cargo test --test versions -->\n";
const CLOSE: &str = "<!-- end of versions -->\n";

#[test]
fn readme_has_the_differences() {
    let file = path("data/README.md");
    let read = || fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
    let held = read();
    let (before, rest) = held.split_once(OPEN).unwrap();
    let (_, after) = rest.split_once(CLOSE).unwrap();
    let fresh = format!("{before}{OPEN}\n{}\n{CLOSE}{after}", table());
    if std::env::var_os("UPDATE_COUNTS").is_some() {
        fs::write(&file, &fresh).unwrap();
    }
    assert!(read() == fresh, "data/README.md is stale: UPDATE_COUNTS=1 cargo test --test versions");
}

fn table() -> String {
    let (old, new) = (ladder(OLD), ladder(NEW));
    let mut text = "| role | 2021 | 2023 | same | name only | moved | added | gone |\n\
                    |---|---:|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for now in &new.roles {
        let then = role(&old, now.id.as_str());
        text += &row(now.id.as_str(), &differences(statements(then), statements(now)));
    }
    let all = |of: &Framework, texts: fn(&Role) -> Vec<Placed>| {
        of.roles.iter().flat_map(texts).collect::<Vec<_>>()
    };
    text += &row("**all statements**", &differences(all(&old, statements), all(&new, statements)));
    text += &row("paragraphs on roles", &differences(all(&old, paragraphs), all(&new, paragraphs)));
    for area in ["development", "execution", "supporting", "strengthening"] {
        let growth = differences(model(&old, area), model(&new, area));
        text += &row(&format!("growth track {area}"), &growth);
    }
    text
}

fn row(name: &str, of: &Differences) -> String {
    let mut text = format!("| {name} |");
    for count in [of.old, of.new, of.same, of.name_only, of.moved, of.added, of.gone] {
        write!(text, " {count} |").unwrap();
    }
    text + "\n"
}

// The sources, where they are there.

const FOLDERS: [&str; 2] = ["vio-2021-findhotel", "vio"];

/// The same file in both versions of the source.
fn both(file: &str) -> Option<[String; 2]> {
    let [old, new] = FOLDERS.map(|folder| reference(&format!("{folder}/{file}.md")));
    Some([old?, new?])
}

/// The bullets of a page on a role, each with its heading, or else its paragraphs.
fn read_page(text: &str, bullets: bool) -> Vec<Placed> {
    let (mut place, mut found) = (String::new(), Vec::new());
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("- ") {
            Some(text) if bullets => found.push((place.clone(), text.to_owned())),
            None if bullets && line.starts_with('#') => line.clone_into(&mut place),
            None if !bullets && is_paragraph(line) => found.push((String::new(), line.to_owned())),
            _ => {}
        }
    }
    found
}

/// Whether this is no title, table, note to one or link to the next page, and not what our files
/// hold as `builds_on`.
fn is_paragraph(line: &str) -> bool {
    let others = ["#", "|", "<a", "Every ", "Continue reading"];
    !line.is_empty() && !others.iter().any(|start| line.starts_with(start))
}

/// Where two lists of equal length differ.
fn places(old: &[Placed], new: &[Placed]) -> Vec<usize> {
    assert_eq!(old.len(), new.len());
    old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new).map(|it| it.0).collect()
}

#[test]
fn roles_differ_just_where_their_sources_do() {
    let (old, new) = (ladder(OLD), ladder(NEW));
    for now in &new.roles {
        let (id, then) = (now.id.as_str(), role(&old, now.id.as_str()));
        let file = match id {
            "senior-principal-engineer" => "s_principal_engineer".to_owned(),
            id => id.replace('-', "_"),
        };
        let Some(pages) = both(&format!("levels/{file}")) else { return };
        for (bullets, ours) in
            [(true, [then, now].map(statements)), (false, [then, now].map(paragraphs))]
        {
            let [old, new] = pages.each_ref().map(|page| read_page(page, bullets));
            let [then, now] = ours;
            assert_eq!(places(&then, &now), places(&old, &new), "{id}");
            assert_eq!(differences(then, now), differences(old, new), "{id}");
        }
    }
}

/// The cells of the tables of a growth track, each with its column; the first column has numbers.
fn cells(text: &str) -> Vec<Placed> {
    let mut found = Vec::new();
    // A bar between two sentences parts one cell by mistake.
    let text = text.replace("safe. | Coaches", "safe. Coaches");
    for line in text.lines().filter(|line| line.starts_with('|')).skip(2) {
        for (column, cell) in line.trim().trim_matches('|').split('|').enumerate().skip(1) {
            if !cell.trim().is_empty() {
                found.push((column.to_string(), cell.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn the_growth_model_differs_just_where_its_source_does() {
    let versions = [ladder(OLD), ladder(NEW)];
    let ours = |area: &str| {
        let [old, new] = versions.each_ref().map(|version| model(version, area));
        differences(old, new)
    };
    for area in ["execution", "supporting", "strengthening"] {
        let Some(tracks) = both(&format!("model/{area}")) else { return };
        let [old, new] = tracks.map(|text| cells(&text));
        assert_eq!(ours(area), differences(old, new), "{area}");
    }
    // One table for its four specialisations; ours hold it four times.
    let Some(tracks) = both("model/development") else { return };
    let shared = |text: &String| -> Vec<Placed> {
        let lines = text.lines().map(str::trim).filter(|line| line.starts_with("<td colspan=4>"));
        lines.map(|line| (String::new(), line.to_owned())).collect()
    };
    let [old, new] = tracks.each_ref().map(shared);
    let (of_source, ours) = (differences(old, new), ours("development"));
    assert_eq!((ours.name_only, ours.added, ours.gone), (4 * of_source.name_only, 0, 0));
    assert_eq!((of_source.added, of_source.gone), (0, 0));
}
