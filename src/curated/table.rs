//! A file of rows: CSV with fixed columns.

use super::SourceFile;
use crate::snapshot::{Place, Problem, ProblemKind};

/// One row of a file.
pub(super) struct Row {
    /// Its place among the rows, from 0.
    pub(super) at: usize,
    /// Its line in the file, from 1.
    pub(super) line: usize,
    cells: csv::StringRecord,
}

impl Row {
    /// A cell by its column's place, without white space around it.
    pub(super) fn cell(&self, column: usize) -> String {
        self.cells.get(column).unwrap_or_default().trim().to_owned()
    }
}

/// The rows of one file.
pub(super) struct Table<'a> {
    /// Those that have all columns, in file order.
    pub(super) rows: Vec<Row>,
    file: SourceFile<'a>,
    list: &'static str,
}

impl<'a> Table<'a> {
    /// Reads a file that has these columns in this order; `list` names its rows in problems.
    pub(super) fn read(
        file: SourceFile<'a>,
        list: &'static str,
        columns: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Self {
        Self { rows: rows(file, list, columns, problems), file, list }
    }

    /// What problems call a row.
    pub(super) fn path(&self, row: &Row) -> String {
        format!("{}[{}]", self.list, row.at)
    }

    /// Runs checks that name problems by [`Table::path`], and gives those file and line.
    pub(super) fn settle<T>(
        &self,
        problems: &mut Vec<Problem>,
        checks: impl FnOnce(&mut Vec<Problem>) -> T,
    ) -> T {
        let before = problems.len();
        let settled = checks(problems);
        for problem in problems.iter_mut().skip(before) {
            let number = problem.at.path.strip_prefix(self.list).unwrap_or_default();
            let number = number.trim_start_matches('[').split(']').next().unwrap_or_default();
            let row = number
                .parse::<usize>()
                .ok()
                .and_then(|at| self.rows.iter().find(|row| row.at == at));
            let path = std::mem::take(&mut problem.at.path);
            let line = row.map(|row| row.line);
            problem.at = Place { file: Some(self.file.name.to_owned()), line, path };
        }
        settled
    }
}

fn rows(
    file: SourceFile<'_>,
    list: &str,
    columns: &[&str],
    problems: &mut Vec<Problem>,
) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
    let mut wrong = |line: u64, path: String, found: String, expected: String, mend: &str| {
        problems.push(Problem {
            at: Place { file: Some(file.name.to_owned()), line: usize::try_from(line).ok(), path },
            kind: ProblemKind::Syntax,
            found,
            expected,
            mend: mend.to_owned(),
        });
    };
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(str::to_owned).collect(),
        Err(_) => Vec::new(),
    };
    if headers != columns {
        let mend = "the first line names the columns in this order";
        wrong(1, list.to_owned(), headers.join(","), columns.join(","), mend);
        return Vec::new();
    }
    let mut rows = Vec::new();
    for (at, cells) in reader.records().enumerate() {
        let path = format!("{list}[{at}]");
        match cells {
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                wrong(line, path, error.to_string(), "a line of CSV in UTF-8".to_owned(), "");
            }
            Ok(cells) => {
                let line = cells.position().map_or(0, |at| line_of(file.text, at));
                if cells.len() == columns.len() {
                    rows.push(Row { at, line: usize::try_from(line).unwrap_or_default(), cells });
                } else {
                    let found = format!("{} columns", cells.len());
                    let expected = format!("{} columns", columns.len());
                    let mend = "put a value that has a comma in double quotes";
                    wrong(line, path, found, expected, mend);
                }
            }
        }
    }
    rows
}

/// The line of a row: the reader counts empty lines before a row as part of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let before = text.get(start..).unwrap_or_default().chars();
    let empty = before.take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n');
    position.line() + empty.count() as u64
}
