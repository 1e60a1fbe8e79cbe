//! Which records of the timeline a state keeps, and how many each filter's values would.

use std::collections::BTreeSet;

use super::{Atlas, Dated};
use crate::address::{Filter, ViewState};
use crate::model::{Id, Record, set};
use crate::search::Plan;

/// What a state asks of a record, apart from the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Everything is asked.
    Nothing,
    /// A filter is set aside.
    Filter(Filter),
    /// The search text is set aside.
    Text,
    /// The window is set aside.
    Window,
}

impl Aside {
    /// The bit of what is set aside.
    const fn bit(self) -> u16 {
        match self {
            Self::Nothing => 0,
            Self::Filter(filter) => 1 << filter as u16,
            Self::Text => 1 << 14,
            Self::Window => 1 << 15,
        }
    }
}

/// The records of the timeline, each with what it fails in a state.
pub struct Kept<'a> {
    atlas: &'a Atlas,
    /// A bit for each condition that a record fails, in the order of [`Dated`].
    failed: Vec<u16>,
    /// What the search text finds; `None` without a text.
    found: Option<Matches<'a>>,
}

/// What a search text finds.
struct Matches<'a> {
    /// The records that match all of it, the best first.
    ids: Vec<&'a Id>,
    /// How its words were understood.
    plan: Plan,
}

impl<'a> Kept<'a> {
    /// Asks all records of the timeline.
    #[must_use]
    pub fn new(atlas: &'a Atlas, state: &ViewState) -> Self {
        let dated = &atlas.dated;
        let found = (!state.text.is_empty()).then(|| matches(atlas, &state.text));
        let among: Option<BTreeSet<&Id>> =
            found.as_ref().map(|found| set(found.ids.iter().copied()));
        let chosen = Filter::ALL.map(|filter| places(dated, filter, state.filters.of(filter)));
        let days = state.days();
        let failed = |(at, record): (usize, &Record)| {
            let mut failed = 0;
            for (filter, chosen) in Filter::ALL.into_iter().zip(&chosen) {
                let passes = chosen.as_ref().is_none_or(|chosen| {
                    dated.of(at, filter).iter().any(|value| chosen.contains(value))
                });
                failed |= if passes { 0 } else { Aside::Filter(filter).bit() };
            }
            if among.as_ref().is_some_and(|among| !among.contains(&record.id)) {
                failed |= Aside::Text.bit();
            }
            if !record.date.is_some_and(|date| date.touches(days)) {
                failed |= Aside::Window.bit();
            }
            failed
        };
        let failed = dated.records(&atlas.snapshot).enumerate().map(failed).collect();
        Self { atlas, failed, found }
    }

    /// The records that are kept when something is set aside, by their places in [`Dated`],
    /// newest first.
    pub fn places(&self, aside: Aside) -> impl Iterator<Item = usize> {
        let asked = !aside.bit();
        let failed = self.failed.iter().enumerate();
        failed.filter(move |(_, failed)| *failed & asked == 0).map(|(at, _)| at)
    }

    /// The records that are kept, newest first.
    pub fn records(&self) -> impl Iterator<Item = &'a Record> {
        let (dated, snapshot) = (&self.atlas.dated, &self.atlas.snapshot);
        self.places(Aside::Nothing).filter_map(|at| dated.record(snapshot, at))
    }

    /// The records that are kept, the best match first; newest first without a search text.
    #[must_use]
    pub fn by_relevance(&self) -> Vec<&'a Record> {
        let Some(found) = &self.found else { return self.records().collect() };
        let kept = set(self.records().map(|record| &record.id));
        let best = found.ids.iter().filter(|id| kept.contains(**id));
        best.filter_map(|id| self.atlas.snapshot.get(id)).collect()
    }

    /// How the words of the search text were understood; `None` without a text.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        self.found.as_ref().map(|found| &found.plan)
    }

    /// How many are kept when something is set aside.
    #[must_use]
    pub fn count(&self, aside: Aside) -> usize {
        self.places(aside).count()
    }

    /// How many of each of the filter's values are kept, that filter itself set aside; in the
    /// order of [`Dated::values`].
    #[must_use]
    pub fn counts(&self, filter: Filter) -> Vec<usize> {
        let mut counts = vec![0; self.atlas.dated.values(filter).len()];
        for at in self.places(Aside::Filter(filter)) {
            for value in self.atlas.dated.of(at, filter) {
                counts[usize::from(*value)] += 1;
            }
        }
        counts
    }
}

fn matches<'a>(atlas: &'a Atlas, text: &str) -> Matches<'a> {
    let index = &atlas.index;
    let found = index.search(&index.query(text), index.len());
    let complete = found.hits.iter().filter(|hit| hit.complete);
    let ids = complete.filter_map(|hit| index.id(hit.doc)).collect();
    Matches { ids, plan: found.plan }
}

/// The chosen values of a filter by their places; `None` when none is chosen.
fn places(dated: &Dated, filter: Filter, chosen: &[Id]) -> Option<Vec<u16>> {
    let place = |value: &Id| {
        let at = dated.values(filter).binary_search(value).ok()?;
        u16::try_from(at).ok()
    };
    (!chosen.is_empty()).then(|| chosen.iter().filter_map(place).collect())
}
