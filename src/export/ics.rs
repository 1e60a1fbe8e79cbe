//! Dated records as a calendar: iCalendar (RFC 5545).
//!
//! Invariant: an event covers every day its date may mean, and says in words when less than the
//! day is known. The time stamp is the snapshot's day of publication, so equal snapshots give
//! equal calendars and a calendar that is read again knows its events by their `UID`.

use super::edition::{Edition, NAME};
use super::plain;
use crate::i18n::messages;
use crate::model::{Edtf, PartialDate, Record};
use crate::text;
use crate::views::card;

/// Longest line, in octets without its end (RFC 5545, 3.1).
const LINE_MAX: usize = 75;

/// The records that have a date as events, in the order given.
///
/// `None` when none has: a calendar without events is no calendar (RFC 5545, 3.6).
#[must_use]
pub fn ics(edition: &Edition<'_>, records: &[&Record]) -> Option<String> {
    let mut calendar = String::new();
    for record in records {
        if let Some((date, days)) = record.date.and_then(|date| Some((date, Days::of(date)?))) {
            push_event(edition, record, date, &days, &mut calendar);
        }
    }
    let tag = edition.lang.tag().to_ascii_uppercase();
    let head = [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//",
        NAME,
        "//dgcc-atlas//",
        &tag,
        "\r\nCALSCALE:GREGORIAN\r\n",
    ];
    (!calendar.is_empty())
        .then(|| [&head.concat(), calendar.as_str(), "END:VCALENDAR\r\n"].concat())
}

fn push_event(
    edition: &Edition<'_>,
    record: &Record,
    date: Edtf,
    days: &Days,
    calendar: &mut String,
) {
    let lang = edition.lang;
    let m = messages(lang);
    let card = card(edition.atlas, record, lang);
    let language = [";LANGUAGE=", lang.tag(), ":"].concat();
    let title = match known(date, days, edition) {
        Some(words) => [&card.title.text, " · ", &words].concat(),
        None => card.title.text,
    };
    let sources: Vec<&str> = card.sources.iter().map(|one| one.text.as_str()).collect();
    let mut said = vec![card.summary];
    said.extend(card.status.map(|status| [m.status, ": ", &status].concat()));
    if !sources.is_empty() {
        said.push([m.sources, ": ", &sources.join("; ")].concat());
    }
    let mut line = |parts: &[&str]| push_folded(&parts.concat(), calendar);
    line(&["BEGIN:VEVENT"]);
    line(&["UID:", record.id.as_str(), "@dgcc-atlas"]);
    line(&["DTSTAMP:", &published(edition), "T000000Z"]);
    line(&["DTSTART;VALUE=DATE:", &days.first]);
    line(&["DTEND;VALUE=DATE:", &days.after]);
    line(&["SUMMARY", &language, &escaped(&plain::line(&title))]);
    line(&["DESCRIPTION", &language, &escaped(&plain::lines(&said.join("\n\n")))]);
    line(&["STATUS:", if record.is_ahead() { "TENTATIVE" } else { "CONFIRMED" }]);
    // A record of the past or a whole year must not mark anyone as busy.
    line(&["TRANSP:TRANSPARENT"]);
    if edition.is_absolute() {
        line(&["URL:", &edition.address(&edition.page_of(record))]);
    }
    line(&["END:VEVENT"]);
}

/// The days of an event as iCalendar writes them.
struct Days {
    first: String,
    /// The day after the last.
    after: String,
    /// Whether both are known to the day.
    to_the_day: bool,
}

impl Days {
    /// The days a date may mean; of an open interval those of its known end.
    fn of(date: Edtf) -> Option<Self> {
        let (start, end) = match date {
            Edtf::Date(date) => (date, date),
            Edtf::Interval { start, end } => (start.or(end)?, end.or(start)?),
        };
        Some(Self {
            first: written(start.year, start.month.unwrap_or(1), start.day.unwrap_or(1)),
            after: day_after(end),
            to_the_day: start.day.is_some() && end.day.is_some(),
        })
    }
}

/// What is known of a date, in words, unless the days of the event say all of it.
fn known(date: Edtf, days: &Days, edition: &Edition<'_>) -> Option<String> {
    let sure = |date: PartialDate| !date.approximate && !date.uncertain;
    let all_said = match date {
        Edtf::Date(date) => sure(date),
        Edtf::Interval { start, end } => start.is_some_and(sure) && end.is_some_and(sure),
    };
    let words = text::date(date, edition.lang);
    match days.to_the_day {
        true if all_said => None,
        true => Some(words),
        false => Some((messages(edition.lang).export.day_not_known)(&words)),
    }
}

/// The day after the last day that a date may mean.
fn day_after(date: PartialDate) -> String {
    let (year, month) = (date.year, date.month.unwrap_or(12));
    let whole = PartialDate { month: Some(month), ..PartialDate::year_only(year) };
    let length = whole.last_day() - whole.first_day() + 1;
    match date.day {
        Some(day) if i32::from(day) < length => written(year, month, day + 1),
        _ if month < 12 => written(year, month + 1, 1),
        _ => written(year + 1, 1, 1),
    }
}

fn written(year: u16, month: u8, day: u8) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// The day of publication; 1970 when the snapshot does not say one.
fn published(edition: &Edition<'_>) -> String {
    let day = Edtf::parse(&edition.atlas.snapshot.parts().published).map(Edtf::anchor);
    let day = day.unwrap_or(PartialDate::year_only(1970));
    written(day.year, day.month.unwrap_or(1), day.day.unwrap_or(1))
}

/// A text as the value of a property (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            _ => value.push(c),
        }
    }
    value
}

/// Appends a line, folded between characters, never within one.
fn push_folded(line: &str, calendar: &mut String) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_MAX {
            calendar.push_str("\r\n ");
            octets = 1;
        }
        calendar.push(c);
        octets += c.len_utf8();
    }
    calendar.push_str("\r\n");
}
