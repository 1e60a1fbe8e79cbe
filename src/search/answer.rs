//! Answering a query: score, filter, keep the best.
//!
//! Bounded whatever is asked: [`Work`] counts the postings, cells, words and letters looked at,
//! and [`Work::postings`] never passes [`Index::postings_max`] by more than one look at every
//! document.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::index::Index;
use super::matching::{self, How, Variant, Wanted};
use super::plan::Plan;
use super::query::Query;
use super::ranking::{self, damped, ladder, rarity, real};
use super::short;
use super::tokens::ACCENTED;
use crate::model::{Id, sorted};

/// One document of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The document's ordinal.
    pub doc: u32,
    /// How well it fits; comparable within one answer only.
    pub score: f32,
    /// Whether it matches all words.
    pub complete: bool,
}

/// The answer to a query.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best documents, best first. Of a query of one or two words those that match all
    /// stand before the rest; in a longer one each word adds its part.
    pub hits: Vec<Hit>,
    /// How many documents match all words; these alone count as "found".
    pub complete: usize,
    /// How many match at least one word.
    pub total: usize,
    /// The documents that match all words, or else those that match some; ascending.
    pub docs: Vec<u32>,
    /// The words as they were understood; marks and explains.
    pub plan: Plan,
    /// A likelier spelling of the query, when little is found.
    pub correction: Option<String>,
    /// What the answer took.
    pub work: Work,
}

/// What an answer took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Postings, cells and places looked at.
    pub postings: usize,
    /// Dictionary words and letters looked at.
    pub visits: usize,
}

/// Up to this many words, what matches all of them stands before all else.
const SHORT_QUERY: usize = 2;
/// Most words that another spelling is looked for when little is found.
const RESPELLED_MAX: usize = 4;
/// What a document gains whose whole name or title is asked for.
const NAMED: f32 = 100.0;
/// Greatest ordinal of a document.
const DOC_MAX: u32 = u32::MAX >> 1;
/// At most so many complete matches are "little", and another spelling is looked for.
const LITTLE: usize = 2;
/// A likelier spelling is this many times commoner.
const COMMONER: usize = 8;
/// Share of the pairs of a long Korean word that a document must have.
const PAIRS_SHARE: f32 = 0.6;

/// What documents have gathered so far.
struct Scores {
    /// How many words are asked for.
    words: usize,
    sums: Vec<f32>,
    matched: Vec<u8>,
    /// Of the word at hand: how much each document says it, and which do.
    said: Vec<f32>,
    saying: Vec<u32>,
    ladder: [f32; 256],
}

impl Index {
    /// Answers a query with at most `limit` hits.
    ///
    /// Ties stand in the order of the documents. Nothing asked finds nothing; filters alone
    /// find all that pass them.
    #[must_use]
    pub fn search(&self, query: &Query, limit: usize) -> Found {
        let mut work = Work::default();
        let mut words = matching::wanted(self, query, &mut work.visits);
        let mut scores = Scores::new(words.len(), self.len());
        let mut counted = 0;
        for (cost, word) in sorted(words.iter().map(|word| (self.cost(word), word)), |one| one.0) {
            if work.postings + cost > self.postings_max() && counted > 0 {
                break;
            }
            scores.add(self, word, &mut work);
            counted += 1;
        }
        let kept = self.kept(query, &mut work);
        let named = self.named_docs(query, &words);
        let mut found = scores.best(query, counted, (kept.as_deref(), &named), limit);
        found.correction = self.correction(query, &words, found.complete, &mut work);
        words.retain(|word| {
            !word.forms.is_empty() || !word.others.is_empty() || !word.pairs.is_empty()
        });
        found.plan = Plan::of(self, words);
        found.work = work;
        found
    }

    /// Postings that a word takes.
    fn cost(&self, word: &Wanted) -> usize {
        let variant = |variant: &Variant| match self.short.cells(&variant.terms) {
            Some(cells) => cells.len(),
            None => self.posting_count(&variant.terms).min(short::budget(self.len())),
        };
        let pairs = word.pairs.iter().flatten().map(|term| self.posting_count(&(*term..*term + 1)));
        word.forms.iter().chain(&word.others).map(variant).chain(pairs).sum()
    }

    /// Which documents pass phrases, exclusions and filters; `None` when all do.
    fn kept(&self, query: &Query, work: &mut Work) -> Option<Vec<bool>> {
        let filters =
            !query.kinds.is_empty() || !query.countries.is_empty() || query.years.is_some();
        if query.phrases.is_empty() && query.without.is_empty() && !filters {
            return None;
        }
        let mut kept = vec![true; self.len()];
        for phrase in &query.phrases {
            let with = self.with_phrase(phrase, work);
            kept.iter_mut().zip(with).for_each(|(kept, with)| *kept &= with);
        }
        for phrase in &query.without {
            let with = self.with_phrase(phrase, work);
            kept.iter_mut().zip(with).for_each(|(kept, with)| *kept &= !with);
        }
        if filters {
            for (kept, facts) in kept.iter_mut().zip(&self.facts) {
                *kept &= self.passes(query, facts);
            }
        }
        Some(kept)
    }

    /// Which documents say these words one behind the other.
    fn with_phrase(&self, phrase: &[String], work: &mut Work) -> Vec<bool> {
        let mut ends: Vec<u64> = Vec::new();
        for (at, word) in phrase.iter().enumerate() {
            let mut places = Vec::new();
            for term in self.dictionary.forms(word) {
                self.occurrences(term, &mut places);
            }
            work.postings += places.len();
            if !places.is_sorted() {
                places.sort_unstable();
            }
            if at > 0 {
                places.retain(|place| ends.binary_search(&(place - 1)).is_ok());
            }
            ends = places;
        }
        let mut with = vec![false; self.len()];
        for end in ends {
            if let Some(with) = usize::try_from(end >> 32).ok().and_then(|doc| with.get_mut(doc)) {
                *with = true;
            }
        }
        with
    }

    /// The query with the likeliest spelling of words that hardly stand in the index.
    fn correction(
        &self,
        query: &Query,
        words: &[Wanted],
        complete: usize,
        work: &mut Work,
    ) -> Option<String> {
        let meant = respelled(query, words, |word| Some(self.typo(word)?.to_owned()));
        if meant.is_some() || complete > LITTLE {
            return meant;
        }
        let mut left = RESPELLED_MAX;
        respelled(query, words, |word| {
            let count = word.form_count(self);
            let longer = word.others.iter().any(|one| one.how == How::Prefix);
            if count > LITTLE || longer || left == 0 {
                return None;
            }
            left -= 1;
            let least = (count * COMMONER).max(1);
            matching::correction(self, &word.word, least, &mut work.visits).map(str::to_owned)
        })
    }

    /// What a word that the index does not have was most likely meant to be.
    fn typo(&self, word: &Wanted) -> Option<&str> {
        let typo = word.others.first().filter(|one| one.how == How::Typo)?;
        let key = self.dictionary.word(typo.terms.start);
        key.split(ACCENTED).last()
    }

    /// The documents whose whole name is asked for, perhaps misspelled or with a particle, and
    /// what they gain.
    fn named_docs(&self, query: &Query, words: &[Wanted]) -> Vec<(u32, f32)> {
        let mut named: Vec<(u32, f32)> =
            self.named(&query.plain).map(|(doc, _)| (doc, NAMED)).collect();
        let meant = respelled(query, words, |word| {
            let bare = word.forms.iter().find(|form| form.how == How::Stem);
            let bare = bare.map(|form| self.dictionary.word(form.terms.start));
            let korean = bare.filter(|bare| word.word.form.folded.starts_with(bare));
            Some(korean.or_else(|| self.typo(word))?.to_owned())
        });
        if let Some(meant) = meant {
            named.extend(self.named(&meant).map(|(doc, _)| (doc, NAMED / 2.0)));
        }
        named
    }

    /// The records of an answer, best first.
    pub fn records<'a>(&'a self, found: &'a Found) -> impl Iterator<Item = &'a Id> {
        found.hits.iter().filter_map(|hit| self.id(hit.doc))
    }
}

/// The query with some words written otherwise; `None` when none is.
fn respelled(
    query: &Query,
    words: &[Wanted],
    mut other: impl FnMut(&Wanted) -> Option<String>,
) -> Option<String> {
    let mut text = query.plain.clone();
    let mut changed = false;
    // From the last on, so that the places of the others stay.
    for word in words.iter().rev() {
        if let Some(other) = other(word) {
            text.replace_range(word.word.range.0..word.word.range.1, &other);
            changed = true;
        }
    }
    changed.then_some(text)
}

impl Scores {
    fn new(words: usize, documents: usize) -> Self {
        Self {
            words,
            sums: vec![0.0; documents],
            matched: vec![0; documents],
            said: vec![0.0; documents],
            saying: Vec::new(),
            ladder: ladder(),
        }
    }

    /// Adds what each document says of one word.
    fn add(&mut self, index: &Index, wanted: &Wanted, work: &mut Work) {
        for variant in &wanted.forms {
            let (docs, codes) = index.slice(&variant.terms);
            work.postings += docs.len();
            for (doc, code) in docs.iter().zip(codes) {
                let sum =
                    self.said[*doc as usize] + variant.weight * self.ladder[usize::from(*code)];
                self.say(*doc, sum);
            }
        }
        let exact = self.saying.len();
        for variant in &wanted.others {
            self.other(index, variant, work);
        }
        if !wanted.pairs.is_empty() {
            self.pairs(index, &wanted.pairs, wanted.part_weight, work);
        }
        let with = if exact > 0 { exact } else { self.saying.len() };
        let rarity = rarity(with, index.len());
        let weight = ranking::wanted(rarity, wanted.word.times, self.words);
        for doc in self.saying.drain(..) {
            let doc = doc as usize;
            self.sums[doc] += weight * damped(self.said[doc]);
            self.matched[doc] += 1;
            self.said[doc] = 0.0;
        }
    }

    /// The best documents, and which match at all.
    fn best(
        &self,
        query: &Query,
        counted: usize,
        (kept, named): (Option<&[bool]>, &[(u32, f32)]),
        limit: usize,
    ) -> Found {
        let all_words = u8::try_from(counted).unwrap_or(u8::MAX);
        let short = counted <= SHORT_QUERY;
        let filters_alone = query.words.is_empty() && !query.is_empty();
        let (mut complete, mut docs, mut some) = (0, Vec::new(), Vec::new());
        let mut best: BinaryHeap<Reverse<u64>> = BinaryHeap::new();
        for (at, matched) in self.matched.iter().enumerate() {
            let passes = kept.is_none_or(|kept| kept[at]);
            if !passes || (*matched == 0 && !filters_alone) {
                continue;
            }
            let doc = u32::try_from(at).unwrap_or(u32::MAX);
            let all = *matched == all_words;
            let score = self.sums[at]
                + named.iter().find(|(named, _)| *named == doc).map_or(0.0, |(_, gain)| *gain);
            if all {
                complete += 1;
                docs.push(doc);
            } else {
                some.push(doc);
            }
            // Greater is better: all words, then the score, whose bits rise with it, then
            // the earlier document.
            let key = u64::from(all && short) << 63
                | u64::from(score.to_bits() & (u32::MAX >> 1)) << 32
                | u64::from(DOC_MAX - doc.min(DOC_MAX)) << 1
                | u64::from(all);
            if best.len() < limit {
                best.push(Reverse(key));
            } else if best.peek().is_some_and(|least| least.0 < key) {
                best.pop();
                best.push(Reverse(key));
            }
        }
        let total = docs.len() + some.len();
        let hit = |key: Reverse<u64>| {
            let [high, low] = [key.0 >> 32, key.0 & u64::from(u32::MAX)]
                .map(|half| u32::try_from(half).unwrap_or(u32::MAX));
            let score = f32::from_bits(high & (u32::MAX >> 1));
            Hit { doc: DOC_MAX - (low >> 1), score, complete: low & 1 == 1 }
        };
        let hits = best.into_sorted_vec().into_iter().map(hit).collect();
        let docs = if complete > 0 { docs } else { some };
        let (plan, work) = (Plan::default(), Work::default());
        Found { hits, complete, total, docs, plan, correction: None, work }
    }

    fn say(&mut self, doc: u32, sum: f32) {
        let said = &mut self.said[doc as usize];
        if *said == 0.0 {
            self.saying.push(doc);
        }
        // Not `f32::max`, which in the browser is a call of its own for the sake of NaN.
        if sum > *said {
            *said = sum;
        }
    }

    fn other(&mut self, index: &Index, variant: &Variant, work: &mut Work) {
        if let Some(cells) = index.short.cells(&variant.terms) {
            work.postings += cells.len();
            for (doc, code) in (0..).zip(cells) {
                if *code > 0 {
                    self.say(doc, variant.weight * self.ladder[usize::from(*code)]);
                }
            }
            return;
        }
        let (docs, codes) = index.slice(&variant.terms);
        let budget = short::budget(index.len());
        work.postings += docs.len().min(budget);
        for (doc, code) in docs.iter().zip(codes).take(budget) {
            self.say(*doc, variant.weight * self.ladder[usize::from(*code)]);
        }
    }

    /// Adds the documents that have enough pairs of a Korean word.
    fn pairs(&mut self, index: &Index, pairs: &[Option<u32>], weight: f32, work: &mut Work) {
        let count = real(pairs.len());
        let least = if pairs.len() < 3 { count } else { count * PAIRS_SHARE };
        let mut shares = vec![(0_u8, 0.0_f32); index.len()];
        for term in pairs.iter().flatten() {
            let (docs, codes) = index.slice(&(*term..*term + 1));
            work.postings += docs.len();
            for (doc, code) in docs.iter().zip(codes) {
                let share = &mut shares[*doc as usize];
                *share = (share.0 + 1, share.1 + self.ladder[usize::from(*code)]);
            }
        }
        for (doc, (have, sum)) in (0..).zip(shares) {
            let have = f32::from(have);
            if have >= least && have > 0.0 {
                let share = have / count;
                self.say(doc, weight * share * share * sum / have);
            }
        }
    }
}
