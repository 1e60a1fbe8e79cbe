//! The head of every page: name, search, navigation, language, appearance.

use leptos::prelude::*;

use super::SearchBox;
use crate::address::Route;
use crate::model::Lang;
use crate::ui::context::{AtlasContext, Theme};

/// The head of every page.
#[component]
pub(in crate::ui) fn Header() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    view! {
        <a class="skip" href="#content">{m.skip}</a>
        <header class="site-head">
            <div class="site-head-row">
                <a class="site-name" href=context.page(&Route::Overview)>
                    <span class="site-name-mark" aria-hidden="true"></span>
                    "DGCC Atlas"
                </a>
                <SearchBox/>
                <div class="site-tools"><Languages/><ThemeButton/></div>
            </div>
            <Navigation/>
        </header>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let entries = [
        (Route::Overview, m.overview),
        (Route::Timeline, m.timeline),
        (Route::Centres, m.centres),
        (Route::Connectivity, m.connectivity),
        (Route::Compare, m.on_compare.nav),
        (Route::Data, m.data),
        (Route::About, m.about),
    ];
    let entry = move |(route, label): (Route, &'static str)| {
        let target = route.clone();
        let href = move || context.href(&context.state.read().to(target.clone()));
        let current = move || (context.state.read().route == route).then_some("page");
        view! { <li><a class="site-nav-link" href=href aria-current=current>{label}</a></li> }
    };
    view! {
        <nav class="site-nav" aria-label=m.nav>
            <ul>{entries.into_iter().map(entry).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Languages() -> impl IntoView {
    let context = AtlasContext::expect();
    let language = move |lang: Lang| {
        let href = move || context.href(&context.state.read().in_language(lang));
        let current = (context.lang() == lang).then_some("true");
        view! {
            <li>
                <a class="language" href=href lang=lang.tag() hreflang=lang.tag()
                    aria-current=current>{lang.own_name()}</a>
            </li>
        }
    };
    view! {
        <nav aria-label=context.messages().language>
            <ul class="languages">{Lang::ALL.into_iter().map(language).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let word = move || match context.theme.get() {
        Theme::Auto => m.theme_auto,
        Theme::Light => m.theme_light,
        Theme::Dark => m.theme_dark,
    };
    let sign = move || match context.theme.get() {
        Theme::Auto => "◐",
        Theme::Light => "○",
        Theme::Dark => "●",
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
    view! {
        <button class="button theme" type="button" on:click=next disabled=!context.live>
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{m.theme}": "{word}</span>
        </button>
    }
}
