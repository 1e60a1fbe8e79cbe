//! Which words of the index a word of a query stands for.
//!
//! In this order: the word itself with or without accents, other forms with its stem (Korean:
//! without its particle), longer words if it may still go on, Korean words it is part of,
//! initial consonants. Only when none of these is there, the nearest spellings: so a match by
//! typo never stands above an exact one.

use std::cmp::Reverse;
use std::ops::Range;

use super::dictionary::Near;
use super::hangul;
use super::index::Index;
use super::interner::lang_bit;
use super::query::{Query, Word};
use super::stem;
use super::tokens::{ACCENTED, BIGRAM, folded_part};
use crate::model::{Lang, sorted};

/// How a word of a query stands in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// As written, but for case and accents.
    Exact,
    /// In another form of the word, or with a particle.
    Stem,
    /// As the beginning of a word.
    Prefix,
    /// Inside a Korean word.
    Part,
    /// By initial consonants.
    Initials,
    /// Spelled otherwise.
    Typo,
}

impl How {
    /// The way as one word, for programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Stem => "stem",
            Self::Prefix => "prefix",
            Self::Part => "part",
            Self::Initials => "initials",
            Self::Typo => "typo",
        }
    }
}

/// What a match counts against an exact one.
const OTHER_ACCENT: f32 = 0.9;
const PARTICLE: f32 = 0.95;
const STEM: f32 = 0.7;
const PREFIX_ALONE: f32 = 0.8;
const PREFIX_BESIDE: f32 = 0.3;
const PART: f32 = 0.5;
const TYPO: [f32; 3] = [1.0, 0.6, 0.4];

/// A word of so few letters may go on even when it stands in the index itself.
const SHORT_LETTERS: usize = 3;
/// A word this many times rarer than what begins with it may go on too.
const RARE: usize = 8;
/// Most words with one stem, and most words looked at to find them.
const STEMS_MAX: usize = 16;
const STEM_VISITS: usize = 2_000;
/// Most spellings of one word, and most words of a query that are looked for by spelling.
const TYPOS_MAX: usize = 8;
const TYPO_WORDS_MAX: usize = 4;

/// Terms that stand for a word of a query.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) terms: Range<u32>,
    pub(super) how: How,
    pub(super) weight: f32,
}

/// A word of a query with all that stands for it.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub(super) word: Word,
    /// The word and its forms: what a document says of them adds up.
    pub(super) forms: Vec<Variant>,
    /// Longer words and other spellings: the best one counts.
    pub(super) others: Vec<Variant>,
    /// Pairs of syllables; `None` for a pair that no document has.
    pub(super) pairs: Vec<Option<u32>>,
    /// What the pairs count.
    pub(super) part_weight: f32,
}

impl Wanted {
    /// How many documents the forms have, counted once for each form.
    pub(super) fn form_count(&self, index: &Index) -> usize {
        self.forms.iter().map(|variant| index.posting_count(&variant.terms)).sum()
    }
}

/// All that stands for the words of a query; `visits` counts the words and letters looked at.
pub(super) fn wanted(index: &Index, query: &Query, visits: &mut usize) -> Vec<Wanted> {
    let mut typo_words = 0;
    let mut all = Vec::with_capacity(query.words.len());
    for word in &query.words {
        let mut one = Wanted {
            word: word.clone(),
            forms: Vec::new(),
            others: Vec::new(),
            pairs: Vec::new(),
            part_weight: PART,
        };
        add_forms(index, &mut one, visits);
        add_longer(index, &mut one);
        let nothing = one.forms.is_empty()
            && one.others.is_empty()
            && (one.pairs.is_empty() || one.pairs.contains(&None));
        if nothing && typo_words < TYPO_WORDS_MAX {
            typo_words += 1;
            add_typos(index, &mut one, visits);
        }
        all.push(one);
    }
    all
}

fn add_forms(index: &Index, one: &mut Wanted, visits: &mut usize) {
    let form = &one.word.form;
    for term in index.dictionary.forms(&form.folded) {
        let accented = index.dictionary.word(term).contains(ACCENTED);
        let weight = if accented == form.accented.is_some() { 1.0 } else { OTHER_ACCENT };
        one.forms.push(Variant { terms: term..term + 1, how: How::Exact, weight });
    }
    if hangul::is_korean(&form.folded) {
        let bare = hangul::without_particle(&form.folded);
        if let Some(bare) = bare {
            for term in index.dictionary.forms(bare) {
                one.forms.push(Variant { terms: term..term + 1, how: How::Stem, weight: PARTICLE });
            }
        }
        let pair = |pair: &str| index.dictionary.exact(&[BIGRAM, pair].concat());
        let pairs = hangul::bigrams(bare.unwrap_or(&form.folded));
        one.pairs = pairs.into_iter().map(pair).collect();
        if one.pairs.iter().all(Option::is_none) {
            one.pairs.clear();
        }
        return;
    }
    add_stems(index, one, Lang::En, stem::english, visits);
    add_stems(index, one, Lang::Es, stem::spanish, visits);
}

fn add_stems(
    index: &Index,
    one: &mut Wanted,
    lang: Lang,
    stem: fn(&str) -> String,
    visits: &mut usize,
) {
    let folded = one.word.form.folded.clone();
    let wanted = stem(&folded);
    let Some((last, _)) = wanted.char_indices().next_back().filter(|(last, _)| *last > 1) else {
        return;
    };
    let terms = index.dictionary.beginning(&wanted[..last]);
    for term in terms.take(STEM_VISITS) {
        *visits += 1;
        let other = folded_part(index.dictionary.word(term));
        let spoken =
            index.langs.get(term as usize).is_some_and(|bits| bits & lang_bit(Some(lang)) > 0);
        let same = other != folded && spoken && stem(other) == wanted;
        let known = |variant: &Variant| variant.terms.start == term;
        if same && !one.forms.iter().any(known) && one.forms.len() < STEMS_MAX {
            one.forms.push(Variant { terms: term..term + 1, how: How::Stem, weight: STEM });
        }
    }
}

fn add_longer(index: &Index, one: &mut Wanted) {
    let folded = one.word.form.folded.as_str();
    let letters = folded.chars().count();
    let initials = hangul::is_initials(folded);
    let syllable = letters == 1 && hangul::is_korean(folded);
    // A word that the index does not have may be cut short anywhere in the query.
    let cut = one.forms.is_empty() && one.pairs.is_empty() && letters >= SHORT_LETTERS;
    if !one.word.begun && !initials && !syllable && !cut {
        return;
    }
    let terms = index.dictionary.beginning(folded);
    let (there, longer) = (one.form_count(index), index.posting_count(&terms));
    if longer == 0 || longer <= there {
        return;
    }
    let weight = if there == 0 { PREFIX_ALONE } else { PREFIX_BESIDE };
    if there == 0 || letters <= SHORT_LETTERS || there * RARE < longer {
        let how = if initials { How::Initials } else { How::Prefix };
        one.others.push(Variant { terms, how, weight });
    }
}

fn add_typos(index: &Index, one: &mut Wanted, visits: &mut usize) {
    let near = index.dictionary.near(&one.word.form.folded, one.word.begun, visits);
    let count = |near: &Near| index.posting_count(&(near.term..near.term + 1));
    for near in sorted(near, |near| Reverse(count(near))).into_iter().take(TYPOS_MAX) {
        let weight = TYPO.get(usize::from(near.edits)).copied().unwrap_or(0.0);
        one.others.push(Variant { terms: near.term..near.term + 1, how: How::Typo, weight });
    }
}

/// The likeliest other spelling of a word, from words that at least so many postings have.
pub(super) fn correction<'a>(
    index: &'a Index,
    word: &Word,
    least: usize,
    visits: &mut usize,
) -> Option<&'a str> {
    let near = index.dictionary.near(&word.form.folded, false, visits);
    let count = |term: u32| index.posting_count(&(term..term + 1));
    let best = near.iter().max_by_key(|near| (count(near.term), u32::MAX - near.term))?;
    (count(best.term) >= least).then(|| {
        let key = index.dictionary.word(best.term);
        key.split(ACCENTED).last().unwrap_or(key)
    })
}
