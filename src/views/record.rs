//! One record's page.

use super::card::{newest_first, status_text};
use super::listing::appearances;
use super::over_time::other_names;
use super::record_parts::{claim_groups, facts, other_titles, relation_groups};
use super::{
    Around, Atlas, Card, ClaimGroup, Fact, Linked, NameRow, RelationGroup, StoryLine, ValueRow,
    around, card, centres, linked, panels, story,
};
use crate::i18n::messages;
use crate::model::{Details, Edtf, Id, Kind, Lang, Record, Status, Text};
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
    /// Its values: of an indicator or a country.
    pub values: Vec<ValueRow>,
    /// Records that name it: of an organisation, person, place, topic or source.
    pub appearances: Vec<Card>,
    /// Its chain, its neighbours in time and what else stands around it.
    pub around: Around,
}

/// What only a centre has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreDetail {
    /// Its terms.
    pub phases: Vec<PhaseRow>,
    /// Its stages.
    pub stages: Vec<PhaseRow>,
    /// What it does.
    pub activities: Vec<String>,
    /// Its projects by year heading.
    pub projects: Vec<(String, Vec<Linked>)>,
    /// The agreements of its country.
    pub agreements: Vec<Card>,
    /// The events of its country, newest first.
    pub events: Vec<Card>,
}

/// A term or stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseRow {
    /// What it is called.
    pub title: String,
    /// From when to when, in words.
    pub date: String,
    /// Its status in words.
    pub status: String,
    /// Whether it lies ahead.
    pub ahead: bool,
    /// One to three sentences.
    pub summary: String,
    /// The money; empty when nothing is said.
    pub money: String,
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
        centre: centre(atlas, record, lang),
        values,
        appearances: appearances(atlas, record, lang),
        around: around(atlas, record, lang),
    }
}

fn centre(atlas: &Atlas, record: &Record, lang: Lang) -> Option<CentreDetail> {
    let Details::Centre { phases, stages, activities } = &record.details else { return None };
    let country = record.country.as_ref();
    let here = |kind: Kind| {
        let records = atlas.snapshot.of_kind(kind);
        let records =
            records.filter(|other| country.is_some_and(|id| atlas.countries(other).contains(id)));
        newest_first(records).into_iter().map(|other| card(atlas, other, lang)).collect::<Vec<_>>()
    };
    let row = |list: &str, id: &Id, title: &Text, date, status, summary: Option<&Text>| PhaseRow {
        title: title.get(lang).to_owned(),
        date: Option::<Edtf>::map(date, |date| text::date(date, lang)).unwrap_or_default(),
        status: status_text(atlas, record, &format!("{list}.{id}"), status, lang)
            .unwrap_or_default(),
        ahead: status.is_some_and(Status::is_ahead),
        summary: summary.map(|one| one.get(lang).to_owned()).unwrap_or_default(),
        money: String::new(),
    };
    let phases = phases.iter().map(|one| PhaseRow {
        money: one.money.as_ref().map(|money| money.get(lang).to_owned()).unwrap_or_default(),
        ..row("phases", &one.id, &one.title, one.date, one.status, one.summary.as_ref())
    });
    let phases = phases.collect();
    let stages = stages.iter();
    let stages = stages
        .map(|one| row("stages", &one.id, &one.title, one.date, one.status, one.summary.as_ref()))
        .collect();
    let mut projects: Vec<(String, Vec<Linked>)> = Vec::new();
    for project in centres::projects(atlas, &record.id) {
        let heading = project.date.map_or_else(
            || messages(lang).no_date.to_owned(),
            |date| text::year(date.year(), lang),
        );
        let link = linked(atlas, &project.id, lang);
        match projects.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, links)) => links.push(link),
            None => projects.push((heading, vec![link])),
        }
    }
    Some(CentreDetail {
        phases,
        stages,
        activities: activities.iter().map(|one| one.get(lang).to_owned()).collect(),
        projects,
        agreements: here(Kind::Agreement),
        events: here(Kind::Event),
    })
}
