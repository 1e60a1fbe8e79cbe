//! Model to bytes: canonical JSON, as one file or as the several that are hosted.
//!
//! Keys in the order of the wire types, empty fields left out, kinds by name, records by id,
//! observations in [`Snapshot`] order, no white space, one line feed at the end.

use std::collections::BTreeMap;

use serde::Serialize;

use super::read::FORMAT;
use super::wire;
use crate::model::{
    Absence, Area, Bibliography, Claim, Creator, Details, Edtf, Id, Kind, Lang, Observation, Phase,
    RankOf, Record, Snapshot, Stage, Text,
};

#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    head: wire::Head,
    records: BTreeMap<&'static str, Vec<wire::Record>>,
    observations: Vec<wire::Observation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    absences: Vec<wire::Absence>,
}

#[derive(Serialize)]
struct Part<T> {
    #[serde(flatten)]
    head: wire::Head,
    #[serde(flatten)]
    rest: T,
}

/// A snapshot as it is hosted, so that a visitor first loads what the first page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// Everything but what the other files hold.
    pub records: Vec<u8>,
    /// The texts beside the titles, a file a language, in the order of [`Lang::ALL`].
    pub texts: Vec<(Lang, Vec<u8>)>,
    /// The history of datasets; empty when there is none.
    pub series: Vec<u8>,
}

/// Writes a snapshot as one file.
///
/// # Errors
/// Never in practice: only if the JSON writer itself fails.
pub fn write(snapshot: &Snapshot) -> Result<Vec<u8>, serde_json::Error> {
    bytes(&Whole {
        head: head(snapshot),
        records: lists(snapshot),
        observations: snapshot.observations().iter().map(observation).collect(),
        absences: snapshot.absences().iter().map(absence).collect(),
    })
}

/// Writes a snapshot as the files that are hosted.
///
/// # Errors
/// Never in practice: only if the JSON writer itself fails.
pub fn write_files(snapshot: &Snapshot) -> Result<Files, serde_json::Error> {
    let mut lists = lists(snapshot);
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let by_kind = lists.iter_mut().map(|(kind, records)| {
            let of_record = |record: &mut wire::Record| -> Vec<String> {
                record.texts().into_iter().map(|text| std::mem::take(text.part(lang))).collect()
            };
            ((*kind).to_owned(), records.iter_mut().map(of_record).collect())
        });
        let wire = wire::Texts { lang: lang.tag().to_owned(), texts: by_kind.collect() };
        texts.push((lang, bytes(&Part { head: head(snapshot), rest: wire })?));
    }
    let records = bytes(&Whole {
        head: head(snapshot),
        records: lists,
        observations: observations(snapshot, false),
        absences: snapshot.absences().iter().map(absence).collect(),
    })?;
    let series = observations(snapshot, true);
    let series = match series.as_slice() {
        [] => Vec::new(),
        _ => bytes(&Whole {
            head: head(snapshot),
            records: BTreeMap::new(),
            observations: series,
            absences: Vec::new(),
        })?,
    };
    Ok(Files { records, texts, series })
}

/// Writes some records as a snapshot writes its lists: an object of kinds, by name, each with its
/// records in the order given.
///
/// # Errors
/// Never in practice: only if the JSON writer itself fails.
pub fn write_records(records: &[&Record]) -> Result<String, serde_json::Error> {
    let mut lists: BTreeMap<&str, Vec<wire::Record>> = BTreeMap::new();
    for one in records {
        lists.entry(one.kind.word()).or_default().push(record(one));
    }
    serde_json::to_string(&lists)
}

/// Writes some observations as a snapshot writes its list: an array, in the order given.
///
/// # Errors
/// Never in practice: only if the JSON writer itself fails.
pub fn write_observations(observations: &[&Observation]) -> Result<String, serde_json::Error> {
    let list: Vec<wire::Observation> = observations.iter().map(|one| observation(one)).collect();
    serde_json::to_string(&list)
}

fn lists(snapshot: &Snapshot) -> BTreeMap<&'static str, Vec<wire::Record>> {
    let list = |kind: &Kind| (kind.word(), snapshot.of_kind(*kind).map(record).collect());
    Kind::ALL.iter().map(list).collect()
}

fn bytes(file: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn head(snapshot: &Snapshot) -> wire::Head {
    let parts = snapshot.parts();
    wire::Head {
        format: FORMAT,
        seq: parts.seq,
        published: parts.published.clone(),
        site_url: parts.site_url.clone().unwrap_or_default(),
        report_url: parts.report_url.clone().unwrap_or_default(),
    }
}

/// The observations that are history, or those that are not.
fn observations(snapshot: &Snapshot, history: bool) -> Vec<wire::Observation> {
    let all = snapshot.observations().iter().zip(snapshot.history());
    all.filter(|(_, old)| *old == history).map(|(one, _)| observation(one)).collect()
}

fn absence(one: &Absence) -> wire::Absence {
    wire::Absence {
        kind: one.kind.word().to_owned(),
        place: one.place.to_string(),
        period: one.period.to_string(),
        source: one.source.to_string(),
        locator: one.locator.clone(),
        note: text(&one.note),
    }
}

fn record(record: &Record) -> wire::Record {
    let mut wire = wire::Record {
        id: record.id.to_string(),
        former_ids: ids(&record.former_ids),
        title: text(&record.title),
        summary: text(&record.summary),
        names: record.names.iter().map(name).collect(),
        date: date(record.date),
        term: date(record.term),
        status: record.status.map(|one| one.word().to_owned()).unwrap_or_default(),
        form: record.form.map(|one| one.word().to_owned()).unwrap_or_default(),
        number: record.number.clone().unwrap_or_default(),
        country: optional_id(record.country.as_ref()),
        within: optional_id(record.within.as_ref()),
        places: record.places.iter().map(|one| reference(&one.id, one.role.word())).collect(),
        organisations: record
            .organisations
            .iter()
            .map(|one| reference(&one.id, one.role.word()))
            .collect(),
        people: record.people.iter().map(|one| reference(&one.id, one.role.word())).collect(),
        topics: ids(&record.topics),
        relations: record
            .relations
            .iter()
            .map(|one| wire::Relation {
                r#type: one.kind.word().to_owned(),
                to: one.to.to_string(),
            })
            .collect(),
        links: record
            .links
            .iter()
            .map(|one| wire::Link {
                url: one.url.clone(),
                title: one.title.clone().unwrap_or_default(),
            })
            .collect(),
        claims: record.claims.iter().map(claim).collect(),
        ..wire::Record::default()
    };
    details(&record.details, &mut wire);
    wire
}

fn details(details: &Details, wire: &mut wire::Record) {
    match details {
        Details::Plain => {}
        Details::Centre { phases, stages, activities } => {
            wire.phases = phases.iter().map(phase).collect();
            wire.stages = stages.iter().map(stage).collect();
            wire.activities =
                activities.iter().map(|one| wire::Activity { text: text(one) }).collect();
        }
        Details::Project { centre, position } => {
            wire.centre = optional_id(centre.as_ref());
            wire.position = *position;
        }
        Details::Person { positions } => {
            wire.positions = positions
                .iter()
                .map(|one| wire::Position {
                    title: text(&one.title),
                    organisation: optional_id(one.organisation.as_ref()),
                    date: date(one.date),
                    source: one.source.to_string(),
                    locator: one.locator.clone(),
                })
                .collect();
        }
        Details::Place { iso, coordinates } => {
            wire.iso = iso.clone().unwrap_or_default();
            wire.coordinates = *coordinates;
        }
        Details::Indicator { unit, better, code } => {
            unit.word().clone_into(&mut wire.unit);
            wire.better = better.map(|one| one.word().to_owned()).unwrap_or_default();
            wire.code = code.clone().unwrap_or_default();
        }
        Details::Source(source) => {
            wire.csl = Some(csl(source));
            wire.licence = source.licence.clone().unwrap_or_default();
            wire.basis = source.basis;
        }
        Details::Story { address } => wire.address.clone_from(address),
    }
}

fn csl(source: &Bibliography) -> wire::Csl {
    let creator = |one: &Creator| match one {
        Creator::Person { family, given } => {
            wire::Creator { family: family.clone(), given: given.clone(), literal: String::new() }
        }
        Creator::Literal(literal) => {
            wire::Creator { literal: literal.clone(), ..wire::Creator::default() }
        }
    };
    wire::Csl {
        r#type: source.csl_type.clone(),
        title: source.title.clone(),
        author: source.author.iter().map(creator).collect(),
        publisher: source.publisher.clone().unwrap_or_default(),
        container_title: source.container_title.clone().unwrap_or_default(),
        issued: date(source.issued),
        accessed: date(source.accessed),
        language: source.language.clone().unwrap_or_default(),
        url: source.url.clone().unwrap_or_default(),
        number: source.number.clone().unwrap_or_default(),
        note: source.note.clone().unwrap_or_default(),
    }
}

fn observation(one: &Observation) -> wire::Observation {
    wire::Observation {
        indicator: one.indicator.to_string(),
        place: one.place.to_string(),
        area: match &one.area {
            Area::National => "national".to_owned(),
            Area::Urban => "urban".to_owned(),
            Area::Rural => "rural".to_owned(),
            Area::Place(id) => id.to_string(),
        },
        period: date(one.period),
        value: one.value.to_string(),
        rank_of: match one.rank_of {
            None => String::new(),
            Some(RankOf::NoneGiven) => "none-given".to_owned(),
            Some(RankOf::Of(total)) => total.to_string(),
        },
        quality: one.quality.word().to_owned(),
        formula: one.formula.clone().unwrap_or_default(),
        source: one.source.to_string(),
        locator: one.locator.clone(),
        cites: optional_id(one.cites.as_ref()),
        note: optional_text(one.note.as_ref()),
    }
}

fn name(one: &crate::model::Name) -> wire::Name {
    wire::Name {
        text: one.text.clone(),
        kind: one.kind.word().to_owned(),
        lang: one.lang.clone(),
        valid: date(one.valid),
        source: optional_id(one.source.as_ref()),
    }
}

fn claim(one: &Claim) -> wire::Claim {
    wire::Claim {
        field: one.field.clone(),
        value: one.value.clone().unwrap_or_default(),
        source: one.source.to_string(),
        locator: one.locator.clone(),
        as_of: date(one.as_of),
        shown: one.shown,
        why: optional_text(one.why.as_ref()),
        note: optional_text(one.note.as_ref()),
    }
}

fn phase(one: &Phase) -> wire::Phase {
    wire::Phase {
        id: one.id.to_string(),
        title: text(&one.title),
        date: date(one.date),
        status: one.status.map(|one| one.word().to_owned()).unwrap_or_default(),
        summary: optional_text(one.summary.as_ref()),
        money: optional_text(one.money.as_ref()),
    }
}

fn stage(one: &Stage) -> wire::Phase {
    wire::Phase {
        id: one.id.to_string(),
        title: text(&one.title),
        date: date(one.date),
        status: one.status.map(|one| one.word().to_owned()).unwrap_or_default(),
        summary: optional_text(one.summary.as_ref()),
        money: wire::Text::default(),
    }
}

fn reference(id: &Id, role: &str) -> wire::Ref {
    wire::Ref { id: id.to_string(), role: role.to_owned() }
}

fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn optional_id(id: Option<&Id>) -> String {
    id.map(ToString::to_string).unwrap_or_default()
}

fn date(date: Option<Edtf>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn text(text: &Text) -> wire::Text {
    wire::Text { en: text.en.clone(), es: text.es.clone(), ko: text.ko.clone() }
}

fn optional_text(one: Option<&Text>) -> wire::Text {
    one.map(text).unwrap_or_default()
}
