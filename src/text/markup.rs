//! The inline Markdown that texts may hold: emphasis, code, and links to allowed schemes.
//!
//! Anything else is text. Nothing is ever turned into HTML: the view makes nodes of these marks.

use std::ops::Range;

use serde::Serialize;

use super::fold::is_word_character;

/// A text without its markup, and where the markup applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// What is read.
    pub plain: String,
    /// The marks, in order, as byte ranges of `plain`; they may nest but do not cross.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// A mark on a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The bytes of the plain text that it covers.
    pub range: Range<usize>,
    /// What it does to them.
    pub style: Style,
}

/// What a mark does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// `*text*` or `_text_`.
    Emphasis,
    /// `**text**`.
    Strong,
    /// `` `text` ``.
    Code,
    /// `[text](address)`, where the address may be followed.
    Link(String),
}

/// How deep marks may nest; what is deeper stays text.
const MAX_NESTING: usize = 8;

/// The longest address of a link, in characters; a bound on how far to look for its end.
const MAX_ADDRESS: usize = 2_000;

/// Reads the markup of a text.
#[must_use]
pub fn parse(source: &str) -> Text {
    let mut text = Text::default();
    read(source, &mut text, 0);
    text
}

/// Reads the markup of each of some texts.
#[must_use]
pub fn parse_all(sources: &[String]) -> Vec<Text> {
    sources.iter().map(|source| parse(source)).collect()
}

fn read(source: &str, out: &mut Text, depth: usize) {
    let mut rest = source;
    // A delimiter without a partner has none further on either: look for each at most once.
    let mut closed = Unmatched::default();
    while let Some(position) = rest.find(['*', '_', '`', '[', '\\']) {
        let (before, at) = rest.split_at(position);
        out.plain.push_str(before);
        let previous = out.plain.chars().next_back();
        let found = element(at, previous, &mut closed).filter(|_| depth < MAX_NESTING);
        let length = if let Some(element) = found {
            let length = element.length;
            write(element, out, depth);
            length
        } else {
            let length = at.chars().next().map_or(0, char::len_utf8);
            out.plain.push_str(at.get(..length).unwrap_or_default());
            length
        };
        rest = at.get(length..).unwrap_or_default();
    }
    out.plain.push_str(rest);
}

fn write(element: Element<'_>, out: &mut Text, depth: usize) {
    let (start, slot) = (out.plain.len(), out.marks.len());
    match element.style {
        None | Some(Style::Code) => out.plain.push_str(element.inner),
        Some(_) => read(element.inner, out, depth + 1),
    }
    if let Some(style) = element.style {
        let range = start..out.plain.len();
        out.marks.insert(slot, Mark { range, style });
    }
}

/// The delimiters that were looked for in the rest of a text and not found.
#[derive(Default)]
struct Unmatched(Vec<&'static str>);

struct Element<'a> {
    inner: &'a str,
    style: Option<Style>,
    /// The bytes of source that it takes.
    length: usize,
}

/// The element that begins at the start of `text`, if one does.
fn element<'a>(
    text: &'a str,
    previous: Option<char>,
    unmatched: &mut Unmatched,
) -> Option<Element<'a>> {
    match text.as_bytes() {
        [b'\\', next, ..] if next.is_ascii_punctuation() => {
            Some(Element { inner: text.get(1..2)?, style: None, length: 2 })
        }
        [b'`', ..] => delimited(text, "`", Style::Code, unmatched),
        [b'*', b'*', ..] => delimited(text, "**", Style::Strong, unmatched),
        [b'*', ..] => delimited(text, "*", Style::Emphasis, unmatched),
        [b'_', ..] if !previous.is_some_and(is_word_character) => {
            let element = delimited(text, "_", Style::Emphasis, unmatched)?;
            let after = text.get(element.length..)?.chars().next();
            Some(element).filter(|_| !after.is_some_and(is_word_character))
        }
        [b'[', ..] => link(text),
        _ => None,
    }
}

fn delimited<'a>(
    text: &'a str,
    mark: &'static str,
    style: Style,
    unmatched: &mut Unmatched,
) -> Option<Element<'a>> {
    let inside = text.get(mark.len()..)?;
    let end = find(inside, mark, unmatched)?;
    let inner = inside.get(..end)?;
    let tight = !inner.is_empty()
        && !inner.starts_with(char::is_whitespace)
        && !inner.ends_with(char::is_whitespace);
    tight.then_some(Element { inner, style: Some(style), length: end + 2 * mark.len() })
}

fn link(text: &str) -> Option<Element<'_>> {
    let label_end = text.get(1..)?.find(['[', ']'])? + 1;
    let inner = text.get(1..label_end)?;
    let target = text.get(label_end..)?.strip_prefix("](")?;
    let stops = |(_, c): &(usize, char)| *c == ')' || c.is_whitespace();
    let (end, stop) = target.char_indices().take(MAX_ADDRESS).find(stops)?;
    if stop != ')' {
        return None;
    }
    let address = target.get(..end)?;
    let style = is_allowed(address).then(|| Style::Link(address.to_owned()));
    Some(Element { inner, style, length: label_end + 2 + end + 1 })
}

fn find(text: &str, mark: &'static str, unmatched: &mut Unmatched) -> Option<usize> {
    if unmatched.0.contains(&mark) {
        return None;
    }
    let found = text.find(mark);
    if found.is_none() {
        unmatched.0.push(mark);
    }
    found
}

/// Whether an address may be followed: `https`, `http` and `mailto`, and addresses without a
/// scheme, which stay on the site of the page. What a browser would skip (spaces, controls) must
/// not hide a scheme.
#[must_use]
pub fn is_allowed(address: &str) -> bool {
    if address.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        return false;
    }
    let head = address.split(['/', '?', '#']).next().unwrap_or_default();
    match head.split_once(':') {
        None => !address.is_empty(),
        Some((scheme, _)) => {
            ["https", "http", "mailto"].iter().any(|s| scheme.eq_ignore_ascii_case(s))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(source: &str) -> (String, Vec<(String, Style)>) {
        let text = parse(source);
        let marks =
            text.marks.iter().map(|m| (text.plain[m.range.clone()].to_owned(), m.style.clone()));
        (text.plain.clone(), marks.collect())
    }

    #[test]
    fn reads_the_whitelist() {
        let (plain, found) = marks("*Leads* **all** `code` [a *b*](https://x.test/y).");
        assert_eq!(plain, "Leads all code a b.");
        assert_eq!(
            found,
            [
                ("Leads".into(), Style::Emphasis),
                ("all".into(), Style::Strong),
                ("code".into(), Style::Code),
                ("a b".into(), Style::Link("https://x.test/y".into())),
                ("b".into(), Style::Emphasis),
            ]
        );
    }

    #[test]
    fn leaves_the_rest_as_text() {
        for source in [
            "5 * 3 * 2",
            "snake_case_name",
            "<b>x</b>",
            "a [b] (c)",
            "**open",
            "`",
            "[x](y z)",
            "*",
        ] {
            assert_eq!(marks(source), (source.into(), vec![]), "{source}");
        }
        assert_eq!(marks(r"\*not\*").0, "*not*");
    }

    #[test]
    fn drops_addresses_that_could_run() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "vbscript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
        ] {
            assert!(!is_allowed(address), "{address}");
        }
        for address in ["https://x.test", "/handbook", "page.html#a:b", "mailto:a@b.test", "#top"] {
            assert!(is_allowed(address), "{address}");
        }
        let (plain, found) = marks("[click](javascript:alert)");
        assert_eq!((plain.as_str(), found.len()), ("click", 0));
    }

    #[test]
    fn stays_quick_on_hostile_text() {
        let text = "[*_](".repeat(100_000) + "[".repeat(100_000).as_str();
        let started = std::time::Instant::now();
        assert!(parse(&text).plain.len() > text.len() / 2);
        // Were it quadratic, it would take hours.
        assert!(started.elapsed().as_secs() < 60);
    }
}
