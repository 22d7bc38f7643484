//! Identifiers that name nothing.

use super::Census;
use crate::load::fault::{Fault, Problem};
use crate::load::nearest::{Hints, nearest};
use crate::load::path::Trail;
use crate::model::{
    Area, Cell, CompetencyId, Framework, Requirement, Role, ScaleId, ScaleStep, Statement, StepId,
    Track,
};
use crate::names::Names;

/// A fault for each identifier that names nothing.
pub(super) fn framework(framework: &Framework, census: &Census) -> Vec<Fault> {
    let known = &Known::of(framework, census);
    let mut check = Check { known, framework, census, faults: Vec::new(), hints: Hints::default() };
    let root = Trail::Root;
    for (index, role) in framework.roles.iter().enumerate() {
        check.role(role, &root.key("roles").index(index));
    }
    for (index, step) in framework.steps.iter().enumerate() {
        let list = root.key("steps");
        check.named("role", step.from.as_str(), &known.roles, &list.index(index).key("from"));
        check.named("role", step.to.as_str(), &known.roles, &list.index(index).key("to"));
    }
    check.scales();
    check.faults
}

/// The identifiers there are.
#[derive(Default)]
struct Known {
    roles: Names,
    tracks: Names,
    areas: Names,
    statements: Names,
    competencies: Names,
    scales: Names,
}

impl Known {
    fn of(framework: &Framework, census: &Census) -> Self {
        let mut known = Self {
            roles: Names::of(framework.roles.iter().map(|role| role.id.as_str())),
            competencies: Names::of(framework.competencies.iter().map(|it| it.id.as_str())),
            scales: Names::of(framework.scales.iter().map(|it| it.id.as_str())),
            ..Self::default()
        };
        learn_tracks(&framework.tracks, &mut known.tracks);
        learn_areas(&framework.areas, &mut known.areas);
        let roles = framework.roles.iter().filter(|_| census.have_ids);
        for (_, cell) in roles.flat_map(|role| role.areas.iter()) {
            learn_statements(&cell.statements, &mut known.statements);
        }
        known
    }
}

fn learn_tracks(tracks: &[Track], known: &mut Names) {
    for track in tracks {
        known.add(track.id.as_str(), 0);
        learn_tracks(&track.tracks, known);
    }
}

fn learn_areas(areas: &[Area], known: &mut Names) {
    for area in areas {
        known.add(area.id.as_str(), 0);
        learn_areas(&area.areas, known);
    }
}

fn learn_statements(statements: &[Statement], known: &mut Names) {
    for statement in statements {
        if !statement.id.is_empty() {
            known.add(statement.id.as_str(), 0);
        }
        learn_statements(&statement.points, known);
    }
}

struct Check<'a> {
    framework: &'a Framework,
    known: &'a Known,
    census: &'a Census,
    faults: Vec<Fault>,
    hints: Hints,
}

impl<'a> Check<'a> {
    /// Reports `id` unless it is empty or known.
    fn named(&mut self, what: &'static str, id: &str, known: &Names, trail: &Trail<'_>) {
        if !id.is_empty() && !known.has(id) {
            self.report(what, id, known, trail);
        }
    }

    #[inline(never)]
    fn report(&mut self, what: &'static str, id: &str, known: &Names, trail: &Trail<'_>) {
        let nearest = self.hints.nearest(id, known);
        let problem = Problem::UnknownReference { what, id: id.to_owned(), nearest };
        self.faults.push(Fault::at(trail.path(), problem));
    }

    fn role(&mut self, role: &'a Role, trail: &Trail<'_>) {
        let Known { roles, areas, statements, tracks, .. } = self.known;
        self.named("track", role.track.as_str(), tracks, &trail.key("track"));
        self.named("role", role.alias_of.as_str(), roles, &trail.key("alias_of"));
        if let Some(eligibility) = &role.eligibility {
            let trail = trail.key("eligibility");
            self.named("role", eligibility.at_least.as_str(), roles, &trail.key("at_least"));
        }
        for (index, next) in role.next.iter().enumerate() {
            self.named("role", next.as_str(), roles, &trail.key("next").index(index));
        }
        for (index, base) in role.builds_on.iter().enumerate() {
            let list = trail.key("builds_on");
            let trail = list.index(index);
            self.named("role", base.role.as_str(), roles, &trail.key("role"));
            for (index, area) in base.areas.iter().enumerate() {
                self.named("area", area.as_str(), areas, &trail.key("areas").index(index));
            }
            for (index, except) in base.except.iter().enumerate() {
                if !areas.has(except) && !statements.has(except) {
                    let trail = trail.key("except");
                    let known = if statements.len() > 0 && nearest(except, areas.iter()).is_none() {
                        statements
                    } else {
                        areas
                    };
                    self.report("area or statement", except, known, &trail.index(index));
                }
            }
        }
        for (index, dropped) in role.drops.iter().enumerate() {
            self.named("statement", dropped.as_str(), statements, &trail.key("drops").index(index));
        }
        for (fact, value) in &role.facts {
            let kind = self.framework.facts.iter().find(|kind| kind.id == *fact);
            let steps = kind.and_then(|kind| self.steps_on(&kind.scale));
            self.step(&value.step, steps, &trail.key("facts").key(fact.as_str()).key("step"));
        }
        for (area, cell) in &role.areas {
            self.cell(cell, &trail.key("areas").key(area.as_str()));
        }
        for (index, requirement) in role.requires.iter().enumerate() {
            self.requirement(requirement, &trail.key("requires").index(index));
        }
    }

    fn cell(&mut self, cell: &Cell, trail: &Trail<'_>) {
        let roles = &self.known.roles;
        self.named("role", cell.same_as.as_str(), roles, &trail.key("same_as"));
        self.named("role", cell.one_with.as_str(), roles, &trail.key("one_with"));
        if self.census.have_links {
            self.statements(&cell.statements, &trail.key("statements"));
        }
    }

    fn statements(&mut self, list: &[Statement], trail: &Trail<'_>) {
        for (index, statement) in list.iter().enumerate() {
            let here = trail.index(index);
            for (index, from) in statement.from.iter().enumerate() {
                let known = &self.known.statements;
                self.named("statement", from.as_str(), known, &here.key("from").index(index));
            }
            self.statements(&statement.points, &here.key("points"));
        }
    }

    fn requirement(&mut self, requirement: &Requirement, trail: &Trail<'_>) {
        let Known { competencies, areas, .. } = self.known;
        let competency = requirement.competency.as_str();
        self.named("competency", competency, competencies, &trail.key("competency"));
        self.named("area", requirement.area.as_str(), areas, &trail.key("area"));
        for (index, among) in requirement.among.iter().enumerate() {
            let trail = trail.key("among");
            self.named("competency", among.as_str(), competencies, &trail.index(index));
        }
        let steps = self.steps_of(requirement);
        for (index, step) in requirement.is.iter().enumerate() {
            self.step(step, steps, &trail.key("is").index(index));
        }
        self.step(&requirement.at_least, steps, &trail.key("at_least"));
    }

    fn step(&mut self, step: &StepId, steps: Option<&[ScaleStep]>, trail: &Trail<'_>) {
        let Some(steps) = steps else { return };
        if !step.is_empty() && !steps.iter().any(|known| known.id == *step) {
            let known = Names::of(steps.iter().map(|known| known.id.as_str()));
            self.report("step", step.as_str(), &known, trail);
        }
    }

    /// The steps that a requirement may name; none where it names no known competency.
    fn steps_of(&self, requirement: &Requirement) -> Option<&'a [ScaleStep]> {
        let all = &self.framework.competencies;
        let named = |id: &CompetencyId| all.iter().find(|it| it.id == *id);
        let competency = named(&requirement.competency)
            .or_else(|| requirement.among.iter().find_map(named))
            .or_else(|| all.iter().find(|it| !it.area.is_empty() && it.area == requirement.area))?;
        self.steps_on(&competency.scale).or(Some(&competency.steps))
    }

    fn steps_on(&self, scale: &ScaleId) -> Option<&'a [ScaleStep]> {
        let scale = self.framework.scales.iter().find(|it| it.id == *scale)?;
        Some(&scale.steps)
    }

    fn scales(&mut self) {
        let (root, Known { scales, areas, .. }) = (Trail::Root, self.known);
        for (index, competency) in self.framework.competencies.iter().enumerate() {
            let list = root.key("competencies");
            let trail = list.index(index);
            self.named("scale", competency.scale.as_str(), scales, &trail.key("scale"));
            self.named("area", competency.area.as_str(), areas, &trail.key("area"));
        }
        for (index, fact) in self.framework.facts.iter().enumerate() {
            let trail = root.key("facts");
            self.named("scale", fact.scale.as_str(), scales, &trail.index(index).key("scale"));
        }
        for (index, entry) in self.framework.glossary.iter().enumerate() {
            let trail = root.key("glossary");
            self.named("scale", entry.scale.as_str(), scales, &trail.index(index).key("scale"));
            let steps = self.steps_on(&entry.scale);
            self.step(&entry.step, steps, &trail.index(index).key("step"));
        }
    }
}
