//! The search box in the head: suggestions while one types, all results on Enter.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::web_sys::KeyboardEvent;

use super::{KindMark, Pieces, SuggestionList, TextField};
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::views::{self, Suggestion};

/// Id of the list of suggestions; its entries are numbered.
const LIST: &str = "search-suggestions";

/// The search box in the head.
#[component]
pub(in crate::ui) fn SearchBox() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let (typed, set_typed) = signal(String::new());
    let (open, set_open) = signal(false);
    let (chosen, set_chosen) = signal(None::<usize>);
    let on_search_page = move || context.state.read_untracked().route == Route::Search;
    let text = Signal::derive(move || {
        let state = context.state.read();
        if state.route == Route::Search { state.text.clone() } else { typed.get() }
    });
    let suggestions = Memo::new(move |_| {
        let text = typed.read();
        if open.get() && !text.is_empty() {
            views::suggestions(&context.whole(), &text, context.lang())
        } else {
            Vec::new()
        }
    });
    let close = move || {
        set_open.set(false);
        set_chosen.set(None);
    };
    let search_for = move |text: String, push: bool| {
        let state = context.state.get_untracked();
        let same = if state.route == Route::Search { state } else { state.to(Route::Search) };
        context.go.run((ViewState { text, ..same }, push));
    };
    // Results follow the typing on the search page; elsewhere suggestions do.
    let on_text = Callback::new(move |text: String| {
        set_typed.set(text.clone());
        set_chosen.set(None);
        set_open.set(!on_search_page());
        if on_search_page() {
            search_for(text, false);
        }
    });
    let visit = move |suggestion: &Suggestion| {
        context.remember(&typed.get_untracked());
        close();
        // Copies, not guards: going there writes both.
        let state = context.state.get_untracked();
        context.go.run((state.to(suggestion.page.route.clone()), true));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at = chosen.get_untracked();
        if let Some(suggestion) = at.and_then(|at| suggestions.read_untracked().get(at).cloned()) {
            return visit(&suggestion);
        }
        let text = text.get_untracked();
        context.remember(&text);
        close();
        if !on_search_page() {
            search_for(text, true);
        }
    };
    let on_key = Callback::new(move |event: KeyboardEvent| {
        let last = suggestions.read_untracked().len();
        let at = chosen.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" if last > 0 => Some(at.map_or(0, |at| (at + 1) % last)),
            "ArrowUp" if last > 0 => {
                Some(at.map_or(last, |at| if at == 0 { last } else { at }) - 1)
            }
            "Escape" if last > 0 => {
                event.prevent_default();
                return close();
            }
            _ => return,
        };
        event.prevent_default();
        set_chosen.set(next);
    });
    let list = SuggestionList {
        id: LIST,
        open: Signal::derive(move || !suggestions.read().is_empty()),
        active: Signal::derive(move || chosen.get().map(option_id)),
        on_key,
        on_leave: Callback::new(move |()| close()),
    };
    let option = move |(at, suggestion): (usize, Suggestion)| {
        let sort = suggestion.sort.clone();
        let name = suggestion.name.clone();
        let kind = suggestion.kind;
        // Before the field loses the focus, which closes the list.
        let press = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            visit(&suggestion);
        };
        view! {
            <li class="suggestion" role="option" id=option_id(at)
                aria-selected=move || (chosen.get() == Some(at)).to_string() on:mousedown=press>
                <KindMark kind/>
                <span class="suggestion-name"><Pieces pieces=name/></span>
                <span class="quiet">{sort}</span>
            </li>
        }
    };
    let said = move || {
        let count = suggestions.read().len();
        (open.get() && !typed.read().is_empty()).then(|| (m.suggested)(count))
    };
    view! {
        <form class="site-search" role="search" on:submit=submit>
            <TextField id="site-search" label=m.search_label quiet_label=true hint=m.search_hint
                text on_text list/>
            <button class="button" type="submit" disabled=!context.live>{m.search}</button>
            <ul class="suggestions" role="listbox" id=LIST aria-label=m.search_label
                hidden=move || suggestions.read().is_empty()>
                {move || suggestions.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            <p class="visually-hidden" role="status">{said}</p>
        </form>
    }
}

fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}
