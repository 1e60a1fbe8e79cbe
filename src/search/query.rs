//! What is asked for: words, phrases, exclusions and filters.
//!
//! Parsing accepts every text. `"two words"` must stand together, `-word` must not stand there,
//! `country:PER` (an ISO code or a place's id), `kind:agreement`, `year:2016` and
//! `year:2015..2017` filter. A quote without its end reaches to the end of the text; anything
//! else that is not understood is text.

use super::hangul;
use super::tokens::{Form, tokens};
use crate::model::{Id, Kind};

/// Most characters of a query that are read.
pub const CHARACTERS_MAX: usize = 1_024;

/// Most different words of a query that are looked for.
pub const WORDS_MAX: usize = 64;

/// Most phrases, and most exclusions, that count.
pub const PHRASES_MAX: usize = 8;

/// Most words of a phrase that count.
pub const PHRASE_WORDS_MAX: usize = 16;

/// Words that say nothing alone; they count only when there is no other word.
const STOP: [&str; 99] = [
    "a", "about", "al", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being",
    "between", "but", "by", "can", "con", "could", "de", "del", "did", "do", "does", "each", "el",
    "en", "es", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in",
    "into", "is", "it", "its", "la", "las", "lo", "los", "me", "might", "must", "my", "not", "o",
    "of", "on", "or", "our", "para", "por", "que", "se", "she", "should", "some", "su", "such",
    "sus", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
    "those", "through", "to", "un", "una", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "why", "will", "with", "would", "y", "you", "your",
];

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) words: Vec<Word>,
    pub(super) phrases: Vec<Vec<String>>,
    pub(super) without: Vec<Vec<String>>,
    pub(super) plain: String,
    /// Kinds asked for; any when empty.
    pub kinds: Vec<Kind>,
    /// Countries asked for; any when empty.
    pub countries: Vec<Id>,
    /// First and last year asked for.
    pub years: Option<(u16, u16)>,
}

/// One word asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) form: Form,
    /// Where it stands in the text, in bytes.
    pub(super) range: (usize, usize),
    /// Whether it may go on: the text ends in it.
    pub(super) begun: bool,
    /// How often it is asked for.
    pub(super) times: u8,
}

impl Query {
    /// Reads a text; `country` knows the countries by code or id, in lower case.
    #[must_use]
    pub fn parse(text: &str, country: impl Fn(&str) -> Option<Id>) -> Self {
        let text = match text.char_indices().nth(CHARACTERS_MAX) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        let mut query = Self { plain: text.to_owned(), ..Self::default() };
        let mut at = 0;
        while let Some(start) = text[at..].find(|c: char| !c.is_whitespace()).map(|to| at + to) {
            at = query.part(text, start, &country);
        }
        query.phrases.truncate(PHRASES_MAX);
        query.without.truncate(PHRASES_MAX);
        let telling: Vec<Word> =
            query.words.iter().filter(|word| !word.is_stop()).cloned().collect();
        if !telling.is_empty() || !query.phrases.is_empty() {
            query.words = telling;
        }
        query.words.truncate(WORDS_MAX);
        query
    }

    /// Whether nothing is asked for, not even by a filter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.phrases.is_empty()
            && self.kinds.is_empty()
            && self.countries.is_empty()
            && self.years.is_none()
    }

    /// Reads one part, from a character that is no space; where the next may begin.
    fn part(&mut self, text: &str, start: usize, country: impl Fn(&str) -> Option<Id>) -> usize {
        let rest = &text[start..];
        let minus = rest.starts_with('-');
        let body = start + usize::from(minus);
        if let Some(quote) = text[body..].chars().next().filter(|c| is_quote(*c)) {
            let from = body + quote.len_utf8();
            let inside = &text[from..];
            let length = inside.find(is_quote).unwrap_or(inside.len());
            self.phrase(&inside[..length], from, minus);
            let end = inside[length..].chars().next().map_or(0, char::len_utf8);
            return from + length + end;
        }
        let ends = |c: char| c.is_whitespace() || is_quote(c);
        let end = text[body..].find(ends).map_or(text.len(), |to| body + to);
        let part = &text[body..end];
        if minus {
            let words = folded(part);
            if !words.is_empty() {
                self.without.push(words);
            }
        } else if !self.filter(part, country) {
            self.add_words(text, body, end);
        }
        end.max(start + 1)
    }

    fn phrase(&mut self, inside: &str, from: usize, minus: bool) {
        let mut words = folded(inside);
        words.truncate(PHRASE_WORDS_MAX);
        match (words.len(), minus) {
            (0, _) => {}
            (_, true) => self.without.push(words),
            (1, false) => {
                let Some(token) = tokens(inside).first().copied() else { return };
                self.word(token.word, from + token.start, false);
            }
            (_, false) => {
                for token in tokens(inside) {
                    self.word(token.word, from + token.start, false);
                }
                self.phrases.push(words);
            }
        }
    }

    fn add_words(&mut self, text: &str, from: usize, to: usize) {
        for token in tokens(&text[from..to]) {
            self.word(token.word, from + token.start, from + token.end() == text.len());
        }
    }

    fn word(&mut self, word: &str, start: usize, begun: bool) {
        let mut form = Form::of(word);
        let whole = hangul::without_started_syllable(&form.folded).len();
        form.folded.truncate(whole);
        let range = (start, start + word.len());
        let count = self.words.len();
        let known = self.words.iter_mut().find(|one| one.form.folded == form.folded);
        match known {
            Some(one) => {
                one.begun |= begun;
                one.times = one.times.saturating_add(1);
            }
            // Stop words are still among them, so more are read than are looked for.
            None if count < WORDS_MAX * 4 => self.words.push(Word { form, range, begun, times: 1 }),
            None => {}
        }
    }

    fn filter(&mut self, part: &str, country: impl Fn(&str) -> Option<Id>) -> bool {
        let Some((key, value)) = part.split_once(':') else { return false };
        let value = value.to_lowercase();
        match key.to_lowercase().as_str() {
            "kind" => kind(&value).map(|kind| self.kinds.push(kind)),
            "country" => country(&value).map(|id| self.countries.push(id)),
            "year" => years(&value).map(|years| self.years = Some(years)),
            _ => None,
        }
        .is_some()
    }
}

impl Word {
    fn is_stop(&self) -> bool {
        STOP.binary_search(&self.form.folded.as_str()).is_ok()
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '«' | '»')
}

/// The folded words of a text.
pub(super) fn folded(text: &str) -> Vec<String> {
    tokens(text).iter().map(|token| Form::of(token.word).folded).collect()
}

/// A kind by its word, in the plural or the singular.
fn kind(value: &str) -> Option<Kind> {
    let is = |kind: &&Kind| {
        let word = kind.word();
        word == value || word.strip_suffix('s') == Some(value)
    };
    match value {
        "person" => Some(Kind::Person),
        "story" => Some(Kind::Story),
        _ => Kind::ALL.iter().find(is).copied(),
    }
}

/// `2016`, `2015..2017`, `..2017` or `2015..`; never the wrong way round.
fn years(value: &str) -> Option<(u16, u16)> {
    let year = |text: &str, open: u16| match text {
        "" => Some(open),
        _ if text.len() <= 4 => text.parse().ok(),
        _ => None,
    };
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    if from.is_empty() && to.is_empty() {
        return None;
    }
    let (from, to) = (year(from, 0)?, year(to, u16::MAX)?);
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(query: &Query) -> String {
        let mut parts: Vec<String> = query
            .words
            .iter()
            .map(|word| [word.form.folded.as_str(), if word.begun { "*" } else { "" }].concat())
            .collect();
        parts.extend(query.phrases.iter().map(|words| format!("\"{}\"", words.join(" "))));
        parts.extend(query.without.iter().map(|words| format!("-{}", words.join(" "))));
        parts.extend(query.kinds.iter().map(|kind| kind.word().to_owned()));
        parts.extend(query.countries.iter().map(|id| format!("@{id}")));
        parts.extend(query.years.map(|(from, to)| format!("{from}-{to}")));
        parts.join(" ")
    }

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let country = |name: &str| (name == "per").then(|| Id::parse("per").ok()).flatten();
        assert_eq!(show(&Query::parse(text, country)), expect);
    }

    #[test]
    fn the_words_that_stop_are_sorted() {
        assert!(STOP.is_sorted());
    }
    #[test]
    fn words_phrases_and_exclusions_part() {
        check("Perú digital", "peru digital*");
        check("peru ", "peru");
        check("\"digital government\" peru", "digital government peru* \"digital government\"");
        check("forum -seoul -\"buenos aires\"", "forum -seoul -buenos aires");
        check("\"peru\" x", "peru x*");
        check("e-government", "e government*");
    }
    #[test]
    fn filters_are_read_and_anything_odd_is_text() {
        check("country:PER kind:agreement year:2015..2017", "agreements @per 2015-2017");
        check("kind:people year:2016 mou", "mou* people 2016-2016");
        check("kind:unicorn", "kind unicorn*");
        check("country:xyz a:b:c", "country xyz b c*");
        check("year:2017..2015", "year 2017 2015*");
        check("year:..", "year");
        check("year:..2015", "0-2015");
    }
    #[test]
    fn unbalanced_quotes_and_lone_signs_are_tolerated() {
        check("\"digital government", "digital government \"digital government\"");
        check("peru \"", "peru");
        check("- -- \"\" “”", "");
        check("-", "");
    }
    #[test]
    fn stop_words_count_only_alone() {
        check("the law of peru", "law peru*");
        check("de la", "de la*");
    }
    #[test]
    fn only_the_first_words_count_and_each_once() {
        let many: String = (0..10_000).map(|at| ["w", &at.to_string(), " "].concat()).collect();
        let query = Query::parse(&many, |_| None);
        assert!(query.words.len() <= WORDS_MAX);
        check("peru PERU Perú", "peru*");
    }
}
