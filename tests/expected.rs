//! The list of all records: none is lost, moved in time or cut off from its source unseen.
//!
//! `tests/fixtures/expected.csv` holds a line a record: what it is, when it was, how far it has
//! come, and where its first claim is from. The list is complete: after a change that is meant,
//! `UPDATE_GOLDEN=1 cargo test --test expected` writes it anew, and the difference is reviewed
//! like code.
#![allow(clippy::disallowed_methods, reason = "the list is read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use atlas::model::Record;
use support::{fixture_path, real, text_of};

const LIST: &str = "expected.csv";
const COLUMNS: [&str; 6] = ["id", "kind", "date", "status", "source", "locator"];

/// One line, in the order of the columns.
type Line = [String; 6];

/// What the list says of a record; what it does not have is empty.
fn line(record: &Record) -> Line {
    let claim = record.claims.first();
    [
        record.id.to_string(),
        record.kind.word().to_owned(),
        record.date.map(|date| date.to_string()).unwrap_or_default(),
        record.status.map(|status| status.word().to_owned()).unwrap_or_default(),
        claim.map(|claim| claim.source.to_string()).unwrap_or_default(),
        claim.map(|claim| claim.locator.clone()).unwrap_or_default(),
    ]
}

/// The lines of the list.
#[track_caller]
fn read(text: &str) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), COLUMNS, "{LIST}");
    let cells = |row: csv::StringRecord| Line::from(std::array::from_fn(|at| row[at].to_owned()));
    reader.records().map(|row| cells(row.unwrap())).collect()
}

fn written(lines: &[Line]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).unwrap();
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
    let found: Vec<Line> = real().snapshot.records().iter().map(line).collect();
    let path = fixture_path(LIST);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, written(&found)).unwrap();
    }
    let listed = read(&text_of(&path));
    let said = differences(&listed, &found);
    assert!(
        said.is_empty(),
        "the data is not what {} lists:\n{}\nIf that is meant: UPDATE_GOLDEN=1 cargo test --test \
         expected rewrites the list; review the difference.",
        path.display(),
        said.join("\n")
    );
    assert!(listed == found, "{}: each record once, in the order of the snapshot", path.display());
}

// ---- The comparison itself can fail ----------------------------------------------------------

#[track_caller]
fn check(expected: &[[&str; 6]], found: &[[&str; 6]], expect: &[&str]) {
    let lines = |all: &[[&str; 6]]| -> Vec<Line> {
        all.iter().map(|line| line.map(ToOwned::to_owned)).collect()
    };
    assert_eq!(differences(&lines(expected), &lines(found)), expect);
}

const FORUM: [&str; 6] = ["forum", "events", "2016-07-07", "done", "news", "paragraph 1"];
const VISIT: [&str; 6] = ["visit", "events", "2016", "planned", "news", "paragraph 2"];

#[test]
fn equal_lists_have_nothing_to_say() {
    check(&[FORUM, VISIT], &[VISIT, FORUM], &[]);
}
#[test]
fn a_record_that_falls_out_is_named() {
    check(
        &[FORUM, VISIT],
        &[FORUM],
        &["visit: gone; was events | 2016 | planned | news | paragraph 2"],
    );
}
#[test]
fn a_record_that_is_not_listed_is_named() {
    check(
        &[FORUM],
        &[FORUM, VISIT],
        &["visit: new; is events | 2016 | planned | news | paragraph 2"],
    );
}
#[test]
fn a_changed_date_status_or_claim_says_what_it_was() {
    check(
        &[FORUM, VISIT],
        &[
            ["forum", "events", "2016-07-08", "done", "other-news", "paragraph 1"],
            ["visit", "events", "2016", "done", "news", ""],
        ],
        &[
            "forum: date was \"2016-07-07\", is \"2016-07-08\"",
            "forum: source was \"news\", is \"other-news\"",
            "visit: status was \"planned\", is \"done\"",
            "visit: locator was \"paragraph 2\", is \"\"",
        ],
    );
}
