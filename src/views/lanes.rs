//! The lanes of the timeline's picture: which there are, and what stands in each.

use std::collections::BTreeMap;

use super::{Aside, Atlas, Kept, value_name};
use crate::address::{Filter, Lanes, ViewState};
use crate::chart::text_width;
use crate::i18n::messages;
use crate::model::{Details, Edtf, Id, Kind, Lang, PartialDate, Record, RelationKind, sorted};
use crate::text;
use crate::timeline::{Certainty, Item, Prepared, date_of_day};

/// Most lanes with a name of their own; what is in none of them shares one more.
pub const LANES_MAX: usize = 8;

/// Most rows of spans in a lane.
const ROWS: u8 = 4;

/// What the picture shows for a state, its window set aside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LanesView {
    /// What the lanes are called, from the top.
    pub names: Vec<String>,
    /// The records; each is in at least one lane and numbered by its place in [`super::Dated`].
    pub items: Vec<Item>,
    /// The titles by the items' numbers; empty where no record of that number is shown.
    pub titles: Vec<MarkTitle>,
}

/// A title beside a mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarkTitle {
    /// The title.
    pub text: String,
    /// How wide it is, in widths of its letters' size.
    pub em: f64,
}

impl MarkTitle {
    /// A title with its width.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { em: text_width(&text, 1.0), text }
    }
}

impl LanesView {
    /// The records sorted for drawing.
    #[must_use]
    pub fn prepared(&self) -> Prepared {
        Prepared::new(&self.items, u16::try_from(self.names.len()).unwrap_or(u16::MAX), ROWS)
    }
}

/// The lanes for a state: those with most records, most first (kinds in their own order), then
/// one for what is in none of them.
#[must_use]
pub fn lanes(atlas: &Atlas, state: &ViewState) -> LanesView {
    let (dated, lang) = (&atlas.dated, state.lang);
    let kept: Vec<(usize, &Record, Edtf)> = Kept::new(atlas, state)
        .places(Aside::Window)
        .filter_map(|at| {
            let record = dated.record(&atlas.snapshot, at)?;
            Some((at, record, record.date?))
        })
        .collect();
    let of: Vec<Vec<Id>> =
        kept.iter().map(|(at, record, _)| values(atlas, *at, record, state.lanes)).collect();
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for value in of.iter().flatten() {
        *counts.entry(value).or_default() += 1;
    }
    let name = |value: &Id| lane_name(atlas, value, state.lanes, lang);
    let order = |(value, count): &(&Id, usize)| match state.lanes {
        Lanes::Kind => (Kind::parse(value.as_str()).map_or(0, |kind| kind as usize), String::new()),
        _ => (usize::MAX - count, text::collation_key(&name(value))),
    };
    let mut shown: Vec<&Id> = sorted(counts, order).into_iter().map(|(value, _)| value).collect();
    shown.truncate(LANES_MAX);
    let other = u16::try_from(shown.len()).unwrap_or(u16::MAX);
    let mut view = LanesView {
        names: shown.iter().map(|value| name(value)).collect(),
        ..LanesView::default()
    };
    view.titles.resize(dated.len(), MarkTitle::default());
    let mut has_others = false;
    for ((at, record, date), values) in kept.iter().zip(&of) {
        let place =
            |value: &Id| (0..).zip(&shown).find(|(_, one)| **one == value).map(|(at, _)| at);
        let mut lanes: Vec<u16> = values.iter().filter_map(place).collect();
        if lanes.is_empty() {
            lanes.push(other);
            has_others = true;
        }
        view.titles[*at] = MarkTitle::new(record.title.get(lang).to_owned());
        view.items.push(Item {
            index: u32::try_from(*at).unwrap_or(u32::MAX),
            first_day: date.first_day(),
            last_day: date.last_day(),
            certainty: Certainty::of(*date),
            ahead: record.is_ahead(),
            lanes,
            shape: record.kind as u8,
        });
    }
    if has_others {
        view.names.push(messages(lang).on_timeline.other_lane.to_owned());
    }
    view
}

/// What a mark of one record says: its title and its date in words.
#[must_use]
pub fn mark_words(atlas: &Atlas, item: u32, lang: Lang) -> Option<(&Record, String)> {
    let record = atlas.dated.record(&atlas.snapshot, usize::try_from(item).ok()?)?;
    Some((record, record.date.map(|date| text::date(date, lang)).unwrap_or_default()))
}

/// What a mark of several records says: how many, and from which day to which.
#[must_use]
pub fn cluster_words(count: usize, (first_day, last_day): (i32, i32), lang: Lang) -> String {
    let (start, end) = (date_of_day(first_day), date_of_day(last_day));
    let date = match start == end {
        true => Edtf::Date(start),
        false if start.year == end.year => Edtf::Interval { start: Some(start), end: Some(end) },
        // Far apart, the days say nothing.
        false => {
            let year = |date: PartialDate| Some(PartialDate::year_only(date.year));
            Edtf::Interval { start: year(start), end: year(end) }
        }
    };
    let count = text::count(count as u64, lang);
    (messages(lang).on_timeline.cluster)(&count, &text::date(date, lang))
}

/// What a record's lanes stand for: each once; none when it belongs to none.
fn values(atlas: &Atlas, at: usize, record: &Record, lanes: Lanes) -> Vec<Id> {
    let filter = match lanes {
        Lanes::Country => Filter::Country,
        Lanes::Kind => Filter::Kind,
        Lanes::Organisation => Filter::Organisation,
        Lanes::Topic => Filter::Topic,
        Lanes::Centre => return centres(atlas, record),
    };
    let known = atlas.dated.values(filter);
    let of = atlas.dated.of(at, filter).iter();
    of.filter_map(|value| known.get(usize::from(*value)).cloned()).collect()
}

/// The centres that a record belongs to: itself, the one it is a project of, those it is related
/// to. Who only mentions a centre belongs to it when they are of its country.
fn centres(atlas: &Atlas, record: &Record) -> Vec<Id> {
    let of_project = match &record.details {
        Details::Project { centre, .. } => centre.as_ref(),
        _ => None,
    };
    let itself = (record.kind == Kind::Centre).then_some(&record.id);
    let countries = atlas.countries(record);
    let related = record.relations.iter().filter_map(|relation| {
        let centre = atlas.snapshot.get(&relation.to).filter(|to| to.kind == Kind::Centre)?;
        let is_its = relation.kind != RelationKind::Mentions
            || centre.country.as_ref().is_some_and(|country| countries.contains(country));
        is_its.then_some(&centre.id)
    });
    let mut centres: Vec<Id> = Vec::new();
    for id in itself.into_iter().chain(of_project).chain(related) {
        if !centres.contains(id) {
            centres.push(id.clone());
        }
    }
    centres
}

/// What a lane is called; a centre by its country, which tells it from the others.
fn lane_name(atlas: &Atlas, value: &Id, lanes: Lanes, lang: Lang) -> String {
    let filter = match lanes {
        Lanes::Country => Filter::Country,
        Lanes::Kind => Filter::Kind,
        Lanes::Organisation => Filter::Organisation,
        Lanes::Topic => Filter::Topic,
        Lanes::Centre => {
            let country = atlas.snapshot.get(value).and_then(|centre| centre.country.as_ref());
            return atlas.title(country.unwrap_or(value), lang).to_owned();
        }
    };
    value_name(atlas, filter, value, lang)
}

/// What the lanes can stand for, each with its word and the state that chooses it.
#[must_use]
pub fn lane_choices(state: &ViewState) -> [(&'static str, ViewState); Lanes::ALL.len()] {
    let m = messages(state.lang);
    Lanes::ALL.map(|lanes| {
        let word = match lanes {
            Lanes::Country => m.country,
            Lanes::Kind => m.kind,
            Lanes::Organisation => m.on_timeline.organisation,
            Lanes::Centre => m.on_timeline.centre,
            Lanes::Topic => m.on_timeline.topic,
        };
        (word, ViewState { lanes, ..state.clone() })
    })
}
