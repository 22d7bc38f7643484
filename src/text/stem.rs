//! A light stemmer: enough to see that "leads", "leading" and "led by" speak of one thing.
//!
//! It strips inflection and the commonest derivation of English; other languages keep their words,
//! where character n-grams do the work.

/// The stem of a word, in lower case.
#[must_use]
pub fn stem(word: &str) -> String {
    let mut word = word.to_lowercase().replace('’', "'");
    if let Some(bare) = word.strip_suffix("'s") {
        word = bare.to_owned();
    }
    if !word.is_ascii() {
        return word;
    }
    for (suffix, replacement, shortest) in SUFFIXES {
        if let Some(bare) = word.strip_suffix(suffix)
            && bare.len() >= *shortest
        {
            return tidy(&format!("{bare}{replacement}"));
        }
    }
    tidy(&word)
}

/// Suffix, what replaces it, and how many letters must be left before it. The first that fits wins.
const SUFFIXES: &[(&str, &str, usize)] = &[
    ("isations", "is", 3),
    ("izations", "is", 3),
    ("isation", "is", 3),
    ("ization", "is", 3),
    ("ifications", "ifi", 2),
    ("ification", "ifi", 2),
    ("abilities", "abl", 2),
    ("ability", "abl", 2),
    ("ibilities", "ibl", 2),
    ("ibility", "ibl", 2),
    ("fulness", "", 3),
    ("ations", "at", 3),
    ("ation", "at", 3),
    ("ments", "", 4),
    ("ment", "", 4),
    ("nesses", "", 3),
    ("ness", "", 3),
    ("ising", "is", 3),
    ("izing", "is", 3),
    ("ised", "is", 3),
    ("ized", "is", 3),
    ("ises", "is", 3),
    ("izes", "is", 3),
    ("ise", "is", 3),
    ("ize", "is", 3),
    ("ities", "", 4),
    ("ity", "", 4),
    ("ional", "ion", 3),
    ("ically", "ic", 3),
    ("ously", "ous", 3),
    ("ively", "iv", 3),
    ("ingly", "", 3),
    ("edly", "", 3),
    ("ally", "al", 3),
    ("ies", "y", 2),
    ("ied", "y", 2),
    ("ers", "", 4),
    ("ors", "", 6),
    ("ings", "", 3),
    ("ing", "", 3),
    ("ives", "iv", 3),
    ("ive", "iv", 3),
    ("ions", "", 4),
    ("ion", "", 4),
    ("sses", "ss", 2),
    ("ery", "", 4),
    ("ches", "ch", 2),
    ("shes", "sh", 2),
    ("xes", "x", 2),
    ("ed", "", 3),
    ("er", "", 4),
    ("or", "", 6),
    ("ly", "", 3),
    ("ful", "", 4),
    ("ss", "ss", 1),
    ("us", "us", 1),
    ("es", "", 3),
    ("s", "", 3),
];

/// Drops a final `e`, a doubled consonant and a final `y` for `i`, so that forms meet.
fn tidy(stem: &str) -> String {
    let stem = stem.strip_suffix('e').filter(|bare| bare.len() >= 3).unwrap_or(stem);
    let stem = match stem.as_bytes() {
        [.., a, b] if a == b && stem.len() > 3 && !matches!(a, b'l' | b's' | b'0'..=b'9') => {
            stem.get(..stem.len() - 1).unwrap_or(stem)
        }
        _ => stem,
    };
    match stem.strip_suffix('y') {
        Some(bare) if bare.len() >= 2 => format!("{bare}i"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            &["lead", "leads", "leading"][..],
            &["plan", "plans", "planned", "planning"],
            &["mentor", "mentors", "mentored", "mentoring"],
            &["deliver", "delivers", "delivery"],
            &["organise", "organises", "organising", "organization"],
            &["team", "teams", "team's", "team’s"],
            &["story", "stories"],
            &["responsibility", "responsible"],
        ] {
            let stems: std::collections::BTreeSet<_> =
                forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?} gave {stems:?}");
        }
    }

    #[test]
    fn keeps_short_and_foreign_words() {
        assert_eq!(stem("is"), "is");
        assert_eq!(stem("Связи"), "связи");
    }
}
