//! The whole ladder: is it even, where do I stand, where can I go?

use yew::prelude::*;

use super::control::does;
use super::headline::headline;
use super::{heat, lines, map, radar};
use crate::compare::{Comparison, ShownAreas};
use crate::model::{AreaId, Framework, RoleId};
use crate::overview::{Overview, radar as radar_of};
use crate::selection::Action;
use crate::ui::dom::{Node, el, hidden, run};
use crate::words::{self, Key, Said};

/// What the overview shows and what it may do.
pub struct Props<'a> {
    /// The ladder.
    pub overview: Option<&'a Overview>,
    /// The framework that it is of.
    pub framework: &'a Framework,
    /// The areas to show; all where there are none.
    pub areas: &'a [AreaId],
    /// The roles that are compared.
    pub comparison: &'a Comparison,
    /// Changes what is looked at.
    pub dispatch: &'a Callback<Action>,
}

/// The whole ladder.
pub fn overview(props: &Props<'_>) -> Html {
    let Props { framework, areas, comparison, dispatch, .. } = *props;
    let Some(overview) = props.overview else { return run().html() };
    let mut roles: Vec<RoleId> = Vec::new();
    for role in &comparison.roles {
        roles.push(role.id.clone());
    }
    let head = el("section").class("head").child(el("h2").say(Key::WholeLadder));
    let head = head.child(el("p").class("gist").said(words::evenness(&overview.steps)));
    let picture = el("div").class("picture").child(map::map(
        overview,
        map::Compared { roles: &roles, shape: comparison.shape },
        dispatch,
    ));
    let picture = picture.child(chosen(comparison, &roles, dispatch));
    let all = el("div").class("overview").child(head).child(picture);
    let all = all.maybe(heat::tables(overview, dispatch));
    let radar = radar_of(framework, &roles, &ShownAreas::of(framework, areas));
    let radar = radar.as_ref().map(radar::radar);
    all.maybe(lines::demands(overview)).maybe(radar).html()
}

/// The step that is compared, in a few lines, and the way to all of it.
fn chosen(comparison: &Comparison, roles: &[RoleId], dispatch: &Callback<Action>) -> Node {
    let mut chosen = el("div").class("chosen");
    for role in 1..comparison.roles.len() {
        let step = comparison.step_to(role);
        let summary = comparison.steps.get(role - 1);
        let head =
            step.zip(summary).and_then(|(step, summary)| headline(comparison, step, summary));
        chosen = chosen.maybe(head);
    }
    let see = does(dispatch, Action::SeeChanges(roles.to_vec())).class("see");
    chosen.child(see.say(Key::SeeAll))
}

/// A part that is wider than the screen may be: it scrolls by itself.
#[inline(never)]
#[allow(clippy::needless_pass_by_value, reason = "it goes into the page")]
pub fn region(label: Said, inside: Node) -> Node {
    let region = el("div").attr("role", "region").attr("tabindex", "0").class("region");
    region.attr_of("aria-label", &label.plain()).child(inside)
}

/// A table with its caption.
#[inline(never)]
pub fn captioned(class: &'static str, caption: Said, heads: Node, body: Node) -> Node {
    let table = el("table").class(class).child(el("caption").said(caption));
    table.child(heads.inside(el("thead"))).child(body)
}

/// A heading of a column.
#[inline(never)]
pub fn column(said: Said) -> Node {
    el("th").attr("scope", "col").said(said)
}

/// A heading of a row.
#[inline(never)]
pub fn row(said: Said) -> Node {
    el("th").attr("scope", "row").said(said)
}

/// A cell, or a dash where there is nothing.
#[inline(never)]
pub fn cell(said: Option<Said>) -> Node {
    match said {
        Some(said) => el("td").said(said),
        None => el("td").class("none").child(nothing()),
    }
}

/// A dash, read out as "nothing".
pub fn nothing() -> Node {
    run().child(el("span").attr("aria-hidden", "true").text("–")).child(hidden(Key::Nothing))
}
