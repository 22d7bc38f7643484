//! Versions that are too new, and the keys of other formats.

use crate::KEPT;
use crate::common::{mended, refused};

#[test]
fn a_newer_format_is_refused() {
    let says = "line 1, column 12: format: the file is of format 2, which is newer than this page \
        can read. Update Ladder Compare on this page, or write `\"format\": 1`.";
    assert_eq!(refused(br#"{"format": 2, "name": "T", "roles": [{"name": "A"}]}"#), [says]);
    assert_eq!(refused(br#"{"format": 2, "frameworks": []}"#), [says]);
}

#[test]
fn a_newer_format_is_refused_before_its_shape_is_judged() {
    for text in [
        r#"{"format": 2, "title": "T", "levels": [{"name": "A"}]}"#,
        r#"{"format": 2, "name": "T", "roles": [{"name": "A", "bands": []}]}"#,
    ] {
        let says = refused(text.as_bytes());
        assert_eq!(says.len(), 1, "{says:?}");
        assert!(says[0].contains("the file is of format 2"));
    }
}

#[test]
fn an_odd_format_is_reported_and_read_as_the_first() {
    let (framework, says) = mended(r#"{"format": "1", "name": "T", "roles": [{"name": "A"}]}"#);
    assert_eq!(
        says,
        ["line 1, column 12: format: found the text `1`. Expected a whole number from 0."]
    );
    assert_eq!(framework.format, 1);
}

#[test]
fn unknown_keys_are_kept_and_a_slip_is_guessed() {
    let (framework, says) = mended(
        r#"{"nmae": "x", "name": "T", "roles": [
{"name": "A", "buidls_on": "x", "zebra": 1, "x-own": 1, "_note": 1, "$tool": 1,
 "areas": {"a": {"sttements": [], "statements": [{"text": "x", "exmples": []}]}}}]}"#,
    );
    assert_eq!(
        says,
        [
            "line 1, column 10: nmae: unknown key `nmae`. Did you mean `name`?".to_owned(),
            "line 2, column 28: roles[0].buidls_on: unknown key `buidls_on`. Did you mean `builds_on`?".to_owned(),
            format!("line 2, column 42: roles[0].zebra: unknown key `zebra`. {KEPT}"),
            "line 3, column 31: roles[0].areas.a.sttements: unknown key `sttements`. Did you mean `statements`?".to_owned(),
            "line 3, column 75: roles[0].areas.a.statements[0].exmples: unknown key `exmples`. Did you mean `examples`?".to_owned(),
        ]
    );
    let kept: Vec<&str> = framework.roles[0].extra.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(kept, ["buidls_on", "zebra", "x-own", "_note", "$tool"]);
}
