//! The picture of a centre's terms and of the agreements with its country, over the years.

use super::agreement_life::span_text;
use crate::chart::{BandRow, TermBand, Tick};
use crate::model::{Edtf, Kind, Lang, PartialDate, Phase, Record, Status};
use crate::text;

/// Most agreements in the picture: the newest; the list beside it has all.
const AGREEMENTS_MAX: usize = 8;
/// Most terms in the picture.
const TERMS_MAX: usize = 8;
/// Most years that are named.
const TICKS_MAX: u16 = 12;
/// The mean length of a year of the calendar, in days.
const YEAR: f64 = 365.2425;

/// The picture, with the agreements as they come, latest first, in order of time; `None` when
/// nothing in it would have a date.
pub(super) fn term_band(
    phases: &[Phase],
    agreements: &[&Record],
    day: Option<PartialDate>,
    lang: Lang,
) -> Option<TermBand> {
    let terms = phases.iter().filter_map(|phase| Some((phase, phase.date?))).take(TERMS_MAX);
    let terms = terms.map(|(phase, date)| Row {
        name: phase.title.get(lang),
        kind: Kind::Centre,
        span: Some(date),
        moment: None,
        ahead: phase.status.is_some_and(Status::is_ahead),
    });
    let dated = agreements.iter().filter(|one| one.date.is_some() || one.term.is_some());
    let mut dated: Vec<&&Record> = dated.take(AGREEMENTS_MAX).collect();
    dated.reverse();
    let agreements = dated.into_iter().map(|one| Row {
        name: one.title.get(lang),
        kind: Kind::Agreement,
        span: one.term,
        moment: one.date,
        ahead: one.is_ahead(),
    });
    let rows: Vec<Row<'_>> = terms.chain(agreements).collect();
    let (first, last) = years(&rows, day)?;
    let edges = (f64::from(first), f64::from(last) + 1.0);
    Some(TermBand {
        rows: rows.iter().map(|row| row.drawn(edges, lang)).collect(),
        x: edges,
        ticks: ticks(first, last, lang),
        day: day.map(|day| Tick {
            value: decimal_year(day.first_day()),
            label: text::date(Edtf::Date(day), lang),
        }),
    })
}

struct Row<'a> {
    name: &'a str,
    kind: Kind,
    span: Option<Edtf>,
    moment: Option<Edtf>,
    ahead: bool,
}

impl Row<'_> {
    fn drawn(&self, edges: (f64, f64), lang: Lang) -> BandRow {
        let when = self.span.or(self.moment).map(|date| span_text(date, self.ahead, lang));
        let span = self.span.map(|span| {
            let start = match span.first_day() {
                i32::MIN => edges.0,
                day => decimal_year(day),
            };
            let end = match span.last_day() {
                i32::MAX => edges.1,
                day => decimal_year(day.saturating_add(1)),
            };
            (start, end)
        });
        BandRow {
            // The date first: where there is no room, the name is cut, which the list has whole.
            label: format!("{} · {}", when.unwrap_or_default(), self.name),
            kind: self.kind,
            span,
            open: self.span.is_some_and(|span| span.last_day() == i32::MAX),
            // A day is a point; a year, of which no day is known, stands in its middle.
            moment: self.moment.map(|date| {
                let ends = (decimal_year(date.first_day()), decimal_year(date.last_day()));
                f64::midpoint(ends.0, ends.1)
            }),
            ahead: self.ahead,
        }
    }
}

/// The first and the last year of the picture, the day's among them.
fn years(rows: &[Row<'_>], day: Option<PartialDate>) -> Option<(u16, u16)> {
    let dates = rows.iter().flat_map(|row| [row.span, row.moment]).flatten();
    let ends = |date: Edtf| match date {
        Edtf::Date(one) => [Some(one.year), Some(one.year)],
        Edtf::Interval { start, end } => [start.map(|one| one.year), end.map(|one| one.year)],
    };
    let years: Vec<u16> = dates.flat_map(ends).flatten().collect();
    let (first, last) = (*years.iter().min()?, *years.iter().max()?);
    let day = day.map_or(last, |day| day.year);
    Some((first.min(day), last.max(day)))
}

/// Every year, or every second, fifth and so on when there are many.
fn ticks(first: u16, last: u16, lang: Lang) -> Vec<Tick> {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let fits = |step: &u16| (last - first) / step < TICKS_MAX;
    let step = steps.into_iter().find(fits).unwrap_or(1000);
    let years = (first..=last).filter(|year| year.is_multiple_of(step));
    years.map(|year| Tick { value: f64::from(year), label: text::year(year, lang) }).collect()
}

/// A day, counted from 1970-01-01, on an axis of years; right to a day.
fn decimal_year(day: i32) -> f64 {
    1970.0 + f64::from(day) / YEAR
}
