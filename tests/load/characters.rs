//! Broken characters.

use serde_json::json;

use crate::common::{self, faults, mended};
use crate::{SOURCE, of};

#[test]
fn broken_encoding_is_recognised_and_named() {
    let (framework, says) = mended(&of(
        r#"{"name": "ü¶â Domain", "text": "lost � here", "areas": {"x": ["the squadâ€™s goals", "sound: naïve — “5–15 €”", {"text": "cafÃ©", "examples": ["a colleague‚Äôs idea"]}], "Ã¼ber": ["\u00e2\u20ac\u2122"]}}"#,
    ));
    assert_eq!(
        says,
        [
            format!(
                "line 2, column 10: roles[0].name: broken characters `ü¶â`. The text was read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 32: roles[0].text: broken characters `�`. The text was read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 63: roles[0].areas.x[0]: broken characters `â€™`. This was probably `’`, read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 122: roles[0].areas.x[2].text: broken characters `Ã©`. This was probably `é`, read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 144: roles[0].areas.x[2].examples[0]: broken characters `‚Äô`. This was probably `’`, read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 180: roles[0].areas.Ã¼ber: broken characters `Ã¼`. This was probably `ü`, read in the wrong encoding: {SOURCE}"
            ),
            format!(
                "line 2, column 181: roles[0].areas.Ã¼ber[0]: broken characters `â€™`. This was probably `’`, read in the wrong encoding: {SOURCE}"
            ),
        ]
    );
    // It is shown as it is, not mended behind the author's back.
    assert_eq!(framework.roles[0].areas.0[0].1.statements[0].text, "the squadâ€™s goals");
}

#[test]
fn the_two_broken_seeds_are_recognised() {
    let seeds = common::path("../shared/seeds");
    let Ok(files) = std::fs::read_dir(&seeds) else {
        println!("skipped: {} is not here", seeds.display());
        return;
    };
    let is_broken = |text: &str| {
        let file = json!({ "name": "T", "roles": [{ "name": "A", "text": text }] });
        faults(&file.to_string()).iter().any(|says| says.contains("broken characters"))
    };
    let texts = files.filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok());
    assert_eq!(texts.filter(|text| is_broken(text)).count(), 2);
}
