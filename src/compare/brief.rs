//! A headline that is read in under half a minute.

use super::types::{AddedBaseline, Name, Point, Value};
use crate::text::words;

/// How many words a headline has at most, the role's own introduction counted in.
const LIMIT: usize = 80;
/// How many words of a statement stand in it at most, and at least.
const STATEMENT: (usize, usize) = (16, 6);
/// How many words a clause must have to stand for its statement.
const CLAUSE: usize = 6;

/// The points as far as they fit beside so many other words, their statements cut alike.
pub(super) fn fit(mut points: Vec<Point>, others: usize) -> Vec<Point> {
    loop {
        let fixed: usize = points.iter().map(label).sum();
        let statements = points.iter_mut().filter_map(statement).count();
        let left = LIMIT.saturating_sub(others + fixed);
        let (most, least) = STATEMENT;
        // A short headline may still name a fact at length.
        if statements == 0 || left >= least * statements {
            let each = left.checked_div(statements).unwrap_or(most).min(most);
            for text in points.iter_mut().filter_map(statement) {
                *text = cut(text, each);
            }
            return points;
        }
        points.pop();
    }
}

fn statement(point: &mut Point) -> Option<&mut String> {
    match point {
        Point::Raised { text, .. } | Point::New { text, .. } => Some(text),
        Point::Fact { .. } | Point::Requirements { .. } | Point::Added(_) => None,
    }
}

/// How many words a point has beside its statement.
fn label(point: &Point) -> usize {
    let all = |texts: &[&str]| texts.iter().map(|text| words::count(text)).sum::<usize>();
    let change = |name: &Name, from: &Option<Value>, to: &Value| {
        name.length() + from.as_ref().map_or(0, Value::length) + to.length()
    };
    match point {
        Point::Fact { name, from, to, .. } => change(name, from, to) + 1,
        Point::Requirements { rises, .. } => {
            rises.iter().map(|(name, from, to)| change(name, from, to)).sum::<usize>() + 4
        }
        Point::Added(AddedBaseline { name, .. }) => all(&[name]) + 5,
        Point::Raised { rise, .. } => all(&[&rise.scale, &rise.from, &rise.to]) + 1,
        Point::New { area, .. } => all(&[area]) + 2,
    }
}

impl Name {
    /// About how many words it takes to say.
    fn length(&self) -> usize {
        match self {
            Self::Own(name) => words::count(name),
            Self::Eligibility => 5,
            Self::AnyOf { among, .. } => 3 + length(among),
        }
    }
}

impl Value {
    /// About how many words it takes to say.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Own(text) => words::count(text),
            Self::AtLeast(text) | Self::UpTo(text) | Self::OrHigher(text) => 2 + words::count(text),
            Self::AnyOf(steps) => length(steps) + 1,
            Self::Step { name, figures } => words::count(name) + figures.length(),
            Self::Anyone => 1,
            Self::Demand { steps, .. } => steps.length() + 2,
        }
    }
}

fn length(texts: &[String]) -> usize {
    texts.iter().map(|text| words::count(text)).sum()
}

/// A text of at most so many words: whole, or its first clause, or its first words.
pub(super) fn cut(text: &str, most: usize) -> String {
    if words::count(text) <= most {
        return text.to_owned();
    }
    let mut whole = None;
    for (end, _) in text.match_indices([',', ':', ';', '.']) {
        let clause = text.get(..end).unwrap_or_default();
        let count = words::count(clause);
        if count > most {
            break;
        }
        if count >= CLAUSE {
            whole = Some(clause);
        }
    }
    if let Some(clause) = whole {
        return format!("{clause} …");
    }
    let tokens = words::tokens(text);
    let last = tokens.iter().filter(|token| token.is_word).nth(most.saturating_sub(1));
    let end = last.map_or(text.len(), |token| token.range.end);
    let (start, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    // Not in the middle of "4–5".
    let more = rest.find(char::is_whitespace).and_then(|at| rest.get(..at)).unwrap_or_default();
    let more = more.trim_end_matches([',', ';', ':', '.']);
    [start, more, " …"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_cuts_what_is_written_as_one() {
        assert_eq!(
            cut("Can lead a squad that numbers 4–5 people at once", 7),
            "Can lead a squad that numbers 4–5 …"
        );
    }

    #[test]
    fn cuts_at_a_clause_where_one_fits() {
        assert_eq!(cut("Leads a team.", 16), "Leads a team.");
        let long = "Tackles uncertain or risky situations with confidence, with minimal information up front and with very little oversight.";
        assert_eq!(cut(long, 16), "Tackles uncertain or risky situations with confidence …");
        let unbroken = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen";
        assert_eq!(
            cut(unbroken, 16),
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen …"
        );
    }
}
