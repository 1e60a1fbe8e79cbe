//! Numbers and dates as each language writes them.

use crate::model::{Edtf, Lang, PartialDate};

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A whole number with its thousands marked.
///
/// Spanish as in Peru: a thin space between thousands from five digits on, point for decimals.
///
/// ```
/// use atlas::{model::Lang, text::count};
/// assert_eq!(count(3_013_195, Lang::En), "3,013,195");
/// assert_eq!(count(3_013_195, Lang::Es), "3\u{202F}013\u{202F}195");
/// ```
#[must_use]
pub fn count(value: u64, lang: Lang) -> String {
    let digits = value.to_string();
    if lang == Lang::Es && digits.len() < 5 {
        return digits;
    }
    let separator = if lang == Lang::Es { '\u{202F}' } else { ',' };
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with as many decimals as it has, four at most.
#[must_use]
pub fn number(value: f64, lang: Lang) -> String {
    let text = format!("{value:.4}");
    let decimals = text.split_once('.').map_or("", |(_, after)| after.trim_end_matches('0'));
    decimal(value, decimals.len(), lang)
}

/// A number with this many decimals.
#[must_use]
pub fn decimal(value: f64, decimals: usize, lang: Lang) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, after) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| count(whole, lang));
    let minus = if value < 0.0 { "\u{2212}" } else { "" };
    let point = if after.is_empty() { "" } else { "." };
    format!("{minus}{whole}{point}{after}")
}

/// A number for an axis, in millions from one million on: `20 M`, `2000만`.
#[must_use]
pub fn short_number(value: f64, lang: Lang) -> String {
    match lang {
        Lang::Ko if value >= 1e6 => format!("{}만", number(value / 1e4, lang)),
        Lang::En | Lang::Es if value >= 1e6 => format!("{} M", number(value / 1e6, lang)),
        _ => number(value, lang),
    }
}

/// A place in an order: `59th`, `59.º`, `59위`.
#[must_use]
pub fn ordinal(value: u64, lang: Lang) -> String {
    match lang {
        Lang::En => {
            let ending = match (value % 10, value % 100) {
                (1, n) if n != 11 => "st",
                (2, n) if n != 12 => "nd",
                (3, n) if n != 13 => "rd",
                _ => "th",
            };
            format!("{}{ending}", count(value, lang))
        }
        Lang::Es => format!("{}.º", count(value, lang)),
        Lang::Ko => format!("{}위", count(value, lang)),
    }
}

/// A year as a heading: `2016`, `2016년`.
#[must_use]
pub fn year(year: u16, lang: Lang) -> String {
    if lang == Lang::Ko { format!("{year}년") } else { year.to_string() }
}

/// A date as far as it is known.
///
/// ```
/// use atlas::{model::{Edtf, Lang}, text::date};
/// let stay = Edtf::parse("2016-07-05/2016-07-15");
/// assert_eq!(stay.map(|d| date(d, Lang::En)), Ok("5–15 July 2016".to_owned()));
/// assert_eq!(stay.map(|d| date(d, Lang::Es)), Ok("del 5 al 15 de julio de 2016".to_owned()));
/// assert_eq!(stay.map(|d| date(d, Lang::Ko)), Ok("2016년 7월 5일~15일".to_owned()));
/// ```
#[must_use]
pub fn date(date: Edtf, lang: Lang) -> String {
    match date {
        Edtf::Date(one) => single(one, lang),
        Edtf::Interval { start: Some(start), end: Some(end) } => between(start, end, lang),
        Edtf::Interval { start: Some(start), end: None } => match lang {
            Lang::En => format!("since {}", single(start, lang)),
            Lang::Es => format!("desde {}", single(start, lang)),
            Lang::Ko => format!("{}부터", single(start, lang)),
        },
        Edtf::Interval { start: None, end: Some(end) } => match lang {
            Lang::En => format!("until {}", single(end, lang)),
            Lang::Es => format!("hasta {}", single(end, lang)),
            Lang::Ko => format!("{}까지", single(end, lang)),
        },
        Edtf::Interval { start: None, end: None } => String::new(),
    }
}

/// A date as short as a list under its year allows: the year is left out when it is the heading's.
#[must_use]
pub fn date_list(date_known: Edtf, heading: u16, lang: Lang) -> String {
    match date_known {
        Edtf::Date(one) if one.year == heading && one.month.is_some() && sure(one) => {
            day_and_month(one, lang)
        }
        Edtf::Interval { start: Some(start), end: Some(end) }
            if [start, end]
                .iter()
                .all(|one| one.year == heading && one.month.is_some() && sure(*one)) =>
        {
            let whole = between(start, end, lang);
            let (before, after) = match lang {
                Lang::En => (String::new(), format!(" {heading}")),
                Lang::Es => (String::new(), format!(" de {heading}")),
                Lang::Ko => (format!("{heading}년 "), String::new()),
            };
            let rest = whole.strip_prefix(&before).unwrap_or(&whole);
            rest.strip_suffix(&after).unwrap_or(rest).to_owned()
        }
        _ => date(date_known, lang),
    }
}

fn sure(date: PartialDate) -> bool {
    !date.approximate && !date.uncertain
}

/// A month, 1 to 12, as a heading: `July`, `julio`, `7월`; another number gives nothing.
#[must_use]
pub fn month(month: u8, lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("{month}월"),
        Lang::En | Lang::Es => month_name(month, lang).to_owned(),
    }
}

fn month_name(month: u8, lang: Lang) -> &'static str {
    let names = if lang == Lang::Es { &MONTHS_ES } else { &MONTHS_EN };
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Day and month without the year; the month alone when the day is unknown.
fn day_and_month(date: PartialDate, lang: Lang) -> String {
    let month = date.month.unwrap_or(1);
    match (date.day, lang) {
        (Some(day), Lang::En) => format!("{day} {}", month_name(month, lang)),
        (Some(day), Lang::Es) => format!("{day} de {}", month_name(month, lang)),
        (Some(day), Lang::Ko) => format!("{month}월 {day}일"),
        (None, Lang::Ko) => format!("{month}월"),
        (None, _) => month_name(month, lang).to_owned(),
    }
}

fn single(date: PartialDate, lang: Lang) -> String {
    let plain = match (date.month, lang) {
        (None, _) => year(date.year, lang),
        (Some(_), Lang::En) => format!("{} {}", day_and_month(date, lang), date.year),
        (Some(_), Lang::Es) => format!("{} de {}", day_and_month(date, lang), date.year),
        (Some(_), Lang::Ko) => format!("{}년 {}", date.year, day_and_month(date, lang)),
    };
    let plain = match (date.approximate, lang) {
        (false, _) => plain,
        (true, Lang::En) => format!("about {plain}"),
        (true, Lang::Es) => format!("hacia {plain}"),
        (true, Lang::Ko) => format!("{plain}경"),
    };
    match (date.uncertain, lang) {
        (false, _) => plain,
        (true, Lang::En) => format!("{plain} (uncertain)"),
        (true, Lang::Es) => format!("{plain} (incierto)"),
        (true, Lang::Ko) => format!("{plain}(불확실)"),
    }
}

fn between(start: PartialDate, end: PartialDate, lang: Lang) -> String {
    let same_year = start.year == end.year && sure(start) && sure(end);
    let same_month = same_year && start.month == end.month && start.month.is_some();
    let (from, to) = (single(start, lang), single(end, lang));
    match (lang, start.day.zip(end.day)) {
        (Lang::En, Some((a, _))) if same_month => format!("{a}–{to}"),
        (Lang::Es, Some((a, _))) if same_month => format!("del {a} al {to}"),
        (Lang::Ko, Some((_, b))) if same_month => format!("{from}~{b}일"),
        (Lang::En, _) if same_year && start.month.is_some() => {
            format!("{} – {to}", day_and_month(start, lang))
        }
        (Lang::Es, Some(_)) if same_year => {
            format!("del {} al {to}", day_and_month(start, lang))
        }
        (Lang::Es, _) if same_year && start.month.is_some() => {
            format!("{} a {to}", day_and_month(start, lang))
        }
        (Lang::Ko, _) if same_year && end.month.is_some() => {
            format!("{from}~{}", day_and_month(end, lang))
        }
        (Lang::En, _) if start.month.is_none() && end.month.is_none() => format!("{from}–{to}"),
        (Lang::En, _) => format!("{from} – {to}"),
        (Lang::Es, _) if start.month.is_none() && end.month.is_none() => format!("{from}-{to}"),
        (Lang::Es, _) => format!("{from} a {to}"),
        (Lang::Ko, _) => format!("{from}~{to}"),
    }
}

/// What titles are sorted by: accents and case do not count; Hangul is in dictionary order.
#[must_use]
pub fn collation_key(text: &str) -> String {
    super::fold(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edtf: &str, en: &str, es: &str, ko: &str) {
        let shown = |lang| Edtf::parse(edtf).map(|known| date(known, lang));
        assert_eq!(shown(Lang::En), Ok(en.to_owned()));
        assert_eq!(shown(Lang::Es), Ok(es.to_owned()));
        assert_eq!(shown(Lang::Ko), Ok(ko.to_owned()));
    }

    #[test]
    fn a_day_a_month_a_year() {
        check("2016-06-30", "30 June 2016", "30 de junio de 2016", "2016년 6월 30일");
        check("2017-09", "September 2017", "setiembre de 2017", "2017년 9월");
        check("2017", "2017", "2017", "2017년");
    }
    #[test]
    fn doubt_is_written_out() {
        check("2014~", "about 2014", "hacia 2014", "2014년경");
        check("2022?", "2022 (uncertain)", "2022 (incierto)", "2022년(불확실)");
    }
    #[test]
    fn intervals_share_what_they_share() {
        check(
            "2015-04-17/2015-05-03",
            "17 April – 3 May 2015",
            "del 17 de abril al 3 de mayo de 2015",
            "2015년 4월 17일~5월 3일",
        );
        check("2021/2023", "2021–2023", "2021-2023", "2021년~2023년");
        check("2024/..", "since 2024", "desde 2024", "2024년부터");
        check("../2023", "until 2023", "hasta 2023", "2023년까지");
    }
    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(46.8, Lang::En), "46.8");
        assert_eq!(number(18.0, Lang::Es), "18");
        assert_eq!(number(-1.5, Lang::Ko), "\u{2212}1.5");
        assert_eq!(count(1234, Lang::Es), "1234");
        assert_eq!(ordinal(111, Lang::En), "111th");
        assert_eq!(ordinal(22, Lang::En), "22nd");
        assert_eq!(ordinal(59, Lang::Es), "59.º");
    }
}
