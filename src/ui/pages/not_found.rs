//! An address that means nothing: a page that helps.

use super::page_title;
use crate::address::{Route, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};

/// A page that helps: search for the words of the path that led nowhere, or start from a view.
pub(in crate::ui) fn not_found_page(path: &str) -> Element {
    let context = AtlasContext::expect();
    let m = context.messages();
    let mut search = ViewState::new(context.lang(), Route::Search);
    search.text = crate::text::words(path).join(" ");
    let views = [
        (Route::Overview, m.overview),
        (Route::Timeline, m.timeline),
        (Route::Centres, m.centres),
        (Route::Connectivity, m.connectivity),
        (Route::Data, m.data),
    ];
    let item = |(route, label): (Route, &'static str)| {
        el("li").child(el("a").attr("href", context.page(&route)).child(label))
    };
    let onward = el("a").class("onward").attr("href", context.href(&search));
    el("div")
        .class("prose")
        .child(page_title(m.not_found))
        .child(el("p").class("lead").child(m.not_found_hint))
        .child(el("p").child(el("code").class("address").child(path.to_owned())))
        .child(el("p").child(onward.child(m.find_words_of_address)))
        .child(el("ul").all(views.into_iter().map(item)))
}
