//! The shell and the page of the address.

use leptos::prelude::*;

use super::context::AtlasContext;
use super::pages::{
    AboutPage, CentresPage, DataPage, NotFoundPage, SearchPage, TimelinePage, connectivity_page,
    overview_page, record_page,
};
use super::parts::{EmbedFoot, Footer, Header};
use crate::address::Route;

/// The whole page below `<body>`.
#[component]
pub(super) fn App() -> impl IntoView {
    let context = AtlasContext::expect();
    let lang = Memo::new(move |_| context.state.read().lang);
    // The page is made anew when it is another page or language, not when a filter changes.
    let place = Memo::new(move |_| {
        let state = context.state.read();
        (state.lang, state.route.clone())
    });
    if context.state.read_untracked().embedded {
        return view! {
            <main id="content" class="embedded" tabindex="-1">
                {page(&place.get_untracked().1)}
            </main>
            <EmbedFoot/>
        }
        .into_any();
    }
    view! {
        <For each=move || [lang.get()] key=|lang| *lang children=|_| view! { <Header/> }/>
        <main id="content" tabindex="-1">
            <For each=move || [place.get()] key=Clone::clone children=|place| page(&place.1)/>
        </main>
        <For each=move || [lang.get()] key=|lang| *lang children=|_| view! { <Footer/> }/>
    }
    .into_any()
}

fn page(route: &Route) -> AnyView {
    match route {
        Route::Overview => overview_page().into_any(),
        Route::Timeline => view! { <TimelinePage/> }.into_any(),
        Route::Centres => view! { <CentresPage/> }.into_any(),
        Route::Connectivity => connectivity_page().into_any(),
        Route::Search => view! { <SearchPage/> }.into_any(),
        Route::Data => view! { <DataPage/> }.into_any(),
        Route::About => view! { <AboutPage/> }.into_any(),
        Route::Record(kind, id) => {
            let atlas = AtlasContext::expect().atlas();
            match atlas.record_at(*kind, id) {
                Some(record) => record_page(&record.id).into_any(),
                None => view! { <NotFoundPage path=format!("{}/{id}", kind.word())/> }.into_any(),
            }
        }
        Route::Unknown(path) => view! { <NotFoundPage path=path.clone()/> }.into_any(),
    }
}
