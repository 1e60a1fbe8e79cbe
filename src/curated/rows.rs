//! The files of observations and of absences.

use super::SourceFile;
use super::table::{Row, Table};
use crate::model::{Absence, Observation};
use crate::snapshot::{self, Known, Problem, wire};

/// The columns of observations, in their order.
const OBSERVATIONS: [&str; 14] = [
    "indicator",
    "place",
    "area",
    "period",
    "value",
    "rank_of",
    "quality",
    "formula",
    "source",
    "locator",
    "cites",
    "note_en",
    "note_es",
    "note_ko",
];

/// The columns of absences, in their order.
const ABSENCES: [&str; 8] =
    ["kind", "place", "period", "source", "locator", "note_en", "note_es", "note_ko"];

/// Reads a file of observations, checking them against the records.
pub(super) fn observations(
    file: SourceFile<'_>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Vec<Observation> {
    let table = Table::read(file, "observations", &OBSERVATIONS, problems);
    table.settle(problems, |problems| {
        let mut found = Vec::new();
        for row in &table.rows {
            let one = snapshot::check_observation(&observation(row), &table.path(row), problems);
            found.extend(one.map(|one| (row.at, one)));
        }
        known.observations(found, problems)
    })
}

/// Reads a file of absences, checking them against the records.
pub(super) fn absences(
    file: SourceFile<'_>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Vec<Absence> {
    let table = Table::read(file, "absences", &ABSENCES, problems);
    table.settle(problems, |problems| {
        let mut found = Vec::new();
        for row in &table.rows {
            let one = snapshot::check_absence(&absence(row), &table.path(row), problems);
            found.extend(one.map(|one| (row.at, one)));
        }
        known.absences(found, problems)
    })
}

fn observation(row: &Row) -> wire::Observation {
    wire::Observation {
        indicator: row.cell(0),
        place: row.cell(1),
        area: row.cell(2),
        period: row.cell(3),
        value: row.cell(4),
        rank_of: row.cell(5),
        quality: row.cell(6),
        formula: row.cell(7),
        source: row.cell(8),
        locator: row.cell(9),
        cites: row.cell(10),
        note: wire::Text { en: row.cell(11), es: row.cell(12), ko: row.cell(13) },
    }
}

fn absence(row: &Row) -> wire::Absence {
    wire::Absence {
        kind: row.cell(0),
        place: row.cell(1),
        period: row.cell(2),
        source: row.cell(3),
        locator: row.cell(4),
        note: wire::Text { en: row.cell(5), es: row.cell(6), ko: row.cell(7) },
    }
}
