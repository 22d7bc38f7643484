//! `ladder check`: what is wrong in files, and in those that they name.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use ladder_compare::load::{
    Document, Fault, Path as Place, Problem, Segment, load, nearest, placed,
};
use ladder_compare::model::{Entry, Index};
use serde::Serialize;
use serde_json::Value;

use crate::Outcome;
use crate::args::{Check, Format};
use crate::failure::Failure;
use crate::finding::{Finding, Severity};
use crate::output::{one_line, print, tell};
use crate::source::{File, Target, read, target};

/// What was found. Its fields are the keys of `--format json`.
#[derive(Default, Serialize)]
struct Report {
    /// The files that were read.
    files: Vec<String>,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding>,
    /// Files that are done, so that one named twice is told once; and which of them are indexes.
    #[serde(skip)]
    seen: BTreeMap<PathBuf, bool>,
    /// Whether a file could not be read.
    #[serde(skip)]
    trouble: bool,
}

/// Runs the command.
pub(crate) fn run(options: &Check) -> Result<Outcome, Failure> {
    let mut report = Report::default();
    for path in &options.files {
        report.check(path);
    }
    report.count();
    print(&match options.format {
        Format::Text => lines(&report),
        Format::Json => json(&report)?,
    })?;
    tell(&report.summary());
    Ok(report.outcome(options.strict))
}

fn lines(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{finding}");
    }
    text
}

fn json(report: &Report) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(report);
    text.map(|text| text + "\n").map_err(|error| Failure::trouble(error.to_string()))
}

impl Report {
    /// Checks a file that the command line names.
    fn check(&mut self, path: &Path) {
        if let Some(file) = self.read(path)
            && !self.seen.contains_key(&key(path))
            && let Some(Document::Index(index)) = self.load(path, &file)
        {
            self.follow(&file, &index);
        }
    }

    /// Reads a file; where that fails, it is told and remembered.
    fn read(&mut self, path: &Path) -> Option<File> {
        let file = read(path).map_err(|failure| failure.told());
        self.trouble |= file.is_err();
        file.ok()
    }

    /// What a file holds, if that can be shown.
    fn load(&mut self, path: &Path, file: &File) -> Option<Document> {
        self.files.push(file.name.clone());
        let (findings, document) = match load(&file.bytes) {
            Ok(loaded) => (Finding::warnings(&file.name, &loaded.warnings), Some(loaded.document)),
            Err(faults) => (Finding::errors(&file.name, &faults), None),
        };
        self.findings.extend(findings);
        self.seen.insert(key(path), matches!(document, Some(Document::Index(_))));
        document
    }

    fn follow(&mut self, file: &File, index: &Index) {
        for entry in &index.frameworks {
            let Target::File(path) = target(&file.folder, &entry.src) else {
                let src = one_line(&entry.src);
                tell(&format!("{}: not checked, as it is no file here: {src}", file.name));
                continue;
            };
            if let Some(problem) = self.check_entry(&path, entry) {
                let fault = Fault::at(place_of(file, entry), problem);
                let faults = placed(&file.bytes, vec![fault]);
                let errors = faults.iter().map(|it| Finding::new(&file.name, Severity::Error, it));
                self.findings.extend(errors);
            }
        }
    }

    /// Checks a framework of an index; what is returned is wrong with the entry.
    fn check_entry(&mut self, path: &Path, entry: &Entry) -> Option<Problem> {
        if !path.is_file() {
            let (what, id) = ("file", entry.src.clone());
            return Some(Problem::UnknownReference { what, id, nearest: near(path) });
        }
        let file = self.read(path)?;
        let is_index = match self.seen.get(&key(path)) {
            Some(is_index) => *is_index,
            None => matches!(self.load(path, &file), Some(Document::Index(_))),
        };
        let found = format!("`{}` is an index inside an index", entry.src);
        is_index.then(|| Problem::WrongType { found, expected: "a framework".to_owned() })
    }

    fn count(&mut self) {
        let count = |severity| self.findings.iter().filter(|it| it.severity == severity).count();
        (self.errors, self.warnings) = (count(Severity::Error), count(Severity::Warning));
    }

    fn summary(&self) -> String {
        let (files, errors, warnings) = (
            counted(self.files.len(), "file"),
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
        );
        format!("{files} checked: {errors}, {warnings}")
    }

    fn outcome(&self, strict: bool) -> Outcome {
        match self {
            _ if self.trouble => Outcome::Trouble,
            _ if self.errors > 0 || strict && self.warnings > 0 => Outcome::Faults,
            _ => Outcome::Clean,
        }
    }
}

/// By what a file is known again; what has no such path, as standard input, goes by its name.
fn key(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The path of an entry's address as the file has it: entries with faults of their own may have
/// been left out before it.
fn place_of(file: &File, entry: &Entry) -> Place {
    let text = String::from_utf8_lossy(&file.bytes);
    let value: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    let mut entries = value.get("frameworks").and_then(Value::as_array).into_iter().flatten();
    let is_it = |it: &Value| it.get("src").and_then(Value::as_str) == Some(&entry.src);
    let position = entries.position(is_it).unwrap_or_default();
    let name = |key: &str| Segment::Key(key.to_owned());
    Place(vec![name("frameworks"), Segment::Index(position), name("src")])
}

/// A file beside it that is spelt much like it.
fn near(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let beside = folder.unwrap_or(Path::new(".")).read_dir().ok()?;
    let names: Vec<String> =
        beside.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    nearest(&name, names.iter().map(String::as_str)).map(str::to_owned)
}
