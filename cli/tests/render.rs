//! `ladder render`: HTML that stands in a page by itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::sync::LazyLock;

use common::{LADDERS, folder, ladder, ladder_in, root};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// What is printed for a ladder that must be sound.
fn render(name: &str, args: &[&str]) -> String {
    let file = format!("data/{name}.json");
    let run = ladder(&[&["render", file.as_str()], args].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

/// Every ladder in every view, and in both scopes; with the short names of its roles.
static ALL: LazyLock<Vec<(String, Vec<String>)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (name, lower, upper) in LADDERS {
        for view in ["changes", "columns", "role"] {
            for scope in ["adds", "everything"] {
                let roles = format!("{lower},{upper}");
                let args = ["--roles", &roles, "--view", view, "--scope", scope];
                all.push((render(name, &args), roles_of(name, &[lower, upper])));
            }
        }
    }
    let fork = ["--roles", "senior-engineer,staff-engineer,engineering-lead"];
    all.push((render("vio", &fork), roles_of("vio", &fork[1].split(',').collect::<Vec<_>>())));
    all
});

fn roles_of(name: &str, ids: &[&str]) -> Vec<String> {
    let text = fs::read_to_string(root().join(format!("data/{name}.json"))).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let role =
        |id| value["roles"].as_array().unwrap().iter().find(|role| role["id"] == id).unwrap();
    let name = |role: &Value| {
        let short = role.get("short").unwrap_or(&role["name"]);
        short.as_str().unwrap().replace('&', "&amp;")
    };
    ids.iter().map(|id| name(role(*id))).collect()
}

#[test]
fn holds_nothing_that_needs_a_script_or_a_style() {
    for (html, _) in ALL.iter() {
        for tag in ["<script", "<style", "<button", "<select", "<input", "<label", "<!--", "<link"]
        {
            assert!(!html.contains(tag), "{tag} in {html}");
        }
        for attribute in [" style=", " on", " id=", " tabindex=", " data-", " role=", " aria-label"]
        {
            let is_inside = |tag: &str| tag.split('>').next().unwrap().contains(attribute);
            assert!(!html.split('<').any(is_inside), "{attribute} in {html}");
        }
        for tag in html.split("class=\"").skip(1) {
            let classes = tag.split('"').next().unwrap();
            assert!(classes.split(' ').all(|class| class.starts_with("ladder-")), "{classes}");
        }
    }
}

#[test]
fn says_what_the_element_says() {
    for (html, roles) in ALL.iter() {
        let start = html.lines().next().unwrap();
        assert!(start.starts_with("<div lang=\"en"), "{start}");
        assert!(start.ends_with("\" dir=\"ltr\" class=\"ladder-static\">"), "{start}");
        assert!(html.contains("<h2") && html.contains("<h3"), "{html}");
        assert!(html.contains(&roles[1]), "{} in {html}", roles[1]);
        assert!(html.contains("Source: "), "{html}");
        let count = |what: &str| html.matches(what).count();
        for tag in
            ["div", "section", "ul", "li", "table", "tr", "td", "details", "summary", "ins", "del"]
        {
            let closed = count(&format!("</{tag}>"));
            assert_eq!(count(&format!("<{tag} ")) + count(&format!("<{tag}>")), closed, "{tag}");
        }
    }
    let html = render("octopus", &["--roles", "l3-senior,l4-lead"]);
    assert!(html.contains("<del><span class=\"ladder-hidden\">[removed: </span>"), "{html}");
    assert!(html.contains("<summary>"), "{html}");
}

#[test]
fn one_step_in_full() {
    let roles = "academy-software-engineer,associate-software-engineer";
    insta::assert_snapshot!(render("made-tech", &["--roles", roles]));
}

#[test]
fn markdown_keeps_it_as_one_block() {
    for (html, _) in ALL.iter() {
        let tag = format!("<ladder-compare src=\"a.json\">\n{html}</ladder-compare>\n");
        for block in [tag.clone(), format!("<div>\n{tag}</div>\n")] {
            let page = format!("Before.\n\n{block}\nAfter *it*.\n");
            let (mut raw, mut blocks) = (String::new(), 0);
            for event in Parser::new(&page) {
                match event {
                    Event::Html(text) => raw.push_str(&text),
                    Event::Start(Tag::HtmlBlock) => blocks += 1,
                    Event::Start(Tag::Paragraph | Tag::Emphasis)
                    | Event::End(TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::HtmlBlock) => {}
                    Event::Text(text) => {
                        assert!(["Before.", "After ", "it", "."].contains(&&*text));
                    }
                    other => assert_eq!(format!("{other:?}"), "no other event"),
                }
            }
            assert_eq!((raw, blocks), (block, 1));
        }
    }
}

const HOSTILE: &str = r#"{ "name": "<img src=x onerror=alert(1)>", "lang": "ar\" onload=\"x", "roles": [
    { "name": "A </script>", "areas": { "x": ["Fine {{ 7*7 }} {% raw %}"] } },
    { "name": "B", "text": "</script><!--\u2028", "areas": { "x": [
        "<script>alert(1)</script>", "One\n\n\n# two\r\n\r\n    three", "[go](javascript:alert(1))" ] } }
] }"#;

#[test]
fn hostile_text_stays_text() {
    for view in ["changes", "columns", "role"] {
        let run = ladder_in(root(), &["render", "-", "--view", view], HOSTILE);
        assert_eq!(run.code, 0, "{}", run.err);
        for bad in ["<script", "<img", "</script", "<!--", "href=\"javascript", "\n\n", "{", "}"] {
            assert!(!run.out.contains(bad), "{bad} in {}", run.out);
        }
        assert!(run.out.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{}", run.out);
        assert!(run.out.contains("One # two three"), "{}", run.out);
        assert!(run.out.contains("lang=\"ar&quot; onload=&quot;x\""), "{}", run.out);
    }
}

/// The JSON-LD after the HTML.
fn json_ld(html: &str) -> Value {
    let (_, script) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let (data, rest) = script.split_once("</script>").unwrap();
    assert_eq!(rest, "\n");
    assert!(!data.contains(['<', '>', '&', '%', '\u{2028}']) && !data.contains("{{"), "{data}");
    serde_json::from_str(data).unwrap()
}

#[test]
fn search_engines_get_the_roles() {
    for (name, lower, upper) in LADDERS {
        let data = json_ld(&render(name, &["--roles", &format!("{lower},{upper}"), "--json-ld"]));
        assert_eq!(
            (&data["@context"], &data["@type"]),
            (&json!("https://schema.org"), &json!("DefinedTermSet"))
        );
        let terms = data["hasDefinedTerm"].as_array().unwrap();
        let ids: Vec<&str> =
            terms.iter().map(|term| term["identifier"].as_str().unwrap()).collect();
        assert_eq!(ids, [lower, upper]);
        for term in terms {
            assert_eq!(term["@type"], json!(["DefinedTerm", "Occupation"]));
            assert!(term["responsibilities"].as_array().unwrap().len() > 3, "{term}");
        }
    }
    let run = ladder_in(root(), &["render", "-", "--json-ld"], HOSTILE);
    let data = json_ld(&run.out);
    assert_eq!(data["hasDefinedTerm"][0]["name"], "A </script>");
    assert_eq!(data["hasDefinedTerm"][1]["description"], "</script><!--");
    assert_eq!(data["hasDefinedTerm"][0]["responsibilities"], json!(["Fine {{ 7*7 }} {% raw %}"]));
}

#[test]
fn follows_language_and_direction() {
    let text =
        r#"{ "name": "א", "lang": "he", "roles": [{ "name": "ב", "areas": { "x": ["ג"] } }] }"#;
    let run = ladder_in(root(), &["render", "-", "--view", "role"], text);
    // The words around are English, and the framework's own are marked.
    assert!(run.out.starts_with("<div lang=\"en\" dir=\"ltr\" "), "{}", run.out);
    assert!(run.out.contains("<bdi lang=\"he\" dir=\"rtl\">ב</bdi>"), "{}", run.out);
    assert!(run.out.contains("<ul class=\"ladder-plain\" lang=\"he\" dir=\"rtl\">"), "{}", run.out);
    let exact = text.replace("\"he\"", "\"en-GB\"");
    let run = ladder_in(root(), &["render", "-", "--view", "role"], &exact);
    assert!(run.out.starts_with("<div lang=\"en-GB\" dir=\"ltr\" "), "{}", run.out);
}

#[test]
fn chooses_as_the_element_does() {
    let roles = &["--roles", "l3-senior,l4-lead"];
    let of_index = render("index", &[&["--framework", "octopus"][..], roles].concat());
    assert_eq!(of_index, render("octopus", roles));
    assert_eq!(of_index, render("index", roles), "the first of an index");
    assert_eq!(
        render("octopus", &["--roles", "l4-lead", "--view", "role"]),
        render("octopus", &["--roles", "l3-senior,l4-lead", "--view", "role"])
    );
    assert!(render("vio", &[]).contains("<h2>From "));
}

#[test]
fn says_what_changed_since_an_earlier_version() {
    let html = render("vio", &["--against", "data/vio-2021.json"]);
    assert_eq!(html, render("vio", &["--view", "history", "--against", "data/vio-2021.json"]));
    assert!(html.contains("<h2>From 2021 to 2023</h2>"), "{html}");
    assert!(html.contains("<ins><span class=\"ladder-hidden\">[added: </span>"), "{html}");
    assert!(!html.contains("<button") && !html.contains("\n\n"), "{html}");
}

#[test]
fn says_what_is_not_there() {
    let failed = |args: &[&str]| {
        let run = ladder(&[&["render"], args].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        run.err
    };
    assert_eq!(
        failed(&["data/octopus.json", "--roles", "l3-senior,l4-led"]),
        "ladder: unknown role `l4-led`. Did you mean `l4-lead`?\n"
    );
    assert_eq!(
        failed(&["data/index.json", "--framework", "acme"]),
        "ladder: unknown framework `acme`. There are octopus, am-digital, vio, loadsmart, made-tech.\n"
    );
    assert!(failed(&["data/vio.json", "--view", "colums"]).contains("'columns'"));
    assert!(failed(&["data/vio.json", "--roles", "a,b,c,d,e,f,g"]).contains("7 roles"));
    assert!(failed(&["data/vio.json", "--view", "history"]).contains("needs --against"));
    let both = ["data/vio.json", "--view", "role", "--against", "data/vio-2021.json"];
    assert!(failed(&both).contains("--against is for the history"));
    assert!(failed(&["gone.json"]).starts_with("ladder: gone.json: "));
}

#[test]
fn faults_are_told_and_end_it_only_where_nothing_can_be_shown() {
    let run = ladder(&["render", "demo/broken.json"]);
    assert_eq!((run.code, run.err.lines().count()), (0, 6));
    assert!(run.err.contains("demo/broken.json:25:17: warning: "), "{}", run.err);
    let run = ladder_in(root(), &["render", "-"], "{}");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("error: the key `roles` is missing"), "{}", run.err);
}

#[test]
fn writes_to_a_file() {
    let folder = folder("out", &[]);
    let out = folder.join("fallback.html");
    let printed = render("vio", &["--out", out.to_str().unwrap()]);
    assert_eq!((printed.as_str(), fs::read_to_string(out).unwrap()), ("", render("vio", &[])));
    let nowhere = folder.join("no/such/folder.html");
    let run = ladder(&["render", "data/vio.json", "--out", nowhere.to_str().unwrap()]);
    assert_eq!(run.code, 2);
}

#[test]
fn speaks_the_language_asked_for_and_marks_the_framework_s_own() {
    let roles = ["--roles", "l3-senior,l4-lead"];
    let german = render("octopus", &[&roles[..], &["--lang", "de"]].concat());
    assert!(
        german.starts_with("<div lang=\"de\" dir=\"ltr\" class=\"ladder-static\">"),
        "{german}"
    );
    let own = |name: &str, dir: &str| format!("<bdi lang=\"en\" dir=\"{dir}\">{name}</bdi>");
    let (senior, lead) = (own("Senior", "ltr"), own("Lead", "ltr"));
    assert!(german.contains(&format!("<h2>Von {senior} zu {lead}</h2>")), "{german}");
    assert!(german.contains("26 Änderungen") || german.contains(" neu"), "{german}");

    let arabic = render("octopus", &[&roles[..], &["--lang", "ar"]].concat());
    assert!(
        arabic.starts_with("<div lang=\"ar\" dir=\"rtl\" class=\"ladder-static\">"),
        "{arabic}"
    );
    assert!(arabic.contains(&format!("<h2>من {senior} إلى {lead}</h2>")), "{arabic}");
    assert!(!german.contains(['\u{2}', '\u{3}']) && !arabic.contains(['\u{2}', '\u{3}']));

    let english = render("octopus", &[&roles[..], &["--lang", "en"]].concat());
    assert_eq!(english, render("octopus", &roles));
    assert!(!english.contains("<bdi"), "{english}");

    let run = ladder(&["render", "data/octopus.json", "--lang", "pt"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("de") && run.err.contains("pt"), "{}", run.err);
}
