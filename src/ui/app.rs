//! The whole screen: from what the element says to what is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::dom::{component, el, run};
use super::hooks::{
    DocumentHandle, DocumentState, Selected, UrlState, use_changes, use_document, use_selection,
    use_url,
};
use super::source::{Ask, Failure, Opened};
use super::view::{self, OverviewProps, PickersProps, Ways};
use crate::compare::{self, Comparison, History, Scope, area_list};
use crate::overview::overview;
use crate::selection::{Action, Selection, Versions, View, role_list};
use crate::words;

/// What the element says: its attributes and properties.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct Attributes {
    /// The absolute address of the framework or index.
    #[prop_or_default]
    pub src: AttrValue,
    /// A framework as JSON text, instead of `src`.
    #[prop_or_default]
    pub data: AttrValue,
    /// The roles to begin with, their ids parted by commas or spaces.
    #[prop_or_default]
    pub roles: AttrValue,
    /// The view to begin with.
    #[prop_or_default]
    pub view: AttrValue,
    /// The absolute address of an earlier version of the framework.
    #[prop_or_default]
    pub against: AttrValue,
    /// An earlier version as JSON text, instead of `against`.
    #[prop_or_default]
    pub against_data: AttrValue,
    /// The areas to show, their ids parted by commas or spaces; all where there are none.
    #[prop_or_default]
    pub areas: AttrValue,
    /// The language of the interface.
    #[prop_or_default]
    pub lang: AttrValue,
    /// Where in the page's address the selection is kept: `hash`, `query`, or nowhere.
    #[prop_or_default]
    pub url_state: AttrValue,
    /// The id of the element.
    #[prop_or_default]
    pub id: AttrValue,
    /// Told what happens: a name and a detail.
    #[prop_or_default]
    pub on_event: Callback<(&'static str, String)>,
    /// Gets files.
    #[prop_or_default]
    pub ask: Option<Ask>,
}

impl Attributes {
    fn selection(&self) -> Selection {
        Selection {
            roles: role_list(&self.roles),
            view: View::named(&self.view).unwrap_or(self.first_view()),
            ..Selection::default()
        }
    }

    /// A page that names an earlier version asks what changed since.
    fn first_view(&self) -> View {
        if self.has_earlier() { View::History } else { View::default() }
    }

    fn has_earlier(&self) -> bool {
        !(self.against.is_empty() && self.against_data.is_empty())
    }
}

/// The whole screen.
#[component]
pub fn App(attributes: &Attributes) -> Html {
    let url = UrlState::new(&attributes.url_state, &attributes.id);
    let initial = attributes.selection();
    let selected = use_selection(initial.clone(), url.read(&initial));
    let wanted = AttrValue::from(selected.selection.framework.clone());
    let Attributes { src, data, against, against_data, ask, .. } = attributes;
    let document = use_document(src, data, &wanted, ask.as_ref());
    let earlier = use_document(against, against_data, &AttrValue::default(), ask.as_ref());
    let is_nothing = matches!(&*document.state, DocumentState::Nothing);
    let nothing = || Failure::nothing().sentence;
    let sentence = if is_nothing { nothing() } else { failure(&document.state) };
    use_failure(sentence, &attributes.on_event);
    use_failure(failure(&earlier.state), &attributes.on_event);
    let dispatch = dispatch(&selected);
    let fail = |failure: &Failure| {
        view::failed(failure, &wanted, &Ways { retry: &document.retry, dispatch: &dispatch })
    };
    let announced = use_state(String::new);
    let announce = {
        let announced = announced.clone();
        use_callback((), move |text: String, ()| announced.set(text))
    };
    let content = match &*document.state {
        DocumentState::Nothing => fail(&Failure::nothing()),
        DocumentState::Waiting => Html::default(),
        DocumentState::Slow => view::skeleton(),
        DocumentState::Failed(failure) => fail(failure),
        DocumentState::Ready(opened) => {
            let (opened, on_event) = (Rc::clone(opened), attributes.on_event.clone());
            let areas = attributes.areas.clone();
            component::<Ready>(ReadyProps {
                opened,
                earlier,
                selected,
                url,
                initial,
                areas,
                announce,
                on_event,
            })
        }
    };
    // The region is there from the first, and its text comes later: only then is it read out.
    let is_slow = matches!(&*document.state, DocumentState::Slow);
    let said = if is_slow { "Loading the framework" } else { announced.as_str() };
    let region = el("p").attr("role", "status").class("hidden").text(said);
    run().child(region).node(content).html()
}

fn dispatch(selected: &UseReducerHandle<Selected>) -> Callback<Action> {
    let dispatcher = selected.dispatcher();
    Callback::from(move |action| dispatcher.dispatch(action))
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

/// What is wrong with a document.
fn failure(state: &DocumentState) -> String {
    match state {
        DocumentState::Failed(failure) => failure.sentence.clone(),
        _ => String::new(),
    }
}

/// Tells the page of a failure; of content, [`Ready`] tells it.
#[hook]
fn use_failure(sentence: String, on_event: &Callback<(&'static str, String)>) {
    use_effect_with((sentence, on_event.clone()), |(sentence, on_event)| {
        if !sentence.is_empty() {
            on_event.emit(("ladder-error", sentence.clone()));
        }
    });
}

#[derive(Clone, PartialEq, Properties)]
struct ReadyProps {
    opened: Rc<Opened>,
    /// An earlier version of it, where the page names one.
    earlier: DocumentHandle,
    selected: UseReducerHandle<Selected>,
    url: UrlState,
    /// What the page began with.
    initial: Selection,
    /// The areas to show.
    areas: AttrValue,
    /// Says a text to those who do not see the screen.
    announce: Callback<String>,
    on_event: Callback<(&'static str, String)>,
}

/// The screen once there is a framework.
#[component]
fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { opened, earlier, selected, url, initial, areas, announce, on_event } = props;
    let framework = opened.comparer.framework();
    let alone = *earlier.state == DocumentState::Nothing;
    let views = View::offered(if alone { Versions::One } else { Versions::Two });
    let mut shown = selected.selection.settled(framework);
    if !views.contains(&shown.view) {
        shown.view = View::default();
    }
    use_url(url, selected, &link(&shown, opened), initial);
    let question = (Rc::clone(opened), shown.clone(), areas.clone());
    let comparison = use_memo(question, |(opened, shown, areas)| compare(opened, shown, areas));
    let question = (Rc::clone(opened), (*earlier.state).clone(), shown.view);
    let history = use_memo(question, |(opened, earlier, view)| history(opened, earlier, *view));
    use_shown(&shown, on_event);
    let root = use_node_ref();
    let changes = use_changes(&root, &shown);
    let said = use_state(|| "");
    let onkeydown = keys(&changes.next, &changes.previous);
    let dispatch = dispatch_from(selected, &shown);
    let keep = {
        let (url, link, initial) = (url.clone(), link(&shown, opened), initial.clone());
        Callback::from(move |()| url.keep(&link, &initial))
    };
    use_announcement(announcement(comparison.as_ref().as_ref()), announce);
    let comparison = comparison.as_ref().as_ref();
    let markdown = markdown(comparison, &history);
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
        opened: Rc::clone(opened),
        dispatch: dispatch.clone(),
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
        .attr_of("lang", &framework.lang)
        .attr("dir", if framework.is_rtl() { "rtl" } else { "ltr" })
        .class("ladder")
        .node(view::toolbar(framework, opened.index.as_deref(), (views, shown.view), &dispatch))
        .node(view::pickers(&pickers))
        .node(component::<Body>(body))
        .node(view::foot(&foot))
        .html()
}

#[derive(Clone, Properties)]
struct BodyProps {
    comparison: Option<Rc<Comparison>>,
    history: Rc<Option<History>>,
    earlier: DocumentHandle,
    view: View,
    scope: Scope,
    opened: Rc<Opened>,
    dispatch: Callback<Action>,
}

impl PartialEq for BodyProps {
    /// The same comparison in the same way looks the same: going from change to change draws
    /// nothing anew.
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.comparison, &other.comparison) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        };
        let same = same && Rc::ptr_eq(&self.history, &other.history);
        let same = same && self.earlier.state == other.earlier.state;
        same && self.view == other.view && self.scope == other.scope && self.opened == other.opened
    }
}

/// What is compared, and the framework around it.
#[component]
fn Body(props: &BodyProps) -> Html {
    let framework = props.opened.comparer.framework();
    // Every step is compared once, when it is first asked for; choosing roles does not do it anew.
    let is_whole = (props.view == View::Overview).then_some(props.scope);
    let whole = use_memo((Rc::clone(&props.opened), is_whole), |(opened, scope)| {
        scope.map(|scope| overview(&opened.comparer, scope))
    });
    let shown = match (&props.comparison, props.view) {
        (_, View::History) => earlier(props),
        (None, _) => el("p").class("empty").text("This framework has nothing to compare.").html(),
        (Some(comparison), View::Changes) => {
            view::changes(comparison, props.scope, &props.dispatch)
        }
        (Some(comparison), View::Columns) => view::columns(comparison, &framework.name),
        (Some(comparison), View::Role) => view::reading(comparison),
        (Some(comparison), View::Overview) => view::overview(&OverviewProps {
            overview: whole.as_ref().as_ref(),
            framework,
            comparison,
            dispatch: &props.dispatch,
        }),
    };
    let about = view::about(framework);
    let body = run().child(el("div").class("body").node(shown)).node(about);
    body.node(view::warnings(&props.opened.warnings)).html()
}

/// What became of each role since an earlier version, once that is there.
fn earlier(props: &BodyProps) -> Html {
    let BodyProps { history, earlier, dispatch, .. } = props;
    match (history.as_ref(), &*earlier.state) {
        (Some(history), _) => view::history(history),
        (None, DocumentState::Failed(failure)) => {
            view::failed(failure.as_ref(), "", &Ways { retry: &earlier.retry, dispatch })
        }
        (None, _) => view::skeleton(),
    }
}

fn history(opened: &Opened, earlier: &DocumentState, view: View) -> Option<History> {
    match (view, earlier) {
        (View::History, DocumentState::Ready(earlier)) => {
            Some(compare::history(earlier.comparer.framework(), opened.comparer.framework()))
        }
        _ => None,
    }
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

fn compare(opened: &Opened, shown: &Selection, areas: &str) -> Option<Rc<Comparison>> {
    let roles = match shown.view {
        View::Role => shown.roles.last().cloned().into_iter().collect(),
        _ => shown.roles.clone(),
    };
    // Settled roles are those of the framework, so nothing is unknown here.
    let compared = opened.comparer.compare(&roles, shown.scope).ok();
    let compared = compared.filter(|it| !it.roles.is_empty());
    compared.map(|it| Rc::new(it.only(opened.comparer.framework(), &area_list(areas))))
}

/// What is shown, as Markdown, once it is asked for.
fn markdown(
    comparison: Option<&Rc<Comparison>>,
    history: &Rc<Option<History>>,
) -> Callback<(), String> {
    let (comparison, history) = (comparison.cloned(), Rc::clone(history));
    Callback::from(move |()| match (history.as_ref(), &comparison) {
        (Some(history), _) => words::markdown::history(history),
        (None, Some(comparison)) => words::markdown::comparison(comparison),
        (None, None) => String::new(),
    })
}

fn announcement(comparison: Option<&Rc<Comparison>>) -> String {
    let Some(comparison) = comparison else { return String::new() };
    let names: Vec<&str> = comparison.roles.iter().map(|role| role.name.as_str()).collect();
    let counts: Vec<String> = comparison
        .steps
        .iter()
        .map(|step| words::counts(&step.counts, step.still_expected, comparison.shape))
        .collect();
    format!("{}: {}", names.join(", "), counts.join("; "))
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
