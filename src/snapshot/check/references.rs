//! What needs all records at once: ids that are unique, references that lead somewhere.
//!
//! A reference that leads nowhere is taken off its record; the record stays.

use std::collections::BTreeMap;

use super::super::problem::Report;
use super::super::{Problem, ProblemKind};
use crate::model::{Area, Details, Id, Kind, Observation, Quality, RankOf, Record, Unit};

/// Checks and mends the references of all records and observations.
///
/// Each observation comes with its place in the file.
pub(crate) fn references(
    records: &mut Vec<Record>,
    observations: Vec<(usize, Observation)>,
    problems: &mut Vec<Problem>,
) -> Vec<Observation> {
    drop_duplicates(records, problems);
    let index = Index::of(records);
    for record in records.iter_mut() {
        let path = format!("records.{}.{}", record.kind.word(), record.id);
        let mut links = Links { index: &index, report: Report::new(path, problems) };
        links.record(record);
    }
    let mut sound = |(at, one): &(usize, Observation)| {
        let report = Report::new(format!("observations[{at}]"), problems);
        Links { index: &index, report }.observation(one)
    };
    observations.into_iter().filter(|one| sound(one)).map(|(_, one)| one).collect()
}

/// What is known of every id.
struct Index {
    kinds: BTreeMap<Id, Kind>,
    units: BTreeMap<Id, Unit>,
}

impl Index {
    fn of(records: &[Record]) -> Self {
        let unit = |record: &Record| match record.details {
            Details::Indicator { unit, .. } => Some((record.id.clone(), unit)),
            _ => None,
        };
        Self {
            kinds: records.iter().map(|record| (record.id.clone(), record.kind)).collect(),
            units: records.iter().filter_map(unit).collect(),
        }
    }
}

fn drop_duplicates(records: &mut Vec<Record>, problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<Id, Kind> = BTreeMap::new();
    records.retain(|record| {
        let Some(other) = first.get(&record.id) else {
            first.insert(record.id.clone(), record.kind);
            return true;
        };
        let path = format!("records.{}.{}", record.kind.word(), record.id);
        Report::new(path, problems).add(
            ProblemKind::DuplicateId,
            "id",
            record.id.as_str(),
            "an id that no other record has",
            format!("{} has it already; give this record another", other.word()),
        );
        false
    });
}

struct Links<'a> {
    index: &'a Index,
    report: Report<'a>,
}

impl Links<'_> {
    fn record(&mut self, record: &mut Record) {
        let place = [Kind::Place];
        let organisation = [Kind::Organisation];
        let source = [Kind::Source];
        self.option("country", &mut record.country, &place);
        let whole = [if record.kind == Kind::Place { Kind::Place } else { Kind::Organisation }];
        self.option("within", &mut record.within, &whole);
        self.list("places[].id", &mut record.places, |one| &one.id, &place);
        self.list("organisations[].id", &mut record.organisations, |one| &one.id, &organisation);
        self.list("people[].id", &mut record.people, |one| &one.id, &[Kind::Person]);
        self.list("topics[]", &mut record.topics, |one| one, &[Kind::Topic]);
        self.list("relations[].to", &mut record.relations, |one| &one.to, Kind::ALL);
        self.list("claims[].source", &mut record.claims, |one| &one.source, &source);
        for (at, name) in record.names.iter_mut().enumerate() {
            self.option(&format!("names[{at}].source"), &mut name.source, &source);
        }
        match &mut record.details {
            Details::Project { centre, .. } => self.option("centre", centre, &[Kind::Centre]),
            Details::Person { positions } => {
                self.list("positions[].source", positions, |one| &one.source, &source);
                for (at, position) in positions.iter_mut().enumerate() {
                    let field = format!("positions[{at}].organisation");
                    self.option(&field, &mut position.organisation, &organisation);
                }
            }
            _ => {}
        }
    }

    /// Whether an observation can stay.
    fn observation(&mut self, one: &Observation) -> bool {
        let mut sound = self.leads("indicator", &one.indicator, &[Kind::Indicator]);
        sound &= self.leads("place", &one.place, &[Kind::Place]);
        sound &= self.leads("source", &one.source, &[Kind::Source]);
        if let Area::Place(id) = &one.area {
            sound &= self.leads("area", id, &[Kind::Place]);
        }
        if let Some(id) = &one.cites {
            sound &= self.leads("cites", id, &[Kind::Source]);
        }
        let unit = self.index.units.get(&one.indicator).copied();
        sound & unit.is_none_or(|unit| self.in_range(one, unit))
    }

    fn in_range(&mut self, one: &Observation, unit: Unit) -> bool {
        let (low, high) = match unit {
            Unit::Percent => (0.0, 100.0),
            Unit::Index => (0.0, 1.0),
            Unit::Rank => (1.0, 1_000.0),
            Unit::Group => (1.0, 26.0),
            Unit::Points => (-100.0, 100.0),
            Unit::Per100 | Unit::Count | Unit::Mbps | Unit::Years | Unit::Ratio => {
                (0.0, f64::from(u32::MAX) * 100.0)
            }
        };
        let mut sound = (low..=high).contains(&one.value);
        if !sound {
            let found = one.value.to_string();
            let expected = format!("a value from {low} to {high} for unit {}", unit.word());
            self.report.add(ProblemKind::Range, "value", &found, expected, "");
        }
        let ranked = one.rank_of.is_some() || one.quality == Quality::Derived;
        if unit == Unit::Rank && !ranked {
            let expected = "how many were ranked, or none-given";
            let mend = "a rank without its total means nothing";
            self.report.add(ProblemKind::Missing, "rank_of", "", expected, mend);
            sound = false;
        }
        if let Some(RankOf::Of(total)) = one.rank_of
            && one.value > f64::from(total)
        {
            let expected = format!("a rank of at most {total}");
            self.report.add(ProblemKind::Range, "value", &one.value.to_string(), expected, "");
            sound = false;
        }
        sound
    }

    fn option(&mut self, field: &str, id: &mut Option<Id>, kinds: &[Kind]) {
        if let Some(there) = id
            && !self.leads(field, there, kinds)
        {
            *id = None;
        }
    }

    /// `path` has `[]` where the place in the list goes.
    fn list<T>(&mut self, path: &str, list: &mut Vec<T>, id: fn(&T) -> &Id, kinds: &[Kind]) {
        let mut at = 0;
        list.retain(|one| {
            let path = path.replace("[]", &format!("[{at}]"));
            at += 1;
            self.leads(&path, id(one), kinds)
        });
    }

    fn leads(&mut self, field: &str, id: &Id, kinds: &[Kind]) -> bool {
        let found = self.index.kinds.get(id);
        if found.is_some_and(|kind| kinds.contains(kind)) {
            return true;
        }
        let expected = match kinds {
            [one] => format!("the id of a record in {}", one.word()),
            _ => "the id of a record".to_owned(),
        };
        let mend = match found {
            Some(kind) => format!("that id belongs to {}", kind.word()),
            None => self.nearest(id, kinds),
        };
        self.report.add(ProblemKind::Reference, field, id.as_str(), expected, mend);
        false
    }

    fn nearest(&self, id: &Id, kinds: &[Kind]) -> String {
        let candidates = self.index.kinds.iter().filter(|(_, kind)| kinds.contains(kind));
        let near = candidates
            .map(|(known, _)| (crate::snapshot::distance(known.as_str(), id.as_str()), known))
            .min();
        match near {
            Some((edits, known)) if edits <= 3 => format!("did you mean {known}?"),
            _ => "there is no such record; add it or correct the id".to_owned(),
        }
    }
}
