//! What belongs to a pair besides its two statements, and what stands elsewhere now.

use super::Table;
use crate::compare::chains::{Chain, Joined};
use crate::compare::types::{Change, Class, Departure, Joint, Step};
use crate::model::AreaId;
use crate::text::markup::Text;

impl Table<'_> {
    /// A statement without a pair that is a part of another: no news, and not gone.
    pub(super) fn part(&self, statement: (usize, usize), step: Step) -> Option<Change> {
        let join = self.joins.iter().find(|join| join.extra() == statement && join.is_of(step))?;
        let joint = self.joint(join, join.whole(), true)?;
        let change = Change::of(Class::Reworded);
        Some(Change { basis: Some(join.basis), joins: vec![joint], ..change })
    }

    /// The parts that a pair leaves to others.
    pub(super) fn parts(&self, step: Step, (lower, upper): (usize, usize)) -> Vec<Joint> {
        let pair = [(step.lower, lower), (step.upper, upper)];
        let of_pair = |join: &&Joined| join.is_of(step) && pair.contains(&join.whole());
        let joins = self.joins.iter().filter(of_pair);
        joins.filter_map(|join| self.joint(join, join.extra(), false)).collect()
    }

    fn joint(&self, join: &Joined, other: (usize, usize), is_part: bool) -> Option<Joint> {
        let chain = self.chains.iter().find(|chain| chain.cell(other.0) == Some(other.1))?;
        let text = self.text(other)?.clone();
        Some(Joint { kind: join.kind, is_part, row: self.key(chain), text })
    }

    fn text(&self, (role, at): (usize, usize)) -> Option<&Text> {
        self.sides.get(role)?.texts.get(at)
    }

    /// What stood in an area at the lower role and stands in another at the higher one.
    pub(super) fn departures(&self, area: &AreaId, step: Step) -> Vec<Departure> {
        let departure = |chain: &Chain| {
            let (a, b) = (chain.cell(step.lower)?, chain.cell(step.upper)?);
            let (old, new) = (self.expectation(step.lower, a)?, self.expectation(step.upper, b)?);
            if old.area != area || new.area == area {
                return None;
            }
            let text = self.text((step.upper, b))?.clone();
            Some(Departure { row: self.key(chain), to: self.area_name(new.area), text })
        };
        self.chains.iter().filter_map(departure).collect()
    }
}
