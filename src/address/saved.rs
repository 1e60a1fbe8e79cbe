//! A filter of the timeline that an address holds within itself, as one value.

use super::percent::decode;
use super::{Filter, Filters, Route, ViewState};
use crate::model::{Lang, PartialDate};

/// What stands for a filter that every record passes.
const ALL: &str = "all";

/// What the timeline can be asked for: a text, filters and a window, without how it is shown.
///
/// In an address it is the timeline's own query as one value, percent-encoded once more:
/// `a=kind%3Devents%26country%3Dper`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedFilter {
    /// Search text, trimmed.
    pub text: String,
    /// Chosen values of the filters.
    pub filters: Filters,
    /// Where the window begins.
    pub from: Option<PartialDate>,
    /// Where it ends.
    pub to: Option<PartialDate>,
}

impl SavedFilter {
    /// Reads the query of a timeline, or a whole address that ends in one.
    ///
    /// `None` when nothing in it asks for anything; `all` asks for every record.
    ///
    /// ```
    /// use atlas::address::SavedFilter;
    /// let saved = SavedFilter::parse("https://atlas.example/en/timeline/?country=per&open=x");
    /// assert_eq!(saved.map(|saved| saved.query()), Some("country=per".to_owned()));
    /// assert_eq!(SavedFilter::parse("lanes=kind"), None);
    /// assert_eq!(SavedFilter::parse("all"), Some(SavedFilter::default()));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == ALL {
            return Some(Self::default());
        }
        let query = text.rsplit_once('?').map_or(text, |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let mut state = ViewState::new(Lang::En, Route::Timeline);
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            // No other key is read, above all not one that holds a saved filter itself.
            if is_asked_by(key) {
                state.read(key, &decode(value));
            }
        }
        Some(Self::of(&state)).filter(|saved| *saved != Self::default())
    }

    /// What a state of the timeline asks for.
    #[must_use]
    pub fn of(state: &ViewState) -> Self {
        Self {
            text: state.text.clone(),
            filters: state.filters.clone(),
            from: state.from,
            to: state.to,
        }
    }

    /// The timeline that is asked for this.
    #[must_use]
    pub fn timeline(&self, lang: Lang) -> ViewState {
        ViewState {
            text: self.text.clone(),
            filters: self.filters.clone(),
            from: self.from,
            to: self.to,
            ..ViewState::new(lang, Route::Timeline)
        }
    }

    /// The query of that timeline without its `?`; `all` when it asks for nothing.
    #[must_use]
    pub fn query(&self) -> String {
        let query = self.timeline(Lang::En).query();
        query.strip_prefix('?').unwrap_or(ALL).to_owned()
    }
}

/// Whether a key of the timeline's query says what is asked for.
fn is_asked_by(key: &str) -> bool {
    matches!(key, "q" | "from" | "to") || Filter::ALL.into_iter().any(|filter| filter.key() == key)
}
