//! Statements in rows: what belongs together stands together, area by area.

mod joined;

use super::chains::{Chain, Joined, Side, chains};
use super::types::{AreaPart, CellPart, Change, Class, Counts, Line, Origin, Row, Shape, Step};
use super::{Context, Scope};
use crate::align::{Basis, evidence};
use crate::diff::diff;
use crate::model::{AreaId, Cell, Framework, LevelsAre, Role, RoleId, RoleKind};
use crate::names::Names;
use crate::raise::{Kind, Verdict, judge};
use crate::resolve::{AreaNode, Expectation, flatten, leads_to};
use crate::text::markup::{self, Text};

/// The areas of which any of the roles says something.
pub(super) fn areas(
    context: &Context<'_>,
    roles: &[&Role],
    shape: Shape,
    scope: Scope,
) -> Vec<AreaPart> {
    let nodes = flatten(context.framework);
    let table = Table::build(context, roles, shape, scope, &nodes);
    nodes.iter().enumerate().filter_map(|(at, node)| table.area(at, node)).collect()
}

/// The chains of a comparison, by area.
struct Table<'f> {
    context: Context<'f>,
    shape: Shape,
    sides: Vec<Side<'f>>,
    areas: Names,
    chains: Vec<Chain>,
    joins: Vec<Joined>,
    /// For each area the positions of its chains.
    by_area: Vec<Vec<usize>>,
}

impl<'f> Table<'f> {
    fn build(
        context: &Context<'f>,
        roles: &[&'f Role],
        shape: Shape,
        scope: Scope,
        nodes: &[AreaNode<'f>],
    ) -> Self {
        let sides: Vec<Side<'f>> =
            roles.iter().map(|role| Side::new(context.framework, role, (shape, scope))).collect();
        let areas = Names::of(nodes.iter().map(|node| node.id().as_str()));
        let (chains, joins) = chains(&sides, shape, &areas, context.corpus);
        let by_area = vec![Vec::new(); nodes.len()];
        let mut table = Self { context: *context, shape, sides, areas, chains, joins, by_area };
        for (position, chain) in table.chains.iter().enumerate() {
            let area = table.area_of(chain);
            if let Some(list) = area.and_then(|area| table.by_area.get_mut(area)) {
                list.push(position);
            }
        }
        table
    }

    /// The area of a chain is that of its highest statement.
    fn area_of(&self, chain: &Chain) -> Option<usize> {
        let (role, at) = chain.highest()?;
        self.areas.get(self.expectation(role, at)?.area.as_str())
    }

    fn chains_of(&self, area: usize) -> impl Iterator<Item = &Chain> {
        let positions = self.by_area.get(area).map(Vec::as_slice).unwrap_or_default();
        positions.iter().filter_map(|position| self.chains.get(*position))
    }

    fn expectation(&self, role: usize, at: usize) -> Option<&Expectation<'f>> {
        self.sides.get(role)?.expectations.get(at)
    }

    fn steps(&self) -> impl Iterator<Item = Step> {
        (0..self.sides.len()).filter_map(|role| self.shape.step_to(role))
    }

    /// One area with its rows; none where no role says anything of it.
    fn area(&self, at: usize, node: &AreaNode<'f>) -> Option<AreaPart> {
        let rows: Vec<Row> = self.chains_of(at).map(|chain| self.row(chain)).collect();
        let cells: Vec<CellPart> =
            self.sides.iter().map(|side| self.cell(side, node.id())).collect();
        if rows.is_empty() && cells.iter().all(|cell| cell.state.is_none()) {
            return None;
        }
        Some(AreaPart {
            id: node.id().clone(),
            name: node.area.name.clone(),
            around: node.around.iter().map(|area| area.name.clone()).collect(),
            text: optional(&node.area.text),
            counts: count(&rows, self.sides.len().saturating_sub(1)),
            origins: self.steps().map(|step| self.origin(at, step)).collect(),
            departures: self.steps().map(|step| self.departures(node.id(), step)).collect(),
            cells,
            rows,
        })
    }

    /// Whose statements an area holds in a step.
    fn origin(&self, area: usize, step: Step) -> Origin {
        let mut baselines: Vec<(&Role, bool)> = Vec::new();
        for chain in self.chains_of(area) {
            let of = |role: usize| self.expectation(role, chain.cell(role)?);
            let (lower, upper) = (of(step.lower), of(step.upper));
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
            false if alike && !self.has_rival(step.lower, first, area) => {
                Origin::Added { baseline }
            }
            _ => Origin::Roles,
        }
    }

    /// Whether a role takes in the baseline too, or says something of its own in the area.
    fn has_rival(&self, role: usize, baseline: &Role, area: usize) -> bool {
        self.sides.get(role).is_some_and(|side| {
            side.expectations.iter().any(|expectation| {
                expectation.holder.id == baseline.id
                    || self.areas.get(expectation.area.as_str()) == Some(area)
            })
        })
    }

    fn row(&self, chain: &Chain) -> Row {
        let line = |role: usize| self.line(role, chain.cell(role)?);
        Row {
            key: self.key(chain),
            cells: (0..self.sides.len()).map(line).collect(),
            steps: self.steps().map(|step| self.change(chain, step)).collect(),
        }
    }

    fn line(&self, role: usize, at: usize) -> Option<Line> {
        let side = self.sides.get(role)?;
        let expectation = side.expectations.get(at)?;
        let holder = expectation.holder;
        // A baseline is one's own: naming it on every line would say nothing.
        let is_own = holder.id == side.role.id
            || (holder.kind == RoleKind::Baseline && !expectation.inherited);
        Some(Line {
            text: side.texts.get(at)?.clone(),
            under: expectation.under.map(|under| markup::parse(&under.text)),
            examples: markup::parse_all(&expectation.statement.examples),
            from: if is_own { String::new() } else { holder.name.clone() },
            inherited: expectation.inherited,
        })
    }

    /// The role, area and position of the highest statement.
    fn key(&self, chain: &Chain) -> String {
        let Some((role, at)) = chain.highest() else { return String::new() };
        let area = self.expectation(role, at).map(|e| e.area.as_str()).unwrap_or_default();
        let role = self.sides.get(role).map(|side| side.role.id.as_str()).unwrap_or_default();
        format!("{role}/{area}/{at}")
    }

    fn change(&self, chain: &Chain, step: Step) -> Option<Change> {
        match (chain.cell(step.lower), chain.cell(step.upper)) {
            (None, Some(at)) if self.is_shown(step.upper, at) => {
                let part = self.part((step.upper, at), step);
                Some(part.unwrap_or_else(|| Change::of(Class::New)))
            }
            (Some(at), None) if self.is_shown(step.lower, at) => {
                self.part((step.lower, at), step).or_else(|| self.lost(step, at))
            }
            (Some(a), Some(b)) => self.kept(chain, step, (a, b)),
            (_, None) | (None, _) => None,
        }
    }

    /// Whether a statement is compared for its own sake, and not only come into view with its
    /// counterpart at another role.
    fn is_shown(&self, role: usize, at: usize) -> bool {
        self.sides.get(role).is_some_and(|side| at < side.shown)
    }

    /// A statement that the higher role does not have.
    fn lost(&self, step: Step, at: usize) -> Option<Change> {
        let (lower, upper) = (self.sides.get(step.lower)?, self.sides.get(step.upper)?);
        let expectation = self.expectation(step.lower, at)?;
        let fate = fate(self.context.framework, lower.role, upper, expectation);
        let class = if fate == Fate::Gone { Class::Dropped } else { Class::NotRestated };
        Some(Change { still_expected: fate == Fate::Applies, ..Change::of(class) })
    }

    /// A statement that both roles have.
    fn kept(&self, chain: &Chain, step: Step, (a, b): (usize, usize)) -> Option<Change> {
        let (lower, upper) = (self.sides.get(step.lower)?, self.sides.get(step.upper)?);
        let (from, to) = (lower.texts.get(a)?, upper.texts.get(b)?);
        let basis = chain.basis(step.upper);
        let is_same = from.plain == to.plain;
        let verdict = if is_same {
            Verdict::default()
        } else {
            judge(&from.plain, &to.plain, self.context.scales)
        };
        let class = match verdict.kind {
            _ if is_same => Class::Same,
            Kind::Raised => Class::Raised,
            Kind::Lowered => Class::Lowered,
            Kind::None | Kind::Mixed => Class::Reworded,
        };
        let evidence = match basis {
            Some(Basis::Similar(_)) => evidence(&from.plain, &to.plain, self.context.corpus),
            _ => Vec::new(),
        };
        let (old, new) =
            (self.expectation(step.lower, a)?.area, self.expectation(step.upper, b)?.area);
        let moved_from = if old == new { String::new() } else { self.area_name(old) };
        Some(Change {
            basis,
            evidence,
            rises: verdict.rises,
            diff: (!is_same).then(|| diff(&from.plain, &to.plain)),
            moved_from,
            joins: self.parts(step, (a, b)),
            ..Change::of(class)
        })
    }

    fn area_name(&self, id: &AreaId) -> String {
        let nodes = flatten(self.context.framework);
        nodes
            .iter()
            .find(|node| node.id() == id)
            .map(|node| node.area.name.clone())
            .unwrap_or_default()
    }

    fn cell(&self, side: &Side<'f>, area: &AreaId) -> CellPart {
        let found = side.areas.get(area.as_str()).and_then(|at| side.role.areas.0.get(at));
        let Some((_, cell)) = found else { return CellPart::default() };
        CellPart {
            state: Some(cell.state),
            text: optional(&cell.text),
            examples: markup::parse_all(&cell.examples),
            same_as: self.role_name(shared_with(cell)),
        }
    }

    fn role_name(&self, id: Option<&RoleId>) -> String {
        let role =
            id.and_then(|id| self.context.framework.roles.iter().find(|role| role.id == *id));
        role.map(|role| role.name.clone()).unwrap_or_default()
    }
}

fn shared_with(cell: &Cell) -> Option<&RoleId> {
    [&cell.same_as, &cell.one_with].into_iter().find(|id| !id.is_empty())
}

fn optional(text: &str) -> Option<Text> {
    (!text.is_empty()).then(|| markup::parse(text))
}

impl Change {
    fn of(class: Class) -> Self {
        Self {
            class,
            basis: None,
            evidence: Vec::new(),
            rises: Vec::new(),
            diff: None,
            joins: Vec::new(),
            moved_from: String::new(),
            is_folded: false,
            still_expected: false,
        }
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

fn count(rows: &[Row], steps: usize) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); steps];
    for row in rows {
        for (count, change) in counts.iter_mut().zip(&row.steps) {
            if let Some(change) = change {
                count.add(change);
            }
        }
    }
    counts
}
