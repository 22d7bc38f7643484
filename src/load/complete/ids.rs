//! Ids from names, and two things of one kind told apart.

use crate::load::fault::{Fault, Problem};
use crate::load::path::Trail;
use crate::model::{Area, Framework, ScaleStep, Track, slug};
use crate::names::Names;

/// Gives everything its id. Where one stands twice, the second is renamed, so that both are shown.
pub(super) fn framework(framework: &mut Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    let root = Trail::Root;
    if framework.id.is_empty() {
        framework.id = slug(&framework.name);
    }
    tracks(&mut framework.tracks, &root.key("tracks"), &mut Seen::new("track"), &mut faults);
    areas(&mut framework.areas, &root.key("areas"), &mut Seen::new("area"), &mut faults);
    let mut seen = Seen::new("fact");
    for (index, fact) in framework.facts.iter_mut().enumerate() {
        seen.settle(&mut fact.id, &fact.name, &root.key("facts").index(index), &mut faults);
    }
    let mut seen = Seen::new("scale");
    for (index, scale) in framework.scales.iter_mut().enumerate() {
        let (list, name) = (root.key("scales"), &scale.name);
        seen.settle(&mut scale.id, name, &list.index(index), &mut faults);
        steps(&mut scale.steps, &list.index(index).key("steps"), &mut faults);
    }
    let mut seen = Seen::new("competency");
    for (index, competency) in framework.competencies.iter_mut().enumerate() {
        let (list, name) = (root.key("competencies"), &competency.name);
        seen.settle(&mut competency.id, name, &list.index(index), &mut faults);
        steps(&mut competency.steps, &list.index(index).key("steps"), &mut faults);
    }
    let mut seen = Seen::new("role");
    for (index, role) in framework.roles.iter_mut().enumerate() {
        seen.settle(&mut role.id, &role.name, &root.key("roles").index(index), &mut faults);
    }
    faults
}

fn tracks(list: &mut [Track], trail: &Trail<'_>, seen: &mut Seen, faults: &mut Vec<Fault>) {
    for (index, track) in list.iter_mut().enumerate() {
        let here = trail.index(index);
        seen.settle(&mut track.id, &track.name, &here, faults);
        tracks(&mut track.tracks, &here.key("tracks"), seen, faults);
    }
}

fn areas(list: &mut [Area], trail: &Trail<'_>, seen: &mut Seen, faults: &mut Vec<Fault>) {
    for (index, area) in list.iter_mut().enumerate() {
        let here = trail.index(index);
        seen.settle(&mut area.id, &area.name, &here, faults);
        areas(&mut area.areas, &here.key("areas"), seen, faults);
    }
}

fn steps(list: &mut [ScaleStep], trail: &Trail<'_>, faults: &mut Vec<Fault>) {
    let mut seen = Seen::new("step");
    for (index, step) in list.iter_mut().enumerate() {
        seen.settle(&mut step.id, &step.name, &trail.index(index), faults);
        if step.name.is_empty() {
            step.name = step.id.to_string();
        }
    }
}

/// The ids of one kind met so far.
struct Seen {
    what: &'static str,
    ids: Names,
    /// For each id the number that the next one like it may have.
    next: Vec<usize>,
}

impl Seen {
    fn new(what: &'static str) -> Self {
        Self { what, ids: Names::default(), next: Vec::new() }
    }

    /// Makes an id from the name where there is none, and another where it stands already.
    fn settle<I>(&mut self, id: &mut I, name: &str, trail: &Trail<'_>, faults: &mut Vec<Fault>)
    where
        I: From<String> + AsRef<str>,
    {
        if id.as_ref().is_empty() || !self.add(id.as_ref()) {
            *id = self.settled(id.as_ref(), name, trail, faults).into();
        }
    }

    /// Another id for one that is empty or stands already.
    #[inline(never)]
    fn settled(
        &mut self,
        written: &str,
        name: &str,
        trail: &Trail<'_>,
        faults: &mut Vec<Fault>,
    ) -> String {
        let made = || Some(slug(name)).filter(|made| !made.is_empty());
        let wanted = match written {
            "" => made().unwrap_or_else(|| self.what.to_owned()),
            written => written.to_owned(),
        };
        if self.add(&wanted) {
            return wanted;
        }
        let free = self.free(&wanted);
        let problem = Problem::DuplicateId { what: self.what, id: wanted };
        faults.push(Fault::at(trail.path(), problem));
        free
    }

    #[inline(never)]
    fn add(&mut self, id: &str) -> bool {
        let is_new = self.ids.add(id, self.next.len());
        if is_new {
            self.next.push(2);
        }
        is_new
    }

    /// The first of `name-2`, `name-3` … that is not taken.
    fn free(&mut self, wanted: &str) -> String {
        loop {
            let place = self.ids.get(wanted).and_then(|at| self.next.get_mut(at));
            let number = place.map_or(2, |next| {
                *next += 1;
                *next - 1
            });
            let candidate = format!("{wanted}-{number}");
            if self.add(&candidate) {
                return candidate;
            }
        }
    }
}
