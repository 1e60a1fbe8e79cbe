//! Countries, or two filters of the timeline, side by side.

use leptos::prelude::*;

use super::PageTitle;
use crate::ui::context::AtlasContext;

/// The comparison.
#[component]
pub(in crate::ui) fn ComparePage() -> impl IntoView {
    let m = AtlasContext::expect().messages();
    view! {
        <PageTitle text=m.on_compare.title/>
        <p class="lead">{m.on_compare.lead}</p>
    }
}
