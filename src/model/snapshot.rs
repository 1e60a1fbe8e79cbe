//! All records and observations of one published state.

use std::collections::BTreeMap;

use super::{
    Absence, Details, Edtf, Form, Id, Kind, NumberKey, Observation, Record, Relation, sorted,
};

/// One published state of the atlas, indexed. Records stand in kind, then id order.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    parts: SnapshotParts,
    by_id: BTreeMap<Id, usize>,
    former: BTreeMap<Id, Id>,
    incoming: BTreeMap<Id, Vec<(Id, Relation)>>,
}

/// What a [`Snapshot`] is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotParts {
    /// Counts up with every publication; 1 or more.
    pub seq: u64,
    /// Day of publication, `2026-11-21`.
    pub published: String,
    /// Absolute address of the site, when it has one; ends in `/`.
    pub site_url: Option<String>,
    /// Where errors are reported: an `https` or `mailto` address.
    pub report_url: Option<String>,
    /// All records; ids are unique.
    pub records: Vec<Record>,
    /// All observations.
    pub observations: Vec<Observation>,
    /// What sources report as none.
    pub absences: Vec<Absence>,
}

impl Snapshot {
    /// Sorts and indexes the parts. Of two records with one id the later is dropped.
    #[must_use]
    pub fn new(mut parts: SnapshotParts) -> Self {
        parts.records = sorted(parts.records, |one| (one.kind, one.id.clone()));
        parts.observations = sorted(parts.observations, |one| {
            let what = (one.indicator.clone(), one.place.clone(), one.area.clone());
            let from = (one.source.clone(), one.locator.clone());
            (what, one.period.map(Edtf::first_day), NumberKey(one.value), from)
        });
        parts.absences = sorted(parts.absences, |one| {
            (one.place.clone(), one.period.first_day(), one.kind, one.source.clone())
        });
        let mut by_id = BTreeMap::new();
        let mut former = BTreeMap::new();
        let mut incoming: BTreeMap<Id, Vec<(Id, Relation)>> = BTreeMap::new();
        for (at, record) in parts.records.iter().enumerate() {
            by_id.entry(record.id.clone()).or_insert(at);
            for old in &record.former_ids {
                former.insert(old.clone(), record.id.clone());
            }
            for relation in &record.relations {
                let entry = incoming.entry(relation.to.clone()).or_default();
                entry.push((record.id.clone(), relation.clone()));
            }
        }
        Self { parts, by_id, former, incoming }
    }

    /// What it is made of.
    #[must_use]
    pub fn parts(&self) -> &SnapshotParts {
        &self.parts
    }

    /// All records, by kind, then id.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.parts.records
    }

    /// All observations, by indicator, place, area and period.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.parts.observations
    }

    /// What sources report as none, by country, time and kind.
    #[must_use]
    pub fn absences(&self) -> &[Absence] {
        &self.parts.absences
    }

    /// Tells of each observation whether it is history: a dataset's value to which the same
    /// series has a newer one. In the order of [`Snapshot::observations`].
    ///
    /// History is most of the bytes and only charts over time need it, so it is hosted in a
    /// file of its own.
    #[must_use]
    pub fn history(&self) -> Vec<bool> {
        let mut after: Option<&Observation> = None;
        let mut history = Vec::new();
        for one in self.observations().iter().rev() {
            let of_dataset = self.is_of_dataset(one);
            let series =
                |one: &Observation| (one.indicator.clone(), one.place.clone(), one.area.clone());
            history.push(of_dataset && after.is_some_and(|newer| series(newer) == series(one)));
            if of_dataset {
                after = Some(one);
            }
        }
        history.reverse();
        history
    }

    /// Whether a dataset gives the value, not a document that cites it.
    #[must_use]
    pub fn is_of_dataset(&self, observation: &Observation) -> bool {
        let source = self.get(&observation.source).map(|source| &source.details);
        matches!(source, Some(Details::Source(source)) if source.csl_type == "dataset")
    }

    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Record> {
        self.by_id.get(id).map(|at| &self.parts.records[*at])
    }

    /// The record that once had this id.
    #[must_use]
    pub fn renamed(&self, id: &Id) -> Option<&Record> {
        self.former.get(id).and_then(|now| self.get(now))
    }

    /// The records of a kind, by id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.parts.records.iter().filter(move |record| record.kind == kind)
    }

    /// The country a place lies in: itself, or what it is within.
    #[must_use]
    pub fn country_of(&self, place: &Id) -> Option<Id> {
        let mut here = self.get(place)?;
        // A chain of places is short; the bound ends a cycle in a hostile snapshot.
        for _ in 0..8 {
            if here.form == Some(Form::Country) {
                return Some(here.id.clone());
            }
            here = self.get(here.within.as_ref()?)?;
        }
        None
    }

    /// The countries of a record, each once, in document order.
    #[must_use]
    pub fn countries(&self, record: &Record) -> Vec<Id> {
        let mut countries = Vec::new();
        let places = record.places.iter().map(|one| &one.id).chain(record.country.as_ref());
        for country in places.filter_map(|id| self.country_of(id)) {
            if !countries.contains(&country) {
                countries.push(country);
            }
        }
        countries
    }

    /// The relations that others have to this record, by the other's kind and id.
    #[must_use]
    pub fn incoming(&self, id: &Id) -> &[(Id, Relation)] {
        self.incoming.get(id).map_or(&[], Vec::as_slice)
    }
}
