//! Text that is no JSON, or no text at all.

use crate::common::{faults, refused};
use crate::{KEPT, MEND};

#[test]
fn text_that_is_no_json_is_refused_where_it_breaks() {
    for (text, place, message) in [
        ("{\n  \"name\": \"T\",\n  \"roles\": [],\n}", "line 4, column 1", "trailing comma"),
        ("{\"name\": \"T\", \"roles\": [1,]}", "line 1, column 27", "trailing comma"),
        (
            "{\"roles\": [{\"name\": \"A\"",
            "line 1, column 23",
            "the text ends before the value does",
        ),
        ("{\"name\": \"T", "line 1, column 11", "the text ends before the value does"),
        ("{'name': 'T'}", "line 1, column 2", "key must be a string"),
        ("{\"name\": 'T'}", "line 1, column 10", "expected value"),
        ("{name: \"T\"}", "line 1, column 2", "key must be a string"),
        ("{\n  // roles\n  \"name\": \"T\"}", "line 2, column 3", "key must be a string"),
        ("{\"name\": \"T\"\n \"roles\": []}", "line 2, column 2", "expected `,` or `}`"),
        ("{\"name\" \"T\"}", "line 1, column 9", "expected `:`"),
        ("{\"name\": \"T\", \"roles\": []} {}", "line 1, column 28", "trailing characters"),
        ("{\"name\": NaN}", "line 1, column 10", "expected value"),
        ("undefined", "line 1, column 1", "expected value"),
        ("{\"name\": \"\\q\"}", "line 1, column 12", "invalid escape"),
        ("{\"name\": 1e999}", "line 1, column 14", "number out of range"),
    ] {
        let says = format!("{place}: this is not JSON: {message}. {MEND}");
        assert_eq!(refused(text.as_bytes()), [says], "{text}");
    }
}

#[test]
fn a_file_without_content_is_empty() {
    let says = "the file is empty. Write a framework into it; `name` and `roles` are enough.";
    for text in ["", " \n\t ", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(refused(text.as_bytes()), [says], "{text:?}");
    }
}

#[test]
fn a_web_page_is_named_as_one() {
    let says = "this is a web page, not JSON. \
        Check the address: servers answer with a page where there is no file.";
    for text in ["<!doctype html><p>Not found", "\n\n  <html></html>", "\u{feff}<html>"] {
        assert_eq!(refused(text.as_bytes()), [says], "{text}");
    }
}

#[test]
fn an_encoding_other_than_utf8_is_named() {
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    let utf16 = "the file is encoded as UTF-16, not UTF-8. Save it as UTF-8.";
    let utf32 = "the file is encoded as UTF-32, not UTF-8. Save it as UTF-8.";
    let other = "the file is not encoded as UTF-8. Save it as UTF-8.";
    assert_eq!(refused(&wide("\u{feff}{\"name\": \"T\"}", u16::to_le_bytes)), [utf16]);
    assert_eq!(refused(&wide("\u{feff}{\"name\": \"T\"}", u16::to_be_bytes)), [utf16]);
    assert_eq!(refused(&wide("{\"name\": \"T\"}", u16::to_le_bytes)), [utf16]);
    assert_eq!(refused(&wide("{\"name\": \"T\"}", u16::to_be_bytes)), [utf16]);
    assert_eq!(refused(b"\xff\xfe\0\0{\0\0\0"), [utf32]);
    assert_eq!(refused(b"{\"name\": \"caf\xe9\", \"roles\": []}"), [other]);
    assert_eq!(refused(b"\x1f\x8b\x08\0\0"), [other]);
}

#[test]
fn a_byte_order_mark_is_fine_and_moves_no_place() {
    let text = "{\"name\": \"T\", \"zebra\": 1, \"roles\": [{\"name\": \"A\"}]}";
    let says = format!("line 1, column 24: zebra: unknown key `zebra`. {KEPT}");
    assert_eq!(faults(text), [says.as_str()]);
    assert_eq!(faults(&format!("\u{feff}{text}")), [says.as_str()]);
}

#[test]
fn columns_count_characters_and_lines_end_in_either_way() {
    let text = "{\"name\": \"T\",\r\n \"roles\": [{\"name\": \"Zoë 🦉\", \"zebra\": 1}]}";
    assert_eq!(
        faults(text),
        [format!("line 2, column 39: roles[0].zebra: unknown key `zebra`. {KEPT}")]
    );
}
