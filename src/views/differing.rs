//! Where the sources of a page's records differ, in a line each.

use super::notes::Notes;
use super::record_parts::{claim_value, field_name, wording_language};
use super::{Atlas, Linked, Note, linked};
use crate::i18n::messages;
use crate::model::{Lang, Record};

/// What the sources of one field say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferRow {
    /// The record.
    pub record: Linked,
    /// The field in words.
    pub field: String,
    /// The values, the one that the atlas shows first.
    pub values: Vec<DifferValue>,
}

/// What one source says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferValue {
    /// The value as the source gives it, dates in words.
    pub text: String,
    /// BCP 47 tag of its language; empty when it is a date or a number.
    pub lang: String,
    /// Whether the atlas shows it.
    pub shown: bool,
    /// The source.
    pub note: Note,
}

/// The disagreements of records, in the order given.
pub(super) fn differing(
    atlas: &Atlas,
    records: &[&Record],
    notes: &mut Notes<'_>,
    lang: Lang,
) -> Vec<DifferRow> {
    let mut rows = Vec::new();
    for record in records {
        for group in record.disagreements() {
            let (shown, others): (Vec<_>, Vec<_>) =
                group.claims.into_iter().partition(|claim| claim.shown);
            let value = |claim: &crate::model::Claim| DifferValue {
                text: claim_value(claim.value.as_deref().unwrap_or_default(), lang),
                lang: wording_language(atlas, claim),
                shown: claim.shown,
                note: notes.of(&claim.source),
            };
            rows.push(DifferRow {
                record: linked(atlas, &record.id, lang),
                field: field_name(group.field, messages(lang)),
                values: shown.into_iter().chain(others).map(value).collect(),
            });
        }
    }
    rows
}
