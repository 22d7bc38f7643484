use super::*;
use crate::model::{Framework, GlossaryEntry, Scale, ScaleStep};
use proptest::prelude::*;

fn shown(lower: &str, upper: &str) -> Vec<String> {
    let verdict = judge(lower, upper, Scales::shared());
    let show = |rise: &Rise| format!("{}: {} → {}", rise.scale, rise.from, rise.to);
    verdict.rises.iter().map(show).collect()
}

fn kind(lower: &str, upper: &str) -> Kind {
    judge(lower, upper, Scales::shared()).kind
}

#[test]
fn names_its_evidence_as_it_stands_in_the_texts() {
    assert_eq!(
        shown("Tidies the wiki of a Team", "Tidies the wiki of the organization"),
        ["scope: Team → organization"]
    );
    assert_eq!(
        shown("Runs a pod of 3–5 people", "Runs a pod of 7–9 people"),
        ["amount: 3–5 people → 7–9 people"]
    );
}

#[test]
fn shows_both_where_they_point_both_ways() {
    let (lower, upper) = ("Always tells their team of delays", "Often tells the company of delays");
    assert_eq!(kind(lower, upper), Kind::Mixed);
    assert_eq!(shown(lower, upper).len(), 2);
}

#[test]
fn a_word_kept_in_both_is_no_evidence() {
    assert_eq!(kind("Leads the team", "Leads the team with care"), Kind::None);
    let (lower, upper) = ("Reviews plans of the team", "Reviews plans and drafts of the team");
    assert_eq!(kind(lower, upper), Kind::None);
}

#[test]
fn words_that_mean_something_else_are_no_evidence() {
    assert_eq!(kind("Is a team player at work", "Keeps industry standards at work"), Kind::None);
    assert_eq!(kind("Cuts lead time of builds", "Owns builds and cuts time"), Kind::None);
    assert_eq!(kind("Often needs help with builds", "Always needs help with builds"), Kind::None);
}

#[test]
fn sentences_about_different_things_say_nothing() {
    assert_eq!(kind("Paints for the team", "Juggles for the company"), Kind::None);
    assert_eq!(kind("Answers within 4 weeks", "Answers within 2 weeks"), Kind::None);
}

#[test]
fn a_framework_brings_its_own_scale() {
    let steps = ["spark", "flame", "blaze"].map(|step| vec![step.to_owned()]);
    let mut scales = Scales::shared().clone();
    scales.replace("fire", &steps);
    let verdict = judge("Shows a spark in talks", "Shows a blaze in talks", &scales);
    assert_eq!(verdict.kind, Kind::Raised);
    // The order of the field gives way to one's own.
    scales.replace("Frequency", &[vec!["always".to_owned()], vec!["often".to_owned()]]);
    let verdict = judge("Always joins talks", "Often joins talks", &scales);
    assert_eq!(verdict.kind, Kind::Raised);
}

#[test]
fn the_glossary_of_a_framework_is_heard() {
    let step = |name: &str| ScaleStep { id: name.into(), name: name.into(), ..Default::default() };
    let fire = Scale {
        id: "fire".into(),
        name: "Fire".into(),
        steps: vec![step("spark"), step("blaze")],
        ..Default::default()
    };
    let inferno = GlossaryEntry {
        term: "inferno".into(),
        scale: "fire".into(),
        step: "blaze".into(),
        ..Default::default()
    };
    let framework = Framework { scales: vec![fire], glossary: vec![inferno], ..Default::default() };
    let scales = Scales::of(&framework);
    let verdict = judge("Shows a spark in talks", "Shows an inferno in talks", &scales);
    assert_eq!(verdict.kind, Kind::Raised);
}

proptest! {
    #[test]
    fn the_other_way_round_points_the_other_way(
        lower in "(leads|helps|tests) (a|the|3|5) (team|company|feature|builds) (always|often)",
        upper in "(leads|helps|tests) (a|the|3|5) (team|company|feature|builds) (always|often)",
    ) {
        let turned = match kind(&upper, &lower) {
            Kind::Raised => Kind::Lowered,
            Kind::Lowered => Kind::Raised,
            same => same,
        };
        let found = kind(&lower, &upper);
        // A fall takes closer sentences than a rise.
        prop_assert!(found == turned || found == Kind::None || turned == Kind::None
            || found == Kind::Mixed || turned == Kind::Mixed);
        prop_assert_eq!(kind(&lower, &lower), Kind::None);
    }

    #[test]
    fn any_text_is_judged(lower in ".{0,60}", upper in ".{0,60}") {
        let verdict = judge(&lower, &upper, Scales::shared());
        prop_assert!(verdict.rises.iter().all(|rise| lower.contains(&rise.from)));
        prop_assert!(verdict.rises.iter().all(|rise| upper.contains(&rise.to)));
    }
}
