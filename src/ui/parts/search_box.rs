//! The search box in the head: suggestions while one types, all results on Enter.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::web_sys::{KeyboardEvent, MouseEvent};

use super::{SuggestionList, TextField, kind_mark, pieces};
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::views::{self, Suggestion};

/// Id of the list of suggestions; its entries are numbered.
const LIST: &str = "search-suggestions";

/// The search box in the head.
#[component]
pub(in crate::ui) fn SearchBox() -> impl IntoView {
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        typing.submit();
    };
    let options = move || {
        let suggestions = typing.suggestions.get().into_iter().enumerate();
        let option = |(at, suggestion)| view! { <SuggestionOption at suggestion typing/> };
        suggestions.map(option).collect_view()
    };
    let said = move || {
        let count = typing.suggestions.read().len();
        (typing.open.get() && !typing.text.read().is_empty()).then(|| (m.suggested)(count))
    };
    view! {
        <form class="site-search" role="search" on:submit=submit>
            <TextField id="site-search" label=m.search_label quiet_label=true hint=m.search_hint
                text=typing.shown() on_text=Callback::new(move |text| typing.take(text)) list/>
            <button class="button" type="submit" disabled=!context.live>{m.search}</button>
            <ul class="suggestions" role="listbox" id=LIST aria-label=m.search_label
                hidden=move || typing.suggestions.read().is_empty()>{options}</ul>
            <p class="visually-hidden" role="status">{said}</p>
        </form>
    }
}

/// One suggestion; a press opens it.
#[component]
fn SuggestionOption(at: usize, suggestion: Suggestion, typing: Typing) -> impl IntoView {
    let Suggestion { name, kind, sort, page } = suggestion;
    // Before the field loses the focus, which closes the list.
    let press = move |event: MouseEvent| {
        event.prevent_default();
        typing.visit(&page.route);
    };
    view! {
        <li class="suggestion" role="option" id=option_id(at)
            aria-selected=move || (typing.chosen.get() == Some(at)).to_string() on:mousedown=press>
            {kind_mark(kind, false)}
            <span class="suggestion-name">{pieces(name)}</span>
            <span class="quiet">{sort}</span>
        </li>
    }
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
