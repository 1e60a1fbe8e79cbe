//! RIS entries, as reference managers exchange them.

use super::work::{Work, ends};
use crate::export::plain;
use crate::model::{Creator, Edtf};

/// A work as one RIS entry, its lines ended by CR LF.
///
/// `PY` and `DA` say no more of the date than is known: `2017/09//` has no day.
#[must_use]
pub fn ris(work: &Work) -> String {
    let book = &work.bibliography;
    let kind = match book.csl_type.as_str() {
        "article-journal" | "article" => "JOUR",
        "article-newspaper" => "NEWS",
        "article-magazine" => "MGZN",
        "webpage" | "post" | "post-weblog" => "ELEC",
        "report" => "RPRT",
        "legislation" => "STAT",
        "dataset" => "DATA",
        "book" => "BOOK",
        "chapter" => "CHAP",
        "paper-conference" => "CPAPER",
        "thesis" => "THES",
        _ => "GEN",
    };
    let mut text = String::new();
    let mut line = |tag: &str, value: &str| {
        let value = plain::line(value);
        if !value.is_empty() {
            text.extend([tag, "  - ", &value, "\r\n"]);
        }
    };
    let mut optional = |tag: &str, value: &Option<String>| {
        line(tag, value.as_deref().unwrap_or_default());
    };
    optional("TY", &Some(kind.to_owned()));
    optional("ID", &Some(work.key.clone()));
    for author in &book.author {
        optional("AU", &Some(name(author)));
    }
    optional("TI", &Some(book.title.clone()));
    optional("T2", &book.container_title);
    optional("PB", &book.publisher);
    optional("PY", &book.issued.map(|date| ends(date).0.year.to_string()));
    optional("DA", &book.issued.map(slashed));
    optional("ET", &work.version);
    optional(if kind == "JOUR" { "IS" } else { "M1" }, &book.number);
    optional("LA", &book.language);
    optional("UR", &book.url);
    optional("Y2", &book.accessed.map(slashed));
    optional("N1", &book.note);
    text.push_str("ER  - \r\n");
    text
}

/// An author as RIS has it: family name, comma, given name.
///
/// A body has no form of its own, and readers would take what stands behind its comma for a
/// given name: there a dash stands for the comma.
fn name(author: &Creator) -> String {
    match author {
        Creator::Literal(name) => name.replace(", ", " – ").replace(',', " – "),
        Creator::Person { family, given } if given.is_empty() => family.clone(),
        Creator::Person { family, given } => [family, ", ", given].concat(),
    }
}

/// `YYYY/MM/DD/`, empty between the strokes where nothing is known.
fn slashed(date: Edtf) -> String {
    let (first, _) = ends(date);
    let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    format!("{}/{}/{}/", first.year, two(first.month), two(first.day))
}
