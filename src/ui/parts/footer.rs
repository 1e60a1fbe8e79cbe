//! The foot of every page: which snapshot this is.

use leptos::prelude::*;

use crate::address::{Route, ViewState};
use crate::model::Edtf;
use crate::text;
use crate::ui::context::AtlasContext;

/// The foot of a view that stands in somebody else's page: where it is from.
#[component]
pub(in crate::ui) fn EmbedFoot() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let whole = move || {
        let state = ViewState { embedded: false, ..context.state.get() };
        context.href(&state)
    };
    view! {
        <footer class="embed-foot">
            <p>"DGCC Atlas · "{snapshot_line(context)}</p>
            <p><a class="onward" href=whole target="_blank">{m.on_timeline.in_atlas}</a></p>
        </footer>
    }
}

/// The foot of every page.
#[component]
pub(in crate::ui) fn Footer() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    view! {
        <footer class="site-foot">
            <p>{snapshot_line(context)}</p>
            <p>{m.footer_licence}</p>
            <p><a href=context.page(&Route::Data)>{m.data}</a>" · "
                <a href=context.page(&Route::About)>{m.about}</a></p>
        </footer>
    }
}

/// Which snapshot is shown: number, date, hash.
fn snapshot_line(context: AtlasContext) -> impl IntoView {
    let m = context.messages();
    let atlas = context.atlas();
    let parts = atlas.snapshot.parts();
    let day = Edtf::parse(&parts.published)
        .map_or_else(|_| parts.published.clone(), |day| text::date(day, context.lang()));
    let seq = parts.seq;
    let hash: String = atlas.hash.chars().take(12).collect();
    view! {
        {m.footer_edition}" "{seq}" · "<time datetime=parts.published.clone()>{day}</time>
        " · "<code title=atlas.hash.clone()>{hash}</code>
    }
}
