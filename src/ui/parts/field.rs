//! A field to type a text into.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlInputElement, InputEvent, KeyboardEvent};

use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};

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

/// A search field and what it does.
#[derive(Clone, Copy)]
pub(in crate::ui) struct TextField {
    /// Its id, for the label.
    pub(in crate::ui) id: &'static str,
    /// Its label.
    pub(in crate::ui) label: &'static str,
    /// A hint inside it; with one, the label is for screen readers only.
    pub(in crate::ui) hint: Option<&'static str>,
    /// What it holds.
    pub(in crate::ui) text: Signal<String>,
    /// Takes the text after each change, trimmed, but never in the middle of composing a syllable.
    pub(in crate::ui) on_text: Callback<String>,
    /// The list of suggestions it controls, when it has one.
    pub(in crate::ui) list: Option<SuggestionList>,
}

/// A search field with its label.
pub(in crate::ui) fn text_field(field: TextField) -> Node {
    let TextField { id, label, hint, text, on_text, list } = field;
    // What is typed keeps its spaces as long as it says the same as the address.
    let (raw, set_raw) = signal(String::new());
    let shown = Memo::new(move |_| {
        let (raw, text) = (raw.get(), text.get());
        if raw.trim() == text { raw } else { text }
    });
    let tell = move |event: &Event| {
        let text = typed(event);
        on_text.run(text.trim().to_owned());
        set_raw.set(text);
    };
    let on_input = move |event: Event| {
        if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
            tell(&event);
        }
    };
    let label_class = if hint.is_some() { "visually-hidden" } else { "filter-label" };
    let input = el("input")
        .class("field")
        .attr("id", id)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .attr("placeholder", hint)
        .live("value", move || shown.get())
        .flag("disabled", !AtlasContext::expect().live)
        .on("input", on_input)
        .on("compositionend", move |event| tell(&event));
    let input = match list {
        Some(list) => with_list(input, list),
        None => input,
    };
    all([el("label").class(label_class).attr("for", id).child(label), input])
}

fn with_list(input: Element, list: SuggestionList) -> Element {
    let on_key = move |event: Event| {
        if let Ok(event) = event.dyn_into::<KeyboardEvent>()
            && !event.is_composing()
        {
            list.on_key.run(event);
        }
    };
    input
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", list.id)
        .live("aria-expanded", move || list.open.get().to_string())
        .live("aria-activedescendant", move || list.active.get())
        .on("keydown", on_key)
        .on("blur", move |_| list.on_leave.run(()))
}

/// What stands in the field that an event comes from.
pub(super) fn typed(event: &Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// The field that narrows a list by the address's text.
pub(in crate::ui) fn filter_text(id: &'static str) -> Node {
    let context = AtlasContext::expect();
    let on_text = Callback::new(move |text| {
        let state = ViewState { text, open: None, ..context.state.get_untracked() };
        context.go.run((state, false));
    });
    text_field(TextField {
        id,
        label: context.messages().contains,
        hint: None,
        text: Signal::derive(move || context.state.read().text.clone()),
        on_text,
        list: None,
    })
}
