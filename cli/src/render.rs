//! `ladder render`: a comparison as static HTML.

use std::rc::Rc;

use ladder_compare::compare::{Comparer, Comparison};
use ladder_compare::model::{Framework, RoleId};
use ladder_compare::selection::{MAX_ROLES, Selection, View, role_list};
use ladder_compare::ui::view;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::Outcome;
use crate::args::Render;
use crate::failure::Failure;
use crate::json_ld;
use crate::output::{print, save};
use crate::plain::plain;
use crate::source::{open, unknown};

/// Runs the command.
pub(crate) fn run(options: &Render) -> Result<Outcome, Failure> {
    let framework = Rc::new(open(&options.file, options.framework.as_deref())?);
    let comparer = Comparer::new(Rc::clone(&framework));
    let selection = selection(options, &framework)?;
    let mut text = page(&compare(&comparer, &selection)?, &selection, &framework)?;
    if options.json_ld {
        text.push_str(&json_ld::script(&comparer, &selection.roles)?);
    }
    match &options.out {
        Some(path) => save(path, &text)?,
        None => print(&text)?,
    }
    Ok(Outcome::Clean)
}

/// What to show: roles that the framework has, chosen as the element would where few are named.
fn selection(options: &Render, framework: &Framework) -> Result<Selection, Failure> {
    let roles = role_list(&options.roles);
    if roles.len() > MAX_ROLES {
        let message = format!("{} roles are named, and {MAX_ROLES} can be shown", roles.len());
        return Err(Failure::trouble(message));
    }
    let known = || framework.roles.iter().map(|role| role.id.as_str());
    if let Some(role) = roles.iter().find(|role| known().all(|id| id != role.as_str())) {
        return Err(Failure::trouble(unknown("role", role.as_str(), known())));
    }
    let (view, scope) = (options.view, options.scope);
    let mut selection = Selection { roles, view, scope, ..Selection::default() }.settled(framework);
    if view == View::Role {
        // The element reads the last of its roles.
        selection.roles = selection.roles.pop().into_iter().collect();
    }
    Ok(selection)
}

fn compare(comparer: &Comparer, selection: &Selection) -> Result<Comparison, Failure> {
    let unknown = |role: &RoleId| Failure::trouble(format!("unknown role `{}`", role.as_str()));
    comparer.compare(&selection.roles, selection.scope).map_err(|error| unknown(&error.0))
}

/// The comparison inside one `<div>`, without an empty line: in Markdown such a line would end it.
fn page(
    comparison: &Comparison,
    selection: &Selection,
    framework: &Framework,
) -> Result<String, Failure> {
    let shown = match selection.view {
        View::Changes => view::changes(comparison, selection.scope, &Callback::noop()),
        View::Columns => view::columns(comparison, &framework.name),
        View::Role => view::reading(comparison),
    };
    let content = html! { <>{ whose(framework) }{ shown }{ view::about(framework) }</> };
    let page = html! {
        <div class="ladder-static" lang={framework.lang.clone()}
            dir={if framework.is_rtl() { "rtl" } else { "ltr" }}>
            { "\n" }{ for plain(&content) }{ "\n" }
        </div>
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| Failure::trouble(error.to_string()))?;
    let text = runtime.block_on(html(vec![page]));
    let is_full = |line: &&str| !line.trim().is_empty();
    Ok(text.lines().filter(is_full).map(|line| [line, "\n"].concat()).collect())
}

/// Whose ladder it is, which in the element the toolbar says.
fn whose(framework: &Framework) -> Html {
    let Framework { name, title, .. } = framework;
    let title = (!title.is_empty()).then(|| html! { <>{ ": " }{ title }</> });
    html! { <p class="where"><strong>{ name }</strong>{ title }</p> }
}

#[derive(PartialEq, Properties)]
struct PageProps {
    nodes: Vec<VNode>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    html! { <>{ for props.nodes.clone() }</> }
}

/// Nodes as HTML. Braces are written as entities: Liquid, Vue and MDX would read them as code.
pub(crate) async fn html(nodes: Vec<VNode>) -> String {
    let renderer = yew::LocalServerRenderer::<Page>::with_props(PageProps { nodes });
    let text = renderer.hydratable(false).render().await;
    // Elements and attributes have no braces in their names, so each is in a text or a value.
    text.replace('{', "&#123;").replace('}', "&#125;")
}
