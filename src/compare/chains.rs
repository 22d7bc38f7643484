//! Statements that belong together across the roles: pairs of each step, linked into chains.

use super::{Scope, Shape, Step};
use crate::align::{self, Alignment, Basis, Corpus, Item, JoinKind, Pair};
use crate::model::{Framework, Role, StatementId};
use crate::names::{Names, sorted};
use crate::resolve::{self, Expectation};
use crate::text::markup::{self, Text};

/// One role's statements, ready to pair and to show.
pub(super) struct Side<'f> {
    pub(super) role: &'f Role,
    /// The positions of its areas.
    pub(super) areas: Names,
    /// The role's own first, then the inherited ones.
    pub(super) expectations: Vec<Expectation<'f>>,
    /// Their texts, markup read.
    pub(super) texts: Vec<Text>,
    /// How many of them, from the first, are compared for their own sake.
    pub(super) shown: usize,
    shape: Shape,
}

impl<'f> Side<'f> {
    pub(super) fn new(
        framework: &'f Framework,
        role: &'f Role,
        (shape, scope): (Shape, Scope),
    ) -> Self {
        let mut expectations = resolve::expectations(framework, role);
        if shape == Shape::Versions {
            // What another role writes is told there, once.
            expectations.retain(|expectation| std::ptr::eq(expectation.holder, role));
        }
        let own = expectations.iter().take_while(|expectation| !expectation.inherited).count();
        let texts = expectations.iter().map(|e| markup::parse(&e.statement.text)).collect();
        let shown = if scope == Scope::Everything { expectations.len() } else { own };
        let areas = Names::of(role.areas.iter().map(|(area, _)| area.as_str()));
        Self { role, areas, expectations, texts, shown, shape }
    }

    /// The statements to pair; `areas` gives the position of each area.
    fn items(&self, areas: &Names, limit: usize) -> Vec<Item<'_>> {
        // What another role's statement grew into says nothing of the role's earlier self.
        let links = if self.shape == Shape::Versions { 0 } else { usize::MAX };
        let both = self.expectations.iter().zip(&self.texts).take(limit);
        both.map(|(expectation, text)| Item {
            id: expectation.statement.id.as_str(),
            from: expectation.statement.from.iter().take(links).map(StatementId::as_str).collect(),
            text: &text.plain,
            group: areas.get(expectation.area.as_str()).unwrap_or(usize::MAX),
        })
        .collect()
    }
}

/// Statements that belong together: for each role which of its own, and why.
pub(super) struct Chain {
    cells: Vec<Option<usize>>,
    bases: Vec<Option<Basis>>,
}

impl Chain {
    fn alone(roles: usize, role: usize, at: usize) -> Self {
        let mut chain = Self { cells: vec![None; roles], bases: vec![None; roles] };
        chain.set(role, at, None);
        chain
    }

    fn set(&mut self, role: usize, at: usize, basis: Option<Basis>) {
        if let (Some(cell), Some(slot)) = (self.cells.get_mut(role), self.bases.get_mut(role)) {
            (*cell, *slot) = (Some(at), basis);
        }
    }

    /// The statement of a role, by position.
    pub(super) fn cell(&self, role: usize) -> Option<usize> {
        self.cells.get(role).copied().flatten()
    }

    /// Why the statement of a role belongs to that of the role before it.
    pub(super) fn basis(&self, role: usize) -> Option<Basis> {
        self.bases.get(role).copied().flatten()
    }

    /// The highest role that has a statement here, and which.
    pub(super) fn highest(&self) -> Option<(usize, usize)> {
        (0..self.cells.len()).rev().find_map(|role| Some((role, self.cell(role)?)))
    }
}

/// A statement that belongs to a pair of others: one was split, or several became one. Each is
/// named by its role and its position there.
pub(super) struct Joined {
    pub(super) kind: JoinKind,
    pub(super) lower: (usize, usize),
    pub(super) upper: (usize, usize),
    pub(super) basis: Basis,
}

impl Joined {
    /// Whether it happens in a step.
    pub(super) fn is_of(&self, step: Step) -> bool {
        self.lower.0 == step.lower && self.upper.0 == step.upper
    }

    /// The statement that is in no pair.
    pub(super) fn extra(&self) -> (usize, usize) {
        if self.kind == JoinKind::Split { self.upper } else { self.lower }
    }

    /// The statement that is in a pair with a third.
    pub(super) fn whole(&self) -> (usize, usize) {
        if self.kind == JoinKind::Split { self.lower } else { self.upper }
    }
}

/// The chains of all sides, in the order to show them: those of the highest role first, each role's
/// in its own order.
pub(super) fn chains(
    sides: &[Side<'_>],
    shape: Shape,
    areas: &Names,
    corpus: &Corpus,
) -> (Vec<Chain>, Vec<Joined>) {
    let mut made = Made::new(sides.len(), shape);
    for (role, upper) in sides.iter().enumerate() {
        made.places.push(vec![None; upper.expectations.len()]);
        for other in partners(shape, role) {
            let Some(lower) = sides.get(other) else { continue };
            // An inherited statement has no place of its own between branches.
            let limit = if other == shape.below(role) { usize::MAX } else { lower.shown };
            let (lower, upper) = (lower.items(areas, limit), upper.items(areas, upper.shown));
            let found = align::alignment(&lower, &upper, corpus);
            for pair in &found.pairs {
                made.join(other, role, pair);
            }
            if other == shape.below(role) {
                made.joins.extend(joins(other, role, &found));
            }
        }
        for at in 0..upper.shown {
            made.place(role, at);
        }
    }
    let chains = sorted(made.chains, |chain| {
        let (role, at) = chain.highest().unwrap_or_default();
        (u64::MAX - role as u64, at)
    });
    (chains, made.joins)
}

fn joins(lower: usize, upper: usize, found: &Alignment) -> impl Iterator<Item = Joined> {
    found.joins.iter().map(move |join| Joined {
        kind: join.kind,
        lower: (lower, join.lower),
        upper: (upper, join.upper),
        basis: join.basis,
    })
}

/// The roles among whose statements a role's are sought: those of the role with which it is
/// compared, then at a fork those of the other branch.
fn partners(shape: Shape, role: usize) -> Vec<usize> {
    match (shape, role) {
        (_, 0) => Vec::new(),
        (Shape::Fork, 2..) => vec![0, role - 1],
        _ => vec![shape.below(role)],
    }
}

/// Chains in the making.
struct Made {
    chains: Vec<Chain>,
    joins: Vec<Joined>,
    /// For each role in which chain each of its statements is.
    places: Vec<Vec<Option<usize>>>,
    roles: usize,
    shape: Shape,
}

impl Made {
    fn new(roles: usize, shape: Shape) -> Self {
        Self { chains: Vec::new(), joins: Vec::new(), places: Vec::new(), roles, shape }
    }

    /// Adds a statement of a role to the chain of its counterpart in another. What the other branch
    /// of a fork has from the first role was compared there, and is nobody else's.
    fn join(&mut self, other: usize, role: usize, pair: &Pair) {
        let first = self.shape.below(role);
        let place = self.place(other, pair.lower);
        let Some(chain) = self.chains.get_mut(place) else { return };
        let is_open = other == first || chain.cell(first).is_none();
        let slot = self.places.get_mut(role).and_then(|places| places.get_mut(pair.upper));
        if let (true, Some(slot @ None)) = (is_open, slot) {
            chain.set(role, pair.upper, Some(pair.basis));
            *slot = Some(place);
        }
    }

    /// The chain of a statement: one of its own, unless it is in one. So a statement that the lower
    /// role inherits comes into view with its counterpart.
    fn place(&mut self, role: usize, at: usize) -> usize {
        let next = self.chains.len();
        let slot = self.places.get_mut(role).and_then(|places| places.get_mut(at));
        let Some(slot) = slot else { return next };
        if let Some(place) = *slot {
            return place;
        }
        *slot = Some(next);
        self.chains.push(Chain::alone(self.roles, role, at));
        next
    }
}
