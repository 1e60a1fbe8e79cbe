//! What this is.

use leptos::prelude::*;

use super::page_title;
use crate::ui::context::AtlasContext;

/// What this is, how to read it, what it knows about its visitors.
#[component]
pub(in crate::ui) fn AboutPage() -> impl IntoView {
    let m = AtlasContext::expect().messages();
    view! {
        <div class="prose">
            {page_title(m.about_title)}
            <p class="lead">{m.about_why}</p>
            <h2 class="section-title">{m.about_how_title}</h2>
            <p>{m.about_how}</p>
            <h2 class="section-title">{m.about_privacy_title}</h2>
            <p>{m.about_privacy}</p>
            <h2 class="section-title">{m.licence}</h2>
            <p>{m.footer_licence}</p>
            <p>{m.on_centres.map_credit}</p>
        </div>
    }
}
