//! The front page.

use super::panels::{unit_of, value_text};
use super::{Atlas, Card, CentreRow, Linked, YearColumn, card, centres, linked, years};
use crate::address::{Route, ViewState};
use crate::model::{Area, Edtf, Lang, Quality, Record};
use crate::text;

/// What the front page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewView {
    /// The years with their records, for the picture.
    pub columns: Vec<YearColumn>,
    /// The newest records that are done, newest first.
    pub newest: Vec<Card>,
    /// What was planned or announced, newest first.
    pub upcoming: Vec<Card>,
    /// The centres.
    pub centres: Vec<CentreRow>,
    /// Four numbers with their sources.
    pub figures: Vec<Figure>,
}

/// One number with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The value with its unit.
    pub value: String,
    /// What it measures.
    pub indicator: Linked,
    /// When.
    pub period: String,
    /// The source.
    pub source: Linked,
    /// Where in it.
    pub locator: String,
}

/// Indicators whose values stand on the front page, in this order.
const FIGURES: [&str; 4] =
    ["egdi-rank", "e-participation-rank", "internet-use", "internet-households"];
/// Most cards in each list.
const CARDS: usize = 6;

/// The front page in a language.
#[must_use]
pub fn overview(atlas: &Atlas, lang: Lang) -> OverviewView {
    let state = ViewState::new(lang, Route::Timeline);
    let all = centres(atlas, &ViewState::new(lang, Route::Centres));
    let dated: Vec<&Record> = atlas.dated().collect();
    let ahead = |record: &&&Record| record.is_ahead();
    let cards = |records: Vec<&&Record>| {
        records.into_iter().take(CARDS).map(|record| card(atlas, record, lang)).collect()
    };
    OverviewView {
        columns: years(atlas, &state),
        newest: cards(dated.iter().filter(|record| !ahead(record)).collect()),
        upcoming: cards(dated.iter().filter(ahead).collect()),
        centres: all.rows,
        figures: FIGURES.iter().filter_map(|id| figure(atlas, id, lang)).collect(),
    }
}

/// The newest value of an indicator for Peru that is neither doubtful nor derived.
fn figure(atlas: &Atlas, indicator: &str, lang: Lang) -> Option<Figure> {
    let of_indicator = atlas.snapshot.observations().iter().filter(|one| {
        one.indicator.as_str() == indicator
            && one.place.as_str() == "per"
            && one.area == Area::National
            && matches!(one.quality, Quality::AsPublished | Quality::Secondary)
    });
    let newest = of_indicator.max_by_key(|one| one.period.map(Edtf::last_day))?;
    Some(Figure {
        value: value_text(newest, unit_of(atlas, &newest.indicator), lang),
        indicator: linked(atlas, &newest.indicator, lang),
        period: newest.period.map(|period| text::date(period, lang)).unwrap_or_default(),
        source: linked(atlas, &newest.source, lang),
        locator: text::locator(&newest.locator, lang),
    })
}
