//! The tables of the languages of the interface: each is whole, and nothing is said that is in none.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ladder_compare::words::{Key, Language, NAMES, count, own, say, speak, spoken, text};

/// The plural categories of whole numbers in each language, as CLDR has them.
const CATEGORIES: [(&str, &[&str]); 6] = [
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("es", &["one", "many", "other"]),
    ("ja", &["other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
];

/// Where a form may stand for its number: "no changes", "two changes" in a word of its own.
const WORDS_FOR_NUMBERS: [&str; 3] = ["zero", "one", "two"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The keys and texts of a table, in its order.
fn table(language: &str) -> Vec<(String, String)> {
    let file = fs::read_to_string(root().join(format!("lang/{language}.txt"))).unwrap();
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let entry = |line: &str| {
        let (key, text) = line.split_once(" = ").unwrap_or_else(|| panic!("{language}: {line}"));
        (key.to_owned(), text.to_owned())
    };
    lines.map(entry).collect()
}

fn keys(table: &[(String, String)]) -> Vec<&str> {
    table.iter().map(|(key, _)| key.as_str()).collect()
}

/// The places of a text.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0)).collect()
}

/// The forms of a text that goes by a number, with their categories; none of any other text.
fn forms(text: &str) -> Vec<(Vec<&str>, &str)> {
    let all = |categories: &str| categories.split(", ").all(|it| CATEGORIES[5].1.contains(&it));
    let form = |form| -> Option<(Vec<&str>, &str)> {
        let (categories, words): (&str, &str) = str::split_once(form, ": ")?;
        all(categories).then(|| (categories.split(", ").collect(), words))
    };
    text.split(" | ").map(form).collect::<Option<_>>().unwrap_or_default()
}

#[test]
fn there_are_six() {
    let files = fs::read_dir(root().join("lang")).unwrap();
    let found: BTreeSet<String> =
        files.map(|it| it.unwrap().path().file_stem().unwrap().to_string_lossy().into()).collect();
    let known = CATEGORIES.iter().map(|(language, _)| (*language).to_owned()).collect();
    assert_eq!(found, known, "a new table needs its plural categories here");
}

#[test]
fn every_table_has_every_text_in_the_order_of_english() {
    let english = table("en");
    assert_eq!(keys(&english), NAMES.split('\n').collect::<Vec<_>>());
    for (language, _) in CATEGORIES {
        let table = table(language);
        assert_eq!(keys(&table), keys(&english), "{language}");
        for (key, text) in &table {
            assert!(!text.trim().is_empty() && text.trim_matches(' ') == text, "{language}: {key}");
            assert!(!text.contains("  "), "{language}: {key} has two spaces");
        }
    }
}

#[test]
fn every_text_has_the_places_of_english_and_every_form_of_its_language() {
    let english = table("en");
    for (language, categories) in CATEGORIES {
        for ((key, ours), (_, text)) in english.iter().zip(&table(language)) {
            let (of_english, of_this) = (forms(ours), forms(text));
            assert_eq!(of_english.is_empty(), of_this.is_empty(), "{language}: forms of {key}");
            if of_english.is_empty() {
                assert_eq!(places(text), places(ours), "{language}: {key}");
                continue;
            }
            let mut named: Vec<&str> = Vec::new();
            for (categories, form) in &of_this {
                named.extend(categories);
                let mut wanted = places(of_english[of_english.len() - 1].1);
                if categories.iter().all(|it| WORDS_FOR_NUMBERS.contains(it)) && language == "ar" {
                    wanted.remove("0");
                    assert!(places(form).is_superset(&wanted), "{language}: {key}: {form}");
                } else {
                    assert_eq!(places(form), wanted, "{language}: {key}: {form}");
                }
            }
            assert_eq!(
                named.last(),
                Some(&"other"),
                "{language}: {key}: the last form is for the rest"
            );
            named.sort_unstable();
            let mut wanted = categories.to_vec();
            wanted.sort_unstable();
            assert_eq!(named, wanted, "{language}: categories of {key}");
        }
    }
}

#[test]
fn marks_and_lists_are_as_many_as_in_english() {
    let english = table("en");
    for (language, _) in CATEGORIES {
        for ((key, ours), (_, text)) in english.iter().zip(&table(language)) {
            let marks = |text: &str, mark: char| {
                let form = forms(text).first().map_or(text, |(_, form)| form).to_owned();
                form.matches(mark).count()
            };
            for mark in ['*', '_'] {
                assert_eq!(marks(text, mark), marks(ours, mark), "{language}: `{mark}` in {key}");
            }
            if key == "scales" {
                assert_eq!(text.split(", ").count(), ours.split(", ").count(), "{language}");
            }
            if key == "direction" {
                assert!(text == "ltr" || text == "rtl", "{language}");
            }
        }
    }
}

#[test]
fn the_scales_are_those_of_the_field() {
    let scales = fs::read_to_string(root().join("src/raise/scales.txt")).unwrap();
    let names = scales.lines().filter(|line| !line.starts_with('#'));
    let names = names.filter_map(|line| Some(line.split_once(':')?.0.trim_start_matches("head ")));
    let mut names: BTreeSet<&str> = names.filter(|name| *name != "none").collect();
    names.insert("amount");
    let english: BTreeMap<String, String> = table("en").into_iter().collect();
    assert_eq!(english["scales"].split(", ").collect::<BTreeSet<_>>(), names);
}

/// The typography that a reader of the language expects.
#[test]
fn punctuation_is_that_of_the_language() {
    for (key, text) in table("fr") {
        for (at, sign) in text.match_indices([':', ';', '!', '?']) {
            let before = text[..at].chars().next_back();
            let is_form = sign == ":" && !forms(&text).is_empty();
            assert!(is_form || matches!(before, Some('\u{202f}')), "fr: {key}: {text}");
        }
        assert!(!text.contains('\''), "fr: {key} has a straight apostrophe");
    }
    for (key, text) in table("ar") {
        let said = forms(&text);
        let said = if said.is_empty() {
            vec![text.as_str()]
        } else {
            said.iter().map(|it| it.1).collect()
        };
        let is_ours = key == "scales";
        assert!(
            is_ours || said.iter().all(|it| !it.contains([',', ';', '?'])),
            "ar: {key}: {text}"
        );
    }
    for (key, text) in table("ja") {
        assert!(key == "scales" || !text.contains([',', ';', '?', '!']), "ja: {key}: {text}");
        assert!(!text.contains(". ") && !text.ends_with('.'), "ja: {key}: {text}");
    }
}

/// A language as a page would give it, some of its texts missing.
fn spoken_with(texts: &[&str]) -> &'static Language {
    let forms = |number: f64| format!("{} <{number}>", if number < 2.0 { "one" } else { "other" });
    Language::new("xx", &texts.join("\n"), "+\n,\n&\n|\n;\n/", Box::new(forms))
}

#[test]
fn a_missing_text_is_said_in_english() {
    let english = table("en");
    let at = english.iter().position(|(key, _)| key == "try-again").unwrap();
    let mut texts = vec![""; english.len()];
    texts[at] = "Nochmal";
    speak(spoken_with(&texts), "en", false);
    assert_eq!((text(Key::TryAgain), text(Key::Print)), ("Nochmal", "Print"));
    // And so is all that a table which ends too soon would have had.
    speak(spoken_with(&texts[..at]), "en", false);
    assert_eq!(text(Key::TryAgain), "Try again");
    assert_eq!(count(Key::Minutes, 1).plain(), "<1> minute");
    speak(Language::english(), "en", false);
}

#[test]
fn words_of_the_framework_are_isolated_where_the_interface_runs_the_other_way() {
    let mut texts = vec![""; table("en").len()];
    texts[0] = "rtl";
    speak(spoken_with(&texts), "en", false);
    assert!(spoken().is_rtl());
    assert_eq!(say(Key::From).text(" ").and(own("Senior")).plain(), "From \u{2068}Senior\u{2069}");
    speak(Language::english(), "en", false);
    assert_eq!(own("Senior").plain(), "Senior");
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            None => sources(&path, found),
            Some(extension) if extension == "rs" => found.push(path),
            Some(_) => {}
        }
    }
}

/// The literals of a file, without comments and tests.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let is_code = |line: &&str| {
        let line = line.trim_start();
        !line.starts_with("//") && !line.starts_with("#[")
    };
    let code = code.lines().filter(is_code);
    let code = code.collect::<Vec<_>>().join("\n").replace("\\\"", "").replace("'\"'", "");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// English lists, where there is no browser to ask.
const LISTS: [&str; 1] = [", \\n, \\n, \\n or \\n, \\n, or "];

/// Whether a literal reads like words for people: it begins with a capital, or, where there are no
/// lists of classes, has two words.
fn is_said(literal: &str, has_classes: bool) -> bool {
    if literal.contains("::is_") {
        return false;
    }
    let two = literal.split(' ').filter(|it| it.len() > 1 && it.chars().all(char::is_alphabetic));
    if !has_classes && two.count() > 1 {
        return true;
    }
    let mut letters = literal.trim_start_matches([' ', ',', '+', '(', '[', '−', '→']).chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    first && letters.next().is_some_and(char::is_lowercase)
}

#[test]
fn nothing_is_said_that_is_not_in_the_table() {
    let mut files = Vec::new();
    for folder in ["src/ui", "src/words", "src/compare", "src/overview"] {
        sources(&root().join(folder), &mut files);
    }
    assert!(files.len() > 60, "{} files", files.len());
    let mut found = Vec::new();
    for path in files {
        let code = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        for literal in literals(&code) {
            if is_said(&literal, name.starts_with("src/ui")) && !LISTS.contains(&literal.as_str()) {
                found.push(format!("{name}: {literal:?}"));
            }
        }
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let calls = [
            "text(\"",
            "sign(\"",
            "hidden(\"",
            "\"aria-label\", \"",
            "\"title\", \"",
            "\"alt\", \"",
        ];
        for call in calls {
            for part in code.split(call).skip(1) {
                let literal = part.split('"').next().unwrap_or_default();
                if literal.chars().filter(|letter| letter.is_alphabetic()).count() > 1 {
                    found.push(format!("{name}: {call}{literal}\""));
                }
            }
        }
    }
    // The faults of a file are in English, for those who keep it; where one is says its line.
    let faults = |it: &String| {
        it.starts_with("src/ui/view/failed.rs")
            && (it.contains("Line ") || it.contains(", column "))
    };
    found.retain(|it| !faults(it));
    assert_eq!(found, Vec::<String>::new(), "put it into lang/*.txt");
}

#[test]
fn every_text_of_the_table_is_said_somewhere() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let code: String = files.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    for (key, _) in table("en") {
        let variant: String = key.split('-').map(capital).collect();
        let is_used = code
            .match_indices(&format!("Key::{variant}"))
            .any(|(at, found)| !code[at + found.len()..].starts_with(char::is_alphanumeric));
        assert!(is_used, "nothing says {key}");
    }
}
