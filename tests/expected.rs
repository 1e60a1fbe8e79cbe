//! The list of all records: none is lost, moved in time or cut off from its source unseen.
//!
//! `tests/fixtures/expected.csv` holds a line a record: what it is, when it was, how far it has
//! come, and where its first claim is from with the value given there, if one is.
//! `tests/fixtures/expected_values.csv` holds a line for each claim that gives a value, a number,
//! a term or an amount of money. Both are complete: after a change that is meant,
//! `UPDATE_GOLDEN=1 cargo test --test expected` writes them anew, and the difference is reviewed
//! like code. What the first documents measure is listed in `tests/data.rs`.
#![allow(clippy::disallowed_methods, reason = "the list is read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use atlas::model::{Claim, Details, Lang, Record, Snapshot};
use support::{fixture_path, id, real, text_of};

const LIST: &str = "expected.csv";
const COLUMNS: [&str; 7] = ["id", "kind", "date", "status", "value", "source", "locator"];
const VALUES: &str = "expected_values.csv";
const VALUE_COLUMNS: [&str; 5] = ["record", "field", "value", "source", "locator"];

/// One line, in the order of the columns.
type Line = [String; 7];
/// One line of the list of values.
type ValueLine = [String; 5];

/// What the list says of a record; what it does not have is empty.
fn line(snapshot: &Snapshot, record: &Record) -> Line {
    let claim = record.claims.first();
    [
        record.id.to_string(),
        record.kind.word().to_owned(),
        record.date.map(|date| date.to_string()).unwrap_or_default(),
        record.status.map(|status| status.word().to_owned()).unwrap_or_default(),
        claim.map(|claim| values_at(snapshot, record, claim).join("; ")).unwrap_or_default(),
        claim.map(|claim| claim.source.to_string()).unwrap_or_default(),
        claim.map(|claim| claim.locator.clone()).unwrap_or_default(),
    ]
}

/// The values of a record at the source and locator of a claim: of its claims as written, and of
/// an indicator's observations.
fn values_at(snapshot: &Snapshot, record: &Record, claim: &Claim) -> Vec<String> {
    let here = |one: &&Claim| one.source == claim.source && one.locator == claim.locator;
    let claimed = record.claims.iter().filter(here).filter_map(|one| one.value.clone());
    let observed = snapshot.observations().iter().filter(|one| {
        one.indicator == record.id && one.source == claim.source && one.locator == claim.locator
    });
    claimed.chain(observed.map(|one| one.value.to_string())).collect()
}

/// What a claim gives as value: as written, or the record's own where the claim says the same of
/// a number, a term or an amount.
fn value_of(record: &Record, claim: &Claim) -> Option<String> {
    let money = |phase: &str| -> Option<String> {
        let Details::Centre { phases, .. } = &record.details else { return None };
        let phase = phases.iter().find(|one| one.id.as_str() == phase)?;
        phase.money.as_ref().map(|money| money.get(Lang::En).to_owned())
    };
    let own = || match claim.field.as_str() {
        "number" => record.number.clone(),
        "term" => record.term.map(|term| term.to_string()),
        field => money(field.strip_prefix("phases.")?.strip_suffix(".money")?),
    };
    claim.value.clone().or_else(own)
}

/// The list of values, record by record, in the order of the claims.
fn value_lines(snapshot: &Snapshot) -> Vec<ValueLine> {
    let of_record = |record: &Record| -> Vec<ValueLine> {
        let line = |claim: &Claim| {
            let value = value_of(record, claim)?;
            let (source, locator) = (claim.source.to_string(), claim.locator.clone());
            Some([record.id.to_string(), claim.field.clone(), value, source, locator])
        };
        record.claims.iter().filter_map(line).collect()
    };
    snapshot.records().iter().flat_map(of_record).collect()
}

/// The lines of a list.
#[track_caller]
fn read<const N: usize>(name: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let text = text_of(&fixture_path(name));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), columns, "{name}");
    let cells = |row: csv::StringRecord| std::array::from_fn(|at| row[at].to_owned());
    reader.records().map(|row| cells(row.unwrap())).collect()
}

/// Whether the lists are to be written anew.
fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Writes a list anew when that is asked for.
fn update<const N: usize>(name: &str, columns: [&str; N], lines: &[[String; N]]) {
    if updating() {
        std::fs::write(fixture_path(name), written(columns, lines)).unwrap();
    }
}

fn written<const N: usize>(columns: [&str; N], lines: &[[String; N]]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns).unwrap();
    for line in lines {
        writer.write_record(line).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// What the data lacks, has otherwise and has beyond the list, by id.
fn differences(expected: &[Line], found: &[Line]) -> Vec<String> {
    let by_id = |lines: &[Line]| -> BTreeMap<String, Line> {
        lines.iter().map(|line| (line[0].clone(), line.clone())).collect()
    };
    let (expected, found) = (by_id(expected), by_id(found));
    let ids: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let mut said = Vec::new();
    for id in ids {
        match (expected.get(id), found.get(id)) {
            (Some(line), None) => said.push(format!("{id}: gone; was {}", line[1..].join(" | "))),
            (None, Some(line)) => said.push(format!("{id}: new; is {}", line[1..].join(" | "))),
            (Some(was), Some(is)) => {
                let columns = COLUMNS.iter().zip(was.iter().zip(is));
                let changed = columns.filter(|(_, (was, is))| was != is);
                said.extend(
                    changed.map(|(name, (was, is))| format!("{id}: {name} was {was:?}, is {is:?}")),
                );
            }
            (None, None) => {}
        }
    }
    said
}

#[test]
fn every_record_is_as_it_is_listed() {
    let snapshot = real().snapshot;
    let found: Vec<Line> = snapshot.records().iter().map(|one| line(&snapshot, one)).collect();
    update(LIST, COLUMNS, &found);
    let listed = read(LIST, COLUMNS);
    let said = differences(&listed, &found);
    assert!(
        said.is_empty(),
        "the data is not what {LIST} lists:\n{}\nIf that is meant: UPDATE_GOLDEN=1 cargo test \
         --test expected rewrites the list; review the difference.",
        said.join("\n")
    );
    assert!(listed == found, "{LIST}: each record once, in the order of the snapshot");
}
#[test]
fn a_listed_value_is_said_at_its_source_and_locator() {
    if updating() {
        return; // The list is being written by another test.
    }
    let snapshot = real().snapshot;
    let mut count = 0;
    for line in read(LIST, COLUMNS).iter().filter(|line| !line[4].is_empty()) {
        let [name, _, _, _, values, source, locator] = line;
        let record = snapshot.get(&id(name)).unwrap_or_else(|| panic!("{name} is not there"));
        for value in values.split("; ") {
            count += 1;
            let claimed = record.claims.iter().any(|claim| {
                claim.value.as_deref() == Some(value)
                    && claim.source.as_str() == source
                    && claim.locator == *locator
            });
            let observed = snapshot.observations().iter().any(|one| {
                one.indicator == record.id
                    && one.value.to_string() == value
                    && one.source.as_str() == source
                    && one.locator == *locator
            });
            assert!(claimed || observed, "{name}: {value:?} is not at {source}, {locator}");
        }
    }
    assert!(count >= 40, "only {count} values");
}
#[test]
fn every_value_of_a_claim_is_as_it_is_listed() {
    let found = value_lines(&real().snapshot);
    update(VALUES, VALUE_COLUMNS, &found);
    let listed = read(VALUES, VALUE_COLUMNS);
    let beyond = |all: &[ValueLine], of: &[ValueLine]| -> Vec<String> {
        all.iter().filter(|line| !of.contains(line)).map(|line| line.join(" | ")).collect()
    };
    assert_eq!(beyond(&listed, &found), Vec::<String>::new(), "listed, and not in the data");
    assert_eq!(beyond(&found, &listed), Vec::<String>::new(), "in the data, and not listed");
    assert!(listed == found, "{VALUES}: each value once, in the order of the snapshot");
}

// ---- The comparison itself can fail ----------------------------------------------------------

#[track_caller]
fn check(expected: &[[&str; 7]], found: &[[&str; 7]], expect: &[&str]) {
    let lines = |all: &[[&str; 7]]| -> Vec<Line> {
        all.iter().map(|line| line.map(ToOwned::to_owned)).collect()
    };
    assert_eq!(differences(&lines(expected), &lines(found)), expect);
}

const FORUM: [&str; 7] = ["forum", "events", "2016-07-07", "done", "", "news", "paragraph 1"];
const VISIT: [&str; 7] = ["visit", "events", "2016", "planned", "five", "news", "paragraph 2"];

#[test]
fn equal_lists_have_nothing_to_say() {
    check(&[FORUM, VISIT], &[VISIT, FORUM], &[]);
}
#[test]
fn a_record_that_falls_out_is_named() {
    check(
        &[FORUM, VISIT],
        &[FORUM],
        &["visit: gone; was events | 2016 | planned | five | news | paragraph 2"],
    );
}
#[test]
fn a_record_that_is_not_listed_is_named() {
    check(
        &[FORUM],
        &[FORUM, VISIT],
        &["visit: new; is events | 2016 | planned | five | news | paragraph 2"],
    );
}
#[test]
fn a_changed_date_status_value_or_claim_says_what_it_was() {
    check(
        &[FORUM, VISIT],
        &[
            ["forum", "events", "2016-07-08", "done", "", "other-news", "paragraph 1"],
            ["visit", "events", "2016", "done", "six", "news", ""],
        ],
        &[
            "forum: date was \"2016-07-07\", is \"2016-07-08\"",
            "forum: source was \"news\", is \"other-news\"",
            "visit: status was \"planned\", is \"done\"",
            "visit: value was \"five\", is \"six\"",
            "visit: locator was \"paragraph 2\", is \"\"",
        ],
    );
}
