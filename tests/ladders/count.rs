//! How much a role says of an area.

use ladder_compare::model::{Cell, Statement};

use crate::common;

#[derive(Debug, Default, PartialEq)]
pub struct Count {
    /// The topmost ones.
    pub statements: usize,
    /// Those nested under others.
    pub points: usize,
    pub examples: usize,
}

impl Count {
    pub fn of(cell: &Cell) -> Self {
        fn examples(list: &[Statement]) -> usize {
            list.iter().map(|it| it.examples.len() + examples(&it.points)).sum()
        }
        fn points(list: &[Statement]) -> usize {
            list.iter().map(|it| it.points.len() + points(&it.points)).sum()
        }
        Self {
            statements: cell.statements.len(),
            points: points(&cell.statements),
            examples: cell.examples.len() + examples(&cell.statements),
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.statements += other.statements;
        self.points += other.points;
        self.examples += other.examples;
    }

    /// How many statements, and why there are none.
    pub fn in_words(&self, cell: &Cell) -> String {
        let state = common::word(&cell.state).replace('_', " ");
        match self.statements {
            0 if !cell.same_as.is_empty() => format!("same as {}", cell.same_as),
            0 if !cell.one_with.is_empty() => format!("one with {}", cell.one_with),
            0 => format!("0 ({state})"),
            count => count.to_string(),
        }
    }
}
