//! The bundled ladders, an earlier version among them: what they hold, and that every step of them
//! can be compared.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use common::{
    EARLIER, LADDERS, bundled, compare, json, ladder, path, read, reference, role, rows, text_of,
};
use ladder_compare::compare::{
    AreaPart, Change, Class, Comparer, Comparison, Origin, Scope, Shape,
};
use ladder_compare::load::{Document, load};
use ladder_compare::model::{Cell, Framework, LevelsAre, Role, RoleId, Statement};
use ladder_compare::resolve::{expectations, neighbours};
use ladder_compare::words;

/// Every two roles that a step joins, lower first as the file says.
fn adjacent(framework: &Framework) -> Vec<[RoleId; 2]> {
    let pairs = framework.roles.iter().flat_map(|role| {
        let around = neighbours(framework, &role.id);
        around.into_iter().map(|near| [role.id.clone(), near.role.id.clone()])
    });
    pairs.collect()
}

type Step = ([RoleId; 2], Comparison);

/// Each step of each ladder in both directions, compared once.
static STEPS: LazyLock<Vec<(Framework, Vec<Step>)>> = LazyLock::new(|| {
    let steps = |name| {
        let framework = ladder(name);
        let comparer = Comparer::new(Rc::new(framework.clone()));
        let pairs = adjacent(&framework);
        assert!(!pairs.is_empty(), "{name} has no step");
        let compare = |pair: [RoleId; 2]| {
            let comparison = comparer.compare(&pair, Scope::Adds).unwrap();
            (pair, comparison)
        };
        let compared = pairs.into_iter().map(compare).collect();
        (framework, compared)
    };
    bundled().map(steps).collect()
});

fn each_step(mut check: impl FnMut(&Framework, [&str; 2], &Comparison)) {
    for (framework, steps) in STEPS.iter() {
        for ([lower, upper], comparison) in steps {
            check(framework, [lower.as_str(), upper.as_str()], comparison);
        }
    }
}

fn change(row: &ladder_compare::compare::Row) -> &Change {
    row.steps[0].as_ref().unwrap()
}

#[test]
fn each_ladder_loads_without_a_fault() {
    for name in bundled() {
        assert_eq!(ladder(name).id, name);
    }
}

#[test]
fn the_index_names_them_all() {
    let loaded = load(read("data/index.json").as_bytes()).unwrap();
    assert_eq!(loaded.warnings, []);
    let Document::Index(index) = loaded.document else { panic!("no index") };
    for (entry, name) in index.frameworks.iter().zip(LADDERS) {
        let framework = ladder(name);
        assert_eq!((entry.id.as_str(), &entry.name), (name, &framework.name));
        assert_eq!(entry.src, format!("{name}.json"));
    }
    assert_eq!(index.frameworks.len(), LADDERS.len());
}

#[test]
fn each_file_is_a_ladder_or_an_earlier_version_of_one() {
    let entries = fs::read_dir(path("data")).unwrap();
    let mut found: Vec<String> = entries
        .filter_map(|entry| {
            entry.unwrap().file_name().to_str()?.strip_suffix(".json").map(Into::into)
        })
        .collect();
    let mut wanted: Vec<&str> = bundled().chain(["framework.schema", "index"]).collect();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let index = read("data/index.json");
    assert!(EARLIER.iter().all(|name| !index.contains(name)), "one ladder, offered twice: {index}");
}

#[test]
fn each_ladder_is_written_again_as_it_was_read() {
    for name in bundled() {
        let framework = ladder(name);
        assert_eq!(common::sound(&serde_json::to_string(&framework).unwrap()), framework, "{name}");
    }
}

#[test]
fn each_statement_of_both_roles_is_in_exactly_one_row() {
    each_step(|framework, pair, comparison| {
        for (side, id) in pair.iter().enumerate() {
            let own = expectations(framework, role(framework, id));
            let own = own.iter().filter(|expectation| !expectation.inherited);
            let mut wanted: Vec<String> =
                own.map(|e| ladder_compare::text::markup::parse(&e.statement.text).plain).collect();
            let cells = rows(comparison).filter_map(|row| row.cells[side].as_ref());
            let mut found: Vec<&str> = cells.filter(|line| !line.inherited).map(text_of).collect();
            wanted.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, wanted, "{pair:?}, {id}");
        }
    });
}

#[test]
fn each_row_has_one_change_that_fits_its_cells() {
    each_step(|_, pair, comparison| {
        for row in rows(comparison) {
            let [lower, upper] = row.cells.as_slice() else { panic!("two cells") };
            let (change, both) = (change(row), lower.is_some() && upper.is_some());
            let is_part = change.joins.iter().any(|joint| joint.is_part);
            let fits = match change.class {
                Class::Reworded if is_part => lower.is_some() != upper.is_some(),
                Class::New => lower.is_none() && upper.is_some(),
                Class::NotRestated | Class::Dropped => lower.is_some() && upper.is_none(),
                Class::Same => both && lower.as_ref().map(text_of) == upper.as_ref().map(text_of),
                _ => both && lower.as_ref().map(text_of) != upper.as_ref().map(text_of),
            };
            assert!(fits, "{pair:?}: {row:?}");
            assert_eq!(change.basis.is_some(), both || is_part, "{pair:?}: {row:?}");
            assert!(change.diff.is_none() || both, "{pair:?}: {row:?}");
        }
    });
}

/// Where both roles say something, what a step shows is at most 45 of a hundred words of both; a
/// step of a hundred words or two may show 80.
#[test]
fn what_a_step_shows_is_less_than_half_of_both_texts() {
    let mut steps = 0;
    each_step(|_, pair, comparison| {
        let step = &comparison.steps[0];
        let own = |area: &&AreaPart| area.origins[0] == Origin::Roles;
        let rows = comparison.areas.iter().filter(own).flat_map(|area| &area.rows);
        if rows.clone().any(|row| row.cells[0].is_some()) {
            let most = (step.words_of_both * 45 / 100).max(80);
            assert!(step.words_shown <= most, "{pair:?}: {step:?}");
            let folded = rows.filter(|row| change(row).is_folded).count();
            steps += usize::from(folded > 0);
        }
    });
    assert!(steps > 20, "{steps} steps fold something");
}

#[test]
fn counts_are_those_of_the_rows() {
    each_step(|_, pair, comparison| {
        for area in &comparison.areas {
            for class in Class::ALL {
                let rows = area.rows.iter().filter(|row| change(row).class == class).count();
                assert_eq!(area.counts[0].of(class), rows, "{pair:?}, {}", area.id);
            }
            let counted: usize = Class::ALL.iter().map(|class| area.counts[0].of(*class)).sum();
            assert_eq!(counted, area.rows.len(), "{pair:?}, {}", area.id);
        }
    });
}

#[test]
fn a_reader_is_never_shown_more_words_than_both_roles_have() {
    each_step(|_, pair, comparison| {
        let step = &comparison.steps[0];
        assert!(step.words_shown <= step.words_of_both, "{pair:?}: {step:?}");
        let is_spared = words::reading_time(step).is_some();
        assert_eq!(is_spared, step.words_shown < step.words_of_both, "{pair:?}");
    });
}

#[test]
fn nothing_is_dropped_from_a_cumulative_ladder() {
    let mut not_restated = 0;
    each_step(|framework, pair, comparison| {
        if framework.levels != LevelsAre::Cumulative {
            return;
        }
        let dropped = rows(comparison).find(|row| change(row).class == Class::Dropped);
        assert!(dropped.is_none(), "{pair:?}: {dropped:?}");
        not_restated += comparison.steps[0].counts.not_restated;
    });
    assert!(not_restated > 0);
}

#[test]
fn a_role_beside_itself_only_stays_the_same() {
    for name in bundled() {
        let framework = Rc::new(ladder(name));
        let comparer = Comparer::new(Rc::clone(&framework));
        for role in &framework.roles {
            let id = &role.id;
            let comparison = comparer.compare(&[id.clone(), id.clone()], Scope::Adds).unwrap();
            assert!(rows(&comparison).all(|row| change(row).class == Class::Same), "{name}, {id}");
            let shifts = comparison.facts.iter().flat_map(|row| &row.steps);
            let all = shifts.chain(comparison.requirements.iter().flat_map(|row| &row.steps));
            let says_nothing = |shift| words::shift(shift, Shape::Line).is_none();
            assert!(all.into_iter().all(says_nothing), "{name}, {id}");
            assert_eq!(comparison.steps[0].headline, [], "{name}, {id}");
        }
    }
}

#[test]
fn a_comparison_is_the_same_each_time() {
    let text = |comparison: &Comparison| serde_json::to_string(comparison).unwrap();
    for (framework, steps) in STEPS.iter() {
        // Made ready anew, so that maps of another seed are at work.
        let comparer = Comparer::new(Rc::new(framework.clone()));
        for (pair, comparison) in steps.iter().filter(|([lower, upper], _)| lower < upper) {
            let again = comparer.compare(pair, Scope::Adds).unwrap();
            assert_eq!(text(comparison), text(&again), "{pair:?}");
        }
    }
}

#[test]
fn a_whole_ladder_makes_a_matrix() {
    for name in bundled() {
        let framework = ladder(name);
        let all: Vec<&str> = framework.roles.iter().map(|role| role.id.as_str()).collect();
        let comparison = compare(&framework, &all);
        assert_eq!(comparison.steps.len(), all.len() - 1, "{name}");
        for row in rows(&comparison) {
            assert_eq!((row.cells.len(), row.steps.len()), (all.len(), all.len() - 1));
        }
    }
}

// The table of counts in data/README.md.

const OPEN: &str = "<!-- counts: written by UPDATE_COUNTS=1 cargo test --test ladders -->\n";
const CLOSE: &str = "<!-- end of counts -->\n";

#[test]
fn readme_has_the_sources_and_the_counts() {
    let file = path("data/README.md");
    let held = fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
    let (before, rest) = held.split_once(OPEN).unwrap();
    let (_, after) = rest.split_once(CLOSE).unwrap();
    let fresh = format!("{before}{OPEN}\n{}{CLOSE}{after}", sources() + &tables());
    if std::env::var_os("UPDATE_COUNTS").is_some() {
        fs::write(&file, &fresh).unwrap();
    }
    let held = fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
    assert!(
        held == fresh,
        "data/README.md is stale: run UPDATE_COUNTS=1 cargo test --test ladders"
    );
}

fn sources() -> String {
    let mut text = "## Sources\n\n| file | source | licence | version | date | retrieved |\n|---|---|---|---|---|---|\n".to_owned();
    for name in bundled() {
        for source in &ladder(name).source {
            let or_dash =
                |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
            let version = or_dash(&source.version);
            let (date, retrieved) = (or_dash(&source.date), or_dash(&source.retrieved));
            let (link, licence) = (format!("[{}]({})", source.name, source.url), &source.licence);
            writeln!(
                text,
                "| `{name}.json` | {link} | {licence} | {version} | {date} | {retrieved} |"
            )
            .unwrap();
        }
    }
    text + "\n"
}

fn tables() -> String {
    let mut text = String::new();
    for name in bundled() {
        let framework = ladder(name);
        writeln!(text, "## {} (`{name}.json`)\n", framework.name).unwrap();
        writeln!(text, "| role | area | statements | points | examples |").unwrap();
        writeln!(text, "|---|---|---:|---:|---:|").unwrap();
        let mut total = Count::default();
        for role in &framework.roles {
            for (area, cell) in &role.areas {
                let count = Count::of(cell);
                let statements = count.in_words(cell);
                let (points, examples) = (count.points, count.examples);
                writeln!(text, "| {} | {area} | {statements} | {points} | {examples} |", role.id)
                    .unwrap();
                total.add(&count);
            }
            if role.areas.is_empty() {
                writeln!(text, "| {} | – | 0 | 0 | 0 |", role.id).unwrap();
            }
            total.examples += role.examples.len();
        }
        let sum = |of: fn(&Role) -> usize| framework.roles.iter().map(of).sum::<usize>();
        writeln!(
            text,
            "\n**Total**: {} roles, {} cells, {} statements, {} points, {} examples, {} facts, {} requirements.\n",
            framework.roles.len(),
            sum(|role| role.areas.iter().count()),
            total.statements,
            total.points,
            total.examples,
            sum(|role| role.facts.iter().count()),
            sum(|role| role.requires.len()),
        )
        .unwrap();
    }
    text
}

#[derive(Debug, Default, PartialEq)]
struct Count {
    /// The topmost ones.
    statements: usize,
    /// Those nested under others.
    points: usize,
    examples: usize,
}

impl Count {
    fn of(cell: &Cell) -> Self {
        fn examples(list: &[Statement]) -> usize {
            list.iter().map(|it| it.examples.len() + examples(&it.points)).sum()
        }
        fn points(list: &[Statement]) -> usize {
            list.iter().map(|it| it.points.len() + points(&it.points)).sum()
        }
        Self {
            statements: cell.statements.len(),
            points: points(&cell.statements),
            examples: cell.examples.len() + examples(&cell.statements),
        }
    }

    fn add(&mut self, other: &Self) {
        self.statements += other.statements;
        self.points += other.points;
        self.examples += other.examples;
    }

    /// How many statements, and why there are none.
    fn in_words(&self, cell: &Cell) -> String {
        let state = common::word(&cell.state).replace('_', " ");
        match self.statements {
            0 if !cell.same_as.is_empty() => format!("same as {}", cell.same_as),
            0 if !cell.one_with.is_empty() => format!("one with {}", cell.one_with),
            0 => format!("0 ({state})"),
            count => count.to_string(),
        }
    }
}

// The sources, counted again where they are there.

/// The counts of the bullets under each heading that has any: topmost, nested, in `<details>`.
fn bullets(markdown: &str) -> Vec<Count> {
    let mut counts = vec![Count::default()];
    let mut is_folded = false;
    for line in markdown.lines() {
        let indented = line.starts_with([' ', '\t']);
        let is_bullet = ["- ", "* ", "+ "].iter().any(|mark| line.trim_start().starts_with(mark));
        match counts.last_mut().unwrap() {
            _ if line.starts_with("##") => counts.push(Count::default()),
            _ if line.contains("<details>") => is_folded = true,
            _ if line.contains("</details>") => is_folded = false,
            count if is_bullet && is_folded => count.examples += 1,
            count if is_bullet && indented => count.points += 1,
            count if is_bullet => count.statements += 1,
            _ => {}
        }
    }
    counts.remove(0);
    counts.retain(|count| *count != Count::default());
    counts
}

fn held(framework: &Framework, id: &str) -> Vec<Count> {
    role(framework, id).areas.iter().map(|(_, cell)| Count::of(cell)).collect()
}

#[test]
fn octopus_has_as_many_bullets_as_its_source() {
    let framework = ladder("octopus");
    let (software, managers) =
        ("Engineering/Software-Engineering", "Engineering/Engineering-Management");
    for (id, file) in [
        ("everyone", "Everyone".to_owned()),
        ("leadership", "Leadership".to_owned()),
        ("l1-junior", format!("{software}/L1-Junior-Software-Engineer")),
        ("l2-engineer", format!("{software}/L2-Software-Engineer")),
        ("l3-senior", format!("{software}/L3-Senior-Software-Engineer")),
        ("l4-lead", format!("{software}/L4-Lead-Software-Engineer")),
        ("l5-principal", format!("{software}/L5-Principal-Software-Engineer")),
        ("l6-senior-principal", format!("{software}/L6-Senior-Principal-Software-Engineer")),
        ("l4-manager", format!("{managers}/L4-Engineering-Manager")),
        ("l5-senior-manager", format!("{managers}/L5-Senior-Engineering-Manager")),
        ("l6-director", format!("{managers}/L6-Director-of-Engineering")),
    ] {
        let Some(text) = reference(&format!("octopus/{file}.md")) else { return };
        assert_eq!(held(&framework, id), bullets(&text), "{id}");
    }
}

#[test]
fn vio_has_as_many_bullets_as_its_source() {
    has_as_many_bullets("vio", "vio");
}

#[test]
fn vio_of_2021_has_as_many_bullets_as_its_source() {
    has_as_many_bullets("vio-2021", "vio-2021-findhotel");
}

fn has_as_many_bullets(name: &str, folder: &str) {
    let framework = ladder(name);
    for role in &framework.roles {
        let id = role.id.as_str();
        let file = match id {
            "senior-principal-engineer" => "s_principal_engineer".to_owned(),
            id => id.replace('-', "_"),
        };
        let Some(text) = reference(&format!("{folder}/levels/{file}.md")) else { return };
        let mut held = held(&framework, id);
        // Examples stand inside a bullet's sentence there.
        for count in &mut held {
            count.examples = 0;
        }
        assert_eq!(held, bullets(&text), "{id}");
    }
}

#[test]
fn made_tech_has_as_many_behaviours_and_attribute_sentences_as_its_source() {
    let framework = ladder("made-tech");
    for role in &framework.roles {
        let id = role.id.as_str();
        let file = match id {
            "software-engineer" => "mid_software_engineer".to_owned(),
            id => id.replace('-', "_"),
        };
        let Some(text) = reference(&format!("madetech/roles/sfia (legacy)/{file}.md")) else {
            return;
        };
        let (_, attributes) = text.split_once("## Required competency for role").unwrap();
        let (attributes, behaviours) = attributes.split_once("\n## Examples").unwrap();
        let mut counts: Vec<usize> = attributes
            .split("\n### ")
            .skip(1)
            .map(|part| part.split_once('\n').unwrap().1)
            .map(|part| part.trim().split(". ").filter(|sentence| !sentence.is_empty()).count())
            .collect();
        counts.push(behaviours.lines().filter(|line| line.starts_with("- ")).count());
        let held: Vec<usize> = held(&framework, id).iter().map(|count| count.statements).collect();
        assert_eq!(held, counts, "{id}");
    }
}

#[test]
fn no_sentence_of_a_source_is_in_a_ladder() {
    let root = path("../shared/frameworks");
    if !root.is_dir() {
        println!("skipped: ../shared/frameworks is not here");
        return;
    }
    let mut lines = Vec::new();
    for folder in ["amdigital", "loadsmart", "madetech", "octopus", "vio", "vio-2021-findhotel"] {
        collect(&root.join(folder), &mut lines);
    }
    lines.sort_unstable();
    for name in bundled() {
        let mut texts = Vec::new();
        strings(&json(&format!("data/{name}.json")), &mut texts);
        for text in texts.iter().filter(|text| text.split_whitespace().count() >= 8) {
            assert!(lines.binary_search(&plain(text)).is_err(), "{name}: {text}");
        }
    }
}

fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn collect(folder: &Path, lines: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, lines);
        } else if let Ok(text) = fs::read_to_string(&path) {
            lines.extend(text.lines().map(plain));
        }
    }
}

fn strings(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        serde_json::Value::Object(object) => object.values().for_each(|item| strings(item, texts)),
        _ => {}
    }
}
