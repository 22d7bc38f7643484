//! Which roles; the steps before and after; the walk over the changes.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::model::{Framework, Role, RoleId, Track, TrackId};
use crate::selection::{Action, MAX_ROLES, Selection, View, backward, onward};

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
    html! {
        <>
            <div class="step" role="group" aria-label="Roles">
                { selects(props) }
                { more(props) }
            </div>
            { walk(props) }
            { sticky(props) }
        </>
    }
}

/// A picker for each role; in the reading view for the one that is read.
fn selects(props: &Props<'_>) -> Html {
    let Props { framework, selection, dispatch, .. } = props;
    let roles = &selection.roles;
    if selection.view == View::Role {
        let place = roles.len().saturating_sub(1);
        return picker(framework, roles, place, "Role", dispatch);
    }
    let swap = dispatch.reform(|_: MouseEvent| Action::Swap);
    let one = |place: usize| {
        let label = match place {
            0 => "From".to_owned(),
            1 if roles.len() == 2 => "To".to_owned(),
            _ => format!("Role {}", place + 1),
        };
        let remove = dispatch.reform(move |_: MouseEvent| Action::RemoveRole(place));
        html! {
            <>
                if place == 1 {
                    <button type="button" class="swap" title="Swap" aria-label="Swap the roles" onclick={swap.clone()}>{ "⇄" }</button>
                }
                { picker(framework, roles, place, &label, dispatch) }
                if roles.len() > 2 {
                    <button type="button" class="remove" title="Remove" aria-label={format!("Remove role {}", place + 1)} onclick={remove}>{ "×" }</button>
                }
            </>
        }
    };
    (0..roles.len()).map(one).collect()
}

fn picker(
    framework: &Framework,
    roles: &[RoleId],
    place: usize,
    label: &str,
    dispatch: &Callback<Action>,
) -> Html {
    let onchange = dispatch.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::SetRole(place, select.value().into())
    });
    html! {
        <label key={place}>
            <span class="hidden">{ label.to_owned() }</span>
            <select {onchange}>{ options(framework, roles.get(place)) }</select>
        </label>
    }
}

/// The roles by track, those without one first.
fn options(framework: &Framework, chosen: Option<&RoleId>) -> Html {
    let option = |role: &Role| {
        html! {
            <option key={role.id.to_string()} value={role.id.to_string()} selected={chosen == Some(&role.id)}>
                { full_name(role) }
            </option>
        }
    };
    let of_track = |track: &TrackId| -> Html {
        framework.roles.iter().filter(|role| role.track == *track).map(option).collect()
    };
    html! {
        <>
            { of_track(&TrackId::default()) }
            { for tracks(&framework.tracks).into_iter()
                .filter(|track| framework.roles.iter().any(|role| role.track == track.id))
                .map(|track| html! {
                    <optgroup key={track.id.to_string()} label={track.name.clone()}>{ of_track(&track.id) }</optgroup>
                }) }
        </>
    }
}

fn tracks(list: &[Track]) -> Vec<&Track> {
    list.iter().flat_map(|track| [vec![track], tracks(&track.tracks)].concat()).collect()
}

/// The role's name with its level, unless the name begins with it.
pub fn full_name(role: &Role) -> String {
    match role.level.as_str() {
        "" => role.name.clone(),
        level if role.name.starts_with(level) => role.name.clone(),
        level => format!("{level} {}", role.name),
    }
}

/// A picker that adds a role.
fn more(props: &Props<'_>) -> Html {
    let Props { framework, selection, dispatch, .. } = props;
    if selection.view == View::Role || selection.roles.len() >= MAX_ROLES {
        return html! {};
    }
    let onchange = dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let role = RoleId::from(select.value());
        select.set_value("");
        Action::AddRole(role)
    });
    html! {
        <label class="more">
            <span class="hidden">{ "Add a role" }</span>
            <select {onchange}>
                <option value="" selected=true>{ "+ Add a role" }</option>
                { options(framework, None) }
            </select>
        </label>
    }
}

/// The steps before and after; at a fork every branch by name.
fn walk(props: &Props<'_>) -> Html {
    let Props { framework, selection, .. } = props;
    let go = |label: &'static str, roles: Vec<&Role>, mark: &'static str| {
        let ids: Vec<RoleId> = roles.iter().map(|role| role.id.clone()).collect();
        let names: Vec<&str> = roles.iter().map(|role| short(role)).collect();
        let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Go(ids.clone()));
        html! {
            <button type="button" class={mark} {onclick}>
                <span class="label">{ format!("{label}: ") }</span>{ names.join(" → ") }
            </button>
        }
    };
    let [first, .., last] = selection.roles.as_slice() else { return html! {} };
    let find = |id: &RoleId| framework.roles.iter().find(|role| role.id == *id);
    let (Some(from), Some(to)) = (find(first), find(last)) else { return html! {} };
    let before = selection.roles.iter().rev().nth(1).and_then(find).unwrap_or(from);
    let is_reading = selection.view == View::Role;
    let start = if is_reading { to } else { from };
    let steps = |from, to| if is_reading { vec![to] } else { vec![from, to] };
    let down = |to: &Role, from| {
        if is_reading { vec![from] } else { vec![from, find(&to.id).unwrap_or(from)] }
    };
    let elsewhere: Vec<&Role> =
        onward(framework, &before.id).filter(|role| role.id != to.id).collect();
    let is_fork = !is_reading && onward(framework, &before.id).any(|role| role.id == to.id);
    html! {
        <nav class="walk" aria-label="Steps">
            { for backward(framework, &start.id).map(|role| go("Previous step", down(start, role), "prev")) }
            if is_fork {
                { for elsewhere.into_iter().map(|role| go("Instead", vec![before, role], "fork")) }
            }
            { for onward(framework, &to.id).map(|role| go("Next step", steps(to, role), "next")) }
        </nav>
    }
}

pub fn short(role: &Role) -> &str {
    if role.short.is_empty() { &role.name } else { &role.short }
}

/// The line that stays in sight: the roles, and the walk over the changes.
fn sticky(props: &Props<'_>) -> Html {
    let Props { framework, selection, news, position, next, previous, .. } = props;
    if selection.view != View::Changes {
        return html! {};
    }
    let name = |id: &RoleId| {
        framework.roles.iter().find(|role| role.id == *id).map(|role| short(role).to_owned())
    };
    let names: Vec<String> = selection.roles.iter().filter_map(name).collect();
    let at =
        if *position == 0 { format!("{news} changes") } else { format!("{position} of {news}") };
    html! {
        <div class="names">
            <strong>{ names.join(" → ") }</strong>
            if *news > 0 {
                <span class="jump" role="group" aria-label="Go from change to change">
                    <span>{ at }</span>
                    <button type="button" title="Previous change (p)" aria-label="Previous change" aria-keyshortcuts="p"
                        disabled={*position <= 1} onclick={previous.reform(|_| ())}>{ "↑" }</button>
                    <button type="button" title="Next change (n)" aria-label="Next change" aria-keyshortcuts="n"
                        disabled={*position >= *news} onclick={next.reform(|_| ())}>{ "↓" }</button>
                </span>
            }
        </div>
    }
}
