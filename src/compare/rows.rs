//! Statements in rows: what belongs together stands together, area by area.

use std::collections::BTreeMap;

use super::types::{AreaPart, CellPart, Change, Class, Counts, Line, Origin, Row};
use super::{Scope, side};
use crate::align::{self, Basis, Corpus, Item};
use crate::diff::diff;
use crate::model::{AreaId, Cell, Framework, LevelsAre, Role, RoleId, RoleKind};
use crate::resolve::{AreaNode, Expectation, flatten, leads_to};
use crate::text::markup::{self, Text};

/// The areas of which any of the roles says something.
pub(super) fn areas(
    framework: &Framework,
    corpus: &Corpus,
    roles: &[&Role],
    scope: Scope,
) -> Vec<AreaPart> {
    let nodes = flatten(framework);
    let table = Table::build(framework, corpus, roles, scope, &nodes);
    nodes.iter().enumerate().filter_map(|(at, node)| table.area(at, node)).collect()
}

/// One role's statements, ready to pair and to show.
struct Side<'f> {
    role: &'f Role,
    expectations: Vec<Expectation<'f>>,
    texts: Vec<Text>,
    /// How many of them, from the first, are compared for their own sake.
    shown: usize,
}

/// A row under construction: for each role, which of its statements.
#[derive(Clone)]
struct Chain {
    cells: Vec<Option<usize>>,
    bases: Vec<Option<Basis>>,
}

struct Table<'f> {
    framework: &'f Framework,
    sides: Vec<Side<'f>>,
    positions: BTreeMap<&'f AreaId, usize>,
    chains: Vec<Chain>,
}

impl<'f> Table<'f> {
    fn build(
        framework: &'f Framework,
        corpus: &Corpus,
        roles: &[&'f Role],
        scope: Scope,
        nodes: &[AreaNode<'f>],
    ) -> Self {
        let sides = roles.iter().map(|role| Side::new(framework, role, scope)).collect();
        let positions = nodes.iter().enumerate().map(|(at, node)| (node.id(), at)).collect();
        let mut table = Self { framework, sides, positions, chains: Vec::new() };
        table.chains = table.chained(corpus);
        table
    }

    /// Pairs each role with the next and links the pairs into chains.
    fn chained(&self, corpus: &Corpus) -> Vec<Chain> {
        let mut chains: Vec<Chain> = Vec::new();
        let width = self.sides.len();
        let alone = |role: usize, at: usize| {
            let mut chain = Chain { cells: vec![None; width], bases: vec![None; width] };
            chain.set(role, at, None);
            chain
        };
        if let Some(first) = self.sides.first() {
            chains.extend((0..first.shown).map(|at| alone(0, at)));
        }
        for (step, pair) in self.sides.windows(2).enumerate() {
            let [lower, upper] = pair else { continue };
            let pairs = align::align(
                &self.items(lower, usize::MAX),
                &self.items(upper, upper.shown),
                corpus,
            );
            let mut open: Vec<bool> = vec![true; upper.shown];
            for pair in pairs {
                let holder = chains.iter_mut().find(|c| c.cell(step) == Some(pair.lower));
                match holder {
                    Some(chain) => chain.set(step + 1, pair.upper, Some(pair.basis)),
                    None => {
                        // The lower role inherits it: it comes into view with its counterpart.
                        let mut chain = alone(step, pair.lower);
                        chain.set(step + 1, pair.upper, Some(pair.basis));
                        chains.push(chain);
                    }
                }
                if let Some(open) = open.get_mut(pair.upper) {
                    *open = false;
                }
            }
            let unpaired = open.iter().enumerate().filter(|(_, open)| **open).map(|(at, _)| at);
            chains.extend(unpaired.map(|at| alone(step + 1, at)));
        }
        chains
    }

    fn items<'a>(&self, side: &'a Side<'f>, limit: usize) -> Vec<Item<'a>>
    where
        'f: 'a,
    {
        let both = side.expectations.iter().zip(&side.texts).take(limit);
        both.map(|(expectation, text)| Item {
            id: expectation.statement.id.as_str(),
            from: expectation.statement.from.iter().map(|id| id.as_str()).collect(),
            text: &text.plain,
            group: self.positions.get(expectation.area).copied().unwrap_or(usize::MAX),
        })
        .collect()
    }

    /// One area with its rows; none where no role says anything of it.
    fn area(&self, at: usize, node: &AreaNode<'f>) -> Option<AreaPart> {
        let mut chains: Vec<&Chain> =
            self.chains.iter().filter(|c| self.area_of(c) == Some(at)).collect();
        chains.sort_by_key(|chain| chain.order());
        let rows: Vec<Row> = chains.into_iter().map(|chain| self.row(chain)).collect();
        let cells: Vec<CellPart> =
            self.sides.iter().map(|side| self.cell(side.role, node.id())).collect();
        if rows.is_empty() && cells.iter().all(|cell| cell.state.is_none()) {
            return None;
        }
        Some(AreaPart {
            id: node.id().clone(),
            name: node.area.name.clone(),
            around: node.around.iter().map(|area| area.name.clone()).collect(),
            text: Some(&node.area.text)
                .filter(|text| !text.is_empty())
                .map(|text| markup::parse(text)),
            counts: count(&rows, self.sides.len()),
            origins: (0..self.sides.len().saturating_sub(1))
                .map(|step| self.origin(at, step))
                .collect(),
            cells,
            rows,
        })
    }

    /// Whose statements an area holds in a step.
    fn origin(&self, area: usize, step: usize) -> Origin {
        let here = self.chains.iter().filter(|chain| self.area_of(chain) == Some(area));
        let mut baselines: Vec<(&Role, bool)> = Vec::new();
        for chain in here {
            let lower = chain.cell(step).and_then(|at| self.expectation(step, at));
            let upper = chain.cell(step + 1).and_then(|at| self.expectation(step + 1, at));
            let Some(upper) = upper.filter(|upper| upper.holder.kind == RoleKind::Baseline) else {
                if lower.is_some() || upper.is_some() {
                    return Origin::Roles;
                }
                continue;
            };
            let is_shared =
                lower.is_some_and(|lower| std::ptr::eq(lower.statement, upper.statement));
            baselines.push((upper.holder, is_shared));
        }
        let Some(&(first, is_shared)) = baselines.first() else { return Origin::Roles };
        let alike =
            baselines.iter().all(|&(holder, shared)| holder.id == first.id && shared == is_shared);
        let baseline = first.name.clone();
        match is_shared {
            true if alike => Origin::Shared { baseline },
            false if alike && !self.has_rival(step, first, area) => Origin::Added { baseline },
            _ => Origin::Roles,
        }
    }

    /// Whether the lower role of a step takes in the baseline too, or says something of its own
    /// in the area.
    fn has_rival(&self, step: usize, baseline: &Role, area: usize) -> bool {
        self.sides.get(step).is_some_and(|side| {
            side.expectations.iter().any(|expectation| {
                expectation.holder.id == baseline.id
                    || self.positions.get(expectation.area) == Some(&area)
            })
        })
    }

    /// The area of a chain is that of its highest statement.
    fn area_of(&self, chain: &Chain) -> Option<usize> {
        let (role, at) = chain.last()?;
        self.positions.get(self.expectation(role, at)?.area).copied()
    }

    fn expectation(&self, role: usize, at: usize) -> Option<&Expectation<'f>> {
        self.sides.get(role)?.expectations.get(at)
    }

    fn row(&self, chain: &Chain) -> Row {
        let line = |(role, cell): (usize, &Option<usize>)| self.sides.get(role)?.line((*cell)?);
        Row {
            key: self.key(chain),
            cells: chain.cells.iter().enumerate().map(line).collect(),
            steps: (0..self.sides.len().saturating_sub(1))
                .map(|step| self.change(chain, step))
                .collect(),
        }
    }

    /// The role, area and position of the highest statement.
    fn key(&self, chain: &Chain) -> String {
        let Some((role, at)) = chain.last() else { return String::new() };
        let area = self.expectation(role, at).map(|e| e.area.as_str()).unwrap_or_default();
        let role = self.sides.get(role).map(|side| side.role.id.as_str()).unwrap_or_default();
        format!("{role}/{area}/{at}")
    }

    fn change(&self, chain: &Chain, step: usize) -> Option<Change> {
        let (lower, upper) = (chain.cell(step), chain.cell(step + 1));
        match (lower, upper) {
            (None, None) => None,
            (None, Some(_)) => Some(Change::of(Class::New)),
            (Some(at), None) => self.lost(step, at),
            (Some(a), Some(b)) => self.kept(chain, step, (a, b)),
        }
    }

    /// A statement that the higher role does not have.
    fn lost(&self, step: usize, at: usize) -> Option<Change> {
        let upper = self.sides.get(step + 1)?;
        let lower = self.sides.get(step)?;
        let expectation = self.expectation(step, at)?;
        let fate = fate(self.framework, lower.role, upper, expectation);
        let class = if fate == Fate::Gone { Class::Dropped } else { Class::NotRestated };
        Some(Change { still_expected: fate == Fate::Applies, ..Change::of(class) })
    }

    /// A statement that both roles have.
    fn kept(&self, chain: &Chain, step: usize, (a, b): (usize, usize)) -> Option<Change> {
        let (lower, upper) = (self.sides.get(step)?, self.sides.get(step + 1)?);
        let (from, to) = (lower.texts.get(a)?, upper.texts.get(b)?);
        let is_same = from.plain == to.plain;
        let class = if is_same { Class::Same } else { Class::Reworded };
        let (old, new) = (self.expectation(step, a)?.area, self.expectation(step + 1, b)?.area);
        let moved_from = if old == new { String::new() } else { self.area_name(old) };
        Some(Change {
            basis: chain.bases.get(step + 1).copied().flatten(),
            diff: (!is_same).then(|| diff(&from.plain, &to.plain)),
            moved_from,
            ..Change::of(class)
        })
    }

    fn area_name(&self, id: &AreaId) -> String {
        let nodes = flatten(self.framework);
        nodes
            .iter()
            .find(|node| node.id() == id)
            .map(|node| node.area.name.clone())
            .unwrap_or_default()
    }

    fn cell(&self, role: &Role, area: &AreaId) -> CellPart {
        let Some(cell) = role.areas.get(area) else { return CellPart::default() };
        let text = Some(&cell.text).filter(|text| !text.is_empty());
        CellPart {
            state: Some(cell.state),
            text: text.map(|text| markup::parse(text)),
            examples: cell.examples.iter().map(|example| markup::parse(example)).collect(),
            same_as: self.role_name(shared_with(cell)),
        }
    }

    fn role_name(&self, id: Option<&RoleId>) -> String {
        let role = id.and_then(|id| self.framework.roles.iter().find(|role| role.id == *id));
        role.map(|role| role.name.clone()).unwrap_or_default()
    }
}

fn shared_with(cell: &Cell) -> Option<&RoleId> {
    [&cell.same_as, &cell.one_with].into_iter().find(|id| !id.is_empty())
}

impl<'f> Side<'f> {
    fn new(framework: &'f Framework, role: &'f Role, scope: Scope) -> Self {
        let (expectations, own) = side(framework, role);
        let texts = expectations.iter().map(|e| markup::parse(&e.statement.text)).collect();
        let shown = if scope == Scope::Everything { expectations.len() } else { own };
        Self { role, expectations, texts, shown }
    }

    fn line(&self, at: usize) -> Option<Line> {
        let expectation = self.expectations.get(at)?;
        let holder = expectation.holder;
        Some(Line {
            text: self.texts.get(at)?.clone(),
            under: expectation.under.map(|under| markup::parse(&under.text)),
            examples: expectation.statement.examples.iter().map(|e| markup::parse(e)).collect(),
            from: if holder.id == self.role.id { String::new() } else { holder.name.clone() },
            inherited: expectation.inherited,
        })
    }
}

impl Chain {
    fn set(&mut self, role: usize, at: usize, basis: Option<Basis>) {
        if let (Some(cell), Some(slot)) = (self.cells.get_mut(role), self.bases.get_mut(role)) {
            (*cell, *slot) = (Some(at), basis);
        }
    }

    fn cell(&self, role: usize) -> Option<usize> {
        self.cells.get(role).copied().flatten()
    }

    /// The highest role that has a statement here, and which.
    fn last(&self) -> Option<(usize, usize)> {
        self.cells.iter().enumerate().rev().find_map(|(role, cell)| cell.map(|at| (role, at)))
    }

    /// Highest roles first, each in its own order.
    fn order(&self) -> (usize, usize) {
        let (role, at) = self.last().unwrap_or_default();
        (self.cells.len() - role, at)
    }
}

impl Change {
    fn of(class: Class) -> Self {
        Self { class, basis: None, diff: None, moved_from: String::new(), still_expected: false }
    }
}

/// What becomes of a statement that the higher role does not repeat, by what the data says.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Applies,
    Unsaid,
    Gone,
}

fn fate(framework: &Framework, lower: &Role, upper: &Side<'_>, lost: &Expectation<'_>) -> Fate {
    let inherits = upper.expectations.iter().any(|e| std::ptr::eq(e.statement, lost.statement));
    let names_it = !lost.statement.id.is_empty() && upper.role.drops.contains(&lost.statement.id);
    let builds_on_it = upper.role.builds_on.iter().any(|link| link.role == lower.id);
    match framework.levels {
        _ if inherits => Fate::Applies,
        _ if names_it || builds_on_it => Fate::Gone,
        LevelsAre::Complete => Fate::Gone,
        LevelsAre::Cumulative if leads_to(framework, &lower.id, &upper.role.id) => Fate::Applies,
        LevelsAre::Cumulative | LevelsAre::Unknown => Fate::Unsaid,
    }
}

fn count(rows: &[Row], roles: usize) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); roles.saturating_sub(1)];
    for row in rows {
        for (count, change) in counts.iter_mut().zip(&row.steps) {
            change.iter().for_each(|change| count.add(change));
        }
    }
    counts
}
