//! References to what is not there.

use crate::common::{faults, mended};
use crate::of;

#[test]
fn unknown_references_suggest_the_nearest_id_where_one_is_near() {
    let text = r#"{
  "name": "T",
  "tracks": [{"name": "Makers"}],
  "areas": [{"name": "Delivery"}, {"name": "Culture"}],
  "facts": [{"name": "Horizon", "scale": "reech"}, {"name": "Nope", "scale": "zzzzzz"}],
  "scales": [{"name": "Reach", "steps": ["team", "group"]}],
  "competencies": [{"name": "Ropes", "scale": "reaches", "area": "deliver"}, {"name": "Charts", "scale": "reach"}],
  "glossary": [{"term": "often", "text": "x", "scale": "rech"}],
  "roles": [
    {"name": "Lead", "track": "maker", "next": ["lede", "president"], "facts": {"horizn": 3},
     "areas": {"delivry": ["x"], "delivery": {"same_as": "led", "one_with": "leed", "statements": [{"id": "plans", "text": "x", "points": [{"text": "y", "from": ["plan", "xyzzyx"]}]}]}},
     "drops": ["plan", "plans"], "builds_on": [{"role": "lead2", "areas": ["cultur"], "except": ["plens", "zzzzzz"]}],
     "alias_of": "leads", "eligibility": {"at_least": "lead-er"},
     "requires": [{"competency": "rope"}, {"competency": "charts", "is": ["teem", "group"]}, {"competency": "charts", "at_least": "groups"}, {"any": 1, "area": "cultures", "among": ["chart"]}]}
  ],
  "steps": [{"from": "leat", "to": "nobody-at-all"}]
}"#;
    assert_eq!(
        mended(text).1,
        [
            "line 5, column 42: facts[0].scale: unknown scale `reech`. Did you mean `reach`?",
            "line 5, column 78: facts[1].scale: unknown scale `zzzzzz`. Name an existing scale.",
            "line 7, column 47: competencies[0].scale: unknown scale `reaches`. Did you mean `reach`?",
            "line 7, column 66: competencies[0].area: unknown area `deliver`. Did you mean `delivery`?",
            "line 8, column 56: glossary[0].scale: unknown scale `rech`. Did you mean `reach`?",
            "line 10, column 31: roles[0].track: unknown track `maker`. Did you mean `makers`?",
            "line 10, column 49: roles[0].next[0]: unknown role `lede`. Did you mean `lead`?",
            "line 10, column 57: roles[0].next[1]: unknown role `president`. Name an existing role.",
            "line 10, column 91: roles[0].facts.horizn: unknown fact `horizn`. Did you mean `horizon`?",
            "line 11, column 27: roles[0].areas.delivry: unknown area `delivry`. Did you mean `delivery`?",
            "line 11, column 58: roles[0].areas.delivery.same_as: unknown role `led`. Did you mean `lead`?",
            "line 11, column 77: roles[0].areas.delivery.one_with: unknown role `leed`. Did you mean `lead`?",
            "line 11, column 163: roles[0].areas.delivery.statements[0].points[0].from[0]: unknown statement `plan`. Did you mean `plans`?",
            "line 11, column 171: roles[0].areas.delivery.statements[0].points[0].from[1]: unknown statement `xyzzyx`. Name an existing statement.",
            "line 12, column 16: roles[0].drops[0]: unknown statement `plan`. Did you mean `plans`?",
            "line 12, column 57: roles[0].builds_on[0].role: unknown role `lead2`. Did you mean `lead`?",
            "line 12, column 76: roles[0].builds_on[0].areas[0]: unknown area `cultur`. Did you mean `culture`?",
            "line 12, column 98: roles[0].builds_on[0].except[0]: unknown area or statement `plens`. Did you mean `plans`?",
            "line 12, column 107: roles[0].builds_on[0].except[1]: unknown area or statement `zzzzzz`. Name an existing area or statement.",
            "line 13, column 18: roles[0].alias_of: unknown role `leads`. Did you mean `lead`?",
            "line 13, column 55: roles[0].eligibility.at_least: unknown role `lead-er`. Did you mean `lead`?",
            "line 14, column 34: roles[0].requires[0].competency: unknown competency `rope`. Did you mean `ropes`?",
            "line 14, column 75: roles[0].requires[1].is[0]: unknown step `teem`. Did you mean `team`?",
            "line 14, column 131: roles[0].requires[2].at_least: unknown step `groups`. Did you mean `group`?",
            "line 14, column 161: roles[0].requires[3].area: unknown area `cultures`. Did you mean `culture`?",
            "line 14, column 183: roles[0].requires[3].among[0]: unknown competency `chart`. Did you mean `charts`?",
            "line 16, column 22: steps[0].from: unknown role `leat`. Did you mean `lead`?",
            "line 16, column 36: steps[0].to: unknown role `nobody-at-all`. Name an existing role.",
        ]
    );
}

#[test]
fn a_step_that_is_not_on_its_scale_is_reported_wherever_it_stands() {
    let text = r#"{"name": "T",
"scales": [{"name": "Reach", "steps": ["team", "group"]}],
"facts": [{"name": "Radius", "scale": "reach"}],
"areas": [{"name": "Craft"}],
"competencies": [{"name": "Ropes", "scale": "reach", "area": "craft"}],
"glossary": [{"term": "x", "text": "x", "scale": "reach", "step": "grup"}],
"roles": [{"name": "A", "facts": {"radius": {"step": "teem"}}, "requires": [{"any": 1, "area": "craft", "at_least": "teem"}]}]}"#;
    assert_eq!(
        faults(text),
        [
            "line 6, column 67: glossary[0].step: unknown step `grup`. Did you mean `group`?",
            "line 7, column 54: roles[0].facts.radius.step: unknown step `teem`. Did you mean `team`?",
            "line 7, column 117: roles[0].requires[0].at_least: unknown step `teem`. Did you mean `team`?",
        ]
    );
}

#[test]
fn what_a_link_excepts_is_suggested_from_areas_too() {
    let text = of(r#"
{"name": "A", "areas": {"culture": ["x"]}}, {"name": "B", "builds_on": {"role": "a", "except": ["cultre"]}}"#);
    let says = faults(&text);
    assert!(says[0].ends_with("unknown area or statement `cultre`. Did you mean `culture`?"));
}
