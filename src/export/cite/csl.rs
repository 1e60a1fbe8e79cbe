//! CSL-JSON, as citation processors read it.

use super::work::{Work, ends, is_plain};
use crate::export::json::push_text;
use crate::export::plain;
use crate::model::{Creator, Edtf, PartialDate};

/// A work as CSL-JSON: a list of one item.
///
/// A date has only the parts that are known; one in doubt is marked `circa`.
#[must_use]
pub fn csl_json(work: &Work) -> String {
    let book = &work.bibliography;
    let mut json = String::from("[{\"id\":");
    push_text(&work.key, &mut json);
    let csl_type = if book.csl_type.is_empty() { "document" } else { &book.csl_type };
    push_field("type", csl_type, &mut json);
    push_field("title", &book.title, &mut json);
    if !book.author.is_empty() {
        json.push_str(",\"author\":[");
        for (at, author) in book.author.iter().enumerate() {
            json.push_str(if at > 0 { ",{" } else { "{" });
            push_author(author, &mut json);
            json.push('}');
        }
        json.push(']');
    }
    let number = if csl_type == "article-journal" { "issue" } else { "number" };
    let texts = [
        ("publisher", &book.publisher),
        ("container-title", &book.container_title),
        (number, &book.number),
        ("version", &work.version),
        ("language", &book.language),
        ("URL", &book.url),
        ("note", &book.note),
    ];
    for (name, text) in texts {
        push_field(name, text.as_deref().unwrap_or_default(), &mut json);
    }
    for (name, date) in [("issued", book.issued), ("accessed", book.accessed)] {
        if let Some(date) = date {
            json.extend([",\"", name, "\":"]);
            push_date(date, &mut json);
        }
    }
    json.push_str("}]\n");
    json
}

/// Appends a further field of an object; an empty text is left out.
fn push_field(name: &str, text: &str, json: &mut String) {
    let text = plain::line(text);
    if !text.is_empty() {
        json.extend([",\"", name, "\":"]);
        push_text(&text, json);
    }
}

fn push_author(author: &Creator, json: &mut String) {
    match author {
        Creator::Literal(name) => {
            json.push_str("\"literal\":");
            push_text(&plain::line(name), json);
        }
        Creator::Person { family, given } => {
            json.push_str("\"family\":");
            push_text(&plain::line(family), json);
            push_field("given", given, json);
        }
    }
}

fn push_date(date: Edtf, json: &mut String) {
    let (first, last) = ends(date);
    json.push_str("{\"date-parts\":[");
    push_parts(first, json);
    if let Some(last) = last {
        json.push(',');
        push_parts(last, json);
    }
    json.push(']');
    let doubtful = |date: PartialDate| !is_plain(Edtf::Date(date));
    if doubtful(first) || last.is_some_and(doubtful) {
        json.push_str(",\"circa\":true");
    }
    json.push('}');
}

fn push_parts(date: PartialDate, json: &mut String) {
    json.extend(["[", &date.year.to_string()]);
    for part in [date.month, date.day].into_iter().flatten() {
        json.extend([",", &part.to_string()]);
    }
    json.push(']');
}
