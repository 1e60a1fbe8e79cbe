//! Single fields: ids, texts, dates, words, addresses.

use super::super::problem::Report;
use super::super::{ProblemKind, wire};
use crate::model::{Edtf, Id, Lang, Text};

/// Longest title, in characters.
const TITLE_MAX: usize = 160;
/// Longest other text, in characters.
const TEXT_MAX: usize = 2_000;
/// Years a curated date may lie in.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2200;

/// Reads the fields of one record, reporting under its path.
pub(super) struct Fields<'a> {
    pub(super) report: Report<'a>,
    /// The languages whose texts are there.
    pub(super) langs: &'a [Lang],
}

impl Fields<'_> {
    /// An id that must be there.
    pub(super) fn id(&mut self, field: &str, text: &str) -> Option<Id> {
        Id::parse(text)
            .map_err(|error| {
                self.report.add(
                    ProblemKind::Id,
                    field,
                    text,
                    "1 to 64 of a-z, 0-9 and -",
                    format!("{error}"),
                );
            })
            .ok()
    }

    /// An id that may be left out.
    pub(super) fn optional_id(&mut self, field: &str, text: &str) -> Option<Id> {
        if text.is_empty() { None } else { self.id(field, text) }
    }

    pub(super) fn ids(&mut self, field: &str, texts: &[String]) -> Vec<Id> {
        let each = texts.iter().enumerate();
        each.filter_map(|(at, text)| self.id(&format!("{field}[{at}]"), text)).collect()
    }

    /// A title: always there in all languages.
    pub(super) fn title(&mut self, field: &str, wire: &wire::Text) -> Text {
        self.text(field, wire, TITLE_MAX, &Lang::ALL)
    }

    /// A text that must be there in these languages; others are left empty.
    fn text(&mut self, field: &str, wire: &wire::Text, max: usize, langs: &[Lang]) -> Text {
        let text = Text { en: wire.en.clone(), es: wire.es.clone(), ko: wire.ko.clone() };
        for (lang, part) in text.iter().filter(|(lang, _)| langs.contains(lang)) {
            let field = format!("{field}.{lang}");
            if part.trim().is_empty() {
                self.report.add(
                    ProblemKind::Language,
                    &field,
                    part,
                    format!("the text in {}", english_name(lang)),
                    "write it; the three languages are complete or nothing builds",
                );
                continue;
            }
            self.plain(&field, part, max);
            if lang != Lang::Ko && part.chars().all(|c| is_hangul(c) || !c.is_alphabetic()) {
                self.wrong_language(&field, part, lang);
            }
        }
        text
    }

    /// A text in all languages that may be left out.
    pub(super) fn optional_text(&mut self, field: &str, wire: &wire::Text) -> Option<Text> {
        (*wire != wire::Text::default()).then(|| self.text(field, wire, TEXT_MAX, self.langs))
    }

    /// A Korean sentence without a Hangul syllable stands in the wrong field.
    pub(super) fn sentence(&mut self, field: &str, wire: &wire::Text) -> Text {
        let text = self.text(field, wire, TEXT_MAX, self.langs);
        if !text.ko.trim().is_empty() && !text.ko.chars().any(is_hangul) {
            self.wrong_language(&format!("{field}.ko"), &text.ko, Lang::Ko);
        }
        text
    }

    fn wrong_language(&mut self, field: &str, found: &str, lang: Lang) {
        self.report.add(
            ProblemKind::Language,
            field,
            found,
            format!("a text in {}", english_name(lang)),
            "it looks like another language's text; is it in the wrong field?",
        );
    }

    /// A text in no particular language: bounded, without control or bidi characters.
    pub(super) fn plain(&mut self, field: &str, text: &str, max: usize) {
        let length = text.chars().count();
        if length > max {
            self.report.add(
                ProblemKind::Text,
                field,
                text,
                format!("at most {max} characters"),
                format!("it has {length}; shorten it"),
            );
        }
        if let Some(wrong) = text.chars().find(|c| is_forbidden(*c)) {
            self.report.add(
                ProblemKind::Text,
                field,
                text,
                "text without control or direction characters",
                format!("take out U+{:04X}", u32::from(wrong)),
            );
        }
    }

    /// A text that must be there, in no particular language.
    pub(super) fn required(&mut self, field: &str, text: &str) -> String {
        if text.trim().is_empty() {
            self.report.add(ProblemKind::Missing, field, text, "a text", "fill it in");
        }
        self.plain(field, text, TEXT_MAX);
        text.to_owned()
    }

    /// A text that may be left out.
    pub(super) fn optional(&mut self, field: &str, text: &str) -> Option<String> {
        self.plain(field, text, TEXT_MAX);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A date that may be left out.
    pub(super) fn date(&mut self, field: &str, text: &str) -> Option<Edtf> {
        if text.is_empty() {
            return None;
        }
        match Edtf::parse(text) {
            Ok(date) if YEARS.contains(&date.year()) => return Some(date),
            Ok(_) => self.report.add(
                ProblemKind::Date,
                field,
                text,
                format!("a year from {} to {}", YEARS.start(), YEARS.end()),
                "is a digit wrong?",
            ),
            Err(error) => self.report.add(
                ProblemKind::Date,
                field,
                text,
                "an EDTF date such as 2017, 2017-09, 2016-07-05/2016-07-15, 2014~ or 2024/..",
                error.to_string(),
            ),
        }
        None
    }

    /// A word of a vocabulary that must be there.
    pub(super) fn word<T: Copy>(
        &mut self,
        field: &str,
        text: &str,
        words: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = words.iter().copied().find(|one| word(*one) == text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|one| word(*one)).collect();
            self.report.add(
                ProblemKind::Vocabulary,
                field,
                text,
                format!("one of {}", known.join(", ")),
                "",
            );
        }
        found
    }

    /// A word that may be left out.
    pub(super) fn optional_word<T: Copy>(
        &mut self,
        field: &str,
        text: &str,
        words: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        if text.is_empty() { None } else { self.word(field, text, words, word) }
    }

    /// An address that may be followed: `http`, `https` or `mailto`.
    pub(super) fn url(&mut self, field: &str, text: &str) -> Option<String> {
        let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let known = matches!(scheme.as_deref(), Some("http" | "https" | "mailto"));
        let clean = !text.chars().any(|c| c.is_whitespace() || is_forbidden(c));
        if known && clean && text.len() <= TEXT_MAX {
            return Some(text.to_owned());
        }
        self.report.add(
            ProblemKind::Link,
            field,
            text,
            "an address that begins with https:, http: or mailto: and has no spaces",
            "correct the address or take it out",
        );
        None
    }

    pub(super) fn optional_url(&mut self, field: &str, text: &str) -> Option<String> {
        if text.is_empty() { None } else { self.url(field, text) }
    }
}

fn english_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Es => "Spanish",
        Lang::Ko => "Korean",
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}')
}

/// Control characters and the characters that turn the direction of text.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
