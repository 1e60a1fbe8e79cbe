//! What needs all records at once: ids that are unique, references that lead somewhere.
//!
//! A reference that leads nowhere is taken off its record; the record stays.

use std::collections::BTreeMap;

use super::super::problem::Report;
use super::super::{Problem, ProblemKind};
use crate::model::{Details, Id, Kind, Record, Unit};

/// How many problems get the nearest id as their mend.
const NEAREST_MAX: usize = 200;

/// Drops records whose id is taken, and checks and mends the references of the others.
pub(crate) fn references(records: &mut Vec<Record>, problems: &mut Vec<Problem>) {
    drop_duplicates(records, problems);
    let known = Known::of(records);
    for record in records.iter_mut() {
        let path = format!("records.{}.{}", record.kind.word(), record.id);
        let mut links = Links { known: &known, report: Report::new(path, problems) };
        links.record(record);
    }
}

/// What is known of every id: what else than a record may refer to.
pub(crate) struct Known {
    kinds: BTreeMap<Id, Kind>,
    pub(super) units: BTreeMap<Id, Unit>,
}

impl Known {
    /// What these records are.
    pub(crate) fn of(records: &[Record]) -> Self {
        let mut known = Self { kinds: BTreeMap::new(), units: BTreeMap::new() };
        for record in records {
            known.kinds.insert(record.id.clone(), record.kind);
            if let Details::Indicator { unit, .. } = record.details {
                known.units.insert(record.id.clone(), unit);
            }
        }
        known
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

/// Follows the references of one record, observation or absence.
pub(super) struct Links<'a> {
    pub(super) known: &'a Known,
    pub(super) report: Report<'a>,
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

    pub(super) fn leads(&mut self, field: &str, id: &Id, kinds: &[Kind]) -> bool {
        let found = self.known.kinds.get(id);
        if found.is_some_and(|kind| kinds.contains(kind)) {
            return true;
        }
        let expected = match kinds {
            [one] => format!("the id of a record in {}", one.word()),
            _ => "the id of a record".to_owned(),
        };
        let mend = match found {
            Some(kind) => format!("that id belongs to {}", kind.word()),
            // Comparing with every id is dear: after so many problems nobody reads the rest.
            None if self.report.count() > NEAREST_MAX => String::new(),
            None => self.nearest(id, kinds),
        };
        self.report.add(ProblemKind::Reference, field, id.as_str(), expected, mend);
        false
    }

    fn nearest(&self, id: &Id, kinds: &[Kind]) -> String {
        let candidates = self.known.kinds.iter().filter(|(_, kind)| kinds.contains(kind));
        let near = candidates
            .map(|(known, _)| (crate::snapshot::distance(known.as_str(), id.as_str()), known))
            .min();
        match near {
            Some((edits, known)) if edits <= 3 => format!("did you mean {known}?"),
            _ => "there is no such record; add it or correct the id".to_owned(),
        }
    }
}
