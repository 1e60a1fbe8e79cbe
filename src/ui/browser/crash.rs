//! A panic ends in a readable page, never in a dead one.

use std::panic;

use wasm_bindgen::JsCast;

use super::start::{document, page_language};
use crate::i18n::messages;

/// Shows a note with a way to reload above the page when the program fails.
pub(super) fn catch() {
    panic::set_hook(Box::new(|_| {
        // Nothing here may panic again: every step that fails is left out.
        let m = messages(page_language());
        let Some(document) = document() else { return };
        let Some(body) = document.body() else { return };
        let Ok(note) = document.create_element("div") else { return };
        let _ = note.set_attribute("class", "load-note load-note-failed");
        let _ = note.set_attribute("role", "alert");
        note.set_text_content(Some(m.crashed));
        if let Ok(link) = document.create_element("a") {
            // An empty address is this page, fetched again.
            let _ = link.set_attribute("href", "");
            let _ = link.set_attribute("target", "_self");
            link.set_text_content(Some(m.reload));
            if let Some(node) = link.dyn_ref::<leptos::web_sys::Node>() {
                let _ = note.append_child(node);
            }
        }
        let _ = body.insert_before(&note, body.first_child().as_ref());
    }));
}
