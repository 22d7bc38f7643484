//! Sentences in which words of the interface and of the framework meet.

use super::language::{Key, spoken, text};

/// Around words of the framework.
const OWN: (char, char) = ('\u{2}', '\u{3}');
/// Around what is bold, and what is muted, among the words of the interface.
const MARKS: (char, char) = ('*', '_');

/// A text in which the words of the framework are told from those of the interface.
///
/// It is one pointer and moves through the functions that make more of it, none of which is copied
/// to where it is called: so a sentence costs the module little.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::box_collection, reason = "one pointer")]
pub struct Said(Box<String>);

/// A piece of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the interface.
    Ours(&'a str),
    /// Words of the framework.
    Own(&'a str),
    /// Bold begins or ends.
    Bold,
    /// What is muted begins or ends.
    Muted,
}

/// Words of the framework.
#[must_use]
#[inline(never)]
pub fn own(words: &str) -> Said {
    let mut said = sign("");
    said.0.push(OWN.0);
    for part in words.split([OWN.0, OWN.1]) {
        said.0.push_str(part);
    }
    said.0.push(OWN.1);
    said
}

/// A text of the interface.
#[must_use]
#[inline(never)]
pub fn say(key: Key) -> Said {
    sign(text(key))
}

/// Punctuation, a sign, or what was said already; no word.
#[must_use]
#[inline(never)]
pub fn sign(sign: &str) -> Said {
    Said(Box::new(sign.to_owned()))
}

/// A text of the interface with its place filled.
#[must_use]
#[inline(never)]
pub fn fill(key: Key, place: Said) -> Said {
    filled(text(key), &[place])
}

/// A text of the interface with its two places filled.
#[must_use]
#[inline(never)]
pub fn fill_two(key: Key, first: Said, second: Said) -> Said {
    filled(text(key), &[first, second])
}

/// A text of the interface that goes by a number, which is in its first place.
#[must_use]
#[inline(never)]
pub fn count(key: Key, number: usize) -> Said {
    count_with(key, number, Said::default())
}

/// The same, with something in its second place.
#[must_use]
#[inline(never)]
pub fn count_with(key: Key, number: usize, second: Said) -> Said {
    #[allow(clippy::cast_precision_loss, reason = "counts are small")]
    let said = (spoken().forms)(number as f64);
    let (category, figures) = said.split_once(' ').unwrap_or(("", &said));
    filled(form(text(key), category), &[sign(figures), second])
}

/// A number in the figures of the language.
#[must_use]
#[inline(never)]
pub fn number(number: f64) -> Said {
    let said = (spoken().forms)(number);
    sign(said.split_once(' ').map(|(_, figures)| figures).unwrap_or_default())
}

/// A whole number in the figures of the language.
#[must_use]
#[inline(never)]
#[allow(clippy::cast_precision_loss, reason = "counts are small")]
pub fn figure(count: usize) -> Said {
    number(count as f64)
}

/// The form of a text for a plural category: `one: … | few, other: …`. The last is for the rest.
fn form<'t>(text: &'t str, category: &str) -> &'t str {
    let mut form = text;
    for one in text.split('|') {
        let Some((categories, words)) = one.split_once(':') else { continue };
        form = words.trim_matches(' ');
        if categories.split(',').any(|it| it.trim_matches(' ') == category) {
            break;
        }
    }
    form
}

#[inline(never)]
fn filled(text: &str, places: &[Said]) -> Said {
    let mut said = sign("");
    for (at, part) in text.split('{').enumerate() {
        let place = part.split_once('}').filter(|_| at > 0);
        let Some((name, rest)) = place else {
            said = said.text(part);
            continue;
        };
        // One digit: no text has more than ten places.
        let at = name.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        let place = places.get(usize::from(at)).map(|place| place.0.as_str());
        said = said.text(place.unwrap_or_default()).text(rest);
    }
    said
}

/// Things that all hold, as a list.
#[must_use]
#[inline(never)]
pub fn all_of(items: Vec<Said>) -> Said {
    listed(items, 0)
}

/// Things any of which holds, as a list.
#[must_use]
#[inline(never)]
pub fn any_of(items: Vec<Said>) -> Said {
    listed(items, 3)
}

/// Parts by points.
#[must_use]
#[inline(never)]
pub fn dotted(parts: Vec<Said>) -> Said {
    let mut said = sign("");
    for part in parts {
        said = if said.is_empty() { part } else { said.text(" · ").and(part) };
    }
    said
}

/// Words of the framework, each by itself.
#[must_use]
#[inline(never)]
pub fn each_own(words: &[String]) -> Vec<Said> {
    words.iter().map(|words| own(words)).collect()
}

fn listed(items: Vec<Said>, kind: usize) -> Said {
    let (mut list, count) = (sign(""), items.len());
    let between = |at: usize| spoken().between.get(kind + at).copied().unwrap_or_default();
    for (at, item) in items.into_iter().enumerate() {
        let list_so_far = list.text(match at {
            0 => "",
            _ if count == 2 => between(0),
            _ if at + 1 == count => between(2),
            _ => between(1),
        });
        list = list_so_far.and(item);
    }
    list
}

impl Said {
    /// This and what comes right after it.
    #[must_use]
    #[inline(never)]
    #[allow(clippy::needless_pass_by_value, reason = "it goes into this one")]
    pub fn and(self, next: Self) -> Self {
        self.text(&next.0)
    }

    /// This and punctuation, or a sign, right after it.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, sign: &str) -> Self {
        self.0.push_str(sign);
        self
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Goes through the pieces in their order.
    #[inline(never)]
    pub fn walk(&self, with: &mut dyn FnMut(Piece<'_>)) {
        let mut rest = self.0.as_str();
        let ends = |letter: char| letter == OWN.0 || letter == MARKS.0 || letter == MARKS.1;
        while let Some(at) = rest.find(ends) {
            let (ours, after) = rest.split_at(at);
            with(Piece::Ours(ours));
            let (sign, after) = after.split_at(1);
            rest = after;
            if sign.starts_with(OWN.0) {
                let (own, after) = rest.split_once(OWN.1).unwrap_or((rest, ""));
                with(Piece::Own(own));
                rest = after;
            } else {
                with(if sign.starts_with(MARKS.0) { Piece::Bold } else { Piece::Muted });
            }
        }
        with(Piece::Ours(rest));
    }

    /// As text alone. Where the interface runs from right to left, the framework's words are
    /// isolated.
    #[must_use]
    #[inline(never)]
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        let isolates = if spoken().is_rtl() { ["\u{2068}", "\u{2069}"] } else { ["", ""] };
        self.walk(&mut |piece| match piece {
            Piece::Ours(words) => plain.push_str(words),
            Piece::Own(words) => {
                plain.push_str(isolates[0]);
                plain.push_str(words);
                plain.push_str(isolates[1]);
            }
            Piece::Bold | Piece::Muted => {}
        });
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(said: &Said) -> Vec<String> {
        let mut pieces = Vec::new();
        said.walk(&mut |piece| match piece {
            Piece::Ours("") => {}
            Piece::Ours(words) => pieces.push(format!("ours {words}")),
            Piece::Own(words) => pieces.push(format!("own {words}")),
            Piece::Bold => pieces.push("bold".to_owned()),
            Piece::Muted => pieces.push("muted".to_owned()),
        });
        pieces
    }

    #[test]
    fn fills_places_in_the_order_of_the_language() {
        let said = filled("{1} von {0}", &[sign("a"), own("b*")]);
        assert_eq!(pieces(&said), ["own b*", "ours  von a"]);
        assert_eq!(said.plain(), "b* von a");
        assert_eq!(filled("{7} {x", &[sign("a")]).plain(), " x");
    }

    #[test]
    fn takes_the_form_of_the_category() {
        let text = "one: a | few, many: b | other: c";
        for (category, form) in
            [("one", "a"), ("many", "b"), ("few", "b"), ("other", "c"), ("zero", "c")]
        {
            assert_eq!(self::form(text, category), form);
        }
        assert_eq!(form("text", "one"), "text");
    }

    #[test]
    fn tells_marks_from_the_words_of_the_framework() {
        let said = sign("*New*_ in ").and(own("a_b")).text("_: x");
        let expected =
            ["bold", "ours New", "bold", "muted", "ours  in ", "own a_b", "muted", "ours : x"];
        assert_eq!(pieces(&said), expected);
        // Nothing in the framework's words ends them.
        assert_eq!(pieces(&own("a\u{3}*b*\u{2}")), ["own a*b*"]);
    }

    #[test]
    fn lists() {
        let items = |count: usize| ["a", "b", "c"].into_iter().take(count).map(sign).collect();
        assert_eq!(all_of(items(3)).plain(), "a, b, c");
        assert_eq!(any_of(items(3)).plain(), "a, b, or c");
        assert_eq!(any_of(items(2)).plain(), "a or b");
        assert!(all_of(Vec::new()).is_empty());
    }
}
