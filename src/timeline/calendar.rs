//! From a day's number back to its date.

use crate::model::PartialDate;

/// 0001-01-01 and 9999-12-31, the first and last date that can be written.
pub(super) const CALENDAR: (i32, i32) = (-719_162, 2_932_896);

/// The date of a day; days outside the years 1 to 9999 are taken for the first or last of them.
///
/// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
///
/// ```
/// assert_eq!(atlas::timeline::date_of_day(11_016).to_string(), "2000-02-29");
/// ```
#[must_use]
pub fn date_of_day(day: i32) -> PartialDate {
    let shifted = day.clamp(CALENDAR.0, CALENDAR.1) + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    date(
        u16::try_from(year).unwrap_or(1),
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day_of_year - (153 * shifted_month + 2) / 5 + 1).unwrap_or(1),
    )
}

/// A date known to the day.
pub(super) fn date(year: u16, month: u8, day: u8) -> PartialDate {
    PartialDate { month: Some(month), day: Some(day), ..PartialDate::year_only(year) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_calendar_is_the_first_day_of_its_date() {
        for day in (CALENDAR.0..=CALENDAR.1).step_by(97).chain(-800..800).chain([CALENDAR.1]) {
            assert_eq!(date_of_day(day).first_day(), day);
        }
    }
    #[test]
    fn a_day_outside_the_calendar_is_its_first_or_last() {
        assert_eq!(date_of_day(i32::MIN).to_string(), "0001-01-01");
        assert_eq!(date_of_day(i32::MAX).to_string(), "9999-12-31");
    }
}
