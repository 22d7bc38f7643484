//! Two or more roles to a [`Comparison`]: what the screen says, as plain data.

mod brief;
mod chains;
mod facts;
mod fold;
mod fork;
mod headline;
mod heads;
mod history;
mod measure;
mod only;
pub mod prose;
mod requirements;
mod rows;
mod types;

use std::rc::Rc;

use crate::align::Corpus;
use crate::model::{Framework, GlossaryEntry, RoleId};
use crate::raise::Scales;
use crate::resolve::is_fork;
use crate::text::markup;

pub use fork::Branch;
pub use history::{History, Revision, RoleFate, history};
pub use only::{ShownAreas, area_list};
pub(crate) use requirements::{Ranked, ranked};
pub use types::{
    AddedBaseline, AreaPart, CellPart, Change, Class, Comparison, Counts, Departure, FactRow,
    Joint, Line, Name, Origin, Point, ProseBlock, RequirementRow, RoleHead, Row, Shape, Shift,
    ShiftKind, ShiftWord, Step, StepSummary, Value,
};

/// What of a role is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// What the role itself says: what it adds to the roles it builds on.
    #[default]
    Adds,
    /// Everything that applies to it, inherited or not.
    Everything,
}

/// A role that was asked for is not in the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRole(pub RoleId);

/// Compares roles of a framework. Make a [`Comparer`] to compare more than once.
///
/// # Errors
///
/// [`UnknownRole`], for the first role that the framework does not have.
pub fn compare(framework: &Framework, roles: &[RoleId]) -> Result<Comparison, UnknownRole> {
    Comparer::new(Rc::new(framework.clone())).compare(roles, Scope::Adds)
}

/// A framework made ready for comparisons: what all its statements say weighs each word.
#[derive(Debug)]
pub struct Comparer {
    framework: Rc<Framework>,
    corpus: Corpus,
    scales: Scales,
}

impl Comparer {
    /// Makes a framework ready.
    #[must_use]
    pub fn new(framework: Rc<Framework>) -> Self {
        let texts = all_texts(&framework);
        let corpus = Corpus::with_glossary(texts.iter().map(String::as_str), &groups(&framework));
        let scales = Scales::of(&framework);
        Self { framework, corpus, scales }
    }

    fn context(&self) -> Context<'_> {
        Context { framework: &self.framework, corpus: &self.corpus, scales: &self.scales }
    }

    /// The framework.
    #[must_use]
    pub fn framework(&self) -> &Rc<Framework> {
        &self.framework
    }

    /// Compares each of the roles with the next; where both of two roles are one step up from the
    /// first of three, each of the two with the first.
    ///
    /// # Errors
    ///
    /// [`UnknownRole`], for the first role that the framework does not have.
    pub fn compare(&self, roles: &[RoleId], scope: Scope) -> Result<Comparison, UnknownRole> {
        let is_fork = is_fork(&self.framework, &roles.iter().collect::<Vec<_>>());
        self.compare_as(if is_fork { Shape::Fork } else { Shape::Line }, roles, scope)
    }

    fn compare_as(
        &self,
        shape: Shape,
        roles: &[RoleId],
        scope: Scope,
    ) -> Result<Comparison, UnknownRole> {
        let find = |id: &RoleId| {
            let role = self.framework.roles.iter().find(|role| role.id == *id);
            role.ok_or_else(|| UnknownRole(id.clone()))
        };
        let roles = roles.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        let scope = if roles.len() == 1 { Scope::Everything } else { scope };
        let mut comparison = Comparison {
            shape,
            roles: heads::heads(&self.framework, &roles, shape),
            facts: facts::rows(&self.framework, &roles, shape),
            requirements: requirements::rows(&self.framework, &roles, shape),
            areas: rows::areas(&self.context(), &roles, shape, scope),
            steps: Vec::new(),
        };
        fold::fold(&mut comparison);
        comparison.steps = measure::steps(&comparison);
        Ok(comparison)
    }
}

/// What a comparison draws on.
#[derive(Clone, Copy)]
struct Context<'f> {
    framework: &'f Framework,
    corpus: &'f Corpus,
    scales: &'f Scales,
}

/// The terms to which the framework gives one meaning, beside those that ladders have in common.
fn groups(framework: &Framework) -> Vec<(String, Vec<String>)> {
    let entries = framework.glossary.iter().filter(|entry| !entry.also.is_empty());
    let terms = |entry: &GlossaryEntry| [vec![entry.term.clone()], entry.also.clone()].concat();
    entries.map(|entry| (entry.term.clone(), terms(entry))).collect()
}

fn all_texts(framework: &Framework) -> Vec<String> {
    fn push(statements: &[crate::model::Statement], texts: &mut Vec<String>) {
        for statement in statements {
            texts.push(markup::parse(&statement.text).plain);
            push(&statement.points, texts);
        }
    }
    let mut texts = Vec::new();
    for (_, cell) in framework.roles.iter().flat_map(|role| role.areas.iter()) {
        push(&cell.statements, &mut texts);
    }
    texts
}
