//! The ticks of the time axis: round dates as close together as their labels allow.
//!
//! Every tick stands on the first moment of what it names, months are as unequal as they are,
//! and what a tick says is a [`TickLabel`]: the words are made where the language is known.

use super::calendar::{CALENDAR, date, date_of_day};
use super::scale::{Scale, day_at, sound_px};
use crate::model::PartialDate;

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, in pixels from the left.
    pub x: f64,
    /// The day that begins there.
    pub day: i32,
    /// What it says.
    pub label: TickLabel,
    /// Whether something greater begins there too: a month's first day, a year's first month, a
    /// round year.
    pub major: bool,
}

/// What a tick says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    /// A year begins (or a decade or century, by its first year).
    Year(u16),
    /// A quarter, 1 to 4, of a year begins.
    Quarter(u16, u8),
    /// A month, 1 to 12, of a year begins.
    Month(u16, u8),
    /// A day of a month of a year begins.
    Day(u16, u8, u8),
}

/// How far ticks are apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// So many days, always with the first of the month, up to the day given.
    Days(u8, u8),
    Months(u8),
    Years(u16),
}

/// The paces from close to far, each with the fewest days between two of its ticks.
///
/// Days by fives end on the 26th and by tens on the 21st: 3 and 8 days before 1 March.
const PACES: [(Pace, f64); 17] = [
    (Pace::Days(1, 31), 1.0),
    (Pace::Days(5, 26), 3.0),
    (Pace::Days(10, 21), 8.0),
    (Pace::Months(1), 28.0),
    (Pace::Months(3), 90.0),
    (Pace::Years(1), 365.0),
    (Pace::Years(2), 730.0),
    (Pace::Years(5), 1_826.0),
    (Pace::Years(10), 3_652.0),
    (Pace::Years(20), 7_304.0),
    (Pace::Years(50), 18_262.0),
    (Pace::Years(100), 36_524.0),
    (Pace::Years(200), 73_048.0),
    (Pace::Years(500), 182_621.0),
    (Pace::Years(1_000), 365_242.0),
    (Pace::Years(2_000), 730_484.0),
    (Pace::Years(5_000), 1_826_211.0),
];

/// The ticks of a scale from left to right, at least `apart_px` from each other.
///
/// They are days, fifths and thirds of months, months, quarters, years, or 2 to 5,000 years;
/// never more than fit, and none outside the years 1 to 9999.
#[must_use]
pub fn ticks(scale: Scale, apart_px: f64) -> Vec<Tick> {
    let apart = sound_px(apart_px, 1.0);
    let fits = |(_, days): &&(Pace, f64)| days * scale.px_per_day() >= apart;
    let pace = PACES.iter().find(fits).map_or(Pace::Years(5_000), |(pace, _)| *pace);
    let from = scale.window().from_day();
    let to = scale.window().to_day().min(f64::from(CALENDAR.1) + 1.0);
    let mut ticks = Vec::new();
    let mut next = Some(pace.at_or_before(date_of_day(day_at(from))));
    while let Some(date) = next {
        let day = date.first_day();
        if f64::from(day) >= to {
            break;
        }
        if f64::from(day) >= from && pace.stands_on(date) {
            let (label, major) = pace.label(date);
            ticks.push(Tick { x: scale.x(f64::from(day)), day, label, major });
        }
        next = pace.after(date);
    }
    ticks
}

impl Pace {
    fn at_or_before(self, from: PartialDate) -> PartialDate {
        let (year, month, day) = parts(from);
        match self {
            Self::Days(step, last) => date(year, month, day.min(last) - (day.min(last) - 1) % step),
            Self::Months(step) => date(year, month - (month - 1) % step, 1),
            // There is no year 0; year 1 stands in for it.
            Self::Years(step) => date((year - year % step).max(1), 1, 1),
        }
    }

    /// False for year 1 alone, where the years before the first round one begin.
    fn stands_on(self, at: PartialDate) -> bool {
        !matches!(self, Self::Years(step) if !at.year.is_multiple_of(step))
    }

    fn after(self, at: PartialDate) -> Option<PartialDate> {
        let (year, month, day) = parts(at);
        let (year, month, day) = match self {
            Self::Days(step, last) => {
                let month_end = PartialDate { day: None, ..at };
                let days = month_end.last_day() - month_end.first_day() + 1;
                let next = day + step;
                if next <= last && i32::from(next) <= days {
                    (year, month, next)
                } else {
                    (year + u16::from(month / 12), month % 12 + 1, 1)
                }
            }
            Self::Months(step) if month + step > 12 => (year + 1, 1, 1),
            Self::Months(step) => (year, month + step, 1),
            Self::Years(step) => (year - year % step + step, 1, 1),
        };
        (year <= 9_999).then(|| date(year, month, day))
    }

    fn label(self, at: PartialDate) -> (TickLabel, bool) {
        let (year, month, day) = parts(at);
        match self {
            Self::Days(..) => (TickLabel::Day(year, month, day), day == 1),
            Self::Months(1) => (TickLabel::Month(year, month), month == 1),
            Self::Months(_) => (TickLabel::Quarter(year, month.div_ceil(3)), month == 1),
            Self::Years(step) => {
                let round = [10, 100, 1_000, 10_000].into_iter().find(|round| step < *round);
                (TickLabel::Year(year), round.is_some_and(|round| year.is_multiple_of(round)))
            }
        }
    }
}

fn parts(date: PartialDate) -> (u16, u8, u8) {
    (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}
