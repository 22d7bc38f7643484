//! The areas and the kinds of facts that roles use but the framework does not list.

use crate::load::fault::{Fault, Problem};
use crate::load::nearest::Hints;
use crate::load::path::Trail;
use crate::model::{Area, AreaId, Cell, FactId, FactKind, Framework, Scale, ScaleStep, slug};
use crate::names::Names;

/// Lists the areas that roles use. Where the framework lists none, that is their list; where it
/// lists some, an area that is not among them is a fault, and is shown after the others.
pub(super) fn areas(framework: &mut Framework) -> Vec<Fault> {
    let mut known = Known::default();
    learn_areas(&framework.areas, &mut known);
    known.is_listed = !framework.areas.is_empty();
    for (index, role) in framework.roles.iter_mut().enumerate() {
        area_keys(&mut role.areas.0, index, &mut known);
    }
    let area = |name: String| Area { id: name.as_str().into(), name, ..Area::default() };
    framework.areas.extend(known.found.into_iter().map(area));
    known.faults
}

/// Settles the keys of one role's areas. Two that stand for one area are a fault, which only a key
/// that is not the area's id can bring about.
fn area_keys(areas: &mut [(AreaId, Cell)], role: usize, known: &mut Known) {
    let mut met: Option<Names> = None;
    for at in 0..areas.len() {
        let Some((written, _)) = areas.get(at) else { continue };
        let settled = known.settle(written.as_ref(), "area", (role, "areas"));
        if let (None, Some(_)) = (&met, &settled) {
            met = Some(Names::of(areas.iter().take(at).map(|(key, _)| key.as_ref())));
        }
        let key = settled.as_deref().unwrap_or(written.as_ref());
        let is_new = met.as_mut().is_none_or(|met| met.add(key, 0));
        if let (Some(key), Some((place, _))) = (settled, areas.get_mut(at)) {
            if !is_new {
                let written: &str = place.as_ref();
                let path = Trail::Root.key("roles").index(role).key("areas").key(written).path();
                let problem = Problem::DuplicateId { what: "area", id: key.clone() };
                known.faults.push(Fault::at(path, problem));
            }
            *place = AreaId::from(key);
        }
    }
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
            if let Some(id) = known.settle(key.as_ref(), "fact", (index, "facts")) {
                *key = FactId::from(id);
            }
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
    /// The position after the one that was found last: roles mostly list things in their order.
    expected: usize,
    /// The names of those whose names are not among `names` yet: few files need them.
    unread: Vec<(String, usize)>,
    /// Whether the framework lists any, so that others are faults.
    is_listed: bool,
    found: Vec<String>,
    faults: Vec<Fault>,
    hints: Hints,
}

impl Known {
    fn learn(&mut self, id: &str, name: &str) {
        self.names.add(id, self.ids.len());
        self.unread.push((name.to_owned(), self.ids.len()));
        self.ids.push(id.to_owned());
    }

    /// The position of an id, or else of a name.
    fn position(&mut self, key: &str) -> Option<usize> {
        let is_expected = self.ids.get(self.expected).is_some_and(|id| id == key);
        let found = if is_expected { Some(self.expected) } else { self.names.get(key) };
        if let Some(position) = found {
            self.expected = (position + 1) % self.ids.len().max(1);
            return found;
        }
        for (name, position) in self.unread.drain(..) {
            self.names.add(&slug(&name), position);
        }
        self.names.get(key).or_else(|| self.names.get(&slug(key)))
    }

    /// The id that a key in a role stands for, where that is another text.
    fn settle(&mut self, key: &str, what: &'static str, place: (usize, &str)) -> Option<String> {
        if let Some(id) = self.position(key).and_then(|position| self.ids.get(position)) {
            return Some(id).filter(|id| *id != key).cloned();
        }
        if self.is_listed {
            let nearest = self.hints.nearest(key, &self.names);
            let problem = Problem::UnknownReference { what, id: key.to_owned(), nearest };
            let path = Trail::Root.key("roles").index(place.0).key(place.1).key(key).path();
            self.faults.push(Fault::at(path, problem));
        }
        self.learn(key, key);
        self.found.push(key.to_owned());
        None
    }
}
