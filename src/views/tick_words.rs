//! What the ticks of the time axis say.

use crate::model::Lang;
use crate::text;
use crate::timeline::TickLabel;

/// What a tick says; in `context` what it is part of, which is nothing for years.
///
/// ```
/// use atlas::{model::Lang, timeline::TickLabel, views::tick_words};
/// let day = TickLabel::Day(2016, 7, 5);
/// assert_eq!(tick_words(day, false, Lang::En).as_deref(), Some("5"));
/// assert_eq!(tick_words(day, true, Lang::En).as_deref(), Some("Jul 2016"));
/// assert_eq!(tick_words(day, true, Lang::Ko).as_deref(), Some("2016. 7."));
/// ```
#[must_use]
pub fn tick_words(label: TickLabel, context: bool, lang: Lang) -> Option<String> {
    let short = |month: u8| {
        let name = text::month(month, lang);
        if lang == Lang::Ko { name } else { name.chars().take(3).collect() }
    };
    let of_year = |year: u16, month: u8| match lang {
        Lang::Ko => [&year.to_string(), ". ", &month.to_string(), "."].concat(),
        Lang::En | Lang::Es => [&short(month), " ", &year.to_string()].concat(),
    };
    Some(match (label, context) {
        (TickLabel::Year(_), true) => return None,
        (TickLabel::Quarter(year, _) | TickLabel::Month(year, _), true)
        | (TickLabel::Year(year) | TickLabel::Quarter(year, 1) | TickLabel::Month(year, 1), _) => {
            year.to_string()
        }
        (TickLabel::Quarter(_, quarter), false) => short(quarter * 3 - 2),
        (TickLabel::Month(_, month), false) => short(month),
        (TickLabel::Day(year, month, _), true) | (TickLabel::Day(year, month, 1), false) => {
            of_year(year, month)
        }
        (TickLabel::Day(_, _, day), false) => day.to_string(),
    })
}
