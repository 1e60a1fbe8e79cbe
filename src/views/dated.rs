//! The records of the timeline, and what each of them can be filtered by.
//!
//! Made once of a snapshot, so that counting all values of all filters for a state is one pass
//! over small numbers.

use std::collections::BTreeMap;

use super::card::newness;
use crate::address::Filter;
use crate::model::{Details, Id, Kind, Record, Snapshot, set, sorted};

/// How many filters there are.
const FILTERS: usize = Filter::ALL.len();

/// The records that stand on the timeline, newest first, with their values of each filter.
#[derive(Clone, Debug, Default)]
pub struct Dated {
    /// Their places in [`Snapshot::records`].
    records: Vec<usize>,
    /// The values of each filter that any of them has, ascending.
    values: [Vec<Id>; FILTERS],
    /// How many of them have each of the values.
    totals: [Vec<usize>; FILTERS],
    /// For each record and filter where its values end in `refs`; they begin where the ones
    /// before end.
    ends: Vec<u32>,
    /// Values by their places in `values`.
    refs: Vec<u16>,
}

impl Dated {
    /// The records of a dated kind that have a date.
    #[must_use]
    pub fn new(snapshot: &Snapshot) -> Self {
        let all = snapshot.records();
        let is_dated = |at: &usize| {
            all.get(*at).is_some_and(|one| one.date.is_some() && Kind::DATED.contains(&one.kind))
        };
        let records = sorted((0..all.len()).filter(is_dated), |at| newness(&all[*at]));
        let of: Vec<[Vec<Id>; FILTERS]> =
            records.iter().map(|at| values_of(snapshot, &all[*at])).collect();
        let mut dated = Self { records, ..Self::default() };
        let mut places: [BTreeMap<Id, u16>; FILTERS] = Default::default();
        for filter in Filter::ALL {
            let at = filter as usize;
            let values = set(of.iter().flat_map(|of| of[at].iter().cloned()));
            // More values than can be numbered: the rest cannot be filtered by.
            places[at] = values.into_iter().zip(0..=u16::MAX).collect();
            dated.values[at] = places[at].keys().cloned().collect();
            dated.totals[at] = vec![0; dated.values[at].len()];
        }
        for of in &of {
            for (at, values) in of.iter().enumerate() {
                for place in values.iter().filter_map(|value| places[at].get(value)) {
                    dated.refs.push(*place);
                    dated.totals[at][usize::from(*place)] += 1;
                }
                dated.ends.push(u32::try_from(dated.refs.len()).unwrap_or(u32::MAX));
            }
        }
        dated
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records, newest first.
    pub fn records<'a>(&'a self, snapshot: &'a Snapshot) -> impl Iterator<Item = &'a Record> {
        self.records.iter().filter_map(|at| snapshot.records().get(*at))
    }

    /// One of the records.
    #[must_use]
    pub fn record<'a>(&self, snapshot: &'a Snapshot, at: usize) -> Option<&'a Record> {
        snapshot.records().get(*self.records.get(at)?)
    }

    /// The values of a filter that any record has, ascending.
    #[must_use]
    pub fn values(&self, filter: Filter) -> &[Id] {
        &self.values[filter as usize]
    }

    /// How many records have each of [`Dated::values`].
    #[must_use]
    pub fn totals(&self, filter: Filter) -> &[usize] {
        &self.totals[filter as usize]
    }

    /// A record's values of a filter, by their places in [`Dated::values`], ascending.
    #[must_use]
    pub fn of(&self, at: usize, filter: Filter) -> &[u16] {
        let end = at * FILTERS + filter as usize;
        let place = |end: usize| self.ends.get(end).map_or(0, |place| *place as usize);
        let start = end.checked_sub(1).map_or(0, place);
        self.refs.get(start..place(end)).unwrap_or_default()
    }
}

/// What a record can be filtered by, each value once, ascending.
fn values_of(snapshot: &Snapshot, record: &Record) -> [Vec<Id>; FILTERS] {
    let sources = record.sources();
    Filter::ALL.map(|filter| {
        let word = |word: &str| Id::parse(word).ok().into_iter().collect();
        let values: Vec<Id> = match filter {
            Filter::Kind => word(record.kind.word()),
            Filter::Status => record.status.map_or(Vec::new(), |status| word(status.word())),
            Filter::Country => snapshot.countries(record),
            Filter::Organisation => record.organisations.iter().map(|one| one.id.clone()).collect(),
            Filter::Topic => record.topics.clone(),
            Filter::Source => sources.iter().map(|id| (*id).clone()).collect(),
            Filter::Written => {
                sources.iter().filter_map(|source| language(snapshot, source)).collect()
            }
        };
        set(values).into_iter().collect()
    })
}

/// The language a source is written in, as the first part of its BCP 47 tag.
fn language(snapshot: &Snapshot, source: &Id) -> Option<Id> {
    match &snapshot.get(source)?.details {
        Details::Source(source) => {
            let tag = source.language.as_deref()?.split('-').next()?;
            Id::parse(&tag.to_ascii_lowercase()).ok()
        }
        _ => None,
    }
}
