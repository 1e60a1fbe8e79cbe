//! Texts with the parts that match a search.

use std::ops::Range;

use super::Atlas;
use crate::model::{Lang, Record};
use crate::search::{Document, Field, Plan};

/// Most characters of a summary that are shown around its matches.
const EXCERPT: usize = 220;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The part.
    pub text: String,
    /// Whether it matches.
    pub matches: bool,
}

/// What of a record matches a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its title.
    pub title: Vec<Piece>,
    /// The part of its summary around the matches.
    pub summary: Vec<Piece>,
    /// The name that matches when neither title nor summary does; else empty.
    pub found_as: Vec<Piece>,
}

/// What of a record matches a search, in a language.
pub(super) fn marked(atlas: &Atlas, record: &Record, plan: &Plan, lang: Lang) -> Marked {
    let title = record.title.get(lang);
    let marks = plan.marks(title);
    let excerpt = plan.excerpt(record.summary.get(lang), EXCERPT);
    let hidden = marks.is_empty() && excerpt.marks.is_empty();
    let document = Document::of(&atlas.snapshot, record);
    let names = document.texts.iter().filter(|one| {
        hidden && matches!(one.field, Field::Title | Field::Name) && one.text != record.id.as_str()
    });
    let mut names = names.map(|one| (one.text, plan.marks(one.text)));
    let found_as = names.find(|(_, marks)| !marks.is_empty());
    Marked {
        title: pieces(title, &marks),
        summary: pieces(&excerpt.text, &excerpt.marks),
        found_as: found_as.map(|(text, marks)| pieces(text, &marks)).unwrap_or_default(),
    }
}

/// A text cut at its marks, which are ascending and in UTF-16 units.
fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut unit = 0;
    for c in text.chars() {
        let matches = marks.iter().any(|mark| mark.contains(&unit));
        match pieces.last_mut().filter(|piece| piece.matches == matches) {
            Some(piece) => piece.text.push(c),
            None => pieces.push(Piece { text: c.to_string(), matches }),
        }
        unit += c.len_utf16();
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_marks_beyond_the_basic_plane_too() {
        let found = pieces("a😀bcd", &[3..4, 4..5]);
        let told: Vec<(&str, bool)> =
            found.iter().map(|piece| (piece.text.as_str(), piece.matches)).collect();
        assert_eq!(told, [("a😀", false), ("bc", true), ("d", false)]);
    }
}
