//! A small library to search in, written as lines.

use atlas::model::{Id, Kind, Lang};
use atlas::search::{Builder, Document, DocumentText, Field, Index};

/// The index of lines `id | title | short names | summary`, all after the id optional.
///
/// Every text is in the language that `lang` says; documents are events of 2015 on.
pub(crate) fn library(lang: Lang, lines: &[&str]) -> Index {
    let mut builder = Builder::new();
    for (at, line) in lines.iter().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let id = Id::parse(cells[0]).unwrap();
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let text = |field, text, short| DocumentText { field, lang: Some(lang), text, short };
        let mut texts = vec![text(Field::Title, cell(1), false)];
        texts.extend(cell(2).split(',').map(|name| text(Field::Name, name.trim(), true)));
        texts.push(text(Field::Summary, cell(3), false));
        let year = 2015 + u16::try_from(at).unwrap();
        builder.add(&Document {
            id: &id,
            kind: if at % 2 == 0 { Kind::Event } else { Kind::Agreement },
            years: Some((year, year)),
            countries: vec![Id::parse(if at % 2 == 0 { "per" } else { "kor" }).unwrap()],
            iso: None,
            texts,
        });
    }
    builder.finish()
}

/// All ids that a query finds, best first; a bar before those that miss a word.
pub(crate) fn answer(index: &Index, query: &str) -> String {
    let found = index.search(&index.query(query), 100);
    let mut shown = String::new();
    let mut barred = false;
    for hit in &found.hits {
        if !hit.complete && !barred {
            shown.push_str("| ");
            barred = true;
        }
        shown.push_str(index.id(hit.doc).unwrap().as_str());
        shown.push(' ');
    }
    shown.trim_end().to_owned()
}
