//! What an editor would object to although every field is sound by itself.
//!
//! These checks need all records and run on the edited files only: a published snapshot has
//! passed them.

use std::collections::BTreeMap;

use crate::model::{Claim, Id, Kind, Lang, Record, RelationKind, Text};
use crate::snapshot::{Place, Problem, ProblemKind};

/// Adds what is wrong with the records together; problems name records by id.
pub(super) fn check(records: &[Record], problems: &mut Vec<Problem>) {
    let names = Names::of(records);
    let mut happenings: BTreeMap<String, &Record> = BTreeMap::new();
    for record in records {
        let mut report = Report { record, problems };
        report.twice(&mut happenings);
        report.unknown_names(&names);
        report.languages();
    }
}

struct Report<'a, 'p> {
    record: &'a Record,
    problems: &'p mut Vec<Problem>,
}

impl<'a> Report<'a, '_> {
    fn add(&mut self, kind: ProblemKind, field: &str, found: &str, expected: &str, mend: String) {
        let path = format!("records.{}.{}.{field}", self.record.kind.word(), self.record.id);
        self.problems.push(Problem {
            at: Place::at(path),
            kind,
            found: format!("{found:?}"),
            expected: expected.to_owned(),
            mend,
        });
    }

    /// Two records for one happening: equal form and day, and the same places and bodies.
    fn twice(&mut self, happenings: &mut BTreeMap<String, &'a Record>) {
        let record = self.record;
        let Some(date) =
            record.date.filter(|_| matches!(record.kind, Kind::Event | Kind::Agreement))
        else {
            return;
        };
        let mut who: Vec<&Id> = record.places.iter().map(|one| &one.id).collect();
        who.extend(record.organisations.iter().map(|one| &one.id));
        who.sort();
        let key = format!("{:?} {:?} {date} {who:?}", record.kind, record.form);
        let Some(first) = happenings.get(&key) else {
            happenings.insert(key, record);
            return;
        };
        let parts = |one: &Record, other: &Record| {
            let part = RelationKind::PartOf;
            one.relations.iter().any(|relation| relation.kind == part && relation.to == other.id)
        };
        if !parts(record, first) && !parts(first, record) {
            let expected = "one record for what happened once";
            let mend = format!(
                "{} has the same form, date, places and organisations: make them one record, or \
                 say how they differ",
                first.id
            );
            self.add(ProblemKind::Duplicate, "date", &date.to_string(), expected, mend);
        }
    }

    /// A body or person is called by a name that its record does not carry.
    fn unknown_names(&mut self, names: &Names<'_>) {
        for (at, claim) in self.record.claims.iter().enumerate() {
            let Some(value) = claim.value.as_deref().filter(|_| names_somebody(claim)) else {
                continue;
            };
            if !names.carries(value) {
                let expected = "a title or further name of an organisation or person";
                let mend = "add it to that record's names as it is printed".to_owned();
                self.add(ProblemKind::Name, &format!("claims[{at}].value"), value, expected, mend);
            }
        }
    }

    /// A text of one language that stands in two.
    fn languages(&mut self) {
        let record = self.record;
        self.translated("summary", &record.summary);
        for (at, claim) in record.claims.iter().enumerate() {
            for (field, text) in [("why", &claim.why), ("note", &claim.note)] {
                if let Some(text) = text {
                    self.translated(&format!("claims[{at}].{field}"), text);
                }
            }
        }
    }

    fn translated(&mut self, field: &str, text: &Text) {
        for (one, other) in [(Lang::En, Lang::Es), (Lang::En, Lang::Ko), (Lang::Es, Lang::Ko)] {
            let same = text.get(one).trim() == text.get(other).trim();
            if same && text.get(one).contains(' ') {
                let field = format!("{field}.{}", other.tag());
                let expected = format!("a text in the language {}", other.tag());
                let mend = format!("it is the text of {}; translate it", one.tag());
                self.add(ProblemKind::Language, &field, text.get(other), &expected, mend);
            }
        }
    }
}

/// Whether a claim's value is what a source calls a body or person.
fn names_somebody(claim: &Claim) -> bool {
    matches!(claim.field.as_str(), "organisations" | "people")
}

/// What bodies and people are called.
struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    fn of(records: &'a [Record]) -> Self {
        let somebody = |one: &&Record| matches!(one.kind, Kind::Organisation | Kind::Person);
        let mut names = Vec::new();
        for record in records.iter().filter(somebody) {
            names.extend(record.title.iter().map(|(_, title)| title));
            names.extend(record.names.iter().map(|name| name.text.as_str()));
        }
        names.sort_unstable();
        Self(names)
    }

    fn carries(&self, name: &str) -> bool {
        self.0.binary_search(&name).is_ok()
    }
}
