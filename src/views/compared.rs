//! What stands on each side of a comparison, as records and observations.
//!
//! The page puts it into words, an export writes it with its codes.

use super::card::newest_first;
use super::series::{charted, line, year};
use super::{Atlas, Kept};
use crate::address::{Filter, SavedFilter, ViewState};
use crate::model::{Area, Edtf, Form, Id, Kind, Observation, Record};

/// Most countries side by side.
pub const SIDES_MAX: usize = 4;

/// The countries compared when none is chosen.
const FIRST: [&str; 2] = ["per", "uzb"];

/// What is compared, and on which points.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared<'a> {
    /// The sides, in the order of the address.
    pub sides: Vec<ComparedSide<'a>>,
    /// The indicators that a dataset has values of, in the order of their codes; none when
    /// filters are compared.
    pub indicators: Vec<&'a Id>,
    /// What the address names as a country and is none.
    pub strange: Vec<Id>,
    /// The countries beyond those that find room.
    pub beyond: Vec<&'a Record>,
}

/// One side.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedSide<'a> {
    /// Which of the sides that an address can hold, from 0.
    pub slot: usize,
    /// The country; `None` when the side is a filter.
    pub country: Option<&'a Record>,
    /// What the timeline is asked for to list its records.
    pub asked: SavedFilter,
    /// Its records on the timeline, newest first.
    pub records: Vec<&'a Record>,
    /// Its agreements, newest first; of a country also those without a date.
    pub agreements: Vec<&'a Record>,
    /// Its centres; of a country also those without a date.
    pub centres: Vec<&'a Record>,
    /// For each indicator the newest value of the whole country; `None` where there is none.
    pub values: Vec<Option<&'a Observation>>,
}

impl ComparedSide<'_> {
    /// How many of its records are of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> usize {
        self.records.iter().filter(|record| record.kind == kind).count()
    }

    /// The years under which its records are listed, newest first, and how many in each.
    #[must_use]
    pub fn by_year(&self) -> Vec<(u16, usize)> {
        let mut years: Vec<(u16, usize)> = Vec::new();
        for year in self.records.iter().filter_map(|record| record.date.map(Edtf::year)) {
            match years.last_mut().filter(|(last, _)| *last == year) {
                Some((_, count)) => *count += 1,
                None => years.push((year, 1)),
            }
        }
        years
    }

    /// How many of its records are listed under a year.
    #[must_use]
    pub fn in_year(&self, year: u16) -> usize {
        let listed = |record: &&&Record| record.date.map(Edtf::year) == Some(year);
        self.records.iter().filter(listed).count()
    }
}

impl Compared<'_> {
    /// The years in which any side has a record, newest first.
    #[must_use]
    pub fn years(&self) -> Vec<u16> {
        let mut years: Vec<u16> = Vec::new();
        for (year, _) in self.sides.iter().flat_map(ComparedSide::by_year) {
            if let Err(at) = years.binary_search_by(|known| year.cmp(known)) {
                years.insert(at, year);
            }
        }
        years
    }
}

/// What a state compares: its two filters when it has one, else its countries.
#[must_use]
pub fn compared<'a>(atlas: &'a Atlas, state: &ViewState) -> Compared<'a> {
    let saved = state.saved.iter().enumerate();
    let filters: Vec<ComparedSide<'a>> = saved
        .filter_map(|(slot, saved)| Some(filter_side(atlas, state, slot, saved.clone()?)))
        .collect();
    if !filters.is_empty() {
        let nothing = (Vec::new(), Vec::new(), Vec::new());
        let (indicators, strange, beyond) = nothing;
        return Compared { sides: filters, indicators, strange, beyond };
    }
    let asked: Vec<Id> = match state.places() {
        [] => FIRST.iter().filter_map(|id| Id::parse(id).ok()).collect(),
        places => places.to_vec(),
    };
    let country = |id: &Id| atlas.snapshot.get(id).filter(|place| is_country(place));
    let mut countries: Vec<&Record> = asked.iter().filter_map(country).collect();
    // Of the countries of a default that the snapshot does not hold there is nothing to say.
    let strange = state.places().iter().filter(|id| country(id).is_none()).cloned().collect();
    let beyond = countries.split_off(countries.len().min(SIDES_MAX));
    let all: Vec<&Observation> = atlas
        .snapshot
        .observations()
        .iter()
        .filter(|one| one.area == Area::National && year(one).is_some())
        .collect();
    let indicators = charted(atlas, &all);
    let sides = countries.into_iter().enumerate().map(|(slot, country)| {
        let values = indicators.iter().map(|id| newest(atlas, &all, id, &country.id)).collect();
        country_side(atlas, state, slot, country, values)
    });
    Compared { sides: sides.collect(), indicators, strange, beyond }
}

/// Whether a record is a country.
pub(super) fn is_country(record: &Record) -> bool {
    record.kind == Kind::Place && record.form == Some(Form::Country)
}

fn filter_side<'a>(
    atlas: &'a Atlas,
    state: &ViewState,
    slot: usize,
    asked: SavedFilter,
) -> ComparedSide<'a> {
    let records: Vec<&Record> = Kept::new(atlas, &asked.timeline(state.lang)).records().collect();
    let of_kind = |kind: Kind| records.iter().copied().filter(|one| one.kind == kind).collect();
    ComparedSide {
        slot,
        country: None,
        asked,
        agreements: of_kind(Kind::Agreement),
        centres: of_kind(Kind::Centre),
        records,
        values: Vec::new(),
    }
}

fn country_side<'a>(
    atlas: &'a Atlas,
    state: &ViewState,
    slot: usize,
    country: &'a Record,
    values: Vec<Option<&'a Observation>>,
) -> ComparedSide<'a> {
    let mut asked = SavedFilter::default();
    asked.filters.set(Filter::Country, [country.id.clone()]);
    let agreements = atlas.snapshot.of_kind(Kind::Agreement);
    let agreements = agreements.filter(|one| atlas.countries(one).contains(&country.id));
    let centres = atlas.snapshot.of_kind(Kind::Centre);
    ComparedSide {
        agreements: newest_first(agreements),
        centres: centres.filter(|one| one.country.as_ref() == Some(&country.id)).collect(),
        values,
        country: Some(country),
        ..filter_side(atlas, state, slot, asked)
    }
}

/// The newest value that a dataset gives, else a document.
fn newest<'a>(
    atlas: &Atlas,
    all: &[&'a Observation],
    indicator: &Id,
    place: &Id,
) -> Option<&'a Observation> {
    let mine: Vec<&Observation> =
        all.iter().copied().filter(|one| one.indicator == *indicator).collect();
    line(atlas, &mine, place).pop()
}
