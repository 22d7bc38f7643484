//! What to take away: a link, a print.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::ui::dom::{button, el};

/// What to take away. `said` is what came of copying; a link is offered where the page's address can
/// lead back to what is shown, and `keep` puts it there.
pub fn foot(keep: Option<&Callback<()>>, said: &UseStateHandle<&'static str>) -> Html {
    let copy = keep.cloned().map(|keep| {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            keep.emit(());
            let said = said.clone();
            spawn_local(
                async move { said.set(if copy_address().await { COPIED } else { REFUSED }) },
            );
        })
    });
    let print = Callback::from(|_: MouseEvent| {
        // A sandboxed frame may not print; the reader's own command still does.
        let _ = window().print();
    });
    let copy = copy.map(|copy| button(copy).text("Copy link"));
    let print = button(print).text("Print");
    let said = el("span").attr("role", "status").text(said);
    el("div").attr("part", "foot").class("foot").maybe(copy).child(print).child(said).html()
}

const COPIED: &str = "Link copied.";
const REFUSED: &str = "Copying was refused; the address bar has the link.";

async fn copy_address() -> bool {
    let Ok(address) = window().location().href() else { return false };
    let clipboard = window().navigator().clipboard();
    // Where the page is not secure there is no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&address)).await.is_ok()
}
