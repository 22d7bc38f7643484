//! What is made of data before the module is built: the English table as code, and the vocabulary
//! in stems.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

/// The core's own words and stems.
#[path = "src/text"]
#[allow(dead_code, reason = "a part of it is needed here")]
mod text {
    pub mod fold;
    pub mod segment;
    pub mod stem;
    pub mod words;
}

const TABLE: &str = "lang/en.txt";
const GROUPS: &str = "src/vocabulary/groups.txt";
const COMMON: &str = "src/vocabulary/common.txt";

fn main() -> io::Result<()> {
    for read in [TABLE, GROUPS, COMMON, "src/text", "build.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let write = |name, made: String| fs::write(Path::new(&out).join(name), made);
    write("table.rs", table(&fs::read_to_string(TABLE)?))?;
    write("groups.txt", groups(&fs::read_to_string(GROUPS)?))?;
    write("common.txt", common(&fs::read_to_string(COMMON)?))
}

/// The groups with their terms in stems, so that no page pays for finding those.
fn groups(data: &str) -> String {
    let in_stems = |(name, terms): (&str, &str)| {
        let terms: Vec<String> = terms.split(',').map(stems).collect();
        format!("{name}:{}\n", terms.join(","))
    };
    lines(data, ":").map(in_stems).collect()
}

/// The common words in stems; function words are looked for as they stand.
fn common(data: &str) -> String {
    let in_stems = |(kind, words): (&str, &str)| match kind {
        "function" => format!("{kind}:{}\n", words.trim()),
        _ => format!("{kind}:{}\n", stems(words)),
    };
    lines(data, ":").map(in_stems).collect()
}

fn stems(text: &str) -> String {
    text::words::words(text).map(text::stem::stem).collect::<Vec<_>>().join(" ")
}

/// The lines of a data file, each in two at the first `mark`.
fn lines<'a>(data: &'a str, mark: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let content = data.lines().filter(|line| !line.starts_with('#'));
    content.filter_map(move |line| line.split_once(mark))
}

/// The English table: a name for each of its texts, so that a text which is asked for and is not
/// there does not compile; and the texts, each on a line.
fn table(data: &str) -> String {
    code(&lines(data, " = ").collect::<Vec<_>>())
}

fn code(entries: &[(&str, &str)]) -> String {
    let mut code =
        String::from("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum Key {\n");
    for (name, text) in entries {
        // Writing to a string does not fail.
        let _ = writeln!(code, "    /// {text:?}\n    {},", variant(name));
    }
    let names: Vec<&str> = entries.iter().map(|(name, _)| *name).collect();
    let texts: Vec<&str> = entries.iter().map(|(_, text)| bare(text)).collect();
    code.push_str("}\n");
    let _ = writeln!(code, "pub const NAMES: &str = {:?};", names.join("\n"));
    let _ = writeln!(code, "pub const TEXTS: &str = {:?};", texts.join("\n"));
    code
}

/// One form for all numbers is the text itself.
fn bare(text: &str) -> &str {
    text.strip_prefix("one, other: ").unwrap_or(text)
}

/// `from-to` as `FromTo`.
fn variant(name: &str) -> String {
    let capital = |part: &str| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_uppercase() + rest
    };
    name.split('-').map(capital).collect()
}
