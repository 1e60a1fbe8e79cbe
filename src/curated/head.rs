//! The file that holds `seq`, `published` and the optional addresses.

use toml::Value;

use super::tree::line_at;
use super::{HEAD_FILE, SourceFile};
use crate::model::{Edtf, PartialDate, SnapshotParts};
use crate::snapshot::{Place, Problem, ProblemKind};

/// The names that may stand in it.
const KEYS: [&str; 4] = ["seq", "published", "site_url", "report_url"];

/// Reads the file into the parts of the snapshot, adding its problems.
pub(super) fn read(
    file: Option<SourceFile<'_>>,
    parts: &mut SnapshotParts,
    problems: &mut Vec<Problem>,
) {
    let mut head = Head { text: file.map(|file| file.text).unwrap_or_default(), problems };
    if file.is_none() {
        let expected = "a file with seq and published";
        head.wrong(None, "atlas", "no such file", expected, "add it");
        return;
    }
    let table: toml::Table = match head.text.parse() {
        Ok(table) => table,
        Err(error) => {
            let line = error.span().map(|span| line_at(head.text, span.start));
            head.wrong(line, "atlas", "text that is no TOML", "TOML", error.message());
            return;
        }
    };
    parts.seq = head.seq(table.get("seq"));
    parts.published = head.published(table.get("published"));
    let site_url = head.address("site_url", table.get("site_url"), &["https://", "http://"]);
    parts.site_url = site_url.map(|url| format!("{}/", url.trim_end_matches('/')));
    let report_url = table.get("report_url");
    parts.report_url = head.address("report_url", report_url, &["https://", "mailto:"]);
    for key in table.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        let expected = format!("one of {}", KEYS.join(", "));
        head.wrong(head.line_of(key), key, key, &expected, "take it out");
    }
}

struct Head<'a> {
    text: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Head<'_> {
    fn seq(&mut self, value: Option<&Value>) -> u64 {
        let number = value.and_then(Value::as_integer);
        let seq = number.and_then(|seq| u64::try_from(seq).ok()).filter(|seq| *seq > 0);
        if seq.is_none() {
            let line = self.line_of("seq");
            self.wrong(line, "seq", &found(value), "a whole number from 1", "count it up");
        }
        seq.unwrap_or_default()
    }

    fn published(&mut self, value: Option<&Value>) -> String {
        let text = value.and_then(Value::as_str).unwrap_or_default();
        let is_day = matches!(
            Edtf::parse(text),
            Ok(Edtf::Date(PartialDate { day: Some(_), approximate: false, uncertain: false, .. }))
        );
        if !is_day {
            let expected = "a day such as \"2026-11-21\"";
            let line = self.line_of("published");
            self.wrong(line, "published", &found(value), expected, "in quotes");
        }
        text.to_owned()
    }

    fn address(&mut self, key: &str, value: Option<&Value>, allowed: &[&str]) -> Option<String> {
        let value = value.filter(|value| value.as_str() != Some(""))?;
        let text = value.as_str().unwrap_or_default();
        if allowed.iter().any(|prefix| text.starts_with(prefix)) {
            return Some(text.to_owned());
        }
        let expected = format!("an address that begins with {}", allowed.join(" or "));
        self.wrong(self.line_of(key), key, &found(Some(value)), &expected, "");
        None
    }

    fn line_of(&self, key: &str) -> Option<usize> {
        let mut lines = self.text.lines();
        lines.position(|line| line.trim_start().starts_with(key)).map(|at| at + 1)
    }

    fn wrong(&mut self, line: Option<usize>, path: &str, found: &str, expected: &str, mend: &str) {
        self.problems.push(Problem {
            at: Place { file: Some(HEAD_FILE.to_owned()), line, path: path.to_owned() },
            kind: ProblemKind::Missing,
            found: found.to_owned(),
            expected: expected.to_owned(),
            mend: mend.to_owned(),
        });
    }
}

/// A value as it stands in the file.
fn found(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), ToString::to_string)
}
