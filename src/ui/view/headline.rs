//! The answer first: the biggest changes of a step in a few lines, then the counts.

use yew::prelude::*;

use super::rich;
use crate::compare::Class;
use crate::compare::{AddedBaseline, Comparison, Point, StepSummary};
use crate::words;

/// The head of one step.
pub fn headline(comparison: &Comparison, step: usize, summary: &StepSummary) -> Html {
    let (Some(lower), Some(upper)) = (comparison.roles.get(step), comparison.roles.get(step + 1))
    else {
        return html! {};
    };
    html! {
        <section class="head">
            <h2>{ format!("From {} to {}", lower.short, upper.short) }</h2>
            { for upper.text.first().map(|gist| html! {
                <p class="gist"><span class="hidden">{ format!("{}: ", upper.short) }</span>{ rich::text(gist) }</p>
            }) }
            if !summary.headline.is_empty() {
                <ol>{ for summary.headline.iter().map(point) }</ol>
            }
            { counts(summary) }
        </section>
    }
}

fn point(point: &Point) -> Html {
    match point {
        Point::Fact { name, from, to, shift } => html! {
            <li>
                { format!("{name}: ") }
                if let Some(from) = from { { format!("{from} → ") } }
                <b>{ to }</b>
                if !words::shift(shift).is_empty() { { format!(" ({})", words::shift(shift)) } }
            </li>
        },
        Point::Requirements(rises) => html! {
            <li>{ "Requirements: " }{ for rises.iter().enumerate().map(|(i, rise)| requirement(i, rise)) }</li>
        },
        Point::Added(AddedBaseline { name, statements }) => html! {
            <li>{ "New: everything under " }<b>{ name }</b>{ format!(" ({statements} statements)") }</li>
        },
        Point::New { area, text } => {
            html! { <li>{ "New" }<span class="quiet">{ format!(" in {area}") }</span>{ format!(": {text}") }</li> }
        }
    }
}

fn requirement(position: usize, (name, from, to): &(String, Option<String>, String)) -> Html {
    html! {
        <>
            if position > 0 { { ", " } }
            { format!("{name} ") }
            if let Some(from) = from { { format!("{from} → ") } }
            <b>{ to }</b>
        </>
    }
}

fn counts(summary: &StepSummary) -> Html {
    let count = |class: Class| {
        let number = summary.counts.of(class);
        (number > 0).then(|| html! {
            <span><b>{ number }</b>{ format!(" {}", words::counted(class, summary.still_expected)) }</span>
        })
    };
    html! {
        <p class="counts">
            { for Class::ALL.into_iter().filter_map(count) }
            if summary.shared > 0 {
                <span><b>{ summary.shared }</b>{ " the same for everyone" }</span>
            }
            { for words::reading_time(summary).map(|time| html! { <span>{ time }</span> }) }
        </p>
    }
}
