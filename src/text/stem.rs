//! A light stemmer: enough to see that "leads", "leading" and "led by" speak of one thing.
//!
//! It strips inflection, and then one suffix of derivation of English, so that "delivered" meets
//! "delivery". Stripping more was tried: the further a word is cut, the further its meaning drifts,
//! and pairing got worse. A stem is a key to compare, not a word to show. Other languages keep their
//! words, where character n-grams do the work.

use super::fold::lower_text;

/// The stem of a word, in lower case.
#[must_use]
pub fn stem(word: &str) -> String {
    let mut word = lower_text(word).replace('’', "'");
    if let Some(bare) = word.strip_suffix("'s") {
        word.truncate(bare.len());
    }
    if !word.is_ascii() {
        return word;
    }
    if let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        word.replace_range(.., base);
    }
    let stem = tidy(without_ending(without_plural(word)));
    derived_from(&stem).map_or(stem, tidy)
}

/// Forms that no rule reaches.
const IRREGULAR: &[(&str, &str)] = &[
    ("led", "lead"),
    ("built", "build"),
    ("taught", "teach"),
    ("wrote", "write"),
    ("written", "write"),
    ("understood", "understand"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("made", "make"),
    ("gave", "give"),
    ("given", "give"),
    ("knew", "know"),
    ("known", "know"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("did", "do"),
    ("done", "do"),
    ("does", "do"),
    ("took", "take"),
    ("taken", "take"),
    ("brought", "bring"),
    ("sought", "seek"),
    ("held", "hold"),
    ("kept", "keep"),
    ("shown", "show"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("choice", "choose"),
    ("ran", "run"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("found", "find"),
    ("thought", "think"),
    ("met", "meet"),
    ("spent", "spend"),
    ("saw", "see"),
    ("seen", "see"),
];

fn without_plural(word: String) -> String {
    if let Some(bare) = word.strip_suffix("ies").filter(|bare| bare.len() >= 2) {
        return format!("{bare}y");
    }
    let sibilant = ["sses", "shes", "ches", "xes", "zes"];
    if sibilant.iter().any(|ending| word.ends_with(ending)) {
        return word.strip_suffix("es").unwrap_or(&word).to_owned();
    }
    let keeps = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('s').filter(|bare| bare.len() >= 3 && !keeps) {
        Some(bare) => bare.to_owned(),
        None => word,
    }
}

/// Without `-ed` and `-ing`, where a syllable is left.
fn without_ending(word: String) -> String {
    if let Some(bare) = word.strip_suffix("ied").filter(|bare| bare.len() >= 2) {
        return format!("{bare}y");
    }
    let bare = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed"));
    let syllable = |bare: &&str| bare.len() >= 2 && bare.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    match bare.filter(syllable) {
        Some(bare) if !bare.ends_with('e') => bare.to_owned(),
        _ => word,
    }
}

/// Suffix, what replaces it, how many letters must be left before it, and with which letters those
/// may not end. The first that fits wins.
const SUFFIXES: &[(&str, &str, usize, &[char])] = &[
    ("ability", "abl", 3, &[]),
    ("ibility", "ibl", 3, &[]),
    ("ation", "", 4, &[]),
    ("ition", "", 4, &[]),
    ("ment", "", 4, &['i', 'u']),
    ("ness", "", 3, &[]),
    ("ship", "", 4, &[]),
    ("ency", "", 4, &[]),
    ("ical", "ic", 3, &[]),
    ("ional", "ion", 3, &[]),
    ("ful", "", 3, &[]),
    ("ious", "", 4, &[]),
    ("iv", "", 4, &[]),
    ("ic", "", 5, &[]),
    ("ity", "", 4, &[]),
    ("ion", "", 4, &['n', 'l', 'p', 'h', 'g']),
    ("er", "", 4, &['e']),
    ("tor", "t", 3, &[]),
    ("sor", "s", 3, &[]),
    ("ery", "", 4, &[]),
    ("ly", "", 3, &['p', 'm', 'i']),
    ("at", "", 4, &[]),
];

fn derived_from(stem: &str) -> Option<String> {
    SUFFIXES.iter().find_map(|(suffix, replacement, shortest, never)| {
        let bare = stem.strip_suffix(suffix)?;
        let fits = bare.len() >= *shortest && !bare.ends_with(*never);
        fits.then(|| format!("{bare}{replacement}"))
    })
}

/// Drops a final `e` or `y` and a doubled consonant, and spells `-ize` as `-ise`, so that forms meet.
fn tidy(stem: impl AsRef<str>) -> String {
    let stem = stem.as_ref();
    let bare = stem.strip_suffix('e').filter(|bare| bare.len() >= 2).unwrap_or(stem);
    let bare = bare
        .strip_suffix('y')
        .filter(|b| b.len() >= 3 && !b.ends_with(['a', 'e', 'o', 'u', 'l', 'r', 't']))
        .unwrap_or(bare);
    let doubled = match bare.as_bytes() {
        [.., a, b] => {
            a == b && bare.len() > 3 && !matches!(a, b'l' | b's' | b'e' | b'o' | b'0'..=b'9')
        }
        _ => false,
    };
    match bare.strip_suffix("iz") {
        Some(start) if start.len() >= 2 => format!("{start}is"),
        _ if doubled => bare.chars().take(bare.len() - 1).collect(),
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            &["lead", "leads", "leading", "led", "leader"][..],
            &["plan", "plans", "planned", "planning"],
            &["mentor", "mentors", "mentored", "mentoring"],
            &["deliver", "delivers", "delivered", "delivering", "delivery"],
            &["organise", "organises", "organising", "organization", "organisation"],
            &["team", "teams", "team's", "team’s"],
            &["story", "stories"],
            &["apply", "applies", "applied", "applying"],
            &["empower", "empowers", "empowering", "empowered"],
            &["use", "uses", "using", "used"],
            &["communicate", "communicates", "communicating", "communication"],
            &["strategy", "strategies", "strategic"],
            &["document", "documents", "documented", "documentation"],
            &["manage", "manages", "manager", "managing", "management"],
            &["improve", "improves", "improving", "improvement"],
            &["responsibility", "responsible", "responsibilities"],
            &["success", "successful"],
            &["engineer", "engineers", "engineering"],
            &["security", "secure"],
            &["decompose", "decomposing", "decomposed"],
            &["need", "needs", "needed"],
            &["code", "codes", "coding", "coded"],
        ] {
            let stems: std::collections::BTreeSet<_> = forms.iter().map(|f| stem(f)).collect();
            assert_eq!(stems.len(), 1, "{forms:?} gave {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("career", "care"),
            ("experiment", "experience"),
            ("special", "spec"),
            ("apply", "app"),
            ("supply", "supper"),
            ("thing", "the"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }

    #[test]
    fn keeps_short_and_foreign_words() {
        assert_eq!(stem("is"), "is");
        assert_eq!(stem("Связи"), "связи");
    }
}
