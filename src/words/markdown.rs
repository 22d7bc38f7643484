//! A comparison as Markdown, to paste into a document: the words of the screen, nothing folded.

use crate::compare::{
    AddedBaseline, AreaPart, Change, Class, Comparison, History, Line, Origin, Point, RoleFate,
    Row, Shift, Step,
};

/// A comparison as Markdown: each step with its headline, its tables and every change; of one role
/// what it says.
#[must_use]
pub fn comparison(comparison: &Comparison) -> String {
    let mut page = Page::default();
    if comparison.roles.len() == 1 {
        page.role(comparison);
    }
    for role in 0..comparison.roles.len() {
        if let Some(step) = comparison.step_to(role) {
            page.step(comparison, step);
        }
    }
    page.0
}

/// A history as Markdown: each role that changed.
#[must_use]
pub fn history(history: &History) -> String {
    let mut page = Page::default();
    page.heading("##", &["From ", &history.from, " to ", &history.to].concat());
    for revision in history.roles.iter().filter(|revision| revision.is_news()) {
        page.heading("###", &revision.name);
        match &revision.fate {
            RoleFate::Added => page.line("A new role."),
            RoleFate::Gone => page.line("No longer a role."),
            RoleFate::Kept(comparison) => {
                if let Some(step) = comparison.shape.step_to(1) {
                    page.figures(comparison, step);
                    page.areas(comparison, step);
                }
            }
        }
    }
    page.0
}

/// Markdown in the making.
#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, mark: &str, text: &str) {
        let before = if self.0.is_empty() { "" } else { "\n" };
        self.line(&[before, mark, " ", &escaped(text), "\n"].concat());
    }

    fn role(&mut self, comparison: &Comparison) {
        let Some(role) = comparison.roles.first() else { return };
        self.heading("##", &role.name);
        for paragraph in &role.text {
            self.line(&[&escaped(&paragraph.plain), "\n"].concat());
        }
        for area in &comparison.areas {
            self.heading("###", &area.name);
            for line in area.rows.iter().filter_map(|row| row.cell(0)) {
                self.line(&["- ", &statement(line)].concat());
            }
        }
    }

    fn step(&mut self, comparison: &Comparison, step: Step) {
        let (roles, summary) = (&comparison.roles, comparison.steps.get(step.at));
        let (Some(lower), Some(upper)) = (roles.get(step.lower), roles.get(step.upper)) else {
            return;
        };
        self.heading("##", &["From ", &lower.name, super::to(step.shape), &upper.name].concat());
        if let Some(summary) = summary {
            for (at, one) in summary.headline.iter().enumerate() {
                self.line(&[&(at + 1).to_string(), ". ", &point(one, step)].concat());
            }
            let counts = super::counts(&summary.counts, summary.still_expected, step.shape);
            self.line(&["\n", &counts].concat());
        }
        self.figures(comparison, step);
        self.areas(comparison, step);
    }

    /// Facts and requirements that differ.
    fn figures(&mut self, comparison: &Comparison, step: Step) {
        let facts = comparison.facts.iter().map(|row| (&row.name, &row.cells, &row.steps));
        let demands = comparison.requirements.iter();
        let all = facts.chain(demands.map(|row| (&row.name, &row.cells, &row.steps)));
        let mut is_first = true;
        for (name, cells, steps) in all {
            let Some(shift) = steps.get(step.at).filter(|shift| shift.is_news()) else { continue };
            if std::mem::replace(&mut is_first, false) {
                self.table_head(comparison, step);
            }
            let cell = |role: usize| cells.get(role).cloned().flatten().unwrap_or("—".to_owned());
            let (from, to) = (escaped(&cell(step.lower)), escaped(&cell(step.upper)));
            self.line(
                &["| ", &escaped(name), " | ", &from, " | ", &to, &said(shift, step), " |"]
                    .concat(),
            );
        }
    }

    fn table_head(&mut self, comparison: &Comparison, step: Step) {
        let short = |role: usize| comparison.roles.get(role).map_or("", |role| &role.short);
        let (lower, upper) = (escaped(short(step.lower)), escaped(short(step.upper)));
        self.line(&["\n| | ", &lower, " | ", &upper, " |\n|---|---|---|"].concat());
    }

    fn areas(&mut self, comparison: &Comparison, step: Step) {
        for area in &comparison.areas {
            let said = area.rows.iter().any(|row| row.change(step).is_some());
            if said && !matches!(area.origins.get(step.at), Some(Origin::Shared { .. })) {
                self.area(area, step);
            }
        }
    }

    fn area(&mut self, area: &AreaPart, step: Step) {
        self.heading("###", &area.name);
        for row in &area.rows {
            if let Some(change) = row.change(step) {
                self.change(row, change, step);
            }
        }
    }

    fn change(&mut self, row: &Row, change: &Change, step: Step) {
        let (lower, upper) = (row.cell(step.lower), row.cell(step.upper));
        let Some(line) = upper.or(lower) else { return };
        let mut said = super::change(change, step.shape).to_owned();
        said.push_str(super::besides(change));
        if change.class == Class::NotRestated && change.still_expected {
            said.push_str(", still expected");
        }
        self.line(&["- **", &said, ":** ", &statement(line)].concat());
        for rise in &change.rises {
            self.line(&["  - ", &escaped(&super::rise(rise))].concat());
        }
        if let (Some(lower), Some(_)) = (lower, &change.diff) {
            self.line(&["  - Before: ", &statement(lower)].concat());
        }
        for joint in &change.joins {
            self.line(&["  - ", super::joint(joint), &escaped(&joint.text.plain)].concat());
        }
        if !change.moved_from.is_empty() {
            self.line(&["  - moved here from ", &escaped(&change.moved_from)].concat());
        }
    }
}

fn statement(line: &Line) -> String {
    let under = line.under.as_ref().map(|under| escaped(&under.plain));
    let from =
        if line.from.is_empty() { String::new() } else { [" (from ", &line.from, ")"].concat() };
    let under = under.map(|under| [&under, " "].concat()).unwrap_or_default();
    [under, escaped(&line.text.plain), escaped(&from)].concat()
}

fn said(shift: &Shift, step: Step) -> String {
    [" (", super::shift(shift, step.shape), ")"].concat()
}

/// One of the biggest changes in a line.
fn point(point: &Point, step: Step) -> String {
    let new = super::class(Class::New, step.shape);
    let change = |name: &str, from: Option<&str>, to: &str| {
        let from = from.map(|from| [&escaped(from), " → "].concat()).unwrap_or_default();
        [&escaped(name), " ", &from, "**", &escaped(to), "**"].concat()
    };
    match point {
        Point::Fact { name, from, to, .. } => change(&[name, ":"].concat(), from.as_deref(), to),
        Point::Requirements { rises, more } => {
            let mut all: Vec<String> =
                rises.iter().map(|(name, from, to)| change(name, from.as_deref(), to)).collect();
            if *more > 0 {
                all.push(["and ", &more.to_string(), " more"].concat());
            }
            ["Requirements: ", &all.join(", ")].concat()
        }
        Point::Added(AddedBaseline { name, .. }) => {
            [new, ": everything under **", &escaped(name), "**"].concat()
        }
        Point::Raised { rise, text } => {
            let name = if rise.up { "Raised, " } else { "Lowered, " };
            [name, &escaped(&super::rise(rise)), ": ", &escaped(text)].concat()
        }
        Point::New { area, text } => [new, " in ", &escaped(area), ": ", &escaped(text)].concat(),
    }
}

/// A text on one line in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("a *b* [c](d) <e> | _f_"), "a \\*b\\* \\[c\\](d) \\<e> \\| \\_f\\_");
        assert_eq!(escaped("one\ntwo\rthree"), "one two three");
    }
}
