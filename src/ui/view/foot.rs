//! What to take away: a link, a print.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// Whether the page's address holds the selection.
    pub url: bool,
}

/// Copies the page's address, where it leads back to what is shown.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let said = use_state(|| "");
    let onclick = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            spawn_local(async move {
                let copied = copy_address().await;
                said.set(if copied {
                    "Copied."
                } else {
                    "Copying was refused; the address bar has the link."
                });
            });
        })
    };
    html! {
        if props.url {
            <span><button type="button" {onclick}>{ "Copy link" }</button>{ " " }<span role="status">{ *said }</span></span>
        }
    }
}

async fn copy_address() -> bool {
    let Ok(address) = window().location().href() else { return false };
    let clipboard = window().navigator().clipboard();
    // Where the page is not secure there is no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&address)).await.is_ok()
}

#[derive(Clone, PartialEq, Properties)]
pub struct PrintProps {
    pub root: NodeRef,
}

/// Prints the page.
#[component]
pub fn Print(_props: &PrintProps) -> Html {
    let onclick = Callback::from(|_: MouseEvent| {
        // A sandboxed frame may not print; the reader's own command still does.
        let _ = window().print();
    });
    html! { <button type="button" {onclick}>{ "Print" }</button> }
}
