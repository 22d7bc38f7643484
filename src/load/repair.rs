//! Taking a faulty document apart: each fault is recorded, what it spoils is left out, and the
//! rest is read.
//!
//! Lists are mended item by item, so that a fault costs another look at its item and not at the
//! whole file.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment as Step;

use super::fault::{Fault, Problem};
use super::path::{Path, Segment};
use super::read::wrong_type;
use crate::model::{
    Area, Block, Competency, Entry, FactKind, Framework, GlossaryEntry, Index, Role, Scale,
    Standard, Step as RoleStep, Track,
};

/// How many JSON values may be looked at, all attempts together. It bounds the time on a file
/// that is wrong everywhere.
const BUDGET: usize = 20_000_000;

/// What could be read, what was wrong, and what was left out.
pub(super) struct Repaired<T> {
    pub(super) document: T,
    pub(super) faults: Vec<Fault>,
    pub(super) left_out: LeftOut,
}

impl<T> Repaired<T> {
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Repaired<U> {
        let Self { document, faults, left_out } = self;
        Repaired { document: change(document), faults, left_out }
    }
}

type Outcome<T> = Result<Repaired<T>, Vec<Fault>>;

pub(super) fn framework(mut value: Value) -> Outcome<Framework> {
    let mut repair = Repair::new();
    repair.items::<Role>(&mut value, "roles");
    repair.items::<Track>(&mut value, "tracks");
    repair.items::<Area>(&mut value, "areas");
    repair.items::<FactKind>(&mut value, "facts");
    repair.items::<Scale>(&mut value, "scales");
    repair.items::<Competency>(&mut value, "competencies");
    repair.items::<GlossaryEntry>(&mut value, "glossary");
    repair.items::<Standard>(&mut value, "standards");
    repair.items::<RoleStep>(&mut value, "steps");
    repair.items::<Block>(&mut value, "prose");
    repair.whole(value)
}

pub(super) fn index(mut value: Value) -> Outcome<Index> {
    let mut repair = Repair::new();
    repair.items::<Entry>(&mut value, "frameworks");
    repair.whole(value)
}

/// The list items that were left out, by their paths in the file. Items behind them moved up, so
/// a path in what was read is not yet a path in the file.
#[derive(Default)]
pub(super) struct LeftOut(Vec<Path>);

impl LeftOut {
    /// The path in the file of a path in what was read.
    pub(super) fn in_file(&self, read: &Path) -> Path {
        let mut path = Path::default();
        for segment in &read.0 {
            let segment = match segment {
                Segment::Index(index) => Segment::Index(self.position(&path, *index)),
                key @ Segment::Key(_) => key.clone(),
            };
            path.0.push(segment);
        }
        path
    }

    /// The position in the file of the item at `index` of the list at `list`.
    fn position(&self, list: &Path, index: usize) -> usize {
        let mut gone: Vec<usize> = self.0.iter().filter_map(|path| item_of(path, list)).collect();
        gone.sort_unstable();
        gone.into_iter().fold(index, |position, gone| position + usize::from(gone <= position))
    }
}

fn item_of(path: &Path, list: &Path) -> Option<usize> {
    match path.0.split_last()? {
        (Segment::Index(index), parent) if parent == list.0 => Some(*index),
        _ => None,
    }
}

struct Repair {
    faults: Vec<Fault>,
    left_out: LeftOut,
    budget: usize,
}

impl Repair {
    fn new() -> Self {
        Self { faults: Vec::new(), left_out: LeftOut::default(), budget: BUDGET }
    }

    /// Mends each item of a list and leaves out those that are beyond it.
    fn items<T: DeserializeOwned>(&mut self, document: &mut Value, key: &str) {
        let Some(items) = document.get_mut(key).and_then(Value::as_array_mut) else { return };
        let mut index = 0;
        items.retain_mut(|item| {
            let path = vec![Segment::Key(key.to_owned()), Segment::Index(index)];
            index += 1;
            let kept = self.mend::<T>(item, &path).is_some();
            if !kept {
                self.left_out.0.push(Path(path));
            }
            kept
        });
    }

    fn whole<T: DeserializeOwned>(mut self, mut value: Value) -> Outcome<T> {
        match self.mend::<T>(&mut value, &[]) {
            Some(document) => {
                Ok(Repaired { document, faults: self.faults, left_out: self.left_out })
            }
            None => Err(self.faults),
        }
    }

    /// Reads a value, leaving out one fault after another; none where nothing is left to read.
    fn mend<T: DeserializeOwned>(&mut self, value: &mut Value, base: &[Segment]) -> Option<T> {
        loop {
            self.spend(value)?;
            let error = match serde_path_to_error::deserialize::<_, T>(&*value) {
                Ok(read) => return Some(read),
                Err(error) => error,
            };
            let path = segments(error.path());
            let problem = wrong_type(&error.inner().to_string());
            let in_file = self.left_out.in_file(&Path([base, &path].concat()));
            let rest = leave_out(value, &path, &problem);
            self.faults.push(Fault::at(in_file.clone(), problem));
            match rest {
                Rest::Nothing => return None,
                Rest::MovedUp => self.left_out.0.push(in_file),
                Rest::InPlace => {}
            }
        }
    }

    fn spend(&mut self, value: &Value) -> Option<()> {
        if let Some(left) = self.budget.checked_sub(count(value)) {
            self.budget = left;
            return Some(());
        }
        if self.budget > 0 {
            self.budget = 0;
            self.faults.push(Fault::at(Path::default(), Problem::TooManyFaults));
        }
        None
    }
}

fn segments(path: &serde_path_to_error::Path) -> Vec<Segment> {
    path.iter()
        .filter_map(|step| match step {
            Step::Seq { index } => Some(Segment::Index(*index)),
            Step::Map { key } => Some(Segment::Key(key.clone())),
            Step::Enum { .. } | Step::Unknown => None,
        })
        .collect()
}

/// What is left around something that was left out.
enum Rest {
    Nothing,
    InPlace,
    MovedUp,
}

/// Removes what a fault spoils. A missing name is filled in instead, since the rest of the object
/// can be shown without it.
fn leave_out(value: &mut Value, path: &[Segment], problem: &Problem) -> Rest {
    if let Problem::MissingKey { key } = problem
        && key == "name"
        && let Some(Value::Object(object)) = at(value, path)
    {
        let name = object.get("id").and_then(Value::as_str).unwrap_or("(no name)").to_owned();
        object.insert(key.clone(), Value::String(name));
        return Rest::InPlace;
    }
    let Some((last, parent)) = path.split_last() else { return Rest::Nothing };
    match (at(value, parent), last) {
        (Some(Value::Object(object)), Segment::Key(key)) => match object.remove(key) {
            Some(_) => Rest::InPlace,
            None => Rest::Nothing,
        },
        (Some(Value::Array(items)), Segment::Index(index)) if *index < items.len() => {
            items.remove(*index);
            Rest::MovedUp
        }
        _ => Rest::Nothing,
    }
}

fn at<'v>(value: &'v mut Value, path: &[Segment]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, segment| match segment {
        Segment::Key(key) => value.get_mut(key),
        Segment::Index(index) => value.get_mut(index),
    })
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(object) => object.values().map(count).sum(),
        _ => 0,
    }
}
