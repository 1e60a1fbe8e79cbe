//! The words of a text, as they are indexed and looked for.
//!
//! A word is a run of letters and digits of one script: `2017년` is two words, `NIA가` too, so
//! that a Korean particle never hides a Latin name. An apostrophe inside a Latin word is
//! dropped (`Minister's` is `ministers`, which stems to `minister`).

use crate::text::fold;

/// Longest word kept, in characters; the rest of a longer one is not looked at.
pub(super) const LETTERS_MAX: usize = 40;

/// One word and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Byte offset in the text.
    pub(super) start: usize,
    /// The word as written, with its apostrophes.
    pub(super) word: &'a str,
}

impl Token<'_> {
    /// Byte offset behind the word.
    pub(super) fn end(&self) -> usize {
        self.start + self.word.len()
    }
}

/// Hangul syllables, conjoining jamo and the jamo of keyboards.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}')
}

/// The words of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut start: Option<(usize, bool)> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let apostrophe = matches!(c, '\'' | '’') && before.is_ascii_alphabetic() && {
            chars.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic())
        };
        let hangul = is_hangul(c);
        // Hangul first: the standard library looks its letters up in a table.
        let inside = hangul || c.is_alphanumeric() || is_mark(c) || apostrophe;
        if let Some((from, was_hangul)) = start
            && (!inside || (hangul != was_hangul && !is_mark(c)))
        {
            found.push(Token { start: from, word: &text[from..at] });
            start = None;
        }
        if inside && start.is_none() && !is_mark(c) {
            start = Some((at, hangul));
        }
        before = c;
    }
    if let Some((from, _)) = start {
        found.push(Token { start: from, word: &text[from..] });
    }
    found
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// A word in the two forms that are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// Lower case without accents.
    pub(super) folded: String,
    /// Lower case with its accents, when it has any.
    pub(super) accented: Option<String>,
}

impl Form {
    /// The forms of a word.
    pub(super) fn of(word: &str) -> Self {
        if word.is_ascii() {
            let plain = word.bytes().filter(|byte| *byte != b'\'');
            let letters = plain.take(LETTERS_MAX).map(|byte| char::from(byte.to_ascii_lowercase()));
            return Self { folded: letters.collect(), accented: None };
        }
        let word: String =
            word.chars().filter(|c| !matches!(c, '\'' | '’')).take(LETTERS_MAX).collect();
        let folded = fold(&word);
        let lower = word.to_lowercase();
        let accented = lower != folded && !folded.starts_with(is_hangul);
        Self { folded, accented: accented.then_some(lower) }
    }

    /// The dictionary's key: the folded form, and behind a mark the accented one.
    ///
    /// So the forms of a word stand side by side, whatever their accents.
    pub(super) fn key(self) -> String {
        match self.accented {
            Some(accented) => self.folded + ACCENTED + &accented,
            None => self.folded,
        }
    }
}

/// Stands between a folded word and its accented form; sorts before every letter.
pub(super) const ACCENTED: &str = "\u{1}";

/// Stands before two syllables of a Korean word.
pub(super) const BIGRAM: &str = "\u{2}";

/// The folded part of a dictionary key.
pub(super) fn folded_part(key: &str) -> &str {
    key.split(ACCENTED).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let words: Vec<String> =
            tokens(text).iter().map(|token| Form::of(token.word).folded).collect();
        assert_eq!(words.join(" "), expect);
    }

    #[test]
    fn scripts_part_and_apostrophes_vanish() {
        check("BPR/ISP (2017), 전자정부!", "bpr isp 2017 전자정부");
        check("NIA가 2017년 Minister’s ‘x’", "nia 가 2017 년 ministers x");
        check("Peru\u{301} \u{301}x", "peru x");
        check("\u{1111}\u{1166}\u{1105}\u{116E}", "페루");
    }
    #[test]
    fn an_accented_word_stands_beside_its_plain_form() {
        assert_eq!(Form::of("Perú").key(), "peru\u{1}perú");
        assert_eq!(Form::of("Peru").key(), "peru");
    }
}
