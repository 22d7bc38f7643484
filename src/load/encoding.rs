//! Text that was read in the wrong encoding somewhere on its way into the file.
//!
//! UTF-8 bytes taken for Windows-1252 or Mac OS Roman give well-known clusters: `â€™` for an
//! apostrophe, `Ã©` for é, `‚Äô` again for an apostrophe.

use super::fault::{Fault, Problem};
use super::path::Trail;
use super::read::Parsed;
use crate::model::Node;

/// The characters of the bytes 0x80 to 0xFF; `\0` where the encoding has none.
const WINDOWS_1252: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The broken texts of a document.
pub(super) fn broken_texts(parsed: &Parsed<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if may_be_broken(parsed) {
        walk(&parsed.node, &Trail::Root, &mut faults);
    }
    faults
}

/// Whether two characters outside ASCII stand side by side, as they do in every broken cluster, or
/// something does that may stand for such.
fn may_be_broken(parsed: &Parsed<'_>) -> bool {
    // One character is sought faster than two.
    let mut escapes = parsed.text.match_indices('\\');
    let mut is_number = |(at, _)| parsed.text.as_bytes().get(at + 1) == Some(&b'u');
    (parsed.has_escapes && escapes.any(&mut is_number)) || has_cluster(parsed.text)
}

/// How many bytes are looked at together.
const STRIDE: usize = 512;

fn has_cluster(text: &str) -> bool {
    let mut last_ends = false;
    for part in text.as_bytes().chunks(STRIDE) {
        if is_ascii(part) {
            last_ends = false;
            continue;
        }
        for &byte in part {
            // A byte that begins a character outside ASCII, right after another such character; or
            // the first of U+FFFD, which stands for what could not be read.
            if byte >= 0xc0 && last_ends || byte == 0xef {
                return true;
            }
            last_ends = byte >= 0x80;
        }
    }
    false
}

/// As the standard library says it, but sixteen bytes at a time on any machine.
fn is_ascii(part: &[u8]) -> bool {
    let (words, rest) = part.as_chunks::<16>();
    let all = words.iter().fold(0, |all, word| all | u128::from_ne_bytes(*word));
    all & u128::from_ne_bytes([0x80; 16]) == 0 && rest.is_ascii()
}

fn walk(value: &Node<'_>, trail: &Trail<'_>, faults: &mut Vec<Fault>) {
    match value {
        Node::Text(text) => {
            faults.extend(find(text).map(|problem| Fault::at(trail.path(), problem)));
        }
        Node::List(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &trail.index(index), faults);
            }
        }
        Node::Object(object) => {
            for (key, item) in object {
                let trail = trail.key(key);
                faults.extend(find(key).map(|problem| Fault::at(trail.path(), problem)));
                walk(item, &trail, faults);
            }
        }
        _ => {}
    }
}

/// The first broken cluster of a text.
fn find(text: &str) -> Option<Problem> {
    // Most texts are ASCII, which is quick to see.
    if text.is_ascii() {
        return None;
    }
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
        rest = rest.get(start..)?;
        let end = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
        let (cluster, after) = rest.split_at(end);
        if let Some(problem) = diagnose(cluster) {
            return Some(problem);
        }
        rest = after;
    }
    None
}

/// What is wrong with a run of characters outside ASCII, if anything.
fn diagnose(cluster: &str) -> Option<Problem> {
    if cluster.contains('\u{fffd}') {
        return Some(Problem::BrokenText { found: cluster.to_owned(), meant: None });
    }
    // A character outside ASCII is two bytes at least, so it left two characters at least.
    cluster.chars().nth(1)?;
    [WINDOWS_1252, MAC_ROMAN].iter().find_map(|encoding| undo(cluster, encoding))
}

/// How many characters of a run are looked at: enough to tell.
const LOOKED_AT: usize = 16;

/// Turns a cluster back into the bytes that it was read from and reads them as UTF-8.
fn undo(cluster: &str, encoding: &str) -> Option<Problem> {
    let start: String = cluster.chars().take(LOOKED_AT).collect();
    let bytes: Vec<u8> = start.chars().map(|c| byte(c, encoding)).collect::<Option<_>>()?;
    let found = || start.clone();
    if bytes.len() >= 3 && bytes.iter().all(|b| (0x80..0xc0).contains(b)) && encoding == MAC_ROMAN {
        // An emoji whose first byte has no character of its own in this encoding.
        return Some(Problem::BrokenText { found: found(), meant: None });
    }
    let leads = matches!(bytes.first()?, 0xc2 | 0xc3 | 0xe2 | 0xef | 0xf0);
    let whole = match std::str::from_utf8(&bytes) {
        Ok(whole) => whole,
        // The last character may be cut off.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?
        }
        Err(_) => return None,
    };
    let meant = Some(whole.to_owned()).filter(|whole| leads && !whole.is_empty())?;
    Some(Problem::BrokenText { found: found(), meant: Some(meant) })
}

fn byte(character: char, encoding: &str) -> Option<u8> {
    let position = encoding.chars().position(|c| c == character && c != '\0')?;
    u8::try_from(position + 0x80).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::read::parse;

    /// What a broken text was meant to be; `?` where that cannot be told.
    fn meant(text: &str) -> Option<String> {
        match find(text)? {
            Problem::BrokenText { meant, .. } => Some(meant.unwrap_or_else(|| "?".into())),
            _ => None,
        }
    }

    #[test]
    fn undoes_common_slips() {
        assert_eq!(meant("the squadâ€™s goals"), Some("’".into()));
        assert_eq!(meant("a colleague‚Äôs idea"), Some("’".into()));
        assert_eq!(meant("cafÃ©"), Some("é".into()));
        assert_eq!(meant("ü¶â Domain"), Some("?".into()));
        assert_eq!(meant("lost \u{fffd} here"), Some("?".into()));
    }

    #[test]
    fn leaves_sound_text_alone() {
        for text in [
            "naïve café — “quoted” … 5–15 €",
            "«CAFÉ» ÜBER Ärger",
            "日本語の文",
            "Не понимает",
            "São João",
            "🦉 Domain",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn names_the_place() {
        let text = r#"{"roles": [{"name": "plain"}, {"name": "itâ€™s"}]}"#;
        let faults = broken_texts(&parse(text).unwrap());
        let paths: Vec<_> = faults.iter().map(|fault| fault.path.to_string()).collect();
        assert_eq!(paths, ["roles[1].name"]);
    }

    #[test]
    fn looks_only_where_two_characters_outside_ascii_stand_side_by_side() {
        let may_be = |text: &str| may_be_broken(&parse(&format!("[\"{text}\"]")).unwrap());
        assert!(!may_be("caf\u{e9} \u{2013} 3\u{2013}6, plainly \\n"));
        assert!(may_be("\u{e2}\u{20ac}\u{2122}"));
        assert!(may_be("lost \u{fffd} here"));
        assert!(may_be(r"\u00e2\u20ac\u2122"));
        // Wherever the two stand beside the edges of what is looked at together.
        for before in 0..2 * STRIDE {
            let text = "a".repeat(before) + "\u{c3}\u{a9}" + &"b".repeat(STRIDE);
            assert!(has_cluster(&text), "{before}");
        }
    }
}
