//! The items sorted once, so that any frame finds what it shows by searching.
//!
//! Each lane keeps its items by class of duration ([`lanes`](super::lanes)). A class is shown in
//! one of two ways, whichever the zoom asks for: as marks, by their middle, or as spans, by
//! their start, with those that found no row kept apart as `folded`.

use std::collections::BinaryHeap;

use super::density;
use super::item::{Certainty, Days, Item};
use super::lanes::{CLASSES, DAY, NO_ROW, OPEN, Rows, class};
use super::run::{Run, before};
use super::scale::Window;

/// Items sorted for drawing.
pub struct Prepared {
    /// The items by start, then end, then input order.
    pub(super) table: Vec<Entry>,
    pub(super) lanes: Vec<Lane>,
    /// Counts of all items over the whole, for the band.
    pub(super) band: Vec<u32>,
    whole: Window,
}

/// An item without its lanes.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) index: u32,
    pub(super) days: Days,
    pub(super) certainty: Certainty,
    pub(super) ahead: bool,
    pub(super) shape: u8,
}

/// The items of one lane: its classes that have any, from the shortest.
pub(super) struct Lane {
    pub(super) classes: Vec<Class>,
}

/// The items of one lane and one class of duration.
pub(super) struct Class {
    /// Which class of duration, by its place in [`CLASSES`]; [`OPEN`] behind them.
    pub(super) duration: usize,
    /// All of them, by twice their middle: shown while the class is too short for spans.
    pub(super) marks: Run,
    /// Those with a row, by start.
    pub(super) spans: Spans,
    /// Those without a row, by twice their middle.
    pub(super) folded: Run,
    /// The starts and the ends of those without a row, each ascending.
    pub(super) folded_firsts: Vec<i32>,
    pub(super) folded_lasts: Vec<i32>,
}

/// Spans with their rows, by start.
#[derive(Default)]
pub(super) struct Spans {
    pub(super) firsts: Vec<i32>,
    pub(super) items: Vec<u32>,
    pub(super) rows: Vec<u8>,
    /// How many days before a moment a span that reaches it may start.
    pub(super) reach: f64,
    /// How many rows of the lane they need, counted from the first.
    pub(super) rows_used: u8,
}

/// An item outside the window, to go on to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The caller's number of the item.
    pub item: u32,
    /// The day in its middle; of an open one, the day that is known.
    pub day: i32,
}

impl Prepared {
    /// Sorts items for a number of lanes, with at most `rows` rows of spans in each.
    ///
    /// Costs about `n log n`; everything later costs no more than what it shows.
    ///
    /// ```
    /// use atlas::timeline::{Frame, Prepared, picture};
    /// let nothing = Prepared::new(&[], 1, 6);
    /// assert!(picture(&nothing, nothing.whole(), &Frame::new(320.0)).marks.is_empty());
    /// ```
    #[must_use]
    pub fn new(items: &[Item], lanes: u16, rows: u8) -> Self {
        let keys = items.iter().zip(0..).map(|(item, at)| {
            let days = Days::of(item);
            (days.first, days.last, at)
        });
        let order = ascending(keys.collect());
        let sorted = order.iter().filter_map(|(_, _, at)| items.get(usize::try_from(*at).ok()?));
        let mut table = Vec::with_capacity(items.len());
        let mut members: Vec<Vec<Vec<u32>>> =
            (0..lanes).map(|_| vec![Vec::new(); CLASSES.len() + 1]).collect();
        for (item, at) in sorted.zip(0..) {
            let entry = Entry::of(item);
            table.push(entry);
            for lane in &item.lanes {
                let list = members.get_mut(usize::from(*lane));
                let list = list.and_then(|classes| classes.get_mut(class(entry.days)));
                if let Some(list) = list.filter(|list| list.last() != Some(&at)) {
                    list.push(at);
                }
            }
        }
        let lanes = members.iter().map(|classes| Lane::new(classes, &table, rows)).collect();
        let whole = whole(&table);
        let band = density::counts(whole, table.iter().map(|entry| entry.days.middle_twice()));
        Self { table, lanes, band, whole }
    }

    /// The window that shows every date with a margin; open ends add nothing to it.
    ///
    /// Never less than a year; without items it is around the first day of 1970.
    #[must_use]
    pub const fn whole(&self) -> Window {
        self.whole
    }

    /// How many items there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// The item of a lane nearest to a moment, from it on or before it; `None` at the end.
    ///
    /// With the edges of the window it tells where to pan when a lane's marks are at their end.
    #[must_use]
    pub fn neighbour(&self, lane: u16, moment: f64, later: bool) -> Option<Neighbour> {
        let mut best: Option<(i32, u32)> = None;
        for class in &self.lanes.get(usize::from(lane))?.classes {
            let run = &class.marks;
            let next = before(&run.keys, 0, moment * 2.0, &mut 0);
            let at = if later { Some(next) } else { next.checked_sub(1) };
            let Some(at) = at.filter(|at| *at < run.keys.len()) else { continue };
            let found = (run.keys[at], run.items[at]);
            let nearer = |best: (i32, u32)| if later { found < best } else { found > best };
            if best.is_none_or(nearer) {
                best = Some(found);
            }
        }
        let (key, at) = best?;
        let entry = self.entry(at)?;
        Some(Neighbour { item: entry.index, day: key.div_euclid(2) })
    }

    pub(super) fn entry(&self, at: u32) -> Option<&Entry> {
        self.table.get(usize::try_from(at).ok()?)
    }
}

impl Entry {
    fn of(item: &Item) -> Self {
        let days = Days::of(item);
        let certainty = match (days.first, days.last) {
            (_, i32::MAX) => Certainty::OpenEnd,
            (i32::MIN, _) => Certainty::OpenStart,
            _ => item.certainty,
        };
        Self { index: item.index, days, certainty, ahead: item.ahead, shape: item.shape }
    }
}

impl Lane {
    /// The members of each class come in the order of the table.
    fn new(members: &[Vec<u32>], table: &[Entry], most: u8) -> Self {
        let mut rows = Rows::new(most);
        let mut classes = Vec::new();
        // From the longest, so that long spans take the first rows.
        for (class, members) in members.iter().enumerate().rev() {
            let entries: Vec<(u32, &Entry)> = members
                .iter()
                .filter_map(|at| Some((*at, table.get(usize::try_from(*at).ok()?)?)))
                .collect();
            if !entries.is_empty() {
                classes.push(Class::new(class, &entries, &mut rows, most));
            }
        }
        classes.reverse();
        Self { classes }
    }
}

impl Class {
    fn new(class: usize, entries: &[(u32, &Entry)], rows: &mut Rows, most: u8) -> Self {
        let given = if class == DAY {
            vec![NO_ROW; entries.len()]
        } else {
            let days: Vec<Days> = entries.iter().map(|(_, entry)| entry.days).collect();
            // Open spans never end: half of the rows stay free for the others.
            rows.pack(&days, if class == OPEN { most.div_ceil(2) } else { most })
        };
        let with_row = || entries.iter().zip(&given);
        let mut spans = Spans::default();
        for ((at, entry), row) in with_row().filter(|(_, row)| **row != NO_ROW) {
            spans.push(*at, entry.days, *row);
        }
        let folded: Vec<(u32, &Entry)> = with_row()
            .filter(|(_, row)| class != DAY && **row == NO_ROW)
            .map(|(entry, _)| *entry)
            .collect();
        let days = |day: fn(&Days) -> i32| -> Vec<i32> {
            let days = folded.iter().map(|(at, entry)| (day(&entry.days), 0, *at));
            ascending(days.collect()).into_iter().map(|(day, _, _)| day).collect()
        };
        Self {
            duration: class,
            marks: by_middle(entries),
            spans,
            folded_firsts: days(|days| days.first),
            folded_lasts: days(|days| days.last),
            folded: by_middle(&folded),
        }
    }
}

impl Spans {
    fn push(&mut self, item: u32, days: Days, row: u8) {
        self.firsts.push(days.first);
        self.items.push(item);
        self.rows.push(row);
        self.reach = self.reach.max(f64::from(days.last) + 1.0 - f64::from(days.first));
        self.rows_used = self.rows_used.max(row + 1);
    }
}

fn by_middle(entries: &[(u32, &Entry)]) -> Run {
    let keys = entries.iter().enumerate();
    let keys = keys.map(|(at, (_, entry))| (entry.days.middle_twice(), 0, low(at)));
    let mut run = Run::new();
    for (key, _, at) in ascending(keys.collect()) {
        if let Some((item, entry)) = usize::try_from(at).ok().and_then(|at| entries.get(at)) {
            run.push(key, *item, entry.shape, entry.ahead);
        }
    }
    run
}

fn low(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A heap sorts one type for all uses: see [`crate::model::sorted`] for why not `sort`.
fn ascending(keys: Vec<(i32, i32, u32)>) -> Vec<(i32, i32, u32)> {
    BinaryHeap::from(keys).into_sorted_vec()
}

fn whole(table: &[Entry]) -> Window {
    let known = table.iter().map(|entry| entry.days.known());
    let ends = known.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let (first, last) = ends.unwrap_or((0, 0));
    Window::fit(first, last)
}
