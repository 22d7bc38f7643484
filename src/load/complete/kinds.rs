//! The areas and the kinds of facts that roles use but the framework does not list.

use crate::load::fault::{Fault, Problem};
use crate::load::nearest::Hints;
use crate::load::path::Trail;
use crate::model::{Area, AreaId, FactId, FactKind, Framework, Scale, ScaleStep, slug};
use crate::names::Names;

/// Lists the areas that roles use. Where the framework lists none, that is their list; where it
/// lists some, an area that is not among them is a fault, and is shown after the others.
pub(super) fn areas(framework: &mut Framework) -> Vec<Fault> {
    let mut known = Known::default();
    learn_areas(&framework.areas, &mut known);
    known.is_listed = !framework.areas.is_empty();
    for (index, role) in framework.roles.iter_mut().enumerate() {
        let mut met = Names::default();
        for (key, _) in &mut role.areas.0 {
            let written = key.to_string();
            *key = AreaId::from(known.settle(&written, "area", (index, "areas")));
            if !met.add(key.as_ref(), 0) && *key != AreaId::from(written.as_str()) {
                let path = Trail::Root.key("roles").index(index).key("areas").key(&written).path();
                let problem = Problem::DuplicateId { what: "area", id: key.to_string() };
                known.faults.push(Fault::at(path, problem));
            }
        }
    }
    let area = |name: String| Area { id: name.as_str().into(), name, ..Area::default() };
    framework.areas.extend(known.found.into_iter().map(area));
    known.faults
}

fn learn_areas(areas: &[Area], known: &mut Known) {
    for area in areas {
        known.learn(area.id.as_ref(), &area.name);
        learn_areas(&area.areas, known);
    }
}

/// As [`areas`], for the kinds of facts; and finds the steps that fact values name in words.
pub(super) fn facts(framework: &mut Framework) -> Vec<Fault> {
    let mut known = Known { is_listed: !framework.facts.is_empty(), ..Known::default() };
    for kind in &framework.facts {
        known.learn(kind.id.as_ref(), &kind.name);
    }
    for (index, role) in framework.roles.iter_mut().enumerate() {
        for (key, value) in &mut role.facts.0 {
            *key = FactId::from(known.settle(key.as_ref(), "fact", (index, "facts")));
            let kind = framework.facts.iter().find(|kind| kind.id == *key);
            let scale = kind.and_then(|k| framework.scales.iter().find(|s| s.id == k.scale));
            let named =
                scale.filter(|_| value.step.is_empty()).and_then(|s| named_step(s, &value.text));
            if let Some(step) = named {
                value.step = step.id.clone();
                value.text.clone_from(&step.name);
            }
        }
    }
    let kind = |name: String| FactKind { id: name.as_str().into(), name, ..FactKind::default() };
    framework.facts.extend(known.found.into_iter().map(kind));
    known.faults
}

/// The step that a text names: by its name, or by its id.
fn named_step<'s>(scale: &'s Scale, text: &str) -> Option<&'s ScaleStep> {
    scale.steps.iter().find(|step| step.name == text || step.id.as_str() == text)
}

/// The ids of one kind: those that are listed, those that their names stand for, and those found
/// in roles.
#[derive(Default)]
struct Known {
    names: Names,
    ids: Vec<String>,
    /// Whether the framework lists any, so that others are faults.
    is_listed: bool,
    found: Vec<String>,
    faults: Vec<Fault>,
    hints: Hints,
}

impl Known {
    fn learn(&mut self, id: &str, name: &str) {
        self.names.add(id, self.ids.len());
        self.names.add(&slug(name), self.ids.len());
        self.ids.push(id.to_owned());
    }

    /// The id that a key in a role stands for; the key itself where it stands for none.
    fn settle(&mut self, key: &str, what: &'static str, (role, list): (usize, &str)) -> String {
        let position = self.names.get(key).or_else(|| self.names.get(&slug(key)));
        if let Some(id) = position.and_then(|position| self.ids.get(position)) {
            return id.clone();
        }
        if self.is_listed {
            let nearest = self.hints.nearest(key, &self.names);
            let problem = Problem::UnknownReference { what, id: key.to_owned(), nearest };
            let path = Trail::Root.key("roles").index(role).key(list).key(key).path();
            self.faults.push(Fault::at(path, problem));
        }
        self.learn(key, key);
        self.found.push(key.to_owned());
        key.to_owned()
    }
}
