//! Where in a document something stands: `roles[3].areas.delivery[2]`.

use std::fmt;

use crate::text::fold::is_word_character;

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Into an object, by key.
    Key(String),
    /// Into a list, by position from 0.
    Index(usize),
}

/// Where in a document something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Segment>);

impl Path {
    /// The path of a key of the document itself.
    #[must_use]
    pub fn key(key: &str) -> Self {
        Self(vec![Segment::Key(key.to_owned())])
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if is_plain(key) && position == 0 => f.write_str(key)?,
                Segment::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                Segment::Key(key) => write!(f, "[\"{key}\"]")?,
            }
        }
        Ok(())
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| is_word_character(c) || c == '_' || c == '-')
}

/// A path under construction during a walk. It lives on the stack and costs nothing until a fault
/// asks for the [`Path`].
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Trail<'a>, &'a str),
    Index(&'a Trail<'a>, usize),
}

impl<'a> Trail<'a> {
    pub(super) fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }

    pub(super) fn path(&self) -> Path {
        let mut segments = Vec::new();
        self.push_onto(&mut segments);
        Path(segments)
    }

    fn push_onto(&self, segments: &mut Vec<Segment>) {
        match self {
            Self::Root => {}
            Self::Key(parent, key) => {
                parent.push_onto(segments);
                segments.push(Segment::Key((*key).to_owned()));
            }
            Self::Index(parent, index) => {
                parent.push_onto(segments);
                segments.push(Segment::Index(*index));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_keys_positions_and_odd_keys() {
        let root = Trail::Root;
        let (roles, third) = (root.key("roles"), 3);
        let (role, area) = (roles.index(third), "Culture & people");
        let areas = role.key("areas");
        assert_eq!(areas.key(area).path().to_string(), r#"roles[3].areas["Culture & people"]"#);
    }
}
