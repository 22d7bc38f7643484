//! Each feature of the format (the table in section 3 of the brief) survives loading, and shows
//! where it should in a comparison. `fixtures/every-feature.json` uses every key there is.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::schema::{Schema, Used};
use common::{
    area, called, compare, compare_everything, json, mended, read, role, row, said, text_of, word,
};
use ladder_compare::align::Basis;
use ladder_compare::compare::{Class, Comparison, FactRow, Origin, RequirementRow, ShiftKind};
use ladder_compare::model::{
    CellState, Direction, Framework, LevelsAre, Node, RoleKind, Status, StepKind,
};
use ladder_compare::resolve::{expectations, neighbours};
use ladder_compare::text::markup::Style;

fn fixture() -> Framework {
    mended(&read("tests/fixtures/every-feature.json")).0
}

fn step() -> Comparison {
    compare(&fixture(), &["keeper", "senior-keeper"])
}

fn fact<'c>(comparison: &'c Comparison, name: &str) -> &'c FactRow {
    comparison.facts.iter().find(|row| called(&row.name) == name).unwrap()
}

fn demand<'c>(comparison: &'c Comparison, name: &str) -> &'c RequirementRow {
    comparison.requirements.iter().find(|row| called(&row.name) == name).unwrap()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn shift(kind: ShiftKind, word: &str) -> (ShiftKind, String) {
    (kind, word.to_owned())
}

/// What applies to a role: the text, and for what is inherited the role that writes it.
fn applies(framework: &Framework, id: &str) -> Vec<String> {
    let from = |e: &ladder_compare::resolve::Expectation<'_>| {
        if e.inherited { format!(" <{}>", e.holder.id) } else { String::new() }
    };
    let all = expectations(framework, role(framework, id));
    all.iter().map(|e| format!("{}{}", e.statement.text, from(e))).collect()
}

// The schema.

#[test]
fn fixture_uses_every_part_of_the_schema() {
    let schema = Schema(json("data/framework.schema.json"));
    let mut used = schema.check(&json("tests/fixtures/every-feature.json")).unwrap();
    used.extend(schema.check(&json("data/index.json")).unwrap());
    let unused: Vec<String> = schema.parts().difference(&used).cloned().collect();
    // A file has one direction, one sort of levels, and here a list of sources.
    assert_eq!(
        unused,
        [
            "Direction/1",
            "Direction=\"rtl\"",
            "LevelsAre/0",
            "LevelsAre/2",
            "LevelsAre=\"complete\"",
            "LevelsAre=\"unknown\"",
            "OneOrManySource/0"
        ]
    );
}

#[test]
fn bundled_files_are_as_the_schema_says() {
    let schema = Schema(json("data/framework.schema.json"));
    for file in common::bundled().chain(["index"]) {
        let found = schema.check(&json(&format!("data/{file}.json")));
        assert!(found.is_ok(), "{file}: {found:?}");
    }
}

#[test]
fn schema_refuses_what_the_loader_refuses() {
    let schema = Schema(json("data/framework.schema.json"));
    for (wrong, says) in [
        (serde_json::json!({ "name": "x" }), "\"roles\" is missing"),
        (serde_json::json!({ "name": "x", "roles": {} }), ".roles: {} is not \"array\""),
        (
            serde_json::json!({ "name": "x", "roles": [{ "name": "y", "status": "old" }] }),
            ".roles[0].status: \"old\" is not \"draft\"",
        ),
    ] {
        let error = schema.check(&wrong).map(|_: Used| ()).unwrap_err();
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn only_the_unknown_keys_are_reported() {
    let (_, warnings) = mended(&read("tests/fixtures/every-feature.json"));
    assert_eq!(
        warnings,
        [
            "line 13, column 12: motto: unknown key `motto`. It is kept and not shown.",
            "line 148, column 18: roles[2].payBand: unknown key `payBand`. It is kept and not shown."
        ]
    );
}

// The sixteen rows of the table.

#[test]
fn f01_tracks_and_areas_nest() {
    let framework = fixture();
    let inner: Vec<&str> = framework.tracks[0].tracks.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(inner, ["lamp", "boat"]);
    assert_eq!(framework.areas[0].areas[1].name, "Weather");
    assert_eq!(area(&step(), "weather").around, ["Craft"]);
    assert_eq!(area(&step(), "crew").around, [""; 0]);
}

#[test]
fn f02_roles_keep_their_order_and_their_labels() {
    let framework = fixture();
    let first: Vec<(&str, &str)> =
        framework.roles.iter().take(5).map(|r| (r.id.as_str(), r.level.as_str())).collect();
    assert_eq!(
        first,
        [
            ("everyone", ""),
            ("novice", "n00b"),
            ("keeper", "L1.5"),
            ("senior-keeper", "L2"),
            ("head-keeper", "L3")
        ]
    );
    let labels: Vec<String> = step().roles.into_iter().map(|head| head.level).collect();
    assert_eq!(labels, ["L1.5", "L2"]);
}

#[test]
fn f03_steps_are_a_typed_graph() {
    let framework = fixture();
    let around = |id: &str| -> Vec<(String, StepKind)> {
        let found = neighbours(&framework, &id.into());
        found.iter().map(|n| (n.role.id.to_string(), n.kind)).collect()
    };
    let to = |id: &str, kind| (id.to_owned(), kind);
    assert_eq!(
        around("senior-keeper"),
        [
            to("head-keeper", StepKind::Next),
            to("pilot", StepKind::Branch),
            to("keeper", StepKind::Previous)
        ]
    );
    assert_eq!(
        around("pilot"),
        [
            to("clerk", StepKind::SeeAlso),
            to("senior-keeper", StepKind::Previous),
            to("head-keeper", StepKind::Lateral)
        ]
    );
    assert_eq!(around("lamplighter"), [to("novice", StepKind::Previous)]);
    assert_eq!(around("novice"), [to("keeper", StepKind::Next), to("lamplighter", StepKind::Next)]);
    let branch = &neighbours(&framework, &"senior-keeper".into())[1];
    assert_eq!(branch.text, "For those who miss the open water.");
}

#[test]
fn f04_what_a_role_builds_on_is_inherited_and_named() {
    let framework = fixture();
    // All but one area and one statement.
    assert_eq!(
        applies(&framework, "senior-keeper"),
        [
            "Plans the trimming of every wick in the bay.",
            "Orders new glass two winters ahead.",
            "Rings the bell in fog.",
            "Reads tomorrow's wind from tonight's swell.",
            "Tells the next watch what happened.",
            "Wakes others gently.",
            "Trims the wick before dusk, as the [rule book](https://example.org/rules#wick) asks. <keeper>",
            "Counts the spare mantles. <keeper>",
            "Clears soot off the chimney. <keeper>",
        ]
    );
    // One area only; and another name for a role.
    let head = applies(&framework, "head-keeper");
    assert!(head.contains(&"Orders new glass two winters ahead. <senior-keeper>".to_owned()));
    assert!(!head.iter().any(|text| text.contains("Wakes others gently.")));
    assert_eq!(applies(&framework, "harbour-pilot"), applies(&framework, "pilot"));

    let comparison = compare_everything(&framework, &["novice", "senior-keeper"]);
    let line = row(&comparison, "Counts the spare mantles.").cells[1].as_ref().unwrap();
    assert_eq!((line.from.as_str(), line.inherited), ("Keeper", true));
    assert_eq!(step().roles[1].builds_on, ["Keeper", "Everyone in the guild"]);
}

#[test]
fn f05_a_hat_is_no_level_and_says_who_may_take_it_on() {
    let framework = fixture();
    assert_eq!(role(&framework, "storm-watch").kind, RoleKind::Assignment);
    assert_eq!(role(&framework, "night-shift").kind, RoleKind::Overlay);
    let comparison = compare(&framework, &["keeper", "storm-watch", "bell-ringer"]);
    assert_eq!(comparison.roles[1].kind, RoleKind::Assignment);
    let row = fact(&comparison, "Who may take it on");
    assert_eq!(said(&row.cells), ["-", "A keeper or higher, for one season", "Novice or higher"]);
}

#[test]
fn f06_a_baseline_applies_to_everyone_and_is_no_change() {
    let framework = fixture();
    assert_eq!(role(&framework, "everyone").kind, RoleKind::Baseline);
    let comparison = step();
    let baseline = "Everyone in the guild".to_owned();
    assert_eq!(area(&comparison, "crew").origins, [Origin::Shared { baseline }]);
    assert_eq!(comparison.steps[0].shared, 2);
    let line = row(&comparison, "Wakes others gently.").cells[1].as_ref().unwrap();
    // What a role takes from a baseline counts as its own.
    assert_eq!((line.from.as_str(), line.inherited), ("", false));
}

#[test]
fn f07_areas_differ_from_track_to_track_and_are_described_twice() {
    let framework = fixture();
    let clerk = compare(&framework, &["keeper", "clerk"]);
    let cells = &area(&clerk, "ledger").cells;
    assert_eq!((cells[0].state, cells[1].state), (None, Some(CellState::Stated)));
    let comparison = step();
    let lens = area(&comparison, "lens");
    assert_eq!(lens.text.as_ref().unwrap().plain, "Glass, brass and the flame behind them.");
    let own = lens.cells[0].text.as_ref().unwrap();
    assert_eq!(own.plain, "The keeper's own glass, and nobody else's.");
    assert!(comparison.areas.iter().all(|area| area.id.as_str() != "ledger"));
}

#[test]
fn f08_states_of_a_cell_are_kept_apart() {
    use CellState::{Blank, NotApplicable, NotInUse, Stated, ToBeDecided};

    let framework = fixture();
    let comparison = compare(&framework, &["novice", "keeper", "senior-keeper", "head-keeper"]);
    let states = |id: &str| -> Vec<Option<CellState>> {
        area(&comparison, id).cells.iter().map(|cell| cell.state).collect()
    };
    assert_eq!(states("weather"), [Some(ToBeDecided), Some(Stated), Some(Stated), Some(Stated)]);
    assert_eq!(states("stores"), [None, Some(NotApplicable), Some(NotInUse), Some(Stated)]);
    assert_eq!(states("crew"), [None, Some(Blank), None, Some(Stated)]);
    // Same as another role's cell, and one with it.
    assert_eq!(area(&comparison, "weather").cells[3].same_as, "Senior Keeper");
    assert_eq!(area(&comparison, "stores").cells[3].same_as, "Pilot");
    let line = row(&comparison, "Keeps rope and oil for a month of storms.").cells[3].as_ref();
    assert_eq!(line.unwrap().from, "Pilot");
    let fog = row(&comparison, "Rings the bell in fog.");
    assert_eq!(fog.steps[2].as_ref().unwrap().class, Class::Same);
}

#[test]
fn f09_statements_hold_links_points_and_examples() {
    let framework = fixture();
    let lens = &role(&framework, "keeper").areas.0[0].1;
    assert_eq!(lens.statements[0].id.as_str(), "trim");
    assert_eq!(lens.statements[1].points[1].id.as_str(), "soot");

    let comparison = step();
    let trim = row(&comparison, "Trims the wick before dusk, as the rule book asks.");
    let link = Style::Link("https://example.org/rules#wick".to_owned());
    assert_eq!(trim.cells[0].as_ref().unwrap().text.marks[0].style, link);
    let soot = row(&comparison, "Counts the spare mantles.").cells[0].as_ref().unwrap();
    assert_eq!(soot.under.as_ref().unwrap().plain, "At every change of watch:");
    // Examples at three places: under the statement, the area, the role.
    let shutter = row(&comparison, "Opens the shutter by hand.").cells[0].as_ref().unwrap();
    assert_eq!(shutter.examples[0].plain, "A frozen hinge in January");
    assert_eq!(
        area(&comparison, "lens").cells[0].examples[0].plain,
        "A lens that throws no shadow"
    );
    assert_eq!(comparison.roles[0].examples[0].plain, "The keeper of the east mole");
}

#[test]
fn f10_an_authors_link_and_a_shared_id_pair_statements() {
    let framework = fixture();
    let lens = &role(&framework, "senior-keeper").areas.0[0].1;
    assert_eq!(lens.statements[1].from.0[0].as_str(), "soot");
    let comparison = step();
    let basis = |text: &str| row(&comparison, text).steps[0].as_ref().unwrap().basis;
    assert_eq!(basis("Orders new glass two winters ahead."), Some(Basis::Link));
    assert_eq!(basis("Plans the trimming of every wick in the bay."), Some(Basis::SameId));
    let linked = row(&comparison, "Orders new glass two winters ahead.");
    assert_eq!(linked.cells[0].as_ref().map(text_of), Some("Clears soot off the chimney."));
}

#[test]
fn f11_facts_have_every_form_and_a_direction() {
    let comparison = step();
    let says = |name: &str| {
        let row = fact(&comparison, name);
        (
            said(&row.cells),
            shift(row.steps[0].kind, &row.steps[0].word.as_ref().map_or(String::new(), word)),
        )
    };
    let raised = ShiftKind::Raised;
    assert_eq!(
        says("Looks ahead"),
        (texts(&["1–3 months", "3–12 months"]), shift(raised, "longer"))
    );
    assert_eq!(
        says("Reach"),
        (texts(&["One tower", "the bay (3–5 towers)"]), shift(raised, "higher"))
    );
    assert_eq!(says("Crew"), (texts(&["up to 2 people", "3–4 people"]), shift(raised, "larger")));
    assert_eq!(
        says("Watches"),
        (texts(&["6 a week", "4 a week"]), shift(ShiftKind::Lowered, "lower"))
    );
    assert_eq!(
        says("Answers to"),
        (texts(&["the senior keeper", "the guild's board"]), shift(ShiftKind::Changed, ""))
    );
    // A bare number, and the name of a step as bare text.
    let comparison = compare(&fixture(), &["novice", "keeper"]);
    assert_eq!(said(&fact(&comparison, "Looks ahead").cells), ["1 month", "1–3 months"]);
    assert_eq!(fact(&comparison, "Reach").steps[0].kind, ShiftKind::Same);
}

#[test]
fn f12_requirements_have_every_form_and_a_direction() {
    let comparison = step();
    let says = |name: &str| {
        let row = demand(&comparison, name);
        (said(&row.cells), word(&row.steps[0].kind))
    };
    let owned = str::to_owned;
    assert_eq!(says("Ropes"), (texts(&["1", "2"]), owned("raised")));
    assert_eq!(says("Charts"), (texts(&["1 or 2", "2"]), owned("raised")));
    assert_eq!(says("Signals"), (texts(&["at least 2", "at least 3"]), owned("raised")));
    assert_eq!(says("Any 2 of Craft"), (texts(&["at least 1", "at least 2"]), owned("raised")));
    assert_eq!(says("A second calling"), (texts(&["-", "at least 3"]), owned("new")));
    assert_eq!(says("Rowing"), (texts(&["-", "in calm water, weight 2, optional"]), owned("new")));
    // Lower than the level before is legal.
    let down = compare(&fixture(), &["senior-keeper", "keeper"]);
    assert_eq!(demand(&down, "Ropes").steps[0].kind, ShiftKind::Lowered);
}

#[test]
fn f13_scales_competencies_and_an_ordered_glossary_are_kept() {
    let framework = fixture();
    let reach = &framework.scales[0];
    assert_eq!(reach.steps[1].examples, ["The three towers of the inner bay"]);
    let ids: Vec<&str> = framework.scales[1].steps.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3", "4"]);
    assert_eq!(framework.competencies[0].steps[0].text, "Ties what holds.");
    assert_eq!(framework.competencies[3].steps[1].id.as_str(), "in-a-swell");
    let often = &framework.glossary[0];
    assert_eq!((often.scale.as_str(), often.step.as_str()), ("frequency", "often"));
    assert_eq!(often.also, ["frequently"]);
}

#[test]
fn f14_references_are_codes_with_an_address() {
    let head = &step().roles[1];
    let places: Vec<(&str, &str)> =
        head.references.iter().map(|it| (it.code.as_str(), it.url.as_str())).collect();
    assert_eq!(
        places,
        [("B2", "https://example.org/pilotage/B2"), ("B3", "https://example.org/elsewhere")]
    );
}

#[test]
fn f15_prose_keeps_its_order_and_unknown_keys_their_values() {
    let framework = fixture();
    assert_eq!(framework.prose[1].question, "Who decides?");
    let kept: Vec<&str> = framework.extra.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(kept, ["$schema", "motto", "x-checked-by"]);
    let band = role(&framework, "keeper").extra.get(&"payBand".to_owned());
    assert_eq!(band, Some(&Node::Text("C".into())));

    let comparison = step();
    let prose = &comparison.roles[1].prose;
    let titles: Vec<&str> = prose.iter().map(|block| block.title.as_str()).collect();
    assert_eq!(titles, ["", "How one becomes it", "May I say no?"]);
    assert_eq!(prose[1].list[0].plain, "Two winters");
    let paragraphs = &comparison.roles[0].text;
    assert_eq!(paragraphs.len(), 2);
    assert_eq!(paragraphs[0].marks[0].style, Style::Strong);
}

#[test]
fn f16_language_source_and_status_are_kept_and_levels_decide_what_still_applies() {
    let framework = fixture();
    assert_eq!(framework.lang, "en-GB");
    assert_eq!(framework.dir, Some(Direction::Ltr));
    assert_eq!((framework.version.as_str(), framework.date.as_str()), ("3.1", "2026-03-01"));
    let source = &framework.source.0[0];
    assert_eq!((source.licence.as_str(), source.retrieved.as_str()), ("CC0-1.0", "2026-11-20"));
    assert_eq!(framework.levels, LevelsAre::Cumulative);

    let heads = compare(&framework, &["drone-keeper", "lamplighter"]).roles;
    assert_eq!((heads[0].status, heads[1].status), (Status::Draft, Status::Deprecated));
    // Cumulative: what the next level does not repeat still applies, unless the data says not.
    let comparison = compare(&framework, &["novice", "keeper"]);
    let brass = row(&comparison, "Polishes brass when told.").steps[0].as_ref().unwrap();
    assert_eq!((brass.class, brass.still_expected), (Class::NotRestated, true));
    assert_eq!(common::class(&step(), "Opens the shutter by hand."), Class::Dropped);
}

#[test]
fn a_framework_survives_being_written_and_read_again() {
    let framework = fixture();
    let again = mended(&serde_json::to_string(&framework).unwrap()).0;
    assert_eq!(again, framework);
}
