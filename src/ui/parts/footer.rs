//! The foot of every page: which snapshot this is.

use leptos::prelude::*;

use crate::address::Route;
use crate::model::Edtf;
use crate::text;
use crate::ui::context::AtlasContext;

/// The foot of every page.
#[component]
pub(in crate::ui) fn Footer() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let atlas = context.atlas();
    let parts = atlas.snapshot.parts();
    let day = Edtf::parse(&parts.published)
        .map_or_else(|_| parts.published.clone(), |day| text::date(day, context.lang()));
    let seq = parts.seq;
    let hash: String = atlas.hash.chars().take(12).collect();
    view! {
        <footer class="site-foot">
            <p>
                {m.footer_edition}" "{seq}" · "<time datetime=parts.published.clone()>{day}</time>
                " · "<code title=atlas.hash.clone()>{hash}</code>
            </p>
            <p>{m.footer_licence}</p>
            <p><a href=context.page(&Route::Data)>{m.data}</a>" · "
                <a href=context.page(&Route::About)>{m.about}</a></p>
        </footer>
    }
}
