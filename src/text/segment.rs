//! Words of scripts that are written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
//!
//! Where such a word ends takes a dictionary, which is too big to ship and which browsers have. So
//! the host may say how to find words; without that, the rules of Unicode serve, by which a run of
//! katakana is one word and each other character is its own.

use std::sync::OnceLock;

/// The lengths in bytes of the words of a text in such a script; together they cover the text.
pub type Segmenter = fn(&str) -> Option<Vec<usize>>;

static CHOSEN: OnceLock<Segmenter> = OnceLock::new();

/// Says how words are found from now on. The first to say so is heard.
pub fn set(segmenter: Segmenter) {
    let _ = CHOSEN.set(segmenter);
}

/// The lengths in bytes of the words of a run of letters in such a script.
pub(super) fn lengths(run: &str) -> Vec<usize> {
    let found = CHOSEN.get().and_then(|segmenter| segmenter(run));
    found.filter(|lengths| cover(run, lengths)).unwrap_or_else(|| by_rules(run))
}

/// Whether words of these lengths cover a text, none of them empty and no character cut.
fn cover(run: &str, lengths: &[usize]) -> bool {
    let mut end = 0;
    lengths.iter().all(|length| {
        end += length;
        *length > 0 && run.is_char_boundary(end)
    }) && end == run.len()
}

/// Each character with its marks, and katakana together.
fn by_rules(run: &str) -> Vec<usize> {
    let mut lengths: Vec<usize> = Vec::new();
    let mut previous = ' ';
    for character in run.chars() {
        let joins = is_mark(character) || (is_katakana(character) && is_katakana(previous));
        match lengths.last_mut().filter(|_| joins) {
            Some(length) => *length += character.len_utf8(),
            None => lengths.push(character.len_utf8()),
        }
        previous = character;
    }
    lengths
}

/// Letters of scripts that do not part words by spaces: Han, kana, Thai, Lao, Khmer, Burmese.
#[must_use]
pub fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x0E01..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3041..=0x30FA
        | 0x30FC..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Letters of which two tell as much as three or four of other scripts: Han and kana.
pub(crate) fn is_dense(character: char) -> bool {
    is_unspaced(character) && u32::from(character) >= 0x3000
}

/// Whether a word is of hiragana alone, in which Japanese writes what holds a sentence together.
pub(crate) fn is_hiragana(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|character| matches!(u32::from(character), 0x3041..=0x309F))
}

fn is_katakana(character: char) -> bool {
    matches!(u32::from(character), 0x30A1..=0x30FA | 0x30FC..=0x30FF)
}

/// Signs that stand on or under the character before them.
pub(super) fn is_mark(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x0610..=0x061A | 0x064B..=0x065F
        | 0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC | 0x0EC8..=0x0ECE
        | 0x102B..=0x103E | 0x17B4..=0x17D3 | 0x200C..=0x200D | 0x20D0..=0x20FF
        | 0x3099..=0x309A | 0xFE00..=0xFE0F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_keep_katakana_together_and_marks_with_their_letter() {
        assert_eq!(by_rules("チームの人"), ["チーム", "の", "人"].map(str::len));
        assert_eq!(by_rules("ทำที่นี่"), ["ท", "ำ", "ที่", "นี่"].map(str::len));
        assert!(by_rules("").is_empty());
    }

    #[test]
    fn what_does_not_cover_the_text_is_not_believed() {
        assert!(cover("日本", &[3, 3]));
        assert!(!cover("日本", &[3]) && !cover("日本", &[3, 0, 3]) && !cover("日本", &[2, 4]));
        assert!(!cover("日本", &[9]));
    }
}
