//! The window as dates, for an address, and back.

use super::calendar::date_of_day;
use super::scale::{Window, day_at};
use crate::model::PartialDate;

/// A window of fewer days is written to the day, a wider one to the month.
const TO_THE_DAY: f64 = 3_000.0;

/// How near to the whole an edge counts as its edge, as a share of the window.
const NEAR: f64 = 0.002;

/// What is shown after a window that begins behind everything, in days.
const BEHIND_DAYS: f64 = 366.0;

/// The first and the last date that a window shows; `None` where it goes to the end of the whole.
///
/// ```
/// use atlas::timeline::{Window, edges};
/// let (whole, window) = (Window::new(0.0, 20_000.0), Window::new(31.0, 59.0));
/// let written = edges(window, whole);
/// let written = written.map(|edge| edge.map(|date| date.to_string()).unwrap_or_default());
/// assert_eq!(written, ["1970-02-01", "1970-02-28"]);
/// assert_eq!(edges(whole, whole), [None, None]);
/// ```
#[must_use]
pub fn edges(window: Window, whole: Window) -> [Option<PartialDate>; 2] {
    let near = window.days() * NEAR;
    let to_the_day = window.days() < TO_THE_DAY;
    let date = |day: i32| {
        let date = date_of_day(day);
        if to_the_day { date } else { PartialDate { day: None, ..date } }
    };
    let from =
        (window.from_day() > whole.from_day() + near).then(|| date(day_at(window.from_day())));
    // The last day of which anything is shown.
    let last = -day_at(-window.to_day()) - 1;
    let to = (window.to_day() < whole.to_day() - near).then(|| date(last));
    [from, to]
}

/// The window from the first day of one date to the last day of another; an edge that is not
/// said is the edge of the whole.
#[must_use]
pub fn between_edges([from, to]: [Option<PartialDate>; 2], whole: Window) -> Window {
    let first = from.map(|date| f64::from(date.first_day()));
    let past = to.map(|date| f64::from(date.last_day()) + 1.0);
    match (first, past) {
        (None, None) => whole,
        (Some(first), None) => Window::new(first, whole.to_day().max(first + BEHIND_DAYS)),
        (None, Some(past)) => Window::new(whole.from_day().min(past - BEHIND_DAYS), past),
        (Some(first), Some(past)) => Window::new(first, past),
    }
}
