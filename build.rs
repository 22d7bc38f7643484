//! The English table as code: a name for each of its texts, so that a text which is asked for and
//! is not there does not compile; and the texts, each on a line.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

const TABLE: &str = "lang/en.txt";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={TABLE}");
    println!("cargo::rerun-if-changed=build.rs");
    let table = fs::read_to_string(TABLE)?;
    let entries: Vec<(&str, &str)> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .collect();
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("table.rs"), code(&entries))
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
