//! What is laid out: a record's days, how well they are known, and where it belongs.

use super::calendar::CALENDAR;
use super::scale::Window;
use crate::model::{Edtf, PartialDate};

/// One record as the picture sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The caller's number for it; marks give it back.
    pub index: u32,
    /// The first day it may mean, as [`Edtf::first_day`] gives it.
    pub first_day: i32,
    /// The last day it may mean, as [`Edtf::last_day`] gives it.
    pub last_day: i32,
    /// How well its date is known.
    pub certainty: Certainty,
    /// Whether it is only planned or announced.
    pub ahead: bool,
    /// The lanes it belongs to, from 0; a lane that is not there, or named twice, adds nothing.
    pub lanes: Vec<u16>,
    /// What it looks like, below [`SHAPES`](super::SHAPES); greater ones count as the last.
    pub shape: u8,
}

/// How well a date is known: what its mark must show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// To the day.
    Exact,
    /// To the month, at one end at least.
    Month,
    /// To the year, at one end at least.
    Year,
    /// About then.
    About,
    /// Perhaps then.
    Uncertain,
    /// Only its end is known.
    OpenStart,
    /// Only its start is known.
    OpenEnd,
}

impl Certainty {
    /// How well a date is known; where several things are to be said, the last of the list above.
    ///
    /// ```
    /// use atlas::model::Edtf;
    /// use atlas::timeline::Certainty;
    /// assert_eq!(Edtf::parse("2016-07-05/2016-08").map(Certainty::of), Ok(Certainty::Month));
    /// assert_eq!(Edtf::parse("2014~").map(Certainty::of), Ok(Certainty::About));
    /// ```
    #[must_use]
    pub fn of(date: Edtf) -> Self {
        let one = |date: PartialDate| match date {
            PartialDate { uncertain: true, .. } => Self::Uncertain,
            PartialDate { approximate: true, .. } => Self::About,
            PartialDate { month: None, .. } => Self::Year,
            PartialDate { day: None, .. } => Self::Month,
            PartialDate { .. } => Self::Exact,
        };
        match date {
            Edtf::Date(date) => one(date),
            Edtf::Interval { end: None, .. } => Self::OpenEnd,
            Edtf::Interval { start: None, .. } => Self::OpenStart,
            Edtf::Interval { start: Some(start), end: Some(end) } => one(start).max(one(end)),
        }
    }
}

/// First and last day of an item, with `i32::MIN` and `i32::MAX` as open ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: i32,
    pub(super) last: i32,
}

impl Days {
    /// The item's days, mended: within the calendar, in order, open at one end at most.
    pub(super) fn of(item: &Item) -> Self {
        let within = |day: i32| day.clamp(CALENDAR.0, CALENDAR.1);
        let (first, last) = (within(item.first_day), within(item.last_day));
        if item.certainty == Certainty::OpenEnd || item.last_day == i32::MAX {
            Self { first, last: i32::MAX }
        } else if item.certainty == Certainty::OpenStart || item.first_day == i32::MIN {
            Self { first: i32::MIN, last }
        } else {
            Self { first, last: last.max(first) }
        }
    }

    pub(super) const fn is_open(self) -> bool {
        self.first == i32::MIN || self.last == i32::MAX
    }

    /// The end that is known when the other is open; of a closed one, its first and last day.
    pub(super) const fn known(self) -> (i32, i32) {
        match (self.first, self.last) {
            (i32::MIN, last) => (last, last),
            (first, i32::MAX) => (first, first),
            days => days,
        }
    }

    /// Where its mark stands when it is too narrow for a span: twice the moment in the middle,
    /// of an open one in the middle of the day that is known.
    pub(super) const fn middle_twice(self) -> i32 {
        let (first, last) = self.known();
        first + last + 1
    }
}

/// The least that is shown around a single date: three months.
const AROUND_DAYS: f64 = 92.0;

/// The window that shows a date in its middle third, at least three months in all.
///
/// Of an open interval it shows the end that is known.
///
/// ```
/// use atlas::model::Edtf;
/// use atlas::timeline::window_of;
/// let window = Edtf::parse("1970").map(window_of);
/// assert_eq!(window.map(|window| (window.from_day(), window.to_day())), Ok((-365.0, 730.0)));
/// ```
#[must_use]
pub fn window_of(date: Edtf) -> Window {
    let anchor = date.anchor();
    let (first, last) = match date {
        Edtf::Interval { start: None, .. } | Edtf::Interval { end: None, .. } => {
            (anchor.first_day(), anchor.last_day())
        }
        _ => (date.first_day(), date.last_day()),
    };
    let (first, past) = (f64::from(first), f64::from(last) + 1.0);
    let margin = (past - first).max((AROUND_DAYS - (past - first)) / 2.0);
    Window::new(first - margin, past + margin)
}
