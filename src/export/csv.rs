//! Tables for spreadsheets: CSV (RFC 4180), with a byte order mark so that Excel reads UTF-8.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and with it
//! commands and requests to other sites; some strip a tab or line end before they look, and
//! East Asian editions take the full-width signs for the plain ones. Such a cell gets an
//! apostrophe in front, which spreadsheets read as "this is text". A plain number keeps its
//! sign: it is no formula, and an apostrophe would make it text.

use super::cite::{Work, apa};
use super::{Edition, plain};
use crate::i18n::messages;
use crate::model::{Details, Id, Record};
use crate::views::{Linked, card};

/// Between the several values of one cell.
const BETWEEN: &str = " | ";

/// Records as a table, one a line in the order given, with headings in the language read.
///
/// Texts stand in the language read, codes and ids as in the snapshot. No records give the
/// headings alone.
#[must_use]
pub fn csv(edition: &Edition<'_>, records: &[&Record]) -> String {
    let rows: Vec<Vec<String>> = records.iter().map(|record| row(edition, record)).collect();
    table(&messages(edition.lang).export.columns, &rows)
}

/// Any table as CSV: a line of headings, then the rows as they are.
///
/// ```
/// let rows = [vec!["=1+1".to_owned(), "-2.5".to_owned(), "a \"b\"".to_owned()]];
/// let csv = atlas::export::table(&["x", "y", "z"], &rows);
/// assert_eq!(csv, "\u{FEFF}x,y,z\r\n'=1+1,-2.5,\"a \"\"b\"\"\"\r\n");
/// ```
#[must_use]
pub fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let mut csv = String::from('\u{FEFF}');
    push_row(headings.iter().copied(), &mut csv);
    for row in rows {
        push_row(row.iter().map(String::as_str), &mut csv);
    }
    csv
}

fn push_row<'a>(cells: impl Iterator<Item = &'a str>, csv: &mut String) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            csv.push(',');
        }
        push_cell(cell, csv);
    }
    csv.push_str("\r\n");
}

fn push_cell(cell: &str, csv: &mut String) {
    let cell = plain::lines(cell);
    let guard = if is_risky(&cell) { "'" } else { "" };
    if cell.contains([',', '"', '\n', ';', '\t']) {
        csv.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
    } else {
        csv.extend([guard, &cell]);
    }
}

/// Whether a spreadsheet might run the cell.
fn is_risky(cell: &str) -> bool {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']);
    formula && !is_number(cell)
}

/// Whether it is a sign, digits and at most one point.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, after) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(after)
}

/// The cells of a record, in the order of the headings.
fn row(edition: &Edition<'_>, record: &Record) -> Vec<String> {
    let Edition { atlas, lang, .. } = *edition;
    let words = &messages(lang).words;
    let card = card(atlas, record, lang);
    let titles = |ids: &[&Id]| joined(ids.iter().map(|id| atlas.title(id, lang)));
    let organisations: Vec<&Id> = record.organisations.iter().map(|one| &one.id).collect();
    let topics: Vec<&Id> = record.topics.iter().collect();
    let page = edition.page_of(record);
    let done = || record.status.map(|status| (words.status)(status).to_owned());
    vec![
        record.id.to_string(),
        (words.kind)(record.kind).to_owned(),
        record.kind.word().to_owned(),
        card.sort,
        card.title.text,
        card.summary,
        card.date,
        card.edtf,
        card.status.or_else(done).unwrap_or_default(),
        record.status.map(|status| status.word().to_owned()).unwrap_or_default(),
        labels(&card.countries),
        country_codes(edition, record),
        titles(&organisations),
        joined(organisations.iter().map(|id| id.as_str())),
        titles(&topics),
        labels(&card.sources),
        joined(record.sources().into_iter().map(Id::as_str)),
        card.disagreements.to_string(),
        edition.address(&page),
        apa(&Work::page(edition, &page), lang),
    ]
}

fn labels(linked: &[Linked]) -> String {
    joined(linked.iter().map(|one| one.text.as_str()))
}

/// ISO 3166-1 alpha-3 codes; of a country without one, its id.
fn country_codes(edition: &Edition<'_>, record: &Record) -> String {
    let countries = edition.atlas.countries(record);
    joined(countries.iter().map(|id| match country_code(edition, id) {
        "" => id.as_str(),
        code => code,
    }))
}

/// The ISO 3166-1 alpha-3 code of a country; empty for a place that has none.
pub(super) fn country_code<'a>(edition: &Edition<'a>, id: &Id) -> &'a str {
    match edition.atlas.snapshot.get(id).map(|place| &place.details) {
        Some(Details::Place { iso: Some(iso), .. }) => iso.as_str(),
        _ => "",
    }
}

/// Several values of one cell.
pub(super) fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(BETWEEN)
}
