//! Keys that the format does not know. They are kept in the model; here they are reported.

use crate::load::fault::{Fault, Problem};
use crate::load::nearest::nearest;
use crate::load::path::Trail;
use crate::model::{Area, Block, Extra, Framework, Index, Role, ScaleStep, Statement, Track};

/// Every key of the format. A test holds it against the schema.
const KNOWN: &[&str] = &[
    "alias_of",
    "also",
    "among",
    "any",
    "area",
    "areas",
    "at_least",
    "builds_on",
    "code",
    "competencies",
    "competency",
    "date",
    "dir",
    "drops",
    "eligibility",
    "examples",
    "except",
    "facts",
    "format",
    "frameworks",
    "from",
    "glossary",
    "id",
    "is",
    "kind",
    "lang",
    "level",
    "levels",
    "licence",
    "list",
    "max",
    "min",
    "name",
    "next",
    "number",
    "one_with",
    "optional",
    "points",
    "prose",
    "question",
    "references",
    "requires",
    "retrieved",
    "role",
    "roles",
    "same_as",
    "scale",
    "scales",
    "short",
    "source",
    "src",
    "standard",
    "standards",
    "state",
    "statements",
    "status",
    "step",
    "steps",
    "term",
    "text",
    "title",
    "to",
    "track",
    "tracks",
    "unit",
    "url",
    "version",
    "weight",
];

/// A fault for each unknown key of a framework.
pub(super) fn framework(framework: &Framework) -> Vec<Fault> {
    let mut keys = Keys { faults: Vec::new() };
    let root = Trail::Root;
    keys.report(&framework.extra, &root);
    for (i, source) in framework.source.iter().enumerate() {
        keys.report(&source.extra, &root.key("source").index(i));
    }
    keys.tracks(&framework.tracks, &root.key("tracks"));
    keys.areas(&framework.areas, &root.key("areas"));
    for (i, fact) in framework.facts.iter().enumerate() {
        keys.report(&fact.extra, &root.key("facts").index(i));
    }
    for (i, scale) in framework.scales.iter().enumerate() {
        let list = root.key("scales");
        keys.report(&scale.extra, &list.index(i));
        keys.steps(&scale.steps, &list.index(i).key("steps"));
    }
    for (i, competency) in framework.competencies.iter().enumerate() {
        let list = root.key("competencies");
        keys.report(&competency.extra, &list.index(i));
        keys.steps(&competency.steps, &list.index(i).key("steps"));
    }
    for (i, entry) in framework.glossary.iter().enumerate() {
        keys.report(&entry.extra, &root.key("glossary").index(i));
    }
    for (i, standard) in framework.standards.iter().enumerate() {
        keys.report(&standard.extra, &root.key("standards").index(i));
    }
    for (i, role) in framework.roles.iter().enumerate() {
        keys.role(role, &root.key("roles").index(i));
    }
    for (i, step) in framework.steps.iter().enumerate() {
        keys.report(&step.extra, &root.key("steps").index(i));
    }
    keys.prose(&framework.prose, &root.key("prose"));
    keys.faults
}

/// A fault for each unknown key of an index.
pub(super) fn index(index: &Index) -> Vec<Fault> {
    let mut keys = Keys { faults: Vec::new() };
    keys.report(&index.extra, &Trail::Root);
    for (i, entry) in index.frameworks.iter().enumerate() {
        keys.report(&entry.extra, &Trail::Root.key("frameworks").index(i));
    }
    keys.faults
}

struct Keys {
    faults: Vec<Fault>,
}

impl Keys {
    /// Reports the keys of one object. `$schema`, and keys that begin with `x-` or `_`, are for
    /// the author's own tools.
    fn report(&mut self, extra: &Extra, trail: &Trail<'_>) {
        for key in extra.keys().filter(|key| !key.starts_with(['$', '_']) && !key.starts_with("x-"))
        {
            let nearest = nearest(key, KNOWN.iter().copied()).map(str::to_owned);
            let problem = Problem::UnknownKey { key: key.clone(), nearest };
            self.faults.push(Fault::at(trail.key(key).path(), problem));
        }
    }

    fn tracks(&mut self, tracks: &[Track], trail: &Trail<'_>) {
        for (i, track) in tracks.iter().enumerate() {
            self.report(&track.extra, &trail.index(i));
            self.tracks(&track.tracks, &trail.index(i).key("tracks"));
        }
    }

    fn areas(&mut self, areas: &[Area], trail: &Trail<'_>) {
        for (i, area) in areas.iter().enumerate() {
            self.report(&area.extra, &trail.index(i));
            self.areas(&area.areas, &trail.index(i).key("areas"));
        }
    }

    fn steps(&mut self, steps: &[ScaleStep], trail: &Trail<'_>) {
        for (i, step) in steps.iter().enumerate() {
            self.report(&step.extra, &trail.index(i));
        }
    }

    fn prose(&mut self, blocks: &[Block], trail: &Trail<'_>) {
        for (i, block) in blocks.iter().enumerate() {
            self.report(&block.extra, &trail.index(i));
        }
    }

    fn role(&mut self, role: &Role, trail: &Trail<'_>) {
        self.report(&role.extra, trail);
        if let Some(eligibility) = &role.eligibility {
            self.report(&eligibility.extra, &trail.key("eligibility"));
        }
        for (fact, value) in role.facts.iter() {
            self.report(&value.extra, &trail.key("facts").key(fact.as_str()));
        }
        for (i, requirement) in role.requires.iter().enumerate() {
            self.report(&requirement.extra, &trail.key("requires").index(i));
        }
        for (i, base) in role.builds_on.iter().enumerate() {
            self.report(&base.extra, &trail.key("builds_on").index(i));
        }
        for (area, cell) in role.areas.iter() {
            let areas = trail.key("areas");
            let trail = areas.key(area.as_str());
            self.report(&cell.extra, &trail);
            self.statements(&cell.statements, &trail.key("statements"));
        }
        for (i, reference) in role.references.iter().enumerate() {
            self.report(&reference.extra, &trail.key("references").index(i));
        }
        self.prose(&role.prose, &trail.key("prose"));
    }

    fn statements(&mut self, statements: &[Statement], trail: &Trail<'_>) {
        for (i, statement) in statements.iter().enumerate() {
            self.report(&statement.extra, &trail.index(i));
            self.statements(&statement.points, &trail.index(i).key("points"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn known_keys_are_those_of_the_schema() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../../data/framework.schema.json")).unwrap();
        let mut keys = BTreeSet::new();
        collect(&schema, &mut keys);
        assert_eq!(keys.into_iter().collect::<Vec<_>>(), KNOWN);
    }

    fn collect(schema: &serde_json::Value, keys: &mut BTreeSet<String>) {
        match schema {
            serde_json::Value::Object(object) => {
                if let Some(properties) = object.get("properties").and_then(|p| p.as_object()) {
                    keys.extend(properties.keys().cloned());
                }
                object.values().for_each(|value| collect(value, keys));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
            _ => {}
        }
    }
}
