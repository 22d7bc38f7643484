//! Which roles; the steps before and after; the walk over the changes.

use yew::prelude::*;

use super::control::{calls, does, option, select};
use super::reading::named;
use crate::model::{Framework, Role, RoleId, Track, TrackId};
use crate::selection::{Action, MAX_ROLES, Selection, View, backward, onward};
use crate::ui::dom::{Node, el, hidden, label, run};
use crate::words::{self, Key, Said, count, figure, fill, fill_two, own, say};

/// What the pickers show and what they may do.
pub struct Props<'a> {
    /// The framework whose roles are offered.
    pub framework: &'a Framework,
    /// What is looked at.
    pub selection: &'a Selection,
    /// How many changes there are to walk over.
    pub news: usize,
    /// At which of them the reader is, from 1; 0 before the first.
    pub position: usize,
    /// Goes to the next change.
    pub next: &'a Callback<()>,
    /// Goes to the previous change.
    pub previous: &'a Callback<()>,
    /// Changes what is looked at.
    pub dispatch: &'a Callback<Action>,
}

/// Which roles, and where to go from them.
pub fn pickers(props: &Props<'_>) -> Html {
    if props.selection.view == View::History {
        // Each role is compared with its earlier self: there is nothing to pick.
        return run()
            .maybe((props.news > 0).then(|| jump(props).inside(el("div").class("names"))))
            .html();
    }
    let roles = el("div").attr("part", "controls").attr("role", "group");
    let roles = roles.attr_say("aria-label", Key::Roles).class("step");
    let roles = roles.child(selects(props)).maybe(more(props));
    run().child(roles).maybe(walk(props)).maybe(sticky(props)).html()
}

/// A picker for each role; in the reading view for the one that is read.
fn selects(props: &Props<'_>) -> Node {
    let Props { selection, dispatch, .. } = props;
    let count = selection.roles.len();
    if selection.view == View::Role {
        return picker(props, count.saturating_sub(1), say(Key::Role));
    }
    let mut all = run();
    for place in 0..count {
        let swap = || {
            let swap = does(dispatch, Action::Swap).attr_say("title", Key::Swap);
            swap.attr_say("aria-label", Key::SwapRoles).class("swap").text("⇄")
        };
        let remove = || {
            let label = fill(Key::RemoveRole, figure(place + 1)).plain();
            let remove = does(dispatch, Action::RemoveRole(place));
            let remove = remove.attr_say("title", Key::Remove);
            remove.attr_of("aria-label", &label).class("remove").text("×")
        };
        let label = match place {
            0 => say(Key::From),
            1 if count == 2 => say(Key::To),
            _ => fill(Key::RoleNumber, figure(place + 1)),
        };
        let one = run().maybe((place == 1).then(swap)).child(picker(props, place, label));
        all = all.child(one.maybe((count > 2).then(remove)));
    }
    all
}

fn picker(props: &Props<'_>, place: usize, label: Said) -> Node {
    let select = select(props.dispatch, place, |select, place| {
        Action::SetRole(place, select.value().into())
    });
    let select = options(select, props.framework, props.selection.roles.get(place));
    let label = el("span").class("hidden").said(label);
    el("label").key(&place.to_string()).child(label).child(select)
}

/// The roles by track, those without one first.
fn options(select: Node, framework: &Framework, chosen: Option<&RoleId>) -> Node {
    let first = of_track(run(), framework, &TrackId::default(), chosen);
    of_tracks(select.child(first), framework, &framework.tracks, chosen)
}

fn of_tracks(
    mut select: Node,
    framework: &Framework,
    tracks: &[Track],
    chosen: Option<&RoleId>,
) -> Node {
    for track in tracks {
        let group = el("optgroup").theirs().key(track.id.as_str()).attr_of("label", &track.name);
        let group = of_track(group, framework, &track.id, chosen);
        select = if group.is_empty() { select } else { select.child(group) };
        select = of_tracks(select, framework, &track.tracks, chosen);
    }
    select
}

fn of_track(
    mut group: Node,
    framework: &Framework,
    track: &TrackId,
    chosen: Option<&RoleId>,
) -> Node {
    for role in framework.roles.iter().filter(|role| role.track == *track) {
        let option = option(role.id.as_str(), chosen == Some(&role.id));
        group = group.child(named(option.theirs(), &role.level, &role.name));
    }
    group
}

/// A picker that adds a role.
fn more(props: &Props<'_>) -> Option<Node> {
    let Props { framework, selection, dispatch, .. } = props;
    if selection.view == View::Role || selection.roles.len() >= MAX_ROLES {
        return None;
    }
    let select = select(dispatch, 0, |select, _| {
        let role = RoleId::from(select.value());
        select.set_value("");
        Action::AddRole(role)
    });
    let select = select.child(option("", true).text("+ ").say(Key::AddRole));
    let select = options(select, framework, None);
    Some(el("label").class("more").child(hidden(Key::AddRole)).child(select))
}

/// The steps before and after; at a fork every branch by name.
fn walk(props: &Props<'_>) -> Option<Node> {
    let Props { framework, selection, .. } = props;
    let (first, last) = match selection.roles.as_slice() {
        [only] => (find(framework, only)?, find(framework, only)?),
        [first, .., last] => (find(framework, first)?, find(framework, last)?),
        _ => return None,
    };
    let is_fork = selection.is_fork(framework);
    let before = selection.roles.iter().rev().nth(1).and_then(|id| find(framework, id));
    let before = before.filter(|_| !is_fork).unwrap_or(first);
    let is_reading = selection.view == View::Role;
    let mut walk =
        el("nav").attr_of("aria-label", &fill(Key::StepsAt, own(&framework.name)).plain());
    walk = walk.class("walk");
    // Where the step shown leads down, the same step up is the one that swapping shows.
    let is_shown = |role: &Role, end: &Role| !is_reading && role.id == end.id;
    let start = if is_reading { last } else { first };
    for role in backward(framework, &start.id).filter(|role| !is_shown(role, last)) {
        let roles: &[&Role] = if is_reading { &[role] } else { &[role, first] };
        walk = walk.child(go(props, Key::PreviousStep, roles, "prev"));
    }
    let branches: Vec<&Role> = onward(framework, &before.id).collect();
    let mut fork = run();
    if !is_reading && branches.iter().any(|role| role.id == last.id) {
        for role in branches.into_iter().filter(|role| is_fork || role.id != last.id) {
            let label = if is_fork { Key::OnlyStep } else { Key::Instead };
            fork = fork.child(go(props, label, &[before, role], "fork"));
            if selection.roles.len() == 2 {
                fork = fork.child(go(props, Key::EitherStep, &[before, last, role], "fork"));
            }
        }
    }
    walk = walk.child(fork);
    if is_fork && !is_reading {
        return Some(walk);
    }
    for role in onward(framework, &last.id).filter(|role| !is_shown(role, first)) {
        let roles: &[&Role] = if is_reading { &[role] } else { &[last, role] };
        walk = walk.child(go(props, Key::NextStep, roles, "next"));
    }
    Some(walk)
}

/// A button that goes to other roles.
fn go(props: &Props<'_>, way: Key, roles: &[&Role], mark: &'static str) -> Node {
    let ids = roles.iter().map(|role| role.id.clone()).collect();
    let button = does(props.dispatch, Action::Go(ids)).class(mark);
    let mut button = button.child(label(way));
    for (position, role) in roles.iter().enumerate() {
        button = between(button, position, mark == "fork").own(short(role));
    }
    button
}

/// What stands before the name of a role: the way to it, at a fork to either of two.
fn between(names: Node, position: usize, is_fork: bool) -> Node {
    match position {
        0 => names,
        2 if is_fork => names.text(" | "),
        _ => names.text(" ").say(Key::Arrow).text(" "),
    }
}

fn find<'f>(framework: &'f Framework, id: &RoleId) -> Option<&'f Role> {
    framework.roles.iter().find(|role| role.id == *id)
}

fn short(role: &Role) -> &str {
    if role.short.is_empty() { &role.name } else { &role.short }
}

/// The line that stays in sight: the roles, and the walk over the changes.
fn sticky(props: &Props<'_>) -> Option<Node> {
    let Props { framework, selection, news, .. } = props;
    let is_one = selection.view == View::Role;
    let all = selection.roles.len();
    let (mut names, is_fork) = (el("strong"), selection.is_fork(framework));
    let shown = selection.roles.iter().skip(if is_one { all.saturating_sub(1) } else { 0 });
    for (position, id) in shown.enumerate() {
        if let Some(role) = find(framework, id) {
            names = between(names, position, is_fork).own(short(role));
        }
    }
    if matches!(selection.view, View::Columns | View::Overview) {
        return None;
    }
    let walks = *news > 0 && !is_one;
    Some(el("div").class("names").child(names).maybe(walks.then(|| jump(props))))
}

/// From change to change.
fn jump(props: &Props<'_>) -> Node {
    let Props { news, position, next, previous, .. } = props;
    let at = el("span");
    let at = match position {
        0 => at.said(count(Key::Changes, *news)),
        _ => at.said(fill_two(Key::Position, figure(*position), figure(*news))),
    };
    let way = |to: &Callback<()>, key: Key, letter: &'static str| {
        let way = calls(to).attr_of("title", &[words::text(key), " (", letter, ")"].concat());
        way.attr_say("aria-label", key).attr("aria-keyshortcuts", letter)
    };
    let jump = el("span").attr("role", "group").attr_say("aria-label", Key::ChangeToChange);
    let jump = jump.class("jump").child(at);
    let up = way(previous, Key::PreviousChange, "p").attr_if(*position <= 1, "disabled");
    let down = way(next, Key::NextChange, "n").attr_if(*position >= *news, "disabled");
    jump.child(up.text("↑")).child(down.text("↓"))
}
