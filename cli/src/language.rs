//! The languages of the interface, with what elsewhere a browser knows of them.

use ladder_compare::words::{Language, NAMES};

/// A language that can be asked for.
struct Known {
    tag: &'static str,
    table: &'static str,
    /// What stands between the items of lists, as CLDR has it.
    between: &'static str,
    /// What parts the decimals.
    point: &'static str,
    /// The plural category of a number.
    category: fn(u64) -> &'static str,
}

const KNOWN: [Known; 5] = [
    Known {
        tag: "ar",
        table: include_str!("../../lang/ar.txt"),
        between: " و\n و\n و\n أو \n أو \n أو ",
        point: ".",
        category: |count| match (count, count % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
    },
    Known {
        tag: "de",
        table: include_str!("../../lang/de.txt"),
        between: " und \n, \n und \n oder \n, \n oder ",
        point: ",",
        category: |count| if count == 1 { "one" } else { "other" },
    },
    Known {
        tag: "es",
        table: include_str!("../../lang/es.txt"),
        between: " y \n, \n y \n o \n, \n o ",
        point: ",",
        category: |count| if count == 1 { "one" } else { "other" },
    },
    Known {
        tag: "fr",
        table: include_str!("../../lang/fr.txt"),
        between: ", \n, \n, \n ou \n, \n ou ",
        point: ",",
        category: |count| if count <= 1 { "one" } else { "other" },
    },
    Known {
        tag: "ja",
        table: include_str!("../../lang/ja.txt"),
        between: "、\n、\n、\nまたは\n、\n、または",
        point: ".",
        category: |_| "other",
    },
];

/// The tags that can be asked for.
pub(crate) fn tags() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|known| known.tag).chain(["en"])
}

/// The language of a tag; English where there is no other.
pub(crate) fn language(tag: &str) -> &'static Language {
    let Some(known) = KNOWN.iter().find(|known| known.tag == tag) else {
        return Language::english();
    };
    let forms = |number: f64| {
        let text = ladder_compare::text::number(number);
        // A number with decimals goes with the many.
        let category = text.parse().map_or("other", known.category);
        format!("{category} {}", text.replace('.', known.point))
    };
    Language::new(known.tag, &texts(known.table), known.between, Box::new(forms))
}

/// A line for each text, in the order of the English table.
fn texts(table: &str) -> String {
    let entries: Vec<(&str, &str)> =
        table.lines().filter_map(|line| line.split_once(" = ")).collect();
    let text = |name| entries.iter().find(|(key, _)| *key == name).map_or("", |(_, text)| *text);
    NAMES.split('\n').map(text).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use ladder_compare::words::{Key, count, figure, number, speak};

    use super::*;

    fn said(changes: usize) -> String {
        count(Key::Changes, changes).plain()
    }

    #[test]
    fn counts_by_the_rules_of_the_language() {
        let counted = |tag, count: usize| {
            speak(language(tag), "en", false);
            said(count)
        };
        assert_eq!([1, 2, 11].map(|it| counted("ar", it)), ["تغيير واحد", "تغييران", "11 تغييرًا"]);
        assert_eq!(
            [0, 1, 2].map(|it| counted("de", it)),
            ["0 Änderungen", "1 Änderung", "2 Änderungen"]
        );
        assert_eq!([0, 2].map(|it| counted("fr", it)), ["0 changement", "2 changements"]);
        assert_eq!(counted("en", 1), "1 change");
        speak(language("de"), "en", false);
        assert_eq!((number(0.5).plain(), figure(12).plain()), ("0,5".to_owned(), "12".to_owned()));
    }
}
