//! The sources, counted again where they are there.

use std::fs;
use std::path::Path;

use ladder_compare::model::Framework;

use crate::common::{bundled, json, ladder, path, reference, role};
use crate::count::Count;

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
