//! The head of every page: name, search, navigation, language, appearance.

use leptos::prelude::*;

use super::{button, search_box};
use crate::address::Route;
use crate::model::Lang;
use crate::ui::context::{AtlasContext, Theme};
use crate::ui::markup::{Element, Node, all, el, live};

/// The head of every page.
pub(in crate::ui) fn header() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let name = el("a")
        .class("site-name")
        .attr("href", context.page(&Route::Overview))
        .child(el("span").class("site-name-mark").attr("aria-hidden", "true"))
        .child("DGCC Atlas");
    let tools =
        el("div").class("site-tools").child(languages(context)).child(theme_button(context));
    let row = el("div").class("site-head-row").child(name).child(search_box()).child(tools);
    let head = el("header").class("site-head").child(row).child(navigation(context));
    all([el("a").class("skip").attr("href", "#content").child(m.skip), head])
}

fn navigation(context: AtlasContext) -> Element {
    let m = context.messages();
    let entries = [
        (Route::Overview, m.overview),
        (Route::Timeline, m.timeline),
        (Route::Centres, m.centres),
        (Route::Connectivity, m.connectivity),
        (Route::Data, m.data),
        (Route::About, m.about),
    ];
    let entry = |(route, label): (Route, &'static str)| {
        let target = route.clone();
        let href = move || context.href(&context.state.read().to(target.clone()));
        let current = move || (context.state.read().route == route).then_some("page");
        let link = el("a").class("site-nav-link").live("href", href).live("aria-current", current);
        el("li").child(link.child(label))
    };
    el("nav")
        .class("site-nav")
        .attr("aria-label", m.nav)
        .child(el("ul").all(entries.into_iter().map(entry)))
}

fn languages(context: AtlasContext) -> Element {
    let language = |lang: Lang| {
        let href = move || context.href(&context.state.read().in_language(lang));
        let link = el("a")
            .class("language")
            .live("href", href)
            .attr("lang", lang.tag())
            .attr("hreflang", lang.tag())
            .attr("aria-current", (context.lang() == lang).then_some("true"));
        el("li").child(link.child(lang.own_name()))
    };
    el("nav")
        .attr("aria-label", context.messages().language)
        .child(el("ul").class("languages").all(Lang::ALL.into_iter().map(language)))
}

fn theme_button(context: AtlasContext) -> Element {
    let m = context.messages();
    let label = move || {
        let (sign, word) = match context.theme.get() {
            Theme::Auto => ("◐", m.theme_auto),
            Theme::Light => ("○", m.theme_light),
            Theme::Dark => ("●", m.theme_dark),
        };
        let said = format!("{}: {word}", m.theme);
        all([
            el("span").attr("aria-hidden", "true").child(sign),
            el("span").class("visually-hidden").child(said),
        ])
    };
    let next = move |_| {
        context.theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            };
        });
    };
    button(context, live(label), next).class("button theme")
}
