//! A comparison as a table and as data: labels for people, codes for programs, sources for both.
//!
//! Invariant: a cell without a value stays empty and says so in words; it is never zero.

use super::Edition;
use super::csv::{joined, table};
use super::json::{push_head, push_text};
use crate::address::ViewState;
use crate::i18n::{CompareWords, messages};
use crate::model::{Details, Edtf, Id, Kind, Observation, RankOf, Record, Status, Unit};
use crate::snapshot::{write_observations, write_records};
use crate::views::{self, Compared, ComparedSide, compare_name, linked, value_text};

/// What the document calls itself; the number counts up when a reader would have to change.
const FORMAT: &str = "dgcc-atlas-comparison/1";

/// What is compared, one value a line: records by kind and by year, agreements, terms of the
/// centres, indicators; headings and labels in the language read.
#[must_use]
pub fn compare_csv(edition: &Edition<'_>, state: &ViewState) -> String {
    let compared = views::compared(edition.atlas, state);
    let mut rows = Vec::new();
    for side in &compared.sides {
        let writer = Writer::new(edition, side);
        writer.counts(&compared, &mut rows);
        rows.extend(side.agreements.iter().map(|record| writer.agreement(record)));
        for centre in &side.centres {
            writer.centre(centre, &mut rows);
        }
        let values = compared.indicators.iter().zip(&side.values);
        rows.extend(values.map(|(indicator, value)| writer.value(indicator, *value)));
    }
    let rows: Vec<Vec<String>> = rows.into_iter().map(Line::cells).collect();
    table(&messages(edition.lang).on_compare.columns, &rows)
}

/// One line of the table; what does not apply is empty.
#[derive(Default)]
struct Line {
    section: (String, &'static str),
    side: (String, String),
    subject: (String, String),
    value: String,
    words: String,
    unit: &'static str,
    date: String,
    term: String,
    status: &'static str,
    total: String,
    quality: &'static str,
    sources: (String, String),
    locator: String,
    note: String,
    address: String,
}

impl Line {
    fn cells(self) -> Vec<String> {
        vec![
            self.section.0,
            self.section.1.to_owned(),
            self.side.0,
            self.side.1,
            self.subject.0,
            self.subject.1,
            self.value,
            self.words,
            self.unit.to_owned(),
            self.date,
            self.term,
            self.status.to_owned(),
            self.total,
            self.quality.to_owned(),
            self.sources.0,
            self.sources.1,
            self.locator,
            self.note,
            self.address,
        ]
    }
}

/// Writes the lines of one side.
struct Writer<'a> {
    edition: &'a Edition<'a>,
    side: &'a ComparedSide<'a>,
    words: &'static CompareWords,
    name: String,
}

impl<'a> Writer<'a> {
    fn new(edition: &'a Edition<'a>, side: &'a ComparedSide<'a>) -> Self {
        let words = messages(edition.lang).on_compare;
        Self { edition, side, words, name: compare_name(edition.atlas, side, edition.lang) }
    }

    fn line(&self, section: (&str, &'static str), subject: (&str, String)) -> Line {
        Line {
            section: (section.0.to_owned(), section.1),
            side: (self.name.clone(), code(self.side)),
            subject: (subject.0.to_owned(), subject.1),
            ..Line::default()
        }
    }

    /// Every kind, and every year in which any side has a record.
    fn counts(&self, compared: &Compared<'_>, rows: &mut Vec<Line>) {
        let m = messages(self.edition.lang);
        let address = self.edition.address(&self.side.asked.timeline(self.edition.lang));
        for kind in Kind::DATED {
            let subject = ((m.words.kinds)(kind), kind.word().to_owned());
            let value = self.side.of_kind(kind).to_string();
            let line = self.line((self.words.by_kind, "by-kind"), subject);
            rows.push(Line { value, address: address.clone(), ..line });
        }
        for year in compared.years() {
            let text = crate::text::year(year, self.edition.lang);
            let line = self.line((self.words.by_year, "by-year"), (&text, year.to_string()));
            let value = self.side.in_year(year).to_string();
            rows.push(Line { value, address: address.clone(), ..line });
        }
    }

    /// A record with its date, status and sources.
    fn record(&self, section: &'static str, record: &Record) -> Line {
        let lang = self.edition.lang;
        let subject = (record.title.get(lang), record.id.to_string());
        let heading = (messages(lang).words.kinds)(record.kind);
        Line {
            date: edtf(record.date),
            term: edtf(record.term),
            status: record.status.map(Status::word).unwrap_or_default(),
            sources: self.sources(&record.sources()),
            address: self.edition.address(&self.edition.page_of(record)),
            ..self.line((heading, section), subject)
        }
    }

    fn agreement(&self, record: &Record) -> Line {
        let words = views::agreement_standing(self.edition.atlas, record, self.edition.lang);
        Line { words: words.to_owned(), ..self.record("agreements", record) }
    }

    /// A centre, then its terms.
    fn centre(&self, record: &Record, rows: &mut Vec<Line>) {
        let lang = self.edition.lang;
        let word = |status: Option<Status>| {
            status.map(|status| (messages(lang).words.status)(status).to_owned())
        };
        let words = word(record.status).unwrap_or_default();
        rows.push(Line { words, ..self.record("centres", record) });
        let Details::Centre { phases, .. } = &record.details else { return };
        rows.extend(phases.iter().map(|phase| Line {
            subject: (phase.title.get(lang).to_owned(), format!("{}/{}", record.id, phase.id)),
            words: word(phase.status).unwrap_or_default(),
            date: String::new(),
            term: edtf(phase.date),
            status: phase.status.map(Status::word).unwrap_or_default(),
            note: phase.money.as_ref().map(|one| one.get(lang).to_owned()).unwrap_or_default(),
            ..self.record("centre-terms", record)
        }));
    }

    fn value(&self, indicator: &Id, value: Option<&Observation>) -> Line {
        let Edition { atlas, lang, .. } = *self.edition;
        let unit = match atlas.snapshot.get(indicator).map(|record| &record.details) {
            Some(Details::Indicator { unit, .. }) => *unit,
            _ => Unit::Count,
        };
        let subject = (atlas.title(indicator, lang), indicator.to_string());
        let line = self.line((self.words.indicators, "indicators"), subject);
        let line = Line { unit: unit.word(), ..line };
        let Some(one) = value else {
            return Line { words: self.words.no_value.to_owned(), ..line };
        };
        let page = linked(atlas, &one.source, lang);
        let total = match one.rank_of {
            Some(RankOf::Of(total)) => total.to_string(),
            Some(RankOf::NoneGiven) => messages(lang).no_total.to_owned(),
            None => String::new(),
        };
        Line {
            value: one.value.to_string(),
            words: value_text(one, unit, lang),
            date: edtf(one.period),
            total,
            quality: one.quality.word(),
            sources: self.sources(&[&one.source]),
            locator: one.locator.clone(),
            note: one.note.as_ref().map(|note| note.get(lang).to_owned()).unwrap_or_default(),
            address: self.edition.address(&ViewState::new(lang, page.route)),
            ..line
        }
    }

    fn sources(&self, ids: &[&Id]) -> (String, String) {
        let titles = ids.iter().map(|id| self.edition.atlas.title(id, self.edition.lang));
        (joined(titles), joined(ids.iter().map(|id| id.as_str())))
    }
}

fn edtf(date: Option<Edtf>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// The id of a country; the letter of a filter's key in the address.
fn code(side: &ComparedSide<'_>) -> String {
    match side.country {
        Some(country) => country.id.to_string(),
        None => if side.slot == 0 { "a" } else { "b" }.to_owned(),
    }
}

/// What is compared, with its agreements, centres and observations in the snapshot's own form,
/// under the address of the view.
///
/// An empty list stands where there is no value. `None` never in practice: only if the JSON writer
/// itself fails.
#[must_use]
pub fn compare_json(edition: &Edition<'_>, state: &ViewState) -> Option<String> {
    let compared = views::compared(edition.atlas, state);
    let mut json = String::new();
    push_head(edition, FORMAT, &edition.address(state), &mut json);
    json.push_str(",\"sides\":[");
    for (at, side) in compared.sides.iter().enumerate() {
        json.push_str(if at > 0 { ",{\"code\":" } else { "{\"code\":" });
        push_text(&code(side), &mut json);
        json.push_str(",\"label\":");
        push_text(&compare_name(edition.atlas, side, edition.lang), &mut json);
        json.push_str(",\"timeline\":");
        push_text(&edition.address(&side.asked.timeline(edition.lang)), &mut json);
        push_counts(side, &mut json);
        let records: Vec<&Record> = side.agreements.iter().chain(&side.centres).copied().collect();
        json.extend([",\"records\":", &write_records(&records).ok()?, ",\"values\":{"]);
        for (at, (indicator, value)) in compared.indicators.iter().zip(&side.values).enumerate() {
            json.push_str(if at > 0 { "," } else { "" });
            push_text(indicator.as_str(), &mut json);
            // A list of the one value; of none an empty list, so that no number is made up.
            let values: Vec<&Observation> = value.iter().copied().collect();
            json.extend([":", &write_observations(&values).ok()?]);
        }
        json.push_str("}}");
    }
    json.push_str("]}\n");
    Some(json)
}

fn push_counts(side: &ComparedSide<'_>, json: &mut String) {
    let pair = |name: &str, count: usize| format!("\"{name}\":{count}");
    let kinds = Kind::DATED.map(|kind| pair(kind.word(), side.of_kind(kind)));
    let years = side.by_year();
    let years = years.iter().map(|(year, count)| pair(&year.to_string(), *count));
    let years: Vec<String> = years.collect();
    json.extend([",\"byKind\":{", &kinds.join(","), "},\"byYear\":{", &years.join(","), "}"]);
}
