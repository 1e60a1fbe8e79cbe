//! The values of a chart as a table.

use crate::export::Edition;
use crate::export::csv::{country_code, table};
use crate::i18n::messages;
use crate::model::{Area, Bibliography, Details, Id, Lang, Observation, RankOf, Unit};

/// Values as CSV, one a line in the order given, with headings in the language read.
///
/// Numbers are written with all their digits and a point, periods as EDTF, codes and ids as in
/// the snapshot. No values give the headings alone.
#[must_use]
pub fn chart_csv(edition: &Edition<'_>, values: &[&Observation]) -> String {
    let rows: Vec<Vec<String>> = values.iter().map(|one| row(edition, one)).collect();
    table(&messages(edition.lang).take_chart.columns, &rows)
}

/// The cells of a value, in the order of the headings.
fn row(edition: &Edition<'_>, one: &Observation) -> Vec<String> {
    let Edition { atlas, lang, .. } = *edition;
    let m = messages(lang);
    let title = |id: &Id| atlas.title(id, lang).to_owned();
    let unit = match atlas.snapshot.get(&one.indicator).map(|record| &record.details) {
        Some(Details::Indicator { unit, .. }) => *unit,
        _ => Unit::Count,
    };
    let (area, area_code) = match &one.area {
        Area::National => (m.national.to_owned(), "national".to_owned()),
        Area::Urban => (m.urban.to_owned(), "urban".to_owned()),
        Area::Rural => (m.rural.to_owned(), "rural".to_owned()),
        Area::Place(id) => (title(id), id.to_string()),
    };
    let source = source(edition, &one.source);
    let read_on = source.and_then(|source| source.accessed);
    let indicator = atlas.snapshot.get(&one.indicator);
    let page = indicator.map(|record| edition.address(&edition.page_of(record)));
    vec![
        title(&one.place),
        country_code(edition, &one.place).to_owned(),
        one.place.to_string(),
        area,
        area_code,
        one.period.map(|period| period.to_string()).unwrap_or_default(),
        title(&one.indicator),
        one.indicator.to_string(),
        one.value.to_string(),
        (m.words.unit)(unit).to_owned(),
        unit.word().to_owned(),
        ranked(one, lang),
        (m.words.quality)(one.quality).to_owned(),
        one.quality.word().to_owned(),
        one.formula.clone().unwrap_or_default(),
        one.note.as_ref().map(|note| note.get(lang).to_owned()).unwrap_or_default(),
        title(&one.source),
        one.source.to_string(),
        one.locator.clone(),
        one.cites.as_ref().map(title).unwrap_or_default(),
        source.and_then(|source| source.licence.clone()).unwrap_or_default(),
        read_on.map(|day| day.to_string()).unwrap_or_default(),
        page.unwrap_or_default(),
    ]
}

/// How many were ranked; of a rank without a total, that none was given.
fn ranked(one: &Observation, lang: Lang) -> String {
    match one.rank_of {
        None => String::new(),
        Some(RankOf::Of(total)) => total.to_string(),
        Some(RankOf::NoneGiven) => messages(lang).no_total.to_owned(),
    }
}

fn source<'a>(edition: &Edition<'a>, id: &Id) -> Option<&'a Bibliography> {
    match &edition.atlas.snapshot.get(id)?.details {
        Details::Source(source) => Some(source),
        _ => None,
    }
}
