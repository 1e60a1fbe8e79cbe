//! The data page: downloads, counts, disagreements, what was left out.

use super::record_parts::claim_groups;
use super::{Atlas, ClaimGroup, Linked, linked};
use crate::i18n::messages;
use crate::model::{Kind, Lang};
use crate::text;

/// What the data page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataView {
    /// How many records of each kind.
    pub counts: Vec<CountRow>,
    /// How many values.
    pub observations: String,
    /// Where sources disagree.
    pub disagreements: Vec<DisagreementRow>,
    /// What was left out, in the program's words.
    pub problems: Vec<String>,
    /// Address of the snapshot file, relative to the site's root.
    pub snapshot_url: String,
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

/// The data page in a language.
#[must_use]
pub fn data(atlas: &Atlas, lang: Lang) -> DataView {
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
        .filter(|record| !record.disagreements().is_empty())
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
        problems: atlas.problems.iter().map(ToString::to_string).collect(),
        snapshot_url: atlas.url.clone(),
        edited: files.chain(["data/observations.csv".to_owned()]).collect(),
    }
}
