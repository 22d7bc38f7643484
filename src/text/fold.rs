//! Letters and their small forms, without the tables of the standard library.
//!
//! The full tables of Unicode weigh 20 KB in the embed, for scripts in which no ladder is
//! written. Here every character outside ASCII is a letter unless it stands in a block of
//! punctuation, symbols or pictures, and capitals are known for Latin, Greek and Cyrillic.

/// Whether a character is part of a word.
#[must_use]
pub fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    !matches!(u32::from(character),
        0x80..=0xA9 | 0xAB..=0xB1 | 0xB4 | 0xB6..=0xB8 | 0xBB | 0xBF | 0xD7 | 0xF7
        | 0x2000..=0x2BFF | 0x2E00..=0x3004 | 0x3008..=0x3020 | 0x3030 | 0x303D | 0x30FB
        | 0xD800..=0xF8FF | 0xFE00..=0xFE6F | 0xFEFF | 0xFF01..=0xFF0F | 0xFF1A..=0xFF20
        | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65 | 0xFFE0..=0xFFFF | 0x1F000..=0x1FAFF | 0xE0000..)
}

/// The small form of a letter.
#[must_use]
pub fn lower(character: char) -> char {
    let code = u32::from(character);
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        // Latin Extended-A and -B, and later Cyrillic: capitals and small letters in turn.
        0x100..=0x137 | 0x14A..=0x177 | 0x1E00..=0x1EFF | 0x460..=0x481 | 0x48A..=0x4BF => code | 1,
        0x139..=0x148 | 0x179..=0x17E if code % 2 == 1 => code + 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(character)
}

/// A text in small letters.
#[must_use]
pub fn lower_text(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_unicode_where_ladders_are_written() {
        let written = (0..0x250).chain(0x386..0x400).chain(0x400..0x530).chain(0x1E00..0x1E96);
        for character in written.filter_map(char::from_u32) {
            if character.is_alphanumeric() {
                assert!(is_word_character(character), "{character}");
            }
            // Letters without a simple pair, and those that only linguists use, may keep their case.
            let pair: Vec<char> = character.to_lowercase().collect();
            if is_everyday(character) && pair.len() == 1 && character.is_alphabetic() {
                assert_eq!(lower(character), pair[0], "{character}");
            }
        }
    }

    fn is_everyday(character: char) -> bool {
        matches!(u32::from(character), 0..=0x12F | 0x132..=0x177 | 0x179..=0x17F | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x3B1..=0x3C9 | 0x400..=0x45F)
    }

    #[test]
    fn knows_punctuation_and_pictures() {
        for character in
            ['–', '…', '“', '€', '→', '。', '、', '「', '🦉', '\u{200b}', '\u{feff}', ' ', '.']
        {
            assert!(!is_word_character(character), "{character:?}");
        }
        for character in ['é', 'ß', 'я', 'λ', '日', 'カ', 'ก', 'ا', 'א', '한', '٣'] {
            assert!(is_word_character(character), "{character:?}");
        }
    }
}
