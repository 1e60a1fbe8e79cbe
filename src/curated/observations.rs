//! The file of observations.

use super::SourceFile;
use crate::model::Observation;
use crate::snapshot::{self, Place, Problem, ProblemKind, wire};

/// The columns, in their order.
const COLUMNS: [&str; 14] = [
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

/// Reads the file; returns the sound observations, each with its place among the rows and its line.
pub(super) fn read(
    file: SourceFile<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, usize, Observation)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
    let place = |line: u64, path: String| Place {
        file: Some(file.name.to_owned()),
        line: usize::try_from(line).ok(),
        path,
    };
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(str::to_owned).collect(),
        Err(_) => Vec::new(),
    };
    if headers != COLUMNS {
        problems.push(Problem {
            at: place(1, "observations".to_owned()),
            kind: ProblemKind::Syntax,
            found: headers.join(","),
            expected: COLUMNS.join(","),
            mend: "the first line names the columns in this order".to_owned(),
        });
        return Vec::new();
    }
    let mut observations = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let path = format!("observations[{at}]");
        let (row, line) = match row {
            Ok(row) => {
                let line = row.position().map_or(0, |at| line_of(file.text, at));
                (row, line)
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                problems.push(Problem {
                    at: place(line, path),
                    kind: ProblemKind::Syntax,
                    found: error.to_string(),
                    expected: "a line of CSV in UTF-8".to_owned(),
                    mend: String::new(),
                });
                continue;
            }
        };
        if row.len() != COLUMNS.len() {
            problems.push(Problem {
                at: place(line, path),
                kind: ProblemKind::Syntax,
                found: format!("{} columns", row.len()),
                expected: format!("{} columns", COLUMNS.len()),
                mend: "put a value that has a comma in double quotes".to_owned(),
            });
            continue;
        }
        let before = problems.len();
        let observation = snapshot::check_observation(&wire_of(&row), &path, problems);
        for problem in problems.iter_mut().skip(before) {
            problem.at = place(line, std::mem::take(&mut problem.at.path));
        }
        if let Some(observation) = observation {
            observations.push((at, usize::try_from(line).unwrap_or_default(), observation));
        }
    }
    observations
}

/// The line of a row: the reader counts empty lines before a row as part of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let before = text.get(start..).unwrap_or_default().chars();
    let empty = before.take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n');
    position.line() + empty.count() as u64
}

fn wire_of(row: &csv::StringRecord) -> wire::Observation {
    let cell = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
    wire::Observation {
        indicator: cell(0),
        place: cell(1),
        area: cell(2),
        period: cell(3),
        value: cell(4),
        rank_of: cell(5),
        quality: cell(6),
        formula: cell(7),
        source: cell(8),
        locator: cell(9),
        cites: cell(10),
        note: wire::Text { en: cell(11), es: cell(12), ko: cell(13) },
    }
}
