//! One record's page.

use super::card::status_text;
use super::centres::edition_day;
use super::listing::appearances;
use super::over_time::other_names;
use super::record_parts::{claim_groups, facts, other_titles, relation_groups};
use super::{
    Around, Atlas, Card, CentreDetail, ClaimGroup, CountryDetail, Fact, NameRow, RelationGroup,
    StoryLine, ValueRow, around, centre_detail, country_detail, panels, story,
};
use crate::i18n::messages;
use crate::model::{Id, Kind, Lang, Record};
use crate::text;

/// One record's page.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordView {
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its kind or finer sort in words.
    pub sort: String,
    /// Its title.
    pub title: String,
    /// Its date in words; empty when unknown.
    pub date: String,
    /// Its date as EDTF; empty when unknown.
    pub edtf: String,
    /// Its status in words.
    pub status: Option<String>,
    /// Whether it lies ahead: planned or announced.
    pub ahead: bool,
    /// Its summary.
    pub summary: String,
    /// Whether none of the documents that the atlas was begun from speaks of it.
    pub further: bool,
    /// Its fields.
    pub facts: Vec<Fact>,
    /// Its further names.
    pub names: Vec<NameRow>,
    /// Its title in the other languages.
    pub other_titles: Vec<(Lang, String)>,
    /// What the sources say, those that differ first.
    pub claims: Vec<ClaimGroup>,
    /// Its relations, both ways.
    pub relations: Vec<RelationGroup>,
    /// The view that a story leads to.
    pub story: Option<StoryLine>,
    /// What only a centre has.
    pub centre: Option<CentreDetail>,
    /// What only a country has.
    pub country: Option<CountryDetail>,
    /// Its values: of an indicator or a country.
    pub values: Vec<ValueRow>,
    /// Records that name it: of an organisation, person, place, topic or source.
    pub appearances: Vec<Card>,
    /// Its chain, its neighbours in time and what else stands around it.
    pub around: Around,
}

/// The page of a record.
#[must_use]
pub fn record(atlas: &Atlas, record: &Record, lang: Lang) -> RecordView {
    let words = &messages(lang).words;
    let observations = atlas.snapshot.observations().iter().zip(atlas.snapshot.history());
    let values = observations
        .filter(|(_, history)| !history)
        .map(|(one, _)| one)
        .filter(|one| match record.kind {
            Kind::Indicator => one.indicator == record.id,
            Kind::Place => one.place == record.id,
            _ => false,
        })
        .map(|one| panels::value_row(atlas, one, lang))
        .collect();
    RecordView {
        id: record.id.clone(),
        kind: record.kind,
        sort: record.form.map_or((words.kind)(record.kind), words.form).to_owned(),
        title: record.title.get(lang).to_owned(),
        date: record.date.map(|date| text::date(date, lang)).unwrap_or_default(),
        edtf: record.date.map(|date| date.to_string()).unwrap_or_default(),
        status: status_text(atlas, record, "status", record.status, lang),
        ahead: record.is_ahead(),
        summary: record.summary.get(lang).to_owned(),
        further: atlas.is_further(record),
        facts: facts(atlas, record, lang),
        names: other_names(atlas, record, lang),
        other_titles: other_titles(record, lang),
        claims: claim_groups(atlas, record, lang),
        relations: relation_groups(atlas, record, lang),
        story: story(record, lang),
        centre: centre_detail(atlas, record, edition_day(atlas), lang),
        country: country_detail(atlas, record, edition_day(atlas), lang),
        values,
        appearances: appearances(atlas, record, lang),
        around: around(atlas, record, lang),
    }
}
