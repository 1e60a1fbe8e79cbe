//! The sorted words of the index: exact, by their beginning, by nearness.
//!
//! Words stand as UTF-8 in one text, in byte order; a term is its place in that order. Nothing
//! here allocates per word.

use std::ops::Range;

use super::tokens::folded_part;

/// All words, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    text: String,
    ends: Vec<u32>,
}

/// A word near another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) term: u32,
    /// Edits between the two.
    pub(super) edits: u8,
}

/// Where the pairs of syllables end, and the Korean words begin and end.
const BIGRAM_END: &str = "\u{3}";
const KOREAN: &str = "\u{AC00}";
const KOREAN_END: &str = "\u{D7A4}";

impl Dictionary {
    /// Takes words in byte order.
    pub(super) fn of<'a>(sorted: impl Iterator<Item = &'a str>) -> Self {
        let mut dictionary = Self::default();
        for word in sorted {
            dictionary.text.push_str(word);
            dictionary.ends.push(u32::try_from(dictionary.text.len()).unwrap_or(u32::MAX));
        }
        dictionary.text.shrink_to_fit();
        dictionary
    }

    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// Bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        self.text.len() + self.ends.len() * size_of::<u32>()
    }

    /// The word of a term; empty for a term that is none.
    pub(super) fn word(&self, term: u32) -> &str {
        let at = term as usize;
        let start = if at == 0 { 0 } else { self.ends.get(at - 1).copied().unwrap_or(0) };
        let end = self.ends.get(at).copied().unwrap_or(start);
        &self.text[start as usize..end as usize]
    }

    /// The first term from `from` on whose word does not come before; looked for in growing
    /// steps, since it is mostly near.
    fn seek(&self, from: u32, before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut step) = (from, 1);
        while low < self.len() && before(self.word(low)) {
            low = low.saturating_add(step);
            step *= 2;
        }
        let mut high = low.min(self.len());
        low = low.saturating_sub(step / 2).max(from);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The term of a word.
    pub(super) fn exact(&self, word: &str) -> Option<u32> {
        let at = self.seek(0, |other| other < word);
        (self.word(at) == word && !word.is_empty()).then_some(at)
    }

    /// The terms that begin with a text, accented forms included.
    pub(super) fn beginning(&self, prefix: &str) -> Range<u32> {
        let start = self.seek(0, |other| other < prefix);
        start..self.behind(start, prefix)
    }

    /// The first term from `from` on that does not begin with a text; all before it must.
    fn behind(&self, from: u32, prefix: &str) -> u32 {
        self.seek(from, |other| other.starts_with(prefix))
    }

    /// The terms of one folded word: the plain form and the accented ones.
    pub(super) fn forms(&self, folded: &str) -> Range<u32> {
        let start = self.seek(0, |other| other < folded);
        if folded.is_empty() {
            return start..start;
        }
        start..self.seek(start, |other| folded_part(other) == folded)
    }

    /// The other words within some edits (insert, delete, replace, swap neighbours) of a word.
    ///
    /// With `begun` the word may also be the beginning of a longer one. Only the nearest are
    /// kept, in dictionary order. Beginnings shared by neighbours are looked at once, and a
    /// beginning that is too far off is skipped with all that follow it. `visits` counts the
    /// letters looked at.
    pub(super) fn near(&self, word: &str, begun: bool, visits: &mut usize) -> Vec<Near> {
        let wanted: Vec<char> = word.chars().collect();
        let mut edits_max = edits_allowed(word);
        let mut found: Vec<Near> = Vec::new();
        if edits_max == 0 {
            return found;
        }
        let mut walk = Walk::new(wanted, edits_max);
        // Latin words stand before Korean ones, and no word of one script is near the other's.
        let (from, to) = if word < KOREAN { (BIGRAM_END, KOREAN) } else { (KOREAN, KOREAN_END) };
        let mut term = self.seek(0, |other| other < from);
        while term < self.len() && self.word(term) < to {
            let (word, mut next) = (folded_part(self.word(term)), term + 1);
            let mut best = u8::MAX;
            let mut dead = false;
            walk.back_to_shared(word);
            for (at, c) in word.char_indices().skip(walk.letters.len()) {
                *visits += 1;
                if walk.push(c) > edits_max {
                    next = self.behind(next, &word[..at + c.len_utf8()]);
                    dead = true;
                    break;
                }
            }
            if !dead {
                best = walk.edits_whole();
            }
            if begun {
                best = best.min(walk.edits_begun());
            }
            if (1..=edits_max).contains(&best) {
                found.retain(|near| near.edits <= best);
                found.push(Near { term, edits: best });
                edits_max = best;
                // A beginning that is near enough stays so in every longer word.
                next = if dead { term + 1 } else { next };
            }
            term = next;
        }
        found
    }
}

/// How many edits a word may be off: none with a digit or under four letters.
pub(super) fn edits_allowed(word: &str) -> u8 {
    let letters = word.chars().count();
    match letters {
        _ if word.chars().any(|c| !c.is_alphabetic()) => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The rows of the edit distance, one for each letter of the beginning of a word.
struct Walk {
    wanted: Vec<char>,
    letters: Vec<char>,
    rows: Vec<u8>,
    /// The least last cell of the rows so far, a row each.
    begun: Vec<u8>,
    far: u8,
}

impl Walk {
    fn new(wanted: Vec<char>, edits_max: u8) -> Self {
        let rows: Vec<u8> = (0..=u8::try_from(wanted.len()).unwrap_or(u8::MAX)).collect();
        let begun = vec![*rows.last().unwrap_or(&0)];
        Self { wanted, letters: Vec::new(), rows, begun, far: edits_max + 1 }
    }

    fn back_to_shared(&mut self, word: &str) {
        let shared = self.letters.iter().zip(word.chars()).take_while(|(a, b)| **a == *b).count();
        self.letters.truncate(shared);
        self.begun.truncate(shared + 1);
        self.rows.truncate((shared + 1) * (self.wanted.len() + 1));
    }

    /// Adds a letter; the least edits that any word going on so can have.
    fn push(&mut self, c: char) -> u8 {
        let width = self.wanted.len() + 1;
        let above = self.rows.len() - width;
        let depth = u8::try_from(self.letters.len() + 1).unwrap_or(u8::MAX);
        self.rows.push(depth.min(self.far));
        let mut least = depth;
        for at in 1..width {
            let same = self.wanted[at - 1] == c;
            let mut edits = self.rows[above + at - 1] + u8::from(!same);
            edits = edits.min(self.rows[above + at] + 1).min(self.rows[above + width + at - 1] + 1);
            let swapped = at > 1
                && above >= width
                && self.wanted[at - 2] == c
                && self.letters.last() == Some(&self.wanted[at - 1]);
            if swapped {
                edits = edits.min(self.rows[above - width + at - 2] + 1);
            }
            edits = edits.min(self.far);
            self.rows.push(edits);
            least = least.min(edits);
        }
        self.letters.push(c);
        let begun = self.edits_begun().min(self.edits_whole());
        self.begun.push(begun);
        // A swap may still mend the row before.
        let swap = self.rows[above..above + width].iter().min().copied().unwrap_or(0);
        least.min(swap.saturating_add(1))
    }

    fn edits_whole(&self) -> u8 {
        self.rows.last().copied().unwrap_or(u8::MAX)
    }

    fn edits_begun(&self) -> u8 {
        self.begun.last().copied().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Dictionary {
        let mut words = vec![
            "\u{2}정부",
            "acuerdo",
            "electronico\u{1}electrónico",
            "government",
            "governments",
            "peru",
            "peru\u{1}perú",
            "peruano",
            "puer",
            "2015",
            "페루",
            "아르헨티나",
        ];
        words.sort_unstable();
        Dictionary::of(words.into_iter())
    }

    #[track_caller]
    fn near(word: &str, begun: bool, expect: &str) {
        let words = words();
        let near = words.near(word, begun, &mut 0);
        let near: Vec<String> =
            near.iter().map(|one| format!("{}:{}", words.word(one.term), one.edits)).collect();
        assert_eq!(near.join(" ").replace('\u{1}', "/"), expect);
    }

    #[test]
    fn a_word_is_found_with_its_accented_forms() {
        let words = words();
        let found: Vec<&str> = words.forms("peru").map(|term| words.word(term)).collect();
        assert_eq!(found, ["peru", "peru\u{1}perú"]);
        assert_eq!(words.beginning("per").len(), 3);
        assert_eq!(words.beginning("x").len(), 0);
        assert!(words.exact("페루").is_some() && words.exact("페").is_none());
        assert_eq!(words.forms("").len() + words.forms("zz").len(), 0);
    }
    #[test]
    fn one_edit_from_four_letters_and_two_from_eight() {
        near("prru", false, "peru:1 peru/perú:1");
        near("epru", false, "peru:1 peru/perú:1");
        near("pru", false, "");
        near("goverment", false, "government:1");
        near("gobermment", false, "government:2");
        near("2016", false, "");
        near("페룸", false, "");
        near("아르핸티나", false, "아르헨티나:1");
        near("electronca", false, "electronico/electrónico:2");
    }
    #[test]
    fn a_begun_word_may_be_near_the_beginning_of_another() {
        near("govermen", true, "government:1 governments:1");
        near("acuredo", true, "acuerdo:1");
    }
}
