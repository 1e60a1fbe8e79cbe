//! One thing wrong with one place in the data.

use std::fmt;

/// Where in the data: a path always, file and line when it comes from an edited file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Name of the edited file.
    pub file: Option<String>,
    /// Line in it, from 1.
    pub line: Option<usize>,
    /// Path to the value, such as `events[12].claims[0].source`.
    pub path: String,
}

impl Place {
    /// A place known by its path alone.
    #[must_use]
    pub fn at(path: impl Into<String>) -> Self {
        Self { file: None, line: None, path: path.into() }
    }
}

/// What sort of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The file cannot be parsed there.
    Syntax,
    /// A value has the wrong type.
    Type,
    /// There is no such field, or not for this kind.
    UnknownField,
    /// A required field is missing.
    Missing,
    /// A language is missing or its text stands in the wrong field.
    Language,
    /// The id is no id.
    Id,
    /// Two records have one id.
    DuplicateId,
    /// Two records tell of one happening.
    Duplicate,
    /// No organisation or person carries this name.
    Name,
    /// A reference leads nowhere, or to the wrong kind.
    Reference,
    /// The date is no date, or far off.
    Date,
    /// The word is not of the vocabulary.
    Vocabulary,
    /// The number is out of range.
    Range,
    /// The address is not `http`, `https` or `mailto`.
    Link,
    /// The claims do not settle what is shown.
    Claims,
    /// The text is too long or has characters it must not have.
    Text,
    /// Data changed and `seq` did not, or the other way round.
    Sequence,
}

/// One thing wrong with one place, in words for the person who mends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Place,
    /// What sort of thing.
    pub kind: ProblemKind,
    /// The value found.
    pub found: String,
    /// What was expected instead.
    pub expected: String,
    /// How to mend it; may be empty when `expected` says it all.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.at.file {
            f.write_str(file)?;
            if let Some(line) = self.at.line {
                write!(f, ":{line}")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}: found {}; expected {}", self.at.path, self.found, self.expected)?;
        if !self.mend.is_empty() {
            write!(f, "; {}", self.mend)?;
        }
        Ok(())
    }
}

/// Collects the problems of one record under its path.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    path: String,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(path: impl Into<String>, problems: &'a mut Vec<Problem>) -> Self {
        Self { path: path.into(), problems }
    }

    /// Adds a problem with a field of the record; the found text is cut to 80 characters.
    pub(crate) fn add(
        &mut self,
        kind: ProblemKind,
        field: &str,
        found: &str,
        expected: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let path =
            if field.is_empty() { self.path.clone() } else { format!("{}.{field}", self.path) };
        self.problems.push(Problem {
            at: Place::at(path),
            kind,
            found: quoted(found),
            expected: expected.into(),
            mend: mend.into(),
        });
    }

    pub(crate) fn count(&self) -> usize {
        self.problems.len()
    }
}

fn quoted(found: &str) -> String {
    if found.is_empty() {
        return "nothing".to_owned();
    }
    let mut short: String = found.chars().take(80).collect();
    if short.len() < found.len() {
        short.push('…');
    }
    format!("{short:?}")
}
