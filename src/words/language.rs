//! The language that the interface speaks: its table of texts, and how it counts and lists.
//!
//! Which language is spoken is set before something is shown ([`speak`]) and holds until the next
//! time: several elements of a page may speak different ones, and each sets its own as it begins.

use std::cell::{Cell, RefCell};

#[allow(missing_docs, reason = "the texts say what they are")]
mod table {
    include!(concat!(env!("OUT_DIR"), "/table.rs"));
}

pub use table::{Key, NAMES};

/// How many, as a language says it: the plural category, a space, and the number in its figures.
pub type Forms = Box<dyn Fn(f64) -> String>;

/// A language of the interface.
pub struct Language {
    /// Its tag, as in `lang`.
    pub tag: String,
    /// The texts in the order of the English table; an empty one is missing.
    texts: Vec<&'static str>,
    pub(super) forms: Forms,
    /// What stands between the items of a list: of two; between the first and the middle ones of
    /// more; before the last. First where all of them hold, then where any of them does.
    pub(super) between: Vec<&'static str>,
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.tag)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Language {
    /// A language to speak from now on. `texts` has a line for each text of the English table, in
    /// its order; none is English itself. `between` has a line for each of what stands between the
    /// items of lists. It stays for good: make each once.
    #[must_use]
    pub fn new(tag: &str, texts: &str, between: &str, forms: Forms) -> &'static Self {
        let lines = |text: &str| Box::leak(Box::<str>::from(text)).split('\n').collect();
        let texts = lines(if texts.is_empty() { table::TEXTS } else { texts });
        Box::leak(Box::new(Self { tag: tag.to_owned(), texts, forms, between: lines(between) }))
    }

    /// English as it is spoken where there is no browser to ask.
    #[must_use]
    pub fn english() -> &'static Self {
        thread_local! {
            static ENGLISH: &'static Language = {
                let forms = |number: f64| {
                    let is_one = (number - 1.0).abs() < f64::EPSILON;
                    let form = if is_one { "one " } else { "other " };
                    [form, &crate::text::number(number)].concat()
                };
                Language::new("en", "", ", \n, \n, \n or \n, \n, or ", Box::new(forms))
            };
        }
        ENGLISH.with(|english| *english)
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub fn is_rtl(&self) -> bool {
        self.text(Key::Direction) == "rtl"
    }

    /// A text; in English where the table lacks it.
    #[inline(never)]
    pub(super) fn text(&self, key: Key) -> &'static str {
        let of = |texts: &[&'static str]| texts.get(key as usize).copied().unwrap_or_default();
        match of(&self.texts) {
            "" => of(&Self::english().texts),
            text => text,
        }
    }
}

/// The framework whose words stand among those of the interface: its language and direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theirs {
    /// Its language; empty where that is the interface's.
    pub lang: String,
    /// Its direction, `rtl` or `ltr`.
    pub dir: &'static str,
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Language>> = const { Cell::new(None) };
    static THEIRS: RefCell<Option<Theirs>> = const { RefCell::new(None) };
}

/// Speaks a language from now on, about a framework of a language and a direction.
#[inline(never)]
pub fn speak(language: &'static Language, lang: &str, is_rtl: bool) {
    SPOKEN.set(Some(language));
    let lang = if lang.is_empty() { "en" } else { lang };
    let is_same =
        is_rtl == language.is_rtl() && primary(lang).eq_ignore_ascii_case(primary(&language.tag));
    let dir = if is_rtl { "rtl" } else { "ltr" };
    THEIRS.replace((!is_same).then(|| Theirs { lang: lang.to_owned(), dir }));
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The language that is spoken.
#[must_use]
pub fn spoken() -> &'static Language {
    SPOKEN.get().unwrap_or_else(Language::english)
}

/// The language and direction of the framework's words, where they are not the interface's own.
#[must_use]
pub fn theirs() -> Option<Theirs> {
    THEIRS.with_borrow(Clone::clone)
}

/// Whether words of the framework have to be told from those of the interface around them: they are
/// of another language, run the other way, or turn the direction around themselves.
#[must_use]
#[inline(never)]
pub fn is_apart(words: &str) -> bool {
    let from_right = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_other = theirs().is_some() || spoken().is_rtl() || words.chars().any(from_right);
    is_other && !words.is_empty()
}

/// A text of the interface without places.
#[must_use]
pub fn text(key: Key) -> &'static str {
    spoken().text(key)
}
