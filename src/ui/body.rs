//! What is compared, and the framework around it.

use std::rc::Rc;

use yew::prelude::*;

use super::dom::{el, run};
use super::hooks::{DocumentHandle, DocumentState};
use super::source::Opened;
use super::view::{self, OverviewProps, Ways};
use crate::compare::{Comparison, History, Scope, ShownAreas};
use crate::model::AreaId;
use crate::overview::overview;
use crate::selection::{Action, View};
use crate::words::{Key, Language, speak};

/// A comparison, and how to show it.
#[derive(Clone, Properties)]
pub struct BodyProps {
    pub comparison: Option<Rc<Comparison>>,
    pub history: Rc<Option<History>>,
    pub earlier: DocumentHandle,
    pub view: View,
    pub scope: Scope,
    /// The areas to show; all where there are none.
    pub areas: Rc<Vec<AreaId>>,
    pub opened: Rc<Opened>,
    pub dispatch: Callback<Action>,
    pub language: &'static Language,
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
        let same = same && self.earlier.state == other.earlier.state && self.areas == other.areas;
        let same = same && self.language == other.language;
        same && self.view == other.view && self.scope == other.scope && self.opened == other.opened
    }
}

/// What is compared, and the framework around it.
#[component]
pub fn Body(props: &BodyProps) -> Html {
    let framework = props.opened.comparer.framework();
    speak(props.language, &framework.lang, framework.is_rtl());
    // Every step is compared once, when it is first asked for; choosing roles does not do it anew.
    let is_whole = (props.view == View::Overview).then_some(props.scope);
    let question = (Rc::clone(&props.opened), is_whole, Rc::clone(&props.areas));
    let whole = use_memo(question, |(opened, scope, areas)| {
        let only = ShownAreas::of(opened.comparer.framework(), areas);
        scope.map(|scope| overview(&opened.comparer, scope, &only))
    });
    let shown = match (&props.comparison, props.view) {
        (_, View::History) => earlier(props),
        (None, _) => el("p").class("empty").say(Key::NothingToCompare).html(),
        (Some(comparison), View::Changes) => {
            view::changes(comparison, props.scope, &props.dispatch)
        }
        (Some(comparison), View::Columns) => view::columns(comparison, &framework.name),
        (Some(comparison), View::Role) => view::reading(comparison),
        (Some(comparison), View::Overview) => view::overview(&OverviewProps {
            overview: whole.as_ref().as_ref(),
            framework,
            areas: &props.areas,
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
