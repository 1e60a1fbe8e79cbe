//! A source's page: everything that was taken from it, and every doubt about it.

use super::data::{DisagreementRow, DoubtRow, ValueDisagreement, value_disagreements};
use super::panels::value_row;
use super::record_parts::{claim_groups, field_name, speaks_of};
use super::{Atlas, Linked, linked};
use crate::address::Route;
use crate::i18n::messages;
use crate::model::{Edtf, Kind, Lang, Observation, Quality, Record, set, sorted};
use crate::text;

/// Most doubtful values that are listed one by one.
const VALUES_MAX: usize = 60;

/// What was taken from a source, and the doubts about it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceUse {
    /// The records that it speaks of, newest first, each with what it says where.
    pub taken: Vec<TakenRow>,
    /// The indicators that it gives values of, by id, each with how many.
    pub values: Vec<(Linked, String)>,
    /// Remarks on what was taken from it.
    pub remarks: Vec<DoubtRow>,
    /// Records on which it and another source, or two places of it, differ.
    pub differing: Vec<DisagreementRow>,
    /// Values of which it and another source give different ones.
    pub differing_values: Vec<ValueDisagreement>,
    /// Values that do not hold.
    pub doubtful: Vec<DoubtRow>,
}

impl SourceUse {
    /// Whether no doubt about the source is recorded.
    #[must_use]
    pub fn is_undoubted(&self) -> bool {
        self.remarks.is_empty()
            && self.differing.is_empty()
            && self.differing_values.is_empty()
            && self.doubtful.is_empty()
    }
}

/// A record that a source speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenRow {
    /// Its kind, for shape and hue.
    pub kind: Kind,
    /// Whether it lies ahead.
    pub ahead: bool,
    /// Its title and page.
    pub record: Linked,
    /// Where it stands in the source, with the fields it speaks of there.
    pub points: Vec<(String, String)>,
}

/// What was taken from a source; `None` for another kind of record.
pub(super) fn source_use(atlas: &Atlas, source: &Record, lang: Lang) -> Option<SourceUse> {
    if source.kind != Kind::Source {
        return None;
    }
    let records = speaks_of(atlas, source);
    let here = |group: &[Observation]| group.iter().any(|one| one.source == source.id);
    Some(SourceUse {
        taken: records.iter().map(|one| taken(atlas, one, source, lang)).collect(),
        values: values(atlas, source, lang),
        remarks: records.iter().flat_map(|one| remarks(atlas, one, source, lang)).collect(),
        differing: records.iter().filter_map(|one| differing(atlas, one, source, lang)).collect(),
        differing_values: value_disagreements(atlas, &here, lang),
        doubtful: doubtful(atlas, source, lang),
    })
}

/// What a source says of a record: each place in it once, in document order.
fn taken(atlas: &Atlas, record: &Record, source: &Record, lang: Lang) -> TakenRow {
    let m = messages(lang);
    let mut points: Vec<(String, String)> = Vec::new();
    for claim in record.claims.iter().filter(|claim| claim.source == source.id) {
        let (at, field) = (text::locator(&claim.locator, lang), field_name(&claim.field, m));
        match points.iter_mut().find(|(place, _)| *place == at) {
            Some((_, fields)) if fields.split(", ").any(|one| one == field) => {}
            Some((_, fields)) => fields.extend([", ", &field]),
            None => points.push((at, field)),
        }
    }
    TakenRow {
        kind: record.kind,
        ahead: record.is_ahead(),
        record: linked(atlas, &record.id, lang),
        points,
    }
}

/// The indicators that a source gives values of, with how many, of how many places, and when.
fn values(atlas: &Atlas, source: &Record, lang: Lang) -> Vec<(Linked, String)> {
    let all = atlas.snapshot.observations();
    // Observations stand by indicator.
    let groups = all.chunk_by(|one, next| one.indicator == next.indicator);
    let line = |group: &[Observation]| {
        let mine: Vec<&Observation> = group.iter().filter(|one| one.source == source.id).collect();
        let first = mine.first()?;
        let periods = || mine.iter().filter_map(|one| one.period);
        let from = periods().map(Edtf::year).min();
        let to = periods().map(Edtf::year).max();
        let years = match (from, to) {
            (Some(from), Some(to)) if from == to => text::year(from, lang),
            (Some(from), Some(to)) => format!("{from}–{to}"),
            _ => String::new(),
        };
        let places = set(mine.iter().map(|one| &one.place)).len();
        let count = text::count(mine.len() as u64, lang);
        let said = (messages(lang).on_connected.values_count)(&count, places, &years);
        Some((linked(atlas, &first.indicator, lang), said))
    };
    groups.filter_map(line).collect()
}

fn remarks(atlas: &Atlas, record: &Record, source: &Record, lang: Lang) -> Vec<DoubtRow> {
    let noted = record.claims.iter().filter(|claim| claim.source == source.id);
    let row = |claim: &crate::model::Claim| {
        Some(DoubtRow {
            record: linked(atlas, &record.id, lang),
            field: field_name(&claim.field, messages(lang)),
            note: claim.note.as_ref()?.get(lang).to_owned(),
            source: linked(atlas, &source.id, lang),
        })
    };
    noted.filter_map(row).collect()
}

/// The fields of a record on which the source takes part in a disagreement.
fn differing(
    atlas: &Atlas,
    record: &Record,
    source: &Record,
    lang: Lang,
) -> Option<DisagreementRow> {
    if record.disagreements().is_empty() {
        return None;
    }
    let page = Route::Record(Kind::Source, source.id.clone());
    let mut groups = claim_groups(atlas, record, lang);
    groups.retain(|group| {
        let valued = |row: &&super::ClaimRow| !row.value.is_empty();
        group.differ && group.rows.iter().filter(valued).any(|row| row.source.route == page)
    });
    let record = linked(atlas, &record.id, lang);
    (!groups.is_empty()).then_some(DisagreementRow { record, groups })
}

/// The values of a source that do not hold, the newest first.
fn doubtful(atlas: &Atlas, source: &Record, lang: Lang) -> Vec<DoubtRow> {
    let values = atlas.snapshot.observations().iter();
    let mine = values.filter(|one| one.source == source.id && one.quality == Quality::Doubtful);
    let newest =
        sorted(mine, |one| one.period.map_or(i32::MAX, |day| day.first_day().saturating_neg()));
    let row = |one: &Observation| {
        let row = value_row(atlas, one, lang);
        DoubtRow {
            record: row.indicator,
            field: format!("{}, {}: {}", row.place.text, row.period, row.value),
            note: row.note,
            source: row.source,
        }
    };
    newest.into_iter().take(VALUES_MAX).map(row).collect()
}
