//! Reading files, and finding from an index on to the frameworks that it names.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ladder_compare::load::{Document, Loaded, load, nearest};
use ladder_compare::model::{Entry, Framework, Index};
use percent_encoding::percent_decode_str;

use crate::failure::Failure;
use crate::finding::Finding;
use crate::output::tell;

/// A file that was read.
pub(crate) struct File {
    /// What to call it.
    pub(crate) name: String,
    /// What it is relative to; empty for the folder that the command runs in.
    pub(crate) folder: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

/// Reads a file; `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<File, Failure> {
    let is_input = path.as_os_str() == "-";
    let name = if is_input { "<stdin>".to_owned() } else { path.display().to_string() };
    let bytes = if is_input { input() } else { fs::read(path) };
    let bytes = bytes.map_err(|error| Failure::trouble(format!("{name}: {error}")))?;
    let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
    Ok(File { name, folder, bytes })
}

fn input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Where an entry of an index leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a file here.
    File(PathBuf),
    /// To an address that only a site can resolve.
    Elsewhere,
}

/// Where an entry leads, from the folder of its index: an address is relative unless it begins
/// with a scheme or a slash, and what follows `?` or `#` is not part of a file's name.
pub(crate) fn target(folder: &Path, src: &str) -> Target {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let first = path.split('/').next().unwrap_or_default();
    if path.starts_with('/') || first.contains(':') {
        return Target::Elsewhere;
    }
    Target::File(folder.join(percent_decode_str(path).decode_utf8_lossy().as_ref()))
}

/// Opens a framework, or of an index the one with the id; the first where there is none given.
/// What was mended in it is told.
pub(crate) fn open(path: &Path, id: Option<&str>) -> Result<Framework, Failure> {
    let file = read(path)?;
    let index = match document(&file)? {
        Document::Framework(framework) => return Ok(*framework),
        Document::Index(index) => index,
    };
    entry(&index, id).and_then(|entry| open_entry(&file, entry))
}

/// All frameworks of a file: itself, or those that it names.
pub(crate) fn open_all(path: &Path) -> Result<Vec<Framework>, Failure> {
    let file = read(path)?;
    match document(&file)? {
        Document::Framework(framework) => Ok(vec![*framework]),
        Document::Index(index) => {
            index.frameworks.iter().map(|entry| open_entry(&file, entry)).collect()
        }
    }
}

fn open_entry(index: &File, entry: &Entry) -> Result<Framework, Failure> {
    let Target::File(path) = target(&index.folder, &entry.src) else {
        let sentence = "is no file here; download it and name the file instead";
        return Err(Failure::trouble(format!("{}: {} {sentence}", index.name, entry.src)));
    };
    match document(&read(&path)?)? {
        Document::Framework(framework) => Ok(*framework),
        Document::Index(_) => {
            Err(Failure::trouble(format!("{} is an index inside an index", path.display())))
        }
    }
}

fn document(file: &File) -> Result<Document, Failure> {
    let refused = |faults: Vec<_>| Failure::Faults(Finding::errors(&file.name, &faults));
    let Loaded { document, warnings } = load(&file.bytes).map_err(refused)?;
    for warning in Finding::warnings(&file.name, &warnings) {
        tell(&warning.to_string());
    }
    Ok(document)
}

fn entry<'i>(index: &'i Index, id: Option<&str>) -> Result<&'i Entry, Failure> {
    let entries = &index.frameworks;
    let Some(id) = id else {
        return entries.first().ok_or_else(|| Failure::trouble("the index names no framework"));
    };
    let ids = || entries.iter().map(|entry| entry.id.as_str());
    let found = entries.iter().find(|entry| entry.id == id);
    found.ok_or_else(|| Failure::trouble(unknown("framework", id, ids())))
}

/// A sentence about an id that names nothing.
pub(crate) fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.collect();
    let ids = known.iter().take(40).copied().collect::<Vec<_>>().join(", ");
    let rest = if known.len() > 40 { ", …" } else { "" };
    let hint = nearest(id, known.iter().copied()).map_or_else(
        || format!("There are {ids}{rest}."),
        |near| format!("Did you mean `{near}`?"),
    );
    format!("unknown {what} `{id}`. {hint}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_addresses_as_a_page_would() {
        let file = |src: &str| target(Path::new("data"), src);
        assert_eq!(file("vio.json"), Target::File("data/vio.json".into()));
        assert_eq!(file("../a%20b.json?v=2#x"), Target::File("data/../a b.json".into()));
        assert_eq!(file("a/b:c.json"), Target::File("data/a/b:c.json".into()));
        assert_eq!(file("https://example.com/x.json"), Target::Elsewhere);
        assert_eq!(file("/ladders/x.json"), Target::Elsewhere);
    }

    #[test]
    fn suggests_or_lists() {
        let known = || ["l3-senior", "l4-lead"].into_iter();
        assert_eq!(
            unknown("role", "l4-led", known()),
            "unknown role `l4-led`. Did you mean `l4-lead`?"
        );
        assert_eq!(
            unknown("role", "cto", known()),
            "unknown role `cto`. There are l3-senior, l4-lead."
        );
    }
}
