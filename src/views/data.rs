//! The data page: downloads, counts, disagreements, what was left out.

use super::panels::value_row;
use super::record_parts::{claim_groups, field_name};
use super::{Atlas, ClaimGroup, Coverage, Linked, ValueRow, coverage, linked};
use crate::address::ViewState;
use crate::i18n::messages;
use crate::model::{Id, Kind, Lang, Observation, Quality, set, sorted};
use crate::text;

/// The edited files that are not one a kind.
const ROWS: [&str; 4] =
    ["data/observations.csv", "data/series.csv", "data/absences.csv", "data/terms.csv"];

/// What the data page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataView {
    /// How many records of each kind.
    pub counts: Vec<CountRow>,
    /// How many values.
    pub observations: String,
    /// Where sources give different values of one field.
    pub disagreements: Vec<DisagreementRow>,
    /// Where sources give different values of one indicator.
    pub values: Vec<ValueDisagreement>,
    /// What is doubtful or needs a remark, by kind.
    pub doubts: Vec<DoubtGroup>,
    /// What is known of each country and year.
    pub coverage: Coverage,
    /// What was left out, in the program's words.
    pub problems: Vec<String>,
    /// Files of the edited data, relative to the site's root.
    pub edited: Vec<String>,
}

/// How many records of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow {
    /// The kind.
    pub kind: Kind,
    /// The kind in words.
    pub label: String,
    /// How many, formatted.
    pub count: String,
}

/// One record whose sources disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisagreementRow {
    /// The record.
    pub record: Linked,
    /// On what.
    pub groups: Vec<ClaimGroup>,
}

/// One indicator, place and period of which sources give different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueDisagreement {
    /// The indicator.
    pub indicator: Linked,
    /// Where and when.
    pub place: String,
    /// The values; the one shown in charts first.
    pub rows: Vec<ValueRow>,
}

/// The doubts about the records of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtGroup {
    /// The kind in words.
    pub heading: &'static str,
    /// The doubts, by record.
    pub rows: Vec<DoubtRow>,
}

/// One doubt or remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtRow {
    /// The record.
    pub record: Linked,
    /// On what.
    pub field: String,
    /// The doubt, in a sentence or two.
    pub note: String,
    /// The source that gives rise to it.
    pub source: Linked,
}

/// The data page for a state: with a text, only disagreements and doubts of records that match.
#[must_use]
pub fn data(atlas: &Atlas, state: &ViewState) -> DataView {
    let lang = state.lang;
    let found = (!state.text.is_empty()).then(|| set(atlas.index.find(&state.text)));
    let keeps = |id: &Id| found.as_ref().is_none_or(|found| found.contains(id));
    let words = &messages(lang).words;
    let present: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| atlas.snapshot.of_kind(*kind).next().is_some())
        .collect();
    let count = |kind: &Kind| CountRow {
        kind: *kind,
        label: (words.kinds)(*kind).to_owned(),
        count: text::count(atlas.snapshot.of_kind(*kind).count() as u64, lang),
    };
    let records = atlas.snapshot.records().iter();
    let disagreements = records
        .filter(|record| keeps(&record.id) && !record.disagreements().is_empty())
        .map(|record| DisagreementRow {
            record: linked(atlas, &record.id, lang),
            groups: claim_groups(atlas, record, lang)
                .into_iter()
                .filter(|group| group.differ)
                .collect(),
        })
        .collect();
    let files = present.iter().map(|kind| format!("data/{}.toml", kind.word()));
    DataView {
        counts: present.iter().map(count).collect(),
        observations: text::count(atlas.snapshot.observations().len() as u64, lang),
        disagreements,
        values: value_disagreements(atlas, &|group| keeps(&group[0].indicator), lang),
        doubts: present.iter().filter_map(|kind| doubts(atlas, *kind, &keeps, lang)).collect(),
        coverage: coverage(atlas, lang),
        problems: atlas.problems.iter().map(ToString::to_string).collect(),
        edited: files.chain(ROWS.map(str::to_owned)).collect(),
    }
}

/// Values of one indicator, place and period that differ by more than their rounding; `keeps`
/// is asked of all values of one of them, one at least.
pub(super) fn value_disagreements(
    atlas: &Atlas,
    keeps: &dyn Fn(&[Observation]) -> bool,
    lang: Lang,
) -> Vec<ValueDisagreement> {
    let observations = atlas.snapshot.observations();
    let same = |a: &Observation, b: &Observation| {
        a.indicator == b.indicator && a.place == b.place && a.area == b.area && a.period == b.period
    };
    observations
        .chunk_by(same)
        .filter(|group| keeps(group))
        .filter(|group| group.windows(2).any(|pair| differ(pair[0].value, pair[1].value)))
        .map(|group| {
            let first = &group[0];
            let period = first.period.map(|period| text::date(period, lang)).unwrap_or_default();
            let rows = sorted(group.iter(), |one| !atlas.snapshot.is_of_dataset(one));
            ValueDisagreement {
                indicator: linked(atlas, &first.indicator, lang),
                place: format!("{}, {period}", atlas.title(&first.place, lang)),
                rows: rows.into_iter().map(|one| value_row(atlas, one, lang)).collect(),
            }
        })
        .collect()
}

/// Whether two values are not the same number, one of them perhaps rounded.
fn differ(a: f64, b: f64) -> bool {
    let decimals =
        |value: f64| value.to_string().split_once('.').map_or(0, |(_, after)| after.len());
    let places = decimals(a).min(decimals(b));
    format!("{a:.places$}") != format!("{b:.places$}")
}

/// The remarks on the claims of a kind's records, and on an indicator's doubtful values.
fn doubts(
    atlas: &Atlas,
    kind: Kind,
    keeps: &impl Fn(&Id) -> bool,
    lang: Lang,
) -> Option<DoubtGroup> {
    let m = messages(lang);
    let mut rows = Vec::new();
    for record in atlas.snapshot.of_kind(kind).filter(|record| keeps(&record.id)) {
        for claim in &record.claims {
            rows.extend(claim.note.as_ref().map(|note| DoubtRow {
                record: linked(atlas, &record.id, lang),
                field: field_name(&claim.field, m),
                note: note.get(lang).to_owned(),
                source: linked(atlas, &claim.source, lang),
            }));
        }
        let values = atlas.snapshot.observations().iter();
        let mine = values.filter(|one| one.indicator == record.id);
        for one in mine.filter(|one| remarkable(atlas, one)) {
            let row = value_row(atlas, one, lang);
            rows.push(DoubtRow {
                record: row.indicator,
                field: format!("{}, {}: {}", row.place.text, row.period, row.value),
                note: row.note,
                source: row.source,
            });
        }
    }
    (!rows.is_empty()).then_some(DoubtGroup { heading: (m.words.kinds)(kind), rows })
}

/// Whether the remark on a value is about this value and not about a whole dataset.
fn remarkable(atlas: &Atlas, one: &Observation) -> bool {
    let of_dataset = atlas.snapshot.is_of_dataset(one);
    one.note.is_some() && (one.quality == Quality::Doubtful || !of_dataset)
}
