//! The framework itself: what it says around its roles, and where it comes from.

use yew::prelude::*;

use super::{reading, rich};
use crate::compare::prose;
use crate::model::{Competency, Framework, ScaleStep, Source};
use crate::text::markup::{self, is_allowed};

/// The framework itself, folded; its source in a line.
pub fn about(framework: &Framework) -> Html {
    let has_more = !(framework.text.is_empty()
        && framework.prose.is_empty()
        && framework.glossary.is_empty()
        && framework.competencies.is_empty());
    html! {
        <div class="about">
            if has_more {
                <details>
                    <summary>{ format!("About {}", framework.name) }</summary>
                    { for prose::paragraphs(&framework.text).iter().map(|text| html! { <p>{ rich::text(text) }</p> }) }
                    { for framework.prose.iter().map(|block| reading::block(&prose::block(block))) }
                    { competencies(framework) }
                    { glossary(framework) }
                </details>
            }
            { for framework.source.iter().map(source) }
        </div>
    }
}

fn competencies(framework: &Framework) -> Html {
    let step = |step: &ScaleStep| {
        html! {
            <>
                <dt>{ if step.name.is_empty() { step.id.to_string() } else { step.name.clone() } }</dt>
                <dd>
                    { rich::text(&markup::parse(&step.text)) }
                    if !step.examples.is_empty() {
                        <ul>{ for step.examples.iter().map(|example| html! { <li>{ rich::text(&markup::parse(example)) }</li> }) }</ul>
                    }
                </dd>
            </>
        }
    };
    let one = |competency: &Competency| {
        html! {
            <details key={competency.id.to_string()}>
                <summary>{ &competency.name }</summary>
                if !competency.text.is_empty() { <p>{ rich::text(&markup::parse(&competency.text)) }</p> }
                <dl>{ for competency.steps.iter().map(step) }</dl>
            </details>
        }
    };
    html! {
        if !framework.competencies.is_empty() {
            <section class="prose"><h4>{ "Competencies and their steps" }</h4>{ for framework.competencies.iter().map(one) }</section>
        }
    }
}

fn glossary(framework: &Framework) -> Html {
    html! {
        if !framework.glossary.is_empty() {
            <section class="prose">
                <h4>{ "Glossary" }</h4>
                <dl>
                    { for framework.glossary.iter().map(|entry| html! {
                        <><dt>{ &entry.term }</dt><dd>{ rich::text(&markup::parse(&entry.text)) }</dd></>
                    }) }
                </dl>
            </section>
        }
    }
}

fn source(source: &Source) -> Html {
    let licence = if source.licence.is_empty() {
        String::new()
    } else {
        format!(", licence: {}", source.licence)
    };
    let date = if source.date.is_empty() { String::new() } else { format!(", {}", source.date) };
    html! {
        <p class="source">
            { "Source: " }
            if is_allowed(&source.url) { <a href={source.url.clone()} rel="noopener">{ &source.name }</a> } else { { &source.name } }
            { date }{ licence }{ "." }
            if !source.text.is_empty() { { " " }{ rich::text(&markup::parse(&source.text)) } }
        </p>
    }
}
