//! How many of a thing a text speaks of.

/// "Several" and its like stand for no number, but for more than two.
const SEVERAL: f32 = 2.5;
/// Units of which less may be more, such as the hours until an answer.
const NO_MEASURE: &[&str] =
    &["minute", "hour", "day", "second", "percent", "time", "ticket", "bug"];
/// Words before an amount that make less of it better, or no amount of it at all.
const BEFORE: &[&str] =
    &["within", "after", "every", "per", "each", "under", "below", "level", "tier"];

/// An amount of a unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) unit: String,
    pub(super) low: f32,
    pub(super) high: f32,
    /// Whether it is only "a" or "the one", which says an amount only beside another.
    pub(super) is_article: bool,
    pub(super) start: usize,
    pub(super) length: usize,
}

impl Amount {
    /// Whether it is less than another for sure.
    pub(super) fn is_less(&self, other: &Self) -> bool {
        let vague = |amount: &Self| amount.low.fract() > 0.0;
        let comparable = match (vague(self), vague(other)) {
            (true, true) => false,
            (true, false) => other.high <= 2.0,
            (false, true) => self.high <= 2.0,
            (false, false) => true,
        };
        let less = self.low <= other.low && self.high <= other.high;
        comparable && less && (self.low < other.low || self.high < other.high)
    }
}

/// The amounts in a text, by the forms of its words.
pub(super) fn amounts(forms: &[String]) -> Vec<Amount> {
    (0..forms.len()).filter_map(|start| amount(forms, start)).collect()
}

fn amount(forms: &[String], start: usize) -> Option<Amount> {
    let first = forms.get(start)?;
    let back = |by: usize| start.checked_sub(by).and_then(|at| forms.get(at));
    let is_number = |word: Option<&String>| word.is_some_and(|word| number(word).is_some());
    let joins = back(1).is_some_and(|word| matches!(word.as_str(), "to" | "or"));
    let ends_range = is_number(back(1)) || (joins && is_number(back(2)));
    if ends_range || back(1).is_some_and(|word| BEFORE.contains(&word.as_str())) {
        return None;
    }
    let low = number(first)?;
    let second = forms.get(start + 1).and_then(|word| match word.as_str() {
        "to" | "or" => forms.get(start + 2).and_then(|word| number(word)).map(|high| (high, 3)),
        word => number(word).map(|high| (high, 2)),
    });
    let (high, length) = second.filter(|(high, _)| *high >= low).unwrap_or((low, 1));
    let unit = forms.get(start + length).filter(|unit| number(unit).is_none())?;
    let unit = singular(unit);
    let measured =
        !NO_MEASURE.contains(&unit.as_str()) && !unit.contains(|c: char| c.is_ascii_digit());
    let is_article = matches!(first.as_str(), "a" | "an");
    measured.then_some(Amount { unit, low, high, is_article, start, length: length + 1 })
}

/// The one of a unit, where the many have a word of their own.
fn singular(unit: &str) -> String {
    match unit {
        "teams" => "team".to_owned(),
        "squads" => "squad".to_owned(),
        "people" => "person".to_owned(),
        _ => unit.to_owned(),
    }
}

fn number(word: &str) -> Option<f32> {
    const WORDS: &[(&str, f32)] = &[
        ("a", 1.0),
        ("an", 1.0),
        ("one", 1.0),
        ("single", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
        ("eleven", 11.0),
        ("twelve", 12.0),
        ("several", SEVERAL),
        ("multiple", SEVERAL),
        ("many", SEVERAL),
    ];
    let spelled = WORDS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
    // Whole numbers: reading decimals would weigh 10 KB, and ladders count people and squads.
    spelled.or_else(|| word.parse::<u16>().ok().map(f32::from))
}

#[cfg(test)]
mod tests {
    use super::super::scales::forms;
    use super::*;

    fn found(text: &str) -> Vec<(String, f32, f32)> {
        amounts(&forms(text)).into_iter().map(|a| (a.unit, a.low, a.high)).collect()
    }

    #[test]
    fn reads_numbers_ranges_and_words() {
        assert_eq!(
            found("a pod of 3–5 people"),
            [("pod".to_owned(), 1.0, 1.0), ("person".to_owned(), 3.0, 5.0)]
        );
        assert_eq!(found("six to eight reports"), [("report".to_owned(), 6.0, 8.0)]);
        assert_eq!(found("several services"), [("service".to_owned(), SEVERAL, SEVERAL)]);
    }

    #[test]
    fn leaves_out_what_may_be_better_when_less() {
        assert_eq!(found("answers within 4 weeks"), []);
        assert_eq!(found("in 3 hours"), []);
        assert_eq!(found("version 3"), []);
    }
}
