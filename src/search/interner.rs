//! Numbers for words while an index is built: the same word, the same number.
//!
//! An open-addressing table over one text; unlike the standard library's table it is the same
//! on every run.

use super::dictionary::Dictionary;
use crate::model::Lang;

/// Words seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    text: String,
    /// Where each word ends in the text, its hash, and the languages it stood in, a bit each.
    words: Vec<(u32, u32, u8)>,
    /// The hash of a word above its number plus one, or 0; a power of two long.
    slots: Vec<u64>,
}

impl Interner {
    /// The number of a word, from 0; a new word gets the next one.
    pub(super) fn intern(&mut self, word: &str) -> u32 {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(word);
        let mut slot = hash as usize & (self.slots.len() - 1);
        while self.slots[slot] != 0 {
            let (known, number) = halves(self.slots[slot] - 1);
            if known == hash && self.word(number) == word {
                return number;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.text.push_str(word);
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.words.push((end, hash, 0));
        self.slots[slot] = joined(hash, number) + 1;
        number
    }

    /// Notes that a word stood in a text of this language.
    pub(super) fn spoken(&mut self, number: u32, lang: Option<Lang>) {
        if let Some(word) = self.words.get_mut(number as usize) {
            word.2 |= lang_bit(lang);
        }
    }

    fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let start = if at == 0 { 0 } else { self.words[at - 1].0 };
        &self.text[start as usize..self.words[at].0 as usize]
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(1024);
        self.slots = vec![0; length];
        for (number, (_, hash, _)) in (0..).zip(&self.words) {
            let mut slot = *hash as usize & (length - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            self.slots[slot] = joined(*hash, number) + 1;
        }
    }

    /// The numbers in the byte order of their words.
    pub(super) fn sorted(&self) -> Vec<u32> {
        // The first sixteen bytes decide nearly always, and comparing numbers is quick.
        let begin = |number: u32| {
            let mut begin = [0; 16];
            begin.iter_mut().zip(self.word(number).bytes()).for_each(|(to, from)| *to = from);
            u128::from_be_bytes(begin)
        };
        let mut order: Vec<(u128, u32)> =
            (0..).take(self.words.len()).map(|number| (begin(number), number)).collect();
        order.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| self.word(one.1).cmp(self.word(other.1)))
        });
        order.into_iter().map(|(_, number)| number).collect()
    }

    /// The words in this order, and the languages of each.
    pub(super) fn dictionary(&self, order: &[u32]) -> (Dictionary, Vec<u8>) {
        let words = order.iter().map(|number| self.word(*number));
        let langs = order.iter().map(|number| self.words[*number as usize].2);
        (Dictionary::of(words), langs.collect())
    }
}

/// The bit of a language; none for an unknown one.
pub(super) fn lang_bit(lang: Option<Lang>) -> u8 {
    lang.map_or(0, |lang| 1 << lang as u8)
}

fn joined(hash: u32, number: u32) -> u64 {
    u64::from(hash) << 32 | u64::from(number)
}

fn halves(joined: u64) -> (u32, u32) {
    let half = |half: u64| u32::try_from(half).unwrap_or(u32::MAX);
    (half(joined >> 32), half(joined & u64::from(u32::MAX)))
}

/// FNV-1a (Fowler, Noll, Vo), 32 bits.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
