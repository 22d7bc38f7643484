//! What was left out, so that paths in what was read can be turned into paths in the file.

use crate::load::path::{Path, Segment};
use crate::names::Names;

/// The list items that were left out, by the path of their list in the file. Items behind them
/// moved up, so a path in what was read is not yet a path in the file.
#[derive(Default)]
pub(in crate::load) struct LeftOut {
    lists: Names,
    /// For each list the positions that were left out, in order.
    gone: Vec<Vec<usize>>,
}

impl LeftOut {
    pub(super) fn add(&mut self, mut item: Path) {
        let Some(Segment::Index(index)) = item.0.pop() else { return };
        let list = item.to_string();
        if self.lists.add(&list, self.gone.len()) {
            self.gone.push(Vec::new());
        }
        if let Some(gone) = self.lists.get(&list).and_then(|at| self.gone.get_mut(at)) {
            gone.push(index);
        }
    }

    /// The path in the file of a path in what was read.
    pub(in crate::load) fn in_file(&self, read: Path) -> Path {
        if self.gone.is_empty() {
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
        // A cell may be written as the bare list of its statements.
        let bare = list.to_string();
        let short = bare.strip_suffix(".statements");
        let found = self.lists.get(&bare).or_else(|| self.lists.get(short?));
        let gone = found.and_then(|at| self.gone.get(at)).map(Vec::as_slice).unwrap_or_default();
        let mut position = index;
        for left_out in gone {
            if *left_out > position {
                break;
            }
            position += 1;
        }
        position
    }
}
