//! What was split and what was merged: our own sentences, each with what stands around it.

use ladder_compare::align::{Basis, Corpus, Item, Join, JoinKind, alignment};

/// A statement that several say in parts, and those parts.
const WHOLES: [(&str, [&str; 2]); 14] = [
    (
        "Writes readable code and reviews pull requests",
        ["Writes readable code that other squads reuse", "Reviews pull requests of other squads"],
    ),
    (
        "Mentors junior colleagues and interviews candidates",
        ["Mentors colleagues at every stage", "Interviews senior candidates"],
    ),
    (
        "Plans the sprint with the team and reports progress to stakeholders",
        ["Plans the quarter with the team", "Reports progress and risks to stakeholders"],
    ),
    (
        "Monitors services in production and answers alerts at night",
        ["Answers alerts and leads the response", "Monitors every service in production"],
    ),
    (
        "Estimates tasks and keeps the backlog in order",
        ["Keeps the backlog of several teams in order", "Estimates tasks with numbers"],
    ),
    (
        "Documents decisions and shares knowledge in talks",
        ["Documents decisions for the company", "Shares knowledge in talks outside the company"],
    ),
    (
        "Understands the objectives of the team and the needs of customers",
        ["Understands the needs of customers in depth", "Shapes the objectives of the team"],
    ),
    (
        "Designs database schemas and tunes slow queries",
        ["Designs schemas that last", "Tunes slow queries before anyone complains"],
    ),
    (
        "Gives feedback to peers and asks for feedback on own work",
        ["Gives candid feedback to peers and managers", "Asks widely for feedback on own work"],
    ),
    (
        "Automates deployments and writes runbooks",
        ["Automates deployments of the platform", "Writes runbooks that newcomers can follow"],
    ),
    (
        "Removes blockers for the squad and escalates risks early",
        ["Removes blockers across squads", "Escalates risks early and proposes remedies"],
    ),
    (
        "Runs retrospectives and follows up on actions",
        ["Runs retrospectives for other teams", "Follows up on actions until they are done"],
    ),
    (
        "Knows the security guidelines and patches vulnerabilities",
        ["Writes the security guidelines", "Patches vulnerabilities within a day"],
    ),
    (
        "Negotiates scope with product managers and sets deadlines",
        ["Negotiates scope with directors", "Sets deadlines that hold"],
    ),
];

/// Lists in which nothing was split or merged: some grew, some are new.
const STRANGERS: [(&[&str], &[&str]); 8] = [
    (
        &["Writes readable code", "Tests own changes"],
        &[
            "Writes readable code in several languages",
            "Leads the guild",
            "Tests the changes of all",
        ],
    ),
    (
        &["Mentors junior colleagues"],
        &["Mentors senior colleagues", "Hires senior colleagues", "Pays senior colleagues"],
    ),
    (
        &["Understands the product", "Understands the market", "Understands the team"],
        &["Understands the product in depth"],
    ),
    (
        &["Reviews code with care", "Reviews designs with care", "Reviews plans with care"],
        &["Reviews code and designs with care and speed", "Reviews budgets"],
    ),
    (
        &["Owns the deployment of a service"],
        &["Owns the deployment of all services", "Owns the budget of a service"],
    ),
    (
        &["Communicates clearly within the team", "Communicates with customers"],
        &["Communicates clearly across the company"],
    ),
    (
        &["Delivers tasks on time", "Asks for help when stuck"],
        &["Delivers projects on time", "Sets the direction of the product"],
    ),
    (
        &["Knows one language well"],
        &["Knows three languages well", "Knows the tools well", "Knows whom to ask"],
    ),
];

const AROUND: [&str; 2] =
    ["Speaks at conferences about compilers", "Keeps the office plants alive"];

fn joins(lower: &[&str], upper: &[&str]) -> Vec<Join> {
    fn items<'a>(texts: &[&'a str]) -> Vec<Item<'a>> {
        texts.iter().map(|text| Item { id: "", from: Vec::new(), text, group: 0 }).collect()
    }
    let all = WHOLES.iter().flat_map(|(whole, parts)| parts.iter().chain([whole]));
    alignment(&items(lower), &items(upper), &Corpus::new(all.copied())).joins
}

#[test]
fn finds_what_was_split_and_what_was_merged() {
    let (mut found, mut wrong) = (0, 0);
    for (whole, [one, other]) in WHOLES {
        let (whole, parts) = ([AROUND[0], whole], [one, AROUND[1], other]);
        for join in joins(&whole, &parts) {
            let right = join.kind == JoinKind::Split && join.lower == 1 && join.upper != 1;
            *(if right { &mut found } else { &mut wrong }) += 1;
        }
        for join in joins(&parts, &whole) {
            let right = join.kind == JoinKind::Merged && join.upper == 1 && join.lower != 1;
            *(if right { &mut found } else { &mut wrong }) += 1;
        }
    }
    assert_eq!(wrong, 0);
    assert!(found >= 24, "found {found} of {}", 2 * WHOLES.len());
}

#[test]
fn what_is_new_or_gone_joins_nothing() {
    for (one, other) in STRANGERS {
        assert_eq!(joins(one, other), [], "{one:?} → {other:?}");
        assert_eq!(joins(other, one), [], "{other:?} → {one:?}");
    }
}

#[test]
fn the_author_is_believed() {
    let item = |id, from: &[&'static str], text| Item { id, from: from.to_vec(), text, group: 0 };
    let corpus = Corpus::new(["Sings", "Paints", "Cooks", "Dances"]);
    let lower = [item("a", &[], "Sings"), item("b", &[], "Paints"), item("c", &[], "Cooks")];
    let upper =
        [item("x", &["a", "b"], "Dances"), item("y", &["c"], "Rows"), item("z", &["c"], "Paints")];
    let alignment = alignment(&lower, &upper, &corpus);
    let pairs: Vec<_> = alignment.pairs.iter().map(|pair| (pair.lower, pair.upper)).collect();
    assert_eq!(pairs, [(0, 0), (2, 1)]);
    let join = |kind, lower, upper| Join { kind, lower, upper, basis: Basis::Link };
    assert_eq!(alignment.joins, [join(JoinKind::Merged, 1, 0), join(JoinKind::Split, 2, 2)]);
}
