//! The part of a long text that shows why it was found.

use std::ops::Range;

use super::plan::Plan;

/// A part of a text with its matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Whole words; `…` stands where text was left out.
    pub text: String,
    /// The matches in it, in UTF-16 units.
    pub marks: Vec<Range<usize>>,
}

const LEFT_OUT: &str = "…";

/// Most matches that an excerpt may begin at.
const MATCHES_MAX: usize = 100;

impl Plan {
    /// The part of a text with most matches, about as long as asked for.
    ///
    /// Never longer than `characters` and the signs of what was left out, unless one word is.
    /// A text without a match gives its beginning, a short text all of itself.
    #[must_use]
    pub fn excerpt(&self, text: &str, characters: usize) -> Excerpt {
        let range = self.window(text, characters.max(1));
        let mut shown = String::new();
        if range.start > 0 {
            shown.push_str(LEFT_OUT);
        }
        shown.push_str(text[range.clone()].trim());
        if range.end < text.trim_end().len() {
            shown.push_str(LEFT_OUT);
        }
        let marks = self.marks(&shown);
        Excerpt { text: shown, marks }
    }

    /// The bytes to show: from a word's beginning to a word's end.
    fn window(&self, text: &str, characters: usize) -> Range<usize> {
        if text.chars().nth(characters).is_none() {
            return 0..text.len();
        }
        let mut matches: Vec<(Range<usize>, usize)> =
            self.matches(text).into_iter().map(|found| (found.range, found.word)).collect();
        matches.truncate(MATCHES_MAX);
        // Some words before the first match, so that it reads as a sentence.
        let lead = characters / 4;
        let mut best = (0, 0);
        for (range, _) in &matches {
            let start = word_start(text, back(text, range.start, lead));
            let end = forward(text, start, characters);
            let inside = |other: &Range<usize>| other.start >= start && other.end <= end;
            // A query has at most 64 words: a bit each.
            let words = matches.iter().fold(0_u64, |words, (other, word)| {
                if inside(other) { words | 1 << (word % 64) } else { words }
            });
            if words.count_ones() > best.0 {
                best = (words.count_ones(), start);
            }
        }
        // A match near the end leaves room for more before it.
        let last = word_start(text, back(text, text.len(), characters.saturating_sub(1)));
        let start = best.1.min(last);
        let end = forward(text, start, characters);
        start..word_end(text, start, end)
    }
}

fn back(text: &str, from: usize, characters: usize) -> usize {
    text[..from].char_indices().rev().nth(characters).map_or(0, |(at, _)| at)
}

fn forward(text: &str, from: usize, characters: usize) -> usize {
    text[from..].char_indices().nth(characters).map_or(text.len(), |(at, _)| from + at)
}

/// The beginning of the next word from a place on, or 0.
fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    text[at..].find(char::is_whitespace).map_or(at, |to| {
        let space = at + to;
        space + text[space..].chars().next().map_or(0, char::len_utf8)
    })
}

/// The end of the last whole word before a place; the place itself inside the only word.
fn word_end(text: &str, start: usize, end: usize) -> usize {
    if end == text.len() || text[end..].starts_with(char::is_whitespace) {
        return end;
    }
    text[start..end].rfind(char::is_whitespace).map_or(end, |to| start + to)
}
