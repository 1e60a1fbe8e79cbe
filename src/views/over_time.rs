//! Names of an organisation and roles of a person, by time.

use super::record_parts::{NameRow, names};
use super::{Atlas, Linked, linked};
use crate::i18n::messages;
use crate::model::{Details, Edtf, Kind, Lang, PersonRole, Record, sorted};
use crate::text;

/// A name and when it was in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSpan {
    /// The name.
    pub text: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// When it was in use, in words.
    pub used: String,
    /// What sort of name.
    pub sort: &'static str,
    /// The source that uses it.
    pub source: Option<Linked>,
}

/// A role of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// When, in words; empty when unknown.
    pub date: String,
    /// When, as EDTF; empty when unknown.
    pub edtf: String,
    /// The position, or what the person was to a record.
    pub role: String,
    /// The body of a position, or the record.
    pub at: Option<Linked>,
    /// The kind of the record; `None` for a position.
    pub kind: Option<Kind>,
    /// The source of a position and where in it; a record has its own.
    pub source: Option<(Linked, String)>,
}

/// An organisation's names whose time of use is known, by time; empty for other records.
pub(super) fn names_over_time(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<NameSpan> {
    if record.kind != Kind::Organisation {
        return Vec::new();
    }
    let dated = record.names.iter().filter_map(|name| Some((name.valid?, name)));
    let dated = sorted(dated, |(valid, _)| (valid.first_day(), valid.last_day()));
    let span = |(valid, name): (Edtf, &crate::model::Name)| NameSpan {
        text: name.text.clone(),
        lang: name.lang.clone(),
        used: text::date(valid, lang),
        sort: (messages(lang).words.name_kind)(name.kind),
        source: name.source.as_ref().map(|id| linked(atlas, id, lang)),
    };
    dated.into_iter().map(span).collect()
}

/// The names that do not stand among [`names_over_time`].
pub(super) fn other_names(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<NameRow> {
    let rows = names(atlas, record, lang).into_iter().zip(&record.names);
    let apart = record.kind == Kind::Organisation;
    rows.filter(|(_, name)| !apart || name.valid.is_none()).map(|(row, _)| row).collect()
}

/// A person's positions and what they did by the records, by time; empty for other records.
///
/// Being named is no role: those records stand in the list of all that name the person.
pub(super) fn roles(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<RoleRow> {
    let Details::Person { positions } = &record.details else { return Vec::new() };
    let words = &messages(lang).words;
    let row = |date: Option<Edtf>, role: &str| RoleRow {
        date: date.map(|date| text::date(date, lang)).unwrap_or_default(),
        edtf: date.map(|date| date.to_string()).unwrap_or_default(),
        role: role.to_owned(),
        at: None,
        kind: None,
        source: None,
    };
    let held = positions.iter().map(|one| {
        let source = (linked(atlas, &one.source, lang), text::locator(&one.locator, lang));
        let at = one.organisation.as_ref().map(|id| linked(atlas, id, lang));
        (one.date, RoleRow { at, source: Some(source), ..row(one.date, one.title.get(lang)) })
    });
    let done = atlas.snapshot.records().iter().flat_map(|other| {
        let mine = other
            .people
            .iter()
            .filter(|one| one.id == record.id && one.role != PersonRole::Mentioned);
        mine.map(move |one| (other, one.role))
    });
    let done = done.map(|(other, role)| {
        let at = Some(linked(atlas, &other.id, lang));
        let kind = Some(other.kind);
        (other.date, RoleRow { at, kind, ..row(other.date, (words.person_role)(role)) })
    });
    let rows = sorted(held.chain(done), |(date, _)| date.map_or(i32::MAX, Edtf::first_day));
    rows.into_iter().map(|(_, row)| row).collect()
}
