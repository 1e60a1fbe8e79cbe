//! Dated records, one line each: a list that an eye runs down.

use super::card::{newest_first, status_text};
use super::notes::Notes;
use super::{Atlas, Linked, Note, linked};
use crate::address::{Filter, Route, ViewState};
use crate::i18n::messages;
use crate::model::{Edtf, Id, Kind, Lang, Record, Status};
use crate::text;

/// Most lines of one list; all of them stand on the timeline.
pub const LINES_LISTED: usize = 40;

/// Dated records, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineList {
    /// The lines.
    pub rows: Vec<LineRow>,
    /// Where the rest is, with how many there are in words; `None` when all are listed.
    pub all: Option<(String, ViewState)>,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Its date in words; empty when unknown.
    pub date: String,
    /// Its date as EDTF; empty when unknown.
    pub edtf: String,
    /// Its title and page.
    pub title: Linked,
    /// Its kind, for its mark.
    pub kind: Kind,
    /// Its status in words, unless it is done.
    pub status: String,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// Its first source.
    pub notes: Vec<Note>,
}

/// The records of a kind that have to do with a country.
pub(super) fn of_country(
    atlas: &Atlas,
    country: &Id,
    kind: Kind,
    notes: &mut Notes<'_>,
    lang: Lang,
) -> LineList {
    let here = here(atlas, country, kind);
    let total = here.len();
    let rows = here.into_iter().take(LINES_LISTED).map(|record| row(atlas, record, notes, lang));
    let rows: Vec<LineRow> = rows.collect();
    let all = (total > rows.len()).then(|| {
        let state = ViewState::new(lang, Route::Timeline);
        let state = state.with(Filter::Country, [country.clone()]).toggle_kind(kind);
        let words = messages(lang).on_country;
        ((words.all_of_them)(&text::count(total as u64, lang)), state)
    });
    LineList { rows, all }
}

/// The records of a kind that have to do with a country, newest first.
pub(super) fn here<'a>(atlas: &'a Atlas, country: &Id, kind: Kind) -> Vec<&'a Record> {
    let records = atlas.snapshot.of_kind(kind);
    newest_first(records.filter(|record| atlas.countries(record).contains(country)))
}

fn row(atlas: &Atlas, record: &Record, notes: &mut Notes<'_>, lang: Lang) -> LineRow {
    let date = record.date.or(record.term);
    let status = status_text(atlas, record, "status", record.status, lang)
        .filter(|_| record.status != Some(Status::Done));
    let mut sources = notes.on(record, "date");
    sources.truncate(1);
    LineRow {
        date: date.map(|date: Edtf| text::date(date, lang)).unwrap_or_default(),
        edtf: date.map(|date| date.to_string()).unwrap_or_default(),
        title: linked(atlas, &record.id, lang),
        kind: record.kind,
        status: status.unwrap_or_default(),
        ahead: record.is_ahead(),
        notes: sources,
    }
}
