//! Statements that belong together across the roles: pairs of each step, linked into chains.

use super::Scope;
use crate::align::{self, Basis, Corpus, Item, Pair};
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
    shown: usize,
}

impl<'f> Side<'f> {
    pub(super) fn new(framework: &'f Framework, role: &'f Role, scope: Scope) -> Self {
        let expectations = resolve::expectations(framework, role);
        let own = expectations.iter().take_while(|expectation| !expectation.inherited).count();
        let texts = expectations.iter().map(|e| markup::parse(&e.statement.text)).collect();
        let shown = if scope == Scope::Everything { expectations.len() } else { own };
        let areas = Names::of(role.areas.iter().map(|(area, _)| area.as_str()));
        Self { role, areas, expectations, texts, shown }
    }

    /// The statements to pair; `areas` gives the position of each area.
    fn items(&self, areas: &Names, limit: usize) -> Vec<Item<'_>> {
        let both = self.expectations.iter().zip(&self.texts).take(limit);
        both.map(|(expectation, text)| Item {
            id: expectation.statement.id.as_str(),
            from: expectation.statement.from.iter().map(StatementId::as_str).collect(),
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

/// The chains of all sides, in the order to show them: those of the highest role first, each role's
/// in its own order.
pub(super) fn chains(sides: &[Side<'_>], areas: &Names, corpus: &Corpus) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    // Which chain each statement of the side at hand is in.
    let mut places: Vec<Option<usize>> = Vec::new();
    for (role, upper) in sides.iter().enumerate() {
        let pairs = match role.checked_sub(1).and_then(|below| sides.get(below)) {
            Some(lower) => align::align(
                &lower.items(areas, usize::MAX),
                &upper.items(areas, upper.shown),
                corpus,
            ),
            None => Vec::new(),
        };
        places = extend(&mut chains, &places, sides.len(), role, (upper, &pairs));
    }
    sorted(chains, |chain| {
        let (role, at) = chain.highest().unwrap_or_default();
        (u64::MAX - role as u64, at)
    })
}

/// Adds a role to the chains of those below it; what is returned is where its statements went.
fn extend(
    chains: &mut Vec<Chain>,
    below: &[Option<usize>],
    roles: usize,
    role: usize,
    (side, pairs): (&Side<'_>, &[Pair]),
) -> Vec<Option<usize>> {
    let mut places = vec![None; side.expectations.len()];
    for pair in pairs {
        // A statement that the lower role inherits comes into view with its counterpart.
        let place = below.get(pair.lower).copied().flatten().unwrap_or_else(|| {
            chains.push(Chain::alone(roles, role - 1, pair.lower));
            chains.len() - 1
        });
        if let (Some(chain), Some(slot)) = (chains.get_mut(place), places.get_mut(pair.upper)) {
            chain.set(role, pair.upper, Some(pair.basis));
            *slot = Some(place);
        }
    }
    for (at, slot) in places.iter_mut().enumerate().take(side.shown) {
        if slot.is_none() {
            chains.push(Chain::alone(roles, role, at));
            *slot = Some(chains.len() - 1);
        }
    }
    places
}
