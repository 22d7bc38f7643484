//! The areas and the kinds of facts that roles use but the framework does not list.

use std::collections::BTreeMap;

use crate::load::fault::{Fault, Problem};
use crate::load::nearest::nearest;
use crate::load::path::Trail;
use crate::model::{Area, AreaId, FactId, FactKind, Framework, ScaleId, ScaleStep, slug};

/// Lists the areas that roles use. Where the framework lists none, that is their list; where it
/// lists some, an area that is not among them is a fault, and is shown after the others.
pub(super) fn areas(framework: &mut Framework) -> Vec<Fault> {
    let mut known = BTreeMap::new();
    learn_areas(&framework.areas, &mut known);
    let listed = !known.is_empty();
    let (mut faults, mut found) = (Vec::new(), Vec::new());
    for (index, role) in framework.roles.iter_mut().enumerate() {
        for (key, _) in &mut role.areas.0 {
            let Some(name) = settle(key, &known) else { continue };
            if listed {
                let problem = unknown("area", &name, &known);
                let (root, areas) = (Trail::Root.key("roles"), "areas");
                faults.push(Fault::at(root.index(index).key(areas).key(&name).path(), problem));
            }
            known.insert(name.clone(), key.clone());
            found.push(Area { id: key.clone(), name, ..Area::default() });
        }
    }
    framework.areas.append(&mut found);
    faults
}

fn learn_areas(areas: &[Area], known: &mut BTreeMap<String, AreaId>) {
    for area in areas {
        known.insert(area.id.to_string(), area.id.clone());
        known.entry(slug(&area.name)).or_insert_with(|| area.id.clone());
        learn_areas(&area.areas, known);
    }
}

/// As [`areas`], for the kinds of facts; and finds the steps that fact values name in words.
pub(super) fn facts(framework: &mut Framework) -> Vec<Fault> {
    let mut known: BTreeMap<String, FactId> = BTreeMap::new();
    for kind in &framework.facts {
        known.insert(kind.id.to_string(), kind.id.clone());
        known.entry(slug(&kind.name)).or_insert_with(|| kind.id.clone());
    }
    let listed = !known.is_empty();
    let steps = steps_of_facts(framework);
    let (mut faults, mut found) = (Vec::new(), Vec::new());
    for (index, role) in framework.roles.iter_mut().enumerate() {
        for (key, value) in &mut role.facts.0 {
            if let Some(name) = settle(key, &known) {
                if listed {
                    let problem = unknown("fact", &name, &known);
                    let (root, facts) = (Trail::Root.key("roles"), "facts");
                    faults.push(Fault::at(root.index(index).key(facts).key(&name).path(), problem));
                }
                known.insert(name.clone(), key.clone());
                found.push(FactKind { id: key.clone(), name, ..FactKind::default() });
            }
            let named = steps.get(key).and_then(|steps| {
                steps.iter().find(|s| s.name == value.text || s.id.as_str() == value.text)
            });
            if let Some(step) = named.filter(|_| value.step.is_empty()) {
                value.step = step.id.clone();
            }
        }
    }
    framework.facts.append(&mut found);
    faults
}

fn steps_of_facts(framework: &Framework) -> BTreeMap<FactId, Vec<ScaleStep>> {
    let scale = |id: &ScaleId| framework.scales.iter().find(|scale| scale.id == *id);
    framework
        .facts
        .iter()
        .filter_map(|kind| Some((kind.id.clone(), scale(&kind.scale)?.steps.clone())))
        .collect()
}

/// Turns a key into the id that it stands for; the key itself where it stands for none.
fn settle<I>(key: &mut I, known: &BTreeMap<String, I>) -> Option<String>
where
    I: Clone + std::fmt::Display,
{
    let written = key.to_string();
    match known.get(&written).or_else(|| known.get(&slug(&written))) {
        Some(id) => {
            *key = id.clone();
            None
        }
        None => Some(written),
    }
}

fn unknown<I>(what: &'static str, id: &str, known: &BTreeMap<String, I>) -> Problem {
    let nearest = nearest(id, known.keys().map(String::as_str)).map(str::to_owned);
    Problem::UnknownReference { what, id: id.to_owned(), nearest }
}
