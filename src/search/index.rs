//! The index: every word with the documents that say it, ready to be asked.
//!
//! Never changed once built. A document is its ordinal, the order in which it was added.

use std::ops::Range;

use super::builder::Builder;
use super::dictionary::Dictionary;
use super::document::Document;
use super::query::{self, Query};
use super::short::{self, ShortPrefixes};
use super::tokens::BIGRAM;
use crate::model::{Id, Kind, Snapshot};

/// All words of a snapshot with the records that say them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) dictionary: Dictionary,
    /// The languages that each term was seen in, a bit each.
    pub(super) langs: Vec<u8>,
    pub(super) postings: Postings,
    pub(super) short: ShortPrefixes,
    /// Whole names, sorted; see [`name_key`].
    pub(super) names: Vec<u64>,
    pub(super) ids: Vec<Id>,
    pub(super) facts: Vec<Facts>,
    /// Every country that a document has.
    pub(super) countries: Vec<Id>,
    /// Places in `countries`, a run for each document.
    pub(super) country_refs: Vec<u16>,
    /// ISO codes in lower case with the places they stand for.
    pub(super) codes: Vec<(String, Id)>,
}

/// Which documents say each term, how much, and where.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    /// Documents, ascending within a term; the terms one behind the other.
    pub(super) docs: Vec<u32>,
    /// How much the document says the term: a step of [`super::ranking::ladder`].
    pub(super) codes: Vec<u8>,
    /// For each posting a length and that many bytes: places in the document, each as the
    /// distance from the one before in bytes of seven bits.
    pub(super) places: Vec<u8>,
    /// Where the postings of each term end.
    pub(super) ends: Vec<u32>,
    /// Where the places of each term end.
    pub(super) place_ends: Vec<u32>,
}

/// What a document can be filtered and counted by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) kind: Kind,
    pub(super) years: Option<(u16, u16)>,
    pub(super) countries: (u32, u32),
}

impl Index {
    /// Builds the index of a snapshot; documents in the order of its records.
    #[must_use]
    pub fn build(snapshot: &Snapshot) -> Self {
        let mut builder = Builder::new();
        for record in snapshot.records() {
            builder.add(&Document::of(snapshot, record));
        }
        builder.finish()
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no document.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many different words there are, parts of Korean words included.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.langs.len()
    }

    /// The record of a document.
    #[must_use]
    pub fn id(&self, doc: u32) -> Option<&Id> {
        self.ids.get(doc as usize)
    }

    /// Bytes that the index takes, without the ids that it shares with the snapshot.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let postings = &self.postings;
        let wide = postings.docs.len() + postings.ends.len() + postings.place_ends.len();
        self.dictionary.bytes()
            + self.langs.len()
            + wide * size_of::<u32>()
            + postings.codes.len()
            + postings.places.len()
            + self.short.bytes()
            + self.names.len() * size_of::<u64>()
            + self.facts.len() * size_of::<Facts>()
            + self.country_refs.len() * size_of::<u16>()
    }

    /// Reads what is asked for; `country:` is looked up among the countries of the index.
    #[must_use]
    pub fn query(&self, text: &str) -> Query {
        Query::parse(text, |name| {
            let by_code = self.codes.iter().find(|(code, _)| code == name).map(|(_, id)| id);
            let known = || self.countries.iter().find(|id| id.as_str() == name);
            by_code.or_else(known).cloned()
        })
    }

    /// The records that match all of a text, the best first; none without a word or filter.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<&Id> {
        let found = self.search(&self.query(text), self.len());
        let complete = found.hits.iter().filter(|hit| hit.complete);
        complete.filter_map(|hit| self.id(hit.doc)).collect()
    }

    /// The records that share this text as an acronym or a short name; empty below two.
    #[must_use]
    pub fn ambiguous(&self, text: &str) -> Vec<&Id> {
        let mut docs: Vec<u32> =
            self.named(text).filter(|(_, short)| *short).map(|(doc, _)| doc).collect();
        docs.dedup();
        if docs.len() < 2 { Vec::new() } else { docs.iter().filter_map(|d| self.id(*d)).collect() }
    }

    /// The documents that have this text as a whole name or title, and whether it is short.
    pub(super) fn named(&self, text: &str) -> impl Iterator<Item = (u32, bool)> {
        let key = name_key(text, 0, false);
        let start = self.names.partition_point(|name| key.is_none_or(|key| *name < key));
        let same =
            move |name: &&u64| key.is_some_and(|key| **name >> NAME_BITS == key >> NAME_BITS);
        self.names[start..].iter().take_while(same).map(|name| {
            let doc = u32::try_from((name & ((1 << NAME_BITS) - 1)) >> 1).unwrap_or(u32::MAX);
            (doc, name & 1 == 1)
        })
    }

    /// All terms but parts of Korean words.
    pub(super) fn spelled(&self) -> Range<u32> {
        let parts = self.dictionary.beginning(BIGRAM);
        parts.end..self.dictionary.len()
    }

    /// Where the postings of some terms stand.
    fn span(&self, terms: &Range<u32>) -> Range<usize> {
        let end = |term: u32| match term.checked_sub(1) {
            Some(last) => self.postings.ends.get(last as usize).map_or(0, |end| *end as usize),
            None => 0,
        };
        end(terms.start)..end(terms.end).max(end(terms.start))
    }

    /// How many postings some terms have.
    pub(super) fn posting_count(&self, terms: &Range<u32>) -> usize {
        self.span(terms).len()
    }

    /// The postings of some terms, at most as many as are looked up one by one.
    pub(super) fn slice(&self, terms: &Range<u32>) -> (&[u32], &[u8]) {
        let span = self.span(terms);
        (&self.postings.docs[span.clone()], &self.postings.codes[span])
    }

    /// Every document and place where a term stands, as one ascending number each.
    pub(super) fn occurrences(&self, term: u32, into: &mut Vec<u64>) {
        let (docs, _) = self.slice(&(term..term + 1));
        let start = match term.checked_sub(1) {
            Some(last) => self.postings.place_ends.get(last as usize).copied().unwrap_or(0),
            None => 0,
        };
        let mut bytes = self.postings.places[start as usize..].iter();
        for doc in docs {
            let mut left = bytes.next().copied().unwrap_or(0);
            let (mut place, mut number, mut shift) = (0_u64, 0_u64, 0);
            while left > 0 {
                left -= 1;
                let byte = bytes.next().copied().unwrap_or(0);
                number |= u64::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    place += number;
                    into.push(u64::from(*doc) << 32 | place);
                    (number, shift) = (0, 0);
                }
            }
        }
    }

    /// Most postings that one query looks up.
    ///
    /// Words are taken from the rarest on; once this many are used up, the commoner words of a
    /// long query no longer count.
    #[must_use]
    pub fn postings_max(&self) -> usize {
        short::budget(self.len()) * 4
    }
}

/// Low bits of a name's key: the document and whether the name is short.
const NAME_BITS: u32 = 25;

/// A whole name as a number: a hash of its folded words, the document, whether it is short.
///
/// Two names have equal hashes with a chance of one in 5 * 10^11. `None` without a word.
pub(super) fn name_key(text: &str, doc: usize, short: bool) -> Option<u64> {
    let words = query::folded(text);
    if words.is_empty() {
        return None;
    }
    let bytes = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    });
    let doc = u64::try_from(doc).unwrap_or(u64::MAX) & ((1 << (NAME_BITS - 1)) - 1);
    Some((hash >> NAME_BITS << NAME_BITS) | doc << 1 | u64::from(short))
}
