//! Dates as they are known: a subset of EDTF (ISO 8601-2).
//!
//! Read are `2017`, `2017-09`, `2017-09-14`, each with `~` (about), `?` (uncertain) or `%`
//! (both) behind it, and intervals `a/b`, `../b`, `a/..`. A partial date stays partial:
//! nothing here turns a year into 1 January.

use std::fmt;

/// A date or interval as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// One date.
    Date(PartialDate),
    /// From one to another; `None` is an open end. At least one end is known.
    Interval {
        /// First date.
        start: Option<PartialDate>,
        /// Last date, included.
        end: Option<PartialDate>,
    },
}

/// A year, a month or a day, perhaps about or uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12, if known.
    pub month: Option<u8>,
    /// Day, 1 to 31, if known; then the month is too.
    pub day: Option<u8>,
    /// "About": EDTF `~`.
    pub approximate: bool,
    /// "Perhaps": EDTF `?`.
    pub uncertain: bool,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It has not the form of an EDTF date.
    Form,
    /// There is no such month.
    Month(u8),
    /// The month has no such day.
    Day(u8),
    /// The interval ends before it starts.
    Backwards,
    /// Both ends of the interval are open.
    Endless,
}

/// A day before and after every date that can be written.
const OPEN: (i32, i32) = (i32::MIN, i32::MAX);

impl Edtf {
    /// Reads a date.
    ///
    /// # Errors
    /// When it is not EDTF of the subset above, or no date of the calendar.
    ///
    /// ```
    /// use atlas::model::Edtf;
    /// assert_eq!(Edtf::parse("2016-07-05/2016-07-15").map(|d| d.year()), Ok(2016));
    /// assert!(Edtf::parse("2017-13").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let Some((start, end)) = text.split_once('/') else {
            return PartialDate::parse(text).map(Self::Date);
        };
        let side = |part: &str| match part {
            ".." => Ok(None),
            _ => PartialDate::parse(part).map(Some),
        };
        let (start, end) = (side(start)?, side(end)?);
        match (start, end) {
            (None, None) => Err(DateError::Endless),
            (Some(a), Some(b)) if b.last_day() < a.first_day() => Err(DateError::Backwards),
            _ => Ok(Self::Interval { start, end }),
        }
    }

    /// The first day it may mean, in days since 1970-01-01; `i32::MIN` for an open start.
    #[must_use]
    pub fn first_day(self) -> i32 {
        match self {
            Self::Date(date) => date.first_day(),
            Self::Interval { start, .. } => start.map_or(OPEN.0, PartialDate::first_day),
        }
    }

    /// The last day it may mean, in days since 1970-01-01; `i32::MAX` for an open end.
    #[must_use]
    pub fn last_day(self) -> i32 {
        match self {
            Self::Date(date) => date.last_day(),
            Self::Interval { end, .. } => end.map_or(OPEN.1, PartialDate::last_day),
        }
    }

    /// The date it is listed under: its start, or its end when the start is open.
    #[must_use]
    pub fn anchor(self) -> PartialDate {
        match self {
            Self::Date(date)
            | Self::Interval { start: Some(date), .. }
            | Self::Interval { start: None, end: Some(date) } => date,
            // `parse` refuses an interval without ends; year 1 is what is left to say.
            Self::Interval { start: None, end: None } => PartialDate::year_only(1),
        }
    }

    /// The year it is listed under.
    #[must_use]
    pub fn year(self) -> u16 {
        self.anchor().year
    }

    /// Whether any day of it may be one from `first_day` to `last_day`, in days since 1970-01-01.
    #[must_use]
    pub fn touches(self, (first_day, last_day): (i32, i32)) -> bool {
        self.last_day() >= first_day && self.first_day() <= last_day
    }
}

impl PartialDate {
    /// A year alone.
    #[must_use]
    pub const fn year_only(year: u16) -> Self {
        Self { year, month: None, day: None, approximate: false, uncertain: false }
    }

    fn parse(text: &str) -> Result<Self, DateError> {
        let (body, approximate, uncertain) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], true, false),
            Some(b'?') => (&text[..text.len() - 1], false, true),
            Some(b'%') => (&text[..text.len() - 1], true, true),
            _ => (text, false, false),
        };
        let mut parts = body.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() || year == 0 {
            return Err(DateError::Form);
        }
        let short = |value: u16| u8::try_from(value).map_err(|_| DateError::Form);
        let month = month.map(short).transpose()?;
        let day = day.map(short).transpose()?;
        if let Some(m) = month {
            if !(1..=12).contains(&m) {
                return Err(DateError::Month(m));
            }
            if let Some(d) = day.filter(|d| !(1..=days_in(year, m)).contains(d)) {
                return Err(DateError::Day(d));
            }
        }
        Ok(Self { year, month, day, approximate, uncertain })
    }

    /// The first day it may mean, in days since 1970-01-01.
    #[must_use]
    pub fn first_day(self) -> i32 {
        days_from_civil(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it may mean, in days since 1970-01-01.
    #[must_use]
    pub fn last_day(self) -> i32 {
        let month = self.month.unwrap_or(12);
        days_from_civil(self.year, month, self.day.unwrap_or_else(|| days_in(self.year, month)))
    }
}

/// Reads exactly `width` digits; `None` when there is no part.
fn number(part: Option<&str>, width: usize) -> Result<Option<u16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
///
/// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: u16, month: u8, day: u8) -> i32 {
    let (y, m, d) = (i32::from(year), i32::from(month), i32::from(day));
    let y = if m <= 2 { y - 1 } else { y };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, date: &Option<PartialDate>| match date {
            Some(date) => date.fmt(f),
            None => f.write_str(".."),
        };
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval { start, end: last } => {
                end(f, start)?;
                f.write_str("/")?;
                end(f, last)
            }
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("it has not the form of a date"),
            Self::Month(month) => write!(f, "there is no month {month}"),
            Self::Day(day) => write!(f, "that month has no day {day}"),
            Self::Backwards => f.write_str("it ends before it starts"),
            Self::Endless => f.write_str("both its ends are open"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let shown = match Edtf::parse(text) {
            Ok(date) => format!("{date} {}..{}", date.first_day(), date.last_day()),
            Err(error) => error.to_string(),
        };
        assert_eq!(shown, expect);
    }

    #[test]
    fn a_day_is_one_day() {
        check("1970-01-01", "1970-01-01 0..0");
        check("2000-02-29", "2000-02-29 11016..11016");
    }
    #[test]
    fn a_month_and_a_year_stay_partial() {
        check("1970-02", "1970-02 31..58");
        check("1970", "1970 0..364");
    }
    #[test]
    fn qualifiers_are_kept() {
        check("1970~", "1970~ 0..364");
        check("1970-01%", "1970-01% 0..30");
    }
    #[test]
    fn an_interval_covers_both_ends() {
        check("1970-01-02/1970-01", "1970-01-02/1970-01 1..30");
        check("1971/..", "1971/.. 365..2147483647");
    }
    #[test]
    fn what_is_no_date_says_why() {
        check("20231", "it has not the form of a date");
        check("2023-1", "it has not the form of a date");
        check("2023-13", "there is no month 13");
        check("2023-02-29", "that month has no day 29");
        check("2024/2023", "it ends before it starts");
        check("../..", "both its ends are open");
        check("", "it has not the form of a date");
        check("２０２３", "it has not the form of a date");
    }
    #[test]
    fn a_window_of_years_is_touched_by_partial_dates() {
        let touches = |text: &str, from: Option<u16>, to: Option<u16>| {
            let first = from.map_or(i32::MIN, |year| PartialDate::year_only(year).first_day());
            let last = to.map_or(i32::MAX, |year| PartialDate::year_only(year).last_day());
            Edtf::parse(text).is_ok_and(|date| date.touches((first, last)))
        };
        assert!(touches("2016-12-31", Some(2016), Some(2016)));
        assert!(!touches("2016", Some(2017), None));
        assert!(touches("2011/..", Some(2020), Some(2021)));
    }
}
