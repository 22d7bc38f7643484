//! Which words of two texts are kept, removed and added, as ranges of the texts.

mod lcs;
mod tidy;

use std::ops::Range;

use serde::Serialize;

use crate::text::words::{Token, tokens};

/// What happens to a stretch of text between two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    /// Both texts have it.
    Keep,
    /// Only the lower text has it.
    Remove,
    /// Only the upper text has it.
    Add,
}

/// An operation on a stretch of text. Ranges are in bytes of UTF-8; together the operations cover
/// both texts, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Op {
    /// What happens.
    pub kind: OpKind,
    /// The stretch of the lower text; empty for an addition.
    pub lower: Range<usize>,
    /// The stretch of the upper text; empty for a removal.
    pub upper: Range<usize>,
}

/// The word difference of two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The operations, in reading order; removals stand before the additions that replace them.
    pub ops: Vec<Op>,
    /// Whether highlights in one text read well. Otherwise the two texts share too little, and are
    /// better shown one after the other.
    pub readable: bool,
}

/// The share of words that two texts must have in common for highlights to read well.
const READABLE_SHARE: f32 = 0.5;
/// The most separate changes in one text that still read well.
const READABLE_CHANGES: usize = 5;

/// Compares two texts word by word.
///
/// ```
/// use ladder_compare::diff::{OpKind, diff};
///
/// let (lower, upper) = ("Leads a team.", "Leads several teams.");
/// let kept: Vec<&str> = diff(lower, upper)
///     .ops
///     .iter()
///     .filter(|op| op.kind == OpKind::Keep)
///     .map(|op| &lower[op.lower.clone()])
///     .collect();
/// assert_eq!(kept, ["Leads ", "."]);
/// ```
#[must_use]
pub fn diff(lower: &str, upper: &str) -> Diff {
    let (a, b) = (Side::new(lower), Side::new(upper));
    let kept = tidy::without_islands(&lcs::matches(&a, &b), &a, &b);
    let kept = tidy::grown_back(&kept, &a, &b);
    Diff { ops: operations(&kept, &a, &b), readable: is_readable(&kept, &a, &b) }
}

/// One text with its tokens.
struct Side<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Side<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, tokens: tokens(text) }
    }

    fn token(&self, position: usize) -> &'a str {
        self.tokens.get(position).and_then(|t| self.text.get(t.range.clone())).unwrap_or_default()
    }

    fn is_word(&self, position: usize) -> bool {
        self.tokens.get(position).is_some_and(|token| token.is_word)
    }

    /// Where the token at `position` begins, in bytes; the end of the text past the last.
    fn start(&self, position: usize) -> usize {
        self.tokens.get(position).map_or(self.text.len(), |token| token.range.start)
    }

    fn words(&self) -> usize {
        self.tokens.iter().filter(|token| token.is_word).count()
    }
}

/// Turns matched tokens into operations that cover both texts.
fn operations(kept: &[(usize, usize)], a: &Side<'_>, b: &Side<'_>) -> Vec<Op> {
    let mut ops = Vec::new();
    let (mut i, mut j) = (0, 0);
    let end = [(a.tokens.len(), b.tokens.len())];
    for &(x, y) in kept.iter().chain(&end) {
        push(&mut ops, OpKind::Remove, a.start(i)..a.start(x), b.start(j)..b.start(j));
        push(&mut ops, OpKind::Add, a.start(x)..a.start(x), b.start(j)..b.start(y));
        push(&mut ops, OpKind::Keep, a.start(x)..a.start(x + 1), b.start(y)..b.start(y + 1));
        (i, j) = (x + 1, y + 1);
    }
    ops
}

/// Adds an operation, joined to the one before it where they are of one kind.
fn push(ops: &mut Vec<Op>, kind: OpKind, lower: Range<usize>, upper: Range<usize>) {
    if lower.is_empty() && upper.is_empty() {
        return;
    }
    match ops.last_mut().filter(|last| last.kind == kind) {
        Some(last) => (last.lower.end, last.upper.end) = (lower.end, upper.end),
        None => ops.push(Op { kind, lower, upper }),
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of words are small")]
fn is_readable(kept: &[(usize, usize)], a: &Side<'_>, b: &Side<'_>) -> bool {
    let shared = kept.iter().filter(|(i, _)| a.is_word(*i)).count();
    let changes = gaps(kept, a, b);
    let share = (2 * shared) as f32 / (a.words() + b.words()).max(1) as f32;
    share >= READABLE_SHARE && changes <= READABLE_CHANGES
}

/// How many separate changes there are.
fn gaps(kept: &[(usize, usize)], a: &Side<'_>, b: &Side<'_>) -> usize {
    let end = [(a.tokens.len(), b.tokens.len())];
    let mut expected = (0, 0);
    let mut count = 0;
    for &(i, j) in kept.iter().chain(&end) {
        count += usize::from((i, j) != expected);
        expected = (i + 1, j + 1);
    }
    count
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The upper text, made from the lower one and the operations.
    fn apply(ops: &[Op], lower: &str, upper: &str) -> (String, String) {
        let (mut from, mut to) = (String::new(), String::new());
        for op in ops {
            from += &lower[op.lower.clone()];
            to += match op.kind {
                OpKind::Keep => &lower[op.lower.clone()],
                OpKind::Remove => "",
                OpKind::Add => &upper[op.upper.clone()],
            };
        }
        (from, to)
    }

    fn shown(lower: &str, upper: &str) -> String {
        let stretch = |op: &Op| match op.kind {
            OpKind::Keep => upper[op.upper.clone()].to_owned(),
            OpKind::Remove => format!("[-{}-]", &lower[op.lower.clone()]),
            OpKind::Add => format!("{{+{}+}}", &upper[op.upper.clone()]),
        };
        diff(lower, upper).ops.iter().map(stretch).collect()
    }

    #[test]
    fn marks_whole_words() {
        assert_eq!(
            shown("Advanced in the team's domain.", "An expert in the team's own domain."),
            "[-Advanced-]{+An expert+} in the team's{+ own+} domain."
        );
        assert_eq!(shown("same", "same"), "same");
        assert_eq!(shown("", "new"), "{+new+}");
    }

    #[test]
    fn joins_changes_that_only_small_words_part() {
        assert_eq!(
            shown("Writes code and fixes bugs.", "Designs systems and guides teams."),
            "[-Writes code and fixes bugs-]{+Designs systems and guides teams+}."
        );
    }

    #[test]
    fn says_when_highlights_help() {
        assert!(diff("Leads one team of engineers.", "Leads several teams of engineers.").readable);
        assert!(
            !diff("Steps outside the familiar.", "Faces risk with little information.").readable
        );
    }

    #[test]
    fn bounds_its_work_on_long_texts() {
        let (a, b) = ("a b ".repeat(100_000) + "a", "c d ".repeat(100_000) + "c");
        let started = std::time::Instant::now();
        assert_eq!(diff(&a, &b).ops.len(), 2);
        // Were it quadratic, it would take hours.
        assert!(started.elapsed().as_secs() < 60);
    }

    proptest! {
        #[test]
        fn operations_turn_lower_into_upper(
            lower in "([a-d]{1,3}[ ,.–]{0,2}|\\PC){0,24}",
            upper in "([a-d]{1,3}[ ,.–]{0,2}|\\PC){0,24}",
        ) {
            let (from, to) = apply(&diff(&lower, &upper).ops, &lower, &upper);
            prop_assert_eq!(from, lower);
            prop_assert_eq!(to, upper);
        }

        #[test]
        fn a_text_is_its_own_equal(text in "\\PC{0,60}") {
            prop_assert!(diff(&text, &text).ops.iter().all(|op| op.kind == OpKind::Keep));
        }
    }
}
