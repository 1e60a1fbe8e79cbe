//! The one context of all components.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Route, ViewState};
use crate::export::{Edition, Format};
use crate::i18n::{Messages, messages};
use crate::model::{Lang, PartialDate};
use crate::views::{Atlas, Rest};

/// What every component may read: the atlas, the address, and how to change the address.
#[derive(Clone, Copy)]
pub struct AtlasContext {
    atlas: RwSignal<Arc<Atlas>>,
    /// Whether the rest of the atlas has come.
    pub rest: Signal<Rest>,
    root: StoredValue<String>,
    /// What the address says.
    pub state: Signal<ViewState>,
    /// Goes to an address: `true` adds a step to the history, `false` replaces the last.
    pub go: Callback<(ViewState, bool)>,
    /// Light, dark or as the system.
    pub theme: RwSignal<Theme>,
    /// What was searched for before, the latest first; kept in this browser only.
    pub recent: RwSignal<Vec<String>>,
    /// Whether the application runs; `false` in a static page.
    pub live: bool,
}

/// Most searches that are remembered.
const RECENT_MAX: usize = 8;

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl AtlasContext {
    /// Puts the context up for all components below.
    pub fn provide(
        (atlas, rest): (RwSignal<Arc<Atlas>>, RwSignal<Rest>),
        root: String,
        state: Signal<ViewState>,
        go: Callback<(ViewState, bool)>,
        live: bool,
    ) -> Self {
        let context = Self {
            atlas,
            rest: rest.into(),
            root: StoredValue::new(root),
            state,
            go,
            theme: RwSignal::new(Theme::Auto),
            recent: RwSignal::new(Vec::new()),
            live,
        };
        provide_context(context);
        context
    }

    /// The context; components are only ever made below [`AtlasContext::provide`].
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The atlas as it is now: all records, and the rest when it has come.
    #[must_use]
    pub fn atlas(self) -> Arc<Atlas> {
        self.atlas.get_untracked()
    }

    /// The atlas, followed: for what shows more when the rest has come.
    #[must_use]
    pub fn whole(self) -> Arc<Atlas> {
        self.atlas.get()
    }

    /// Puts a text on top of what was searched for.
    pub fn remember(self, text: &str) {
        if !text.is_empty() {
            self.recent.update(|recent| {
                recent.retain(|one| one != text);
                recent.insert(0, text.to_owned());
                recent.truncate(RECENT_MAX);
            });
        }
    }

    /// The language of the page; not followed, as a page is made anew in another language.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.state.read_untracked().lang
    }

    /// The messages of the page's language.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        messages(self.lang())
    }

    /// The link to a state.
    #[must_use]
    pub fn href(self, state: &ViewState) -> String {
        let root = self.root.read_value();
        let href = format!("{}{}{}", *root, state.path(), state.query());
        if href.is_empty() { "./".to_owned() } else { href }
    }

    /// The link to a page without filters, in the page's language.
    #[must_use]
    pub fn page(self, route: &Route) -> String {
        self.href(&ViewState::new(self.lang(), route.clone()))
    }

    /// Where links lead that leave a view which stands in somebody else's page: a new window, as
    /// only embedded pages may be framed.
    #[must_use]
    pub fn outside(self) -> Option<&'static str> {
        self.state.read_untracked().embedded.then_some("_blank")
    }

    /// The site's root with its host; in a static page the one it is known to be hosted at, or
    /// nothing.
    #[must_use]
    pub fn absolute(self) -> String {
        #[cfg(feature = "web")]
        return super::browser::absolute(&self.root.read_value());
        #[cfg(not(feature = "web"))]
        return self.atlas().snapshot.parts().site_url.clone().unwrap_or_default();
    }

    /// Does `work` with the atlas as it is read here: state, language, address and, for
    /// citations, the day of reading.
    pub fn with_edition<T>(
        self,
        accessed: Option<PartialDate>,
        work: impl FnOnce(&Edition<'_>, &ViewState) -> T,
    ) -> T {
        let (atlas, root, state) = (self.atlas(), self.absolute(), self.state.get());
        work(&Edition { atlas: &atlas, lang: state.lang, root: &root, accessed }, &state)
    }

    /// Hands a file to the visitor; nothing happens in a static page.
    pub fn save(self, name: &str, media_type: &str, text: &str) {
        #[cfg(feature = "web")]
        super::browser::save(name, media_type, text);
        #[cfg(not(feature = "web"))]
        let _ = (name, media_type, text);
    }

    /// Hands over the timeline's picture; nothing happens in a static page.
    pub fn take_picture(self, edition: &Edition<'_>, state: &ViewState, format: Format) {
        #[cfg(feature = "web")]
        super::browser::take_picture(edition, state, format);
        #[cfg(not(feature = "web"))]
        let _ = (edition, state, format);
    }

    /// Hands over a picture in pixels; nothing happens in a static page.
    pub fn save_png(self, name: String, svg: &str) {
        #[cfg(feature = "web")]
        super::browser::save_png(name, svg);
        #[cfg(not(feature = "web"))]
        let _ = (name, svg);
    }

    /// Puts a text on the clipboard and tells whether that was allowed; never in a static page.
    pub fn copy(self, text: &str, done: Callback<bool>) {
        #[cfg(feature = "web")]
        super::browser::copy(text, done);
        #[cfg(not(feature = "web"))]
        let _ = (text, done);
    }

    /// Whether the system can share a page; a static page does not ask.
    #[must_use]
    pub fn can_share(self) -> bool {
        #[cfg(feature = "web")]
        return super::browser::can_share();
        #[cfg(not(feature = "web"))]
        return false;
    }

    /// Opens the system's sheet for sharing the page.
    pub fn share(self) {
        #[cfg(feature = "web")]
        super::browser::share();
    }

    /// The visitor's day; `None` in a static page, which is read on any day.
    #[must_use]
    pub fn today(self) -> Option<PartialDate> {
        #[cfg(feature = "web")]
        return super::browser::today();
        #[cfg(not(feature = "web"))]
        return None;
    }

    /// The link to a file below the site's root.
    #[must_use]
    pub fn file(self, path: &str) -> String {
        format!("{}{path}", *self.root.read_value())
    }
}
