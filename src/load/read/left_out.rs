//! What was left out, so that paths in what was read can be turned into paths in the file.

use crate::load::path::{Path, Segment};

/// The list items that were left out, by their paths in the file. Items behind them moved up, so
/// a path in what was read is not yet a path in the file.
#[derive(Default)]
pub(in crate::load) struct LeftOut(Vec<Path>);

impl LeftOut {
    pub(super) fn add(&mut self, item: Path) {
        self.0.push(item);
    }

    /// The path in the file of a path in what was read.
    pub(in crate::load) fn in_file(&self, read: Path) -> Path {
        if self.0.is_empty() {
            return read;
        }
        let mut path = Path::default();
        for segment in read.0 {
            let segment = match segment {
                Segment::Index(index) => Segment::Index(self.position(&path, index)),
                key @ Segment::Key(_) => key,
            };
            path.0.push(segment);
        }
        path
    }

    /// The position in the file of the item at `index` of the list at `list`.
    fn position(&self, list: &Path, index: usize) -> usize {
        let gone = self.0.iter().filter_map(|path| item_of(path, list));
        gone.fold(index, |position, gone| position + usize::from(gone <= position))
    }
}

/// The position of an item that stands directly in a list.
fn item_of(path: &Path, list: &Path) -> Option<usize> {
    match path.0.split_last()? {
        (Segment::Index(index), parent) if parent == list.0 => Some(*index),
        _ => None,
    }
}
