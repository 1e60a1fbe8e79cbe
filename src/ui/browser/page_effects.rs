//! What the page does to the world outside: title, language, focus, appearance, keys.

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent};
use wasm_bindgen::JsCast;

use super::start::{document, element};
use super::storage;
use crate::model::Id;
use crate::ui::context::AtlasContext;
use crate::views;

/// Keeps title, language, focus and appearance in step with the address.
pub(super) fn run(context: AtlasContext) {
    context.theme.set(storage::theme());
    Effect::new(move |_| {
        let theme = context.theme.get();
        storage::keep_theme(theme);
        if let Some(root) = root() {
            let _ = match storage::theme_word(theme) {
                Some(word) => root.set_attribute("data-theme", word),
                None => root.remove_attribute("data-theme"),
            };
        }
    });
    context.recent.set(storage::recent());
    Effect::new(move |_| storage::keep_recent(&context.recent.read()));
    Effect::new(move |before: Option<(crate::model::Lang, crate::address::Route)>| {
        let state = context.state.get();
        if let (Some(document), Some(root)) = (document(), root()) {
            document.set_title(&views::head(&context.atlas(), &state).title);
            let _ = root.set_attribute("lang", state.lang.tag());
        }
        let now = (state.lang, state.route);
        // The first page keeps the focus where the visitor has it.
        if let Some(before) = before.filter(|before| *before != now) {
            if before.0 != now.0 {
                storage::keep_language(now.0);
            }
            request_animation_frame(focus_heading);
        }
        now
    });
    Effect::new(move |before: Option<Option<Id>>| {
        let open = context.state.read().open.clone();
        // Whoever opens a record reads on in it, and comes back to where they opened it.
        match before {
            Some(before) if before != open => {
                let key = before.filter(|_| open.is_none()).map(|id| format!("open-{id}"));
                request_animation_frame(move || match key {
                    Some(key) => focus_keyed(&key),
                    None => focus_sheet(),
                });
            }
            _ => {}
        }
        open
    });
    let keys = window_event_listener(ev::keydown, |event| focus_search(&event));
    on_cleanup(move || keys.remove());
}

/// Scrolls to the part of the page that the address's fragment names.
pub(super) fn to_fragment() {
    let hash = leptos::web_sys::window().and_then(|window| window.location().hash().ok());
    let name = hash.as_deref().and_then(|hash| hash.strip_prefix('#')).unwrap_or_default();
    if let Some(part) = Some(name).filter(|name| !name.is_empty()).and_then(element) {
        part.scroll_into_view();
    }
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Puts the focus on the record that is open beside the list.
fn focus_sheet() {
    if let Some(heading) = element("sheet-title") {
        focus(&heading);
    }
}

fn focus_keyed(key: &str) {
    if let Some(element) = keyed(key) {
        focus(&element);
    }
}

fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok()?);
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        focus(&heading);
    }
}

/// Puts the focus back when the link that had it was painted anew: to its successor, which has
/// the same `data-key`, or to the heading when it is gone.
pub(super) fn keep_focus(key: Option<&str>) {
    let Some(document) = document() else { return };
    let lost = document.active_element().is_none_or(|active| active.tag_name() == "BODY");
    if !lost {
        return;
    }
    match key.and_then(keyed) {
        Some(element) => focus(&element),
        None => focus_heading(),
    }
}

/// The part of the page with a `data-key`.
fn keyed(key: &str) -> Option<HtmlElement> {
    let keyed = document()?.query_selector_all("main [data-key]").ok()?;
    let mut keyed = (0..keyed.length()).filter_map(|at| keyed.item(at));
    keyed.find_map(|node| {
        let element = node.dyn_into::<HtmlElement>().ok()?;
        (element.get_attribute("data-key").as_deref() == Some(key)).then_some(element)
    })
}

fn focus(element: &HtmlElement) {
    // The place on the page is history's affair: a step back returns to where one was.
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// `/` and Ctrl-K lead to the search box, unless one is typing.
fn focus_search(event: &KeyboardEvent) {
    let typing =
        event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| {
            matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
    let slash = event.key() == "/" && !typing && !event.ctrl_key() && !event.meta_key();
    let command = event.key() == "k" && (event.ctrl_key() || event.meta_key());
    if (slash || command)
        && !event.is_composing()
        && let Some(search) = element("site-search")
    {
        event.prevent_default();
        let _ = search.focus();
    }
}
