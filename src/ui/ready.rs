//! The screen once there is a framework: what is selected of it, compared.

use std::rc::Rc;

use yew::prelude::*;

use super::body::{Body, BodyProps};
use super::dom::{component, el};
use super::hooks::{DocumentHandle, DocumentState, Selected, UrlState, use_changes, use_url};
use super::source::Opened;
use super::view::{self, PickersProps};
use crate::compare::{self, Comparison, History, ShownAreas, area_list};
use crate::model::AreaId;
use crate::selection::{Action, Selection, Versions, View};
use crate::words::{self, Key, Language};

/// A framework, and what the page and the reader want of it.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadyProps {
    pub opened: Rc<Opened>,
    /// An earlier version of it, where the page names one.
    pub earlier: DocumentHandle,
    pub selected: UseReducerHandle<Selected>,
    pub url: UrlState,
    /// What the page began with.
    pub initial: Selection,
    /// The areas to show.
    pub areas: AttrValue,
    /// The language of the interface.
    pub language: &'static Language,
    /// Says a text to those who do not see the screen.
    pub announce: Callback<String>,
    pub on_event: Callback<(&'static str, String)>,
}

/// The screen once there is a framework.
#[component]
pub fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { opened, earlier, selected, url, initial, areas, language, .. } = props;
    let ReadyProps { announce, on_event, .. } = props;
    let framework = opened.comparer.framework();
    words::speak(language, &framework.lang, framework.is_rtl());
    let alone = *earlier.state == DocumentState::Nothing;
    let views = View::offered(if alone { Versions::One } else { Versions::Two });
    let mut shown = selected.selection.settled(framework);
    if !views.contains(&shown.view) {
        shown.view = View::default();
    }
    use_url(url, selected, &link(&shown, opened), initial);
    let areas = use_memo(areas.clone(), |areas| area_list(areas));
    let question = (Rc::clone(opened), shown.clone(), Rc::clone(&areas));
    let comparison = use_memo(question, |(opened, shown, areas)| compare(opened, shown, areas));
    let earlier_now = (*earlier.state).clone();
    let question = (Rc::clone(opened), earlier_now, shown.view, Rc::clone(&areas), *language);
    let history = use_memo(question, |(opened, earlier, view, areas, _)| {
        history(opened, earlier, *view, areas)
    });
    use_shown(&shown, on_event);
    let root = use_node_ref();
    let changes = use_changes(&root, &shown);
    let said = use_state(|| None::<Key>);
    let onkeydown = keys(&changes.next, &changes.previous);
    let dispatch = dispatch_from(selected, &shown);
    let keep = {
        let (url, link, initial) = (url.clone(), link(&shown, opened), initial.clone());
        Callback::from(move |()| url.keep(&link, &initial))
    };
    let announcement = match (shown.view, history.as_ref(), comparison.as_ref()) {
        (View::History, history, _) => history.as_ref().map(words::history_announcement),
        (_, _, comparison) => comparison.as_ref().map(|it| words::announcement(it)),
    };
    use_announcement(announcement.unwrap_or_default(), announce);
    let comparison = comparison.as_ref().as_ref();
    let markdown = markdown(comparison, &history, opened, language);
    let pickers = PickersProps {
        framework,
        selection: &shown,
        news: match history.as_ref() {
            Some(history) => history.news(),
            None => comparison.map_or(0, |comparison| comparison.news()),
        },
        position: changes.position,
        next: &changes.next,
        previous: &changes.previous,
        dispatch: &dispatch,
    };
    let body = BodyProps {
        comparison: comparison.map(Rc::clone),
        history,
        earlier: earlier.clone(),
        view: shown.view,
        scope: shown.scope,
        areas,
        opened: Rc::clone(opened),
        dispatch: dispatch.clone(),
        language,
    };
    let foot = view::FootProps {
        keep: (!url.is_off()).then_some(&keep),
        markdown: &markdown,
        said: &said,
    };
    el("div")
        .reference(root)
        .on_key_down(onkeydown)
        .on_click(changes.jump)
        .class("ladder")
        .node(view::toolbar(framework, opened.index.as_deref(), (views, shown.view), &dispatch))
        .node(view::pickers(&pickers))
        .node(component::<Body>(body))
        .node(view::foot(&foot))
        .html()
}

/// Actions on what is shown: what the selection left to the framework is settled first, so that an
/// action finds the roles that the reader sees.
fn dispatch_from(selected: &UseReducerHandle<Selected>, shown: &Selection) -> Callback<Action> {
    let (dispatcher, shown) = (selected.dispatcher(), shown.clone());
    Callback::from(move |action| {
        dispatcher.dispatch(Action::Go(shown.roles.clone()));
        dispatcher.dispatch(match action {
            // The picker of the reading view leads to a role of its own.
            Action::SetRole(_, role) if shown.view == View::Role => Action::Go(vec![role]),
            other => other,
        });
    })
}

/// Says what is shown, once it is.
#[hook]
fn use_announcement(text: String, announce: &Callback<String>) {
    use_effect_with((text, announce.clone()), |(text, announce)| announce.emit(text.clone()));
}

/// Tells the page what is shown.
#[hook]
fn use_shown(shown: &Selection, on_event: &Callback<(&'static str, String)>) {
    use_effect_with((shown.clone(), on_event.clone()), |(shown, on_event)| {
        let part = |(key, value): (&str, String)| format!("{key}={value}");
        let query: Vec<String> = shown.query(View::default()).into_iter().map(part).collect();
        on_event.emit(("ladder-change", query.join("&")));
    });
}

/// What a link to this holds: the framework only where there are several to choose from.
fn link(shown: &Selection, opened: &Opened) -> Selection {
    let mut link = shown.clone();
    if opened.index.is_none() {
        link.framework.clear();
    }
    link
}

fn compare(opened: &Opened, shown: &Selection, areas: &[AreaId]) -> Option<Rc<Comparison>> {
    let roles = match shown.view {
        View::Role => shown.roles.last().cloned().into_iter().collect(),
        _ => shown.roles.clone(),
    };
    // Settled roles are those of the framework, so nothing is unknown here.
    let compared = opened.comparer.compare(&roles, shown.scope).ok();
    let compared = compared.filter(|it| !it.roles.is_empty());
    let only = ShownAreas::of(opened.comparer.framework(), areas);
    compared.map(|it| Rc::new(it.only(&only)))
}

fn history(
    opened: &Opened,
    earlier: &DocumentState,
    view: View,
    areas: &[AreaId],
) -> Option<History> {
    match (view, earlier) {
        (View::History, DocumentState::Ready(earlier)) => {
            let (before, now) = (earlier.comparer.framework(), opened.comparer.framework());
            let (called, is_called) = (Key::VersionBefore, Key::VersionNow);
            let history = compare::history(before, now, areas);
            Some(history.named(words::text(called), words::text(is_called)))
        }
        _ => None,
    }
}

/// What is shown, as Markdown, once it is asked for.
fn markdown(
    comparison: Option<&Rc<Comparison>>,
    history: &Rc<Option<History>>,
    opened: &Rc<Opened>,
    language: &'static Language,
) -> Callback<(), String> {
    let (comparison, history) = (comparison.cloned(), Rc::clone(history));
    let opened = Rc::clone(opened);
    Callback::from(move |()| {
        // Another element of the page may have spoken since.
        let framework = opened.comparer.framework();
        words::speak(language, &framework.lang, framework.is_rtl());
        match (history.as_ref(), &comparison) {
            (Some(history), _) => words::markdown::history(history),
            (None, Some(comparison)) => words::markdown::comparison(comparison),
            (None, None) => String::new(),
        }
    })
}

/// `n` and `p` go to the next and the previous change, unless a control takes the key.
fn keys(next: &Callback<()>, previous: &Callback<()>) -> Callback<KeyboardEvent> {
    let (next, previous) = (next.clone(), previous.clone());
    Callback::from(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let in_control = event.target_dyn_into::<web_sys::Element>().is_some_and(|target| {
            matches!(target.tag_name().as_str(), "SELECT" | "INPUT" | "TEXTAREA")
        });
        if modified || in_control {
            return;
        }
        match event.key().as_str() {
            "n" => next.emit(()),
            "p" => previous.emit(()),
            _ => {}
        }
    })
}
