//! Bytes to text: size, encoding, and how deep a text nests.

use super::fault::{Fault, Problem};
use super::{MAX_BYTES, MAX_DEPTH};

/// The text of a file, or why it is none that can be read as JSON.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    let refuse = |problem| Err(Fault::in_text(None, problem));
    if bytes.len() > MAX_BYTES {
        return refuse(Problem::TooLarge { bytes: bytes.len() });
    }
    if let Some(encoding) = wide_encoding(bytes) {
        return refuse(Problem::NotUtf8 { encoding: Some(encoding) });
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return refuse(Problem::NotUtf8 { encoding: None });
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().as_bytes() {
        [] => refuse(Problem::Empty),
        [b'<', ..] => refuse(Problem::WebPage),
        _ => Ok(text),
    }
}

/// UTF-16 and UTF-32 show themselves by a mark, or by the zero bytes around an ASCII character.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Whether lists and objects nest too deep, of a text that may be no JSON.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> Problem {
        decode(bytes).unwrap_err().problem
    }

    #[test]
    fn drops_a_byte_order_mark() {
        assert_eq!(decode("\u{feff}{}".as_bytes()), Ok("{}"));
    }

    #[test]
    fn names_what_is_no_json_text() {
        assert_eq!(problem(b" \n"), Problem::Empty);
        assert_eq!(problem(b"<!doctype html>"), Problem::WebPage);
        assert_eq!(problem(b"\xff\xfe{\0"), Problem::NotUtf8 { encoding: Some("UTF-16") });
        assert_eq!(problem(b"{\0}\0"), Problem::NotUtf8 { encoding: Some("UTF-16") });
        assert_eq!(problem(b"{\"a\": \"\xe9\"}"), Problem::NotUtf8 { encoding: None });
        assert_eq!(problem(&vec![b' '; MAX_BYTES + 1]), Problem::TooLarge { bytes: MAX_BYTES + 1 });
    }

    #[test]
    fn counts_nesting_outside_strings_only() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(!is_too_deep(&deep(MAX_DEPTH)));
        assert!(is_too_deep(&deep(MAX_DEPTH + 1)));
        assert!(!is_too_deep(&format!(r#"["\"{}"]"#, "[".repeat(100))));
    }
}
