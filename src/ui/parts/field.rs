//! A field to type a text into.

use leptos::ev::{CompositionEvent, Event, Targeted};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};

use crate::ui::context::AtlasContext;

/// A list of suggestions below a field (WAI-ARIA combobox).
#[derive(Clone, Copy)]
pub(in crate::ui) struct SuggestionList {
    /// The list's id.
    pub(in crate::ui) id: &'static str,
    /// Whether it is shown.
    pub(in crate::ui) open: Signal<bool>,
    /// The id of the suggestion that Enter opens.
    pub(in crate::ui) active: Signal<Option<String>>,
    /// Takes keys, but never those that compose a syllable.
    pub(in crate::ui) on_key: Callback<KeyboardEvent>,
    /// Called when the field loses the focus.
    pub(in crate::ui) on_leave: Callback<()>,
}

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
    /// Most characters it takes.
    #[prop(default = "200")]
    most: &'static str,
    /// What it holds.
    #[prop(into)]
    text: Signal<String>,
    /// Takes the text after each change, trimmed.
    on_text: Callback<String>,
    /// The list of suggestions it controls, when it has one.
    #[prop(optional)]
    list: Option<SuggestionList>,
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
    let key = move |event: KeyboardEvent| {
        if let Some(list) = list.filter(|_| !event.is_composing()) {
            list.on_key.run(event);
        }
    };
    let leave = move |_| {
        if let Some(list) = list {
            list.on_leave.run(());
        }
    };
    let label_class = if quiet_label { "visually-hidden" } else { "filter-label" };
    view! {
        <label class=label_class for=id>{label}</label>
        <input
            class="field"
            id=id
            type="search"
            autocomplete="off"
            maxlength=most
            placeholder=hint
            prop:value=shown
            on:input:target=typed
            on:compositionend:target=composed
            on:keydown=key
            on:blur=leave
            role=list.map(|_| "combobox")
            aria-autocomplete=list.map(|_| "list")
            aria-controls=list.map(|list| list.id)
            aria-expanded=move || list.map(|list| list.open.get().to_string())
            aria-activedescendant=move || list.and_then(|list| list.active.get())
            disabled=!context.live
        />
    }
}
