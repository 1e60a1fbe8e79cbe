//! Puts the postings of all documents in the order of their words, a bounded share at a time.
//!
//! Sorting the words, numbering them and laying out their room are one share each.

use super::builder::{Builder, COUNT_BITS, COUNT_MAX, count_of};
use super::index::{Index, Postings};
use super::interner::Interner;
use super::ranking;
use super::short::{self, ShortPrefixes};

/// An index that is being put in order.
#[derive(Debug)]
pub struct Sorting {
    builder: Builder,
    /// The words in order, until they have their places.
    order: Option<Vec<u32>>,
    /// Where each word stands among the sorted ones.
    rank: Vec<u32>,
    /// Postings whose words are counted.
    counted: usize,
    laid: bool,
    next: Vec<u32>,
    next_place: Vec<u32>,
    norms: ranking::Norms,
    ladder: [f32; 256],
    document: usize,
    posting: usize,
    place: usize,
    short: ShortPrefixes,
    planned: bool,
}

impl Sorting {
    pub(super) fn of(builder: Builder) -> Self {
        Self {
            norms: builder.lengths.norms(),
            ladder: ranking::ladder(),
            builder,
            order: None,
            rank: Vec::new(),
            counted: 0,
            laid: false,
            next: Vec::new(),
            next_place: Vec::new(),
            document: 0,
            posting: 0,
            place: 0,
            short: ShortPrefixes::default(),
            planned: false,
        }
    }

    /// Counts about this many postings or puts them in their place; whether all is done.
    ///
    /// The first two steps sort the words and number them instead.
    pub fn step(&mut self, postings: usize) -> bool {
        let mut left = postings.max(1);
        match self.order.take() {
            None if self.next.is_empty() => {
                self.order = Some(self.builder.terms.sorted());
                return false;
            }
            Some(order) => {
                self.number(&order);
                return false;
            }
            None => {}
        }
        if !self.laid {
            if self.count(left) == 0 {
                self.lay();
            }
            return false;
        }
        while left > 0 && self.document < self.builder.ends.len() {
            left = left.saturating_sub(self.scatter());
        }
        if self.document < self.builder.ends.len() {
            return false;
        }
        if !self.planned {
            self.planned = true;
            short::plan(&self.builder.index, &mut self.short);
            return false;
        }
        while left > 0 {
            match short::step(&self.builder.index, &mut self.short) {
                0 => return true,
                work => left = left.saturating_sub(work),
            }
        }
        false
    }

    /// Gives each word its place in the order.
    fn number(&mut self, order: &[u32]) {
        let builder = &mut self.builder;
        self.rank = vec![0; order.len()];
        for (at, term) in order.iter().enumerate() {
            self.rank[*term as usize] = count_of(at);
        }
        (builder.index.dictionary, builder.index.langs) = builder.terms.dictionary(order);
        (builder.terms, builder.written) = (Interner::default(), Interner::default());
        self.next = vec![0; order.len() + 1];
        self.next_place = vec![0; order.len() + 1];
    }

    /// Counts postings and places of each word; how many postings, 0 when all are counted.
    fn count(&mut self, most: usize) -> usize {
        let from = self.counted;
        let terms = self.builder.posting_terms.iter_mut().zip(&self.builder.place_bytes);
        for (term, bytes) in terms.skip(from).take(most) {
            *term = self.rank[*term as usize];
            self.next[*term as usize + 1] += 1;
            self.next_place[*term as usize + 1] += u32::from(*bytes) + 1;
            self.counted += 1;
        }
        self.counted - from
    }

    /// Gives each word its room.
    fn lay(&mut self) {
        let (next, next_place) = (&mut self.next, &mut self.next_place);
        for at in 1..next.len() {
            next[at] += next[at - 1];
            next_place[at] += next_place[at - 1];
        }
        let index = &mut self.builder.index;
        index.names.sort_unstable();
        let all = self.builder.posting_terms.len();
        let place_count = next_place.last().map_or(0, |end| *end as usize);
        index.postings = Postings {
            docs: vec![0; all],
            codes: vec![0; all],
            places: vec![0; place_count],
            ends: next[1..].to_vec(),
            place_ends: next_place[1..].to_vec(),
        };
        self.rank = Vec::new();
        self.laid = true;
    }

    /// Moves the postings of the next document to their terms; how many they were.
    fn scatter(&mut self) -> usize {
        let ordinal = count_of(self.document);
        let norms = self.norms.of(self.builder.lengths.of(self.document));
        let end = self.builder.ends[self.document] as usize;
        let count = end - self.posting;
        let index = &mut self.builder.index.postings;
        for at in self.posting..end {
            let term = self.builder.posting_terms[at] as usize;
            let packed = self.builder.posting_counts[at];
            let mut frequency = 0.0;
            for (field, norm) in norms.iter().enumerate() {
                let shift = COUNT_BITS * count_of(field);
                let said = u8::try_from((packed >> shift) & COUNT_MAX).unwrap_or(0);
                frequency += f32::from(said) * norm;
            }
            let to = self.next[term] as usize;
            self.next[term] += 1;
            index.docs[to] = ordinal;
            index.codes[to] = ranking::code(&self.ladder, frequency);
            let bytes = usize::from(self.builder.place_bytes[at]);
            let from = &self.builder.places[self.place..self.place + bytes];
            let to = self.next_place[term] as usize;
            index.places[to] = self.builder.place_bytes[at];
            index.places[to + 1..=to + bytes].copy_from_slice(from);
            self.next_place[term] += count_of(bytes) + 1;
            self.place += bytes;
        }
        self.posting = end;
        self.document += 1;
        count
    }

    /// The index; complete once [`Sorting::step`] has said so.
    #[must_use]
    pub fn index(self) -> Index {
        let mut index = self.builder.index;
        index.short = self.short;
        index
    }
}
