//! The search box in the head: suggestions while one types, all results on Enter.

use leptos::prelude::*;
use leptos::web_sys::{Event, KeyboardEvent};

use super::{SuggestionList, TextField, kind_mark, pieces, text_field};
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, all, el, live};
use crate::views::{self, Suggestion};

/// Id of the list of suggestions; its entries are numbered.
const LIST: &str = "search-suggestions";

/// The search box in the head.
pub(in crate::ui) fn search_box() -> Element {
    let typing = Typing::new(AtlasContext::expect());
    let context = typing.context;
    let m = context.messages();
    let list = SuggestionList {
        id: LIST,
        open: Signal::derive(move || !typing.suggestions.read().is_empty()),
        active: Signal::derive(move || typing.chosen.get().map(option_id)),
        on_key: Callback::new(move |event| typing.press(&event)),
        on_leave: Callback::new(move |()| typing.close()),
    };
    let field = text_field(TextField {
        id: "site-search",
        label: m.search_label,
        hint: Some(m.search_hint),
        text: typing.shown(),
        on_text: Callback::new(move |text| typing.take(text)),
        list: Some(list),
    });
    let submit = move |event: Event| {
        event.prevent_default();
        typing.submit();
    };
    let options = move || {
        let suggestions = typing.suggestions.get().into_iter().enumerate();
        all(suggestions.map(|(at, suggestion)| option(at, suggestion, typing)))
    };
    let said = move || {
        let count = typing.suggestions.read().len();
        (typing.open.get() && !typing.text.read().is_empty()).then(|| (m.suggested)(count))
    };
    let button =
        el("button").class("button").attr("type", "submit").flag("disabled", !context.live);
    let list = el("ul")
        .class("suggestions")
        .attr("role", "listbox")
        .attr("id", LIST)
        .attr("aria-label", m.search_label)
        .live("hidden", move || typing.suggestions.read().is_empty().then_some(""))
        .child(live(options));
    el("form")
        .class("site-search")
        .attr("role", "search")
        .on("submit", submit)
        .child(field)
        .child(button.child(m.search))
        .child(list)
        .child(el("p").class("visually-hidden").attr("role", "status").child(live(said)))
}

/// One suggestion; a press opens it.
fn option(at: usize, suggestion: Suggestion, typing: Typing) -> Element {
    let Suggestion { name, kind, sort, page } = suggestion;
    // Before the field loses the focus, which closes the list.
    let press = move |event: Event| {
        event.prevent_default();
        typing.visit(&page.route);
    };
    el("li")
        .class("suggestion")
        .attr("role", "option")
        .attr("id", option_id(at))
        .live("aria-selected", move || (typing.chosen.get() == Some(at)).to_string())
        .on("mousedown", press)
        .child(kind_mark(kind, false))
        .child(el("span").class("suggestion-name").child(pieces(name)))
        .child(el("span").class("quiet").child(sort))
}

/// What is being typed and what it brings to mind.
#[derive(Clone, Copy)]
struct Typing {
    context: AtlasContext,
    text: RwSignal<String>,
    open: RwSignal<bool>,
    chosen: RwSignal<Option<usize>>,
    suggestions: Memo<Vec<Suggestion>>,
}

impl Typing {
    fn new(context: AtlasContext) -> Self {
        let text = RwSignal::new(String::new());
        let open = RwSignal::new(false);
        let suggestions = Memo::new(move |_| {
            let text = text.read();
            if open.get() && !text.is_empty() {
                views::suggestions(&context.whole(), &text, context.lang())
            } else {
                Vec::new()
            }
        });
        Self { context, text, open, chosen: RwSignal::new(None), suggestions }
    }

    fn on_search_page(self) -> bool {
        self.context.state.read_untracked().route == Route::Search
    }

    /// What the box holds: on the search page the text of the address.
    fn shown(self) -> Signal<String> {
        Signal::derive(move || {
            let state = self.context.state.read();
            if state.route == Route::Search { state.text.clone() } else { self.text.get() }
        })
    }

    /// Takes what was typed: results follow it on the search page, elsewhere suggestions do.
    fn take(self, text: String) {
        self.text.set(text.clone());
        self.chosen.set(None);
        self.open.set(!self.on_search_page());
        if self.on_search_page() {
            self.search(text, false);
        }
    }

    fn close(self) {
        self.open.set(false);
        self.chosen.set(None);
    }

    fn search(self, text: String, push: bool) {
        let state = self.context.state.get_untracked();
        let same = if state.route == Route::Search { state } else { state.to(Route::Search) };
        self.context.go.run((ViewState { text, ..same }, push));
    }

    fn visit(self, route: &Route) {
        self.context.remember(&self.text.get_untracked());
        self.close();
        // A copy, not a guard: going there writes it.
        let state = self.context.state.get_untracked();
        self.context.go.run((state.to(route.clone()), true));
    }

    /// Enter: opens the chosen suggestion, else all results.
    fn submit(self) {
        let suggestions = self.suggestions.get_untracked();
        let chosen = self.chosen.get_untracked().and_then(|at| suggestions.get(at));
        if let Some(suggestion) = chosen {
            return self.visit(&suggestion.page.route);
        }
        let text = self.shown().get_untracked();
        self.context.remember(&text);
        self.close();
        if !self.on_search_page() {
            self.search(text, true);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let last = self.suggestions.read_untracked().len();
        if last == 0 {
            return;
        }
        let at = self.chosen.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => self.chosen.set(Some(at.map_or(0, |at| (at + 1) % last))),
            "ArrowUp" => self.chosen.set(Some(at.map_or(last - 1, |at| (at + last - 1) % last))),
            "Escape" => self.close(),
            _ => return,
        }
        event.prevent_default();
    }
}

fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}
