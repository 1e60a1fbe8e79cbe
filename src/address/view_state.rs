//! All that a link can say.

use super::Route;
use super::percent::{decode, encode};
use crate::model::{Id, Kind, Lang, set};

/// Longest search text kept from an address, in characters.
const TEXT_MAX: usize = 200;
/// Most values kept of one filter.
const VALUES_MAX: usize = 64;

/// All that a link can say: page, language, text, filters, window, order.
///
/// `parse(path, query)` of what [`ViewState::path`] and [`ViewState::query`] write gives the
/// same state; defaults are not written and keys stand in one order, so equal states give
/// equal links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// Language of the page.
    pub lang: Lang,
    /// The page.
    pub route: Route,
    /// Search text, trimmed.
    pub text: String,
    /// Kinds to show, sorted; empty means all.
    pub kinds: Vec<Kind>,
    /// Places to show, sorted; empty means all.
    pub places: Vec<Id>,
    /// The indicator to chart; `None` means the view's own choice.
    pub indicator: Option<Id>,
    /// First year of the window.
    pub from: Option<u16>,
    /// Last year of the window.
    pub to: Option<u16>,
    /// Order.
    pub sort: Sort,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The view's own: newest first on the timeline, by country for centres.
    #[default]
    Own,
    /// The other way round.
    Reverse,
}

impl ViewState {
    /// A page without filters.
    #[must_use]
    pub fn new(lang: Lang, route: Route) -> Self {
        Self {
            lang,
            route,
            text: String::new(),
            kinds: Vec::new(),
            places: Vec::new(),
            indicator: None,
            from: None,
            to: None,
            sort: Sort::Own,
        }
    }

    /// Reads a path relative to the site's root and a raw query without its `?`.
    ///
    /// Never fails: what cannot be read is dropped; a path without a language is
    /// [`Route::Unknown`] in `otherwise`.
    #[must_use]
    pub fn parse(path: &str, query: &str, otherwise: Lang) -> Self {
        let path = path.trim_start_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == first);
        let mut state = match lang {
            Some(lang) => Self::new(lang, Route::parse(rest)),
            None if path.is_empty() || path == "index.html" => {
                Self::new(otherwise, Route::Overview)
            }
            None => Self::new(otherwise, Route::Unknown(path.to_owned())),
        };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            state.read(key, &decode(value));
        }
        state
    }

    fn read(&mut self, key: &str, value: &str) {
        let year = || value.parse::<u16>().ok().filter(|year| (1..=9999).contains(year));
        match key {
            "q" => {
                let clean = value.chars().filter(|c| !c.is_control()).take(TEXT_MAX);
                clean.collect::<String>().trim().clone_into(&mut self.text);
            }
            "kind" => {
                let kinds = value.split(',').take(VALUES_MAX).filter_map(Kind::parse);
                self.kinds = set(kinds).into_iter().collect();
            }
            "country" => {
                let ids = value.split(',').take(VALUES_MAX);
                let ids = ids.filter_map(|id| Id::parse(id).ok());
                self.places = set(ids).into_iter().collect();
            }
            "indicator" => self.indicator = Id::parse(value).ok(),
            "from" => self.from = year(),
            "to" => self.to = year(),
            "sort" if value == "reverse" => self.sort = Sort::Reverse,
            _ => {}
        }
    }

    /// The path relative to the site's root, such as `en/timeline/`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}", self.lang.tag(), self.route.path())
    }

    /// The query string with its `?`; empty when nothing but defaults is to be said.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut add = |key: &str, value: &str| {
            if !value.is_empty() {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(key);
                query.push('=');
                encode(value, &mut query);
            }
        };
        let joined = |words: Vec<&str>| words.join(",");
        add("q", &self.text);
        add("kind", &joined(self.kinds.iter().map(|kind| kind.word()).collect()));
        add("country", &joined(self.places.iter().map(Id::as_str).collect()));
        add("indicator", self.indicator.as_ref().map(Id::as_str).unwrap_or_default());
        add("from", &self.from.map(|year| year.to_string()).unwrap_or_default());
        add("to", &self.to.map(|year| year.to_string()).unwrap_or_default());
        add("sort", if self.sort == Sort::Reverse { "reverse" } else { "" });
        query
    }

    /// The same page and filters in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// Another page in the same language; the chosen places stay chosen where they mean something.
    #[must_use]
    pub fn to(&self, route: Route) -> Self {
        let keeps = matches!(route, Route::Timeline | Route::Connectivity);
        let places = if keeps { self.places.clone() } else { Vec::new() };
        Self { places, ..Self::new(self.lang, route) }
    }

    /// The same page without filters.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, ..Self::new(self.lang, self.route.clone()) }
    }

    /// The same page with a kind switched on or off.
    #[must_use]
    pub fn toggle_kind(&self, kind: Kind) -> Self {
        let mut state = self.clone();
        toggle(&mut state.kinds, kind);
        state
    }

    /// The same page with a place switched on or off.
    #[must_use]
    pub fn toggle_place(&self, place: Id) -> Self {
        let mut state = self.clone();
        toggle(&mut state.places, place);
        state
    }
}

fn toggle<T: Ord>(list: &mut Vec<T>, value: T) {
    if let Some(at) = list.iter().position(|one| *one == value) {
        list.remove(at);
    } else {
        let at = list.partition_point(|one| *one < value);
        list.insert(at, value);
    }
}
