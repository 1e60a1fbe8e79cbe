//! The bodies behind a centre, with what they were called and came from, and its people.

use std::collections::{BTreeMap, BTreeSet};

use super::notes::Notes;
use super::{Atlas, Linked, Note, linked};
use crate::i18n::messages;
use crate::model::{
    Details, Edtf, Id, Lang, Name, NameKind, PersonRef, Record, RelationKind, set, sorted,
};
use crate::text;

/// Most earlier bodies that are followed.
const PREDECESSORS_MAX: usize = 8;
/// Most roles of a person that are listed; the person's page has all.
const ROLES_MAX: usize = 3;

/// A body behind a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// The body.
    pub title: Linked,
    /// Its roles in words.
    pub roles: String,
    /// What it is part of.
    pub within: Option<Linked>,
    /// Its country.
    pub country: Option<Linked>,
    /// What it was before, the latest first.
    pub before: Vec<EarlierName>,
}

/// What a body was called before, or the body it took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierName {
    /// The name.
    pub text: String,
    /// BCP 47 tag of its language; empty when it is the page's.
    pub lang: String,
    /// When it held, in words; empty when unknown.
    pub date: String,
    /// The page of the earlier body, when it has one of its own.
    pub page: Option<Linked>,
}

/// A person with what they did for a centre or country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The person.
    pub title: Linked,
    /// Positions held, each with its time in words; empty when unknown.
    pub positions: Vec<(String, String)>,
    /// Roles, the newest first: the role, the record, its date in words.
    pub roles: Vec<(&'static str, Linked, String)>,
    /// The sources of the positions.
    pub notes: Vec<Note>,
}

/// The bodies of a record, each once with all its roles.
pub(super) fn partners(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<PartnerRow> {
    let role = messages(lang).words.organisation_role;
    let mut rows: Vec<(&Id, PartnerRow)> = Vec::new();
    for one in &record.organisations {
        if let Some((_, row)) = rows.iter_mut().find(|(id, _)| *id == &one.id) {
            row.roles = format!("{}, {}", row.roles, role(one.role));
            continue;
        }
        let body = atlas.snapshot.get(&one.id);
        let link = |id: Option<&Id>| id.map(|id| linked(atlas, id, lang));
        rows.push((
            &one.id,
            PartnerRow {
                title: linked(atlas, &one.id, lang),
                roles: role(one.role).to_owned(),
                within: link(body.and_then(|body| body.within.as_ref())),
                country: link(body.and_then(|body| body.country.as_ref())),
                before: body.map(|body| before(atlas, body, lang)).unwrap_or_default(),
            },
        ));
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What a body was before: its earlier names, then the bodies whose place it took.
fn before(atlas: &Atlas, body: &Record, lang: Lang) -> Vec<EarlierName> {
    let name = |name: &Name| EarlierName {
        text: name.text.clone(),
        lang: if Lang::parse(&name.lang) == Some(lang) { String::new() } else { name.lang.clone() },
        date: name.valid.map(|valid| text::date(valid, lang)).unwrap_or_default(),
        page: None,
    };
    let body_before = |id: Id| EarlierName {
        text: atlas.title(&id, lang).to_owned(),
        lang: String::new(),
        date: String::new(),
        page: Some(linked(atlas, &id, lang)),
    };
    let names = earlier_names(body, lang).into_iter().map(name);
    names.chain(predecessors(atlas, body).into_iter().map(body_before)).collect()
}

/// The names that a body had, the latest first: of one time the one in the page's language.
fn earlier_names(body: &Record, lang: Lang) -> Vec<&Name> {
    let own = |name: &Name| Lang::parse(&name.lang) == Some(lang);
    let former = |name: &&Name| {
        name.kind == NameKind::Former || name.kind == NameKind::Translation && own(name)
    };
    let over = |name: &&Name| {
        name.valid.is_none_or(|valid| valid.last_day() != i32::MAX)
            && (name.kind == NameKind::Former || name.valid.is_some())
    };
    let former = body.names.iter().filter(former).filter(over);
    let mut kept: Vec<&Name> = Vec::new();
    let (own_names, others): (Vec<&Name>, Vec<&Name>) = former.partition(|name| own(name));
    for name in own_names.into_iter().chain(others) {
        let same_time = |other: &&Name| match (name.valid, other.valid) {
            (Some(one), Some(other)) => share_years(one, other),
            // Of names without dates nobody knows; then the page's own language is enough.
            (None, _) => !own(name),
            (Some(_), None) => false,
        };
        if !kept.iter().any(same_time) {
            kept.push(name);
        }
    }
    sorted(kept, |name| name.valid.map_or(i32::MAX, |valid| valid.first_day().saturating_neg()))
}

/// Whether two times have more in common than the year in which one gave way to the other.
fn share_years(one: Edtf, other: Edtf) -> bool {
    /// Days of the longest year.
    const YEAR: i32 = 366;
    let first = one.first_day().max(other.first_day());
    let last = one.last_day().min(other.last_day());
    last.saturating_sub(first) >= YEAR
}

/// The bodies whose place a body took, the nearest first; a cycle ends where it began.
fn predecessors(atlas: &Atlas, body: &Record) -> Vec<Id> {
    let mut seen: BTreeSet<&Id> = set([&body.id]);
    let mut found: Vec<Id> = Vec::new();
    let mut next = vec![body];
    while let Some(here) = next.pop() {
        let earlier = here.relations.iter().filter(|one| one.kind == RelationKind::Supersedes);
        for relation in earlier {
            if found.len() < PREDECESSORS_MAX && seen.insert(&relation.to) {
                found.push(relation.to.clone());
                next.extend(atlas.snapshot.get(&relation.to));
            }
        }
    }
    found
}

/// The people that records name, those of the first record first, then by their newest role.
pub(super) fn people(
    atlas: &Atlas,
    records: &[&Record],
    notes: &mut Notes<'_>,
    lang: Lang,
) -> Vec<PersonRow> {
    let mut roles: BTreeMap<&Id, Vec<(usize, &Record, &PersonRef)>> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        for one in &record.people {
            roles.entry(&one.id).or_default().push((at, record, one));
        }
    }
    let newest = |record: &Record| {
        let date = record.date.or(record.term);
        date.map_or(i32::MAX, |date| date.first_day().saturating_neg())
    };
    let all = roles.into_iter().map(|(id, mut all)| {
        all = sorted(all, |(at, record, _)| (*at > 0, newest(record), *at));
        (id, all)
    });
    let first = |all: &[(usize, &Record, &PersonRef)]| {
        all.first().map(|(at, record, _)| (*at > 0, newest(record)))
    };
    let all = sorted(all, |(id, all)| (first(all), (*id).clone()));
    all.into_iter().map(|(id, all)| person_row(atlas, id, &all, notes, lang)).collect()
}

fn person_row(
    atlas: &Atlas,
    id: &Id,
    all: &[(usize, &Record, &PersonRef)],
    notes: &mut Notes<'_>,
    lang: Lang,
) -> PersonRow {
    let word = messages(lang).words.person_role;
    let date = |date: Option<Edtf>| date.map(|date| text::date(date, lang)).unwrap_or_default();
    let role = |(_, record, one): &(usize, &Record, &PersonRef)| {
        let when = date(record.date.or(record.term));
        (word(one.role), linked(atlas, &record.id, lang), when)
    };
    let held: &[crate::model::Position] = match atlas.snapshot.get(id).map(|one| &one.details) {
        Some(Details::Person { positions }) => positions,
        _ => &[],
    };
    PersonRow {
        title: linked(atlas, id, lang),
        positions: held
            .iter()
            .map(|one| (one.title.get(lang).to_owned(), date(one.date)))
            .collect(),
        roles: all.iter().take(ROLES_MAX).map(role).collect(),
        notes: held.iter().map(|one| notes.of(&one.source)).collect(),
    }
}
