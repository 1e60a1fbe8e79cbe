//! Builds an index a few documents at a time, so that a page stays alive meanwhile.
//!
//! [`Builder::add`] takes the documents in the order of their ordinals, [`Builder::sort`] ends
//! the adding, [`Sorting::step`] does a bounded share of the rest until it says that all is
//! done. Equal documents in equal order give an equal index.

use std::ops::Range;

use super::document::{Document, Field};
use super::hangul;
use super::index::{Facts, Index, name_key};
use super::interner::Interner;
use super::ranking::Lengths;
use super::sorting::Sorting;
use super::tokens::{BIGRAM, Form, Token, tokens};
use crate::model::Lang;

/// Most words of one text that are indexed.
const WORDS_MAX: usize = 10_000;

/// Bits of a packed count, a field each; a word said more often counts as this often.
pub(super) const COUNT_BITS: u32 = 6;
pub(super) const COUNT_MAX: u32 = (1 << COUNT_BITS) - 1;

/// Words between two texts of a document, so that no phrase reaches from one into the next.
const GAP: u32 = 4;

/// Collects documents.
#[derive(Debug, Default)]
pub struct Builder {
    pub(super) terms: Interner,
    /// Words as they are written, each with its terms, so that each is taken apart once.
    pub(super) written: Interner,
    parts: Vec<Part>,
    part_ends: Vec<u32>,
    /// Postings in the order of documents: the term and its packed counts by field.
    pub(super) posting_terms: Vec<u32>,
    pub(super) posting_counts: Vec<u32>,
    /// The places of a term's words in the document, in the order of the postings.
    pub(super) places: Vec<u8>,
    pub(super) place_bytes: Vec<u8>,
    /// How many postings there are up to the end of each document.
    pub(super) ends: Vec<u32>,
    pub(super) lengths: Lengths,
    pub(super) index: Index,
}

/// A term that a written word stands for.
#[derive(Clone, Copy, Debug)]
struct Part {
    term: u32,
    sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// The word, or what is left without its particle.
    Word,
    /// Two syllables of it.
    Pair,
    /// Its initial consonants: for names and titles only.
    Initials,
}

/// One word of the document that is being added: its term, place and field in one number, so
/// that sorting them is quick.
type Occurrence = u64;

const PLACE_BITS: u32 = 29;
const FIELD_BITS: u32 = 3;

/// Where in its document a word without a place stands: it is part of another.
const NOWHERE: u32 = (1 << PLACE_BITS) - 1;

fn occurrence(term: u32, place: u32, field: Field) -> Occurrence {
    let place = u64::from(place.min(NOWHERE)) << FIELD_BITS;
    u64::from(term) << (PLACE_BITS + FIELD_BITS) | place | field as u64
}

fn term_of(one: Occurrence) -> u32 {
    low(one >> (PLACE_BITS + FIELD_BITS))
}

impl Builder {
    /// A builder without documents.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document; its ordinal is the number of documents before it.
    pub fn add(&mut self, document: &Document<'_>) {
        let mut found = Vec::new();
        let mut lengths = [0; Field::ALL.len()];
        let mut place = 0;
        for text in &document.texts {
            let count = self.text(text.field, text.lang, text.text, place, &mut found);
            place += count + GAP;
            lengths[text.field as usize] += count;
            if matches!(text.field, Field::Name | Field::Title) {
                let ordinal = self.ends.len();
                self.index.names.extend(name_key(text.text, ordinal, text.short));
            }
        }
        self.lengths.add(lengths);
        found.sort_unstable();
        self.postings(&found);
        self.ends.push(count_of(self.posting_terms.len()));
        self.index.ids.push(document.id.clone());
        let facts = self.facts(document);
        self.index.facts.push(facts);
    }

    /// Takes the words of one text; how many they are.
    fn text(
        &mut self,
        field: Field,
        lang: Option<Lang>,
        text: &str,
        place: u32,
        found: &mut Vec<Occurrence>,
    ) -> u32 {
        let named = matches!(field, Field::Name | Field::Title);
        let mut count = 0;
        let mut before: Option<Token<'_>> = None;
        for token in tokens(text).into_iter().take(WORDS_MAX) {
            let here = place + count;
            for at in self.parts(token.word) {
                let Part { term, sort } = self.parts[at];
                match sort {
                    Sort::Word => {
                        self.terms.spoken(term, lang);
                        found.push(occurrence(term, here, field));
                    }
                    Sort::Initials if !named => {}
                    Sort::Pair | Sort::Initials => found.push(occurrence(term, NOWHERE, field)),
                }
            }
            // One letter and a hyphen before a word: `e-government` is also `egovernment`.
            if let Some(letter) = before
                && token.start == letter.end() + 1
                && letter.word.len() == 1
                && text[letter.end()..].starts_with('-')
            {
                let joined = Form::of(letter.word).folded + &Form::of(token.word).folded;
                let term = self.terms.intern(&joined);
                self.terms.spoken(term, lang);
                found.push(occurrence(term, here, field));
            }
            before = Some(token);
            count += 1;
        }
        count
    }

    /// Where the terms of a written word stand in `parts`.
    fn parts(&mut self, word: &str) -> Range<usize> {
        let number = self.written.intern(word) as usize;
        if number == self.part_ends.len() {
            self.take_apart(word);
            self.part_ends.push(count_of(self.parts.len()));
        }
        let start = if number == 0 { 0 } else { self.part_ends[number - 1] };
        start as usize..self.part_ends[number] as usize
    }

    fn take_apart(&mut self, word: &str) {
        let form = Form::of(word);
        let mut add = |word: &str, sort: Sort| {
            let term = self.terms.intern(word);
            self.parts.push(Part { term, sort });
        };
        if hangul::is_korean(&form.folded) {
            if let Some(bare) = hangul::without_particle(&form.folded) {
                add(bare, Sort::Word);
            }
            for pair in hangul::bigrams(&form.folded) {
                add(&[BIGRAM, pair].concat(), Sort::Pair);
            }
            let initials = hangul::initials(&form.folded);
            if initials.chars().count() > 1 {
                add(&initials, Sort::Initials);
            }
        }
        add(&form.key(), Sort::Word);
    }

    /// Turns sorted occurrences into postings, one for each term.
    fn postings(&mut self, found: &[Occurrence]) {
        for same in found.chunk_by(|one, other| term_of(*one) == term_of(*other)) {
            let Some(first) = same.first() else { continue };
            let mut counts = 0;
            let start = self.places.len();
            let mut last = 0;
            for one in same {
                let shift = COUNT_BITS * low(one & ((1 << FIELD_BITS) - 1));
                if (counts >> shift) & COUNT_MAX < COUNT_MAX {
                    counts += 1 << shift;
                }
                let place = low(one >> FIELD_BITS & u64::from(NOWHERE));
                let full = self.places.len() - start > usize::from(u8::MAX) - 5;
                if place != NOWHERE && !full {
                    push_number(&mut self.places, place - last);
                    last = place;
                }
            }
            self.posting_terms.push(term_of(*first));
            self.posting_counts.push(counts);
            let bytes = self.places.len() - start;
            self.place_bytes.push(u8::try_from(bytes).unwrap_or(u8::MAX));
        }
    }

    fn facts(&mut self, document: &Document<'_>) -> Facts {
        let index = &mut self.index;
        let start = count_of(index.country_refs.len());
        for country in &document.countries {
            let known = index.countries.iter().position(|one| one == country);
            let at = known.unwrap_or_else(|| {
                index.countries.push(country.clone());
                index.countries.len() - 1
            });
            index.country_refs.push(u16::try_from(at).unwrap_or(u16::MAX));
        }
        if let Some(iso) = document.iso {
            index.codes.push((iso.to_ascii_lowercase(), document.id.clone()));
        }
        let end = count_of(index.country_refs.len());
        Facts { kind: document.kind, years: document.years, countries: (start, end) }
    }

    /// Ends the adding.
    #[must_use]
    pub fn sort(self) -> Sorting {
        Sorting::of(self)
    }

    /// Builds the index in one go.
    #[must_use]
    pub fn finish(self) -> Index {
        let mut sorting = self.sort();
        while !sorting.step(usize::MAX) {}
        sorting.index()
    }
}

pub(super) fn count_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A number that is known to fit.
fn low(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Writes a number in bytes of seven bits, the least first.
fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        bytes.push(number.to_le_bytes()[0] | 128);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}
