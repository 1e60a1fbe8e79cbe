//! What only a country's page has: all of it on one page that prints on two sheets.

use super::agreement_life::{agreement_lives, latest_first};
use super::card::status_text;
use super::centre::{as_of, figures_note, rows};
use super::centres::phases;
use super::key_figures::key_figures;
use super::line_list::{here, of_country};
use super::notes::Notes;
use super::partners::partners;
use super::term_band::term_band;
use super::{
    AgreementLife, Atlas, Drawing, KeyFigure, LineList, Linked, Note, PartnerRow, PhaseRow, linked,
    unknown,
};
use crate::model::{Form, Kind, Lang, PartialDate, Record};

/// Most centres that stand there with their terms: more have only the country that is partner in
/// all.
const CENTRES_IN_FULL: usize = 2;

/// What only a country has.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryDetail {
    /// What the computed states are set against; empty when there is no day.
    pub as_of: String,
    /// Its key indicators.
    pub figures: Vec<KeyFigure>,
    /// How to read their charts; empty without one.
    pub figures_note: String,
    /// Terms of its centres and agreements over the years.
    pub band: Option<Drawing>,
    /// Its centres.
    pub centres: Vec<CentreBrief>,
    /// Its agreements, the newest first.
    pub agreements: Vec<AgreementLife>,
    /// Its events, newest first.
    pub events: LineList,
    /// Its laws and plans, newest first.
    pub measures: LineList,
    /// What no source tells, each a phrase.
    pub unknown: Vec<String>,
    /// The sources by the numbers that stand behind the lines.
    pub sources: Vec<Note>,
}

/// A centre on the page of its country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreBrief {
    /// The centre.
    pub title: Linked,
    /// Its status in words; empty when unknown.
    pub status: String,
    /// Whether it was only planned or announced.
    pub ahead: bool,
    /// Its terms; left out where there are many centres.
    pub phases: Vec<PhaseRow>,
    /// The bodies behind it; left out where there are many centres.
    pub partners: Vec<PartnerRow>,
    /// Its sources.
    pub notes: Vec<Note>,
}

/// What only a country's page has, set against a day; `None` when the record is no country.
#[must_use]
pub fn country_detail(
    atlas: &Atlas,
    record: &Record,
    day: Option<PartialDate>,
    lang: Lang,
) -> Option<CountryDetail> {
    if record.kind != Kind::Place || record.form != Some(Form::Country) {
        return None;
    }
    let mut notes = Notes::new(atlas, lang);
    let agreements = latest_first(here(atlas, &record.id, Kind::Agreement));
    let centres = here(atlas, &record.id, Kind::Centre);
    let figures = key_figures(atlas, &record.id, &mut notes, lang);
    let full = centres.len() <= CENTRES_IN_FULL;
    let terms: Vec<_> = match centres.as_slice() {
        all if full => all.iter().flat_map(|one| phases(one)).cloned().collect(),
        _ => Vec::new(),
    };
    let brief = |centre: &&Record| CentreBrief {
        title: linked(atlas, &centre.id, lang),
        status: status_text(atlas, centre, "status", centre.status, lang).unwrap_or_default(),
        ahead: centre.is_ahead(),
        phases: if full { rows(atlas, centre, day, &mut notes, lang).0 } else { Vec::new() },
        partners: if full { partners(atlas, centre, lang) } else { Vec::new() },
        notes: notes.on(centre, "status"),
    };
    let briefs = centres.iter().map(brief).collect();
    let lives = agreement_lives(atlas, &agreements, day, &mut notes, lang);
    let events = of_country(atlas, &record.id, Kind::Event, &mut notes, lang);
    let measures = of_country(atlas, &record.id, Kind::Measure, &mut notes, lang);
    let counts = (events.rows.len(), measures.rows.len());
    Some(CountryDetail {
        as_of: as_of(day, lang),
        figures_note: figures_note(atlas, &record.id, &figures, lang),
        band: term_band(&terms, &agreements, day, lang).filter(|_| full).map(Drawing::Terms),
        unknown: unknown::of_country((&agreements, centres.len()), counts, &figures, lang),
        figures,
        centres: briefs,
        agreements: lives,
        events,
        measures,
        sources: notes.list(),
    })
}
