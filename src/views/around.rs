//! What stands around a record: its chain, its neighbours in time, the stories it appears in,
//! and what its kind of record tells of time or of a source.

use super::centres::HOME;
use super::chain::{ChainView, chain};
use super::over_time::{NameSpan, RoleRow, names_over_time, roles};
use super::source_use::{SourceUse, source_use};
use super::{Atlas, Card, StoryLine, card, listed, stories};
use crate::i18n::messages;
use crate::model::{Details, Edtf, Id, Kind, Lang, Record};

/// What stands around a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The chain it is part of.
    pub chain: ChainView,
    /// The records before and after it in time; `None` when it has no date or is alone.
    pub in_time: Option<InTime>,
    /// The stories whose addresses list it, by id.
    pub stories: Vec<StoryLine>,
    /// An organisation's names whose time of use is known, by time.
    pub names: Vec<NameSpan>,
    /// A person's roles, by time.
    pub roles: Vec<RoleRow>,
    /// What was taken from a source, and the doubts about it.
    pub source: Option<SourceUse>,
}

/// The records before and after one in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTime {
    /// Among which records, in words: a kind, and a country unless it is all.
    pub among: String,
    /// The one before; none before the first.
    pub earlier: Option<Card>,
    /// The one after; none after the last.
    pub later: Option<Card>,
}

/// What stands around a record.
#[must_use]
pub fn around(atlas: &Atlas, record: &Record, lang: Lang) -> Around {
    Around {
        chain: chain(atlas, record, lang),
        in_time: in_time(atlas, record, lang),
        stories: appears_in(atlas, record, lang),
        names: names_over_time(atlas, record, lang),
        roles: roles(atlas, record, lang),
        source: source_use(atlas, record, lang),
    }
}

/// The stories whose addresses list a record, by id.
#[must_use]
pub fn appears_in(atlas: &Atlas, record: &Record, lang: Lang) -> Vec<StoryLine> {
    // Only what stands on the timeline is ever listed by one of its addresses.
    if record.date.is_none() || !Kind::DATED.contains(&record.kind) {
        return Vec::new();
    }
    let lists =
        |story: &StoryLine| listed(atlas, &story.state).iter().any(|one| one.id == record.id);
    stories(atlas, lang).into_iter().filter(lists).collect()
}

/// The neighbours of a record in time: of its kind, and of its country when it has to do with
/// one country beside Korea and is not the only such record there.
///
/// A reader who prepares for one country stays with it; a record of several countries, or of
/// none, stands among all of its kind. Ties of time are settled by id.
fn in_time(atlas: &Atlas, record: &Record, lang: Lang) -> Option<InTime> {
    let day = moment(record)?;
    let of_kind = |one: &&Record| moment(one).is_some();
    let country = partner(atlas, record);
    let all: Vec<&Record> = atlas.snapshot.of_kind(record.kind).filter(of_kind).collect();
    let near =
        |one: &&&Record| country.as_ref().is_some_and(|here| atlas.countries(one).contains(here));
    let here: Vec<&Record> = all.iter().filter(near).copied().collect();
    let (among, country) = if here.len() > 1 { (here, country) } else { (all, None) };
    let key = |one: &Record| (moment(one).map(Edtf::first_day), one.id.clone());
    let mine = (Some(day.first_day()), record.id.clone());
    let earlier = among.iter().copied().filter(|one| key(one) < mine).max_by_key(|one| key(one));
    let later = among.iter().copied().filter(|one| key(one) > mine).min_by_key(|one| key(one));
    if earlier.is_none() && later.is_none() {
        return None;
    }
    let m = messages(lang);
    let place = country.as_ref().map(|id| atlas.title(id, lang));
    Some(InTime {
        among: (m.on_connected.among)((m.words.kinds)(record.kind), place),
        earlier: earlier.map(|one| card(atlas, one, lang)),
        later: later.map(|one| card(atlas, one, lang)),
    })
}

/// When a record stands in time: its date, when its term begins, or when a source was published.
fn moment(record: &Record) -> Option<Edtf> {
    let issued = match &record.details {
        Details::Source(source) => source.issued,
        _ => None,
    };
    record.date.or(record.term).or(issued)
}

/// The one country that a record has to do with beside Korea.
fn partner(atlas: &Atlas, record: &Record) -> Option<Id> {
    let countries = atlas.countries(record);
    let mut others = countries.into_iter().filter(|country| country.as_str() != HOME);
    let first = others.next();
    if others.next().is_some() { None } else { first }
}
