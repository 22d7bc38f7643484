//! Which framework, and which view.

use yew::prelude::*;

use super::control::{option, select, toggle};
use crate::model::{Framework, Index};
use crate::selection::{Action, View};
use crate::ui::dom::{Node, el, hidden};
use crate::words::{self, Key};

/// Which framework, and which view.
pub fn toolbar(
    framework: &Framework,
    index: Option<&Index>,
    (views, view): (&[View], View),
    dispatch: &Callback<Action>,
) -> Html {
    let which = match index {
        Some(index) => framework_picker(index, &framework.id, dispatch),
        None => el("span").class("where").own(&framework.name),
    };
    let title = &framework.title;
    let title = (!title.is_empty()).then(|| el("span").class("title").own(title));
    let mut offered =
        el("div").attr("role", "group").attr_say("aria-label", Key::View).class("views");
    for &each in views {
        let button = toggle(each == view, dispatch, Action::SetView(each)).key(each.name());
        offered = offered.child(button.say(words::view(each)));
    }
    el("div").attr("part", "bar").class("bar").child(which).maybe(title).child(offered).html()
}

/// One of the frameworks of an index.
#[inline(never)]
pub fn framework_picker(index: &Index, chosen: &str, dispatch: &Callback<Action>) -> Node {
    let mut select = select(dispatch, 0, |select, _| Action::ChooseFramework(select.value()));
    for entry in &index.frameworks {
        let option = option(&entry.id, entry.id == chosen);
        select = select.child(option.text(&entry.name));
    }
    el("label").class("framework").child(hidden(Key::Framework)).child(select)
}
