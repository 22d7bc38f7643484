//! The table of counts in `data/README.md`.

use std::fmt::Write as _;
use std::fs;

use ladder_compare::model::Role;

use crate::common::{bundled, ladder, path};
use crate::count::Count;

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
