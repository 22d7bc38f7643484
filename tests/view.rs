//! The HTML of the views, rendered natively, for one step of each bundled ladder.
#![cfg(feature = "ui")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::rc::Rc;

use common::ladder;
use ladder_compare::compare::{Comparer, Comparison, Scope, ShownAreas, compare};
use ladder_compare::model::Framework;
use ladder_compare::overview::overview;
use ladder_compare::selection::role_list;
use ladder_compare::ui::view;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct Props {
    comparison: Rc<Comparison>,
    view: &'static str,
}

#[component]
fn Shown(props: &Props) -> Html {
    match props.view {
        "columns" => view::columns(&props.comparison, "Example"),
        "role" => view::reading(&props.comparison),
        _ => view::changes(&props.comparison, Scope::Adds, &Callback::noop()),
    }
}

async fn render(name: &str, roles: &str, view: &'static str) -> String {
    let comparison = Rc::new(compare(&ladder(name), &role_list(roles)).unwrap());
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(Props { comparison, view });
    // A line for each element, so that a change of one shows as one.
    renderer.hydratable(false).render().await.replace("><", ">\n<")
}

#[derive(Clone, PartialEq, Properties)]
struct WholeProps {
    framework: Rc<Framework>,
    roles: &'static str,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let comparer = Comparer::new(Rc::clone(&props.framework));
    let comparison = comparer.compare(&role_list(props.roles), Scope::Adds).unwrap();
    view::overview(&view::OverviewProps {
        overview: Some(&overview(&comparer, Scope::Adds, &ShownAreas::default())),
        framework: &props.framework,
        areas: &[],
        comparison: &comparison,
        dispatch: &Callback::noop(),
    })
}

#[tokio::test]
async fn the_whole_ladder() {
    let framework = Rc::new(ladder("vio"));
    let props = WholeProps { framework, roles: "senior-engineer,engineering-lead" };
    let renderer = yew::LocalServerRenderer::<Whole>::with_props(props);
    let html = renderer.hydratable(false).render().await.replace("><", ">\n<");
    assert!(!html.contains("style="), "a strict policy blocks inline styles");
    insta::assert_snapshot!(html);
}

macro_rules! snapshots {
    ($($name:ident: $ladder:literal, $roles:literal, $view:literal;)*) => {$(
        #[tokio::test]
        async fn $name() {
            insta::assert_snapshot!(render($ladder, $roles, $view).await);
        }
    )*};
}

snapshots! {
    changes_at_octopus: "octopus", "l3-senior,l4-lead", "changes";
    changes_at_am_digital: "am-digital", "s-e3,s-e4-lead", "changes";
    changes_at_vio: "vio", "senior-engineer,engineering-lead", "changes";
    changes_at_loadsmart: "loadsmart", "tech-lead,engineering-manager", "changes";
    changes_at_made_tech: "made-tech", "senior-software-engineer,lead-software-engineer", "changes";
    columns_of_three_roles: "made-tech", "academy-software-engineer,associate-software-engineer,software-engineer", "columns";
    one_role_to_read: "vio", "engineering-lead", "role";
}
