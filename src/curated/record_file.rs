//! One file of records.

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::SourceFile;
use super::tree::{line_at, offset_of, unknown_fields};
use crate::model::{Kind, Lang, Record};
use crate::snapshot::{self, Place, Problem, ProblemKind, Reading, wire};

/// A file of records and where each of them stands.
pub(super) struct RecordFile<'a> {
    pub(super) kind: Kind,
    pub(super) records: Vec<Record>,
    file: SourceFile<'a>,
    entries: Vec<Spanned<DeValue<'a>>>,
}

impl<'a> RecordFile<'a> {
    /// Reads a file of one kind, adding its problems.
    pub(super) fn read(file: SourceFile<'a>, kind: Kind, problems: &mut Vec<Problem>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(file.text);
        let mut this = Self { kind, records: Vec::new(), file, entries: Vec::new() };
        for error in &errors {
            let offset = error.span().map_or(0, |span| span.start);
            problems.push(this.problem(offset, kind.word(), ProblemKind::Syntax, error.message()));
        }
        for (name, value) in root.get_ref() {
            match value.get_ref() {
                DeValue::Array(array) if name.get_ref().as_ref() == kind.word() => {
                    this.entries = array.iter().cloned().collect();
                }
                _ => {
                    let expected = format!("only [[{}]] in this file", kind.word());
                    let mut problem =
                        this.problem(name.span().start, "", ProblemKind::UnknownField, "");
                    problem.at.path = name.get_ref().to_string();
                    problem.found = format!("{:?}", name.get_ref());
                    problem.expected = expected;
                    "move it to the file of its kind".clone_into(&mut problem.mend);
                    problems.push(problem);
                }
            }
        }
        for at in 0..this.entries.len() {
            let record = this.record(at, problems);
            this.records.extend(record);
        }
        this
    }

    fn record(&self, at: usize, problems: &mut Vec<Problem>) -> Option<Record> {
        let entry = self.entries.get(at)?;
        let path = format!("{}[{at}]", self.kind.word());
        let mut own = Vec::new();
        let mut unknown = Vec::new();
        let names = snapshot::field_names();
        unknown_fields(entry.get_ref(), "Record", "", &names, &mut unknown);
        for field in &unknown {
            own.push(Problem {
                at: Place::at(format!("{path}.{}", field.path)),
                kind: ProblemKind::UnknownField,
                found: format!("{:?}", field.name),
                expected: format!("one of {}", field.known.join(", ")),
                mend: match field.nearest() {
                    Some(known) => format!("did you mean {known}?"),
                    None => "take it out".to_owned(),
                },
            });
        }
        let record = match wire::Record::deserialize(ValueDeserializer::from(entry.clone())) {
            Ok(wire) => {
                let reading = Reading { langs: Lang::ALL.to_vec(), lenient: false };
                snapshot::check_record(&wire, self.kind, &reading, &path, &mut own)
            }
            Err(error) => {
                let offset = error.span().map_or(entry.span().start, |span| span.start);
                problems.push(self.problem(offset, &path, ProblemKind::Type, error.message()));
                None
            }
        };
        for problem in &mut own {
            let field = problem.at.path.get(path.len()..).unwrap_or_default();
            problem.at.file = Some(self.file.name.to_owned());
            problem.at.line = Some(line_at(self.file.text, offset_of(entry, field)));
        }
        problems.append(&mut own);
        record.filter(|_| unknown.is_empty())
    }

    /// Where a field of the record with this id stands; of two with one id the first or last.
    pub(super) fn place_of(&self, id: &str, field: &str, last: bool) -> Place {
        let has_id = |entry: &Spanned<DeValue<'_>>| match entry.get_ref() {
            DeValue::Table(table) => table.iter().any(|(name, value)| {
                name.get_ref().as_ref() == "id" && value.get_ref().as_str() == Some(id)
            }),
            _ => false,
        };
        let at = if last {
            self.entries.iter().rposition(has_id)
        } else {
            self.entries.iter().position(has_id)
        };
        let entry = at.and_then(|at| self.entries.get(at));
        Place {
            file: Some(self.file.name.to_owned()),
            line: entry.map(|entry| line_at(self.file.text, offset_of(entry, field))),
            path: format!("{}[{}].{field}", self.kind.word(), at.unwrap_or_default()),
        }
    }

    fn problem(&self, offset: usize, path: &str, kind: ProblemKind, message: &str) -> Problem {
        let line = line_at(self.file.text, offset);
        let found = self.file.text.lines().nth(line - 1).unwrap_or_default().trim();
        Problem {
            at: Place {
                file: Some(self.file.name.to_owned()),
                line: Some(line),
                path: path.to_owned(),
            },
            kind,
            found: format!("{:?}", found.chars().take(80).collect::<String>()),
            expected: match kind {
                ProblemKind::Syntax => "TOML".to_owned(),
                _ => "a value of the type that CONTRIBUTING.md gives".to_owned(),
            },
            mend: message.trim().replace('\n', " "),
        }
    }
}
