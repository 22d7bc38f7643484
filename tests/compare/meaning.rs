//! Facts and requirements, compared by what they mean.

use serde_json::{Value, json};

use crate::common::{called, compare, said, sound, word};

const SCALE: &str = r#"[{ "name": "Reach", "steps": [{ "id": "team", "name": "One team" }, { "id": "group", "name": "A group" }, { "id": "org", "name": "Everyone" }] }]"#;

/// The row of one fact in words: "3 > 6 raised longer".
fn fact(kind: &Value, lower: &Value, upper: &Value) -> String {
    let mut kind = kind.clone();
    kind["id"] = json!("f");
    kind["name"] = json!("F");
    let scales: Value = serde_json::from_str(SCALE).unwrap();
    let role = |name: &str, value: &Value| match value {
        Value::Null => json!({ "name": name }),
        value => json!({ "name": name, "facts": { "f": value } }),
    };
    let file = json!({ "name": "T", "scales": scales, "facts": [kind], "roles": [role("low", lower), role("high", upper)] });
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let row = &comparison.facts[0];
    let word_of = row.steps[0].word.as_ref().map_or(String::new(), word);
    format!("{} {} {word_of}", said(&row.cells).join(" > "), word(&row.steps[0].kind))
        .trim_end()
        .to_owned()
}

#[test]
fn facts_are_compared_by_what_they_mean() {
    let (months, people, plain) =
        (json!({ "unit": "months" }), json!({ "unit": "people" }), json!({}));
    let scale = json!({ "scale": "reach" });
    let range = |min: f64, max: f64| json!({ "min": min, "max": max });
    for (kind, lower, upper, says) in [
        (&months, range(3.0, 6.0), range(6.0, 12.0), "3–6 months > 6–12 months raised longer"),
        (&months, range(6.0, 12.0), range(3.0, 6.0), "6–12 months > 3–6 months lowered shorter"),
        (
            &months,
            json!(6),
            json!({ "number": 1, "unit": "years" }),
            "6 months > 1 year raised longer",
        ),
        (&months, json!(12), json!({ "number": 1, "unit": "years" }), "12 months > 1 year same"),
        (
            &months,
            json!({ "min": 3 }),
            json!({ "min": 6 }),
            "at least 3 months > at least 6 months raised longer",
        ),
        (
            &people,
            json!({ "max": 4 }),
            range(6.0, 8.0),
            "up to 4 people > 6–8 people raised larger",
        ),
        (&people, range(2.0, 6.0), range(3.0, 4.0), "2–6 people > 3–4 people changed narrower"),
        (&people, range(3.0, 4.0), range(2.0, 6.0), "3–4 people > 2–6 people changed wider"),
        (
            &people,
            json!({ "text": "a pair", "number": 2 }),
            json!({ "text": "a crew", "min": 5 }),
            "a pair > a crew raised larger",
        ),
        (&plain, json!("the keeper"), json!("the board"), "the keeper > the board changed"),
        (&plain, json!("the keeper"), json!("the keeper"), "the keeper > the keeper same"),
        (&plain, json!(2.5), json!(2.5), "2.5 > 2.5 same"),
        (&plain, Value::Null, json!(4), "- > 4 new"),
        (&plain, json!(4), Value::Null, "4 > - not_restated"),
        (
            &scale,
            json!({ "step": "team" }),
            json!({ "step": "org" }),
            "One team > Everyone raised higher",
        ),
        (&scale, json!("A group"), json!("One team"), "A group > One team lowered lower"),
        (
            &scale,
            json!({ "step": "team", "min": 3, "max": 9 }),
            json!({ "step": "team", "min": 5, "max": 9 }),
            "One team (3–9) > One team (5–9) raised higher",
        ),
    ] {
        assert_eq!(fact(kind, &lower, &upper), says);
    }
}

#[test]
fn a_step_named_by_its_id_is_that_step() {
    let scale = json!({ "scale": "reach" });
    assert_eq!(
        fact(&scale, &json!("team"), &json!({ "step": "team" })),
        "One team > One team same"
    );
}

#[test]
fn twelve_months_are_a_year() {
    let months = json!({ "unit": "months" });
    let says = fact(&months, &json!(12), &json!({ "number": 1, "unit": "years" }));
    assert_eq!(says, "12 months > 1 year same");
}

/// The row of one demand in words: "2 or 3 > 3 raised".
fn demand(lower: &Value, upper: &Value) -> String {
    let role = |name: &str, value: &Value| match value {
        Value::Null => json!({ "name": name }),
        value => json!({ "name": name, "requires": [value] }),
    };
    let file = json!({ "name": "T", "areas": [{ "name": "Craft" }],
        "scales": [{ "name": "Mastery", "steps": [1, 2, 3, 4, 5] }],
        "competencies": [
            { "name": "Ropes", "scale": "mastery", "area": "craft" },
            { "name": "Charts", "scale": "mastery", "area": "craft" },
        ],
        "roles": [role("low", lower), role("high", upper)] });
    let comparison = compare(&sound(&file.to_string()), &["low", "high"]);
    let rows = comparison.requirements.iter().map(|row| {
        let (name, cells) = (called(&row.name), said(&row.cells).join(" > "));
        format!("{name}: {cells} {}", word(&row.steps[0].kind))
    });
    rows.collect::<Vec<_>>().join("; ")
}

#[test]
fn requirements_are_compared_by_the_steps_that_will_do() {
    let ropes = |is: Value| json!({ "competency": "ropes", "is": is });
    let at_least = |step: u32| json!({ "competency": "ropes", "at_least": step });
    let any = |count: u32, step: u32| json!({ "any": count, "area": "craft", "at_least": step });
    let named = |step: u32| json!({ "name": "A calling", "any": 1, "among": ["ropes", "charts"], "at_least": step });
    let optional = json!({ "competency": "ropes", "is": 3, "optional": true });
    for (lower, upper, says) in [
        (ropes(json!(2)), ropes(json!(3)), "Ropes: 2 > 3 raised"),
        (ropes(json!(3)), ropes(json!(2)), "Ropes: 3 > 2 lowered"),
        (ropes(json!([2, 3])), ropes(json!(3)), "Ropes: 2 or 3 > 3 raised"),
        (ropes(json!(3)), ropes(json!([2, 3])), "Ropes: 3 > 2 or 3 lowered"),
        (ropes(json!([2, 3])), ropes(json!([2, 3])), "Ropes: 2 or 3 > 2 or 3 same"),
        (ropes(json!([2, 3])), ropes(json!([3, 4])), "Ropes: 2 or 3 > 3 or 4 raised"),
        (ropes(json!(2)), at_least(3), "Ropes: 2 > at least 3 raised"),
        (at_least(3), at_least(2), "Ropes: at least 3 > at least 2 lowered"),
        (optional.clone(), ropes(json!(3)), "Ropes: 3, optional > 3 raised"),
        (ropes(json!(3)), optional, "Ropes: 3 > 3, optional lowered"),
        (any(2, 2), any(2, 3), "Any 2 of Craft: at least 2 > at least 3 raised"),
        (named(2), named(3), "A calling: at least 2 > at least 3 raised"),
        (Value::Null, named(3), "A calling: - > at least 3 new"),
        (ropes(json!(2)), Value::Null, "Ropes: 2 > - not_restated"),
    ] {
        assert_eq!(demand(&lower, &upper), says);
    }
}

#[test]
fn a_wildcard_over_more_of_one_area_is_raised() {
    let any = |count: u32| json!({ "any": count, "area": "craft", "at_least": 2 });
    let says = demand(&any(1), &any(2));
    assert!(says.ends_with("raised") && !says.contains(';'), "{says}");
}

#[test]
fn a_higher_demand_that_turns_optional_is_changed() {
    let says = demand(
        &json!({ "competency": "ropes", "is": 2 }),
        &json!({ "competency": "ropes", "is": 3, "optional": true }),
    );
    assert_eq!(says, "Ropes: 2 > 3, optional changed");
}
