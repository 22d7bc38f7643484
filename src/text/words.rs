//! Words and what stands between them, as byte ranges of a text.

use std::ops::Range;

use super::fold::is_word_character;
use super::segment::{is_mark, is_unspaced, lengths};

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
/// digits. In scripts that are written without spaces, [`segment`](super::segment) says where a word
/// ends.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let (run, after) = rest.split_at_checked(run_length(rest, first)).unwrap_or((rest, ""));
        if is_unspaced(first) {
            push_words(&mut tokens, start, run);
        } else {
            let is_word = is_word_character(first);
            tokens.push(Token { range: start..start + run.len(), is_word });
        }
        rest = after;
    }
    tokens
}

fn push_words(tokens: &mut Vec<Token>, mut start: usize, run: &str) {
    for length in lengths(run) {
        tokens.push(Token { range: start..start + length, is_word: true });
        start += length;
    }
}

/// The length of what stands together at the start of a text: a word, several of a script without
/// spaces, white space, or one other character.
fn run_length(text: &str, first: char) -> usize {
    if is_unspaced(first) {
        text.find(|c| !is_unspaced(c) && !is_mark(c)).unwrap_or(text.len())
    } else if is_word_character(first) {
        word_length(text)
    } else if first.is_whitespace() {
        text.find(|c: char| !c.is_whitespace()).unwrap_or(text.len())
    } else {
        first.len_utf8()
    }
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
    fn parts_the_words_of_unspaced_scripts() {
        assert_eq!(words("日本語 text").collect::<Vec<_>>(), ["日", "本", "語", "text"]);
        assert_eq!(split("チームの2倍"), ["チーム", "の", "2", "倍"]);
        assert_eq!(words("ทำงาน").collect::<String>(), "ทำงาน");
    }

    #[test]
    fn covers_any_text() {
        for text in ["", "e\u{301}\u{301}", "\u{301}x", "👩‍👧 ok", "a\u{200b}b"] {
            assert_eq!(split(text).concat(), text);
        }
    }
}
