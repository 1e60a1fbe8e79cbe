//! The address bar: reads it, writes it, follows links without leaving the page.

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{self, Element, MouseEvent, PopStateEvent};
use wasm_bindgen::{JsCast, JsValue};

use super::page_effects;
use super::start::{document, page_language};
use crate::address::{Route, ViewState};
use crate::model::Lang;
use crate::views::Rest;

/// Where the site stands: the absolute path of its root, ending in `/`.
#[derive(Clone, Debug)]
pub(super) struct Site {
    root: String,
}

impl Site {
    /// Finds the root from the page's own address and its `<meta name="atlas-root">`.
    pub(super) fn of_page() -> Option<Self> {
        let meta = document()?.query_selector("meta[name=atlas-root]").ok()??;
        let relative = meta.get_attribute("content")?;
        let here = web_sys::window()?.location().href().ok()?;
        let root = web_sys::Url::new_with_base(&relative, &here).ok()?;
        Some(Self { root: root.pathname() })
    }

    /// The absolute path of the root, ending in `/`.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// What the address bar says.
    pub(super) fn state(&self) -> ViewState {
        let location = web_sys::window().map(|window| window.location());
        let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
            location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
        };
        self.parse(&part(web_sys::Location::pathname), &part(web_sys::Location::search))
    }

    fn parse(&self, path: &str, search: &str) -> ViewState {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        ViewState::parse(path, search.trim_start_matches('?'), page_language())
    }

    /// The state a link leads to, if it leads to a page of this site.
    fn target(&self, link: &Element) -> Option<ViewState> {
        let window = web_sys::window()?;
        let url = web_sys::Url::new_with_base(
            &link.get_attribute("href")?,
            &window.location().href().ok()?,
        )
        .ok()?;
        let leaves = link.has_attribute("download") || link.has_attribute("target");
        let same_site = url.origin() == window.location().origin().ok()?
            && url.pathname().starts_with(&self.root);
        if leaves || !same_site || !url.hash().is_empty() {
            return None;
        }
        let state = self.parse(&url.pathname(), &url.search());
        (!matches!(state.route, Route::Unknown(_))).then_some(state)
    }
}

/// The address bar as a signal.
#[derive(Clone)]
pub(super) struct Address {
    site: Site,
    /// What it says.
    pub(super) state: RwSignal<ViewState>,
    /// Changes it.
    pub(super) go: Callback<(ViewState, bool)>,
    rest: RwSignal<Rest>,
}

impl Address {
    pub(super) fn new(site: Site, rest: RwSignal<Rest>) -> Self {
        let state = RwSignal::new(site.state());
        let root = site.root().to_owned();
        let go = Callback::new(move |(next, push): (ViewState, bool)| {
            if *state.read_untracked() == next {
                return;
            }
            write(&format!("{root}{}{}", next.path(), next.query()), push);
            let new_page = state.read_untracked().route != next.route;
            state.set(next);
            if push && new_page {
                scroll_to(0.0);
            }
        });
        Self { site, state, go, rest }
    }

    /// Follows plain clicks on links of this site, and the browser's Back and Forward.
    pub(super) fn listen(&self) {
        if let Some(history) = history() {
            // Without this the browser scrolls before the page is painted.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        let address = self.clone();
        let clicks = window_event_listener(ev::click, move |event| address.follow(&event));
        let address = self.clone();
        let steps = window_event_listener(ev::popstate, move |event: PopStateEvent| {
            let now = address.site.state();
            if *address.state.read_untracked() == now {
                // Only the fragment changed: the browser has gone there.
                return;
            }
            if !address.has_texts(now.lang) {
                let _ = window().location().reload();
                return;
            }
            address.state.set(now);
            let top = event.state().as_f64().unwrap_or_default();
            request_animation_frame(move || scroll_to(top));
        });
        on_cleanup(move || {
            clicks.remove();
            steps.remove();
        });
    }

    fn follow(&self, event: &MouseEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let state = link.as_ref().and_then(|link| self.site.target(link));
        if let Some(state) = state.filter(|state| self.has_texts(state.lang)) {
            event.prevent_default();
            let stays = self.state.read_untracked().route == state.route;
            self.go.run((state, true));
            if stays {
                let key = link.and_then(|link| link.get_attribute("data-key"));
                request_animation_frame(move || page_effects::keep_focus(key.as_deref()));
            }
        }
    }

    /// Whether a page in this language can be painted; else the browser loads it.
    fn has_texts(&self, lang: Lang) -> bool {
        self.rest.get_untracked() == Rest::Here || self.state.read_untracked().lang == lang
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn write(address: &str, push: bool) {
    let (Some(history), Some(window)) = (history(), web_sys::window()) else { return };
    // A browser may refuse too many steps in a short time; the page goes on without them.
    if push {
        let top = JsValue::from_f64(window.scroll_y().unwrap_or_default());
        let _ = history.replace_state(&top, "");
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    } else {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}
