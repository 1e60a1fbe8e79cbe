//! What is cited: a source of the atlas, or a page of the atlas itself.

use crate::address::ViewState;
use crate::export::edition::{Edition, NAME};
use crate::export::name;
use crate::i18n::messages;
use crate::model::{Bibliography, Creator, Details, Edtf, PartialDate, Record};
use crate::views;

/// A work that can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its key in a bibliography: `a-z`, `0-9` and `-`.
    pub key: String,
    /// What it is, by the names of CSL-JSON.
    pub bibliography: Bibliography,
    /// Which state of it, in words: the snapshot of a page; `None` for a source.
    pub version: Option<String>,
}

impl Work {
    /// The document that a source record stands for; `None` for another kind of record.
    #[must_use]
    pub fn source(record: &Record) -> Option<Self> {
        let Details::Source(source) = &record.details else { return None };
        Some(Self { key: record.id.to_string(), bibliography: source.clone(), version: None })
    }

    /// A page of the atlas: a record or any other view, in the language of the state.
    #[must_use]
    pub fn page(edition: &Edition<'_>, state: &ViewState) -> Self {
        let parts = edition.atlas.snapshot.parts();
        let title = views::head(edition.atlas, state).title;
        let own = title.strip_suffix(NAME).and_then(|title| title.strip_suffix(" · "));
        let bibliography = Bibliography {
            csl_type: "webpage".to_owned(),
            title: own.unwrap_or(&title).to_owned(),
            // Not also the site's name: styles would print it twice.
            author: vec![Creator::Literal(NAME.to_owned())],
            issued: Edtf::parse(&parts.published).ok(),
            accessed: edition.accessed.map(Edtf::Date),
            language: Some(state.lang.tag().to_owned()),
            url: Some(edition.address(state)),
            ..Bibliography::default()
        };
        let version = (messages(state.lang).export.edition)(parts.seq, edition.short_hash());
        Self { key: name::stem(state), bibliography, version: Some(version) }
    }
}

/// The first and, of an interval, the last date that is known.
pub(super) fn ends(date: Edtf) -> (PartialDate, Option<PartialDate>) {
    let last = match date {
        Edtf::Interval { start: Some(_), end } => end,
        _ => None,
    };
    (date.anchor(), last)
}

/// Whether a date is one date without a doubt.
pub(super) fn is_plain(date: Edtf) -> bool {
    matches!(date, Edtf::Date(date) if !date.approximate && !date.uncertain)
}
