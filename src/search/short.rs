//! What begins with one or two letters, worked out when the index is built.
//!
//! A short beginning has more postings than a keystroke has time for. Each beginning with more
//! postings than there are documents gets one cell a document instead, the best code of its
//! words: reading those in a row is quicker than following the postings. A posting is in the
//! cells of at most a few beginnings, so there are few of them: all postings divided by the
//! documents, times the length of the longest.

use std::ops::Range;

use super::index::Index;

/// Postings per document that a beginning may have before it gets cells of its own.
const CELLS_FROM: usize = 1;
/// Postings per document of a beginning without cells that are looked up.
const POSTINGS_PER_DOCUMENT: usize = 4;
/// Below this many postings a beginning is always looked up in full.
const POSTINGS_MIN: usize = 16_384;
/// Longest beginning with cells, in letters.
const LETTERS_MAX: usize = 4;

/// The beginnings that have cells.
#[derive(Clone, Debug, Default)]
pub(super) struct ShortPrefixes {
    entries: Vec<Short>,
    pending: Vec<Range<u32>>,
}

/// One beginning: the terms that have it, and the best code in each document, 0 for none.
#[derive(Clone, Debug)]
struct Short {
    terms: Range<u32>,
    cells: Vec<u8>,
}

impl ShortPrefixes {
    /// The cells of a beginning, by its terms.
    pub(super) fn cells(&self, terms: &Range<u32>) -> Option<&[u8]> {
        let entry = self.entries.iter().find(|entry| entry.terms == *terms);
        entry.map(|entry| entry.cells.as_slice())
    }

    /// Bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.entries.iter().map(|entry| entry.cells.len()).sum()
    }
}

/// Most postings of a beginning that are looked up one by one.
pub(super) fn budget(documents: usize) -> usize {
    (documents * POSTINGS_PER_DOCUMENT).max(POSTINGS_MIN)
}

/// Finds the beginnings that need cells.
pub(super) fn plan(index: &Index, short: &mut ShortPrefixes) {
    let spelled = index.spelled();
    let many = (index.len() * CELLS_FROM).max(POSTINGS_MIN);
    let mut open = vec![(spelled, 1)];
    while let Some((terms, letters)) = open.pop() {
        let mut at = terms.start;
        while at < terms.end {
            let word = index.dictionary.word(at);
            let end = word.char_indices().nth(letters).map_or(word.len(), |(end, _)| end);
            let whole = word.chars().count() >= letters;
            let range = if whole { index.dictionary.beginning(&word[..end]) } else { at..at + 1 };
            if whole && index.posting_count(&range) > many {
                short.pending.push(range.clone());
                if letters < LETTERS_MAX {
                    open.push((range.clone(), letters + 1));
                }
            }
            at = range.end.max(at + 1);
        }
    }
    short.pending.dedup();
}

/// Fills the cells of the next beginning; how many postings that took, 0 when all are filled.
pub(super) fn step(index: &Index, short: &mut ShortPrefixes) -> usize {
    let Some(terms) = short.pending.pop() else { return 0 };
    if short.cells(&terms).is_some() {
        return 1;
    }
    let mut cells = vec![0_u8; index.len()];
    let (docs, codes) = index.slice(&terms);
    for (doc, code) in docs.iter().zip(codes) {
        if let Some(cell) = cells.get_mut(*doc as usize) {
            *cell = (*cell).max(*code);
        }
    }
    let work = docs.len().max(1);
    short.entries.push(Short { terms, cells });
    work
}
