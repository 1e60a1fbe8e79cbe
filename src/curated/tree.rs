//! A parsed TOML file as a tree with places: paths to lines, and fields nobody knows.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::snapshot::distance;

/// The line, from 1, that holds a byte offset.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    text.get(..offset).unwrap_or(text).matches('\n').count() + 1
}

/// The offset of the deepest part of a path such as `claims[0].why.ko` that is there.
pub(super) fn offset_of(value: &Spanned<DeValue<'_>>, path: &str) -> usize {
    let mut offset = value.span().start;
    let mut here = value.get_ref();
    for step in steps(path) {
        let next = match (step, here) {
            (Step::Key(key), DeValue::Table(table)) => entry(table, key),
            (Step::At(at), DeValue::Array(array)) => {
                array.get(at).map(|value| (value.span().start, value.get_ref()))
            }
            _ => None,
        };
        let Some((start, value)) = next else { break };
        offset = start;
        here = value;
    }
    offset
}

fn entry<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> Option<(usize, &'a DeValue<'i>)> {
    table
        .iter()
        .find(|(name, _)| name.get_ref().as_ref() == key)
        .map(|(name, value)| (name.span().start, value.get_ref()))
}

enum Step<'a> {
    Key(&'a str),
    At(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter_map(|part| match part.strip_suffix(']') {
        Some(number) => number.parse().ok().map(Step::At),
        None if part.is_empty() => None,
        None => Some(Step::Key(part)),
    })
}

/// The fields of each wire type, by type name.
pub(super) type FieldNames = BTreeMap<String, BTreeMap<String, Option<String>>>;

/// A field that no record has.
pub(super) struct Unknown {
    /// Path to it.
    pub(super) path: String,
    /// Its name.
    pub(super) name: String,
    /// The fields that may stand there.
    pub(super) known: Vec<String>,
}

impl Unknown {
    /// The known field that is spelled most like it, if any is near.
    pub(super) fn nearest(&self) -> Option<&str> {
        let near = self.known.iter().map(|known| (distance(known, &self.name), known)).min()?;
        (near.0 <= 3).then_some(near.1.as_str())
    }
}

/// Finds the fields of a value that its type does not have, in document order.
pub(super) fn unknown_fields(
    value: &DeValue<'_>,
    type_name: &str,
    path: &str,
    names: &FieldNames,
    found: &mut Vec<Unknown>,
) {
    match value {
        DeValue::Array(array) => {
            for (at, one) in array.iter().enumerate() {
                unknown_fields(one.get_ref(), type_name, &format!("{path}[{at}]"), names, found);
            }
        }
        DeValue::Table(table) => {
            let Some(fields) = names.get(type_name) else { return };
            let mut entries: Vec<_> = table.iter().collect();
            entries.sort_by_key(|(name, _)| name.span().start);
            for (name, value) in entries {
                let name = name.get_ref().as_ref();
                let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
                match fields.get(name) {
                    None => found.push(Unknown {
                        path,
                        name: name.to_owned(),
                        known: fields.keys().cloned().collect(),
                    }),
                    Some(Some(inner)) => {
                        unknown_fields(value.get_ref(), inner, &path, names, found);
                    }
                    Some(None) => {}
                }
            }
        }
        _ => {}
    }
}
