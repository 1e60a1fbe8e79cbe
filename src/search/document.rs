//! What of a record is searched: its texts by field, and what it can be filtered by.

use crate::model::{Creator, Details, Edtf, Id, Kind, Lang, NameKind, Record, Snapshot};

/// A part of a record, from the most to the least telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The title.
    Title,
    /// A further name, an official number, a country's code or an id that names something.
    Name,
    /// The summary.
    Summary,
    /// The titles of linked places, organisations, people and topics.
    Linked,
    /// The titles of its sources; of a source, its authors and publisher; an id that only
    /// counts.
    Source,
}

impl Field {
    /// All fields, in their order.
    pub const ALL: [Self; 5] = [Self::Title, Self::Name, Self::Summary, Self::Linked, Self::Source];

    /// The field as one word, for programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Name => "name",
            Self::Summary => "summary",
            Self::Linked => "linked",
            Self::Source => "source",
        }
    }
}

/// One text of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentText<'a> {
    /// The part it is.
    pub field: Field,
    /// Its language, when it is known to be one of ours.
    pub lang: Option<Lang>,
    /// The text.
    pub text: &'a str,
    /// Whether it is an acronym or a short name, which several records may share.
    pub short: bool,
}

/// What of a record is searched.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The record.
    pub id: &'a Id,
    /// Its kind.
    pub kind: Kind,
    /// First and last year of its date or else its term.
    pub years: Option<(u16, u16)>,
    /// Its countries.
    pub countries: Vec<Id>,
    /// Of a country, its ISO 3166-1 code.
    pub iso: Option<&'a str>,
    /// Its texts; no text twice in one field.
    pub texts: Vec<DocumentText<'a>>,
}

impl<'a> Document<'a> {
    /// What of this record is searched.
    #[must_use]
    pub fn of(snapshot: &'a Snapshot, record: &'a Record) -> Self {
        let iso = match &record.details {
            Details::Place { iso, .. } => iso.as_deref(),
            _ => None,
        };
        let mut document = Self {
            id: &record.id,
            kind: record.kind,
            years: record.date.or(record.term).map(years),
            countries: snapshot.countries(record),
            iso,
            texts: Vec::new(),
        };
        for (lang, text) in record.title.iter() {
            document.add(Field::Title, Some(lang), text, false);
        }
        for name in &record.names {
            let short = matches!(name.kind, NameKind::Acronym | NameKind::Short);
            document.add(Field::Name, Lang::parse(&name.lang), &name.text, short);
        }
        let id = record.id.as_str();
        document.add(if is_serial(id) { Field::Source } else { Field::Name }, None, id, false);
        for code in [record.number.as_deref(), iso].into_iter().flatten() {
            document.add(Field::Name, None, code, false);
        }
        for (lang, text) in record.summary.iter() {
            document.add(Field::Summary, Some(lang), text, false);
        }
        let linked = record.places.iter().map(|one| &one.id);
        let linked = linked.chain(record.organisations.iter().map(|one| &one.id));
        let linked = linked.chain(record.people.iter().map(|one| &one.id)).chain(&record.topics);
        document.add_titles(snapshot, Field::Linked, linked.chain(&record.country));
        document.add_titles(snapshot, Field::Source, record.sources().into_iter());
        if let Details::Source(source) = &record.details {
            document.add(Field::Title, None, &source.title, false);
            for author in &source.author {
                match author {
                    Creator::Person { family, given } => {
                        document.add(Field::Source, None, family, false);
                        document.add(Field::Source, None, given, false);
                    }
                    Creator::Literal(body) => document.add(Field::Source, None, body, false),
                }
            }
            for text in source.publisher.iter().chain(&source.container_title) {
                document.add(Field::Source, None, text, false);
            }
        }
        document
    }

    /// Adds a text unless the field has it: a name that is the same in three languages is one.
    fn add(&mut self, field: Field, lang: Option<Lang>, text: &'a str, short: bool) {
        let known = |one: &&mut DocumentText<'_>| one.field == field && one.text == text;
        match self.texts.iter_mut().find(known) {
            Some(one) => one.short |= short,
            None => self.texts.push(DocumentText { field, lang, text, short }),
        }
    }

    fn add_titles(
        &mut self,
        snapshot: &'a Snapshot,
        field: Field,
        ids: impl Iterator<Item = &'a Id>,
    ) {
        for record in ids.filter_map(|id| snapshot.get(id)) {
            for (lang, text) in record.title.iter() {
                self.add(field, Some(lang), text, false);
            }
        }
    }
}

/// The first and last year of a date; an open end is as far as years go.
fn years(date: Edtf) -> (u16, u16) {
    match date {
        Edtf::Date(one) => (one.year, one.year),
        Edtf::Interval { start, end } => {
            (start.map_or(0, |one| one.year), end.map_or(u16::MAX, |one| one.year))
        }
    }
}

/// Whether an id only counts, as `doc-12` does: its number is none that a query means. A year
/// in it, as in `delegation-2017`, is.
fn is_serial(id: &str) -> bool {
    let number = |part: &str| part.parse::<u32>().ok();
    let words = id.split('-').filter(|part| number(part).is_none()).count();
    words < 2 && id.split('-').filter_map(number).any(|number| !(1900..2100).contains(&number))
}
