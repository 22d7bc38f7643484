//! What to take away: a link, a text, a print.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::ui::dom::{button, el};
use crate::words::{Key, text as words};

/// What a reader may take away.
pub struct Props<'a> {
    /// Puts what is shown into the page's address, where that can lead back to it.
    pub keep: Option<&'a Callback<()>>,
    /// What is shown, as Markdown.
    pub markdown: &'a Callback<(), String>,
    /// What came of copying.
    pub said: &'a UseStateHandle<Option<Key>>,
}

/// What to take away.
pub fn foot(props: &Props<'_>) -> Html {
    let Props { keep, markdown, said } = *props;
    let link = keep.map(|keep| {
        let keep = keep.clone();
        let address = move || {
            keep.emit(());
            window().location().href().unwrap_or_default()
        };
        button(copy(said, LINK, Box::new(address))).say(Key::CopyLink)
    });
    let text = {
        let markdown = markdown.clone();
        button(copy(said, TEXT, Box::new(move || markdown.emit(())))).say(Key::CopyMarkdown)
    };
    let print = Callback::from(|_: MouseEvent| {
        // A sandboxed frame may not print; the reader's own command still does.
        let _ = window().print();
    });
    let print = button(print).say(Key::Print);
    let said = el("span").attr("role", "status").text(said.map(words).unwrap_or_default());
    let foot = el("div").attr("part", "foot").class("foot").maybe(link).child(text);
    foot.child(print).child(said).html()
}

/// What is said when a copy was made, and when it was refused.
type Said = (Key, Key);

const LINK: Said = (Key::LinkCopied, Key::LinkRefused);
const TEXT: Said = (Key::MarkdownCopied, Key::CopyRefused);

fn copy(
    said: &UseStateHandle<Option<Key>>,
    (done, refused): Said,
    text: Box<dyn Fn() -> String>,
) -> Callback<MouseEvent> {
    let said = said.clone();
    Callback::from(move |_: MouseEvent| {
        let (said, text) = (said.clone(), text());
        spawn_local(async move { said.set(Some(if write(&text).await { done } else { refused })) });
    })
}

async fn write(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Where the page is not secure there is no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
