//! The shell and the page of the address.

use leptos::prelude::*;

use super::context::AtlasContext;
use super::markup::{Node, all, el, keyed, live};
use super::pages::{
    about_page, centres_page, compare_page, connectivity_page, data_page, not_found_page,
    overview_page, record_page, search_page, timeline_page,
};
use super::parts::{embed_foot, footer, header};
use crate::address::Route;

/// The whole page below `<body>`.
pub(super) fn app() -> Node {
    let context = AtlasContext::expect();
    let lang = Memo::new(move |_| context.state.read().lang);
    // The page is made anew when it is another page or language, not when a filter changes.
    let place = Memo::new(move |_| {
        let state = context.state.read();
        (state.lang, state.route.clone())
    });
    let main = el("main").attr("id", "content").attr("tabindex", "-1");
    if context.state.read_untracked().embedded {
        let page = page(&place.get_untracked().1);
        return all([main.class("embedded").child(page), embed_foot()]);
    }
    let in_language =
        move |part: fn() -> Node| live(move || keyed(lang.get().tag().to_owned(), untrack(part)));
    let page = move || {
        let (lang, route) = place.get();
        keyed(format!("{}/{}", lang.tag(), route.path()), untrack(|| page(&route)))
    };
    all([in_language(header), main.child(live(page)).into(), in_language(|| footer().into())])
}

fn page(route: &Route) -> Node {
    match route {
        Route::Overview => overview_page(),
        Route::Timeline => timeline_page(),
        Route::Centres => centres_page(),
        Route::Connectivity => connectivity_page(),
        Route::Compare => compare_page(),
        Route::Search => search_page(),
        Route::Data => data_page(),
        Route::About => about_page().into(),
        Route::Record(kind, id) => {
            let atlas = AtlasContext::expect().atlas();
            match atlas.record_at(*kind, id) {
                Some(record) => record_page(&record.id),
                None => not_found_page(&format!("{}/{id}", kind.word())).into(),
            }
        }
        Route::Unknown(path) => not_found_page(path).into(),
    }
}
