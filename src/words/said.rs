//! Sentences in which words of the interface and of the framework meet.

use super::language::{Between, Key, spoken, text};

/// Around words of the framework.
const OWN: (char, char) = ('\u{2}', '\u{3}');
/// Around what is bold, and what is muted, among the words of the interface.
const MARKS: (char, char) = ('*', '_');

/// A text in which the words of the framework are told from those of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(String);

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
    let mut said = String::with_capacity(words.len() + 2);
    said.push(OWN.0);
    said.extend(words.chars().filter(|letter| *letter != OWN.0 && *letter != OWN.1));
    said.push(OWN.1);
    Said(said)
}

/// A text of the interface.
#[must_use]
#[inline(never)]
pub fn say(key: Key) -> Said {
    Said(text(key).to_owned())
}

/// Punctuation, a sign, or an address; no word.
#[must_use]
#[inline(never)]
pub fn sign(sign: &str) -> Said {
    Said(sign.to_owned())
}

/// A text of the interface with its places filled.
#[must_use]
#[inline(never)]
pub fn fill(key: Key, places: &[&Said]) -> Said {
    filled(text(key), places)
}

/// A text of the interface that goes by a number, which is in its first place.
#[must_use]
#[inline(never)]
pub fn count(key: Key, number: usize, places: &[&Said]) -> Said {
    #[allow(clippy::cast_precision_loss, reason = "counts are small")]
    let said = (spoken().forms)(number as f64);
    let (category, figures) = said.split_once(' ').unwrap_or(("", &said));
    let figures = Said(figures.to_owned());
    let places: Vec<&Said> = [&figures].into_iter().chain(places.iter().copied()).collect();
    filled(form(text(key), category), &places)
}

/// A number in the figures of the language.
#[must_use]
#[inline(never)]
pub fn number(number: f64) -> Said {
    let said = (spoken().forms)(number);
    Said(said.split_once(' ').map(|(_, figures)| figures.to_owned()).unwrap_or_default())
}

/// A whole number in the figures of the language.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts are small")]
pub fn figure(count: usize) -> Said {
    number(count as f64)
}

/// The form of a text for a plural category: `one: … | few, other: …`. The last is for the rest.
fn form<'t>(text: &'t str, category: &str) -> &'t str {
    let mut form = text;
    for one in text.split(" | ") {
        let Some((categories, words)) = one.split_once(": ") else { continue };
        form = words;
        if categories.split(", ").any(|it| it == category) {
            break;
        }
    }
    form
}

fn filled(text: &str, places: &[&Said]) -> Said {
    let mut said = String::new();
    for (at, part) in text.split('{').enumerate() {
        let place = part.split_once('}').filter(|_| at > 0);
        let Some((name, rest)) = place else {
            said.push_str(part);
            continue;
        };
        let place = name.parse().ok().and_then(|at: usize| places.get(at));
        said.push_str(place.map(|said| said.0.as_str()).unwrap_or_default());
        said.push_str(rest);
    }
    Said(said)
}

/// Things that all hold, as a list.
#[must_use]
pub fn all_of(items: &[Said]) -> Said {
    listed(items, &spoken().and)
}

/// Things any of which holds, as a list.
#[must_use]
pub fn any_of(items: &[Said]) -> Said {
    listed(items, &spoken().or)
}

#[inline(never)]
fn listed(items: &[Said], between: &Between) -> Said {
    let mut list = Said::default();
    for (at, item) in items.iter().enumerate() {
        list.0.push_str(match at {
            0 => "",
            _ if items.len() == 2 => &between.pair,
            _ if at + 1 == items.len() => &between.last,
            _ => &between.middle,
        });
        list.0.push_str(&item.0);
    }
    list
}

impl Said {
    /// This and what comes right after it.
    #[must_use]
    #[inline(never)]
    pub fn and(mut self, next: &Self) -> Self {
        self.0.push_str(&next.0);
        self
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pieces in their order.
    #[must_use]
    #[inline(never)]
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        let (mut pieces, mut rest) = (Vec::new(), self.0.as_str());
        let ends = |letter: char| letter == OWN.0 || letter == MARKS.0 || letter == MARKS.1;
        while let Some(at) = rest.find(ends) {
            let (ours, after) = rest.split_at(at);
            if !ours.is_empty() {
                pieces.push(Piece::Ours(ours));
            }
            let mut letters = after.chars();
            let sign = letters.next();
            rest = letters.as_str();
            if sign == Some(OWN.0) {
                let (own, after) = rest.split_once(OWN.1).unwrap_or((rest, ""));
                pieces.push(Piece::Own(own));
                rest = after;
            } else {
                pieces.push(if sign == Some(MARKS.0) { Piece::Bold } else { Piece::Muted });
            }
        }
        if !rest.is_empty() {
            pieces.push(Piece::Ours(rest));
        }
        pieces
    }

    /// As text alone. Where the interface runs from right to left, the framework's words are
    /// isolated.
    #[must_use]
    #[inline(never)]
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.0.len());
        let isolates = if spoken().is_rtl() { ["\u{2068}", "\u{2069}"] } else { ["", ""] };
        for piece in self.pieces() {
            match piece {
                Piece::Ours(words) => plain.push_str(words),
                Piece::Own(words) => {
                    plain.push_str(isolates[0]);
                    plain.push_str(words);
                    plain.push_str(isolates[1]);
                }
                Piece::Bold | Piece::Muted => {}
            }
        }
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_places_in_the_order_of_the_language() {
        let said = filled("{1} von {0}", &[&sign("a"), &own("b*")]);
        assert_eq!(said.pieces(), [Piece::Own("b*"), Piece::Ours(" von a")]);
        assert_eq!(said.plain(), "b* von a");
        assert_eq!(filled("{7} {x", &[&sign("a")]).plain(), " x");
    }

    #[test]
    fn takes_the_form_of_the_category() {
        let text = "one: a | few, many: b | other: c";
        for (category, form) in
            [("one", "a"), ("many", "b"), ("few", "b"), ("other", "c"), ("zero", "c")]
        {
            assert_eq!(self::form(text, category), form);
        }
        assert_eq!(form("plain: text", "one"), "text");
    }

    #[test]
    fn tells_marks_from_the_words_of_the_framework() {
        let said = Said("*New*_ in ".to_owned()).and(&own("a_b")).and(&sign("_: x"));
        let pieces = [
            Piece::Bold,
            Piece::Ours("New"),
            Piece::Bold,
            Piece::Muted,
            Piece::Ours(" in "),
            Piece::Own("a_b"),
            Piece::Muted,
            Piece::Ours(": x"),
        ];
        assert_eq!(said.pieces(), pieces);
        assert_eq!(own("a\u{3}b").plain(), "ab");
    }

    #[test]
    fn lists() {
        let items = [sign("a"), sign("b"), sign("c")];
        assert_eq!(all_of(&items).plain(), "a, b, c");
        assert_eq!(any_of(&items).plain(), "a, b, or c");
        assert_eq!(any_of(&items[..2]).plain(), "a or b");
        assert!(all_of(&[]).is_empty());
    }
}
