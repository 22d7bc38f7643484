//! The core as the benchmark calls it from a page: the stages of the embed, one function each.
//!
//! Where the embed shows an error, these give nothing: the benchmark has only sound files.

use std::rc::Rc;

use ladder_compare::compare::{Comparer, Comparison, Scope};
use ladder_compare::load::{self, Document};
use ladder_compare::model::{Framework, RoleId};
use ladder_compare::selection::onward;
use wasm_bindgen::prelude::*;

/// A file that is loaded and checked. As in the embed, and as with what `JSON.parse` gives, it is
/// cleared away later.
#[wasm_bindgen]
pub struct Checked(Rc<Framework>);

#[wasm_bindgen]
impl Checked {
    /// How many roles it holds.
    #[must_use]
    pub fn roles(&self) -> usize {
        self.0.roles.len()
    }
}

/// Loads and checks a file.
#[wasm_bindgen]
#[must_use]
pub fn load(bytes: &[u8]) -> Option<Checked> {
    framework(bytes).map(Checked)
}

fn framework(bytes: &[u8]) -> Option<Rc<Framework>> {
    match load::load(bytes).ok()?.document {
        Document::Framework(framework) => Some(Rc::from(framework)),
        Document::Index(_) => None,
    }
}

/// A framework that is loaded.
#[wasm_bindgen]
pub struct Ladder {
    framework: Rc<Framework>,
    comparer: Comparer,
    steps: Vec<[RoleId; 2]>,
}

#[wasm_bindgen]
impl Ladder {
    /// Loads a file and makes it ready.
    #[must_use]
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let framework = framework(bytes)?;
        let comparer = Comparer::new(Rc::clone(&framework));
        let steps = steps(&framework);
        Some(Self { framework, comparer, steps })
    }

    /// Makes it ready for comparisons once more, as each opening does.
    #[must_use]
    pub fn ready(&self) -> bool {
        let comparer = Comparer::new(Rc::clone(&self.framework));
        Rc::ptr_eq(comparer.framework(), &self.framework)
    }

    /// How many steps lead up from a role to another.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// The ids of the two roles of a step.
    #[must_use]
    pub fn roles(&self, step: usize) -> String {
        self.steps
            .get(step)
            .map(|step| step.each_ref().map(RoleId::as_str).join(" "))
            .unwrap_or_default()
    }

    /// Compares the two roles of a step; how many rows that gives.
    #[must_use]
    pub fn compare(&self, step: usize) -> usize {
        self.comparison(step)
            .map_or(0, |found| found.areas.iter().map(|area| area.rows.len()).sum())
    }

    /// The text of one role of a step, as the comparison reads it: a statement per line.
    #[must_use]
    pub fn text(&self, step: usize, role: usize) -> String {
        let Some(found) = self.comparison(step) else { return String::new() };
        let rows = found.areas.iter().flat_map(|area| &area.rows);
        let lines = rows.filter_map(|row| row.cells.get(role)?.as_ref());
        lines.map(|line| line.text.plain.as_str()).collect::<Vec<_>>().join("\n")
    }
}

impl Ladder {
    fn comparison(&self, step: usize) -> Option<Comparison> {
        self.comparer.compare(self.steps.get(step)?, Scope::Adds).ok()
    }
}

/// The steps up the ladder, between roles that both say something.
fn steps(framework: &Framework) -> Vec<[RoleId; 2]> {
    let speaks =
        |id: &RoleId| framework.roles.iter().any(|role| role.id == *id && !role.areas.is_empty());
    let mut steps = Vec::new();
    for role in framework.roles.iter().filter(|role| speaks(&role.id)) {
        let next = onward(framework, &role.id).filter(|next| speaks(&next.id));
        steps.extend(next.map(|next| [role.id.clone(), next.id.clone()]));
    }
    steps
}
