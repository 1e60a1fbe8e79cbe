//! A record as it stands in a list.

use super::{Atlas, Marked};
use crate::address::Route;
use crate::i18n::messages;
use crate::model::{Claim, Details, Edtf, Id, Kind, Lang, Record, Status, sorted};
use crate::text;

/// A text that leads to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The text.
    pub text: String,
    /// The page.
    pub route: Route,
}

/// A record as it stands in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The record.
    pub id: Id,
    /// Its kind, for shape and hue.
    pub kind: Kind,
    /// Its kind, or finer sort, in words.
    pub sort: String,
    /// Its title and page.
    pub title: Linked,
    /// Its summary.
    pub summary: String,
    /// Its date in words; empty when unknown.
    pub date: String,
    /// Its date as EDTF; empty when unknown.
    pub edtf: String,
    /// Its status, in words, unless it is done.
    pub status: Option<String>,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// Its countries.
    pub countries: Vec<Linked>,
    /// Its sources.
    pub sources: Vec<Linked>,
    /// On how many points its sources differ.
    pub disagreements: usize,
    /// What of it matches a search, when it was searched for.
    pub marked: Option<Marked>,
}

/// A link to a record; an id that leads nowhere is shown as it is.
#[must_use]
pub fn linked(atlas: &Atlas, id: &Id, lang: Lang) -> Linked {
    let route = match atlas.snapshot.get(id) {
        Some(record) => Route::Record(record.kind, record.id.clone()),
        None => Route::Unknown(id.to_string()),
    };
    Linked { text: atlas.title(id, lang).to_owned(), route }
}

/// A record as it stands in a list.
#[must_use]
pub fn card(atlas: &Atlas, record: &Record, lang: Lang) -> Card {
    let words = &messages(lang).words;
    let ahead = record.is_ahead();
    Card {
        id: record.id.clone(),
        kind: record.kind,
        sort: record.form.map_or((words.kind)(record.kind), words.form).to_owned(),
        title: linked(atlas, &record.id, lang),
        summary: record.summary.get(lang).to_owned(),
        date: record.date.map(|date| text::date(date, lang)).unwrap_or_default(),
        edtf: record.date.map(|date| date.to_string()).unwrap_or_default(),
        status: status_text(atlas, record, "status", record.status, lang)
            .filter(|_| record.status != Some(Status::Done)),
        ahead,
        countries: atlas.countries(record).iter().map(|id| linked(atlas, id, lang)).collect(),
        sources: record.sources().into_iter().map(|id| linked(atlas, id, lang)).collect(),
        disagreements: record.disagreements().len(),
        marked: None,
    }
}

/// A record's status, or that of a part of it; what may have changed since says when its source
/// said so.
///
/// `field` names the part: `status`, or `phases.first-term`.
pub(super) fn status_text(
    atlas: &Atlas,
    record: &Record,
    field: &str,
    status: Option<Status>,
    lang: Lang,
) -> Option<String> {
    let m = messages(lang);
    let status = status?;
    let word = (m.words.status)(status);
    if matches!(status, Status::Done | Status::Ended) {
        return Some(word.to_owned());
    }
    let on_field = || record.claims.iter().filter(|claim| claim.field.starts_with(field));
    let claim = on_field().find(|claim| claim.shown).or_else(|| on_field().next());
    let claim = claim.or(record.claims.first());
    let issued = |claim: &Claim| match &atlas.snapshot.get(&claim.source)?.details {
        Details::Source(source) => source.issued,
        _ => None,
    };
    Some(match claim.and_then(|claim| claim.as_of.or_else(|| issued(claim))) {
        Some(day) => (m.status_as_of)(word, &text::date(day, lang)),
        None => word.to_owned(),
    })
}

/// Records with the newest first, by the year they are listed under, then by day; those without
/// a date come last. Ties are settled by kind and id.
pub(super) fn newest_first<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<&'a Record> {
    sorted(records, |record| newness(record))
}

/// What [`newest_first`] sorts by.
pub(super) fn newness(record: &Record) -> ((i32, i32), Kind, Id) {
    let day = |date: Edtf| (-i32::from(date.year()), date.first_day().saturating_neg());
    (record.date.map_or((i32::MAX, 0), day), record.kind, record.id.clone())
}
