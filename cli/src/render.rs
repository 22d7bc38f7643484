//! `ladder render`: a comparison as static HTML.

use std::rc::Rc;

use ladder_compare::compare::{Comparer, history};
use ladder_compare::model::Framework;
use ladder_compare::selection::{MAX_ROLES, Selection, View, role_list};
use ladder_compare::ui::view;
use ladder_compare::words::{Key, speak, spoken, text, theirs};
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::Outcome;
use crate::args::Render;
use crate::failure::Failure;
use crate::json_ld;
use crate::language::language;
use crate::output::{print, save};
use crate::plain::plain;
use crate::source::{open, unknown};

/// Runs the command.
pub(crate) fn run(options: &Render) -> Result<Outcome, Failure> {
    let framework = Rc::new(open(&options.file, options.framework.as_deref())?);
    let comparer = Comparer::new(Rc::clone(&framework));
    speak(language(&options.lang), &framework.lang, framework.is_rtl());
    let selection = selection(options, &framework)?;
    let shown = match (&options.against, selection.view) {
        (Some(earlier), View::History) => {
            let history = history(&open(earlier, None)?, &framework, &[]);
            view::history(&history.named(text(Key::VersionBefore), text(Key::VersionNow)))
        }
        (None, View::History) => return Err(Failure::trouble("the history needs --against FILE")),
        (Some(_), _) => return Err(Failure::trouble("--against is for the history view alone")),
        (None, _) => compared(&comparer, &selection)?,
    };
    let mut text = page(&framework, shown)?;
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
    let first = if options.against.is_some() { View::History } else { View::Changes };
    let (view, scope) = (options.view.unwrap_or(first), options.scope);
    let mut selection = Selection { roles, view, scope, ..Selection::default() }.settled(framework);
    if view == View::Role {
        // The element reads the last of its roles.
        selection.roles = selection.roles.pop().into_iter().collect();
    }
    Ok(selection)
}

/// The roles in the view, as the element shows them.
fn compared(comparer: &Comparer, selection: &Selection) -> Result<Html, Failure> {
    let unknown = |id: &str| Failure::trouble(format!("unknown role `{id}`"));
    let comparison = comparer.compare(&selection.roles, selection.scope);
    let comparison = comparison.map_err(|error| unknown(error.0.as_str()))?;
    Ok(match selection.view {
        View::Columns => view::columns(&comparison, &comparer.framework().name),
        View::Role => view::reading(&comparison),
        _ => view::changes(&comparison, selection.scope, &Callback::noop()),
    })
}

/// What is shown inside one `<div>`, without an empty line: in Markdown such a line would end it.
fn page(framework: &Framework, shown: Html) -> Result<String, Failure> {
    let content = html! { <>{ whose(framework) }{ shown }{ view::about(framework) }</> };
    // A framework in the language around it needs no mark of its own, and may say more exactly which.
    let lang = if theirs().is_some() { spoken().tag.clone() } else { framework.lang.clone() };
    let page = html! {
        <div class="ladder-static" {lang} dir={text(Key::Direction)}>
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
    let (lang, dir) = theirs().map_or((None, None), |it| (Some(it.lang), Some(it.dir)));
    let title = (!title.is_empty()).then(|| html! { <>{ ": " }{ title }</> });
    html! { <p class="where" {lang} {dir}><strong>{ name }</strong>{ title }</p> }
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
