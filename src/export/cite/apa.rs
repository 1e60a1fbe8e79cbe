//! A citation as ready text, in the manner of the American Psychological Association's style
//! (seventh edition) as each language uses it.

use super::work::{Work, is_plain};
use crate::export::plain;
use crate::i18n::messages;
use crate::model::{Bibliography, Creator, Edtf, Lang, PartialDate};
use crate::text;

/// Most authors that are all named; of more, the first 19 and the last are (APA 7, 9.8).
const AUTHORS_MAX: usize = 20;

/// A work as a line of a list of references, in a language; plain text without italics.
///
/// Dates, the words between and the order follow the language; titles and names stay as the
/// work has them. A publisher stands in for an author. What is not known is left out, but for
/// the date, whose absence is said.
///
/// ```
/// use atlas::{export::cite::{Work, apa}, model::{Bibliography, Creator, Edtf, Lang}};
/// let author = Creator::Person { family: "Shin".to_owned(), given: "Sang-Chul".to_owned() };
/// let bibliography = Bibliography {
///     title: "A paper".to_owned(),
///     author: vec![author],
///     issued: Edtf::parse("2023-05").ok(),
///     ..Bibliography::default()
/// };
/// let work = Work { key: "shin-2023".to_owned(), bibliography, version: None };
/// assert_eq!(apa(&work, Lang::Es), "Shin, S.-C. (2023, mayo). A paper.");
/// assert_eq!(apa(&work, Lang::Ko), "Shin, S.-C. (2023. 5.). A paper.");
/// ```
#[must_use]
pub fn apa(work: &Work, lang: Lang) -> String {
    let m = &messages(lang).export;
    let book = &work.bibliography;
    let date = book.issued.map_or_else(|| m.undated.to_owned(), |date| issued(date, lang));
    let date = ["(", &date, ")"].concat();
    let publisher = || book.publisher.as_deref().map(plain::line).unwrap_or_default();
    let author = match book.author.as_slice() {
        [] => publisher(),
        named => authors(named, m.and),
    };
    let title = titled(work);
    let mut parts = match (author.is_empty(), lang) {
        // Korean sets the date behind the author without a stop between.
        (false, Lang::Ko) => vec![[&author, " ", &date].concat(), title],
        (true, Lang::Ko) => vec![[&title, " ", &date].concat()],
        (false, _) => vec![author.clone(), date, title],
        (true, _) => vec![title, date],
    };
    for place in [container(book), publisher()] {
        if place != author && !parts.contains(&place) {
            parts.push(place);
        }
    }
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        text.push_str(part);
        text.push_str(if part.ends_with(['.', '?', '!', '…']) { " " } else { ". " });
    }
    if let Some(url) = &book.url {
        let url = plain::line(url);
        let accessed = book.accessed.map(|date| accessed(date, lang));
        text.push_str(&accessed.map_or(url.clone(), |day| (m.retrieved)(&day, &url)));
    }
    text.trim_end().to_owned()
}

/// The title with what tells its version or number apart.
fn titled(work: &Work) -> String {
    let Bibliography { csl_type, title, number, .. } = &work.bibliography;
    let numbered = matches!(csl_type.as_str(), "legislation" | "report");
    let beside = work.version.as_ref().or(number.as_ref().filter(|_| numbered));
    let title = plain::line(title);
    match beside.map(|text| plain::line(text)).filter(|text| !title.contains(text)) {
        Some(beside) => [&title, " (", &beside, ")"].concat(),
        None => title,
    }
}

/// Where it appeared; of a journal with the number of the issue.
fn container(book: &Bibliography) -> String {
    let name = book.container_title.as_deref().map(plain::line).unwrap_or_default();
    match &book.number {
        Some(issue) if book.csl_type == "article-journal" && !name.is_empty() => {
            [&name, ", (", &plain::line(issue), ")"].concat()
        }
        _ => name,
    }
}

fn authors(authors: &[Creator], and: &str) -> String {
    let names: Vec<String> = authors.iter().map(author).filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if names.len() <= AUTHORS_MAX => {
            [&first.join(", "), and, last.as_str()].concat()
        }
        [first @ .., last] => {
            let shown: Vec<&str> = first.iter().take(AUTHORS_MAX - 1).map(String::as_str).collect();
            [&shown.join(", "), ", … ", last.as_str()].concat()
        }
    }
}

/// A family name with initials; a name in Hangul or Chinese characters is written whole.
fn author(author: &Creator) -> String {
    match author {
        Creator::Literal(name) => plain::line(name),
        Creator::Person { family, given } if family.chars().any(is_east_asian) => {
            plain::line(&[family.as_str(), given].concat())
        }
        Creator::Person { family, given } => {
            let (family, initials) = (plain::line(family), initials(given));
            if initials.is_empty() { family } else { [&family, ", ", &initials].concat() }
        }
    }
}

/// Whether a character is Hangul or Chinese.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

/// `Sang-Chul` is `S.-C.`, `María del Carmen` is `M. del C.`, `Seung-bae` is `S.`.
fn initials(given: &str) -> String {
    let short = |word: &str| match word.chars().next() {
        Some(first) if first.is_uppercase() => {
            let letters = word.split('-').filter_map(|part| part.chars().next());
            let capitals = letters.filter(|letter| letter.is_uppercase());
            capitals.map(|letter| [letter, '.'].iter().collect()).collect::<Vec<String>>().join("-")
        }
        _ => word.to_owned(),
    };
    plain::line(given).split(' ').map(short).collect::<Vec<_>>().join(" ")
}

/// The date of publication, the year first; a doubtful one or an interval in words.
fn issued(date: Edtf, lang: Lang) -> String {
    match date {
        Edtf::Date(one) if is_plain(date) => match (one.month, one.day, lang) {
            (Some(month), Some(day), Lang::Ko) => format!("{}. {month}. {day}.", one.year),
            (Some(month), None, Lang::Ko) => format!("{}. {month}.", one.year),
            (Some(_), Some(day), Lang::En) => {
                format!("{}, {} {day}", one.year, month_name(one, lang))
            }
            (Some(_), ..) => {
                format!("{}, {}", one.year, text::date_list(date, one.year, lang))
            }
            (None, ..) => one.year.to_string(),
        },
        _ => text::date(date, lang),
    }
}

/// The day of reading, as a sentence has it.
fn accessed(date: Edtf, lang: Lang) -> String {
    match (date, lang) {
        (Edtf::Date(one), Lang::En) if is_plain(date) && one.day.is_some() => {
            let day = one.day.unwrap_or(1);
            format!("{} {day}, {}", month_name(one, lang), one.year)
        }
        (_, Lang::Ko) => issued(date, lang),
        _ => text::date(date, lang),
    }
}

fn month_name(date: PartialDate, lang: Lang) -> String {
    let month = Edtf::Date(PartialDate { day: None, ..date });
    text::date_list(month, date.year, lang)
}
