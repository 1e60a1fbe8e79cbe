//! Search over all records.

use leptos::prelude::*;

use super::PageTitle;
use crate::ui::context::AtlasContext;
use crate::ui::parts::CardList;
use crate::views::{self, SearchGroup};

/// Search over all records, by kind.
#[component]
pub(in crate::ui) fn SearchPage() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::search(&context.atlas(), &context.state.read()));
    let count = move || {
        let count = view.read().count.clone();
        if count.is_empty() { m.search_start.to_owned() } else { count }
    };
    let group = |group: SearchGroup| {
        view! {
            <section class="section">
                <h2 class="section-title">{group.heading}" "<span class="quiet">{group.found}</span></h2>
                <CardList cards=group.cards/>
            </section>
        }
    };
    let nothing = move || {
        let view = view.read();
        (view.found == 0 && !view.count.is_empty())
            .then(|| view! { <p class="empty">{m.nothing_found}" "{m.nothing_hint}</p> })
    };
    view! {
        <PageTitle text=m.search_title/>
        <p class="results-count" role="status">{count}</p>
        {nothing}
        {move || view.get().groups.into_iter().map(group).collect_view()}
    }
}
