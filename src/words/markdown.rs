//! A comparison as Markdown, to paste into a document: the words of the screen, nothing folded.

use super::{
    Key, Piece, Said, all_counts, comma, dotted, fill, from_to, own, say, sign, step_title,
};
use crate::compare::{
    AreaPart, Change, Class, Comparison, History, Line, Name, Origin, RoleFate, Row, Shift, Step,
    Value,
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
    page.heading("##", &from_to(&history.from, &history.to));
    for revision in history.roles.iter().filter(|revision| revision.is_news()) {
        page.heading("###", &own(&revision.name));
        match &revision.fate {
            RoleFate::Added => page.line(&written(&say(Key::NewRole))),
            RoleFate::Gone => page.line(&written(&say(Key::GoneRole))),
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

    fn heading(&mut self, mark: &str, said: &Said) {
        let before = if self.0.is_empty() { "" } else { "\n" };
        self.line(&[before, mark, " ", &written(said), "\n"].concat());
    }

    fn role(&mut self, comparison: &Comparison) {
        let Some(role) = comparison.roles.first() else { return };
        self.heading("##", &own(&role.name));
        for paragraph in &role.text {
            self.line(&[&escaped(&paragraph.plain), "\n"].concat());
        }
        for area in &comparison.areas {
            self.heading("###", &own(&area.name));
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
        self.heading("##", &step_title(&lower.name, &upper.name, step.shape));
        if let Some(summary) = summary {
            for (at, one) in summary.headline.iter().enumerate() {
                let point = written(&super::point(one, step.shape));
                self.line(&[&(at + 1).to_string(), ". ", &point].concat());
            }
            let counts = all_counts(&summary.counts, summary.still_expected, step.shape);
            self.line(&["\n", &dotted(counts).plain()].concat());
        }
        self.figures(comparison, step);
        self.areas(comparison, step);
    }

    /// Facts and requirements that differ.
    fn figures(&mut self, comparison: &Comparison, step: Step) {
        let facts = comparison.facts.iter().map(|row| (&row.name, &row.cells, &row.steps));
        let demands = comparison.requirements.iter();
        let demands = demands.map(|row| (&row.name, &row.cells, &row.steps));
        let all: Vec<Figures<'_>> = facts.chain(demands).collect();
        let mut is_first = true;
        for (name, cells, steps) in all {
            let Some(shift) = steps.get(step.at).filter(|shift| shift.is_news()) else { continue };
            if std::mem::replace(&mut is_first, false) {
                self.table_head(comparison, step);
            }
            let cell = |role: usize| match cells.get(role) {
                Some(Some(value)) => written(&super::value(value)),
                _ => "—".to_owned(),
            };
            let (name, from, to) =
                (written(&super::name(name)), cell(step.lower), cell(step.upper));
            self.line(&["| ", &name, " | ", &from, " | ", &to, &said(shift, step), " |"].concat());
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
        self.heading("###", &own(&area.name));
        for row in &area.rows {
            if let Some(change) = row.change(step) {
                self.change(row, change, step);
            }
        }
    }

    fn change(&mut self, row: &Row, change: &Change, step: Step) {
        let (lower, upper) = (row.cell(step.lower), row.cell(step.upper));
        let Some(line) = upper.or(lower) else { return };
        let mut said = super::change(change, step.shape);
        if change.class == Class::NotRestated && change.still_expected {
            said = comma(said, say(Key::StillExpected));
        }
        let said = written(&said.and(say(Key::Colon)));
        self.line(&["- **", &said, "** ", &statement(line)].concat());
        for rise in &change.rises {
            self.note(&super::rise(rise), "");
        }
        if let (Some(lower), Some(_)) = (lower, &change.diff) {
            self.note(&say(Key::Before).and(sign(" ")), &statement(lower));
        }
        for joint in &change.joins {
            let label = say(super::joint(joint)).and(sign(" "));
            self.note(&label.and(own(&joint.text.plain)), "");
        }
        if !change.moved_from.is_empty() {
            self.note(&fill(Key::MovedHere, own(&change.moved_from)), "");
        }
    }

    fn note(&mut self, said: &Said, more: &str) {
        self.line(&["  - ", &written(said), more].concat());
    }
}

/// What a fact or a demand is called, what the roles say of it, and how that shifts.
type Figures<'c> = (&'c Name, &'c Vec<Option<Value>>, &'c Vec<Shift>);

fn statement(line: &Line) -> String {
    let mut said = Said::default();
    if let Some(under) = &line.under {
        said = own(&under.plain).and(sign(" "));
    }
    said = said.and(own(&line.text.plain));
    if !line.from.is_empty() {
        said = super::bracketed(said, fill(Key::FromRole, own(&line.from)));
    }
    written(&said)
}

fn said(shift: &Shift, step: Step) -> String {
    let word = super::shift(shift, step.shape).map(say).unwrap_or_default();
    written(&super::bracketed(Said::default(), word))
}

/// What is said as Markdown: bold stays, and nothing in the framework's words is markup.
fn written(said: &Said) -> String {
    let mut written = String::new();
    said.walk(&mut |piece| match piece {
        Piece::Ours(words) => written.push_str(words),
        Piece::Own(words) => written.push_str(&escaped(words)),
        Piece::Bold => written.push_str("**"),
        Piece::Muted => {}
    });
    written
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
