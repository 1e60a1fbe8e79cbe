//! A field to type a text into.

use leptos::ev::{CompositionEvent, Event, Targeted};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, InputEvent};

use crate::ui::context::AtlasContext;

/// A search field; tells of every change, but never in the middle of composing a syllable.
#[component]
pub(in crate::ui) fn TextField(
    /// Its id, for the label.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// Whether the label is for screen readers only.
    #[prop(optional)]
    quiet_label: bool,
    /// A hint inside it.
    #[prop(optional)]
    hint: &'static str,
    /// What it holds.
    #[prop(into)]
    text: Signal<String>,
    /// Takes the text after each change, trimmed.
    on_text: Callback<String>,
) -> impl IntoView {
    let context = AtlasContext::expect();
    // What is typed keeps its spaces as long as it says the same as the address.
    let (raw, set_raw) = signal(String::new());
    let shown = Memo::new(move |_| {
        let (raw, text) = (raw.get(), text.get());
        if raw.trim() == text { raw } else { text }
    });
    let tell = move |text: String| {
        on_text.run(text.trim().to_owned());
        set_raw.set(text);
    };
    let typed = move |event: Targeted<Event, HtmlInputElement>| {
        let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if !composing {
            tell(event.target().value());
        }
    };
    let composed = move |event: Targeted<CompositionEvent, HtmlInputElement>| {
        tell(event.target().value());
    };
    let label_class = if quiet_label { "visually-hidden" } else { "filter-label" };
    view! {
        <label class=label_class for=id>{label}</label>
        <input
            class="field"
            id=id
            type="search"
            autocomplete="off"
            maxlength="200"
            placeholder=hint
            prop:value=shown
            on:input:target=typed
            on:compositionend:target=composed
            disabled=!context.live
        />
    }
}
