//! Words and what stands between them, as byte ranges of a text.

use std::ops::Range;

use super::fold::is_word_character;

/// A piece of a text: a word, a run of white space, or another character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Whether it is a word or a number.
    pub is_word: bool,
}

/// Splits a text into tokens that together cover it.
///
/// A word is a run of letters and digits, with apostrophes inside it, and with `.` and `,` between
/// digits. In scripts that are written without spaces, each character is a word of its own.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let length = token_length(rest, first);
        let is_word = is_word_character(first);
        tokens.push(Token { range: start..start + length, is_word });
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

fn token_length(text: &str, first: char) -> usize {
    if is_unspaced(first) {
        first.len_utf8() + marks_length(text.get(first.len_utf8()..).unwrap_or_default())
    } else if is_word_character(first) {
        word_length(text)
    } else if first.is_whitespace() {
        text.find(|c: char| !c.is_whitespace()).unwrap_or(text.len())
    } else {
        first.len_utf8()
    }
}

/// The length of the combining marks at the start of a text.
fn marks_length(text: &str) -> usize {
    text.find(|c| !is_mark(c)).unwrap_or(text.len())
}

fn word_length(text: &str) -> usize {
    let mut previous = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((position, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |(_, next)| *next);
        let joins = match character {
            '\'' | '’' => is_word_character(previous) && is_word_character(next),
            '.' | ',' => previous.is_ascii_digit() && next.is_ascii_digit(),
            _ => (is_word_character(character) && !is_unspaced(character)) || is_mark(character),
        };
        if !joins {
            return position;
        }
        previous = character;
    }
    text.len()
}

/// Letters of scripts that do not part words by spaces: Han, kana, Thai, Lao, Khmer, Burmese.
#[must_use]
pub fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
        && is_word_character(character)
}

fn is_mark(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x0610..=0x061A | 0x064B..=0x065F
        | 0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x200C..=0x200D | 0x20D0..=0x20FF
        | 0x3099..=0x309A | 0xFE00..=0xFE0F)
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).into_iter().filter(|token| token.is_word).filter_map(|token| text.get(token.range))
}

/// How many words a text has.
#[must_use]
pub fn count(text: &str) -> usize {
    tokens(text).iter().filter(|token| token.is_word).count()
}

/// Words that join others and say little by themselves.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "for", "from",
        "has", "have", "in", "is", "it", "its", "of", "on", "or", "our", "so", "such", "that",
        "the", "their", "them", "these", "they", "this", "those", "to", "was", "what", "when",
        "where", "which", "who", "will", "with", "you", "your",
    ];
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| &text[token.range]).collect()
    }

    #[test]
    fn splits_words_spaces_and_marks() {
        assert_eq!(
            split("The team's 2.5 goals, done."),
            ["The", " ", "team's", " ", "2.5", " ", "goals", ",", " ", "done", "."]
        );
        assert_eq!(split("3–6 months"), ["3", "–", "6", " ", "months"]);
    }

    #[test]
    fn takes_each_character_of_unspaced_scripts() {
        assert_eq!(words("日本語 text").collect::<Vec<_>>(), ["日", "本", "語", "text"]);
        assert_eq!(words("ทำงาน").collect::<String>(), "ทำงาน");
    }

    #[test]
    fn covers_any_text() {
        for text in ["", "e\u{301}\u{301}", "\u{301}x", "👩‍👧 ok", "a\u{200b}b"] {
            assert_eq!(split(text).concat(), text);
        }
    }
}
