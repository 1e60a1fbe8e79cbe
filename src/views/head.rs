//! What stands above a page: its title and description.

use super::{Atlas, chart_caption, compare_names};
use crate::address::{Route, ViewState};
use crate::i18n::messages;

/// A page's title and description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Title, with the site's name.
    pub title: String,
    /// Description, one or two sentences.
    pub description: String,
    /// Whether the address means something.
    pub found: bool,
}

/// Title and description of the page of a state.
#[must_use]
pub fn head(atlas: &Atlas, state: &ViewState) -> Head {
    let m = messages(state.lang);
    let record = match &state.route {
        Route::Record(kind, id) => atlas.record_at(*kind, id),
        _ => None,
    };
    let (title, description) = match (&state.route, record) {
        (_, Some(record)) => (record.title.get(state.lang), record.summary.get(state.lang)),
        (Route::Overview, _) => (m.tagline, m.intro),
        (Route::Timeline, _) => (m.timeline_title, m.intro),
        (Route::Centres, _) => (m.centres_title, m.centres_lead),
        (Route::Connectivity, _) => (m.connectivity_title, m.connectivity_lead),
        (Route::Compare, _) => (m.on_compare.title, m.on_compare.lead),
        (Route::Search, _) => (m.search_title, m.search_start),
        (Route::Data, _) => (m.data_title, m.data_lead),
        (Route::About, _) => (m.about_title, m.about_why),
        (Route::Record(..) | Route::Unknown(_), _) => (m.not_found, m.not_found_hint),
    };
    let told = match state.route {
        Route::Connectivity => chart_caption(atlas, state),
        _ => None,
    };
    let (title, description) = match told {
        // Without a choice the page is more than its first chart.
        Some((_, text)) if state.indicator.is_none() => (title.to_owned(), text),
        Some(told) => told,
        None => (title.to_owned(), description.to_owned()),
    };
    // What an address compares is what it is cited as.
    let compares = !state.places().is_empty() || state.saved.iter().any(Option::is_some);
    let names = match state.route {
        Route::Compare if compares => compare_names(atlas, state).join(", "),
        _ => String::new(),
    };
    let colon = if names.is_empty() { "" } else { ": " };
    let lost = matches!(state.route, Route::Record(..) | Route::Unknown(_)) && record.is_none();
    Head { title: format!("{names}{colon}{title} · DGCC Atlas"), description, found: !lost }
}
