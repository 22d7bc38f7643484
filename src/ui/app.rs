//! The whole screen: from what the element says to what is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{
    DocumentState, Selected, UrlState, use_changes, use_document, use_selection, use_url,
};
use super::source::Opened;
use super::view::{
    About, Changes, Columns, Copy, Failed, Pickers, Print, Reading, Skeleton, Toolbar, Warnings,
};
use crate::compare::Comparison;
use crate::selection::{Action, Selection, View, role_list};
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
    /// Where in the page's address the selection is kept: `hash`, `query`, or nowhere.
    #[prop_or_default]
    pub url_state: AttrValue,
    /// The id of the element.
    #[prop_or_default]
    pub id: AttrValue,
    /// Told what happens: a name and a detail.
    #[prop_or_default]
    pub on_event: Callback<(&'static str, String)>,
}

impl Attributes {
    fn selection(&self) -> Selection {
        Selection {
            roles: role_list(&self.roles),
            view: View::named(&self.view).unwrap_or_default(),
            ..Selection::default()
        }
    }
}

/// The whole screen.
#[component]
pub fn App(attributes: &Attributes) -> Html {
    let url = UrlState::new(&attributes.url_state, &attributes.id);
    let initial = attributes.selection();
    let selected = use_selection(initial.clone(), url.read(&initial));
    let wanted = AttrValue::from(selected.selection.framework.clone());
    let document = use_document(&attributes.src, &attributes.data, &wanted);
    tell(attributes, &document.state);
    match &*document.state {
        DocumentState::Nothing => html! { <Failed sentence="No framework is named: set src." /> },
        DocumentState::Waiting => html! {},
        DocumentState::Slow => html! { <Skeleton /> },
        DocumentState::Failed(failure) => html! {
            <Failed sentence={failure.sentence.clone()} faults={failure.faults.clone()}
                index={failure.index.clone()} wanted={wanted}
                retry={document.retry} dispatch={dispatch(&selected)} />
        },
        DocumentState::Ready(opened) => html! {
            <Ready opened={Rc::clone(opened)} {selected} {url}
                on_event={attributes.on_event.clone()} />
        },
    }
}

fn dispatch(selected: &UseReducerHandle<Selected>) -> Callback<Action> {
    let dispatcher = selected.dispatcher();
    Callback::from(move |action| dispatcher.dispatch(action))
}

/// Tells the page of a failure; of content, [`Ready`] tells it.
fn tell(attributes: &Attributes, state: &DocumentState) {
    if let DocumentState::Failed(failure) = state {
        attributes.on_event.emit(("ladder-error", failure.sentence.clone()));
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReadyProps {
    opened: Rc<Opened>,
    selected: UseReducerHandle<Selected>,
    url: UrlState,
    on_event: Callback<(&'static str, String)>,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparer, &other.comparer)
    }
}

/// The screen once there is a framework.
#[component]
fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { opened, selected, url, on_event } = props;
    let framework = opened.comparer.framework();
    let shown = selected.selection.settled(framework);
    use_url(url, selected, &link(&shown, opened));
    let comparison =
        use_memo((Rc::clone(opened), shown.clone()), |(opened, shown)| compare(opened, shown));
    {
        let shown = shown.clone();
        use_effect_with(shown, {
            let on_event = on_event.clone();
            move |shown: &Selection| {
                let query: Vec<String> = shown
                    .query()
                    .into_iter()
                    .map(|(key, value)| format!("{key}={value}"))
                    .collect();
                on_event.emit(("ladder-change", query.join("&")));
            }
        });
    }
    let root = use_node_ref();
    let changes = use_changes(&root, &shown);
    let keys = keys(&changes.next, &changes.previous);
    let dispatch = dispatch(selected);
    let news = comparison.as_ref().as_ref().map_or(0, news);
    html! {
        <div class="ladder" ref={root.clone()} onkeydown={keys} lang={framework.lang.clone()} dir="auto">
            <Toolbar framework={Rc::clone(framework)} index={opened.index.clone()} view={shown.view} dispatch={dispatch.clone()} />
            <Pickers framework={Rc::clone(framework)} selection={shown.clone()} {news}
                position={changes.position} next={changes.next} previous={changes.previous} dispatch={dispatch.clone()} />
            <p class="hidden" role="status">{ announcement(comparison.as_ref().as_ref()) }</p>
            <div class="body">{ body(comparison.as_ref().as_ref(), &shown, framework, dispatch) }</div>
            <About framework={Rc::clone(framework)} />
            <Warnings warnings={Rc::clone(&opened.warnings)} />
            <div class="foot"><Copy url={!url.is_off()} /><Print root={root} /></div>
        </div>
    }
}

fn body(
    comparison: Option<&Rc<Comparison>>,
    shown: &Selection,
    framework: &Rc<crate::model::Framework>,
    dispatch: Callback<Action>,
) -> Html {
    let Some(comparison) = comparison.map(Rc::clone) else {
        return html! { <p class="empty">{ "This framework has nothing to compare." }</p> };
    };
    match shown.view {
        View::Changes => html! { <Changes {comparison} scope={shown.scope} {dispatch} /> },
        View::Columns => html! { <Columns {comparison} name={framework.name.clone()} /> },
        View::Role => html! { <Reading {comparison} /> },
    }
}

/// What a link to this holds: the framework only where there are several to choose from.
fn link(shown: &Selection, opened: &Opened) -> Selection {
    let mut link = shown.clone();
    if opened.index.is_none() {
        link.framework.clear();
    }
    link
}

fn compare(opened: &Opened, shown: &Selection) -> Option<Rc<Comparison>> {
    let roles = match shown.view {
        View::Role => shown.roles.last().cloned().into_iter().collect(),
        _ => shown.roles.clone(),
    };
    // Settled roles are those of the framework, so nothing is unknown here.
    opened.comparer.compare(&roles, shown.scope).ok().filter(|it| !it.roles.is_empty()).map(Rc::new)
}

/// How many changes there are to walk over.
fn news(comparison: &Rc<Comparison>) -> usize {
    use crate::compare::Class;
    let news = |class: &Class| class.is_news();
    let counts = comparison.steps.iter().map(|step| &step.counts);
    counts
        .map(|counts| {
            Class::ALL.into_iter().filter(news).map(|class| counts.of(class)).sum::<usize>()
        })
        .sum()
}

fn announcement(comparison: Option<&Rc<Comparison>>) -> String {
    let Some(comparison) = comparison else { return String::new() };
    let names: Vec<&str> = comparison.roles.iter().map(|role| role.name.as_str()).collect();
    let counts: Vec<String> = comparison
        .steps
        .iter()
        .map(|step| words::counts(&step.counts, step.still_expected))
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
