//! The parts of a record's page: fields, names, claims, relations.

use super::card::newest_first;
use super::{Atlas, Linked, linked};
use crate::i18n::{Messages, messages};
use crate::model::{
    Bibliography, Claim, Creator, Details, Edtf, Id, Lang, Record, RelationKind, sorted,
};
use crate::text;

/// A field of a record: its label and values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: &'static str,
    /// Values that are texts.
    pub texts: Vec<String>,
    /// Values that lead to pages, each with a role or nothing.
    pub links: Vec<(Linked, String)>,
    /// An address out, if the value is one.
    pub url: Option<String>,
    /// BCP 47 tag of the texts' language, when it is not the page's; else empty.
    pub lang: String,
}

impl Fact {
    fn empty(label: &'static str) -> Self {
        Self { label, texts: Vec::new(), links: Vec::new(), url: None, lang: String::new() }
    }
}

/// A further name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRow {
    /// The name.
    pub text: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// What sort of name, and when it was in use.
    pub remark: String,
    /// The source that uses it.
    pub source: Option<Linked>,
}

/// What sources say about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimGroup {
    /// The field in words.
    pub field: String,
    /// Whether they differ.
    pub differ: bool,
    /// Why the shown value is shown.
    pub why: String,
    /// The claims; the one shown first when they differ.
    pub rows: Vec<ClaimRow>,
}

/// What one source says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRow {
    /// The value as the source gives it, dates in words; empty when the record says the same.
    pub value: String,
    /// BCP 47 tag of the source's language, when the value is its wording; else empty.
    pub lang: String,
    /// Whether it is the one shown, where they differ.
    pub shown: bool,
    /// The source.
    pub source: Linked,
    /// Whether it lies beyond the documents that the atlas was begun from.
    pub further: bool,
    /// Where in it.
    pub locator: String,
    /// When the statement held, in words; empty when not said.
    pub as_of: String,
    /// A doubt or remark; empty when there is none.
    pub note: String,
}

/// The records that are related in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationGroup {
    /// How: "led to", "renewed by".
    pub label: &'static str,
    /// The records.
    pub links: Vec<Linked>,
}

pub(super) fn facts(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<Fact> {
    let m = messages(lang);
    let words = &m.words;
    let mut facts = Vec::new();
    push_text(&mut facts, m.term, record.term.map(|term| text::date(term, lang)));
    push_text(&mut facts, m.number, record.number.clone());
    let one = |id: &Id| (linked(atlas, id, lang), String::new());
    push_links(&mut facts, m.country, record.country.iter().map(one).collect());
    push_links(&mut facts, m.part_of_label, record.within.iter().map(one).collect());
    let role = |id: &Id, role: &str| (linked(atlas, id, lang), role.to_owned());
    let places = record.places.iter();
    push_links(
        &mut facts,
        m.places,
        places.map(|one| role(&one.id, (words.place_role)(one.role))).collect(),
    );
    let organisations = record.organisations.iter();
    push_links(
        &mut facts,
        m.organisations,
        organisations.map(|one| role(&one.id, (words.organisation_role)(one.role))).collect(),
    );
    let people = record.people.iter();
    push_links(
        &mut facts,
        m.people,
        people.map(|one| role(&one.id, (words.person_role)(one.role))).collect(),
    );
    match &record.details {
        Details::Project { centre, .. } => {
            push_links(&mut facts, m.centre, centre.iter().map(one).collect());
        }
        Details::Indicator { unit, code, .. } => {
            push_text(&mut facts, m.unit, Some((words.unit)(*unit).to_owned()));
            push_text(&mut facts, m.number, code.clone());
        }
        Details::Place { iso, .. } => push_text(&mut facts, "ISO 3166-1", iso.clone()),
        Details::Source(source) => bibliography(&mut facts, source, m, lang),
        _ => {}
    }
    push_links(&mut facts, m.topics, record.topics.iter().map(one).collect());
    for link in &record.links {
        let texts = link.title.iter().cloned().collect();
        facts.push(Fact { texts, url: Some(link.url.clone()), ..Fact::empty(m.links) });
    }
    facts
}

fn bibliography(facts: &mut Vec<Fact>, source: &Bibliography, m: &Messages, lang: Lang) {
    facts.push(Fact {
        texts: vec![source.title.clone()],
        lang: source.language.clone().unwrap_or_default(),
        ..Fact::empty(m.original_title)
    });
    let creator = |one: &Creator| match one {
        Creator::Person { family, given } if given.is_empty() => family.clone(),
        Creator::Person { family, given } => format!("{given} {family}"),
        Creator::Literal(name) => name.clone(),
    };
    let authors: Vec<String> = source.author.iter().map(creator).collect();
    push_text(facts, m.author, (!authors.is_empty()).then(|| authors.join(", ")));
    push_text(facts, m.publisher, source.publisher.clone());
    push_text(facts, m.part_of_label, source.container_title.clone());
    push_text(facts, m.published, source.issued.map(|date| text::date(date, lang)));
    push_text(facts, m.read_on, source.accessed.map(|date| text::date(date, lang)));
    push_text(facts, m.number, source.number.clone());
    push_text(facts, m.licence, licence_text(source, lang));
    if let Some(note) = source.note.clone() {
        facts.push(Fact { texts: vec![note], lang: "en".to_owned(), ..Fact::empty(m.remarks) });
    }
    facts.push(Fact {
        texts: if source.url.is_some() { Vec::new() } else { vec![m.no_address.to_owned()] },
        url: source.url.clone(),
        ..Fact::empty(m.address)
    });
}

/// The licence of a source; that a dataset has none is said too.
pub(super) fn licence_text(source: &Bibliography, lang: Lang) -> Option<String> {
    let unlicensed = (source.csl_type == "dataset").then(|| messages(lang).no_licence.to_owned());
    source.licence.clone().or(unlicensed)
}

fn push_text(facts: &mut Vec<Fact>, label: &'static str, text: Option<String>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        facts.push(Fact { texts: vec![text], ..Fact::empty(label) });
    }
}

fn push_links(facts: &mut Vec<Fact>, label: &'static str, links: Vec<(Linked, String)>) {
    if !links.is_empty() {
        facts.push(Fact { links, ..Fact::empty(label) });
    }
}

pub(super) fn names(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<NameRow> {
    let words = &messages(lang).words;
    let row = |name: &crate::model::Name| {
        let sort = (words.name_kind)(name.kind);
        let remark = match name.valid {
            Some(valid) => format!("{sort}, {}", text::date(valid, lang)),
            None => sort.to_owned(),
        };
        NameRow {
            text: name.text.clone(),
            lang: name.lang.clone(),
            remark,
            source: name.source.as_ref().map(|id| linked(atlas, id, lang)),
        }
    };
    record.names.iter().map(row).collect()
}

/// The titles in the other languages that are not the same text.
pub(super) fn other_titles(record: &Record, lang: Lang) -> Vec<(Lang, String)> {
    let here = record.title.get(lang);
    record
        .title
        .iter()
        .filter(|(other, title)| *other != lang && *title != here)
        .map(|(other, title)| (other, title.to_owned()))
        .collect()
}

pub(super) fn claim_groups(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<ClaimGroup> {
    let m = messages(lang);
    let differing: Vec<&str> =
        record.disagreements().into_iter().map(|group| group.field).collect();
    let mut groups: Vec<ClaimGroup> = Vec::new();
    let mut fields: Vec<&str> = Vec::new();
    for claim in &record.claims {
        let row = claim_row(atlas, claim, lang);
        let known = fields.iter().position(|field| *field == claim.field);
        let at = known.unwrap_or_else(|| {
            fields.push(&claim.field);
            groups.push(ClaimGroup {
                field: field_name(&claim.field, m),
                differ: differing.contains(&claim.field.as_str()),
                why: String::new(),
                rows: Vec::new(),
            });
            groups.len() - 1
        });
        let group = &mut groups[at];
        if let Some(why) = &claim.why {
            why.get(lang).clone_into(&mut group.why);
        }
        group.rows.push(row);
    }
    for group in &mut groups {
        group.rows = sorted(std::mem::take(&mut group.rows), |row| !row.shown);
    }
    sorted(groups, |group| !group.differ)
}

fn claim_row(atlas: &Atlas, claim: &Claim, lang: Lang) -> ClaimRow {
    let note = claim.note.as_ref().map(|note| note.get(lang).to_owned());
    ClaimRow {
        value: claim.value.as_deref().map(|value| claim_value(value, lang)).unwrap_or_default(),
        lang: wording_language(atlas, claim),
        shown: claim.shown,
        source: linked(atlas, &claim.source, lang),
        further: !atlas.is_basis(&claim.source),
        locator: text::locator(&claim.locator, lang),
        as_of: claim.as_of.map(|date| text::date(date, lang)).unwrap_or_default(),
        note: note.unwrap_or_default(),
    }
}

/// The language of a claim's value: its source's, unless it is a date, a number or a word of ours.
pub(super) fn wording_language(atlas: &Atlas, claim: &Claim) -> String {
    let wording = claim
        .value
        .as_deref()
        .is_some_and(|value| value.contains(char::is_alphabetic) && Edtf::parse(value).is_err());
    match atlas.snapshot.get(&claim.source).map(|source| &source.details) {
        Some(Details::Source(source)) if wording => source.language.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// A claim's value as it is shown: a date in words, everything else as the source gives it.
pub(super) fn claim_value(value: &str, lang: Lang) -> String {
    match Edtf::parse(value) {
        Ok(date) => text::date(date, lang),
        Err(_) => value.to_owned(),
    }
}

/// The name of a claim's field; a part of a centre keeps its own name behind it.
pub(super) fn field_name(field: &str, m: &Messages) -> String {
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    let name = match first {
        "summary" => m.summary,
        "title" | "names" => m.names,
        "date" => m.date,
        "term" => m.term,
        "status" => m.status,
        "form" => m.form,
        "number" => m.number,
        "places" | "country" => m.places,
        "organisations" => m.organisations,
        "people" => m.people,
        "topics" => m.topics,
        "links" => m.links,
        "phases" => m.phases,
        "stages" => m.stages,
        "activities" => m.activities,
        "relations" => m.relations,
        "positions" => m.positions,
        "centre" => m.centre,
        _ => m.claims_whole,
    };
    let part = rest.rsplit('.').next().unwrap_or_default();
    let part = match part {
        "money" => m.money,
        "date" => m.date,
        "status" => m.status,
        _ => "",
    };
    if part.is_empty() { name.to_owned() } else { format!("{name}: {part}") }
}

pub(super) fn relation_groups(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<RelationGroup> {
    let words = &messages(lang).words;
    let mut groups = Vec::new();
    for kind in RelationKind::ALL {
        let forth = record.relations.iter().filter(|relation| relation.kind == *kind);
        let forth: Vec<Linked> = forth.map(|one| linked(atlas, &one.to, lang)).collect();
        let back = atlas.snapshot.incoming(&record.id).iter();
        let back = back.filter(|(_, relation)| relation.kind == *kind);
        let back: Vec<Linked> = back.map(|(from, _)| linked(atlas, from, lang)).collect();
        for (label, links) in
            [((words.relation)(*kind), forth), ((words.relation_back)(*kind), back)]
        {
            if !links.is_empty() {
                groups.push(RelationGroup { label, links });
            }
        }
    }
    groups
}

/// The records that name this one, a body, person, place or topic; newest first.
pub(super) fn appearing<'a>(atlas: &'a Atlas, record: &Record) -> Vec<&'a Record> {
    let id = &record.id;
    let names = |other: &Record| {
        other.organisations.iter().any(|one| one.id == *id)
            || other.people.iter().any(|one| one.id == *id)
            || other.places.iter().any(|one| one.id == *id)
            || other.topics.contains(id)
            || other.country.as_ref() == Some(id)
            || other.within.as_ref() == Some(id)
    };
    newest_first(atlas.snapshot.records().iter().filter(|other| names(other)))
}

/// The records that a source speaks of, newest first.
pub(super) fn speaks_of<'a>(atlas: &'a Atlas, source: &Record) -> Vec<&'a Record> {
    let speaks = |other: &&Record| other.claims.iter().any(|claim| claim.source == source.id);
    newest_first(atlas.snapshot.records().iter().filter(speaks))
}
