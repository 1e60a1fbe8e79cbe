//! The search as a page sees it, and nothing else: what `cargo xtask bench search` measures.

use std::mem;

use atlas::model::{Id, Kind, Lang};
use atlas::search::{Builder, Document, DocumentText, Field, Index, Sorting};
use wasm_bindgen::prelude::wasm_bindgen;

/// An index on its way: documents are added, sorted a step at a time, then asked.
#[wasm_bindgen]
#[derive(Default)]
pub struct Search {
    stage: Stage,
    added: u32,
}

#[derive(Default)]
enum Stage {
    Adding(Builder),
    Sorting(Box<Sorting>),
    Ready(Index),
    #[default]
    Empty,
}

#[wasm_bindgen]
impl Search {
    /// A search without documents.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self { stage: Stage::Adding(Builder::new()), added: 0 }
    }

    /// Adds a document in a language; does nothing once sorting has begun.
    pub fn add(&mut self, lang: &str, title: &str, body: &str) {
        let Stage::Adding(builder) = &mut self.stage else { return };
        let Ok(id) = Id::parse(&format!("r{}", self.added)) else { return };
        let lang = Lang::parse(lang);
        let text = |field, text| DocumentText { field, lang, text, short: false };
        builder.add(&Document {
            id: &id,
            kind: Kind::Event,
            years: None,
            countries: Vec::new(),
            iso: None,
            texts: vec![text(Field::Title, title), text(Field::Summary, body)],
        });
        self.added += 1;
    }

    /// Does the next share of the sorting; whether all is done.
    pub fn step(&mut self, postings: usize) -> bool {
        self.stage = match mem::take(&mut self.stage) {
            Stage::Adding(builder) => Stage::Sorting(Box::new(builder.sort())),
            Stage::Sorting(mut sorting) => {
                if sorting.step(postings) {
                    Stage::Ready(sorting.index())
                } else {
                    Stage::Sorting(sorting)
                }
            }
            other => other,
        };
        matches!(self.stage, Stage::Ready(_))
    }

    /// The best documents; none before all is sorted.
    pub fn find(&self, text: &str, limit: usize) -> Vec<u32> {
        let Stage::Ready(index) = &self.stage else { return Vec::new() };
        let found = index.search(&index.query(text), limit);
        found.hits.iter().map(|hit| hit.doc).collect()
    }
}

fn main() {}
