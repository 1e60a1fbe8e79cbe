//! Whatever is typed: no panic, a sensible answer, bounded work.
//!
//! The bound is counted, never timed. A query looks up at most [`Index::postings_max`] postings
//! for its ranking, the places of at most `2 * PHRASES_MAX * PHRASE_WORDS_MAX` words for phrases
//! and exclusions, and a fixed number of dictionary words and letters for each of its words.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::LazyLock;

use atlas::model::{Id, Kind, Lang};
use atlas::search::{
    Builder, CHARACTERS_MAX, Document, DocumentText, Field, Found, Index, WORDS_MAX,
};
use support::{Random, real};

static REAL: LazyLock<Index> = LazyLock::new(|| Index::build(&real().snapshot));

/// Most dictionary words and letters looked at for one word of a query.
const VISITS_PER_WORD: usize = 30_000;

#[track_caller]
fn ask(index: &Index, text: &str) -> Found {
    let found = index.search(&index.query(text), 20);
    let places = text.matches(['"', '-']).count() * index.postings_max();
    assert!(found.work.postings <= index.postings_max() + places, "{:?}", found.work);
    assert!(found.work.visits <= (WORDS_MAX + 1) * VISITS_PER_WORD, "{:?}", found.work);
    assert!(found.hits.len() <= 20 && found.complete <= found.total);
    let _ = (index.facets(&found.docs), index.ambiguous(text), index.find(text));
    let _ = (found.plan.marks(text), found.plan.excerpt(text, 100));
    found
}

#[test]
fn nothing_asked_finds_nothing() {
    for text in ["", " ", "\n\t\u{3000}", "%", "()", "…", "\"", "\"\"", "-", "--", ":", "🙂"] {
        assert_eq!(ask(&REAL, text).total, 0, "{text:?}");
    }
}
#[test]
fn one_letter_is_a_beginning() {
    for text in ["a", "ñ", "ㄱ", "한", "2"] {
        assert!(ask(&REAL, text).total > 0, "{text:?}");
    }
}
#[test]
fn ten_thousand_terms_and_a_megabyte_are_cut() {
    let terms: String = (0..10_000).map(|at| ["term", &at.to_string(), " "].concat()).collect();
    ask(&REAL, &terms);
    ask(&REAL, &"peru ".repeat(200_000));
    ask(&REAL, &"x".repeat(1_000_000));
    ask(&REAL, &"정".repeat(300_000));
    ask(&REAL, &"-\"a".repeat(300_000));
    let cut = |text: &str| -> String { text.chars().take(CHARACTERS_MAX).collect() };
    assert_eq!(REAL.find(&terms), REAL.find(&cut(&terms)));
}
#[test]
fn what_means_something_elsewhere_is_text_here() {
    for text in [
        "__proto__",
        "constructor",
        "<script>alert(1)</script>",
        "'; DROP TABLE records; --",
        ".*",
        "(a+)+$",
        "[",
        "\\",
        "^peru$",
        "{}",
        "&amp;",
        "\u{0}",
        "\u{7}peru",
        "\u{FFFD}",
        "\u{10FFFF}",
        "\u{1}",
        "\u{2}정부",
        "peru\u{1}perú",
        "country:__proto__",
        "year:99999",
        "year:-1..5",
        "kind:agreement:x",
        "\"",
        "\"a\" \"",
        "a\"b\"c",
        "-\"",
        "”peru“",
    ] {
        ask(&REAL, text);
    }
}
#[test]
fn signs_around_a_word_do_not_hide_it() {
    let peru = REAL.find("peru ");
    for text in ["^peru$ ", "\u{202E}peru\u{202C} ", "\u{7}peru ", "🙂peru🙂", "(peru) ", "”peru“"]
    {
        assert_eq!(REAL.find(text), peru, "{text:?}");
    }
}
#[test]
fn random_texts_of_awkward_pieces_are_answered() {
    let pieces = [
        "\"",
        "-",
        ":",
        " ",
        "..",
        "peru",
        "Perú",
        "정부",
        "ㅍ",
        "\u{1112}\u{1161}\u{11AB}",
        "\u{301}",
        "country:",
        "year:",
        "2015",
        "e-",
        "'",
        "’s",
        "🇵🇪",
        "\u{200D}",
        "İ",
        "ß",
        "ŀ",
        "ﬁ",
        "\u{1}",
        "\u{2}",
        "\u{1161}",
        "가",
        "은",
        "xx",
    ];
    let mut random = Random::seeded(4);
    for _ in 0..400 {
        let text: String = (0..random.below(12)).map(|_| *random.pick(&pieces)).collect();
        ask(&REAL, &text);
    }
}

/// Documents that all say the same common words, and many rare ones with one beginning.
fn hostile(documents: usize) -> Index {
    let mut builder = Builder::new();
    let mut random = Random::seeded(9);
    for at in 0..documents {
        let id = Id::parse(&format!("d-{at}")).unwrap();
        let common: String = (0..30)
            .map(|at| ["common", &char::from(b'a' + at).to_string(), " "].concat())
            .collect();
        let rare: String =
            (0..60).map(|_| ["ab", &random.next().to_string(), " "].concat()).collect();
        let text = common + &rare + "정부정부정부 전자정부";
        let text =
            DocumentText { field: Field::Summary, lang: Some(Lang::En), text: &text, short: false };
        builder.add(&Document {
            id: &id,
            kind: Kind::Event,
            years: None,
            countries: Vec::new(),
            iso: None,
            texts: vec![text],
        });
    }
    builder.finish()
}

#[test]
fn common_words_and_short_beginnings_stay_within_the_bound() {
    let index = hostile(600);
    let all: String =
        (0..30).map(|at| ["common", &char::from(b'a' + at).to_string(), " "].concat()).collect();
    for text in
        ["a", "ab", "ab1", "c", "comm", "정", "정부", "ㅈ", "commonx", "abcdefgh", all.as_str()]
    {
        let found = ask(&index, text);
        assert!(
            found.total == 600 || text.len() > 7 || ["ab1", "ㅈ"].contains(&text),
            "{text}: {}",
            found.total
        );
    }
}
#[test]
fn work_grows_no_faster_than_documents() {
    let (small, large) = (hostile(300), hostile(1_200));
    for text in ["a", "ab", "commona commonb ", "정부 "] {
        let (few, many) = (ask(&small, text).work, ask(&large, text).work);
        assert!(many.postings <= few.postings * 5, "{text}: {few:?} {many:?}");
        assert!(many.visits <= few.visits * 5 + 100, "{text}: {few:?} {many:?}");
    }
}
