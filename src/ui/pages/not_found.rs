//! An address that means nothing: a page that helps.

use leptos::prelude::*;

use super::page_title;
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;

/// A page that helps: search for the address's words, or start from a view.
#[component]
pub(in crate::ui) fn NotFoundPage(
    /// The path that led nowhere.
    path: String,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let mut search = ViewState::new(context.lang(), Route::Search);
    search.text = crate::text::words(&path).join(" ");
    let views = [
        (Route::Overview, m.overview),
        (Route::Timeline, m.timeline),
        (Route::Centres, m.centres),
        (Route::Connectivity, m.connectivity),
        (Route::Data, m.data),
    ];
    let item = |(route, label): (Route, &'static str)| {
        view! { <li><a href=context.page(&route)>{label}</a></li> }
    };
    view! {
        <div class="prose">
            {page_title(m.not_found)}
            <p class="lead">{m.not_found_hint}</p>
            <p><code class="address">{path}</code></p>
            <p><a class="onward" href=context.href(&search)>{m.find_words_of_address}</a></p>
            <ul>{views.into_iter().map(item).collect_view()}</ul>
        </div>
    }
}
