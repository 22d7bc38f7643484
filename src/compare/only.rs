//! Some areas only.

use super::measure;
use super::types::{Comparison, RequirementRow};
use crate::model::{Area, AreaId, Framework};
use crate::resolve::flatten;

/// The areas in a list such as `delivery,people`, parted by commas or spaces.
#[must_use]
pub fn area_list(text: &str) -> Vec<AreaId> {
    text.split([',', ' ']).filter(|id| !id.is_empty()).map(AreaId::from).collect()
}

/// The areas to show of a framework: those of a list and those inside them. Of a list that names no
/// area of the framework, all.
#[derive(Clone, Debug, Default)]
pub struct ShownAreas<'f>(Vec<&'f Area>);

impl<'f> ShownAreas<'f> {
    /// The areas of a list.
    #[must_use]
    pub fn of(framework: &'f Framework, areas: &[AreaId]) -> Self {
        let mut all = Vec::new();
        if !areas.is_empty() {
            let named = |area: &Area| areas.contains(&area.id);
            for node in flatten(framework) {
                if named(node.area) || node.around.iter().any(|area| named(area)) {
                    all.push(node.area);
                }
            }
        }
        Self(all)
    }

    /// Whether an area is shown.
    #[must_use]
    pub fn has(&self, id: &AreaId) -> bool {
        self.any(&|area| area.id == *id)
    }

    /// Whether a demand is shown: what belongs to no area is.
    pub(crate) fn has_demand(&self, row: &RequirementRow) -> bool {
        row.area.is_empty() || self.any(&|area| area.name == row.area)
    }

    fn any(&self, is: &dyn Fn(&Area) -> bool) -> bool {
        self.0.is_empty() || self.0.iter().any(|area| is(area))
    }
}

impl Comparison {
    /// What it says of these areas, counted anew. What belongs to no area stays.
    #[must_use]
    pub fn only(mut self, areas: &ShownAreas<'_>) -> Self {
        if areas.0.is_empty() {
            return self;
        }
        self.areas.retain(|part| areas.has(&part.id));
        self.requirements.retain(|row| areas.has_demand(row));
        self.steps = measure::steps(&self);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::load::{Document, load};

    const TEXT: &str = r#"{
        "name": "Example",
        "areas": [
            { "id": "craft", "name": "Craft", "areas": [{ "id": "tests", "name": "Tests" }] },
            { "id": "people", "name": "People" }
        ],
        "competencies": [
            { "id": "talk", "name": "Talk", "area": "people", "steps": ["some", "much"] },
            { "id": "type", "name": "Type", "area": "tests", "steps": ["some", "much"] }
        ],
        "roles": [
            { "id": "a", "name": "A", "facts": { "reports": 1 },
              "requires": [{ "competency": "talk", "is": "some" }, { "competency": "type", "is": "some" }],
              "areas": { "craft": ["Writes code."], "tests": ["Writes tests."], "people": ["Listens."] } },
            { "id": "b", "name": "B", "facts": { "reports": 2 },
              "requires": [{ "competency": "talk", "is": "much" }, { "competency": "type", "is": "much" }],
              "areas": { "craft": ["Writes code.", "Reviews designs."], "tests": ["Plans suites for a product."],
                         "people": ["Listens.", "Hires.", "Gives feedback."] } }
        ]
    }"#;

    /// The areas, the requirements and how many statements are new.
    fn shown(areas: &str) -> (Vec<String>, Vec<String>, usize) {
        let loaded = load(TEXT.as_bytes()).unwrap();
        assert_eq!(loaded.warnings, []);
        let Document::Framework(framework) = loaded.document else { panic!("a framework") };
        let whole = compare(&framework, &["a".into(), "b".into()]).unwrap();
        let only = whole.only(&ShownAreas::of(&framework, &area_list(areas)));
        assert_eq!(only.facts.len(), 1);
        let names = only.areas.into_iter().map(|area| area.name).collect();
        let required =
            only.requirements.iter().map(|row| crate::words::name(&row.name).plain()).collect();
        (names, required, only.steps[0].counts.new)
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn shows_what_is_named_and_counts_it_anew() {
        assert_eq!(shown("people"), (texts(&["People"]), texts(&["Talk"]), 2));
        assert_eq!(shown("tests"), (texts(&["Tests"]), texts(&["Type"]), 1));
    }

    #[test]
    fn takes_in_what_is_inside() {
        assert_eq!(shown("craft"), (texts(&["Craft", "Tests"]), texts(&["Type"]), 2));
    }

    #[test]
    fn shows_all_where_nothing_is_named_or_known() {
        let all = (texts(&["Craft", "Tests", "People"]), texts(&["Talk", "Type"]), 4);
        assert_eq!(shown(""), all);
        assert_eq!(shown("gone, nowhere"), all);
        assert_eq!(shown("people gone craft"), all);
    }
}
