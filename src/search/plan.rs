//! The words of a query as the index understood them: says where and why a text matches.
//!
//! Works on any text, so the index need not keep the texts of its documents.

use std::ops::Range;

use super::document::{DocumentText, Field};
use super::hangul;
use super::index::Index;
use super::matching::{How, Wanted};
use super::tokens::{Form, Token, folded_part, tokens};
use crate::model::sorted;

/// Most words of a text that are compared.
const WORDS_MAX: usize = 10_000;

/// A query as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    words: Vec<PlanWord>,
}

#[derive(Clone, Debug)]
struct PlanWord {
    folded: String,
    bare: Option<String>,
    others: Vec<(String, How)>,
    begun: bool,
    pairs: bool,
    initials: bool,
}

/// One reason why a record was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The word of the query, folded.
    pub word: String,
    /// The word of the record, as written.
    pub term: String,
    /// Where it stands.
    pub field: Field,
    /// How the two match.
    pub how: How,
}

impl Plan {
    pub(super) fn of(index: &Index, words: Vec<Wanted>) -> Self {
        let word = |one: Wanted| {
            let variants = one.forms.iter().chain(&one.others);
            let told = variants.filter(|variant| matches!(variant.how, How::Stem | How::Typo));
            let others = told
                .map(|one| {
                    (folded_part(index.dictionary.word(one.terms.start)).to_owned(), one.how)
                })
                .collect();
            let longer = |how: How| one.others.iter().any(|variant| variant.how == how);
            let folded = one.word.form.folded;
            PlanWord {
                bare: hangul::without_particle(&folded).map(str::to_owned),
                begun: longer(How::Prefix),
                initials: longer(How::Initials),
                pairs: !one.pairs.is_empty(),
                others,
                folded,
            }
        };
        Self { words: words.into_iter().map(word).collect() }
    }

    /// The parts of a text that match, ascending, in UTF-16 units as a page counts.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        let (mut byte, mut unit) = (0, 0);
        for found in self.matches(text) {
            let mut units = |to: usize| {
                unit += text[byte..to].encode_utf16().count();
                byte = to;
                unit
            };
            let range = units(found.range.start)..units(found.range.end);
            marks.push(range);
        }
        marks
    }

    /// Why a document was found: the best match of each word in each field, by word and field.
    #[must_use]
    pub fn why(&self, texts: &[DocumentText<'_>]) -> Vec<Why> {
        let mut all: Vec<(usize, Why)> = Vec::new();
        for text in texts {
            for found in self.matches(text.text) {
                let (at, how) = (found.word, found.how);
                let Some(word) = self.words.get(at) else { continue };
                let why = Why {
                    word: word.folded.clone(),
                    term: found.token.word.to_owned(),
                    field: text.field,
                    how,
                };
                match all.iter_mut().find(|(word, old)| *word == at && old.field == text.field) {
                    Some((_, old)) if old.how <= how => {}
                    Some((_, old)) => *old = why,
                    None => all.push((at, why)),
                }
            }
        }
        let all = sorted(all, |(word, why)| (*word, why.field));
        all.into_iter().map(|(_, why)| why).collect()
    }

    /// Whether no word was understood.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The matches in a text, in order, in bytes.
    pub(super) fn matches<'a>(&self, text: &'a str) -> Vec<Match<'a>> {
        let mut found = Vec::new();
        for token in tokens(text).into_iter().take(WORDS_MAX) {
            let form = Form::of(token.word);
            let best = (0..)
                .zip(&self.words)
                .filter_map(|(at, word)| word.matches(&form.folded).map(|fit| (fit.0, at, fit.1)))
                .min_by_key(|(how, at, _)| (*how, *at));
            if let Some((how, word, part)) = best {
                let range = part_of(&token, &form.folded, part);
                found.push(Match { word, how, token, range });
            }
        }
        found
    }
}

/// A word of a text that matches a word of the query.
#[derive(Clone, Debug)]
pub(super) struct Match<'a> {
    /// Which word of the query.
    pub(super) word: usize,
    pub(super) how: How,
    pub(super) token: Token<'a>,
    /// The part that matches, in bytes of the text.
    pub(super) range: Range<usize>,
}

impl PlanWord {
    /// How a folded word of a text matches, and which of its bytes do.
    fn matches(&self, word: &str) -> Option<(How, Range<usize>)> {
        let whole = 0..word.len();
        if word == self.folded {
            return Some((How::Exact, whole));
        }
        let bare = hangul::without_particle(word);
        if bare == Some(&self.folded) {
            return Some((How::Exact, 0..self.folded.len()));
        }
        if let Some(own) = self.bare.as_deref()
            && (own == word || bare == Some(own))
        {
            return Some((How::Stem, 0..own.len()));
        }
        if let Some((_, how)) = self.others.iter().find(|(other, _)| other == word) {
            return Some((*how, whole));
        }
        if self.begun && word.starts_with(&self.folded) {
            return Some((How::Prefix, 0..self.folded.len()));
        }
        if self.initials && hangul::initials(word).starts_with(&self.folded) {
            return Some((How::Initials, whole));
        }
        if !self.pairs || !hangul::is_korean(word) {
            return None;
        }
        let wanted = self.bare.as_deref().unwrap_or(&self.folded);
        if let Some(at) = word.find(wanted) {
            return Some((How::Part, at..at + wanted.len()));
        }
        let pairs = hangul::bigrams(bare.unwrap_or(word));
        let inside = !pairs.is_empty() && pairs.iter().all(|pair| wanted.contains(pair));
        inside.then_some((How::Part, whole))
    }
}

/// Bytes of a folded word as bytes of the text; the whole word where folding changed its length.
fn part_of(token: &Token<'_>, folded: &str, part: Range<usize>) -> Range<usize> {
    let whole = token.start..token.end();
    if token.word.chars().count() != folded.chars().count() {
        return whole;
    }
    let at = |byte: usize| {
        let letters = folded[..byte].chars().count();
        token.word.char_indices().nth(letters).map_or(token.word.len(), |(at, _)| at)
    };
    token.start + at(part.start)..token.start + at(part.end)
}
