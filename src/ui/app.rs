//! The whole screen: from what the element says to what is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::dom::{component, el, run};
use super::hooks::{DocumentState, Selected, UrlState, use_document, use_selection};
use super::ready::{Ready, ReadyProps};
use super::source::{Ask, Failure};
use super::view::{self, Ways};
use crate::selection::{Action, Selection, View, role_list};
use crate::words::{self, Key, Language};

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
    /// The language of the interface; English where there is none.
    #[prop_or_default]
    pub language: Option<&'static Language>,
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
    let language = attributes.language.unwrap_or_else(Language::english);
    words::speak(language, &language.tag, language.is_rtl());
    let url = UrlState::new(&attributes.url_state, &attributes.id);
    let initial = attributes.selection();
    let selected = use_selection(initial.clone(), url.read(&initial));
    let wanted = AttrValue::from(selected.selection.framework.clone());
    let Attributes { src, data, against, against_data, ask, .. } = attributes;
    let document = use_document(src, data, &wanted, ask.as_ref());
    let earlier = use_document(against, against_data, &AttrValue::default(), ask.as_ref());
    let is_nothing = matches!(&*document.state, DocumentState::Nothing);
    let nothing = || Failure::nothing().sentence().plain();
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
                language,
                announce,
                on_event,
            })
        }
    };
    // The region is there from the first, and its text comes later: only then is it read out.
    let is_slow = matches!(&*document.state, DocumentState::Slow);
    let said = if is_slow { words::text(Key::Loading) } else { announced.as_str() };
    let region = el("p").attr("role", "status").class("hidden").text(said);
    run().child(region).node(content).html()
}

fn dispatch(selected: &UseReducerHandle<Selected>) -> Callback<Action> {
    let dispatcher = selected.dispatcher();
    Callback::from(move |action| dispatcher.dispatch(action))
}

/// What is wrong with a document.
fn failure(state: &DocumentState) -> String {
    match state {
        DocumentState::Failed(failure) => failure.sentence().plain(),
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
