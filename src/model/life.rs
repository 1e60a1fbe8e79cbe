//! Where a span of time stands on a day.
//!
//! There is no clock here: the day is passed in. What is said follows from the recorded dates
//! alone, so "over" never means more than that the recorded end has passed.

use super::{Edtf, PartialDate, Status};

/// Where a span of time stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It has yet to begin.
    Ahead,
    /// It was to begin before the day, and no source tells whether it did.
    Untold,
    /// It runs, and ends more than a year later.
    Running,
    /// It runs, and ends within twelve months.
    EndsSoon,
    /// It has begun, and no end is recorded.
    Endless,
    /// Its recorded end has passed, or a source says that it has ended.
    Over,
    /// No dates are recorded.
    Undated,
}

impl Life {
    /// Every one, in the order of a life.
    pub const ALL: [Self; 7] = [
        Self::Ahead,
        Self::Untold,
        Self::Running,
        Self::EndsSoon,
        Self::Endless,
        Self::Over,
        Self::Undated,
    ];

    /// Where a span stands on a day; `status` is what the sources say of it.
    ///
    /// A date that is known in part covers all days that it may mean: 2023 ends on 31 December.
    ///
    /// ```
    /// use atlas::model::{Edtf, Life, PartialDate};
    /// let day = PartialDate { month: Some(11), day: Some(22), ..PartialDate::year_only(2026) };
    /// let life = |term: &str| Edtf::parse(term).map(|term| Life::on(day, Some(term), None));
    /// assert_eq!(life("2021/2023"), Ok(Life::Over));
    /// assert_eq!(life("2024/2027-11-22"), Ok(Life::EndsSoon));
    /// assert_eq!(life("2024/2027-11-23"), Ok(Life::Running));
    /// ```
    #[must_use]
    pub fn on(day: PartialDate, span: Option<Edtf>, status: Option<Status>) -> Self {
        if status == Some(Status::Ended) {
            return Self::Over;
        }
        let ahead = status.is_some_and(Status::is_ahead);
        let Some(span) = span else {
            return if ahead { Self::Untold } else { Self::Undated };
        };
        if ahead {
            let begins = span.anchor().last_day();
            return if begins < day.first_day() { Self::Untold } else { Self::Ahead };
        }
        let (first, last) = (span.first_day(), span.last_day());
        let in_a_year = PartialDate { year: day.year.saturating_add(1), ..day };
        if last < day.first_day() {
            Self::Over
        } else if first > day.last_day() {
            Self::Ahead
        } else if last == i32::MAX {
            Self::Endless
        } else if last <= in_a_year.last_day() {
            Self::EndsSoon
        } else {
            Self::Running
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(span: &str, status: &str, day: &str, expect: Life) {
        let Ok(Edtf::Date(day)) = Edtf::parse(day) else { panic!("{day} is no day") };
        assert_eq!(Life::on(day, Edtf::parse(span).ok(), Status::parse(status)), expect);
    }

    #[test]
    fn a_span_ends_soon_from_a_year_before_its_last_day() {
        check("2021/2023", "", "2022-12-30", Life::Running);
        check("2021/2023", "", "2022-12-31", Life::EndsSoon);
        check("2021/2023", "", "2023-12-31", Life::EndsSoon);
        check("2021/2023", "", "2024-01-01", Life::Over);
    }
    #[test]
    fn a_leap_day_has_a_year_after_it() {
        check("2021/2025-02-28", "", "2024-02-29", Life::EndsSoon);
    }
    #[test]
    fn a_source_that_says_ended_is_heard_over_the_dates() {
        check("2021/2030", "ended", "2024-01-01", Life::Over);
        check("", "ended", "2024-01-01", Life::Over);
    }
    #[test]
    fn what_was_planned_is_never_said_to_have_come_about() {
        check("2024/..", "planned", "2023-06-01", Life::Ahead);
        check("2024/..", "planned", "2024-06-01", Life::Ahead);
        check("2024/..", "planned", "2025-01-01", Life::Untold);
        check("2022-09", "announced", "2026-11-22", Life::Untold);
        check("", "planned", "2026-11-22", Life::Untold);
    }
    #[test]
    fn an_open_end_is_no_end() {
        check("2023/..", "under-way", "2090-01-01", Life::Endless);
        check("../2023", "", "2020-01-01", Life::Running);
        check("2030/..", "", "2020-01-01", Life::Ahead);
        check("", "", "2020-01-01", Life::Undated);
    }
}
