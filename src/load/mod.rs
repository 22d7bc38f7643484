//! JSON text to a [`Framework`], with the place of every fault.
//!
//! Loading never panics and never hangs. What can be mended is mended and reported as a warning,
//! and the rest is there to show; what cannot ends in an error that lists every fault found.

mod check;
mod complete;
mod encoding;
mod fault;
mod locate;
mod nearest;
mod path;
mod read;
mod text;

use crate::model::{Framework, Index};

pub use fault::{Fault, Place, Problem};
pub use path::{Path, Segment};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20_000_000;
/// The deepest nesting of lists and objects that is read.
pub const MAX_DEPTH: usize = 64;
/// The most statements that are read.
pub const MAX_STATEMENTS: usize = 200_000;

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// One ladder.
    Framework(Box<Framework>),
    /// The names of several.
    Index(Index),
}

/// A document that can be shown, with what is wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// What the file held, mended where it had to be.
    pub document: Document,
    /// What was mended or left out, in the order of the file.
    pub warnings: Vec<Fault>,
}

/// Reads a file.
///
/// # Errors
///
/// Every fault found, when nothing can be shown: the file is no JSON text, is too large, is of a
/// newer format, or holds no role.
///
/// ```
/// use ladder_compare::load::load;
///
/// let faults = load(b"{ \"name\": \"Example\", }").unwrap_err();
/// assert_eq!(faults[0].to_string(), "line 1, column 22: this is not JSON: trailing comma. \
///     Mend the text here; a JSON checker helps to find the fault.");
/// ```
pub fn load(bytes: &[u8]) -> Result<Loaded, Vec<Fault>> {
    let text = text::decode(bytes).map_err(|fault| vec![fault])?;
    let parsed = read::parse(text).map_err(|fault| vec![fault])?;
    let mut read = read::document(parsed).map_err(|faults| locate::all(text, faults))?;
    let checked = match &mut read.document {
        Document::Framework(framework) => complete_and_check(framework),
        Document::Index(index) => {
            complete::index(index);
            if index.frameworks.is_empty() {
                Err(vec![Fault::at(Path::key("frameworks"), Problem::NoFrameworks)])
            } else {
                Ok(Vec::new())
            }
        }
    };
    let in_file = |fault: Fault| Fault { path: read.left_out.in_file(fault.path.clone()), ..fault };
    let mut faults = read.faults;
    match checked {
        Ok(found) => faults.extend(found.into_iter().map(in_file)),
        Err(fatal) => {
            faults.extend(fatal.into_iter().map(in_file));
            return Err(locate::all(text, faults));
        }
    }
    faults.extend(read.broken);
    Ok(Loaded { document: read.document, warnings: locate::all(text, faults) })
}

/// Fills in what the author left out and lists what is wrong; the error is what forbids showing it.
fn complete_and_check(framework: &mut Framework) -> Result<Vec<Fault>, Vec<Fault>> {
    let mut faults = complete::framework(framework);
    faults.extend(check::framework(framework)?);
    Ok(faults)
}

mod tools;
pub use tools::{nearest, placed};

/// The framework that a test writes as JSON.
#[cfg(test)]
pub(crate) fn framework_of(json: &serde_json::Value) -> Framework {
    match load(json.to_string().as_bytes()).unwrap().document {
        Document::Framework(framework) => *framework,
        Document::Index(_) => panic!("an index"),
    }
}
