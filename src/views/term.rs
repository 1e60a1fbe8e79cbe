//! Which of a centre's recorded terms covers a day.
//!
//! There is no clock here: the day is passed in. A page passes the day the edition was published,
//! so that its static form and the application say the same.

use crate::model::{Edtf, PartialDate, Phase, Status};

/// Where a day falls among the recorded terms of a centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TermToday<'a> {
    /// The day lies in this term.
    Running(&'a Phase),
    /// No term covers the day; this one ended last before it.
    Over(&'a Phase),
    /// No term with a date lies before or around the day.
    NotKnown,
}

/// The term of a day.
///
/// Taken are terms that a source tells of as more than a plan. A term covers the days from the
/// first to the last that its dates may mean; one without an end covers every later day, unless
/// its status says that it has ended. Of several that cover the day the one that began last is
/// taken, of those before it the one that ended last; then the later in the record.
#[must_use]
pub fn term_today(phases: &[Phase], day: PartialDate) -> TermToday<'_> {
    let (first, last) = (day.first_day(), day.last_day());
    let real = || {
        let real = phases.iter().filter(|phase| !phase.status.is_some_and(Status::is_ahead));
        real.filter_map(|phase| phase.date.map(|date| (phase, date)))
    };
    let endless = |phase: &Phase, date: Edtf| {
        phase.status == Some(Status::Ended) && date.last_day() == i32::MAX
    };
    let running =
        real().filter(|(phase, date)| date.touches((first, last)) && !endless(phase, *date));
    if let Some((phase, _)) = running.max_by_key(|(_, date)| date.first_day()) {
        return TermToday::Running(phase);
    }
    let over = real().filter(|(phase, date)| date.last_day() < first || endless(phase, *date));
    let over = over.max_by_key(|(_, date)| match date.last_day() {
        i32::MAX => date.first_day(),
        last => last,
    });
    over.map_or(TermToday::NotKnown, |(phase, _)| TermToday::Over(phase))
}

/// The first term that a source only planned and whose end does not lie before the day.
#[must_use]
pub fn term_ahead(phases: &[Phase], day: PartialDate) -> Option<&Phase> {
    let ahead = phases.iter().filter(|phase| phase.status.is_some_and(Status::is_ahead));
    let open = ahead
        .filter_map(|phase| phase.date.map(|date| (phase, date)))
        .filter(|(_, date)| date.last_day() >= day.first_day());
    open.min_by_key(|(_, date)| date.first_day()).map(|(phase, _)| phase)
}

/// The term that began first; among equals the first in the record.
#[must_use]
pub fn first_term(phases: &[Phase]) -> Option<&Phase> {
    let real = phases.iter().filter(|phase| !phase.status.is_some_and(Status::is_ahead));
    let dated = real.filter_map(|phase| phase.date.map(|date| (phase, date)));
    dated.min_by_key(|(_, date)| date.first_day()).map(|(phase, _)| phase)
}
