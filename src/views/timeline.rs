//! The timeline: dated records by year and month, with filters and a window.

use super::facets::{advice, chips, groups};
use super::marked::marked;
use super::story::story_of;
use super::{Atlas, Card, Facet, FacetGroup, Kept, StoryLine, card};
use crate::address::{Sort, ViewState};
use crate::i18n::messages;
use crate::model::Record;
use crate::text;

/// Most records that the list shows at first, and that each "more" adds.
pub const LIST_PAGE: usize = 60;

/// What the timeline shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineView {
    /// How many records match.
    pub found: usize,
    /// How many there are.
    pub all: usize,
    /// "12 of 90 records".
    pub count: String,
    /// The first of the records by year, in the order asked for.
    pub years: Vec<YearGroup>,
    /// How many records come after them.
    pub left: usize,
    /// The filters with their values.
    pub facets: Vec<FacetGroup>,
    /// What is chosen, each with the state without it.
    pub chips: Vec<Facet>,
    /// When nothing matches: what to drop and how many there would be.
    pub advice: Option<Facet>,
    /// The story whose address this is.
    pub story: Option<StoryLine>,
}

/// The records of one year; of several when the best match comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearGroup {
    /// The year; 0 when the records are not by year.
    pub year: u16,
    /// The year as a heading.
    pub heading: String,
    /// Its records by month.
    pub months: Vec<MonthGroup>,
}

/// The records of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthGroup {
    /// The month, 1 to 12, when it is known.
    pub month: Option<u8>,
    /// The month as a heading; empty where there is nothing to say.
    pub heading: String,
    /// Its records.
    pub cards: Vec<Card>,
}

/// The records that a state keeps, in the order of its list.
#[must_use]
pub fn listed<'a>(atlas: &'a Atlas, state: &ViewState) -> Vec<&'a Record> {
    let kept = Kept::new(atlas, state);
    ordered(&kept, state)
}

fn ordered<'a>(kept: &Kept<'a>, state: &ViewState) -> Vec<&'a Record> {
    if by_relevance(state) {
        return kept.by_relevance();
    }
    let mut records: Vec<&Record> = kept.records().collect();
    if state.sort == Sort::Reverse {
        records.reverse();
    }
    records
}

fn by_relevance(state: &ViewState) -> bool {
    state.sort == Sort::Relevance && !state.text.is_empty()
}

/// What the timeline shows for a state: at most `most` records, and how many are left.
#[must_use]
pub fn timeline(atlas: &Atlas, state: &ViewState, most: usize) -> TimelineView {
    let lang = state.lang;
    let kept = Kept::new(atlas, state);
    let records = ordered(&kept, state);
    let all = atlas.dated.len();
    let shown = |count: usize| text::count(count as u64, lang);
    TimelineView {
        found: records.len(),
        all,
        count: (messages(lang).of_records)(&shown(records.len()), &shown(all)),
        years: years(atlas, &kept, state, records.iter().take(most).copied()),
        left: records.len().saturating_sub(most),
        facets: groups(atlas, &kept, state),
        chips: chips(atlas, state),
        advice: if records.is_empty() { advice(&kept, state) } else { None },
        story: story_of(atlas, state),
    }
}

fn years<'a>(
    atlas: &Atlas,
    kept: &Kept<'_>,
    state: &ViewState,
    records: impl Iterator<Item = &'a Record>,
) -> Vec<YearGroup> {
    let lang = state.lang;
    let mut years: Vec<YearGroup> = Vec::new();
    for record in records {
        let Some(date) = record.date else { continue };
        let anchor = date.anchor();
        let mut shown = card(atlas, record, lang);
        shown.marked = kept.plan().map(|plan| marked(atlas, record, plan, lang));
        let (year, month) =
            if by_relevance(state) { (0, None) } else { (anchor.year, anchor.month) };
        if year != 0 {
            shown.date = text::date_list(date, year, lang);
        }
        if years.last().is_none_or(|group| group.year != year) {
            let heading = if year == 0 { String::new() } else { text::year(year, lang) };
            years.push(YearGroup { year, heading, months: Vec::new() });
        }
        let Some(group) = years.last_mut() else { continue };
        match group.months.last_mut().filter(|group| group.month == month) {
            Some(group) => group.cards.push(shown),
            None => group.months.push(MonthGroup {
                month,
                heading: month.map_or(String::new(), |month| text::month(month, lang)),
                cards: vec![shown],
            }),
        }
    }
    for year in years.iter_mut().filter(|year| year.year != 0 && year.months.len() > 1) {
        let unknown = year.months.iter_mut().filter(|group| group.month.is_none());
        unknown.for_each(|group| {
            messages(lang).on_timeline.month_unknown.clone_into(&mut group.heading);
        });
    }
    years
}
