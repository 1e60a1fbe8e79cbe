//! BibTeX entries, in UTF-8 and such that BibLaTeX reads them too.

use super::work::{Work, ends, is_plain};
use crate::export::plain;
use crate::model::Creator;

/// The months by the names that every BibTeX style knows.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A work as one BibTeX entry.
///
/// Titles and bodies stand in double braces: their capitals are meant. The year and month are
/// those known first; a doubt or an interval stands beside them in `date`, as EDTF, which
/// BibLaTeX reads.
#[must_use]
pub fn bibtex(work: &Work) -> String {
    let book = &work.bibliography;
    let (entry, container, body) = match book.csl_type.as_str() {
        "article" | "article-journal" | "article-newspaper" | "article-magazine" => {
            ("article", "journal", "publisher")
        }
        "report" => ("techreport", "series", "institution"),
        "book" => ("book", "series", "publisher"),
        "chapter" => ("incollection", "booktitle", "publisher"),
        "paper-conference" => ("inproceedings", "booktitle", "publisher"),
        "thesis" => ("phdthesis", "series", "school"),
        _ => ("misc", "howpublished", "publisher"),
    };
    let mut text = ["@", entry, "{", &work.key].concat();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            text.extend([",\n  ", name, " = ", value]);
        }
    };
    let authors: Vec<String> = book.author.iter().map(author).collect();
    field("author", &braced(authors.join(" and ")));
    field("title", &braced(braced(escaped(&book.title))));
    field(container, &braced(escaped(text_of(book.container_title.as_ref()))));
    field(body, &braced(escaped(text_of(book.publisher.as_ref()))));
    field("number", &braced(escaped(text_of(book.number.as_ref()))));
    if let Some(date) = book.issued {
        let (first, _) = ends(date);
        field("year", &braced(first.year.to_string()));
        let month = first.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
        field("month", month.unwrap_or(&""));
        field("day", &braced(first.day.map(|day| day.to_string()).unwrap_or_default()));
        if !is_plain(date) {
            field("date", &braced(date.to_string()));
        }
    }
    field("language", &braced(escaped(text_of(book.language.as_ref()))));
    field("url", &braced(address(text_of(book.url.as_ref()))));
    field("urldate", &braced(book.accessed.map(|date| date.to_string()).unwrap_or_default()));
    field("note", &braced(escaped(text_of(work.version.as_ref()))));
    field("annote", &braced(escaped(text_of(book.note.as_ref()))));
    text.push_str("\n}\n");
    text
}

fn text_of(text: Option<&String>) -> &str {
    text.map(String::as_str).unwrap_or_default()
}

/// A text in braces; nothing stays nothing.
fn braced(text: String) -> String {
    if text.is_empty() { text } else { ["{", &text, "}"].concat() }
}

fn author(author: &Creator) -> String {
    match author {
        Creator::Literal(name) => braced(escaped(name)),
        Creator::Person { family, given } => {
            let (family, given) = (name_part(family), name_part(given));
            if given.is_empty() { braced(family) } else { [&family, ", ", &given].concat() }
        }
    }
}

/// A part of a name; in braces when BibTeX would see more than one part in it.
fn name_part(part: &str) -> String {
    let part = escaped(part);
    let several =
        part.contains(',') || part.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
    if several { braced(part) } else { part }
}

/// A text on one line, its special characters as LaTeX writes them.
///
/// A brace becomes a command and not `\{`: BibTeX counts braces whatever stands before them.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in plain::line(text).chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '$' | '&' | '%' | '#' | '_' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// An address as it is: LaTeX reads it letter by letter, only braces and backslashes would harm.
fn address(url: &str) -> String {
    let url = plain::line(url).replace(' ', "%20").replace('\\', "%5C");
    url.replace('{', "%7B").replace('}', "%7D")
}
