//! All that a link can say.

use super::percent::{decode, encode};
use super::{Figure, Filter, Filters, Route, SavedFilter};
use crate::model::{Edtf, Id, Kind, Lang, PartialDate};

/// Longest search text kept from an address, in characters.
const TEXT_MAX: usize = 200;
/// First part of the path of a view that stands in somebody else's page.
const EMBED: &str = "embed/";

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
    /// Whether the page stands in somebody else's, without anything around the view.
    pub embedded: bool,
    /// Search text, trimmed.
    pub text: String,
    /// Chosen values of the filters.
    pub filters: Filters,
    /// The indicator to chart; `None` means the view's own choice.
    pub indicator: Option<Id>,
    /// Where the window begins: its first day is the first that this may mean. Never about or
    /// uncertain.
    pub from: Option<PartialDate>,
    /// Where the window ends, likewise with the last day.
    pub to: Option<PartialDate>,
    /// How the indicator is shown.
    pub figure: Figure,
    /// What the lanes of the timeline stand for.
    pub lanes: Lanes,
    /// Order.
    pub sort: Sort,
    /// The column that the list of centres is ordered by.
    pub column: Column,
    /// The record that is open beside the list.
    pub open: Option<Id>,
    /// The two filters that are compared.
    pub saved: [Option<SavedFilter>; 2],
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The view's own: newest first on the timeline, by country for centres.
    #[default]
    Own,
    /// The other way round.
    Reverse,
    /// The best match of the search text first; the view's own without a text.
    Relevance,
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Own => "",
            Self::Reverse => "reverse",
            Self::Relevance => "relevance",
        }
    }
}

/// A column of the list of centres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The country.
    #[default]
    Country,
    /// The centre's name.
    Centre,
    /// How far it has come.
    Status,
    /// Its first term.
    FirstTerm,
    /// The term of today.
    TermToday,
    /// Who leads it.
    Leads,
    /// The money.
    Money,
    /// The projects.
    Projects,
    /// The last event.
    LastEvent,
}

impl Column {
    /// Every column, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Country,
        Self::Centre,
        Self::Status,
        Self::FirstTerm,
        Self::TermToday,
        Self::Leads,
        Self::Money,
        Self::Projects,
        Self::LastEvent,
    ];

    /// Its word in the address; the default is written as nothing.
    const fn word(self) -> &'static str {
        match self {
            Self::Country => "",
            Self::Centre => "centre",
            Self::Status => "status",
            Self::FirstTerm => "first-term",
            Self::TermToday => "term-today",
            Self::Leads => "leads",
            Self::Money => "money",
            Self::Projects => "projects",
            Self::LastEvent => "last-event",
        }
    }
}

/// What the lanes of the timeline stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// Countries.
    #[default]
    Country,
    /// Kinds of record.
    Kind,
    /// Organisations.
    Organisation,
    /// Cooperation centres.
    Centre,
    /// Topics.
    Topic,
}

impl Lanes {
    /// Every choice, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Country, Self::Kind, Self::Organisation, Self::Centre, Self::Topic];

    /// Its word in the address; the default is written as nothing.
    const fn word(self) -> &'static str {
        match self {
            Self::Country => "",
            Self::Kind => "kind",
            Self::Organisation => "organisation",
            Self::Centre => "centre",
            Self::Topic => "topic",
        }
    }
}

impl ViewState {
    /// A page without filters.
    #[must_use]
    pub fn new(lang: Lang, route: Route) -> Self {
        Self {
            lang,
            route,
            embedded: false,
            text: String::new(),
            filters: Filters::default(),
            indicator: None,
            from: None,
            to: None,
            figure: Figure::default(),
            lanes: Lanes::default(),
            sort: Sort::default(),
            column: Column::default(),
            open: None,
            saved: [None, None],
        }
    }

    /// Reads a path relative to the site's root and a raw query without its `?`.
    ///
    /// Never fails: what cannot be read is dropped; a path without a language is
    /// [`Route::Unknown`] in `otherwise`.
    #[must_use]
    pub fn parse(path: &str, query: &str, otherwise: Lang) -> Self {
        let path = path.trim_start_matches('/');
        let inner = path.strip_prefix(EMBED);
        let within = inner.unwrap_or(path);
        let (first, rest) = within.split_once('/').unwrap_or((within, ""));
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == first);
        let route = lang.map(|_| Route::parse(rest));
        let mut state = match (lang, route) {
            (Some(lang), Some(route)) if inner.is_none() => Self::new(lang, route),
            (Some(lang), Some(route)) if route.is_embeddable() => {
                Self { embedded: true, ..Self::new(lang, route) }
            }
            _ if path.is_empty() || path == "index.html" => Self::new(otherwise, Route::Overview),
            _ => Self::new(otherwise, Route::Unknown(path.to_owned())),
        };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            state.read(key, &decode(value));
        }
        state
    }

    pub(super) fn read(&mut self, key: &str, value: &str) {
        if let Some(filter) = Filter::ALL.into_iter().find(|filter| filter.key() == key) {
            self.filters.read(filter, value);
            return;
        }
        match key {
            "q" => {
                let clean = value.chars().filter(|c| !c.is_control()).take(TEXT_MAX);
                clean.collect::<String>().trim().clone_into(&mut self.text);
            }
            "indicator" => self.indicator = Id::parse(value).ok(),
            "from" => self.from = edge(value),
            "to" => self.to = edge(value),
            "lanes" => {
                let lanes = Lanes::ALL.into_iter().find(|lanes| lanes.word() == value);
                self.lanes = lanes.unwrap_or_default();
            }
            "sort" => {
                let sorts = [Sort::Reverse, Sort::Relevance];
                self.sort = sorts.into_iter().find(|sort| sort.word() == value).unwrap_or_default();
            }
            "by" => {
                let column = Column::ALL.into_iter().find(|column| column.word() == value);
                self.column = column.unwrap_or_default();
            }
            "open" => self.open = Id::parse(value).ok(),
            "a" => self.saved[0] = SavedFilter::parse(value),
            "b" => self.saved[1] = SavedFilter::parse(value),
            _ => self.figure.read(key, value),
        }
    }

    /// The path relative to the site's root, such as `en/timeline/`.
    #[must_use]
    pub fn path(&self) -> String {
        let embed = if self.embedded { EMBED } else { "" };
        format!("{embed}{}/{}", self.lang.tag(), self.route.path())
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
        let id = |id: &Option<Id>| id.as_ref().map_or(String::new(), Id::to_string);
        let date = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
        add("q", &self.text);
        for filter in Filter::ALL {
            add(filter.key(), &self.filters.written(filter));
        }
        add("indicator", &id(&self.indicator));
        add("from", &date(self.from));
        add("to", &date(self.to));
        for (key, word) in self.figure.written() {
            add(key, word);
        }
        add("lanes", self.lanes.word());
        add("sort", self.sort.word());
        add("by", self.column.word());
        add("open", &id(&self.open));
        for (key, saved) in ["a", "b"].into_iter().zip(&self.saved) {
            add(key, &saved.as_ref().map_or(String::new(), SavedFilter::query));
        }
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
        let mut state = Self::new(self.lang, route);
        if matches!(state.route, Route::Timeline | Route::Connectivity | Route::Compare) {
            state.filters.set(Filter::Country, self.places().iter().cloned());
        }
        state
    }

    /// The same page without filters.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            sort: self.sort,
            column: self.column,
            lanes: self.lanes,
            embedded: self.embedded,
            ..Self::new(self.lang, self.route.clone())
        }
    }

    /// The same page with a value of a filter switched on or off.
    #[must_use]
    pub fn toggle(&self, filter: Filter, value: &Id) -> Self {
        let mut state = Self { open: None, ..self.clone() };
        state.filters.toggle(filter, value);
        state
    }

    /// The same page with a kind switched on or off.
    #[must_use]
    pub fn toggle_kind(&self, kind: Kind) -> Self {
        match Id::parse(kind.word()) {
            Ok(word) => self.toggle(Filter::Kind, &word),
            Err(_) => self.clone(),
        }
    }

    /// The same page with just these values of a filter.
    #[must_use]
    pub fn with(&self, filter: Filter, values: impl IntoIterator<Item = Id>) -> Self {
        let mut state = Self { open: None, ..self.clone() };
        state.filters.set(filter, values);
        state
    }

    /// The chosen places; empty means all.
    #[must_use]
    pub fn places(&self) -> &[Id] {
        self.filters.of(Filter::Country)
    }

    /// The chosen kinds, by their words; empty means all.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        self.filters.of(Filter::Kind).iter().filter_map(|word| Kind::parse(word.as_str()))
    }

    /// The first and the last day of the window; `i32::MIN` and `i32::MAX` where it is open.
    #[must_use]
    pub fn days(&self) -> (i32, i32) {
        let first = self.from.map_or(i32::MIN, PartialDate::first_day);
        (first, self.to.map_or(i32::MAX, PartialDate::last_day))
    }
}

/// Reads an edge of the window: a year, month or day, neither about nor uncertain.
#[must_use]
pub fn edge(text: &str) -> Option<PartialDate> {
    match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => (!date.approximate && !date.uncertain).then_some(date),
        _ => None,
    }
}
