//! What search finds, in which order, and what it says about it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "support/library.rs"]
mod library;
mod support;

use std::sync::LazyLock;

use atlas::model::{Id, Kind, Lang, Snapshot};
use atlas::search::{Builder, Document, Index};
use library::{answer, library};
use support::{id, real};

static REAL: LazyLock<(Snapshot, Index)> = LazyLock::new(|| {
    let snapshot = real().snapshot;
    let index = Index::build(&snapshot);
    (snapshot, index)
});

#[track_caller]
fn check(lang: Lang, lines: &[&str], query: &str, expect: &str) {
    assert_eq!(answer(&library(lang, lines), query), expect, "{query}");
}

/// The first records of the real data for a query.
#[track_caller]
fn first(query: &str, expect: &str) {
    let index = &REAL.1;
    let found = index.search(&index.query(query), expect.split(' ').count());
    let ids: Vec<&str> = index.records(&found).map(Id::as_str).collect();
    assert_eq!(ids.join(" "), expect, "{query}");
}

// ---- Words -----------------------------------------------------------------------------------

const EN: [&str; 6] = [
    "forum | Cooperation forum | | The government of Peru met in Lima.",
    "law | Government law | GL | A law on signatures.",
    "centre | Centre for digital government | | Governments and their laws, cited often.",
    "cloud | Cloud | | An e-government platform of 2017.",
    "peruvian | Peruvian seminar | | On nothing else.",
    "minister | Minister's visit | | The governor was not there.",
];

#[test]
fn a_title_counts_more_than_a_summary() {
    check(Lang::En, &EN, "law ", "law centre");
}
#[test]
fn all_words_stand_before_some() {
    check(Lang::En, &EN, "government cloud ", "cloud | law centre forum");
}
#[test]
fn forms_of_an_english_word_find_each_other() {
    check(Lang::En, &EN, "signature ", "law");
    check(Lang::En, &EN, "ministers ", "minister");
    check(Lang::En, &EN, "citing ", "centre");
}
#[test]
fn only_the_last_word_goes_on_and_only_while_it_is_typed() {
    check(Lang::En, &EN, "semin", "peruvian");
    check(Lang::En, &EN, "per", "peruvian forum");
    check(Lang::En, &EN, "peru ", "forum");
}
#[test]
fn a_word_cut_short_is_completed_where_the_index_has_no_such_word() {
    check(Lang::En, &EN, "semin visit ", "| minister peruvian");
}
#[test]
fn an_accent_makes_a_small_difference() {
    let lines = ["plain | Peru", "accented | Perú"];
    check(Lang::Es, &lines, "perú ", "accented plain");
    check(Lang::Es, &lines, "peru ", "plain accented");
    check(Lang::Es, &lines, "PERU\u{301} ", "accented plain");
}
#[test]
fn forms_of_a_spanish_word_find_each_other() {
    let lines = ["one | Gobiernos digitales", "two | Cooperaciones"];
    check(Lang::Es, &lines, "gobierno digital ", "one");
    check(Lang::Es, &lines, "cooperación ", "two");
}
#[test]
fn a_short_prefix_and_a_hyphen_are_one_word() {
    check(Lang::En, &EN, "egovernment ", "cloud");
    check(Lang::En, &EN, "e-government ", "cloud | law centre forum");
}

// ---- Typos -----------------------------------------------------------------------------------

#[test]
fn one_edit_is_forgiven_from_four_letters_and_two_from_eight() {
    check(Lang::En, &EN, "clpud ", "cloud");
    check(Lang::En, &EN, "colud ", "cloud");
    check(Lang::En, &EN, "lwa ", "");
    check(Lang::En, &EN, "cooperetoin ", "forum");
    check(Lang::En, &EN, "clpuf ", "");
}
#[test]
fn digits_are_never_mended() {
    check(Lang::En, &EN, "2018 ", "");
    check(Lang::En, &EN, "2017 ", "cloud");
}
#[test]
fn a_typo_never_stands_above_the_exact_word() {
    let lines =
        ["typo | Ibarra Ibarra Ibarra", "exact | Nobody | | Long text that says ibara once."];
    check(Lang::En, &lines, "ibara ", "exact");
    check(Lang::En, &lines, "ibbarra ", "typo");
}
#[test]
fn a_misspelled_name_is_still_a_name() {
    first("Argentna", "arg");
    first("블럭체인", "blockchain");
}

// ---- Korean ----------------------------------------------------------------------------------

const KO: [&str; 4] = [
    "gov | 전자정부",
    "peru | 페루 | | 남아메리카의 나라.",
    "report | 보고서 | | 페루에서 전자정부를 이야기했다.",
    "centre | 디지털정부 협력센터",
];

#[test]
fn a_part_of_a_korean_word_is_found_and_the_whole_word_counts_more() {
    check(Lang::Ko, &KO, "정부 ", "gov centre report");
    check(Lang::Ko, &KO, "전자정부 ", "gov report");
    check(Lang::Ko, &KO, "디지털 정부 협력 센터 ", "centre | gov report");
}
#[test]
fn a_particle_hides_no_word() {
    check(Lang::Ko, &KO, "페루 ", "peru report");
    check(Lang::Ko, &KO, "페루의 ", "peru report");
    check(Lang::Ko, &KO, "전자정부가 ", "gov report");
}
#[test]
fn initial_consonants_find_names() {
    check(Lang::Ko, &KO, "ㅍㄹ", "peru");
    check(Lang::Ko, &KO, "ㅈㅈㅈㅂ", "gov");
}
#[test]
fn decomposed_hangul_and_a_syllable_just_begun_find_the_same() {
    check(Lang::Ko, &KO, "\u{1111}\u{1166}\u{1105}\u{116E} ", "peru report");
    check(Lang::Ko, &KO, "페ㄹ", "peru report");
}

// ---- The query language ----------------------------------------------------------------------

#[test]
fn a_phrase_stands_together_and_within_one_text() {
    check(Lang::En, &EN, "\"digital government\"", "centre");
    check(Lang::En, &EN, "\"government digital\"", "");
    check(Lang::En, &EN, "\"forum the government\"", "");
    check(Lang::En, &EN, "\"law on signatures", "law");
}
#[test]
fn a_minus_leaves_out() {
    check(Lang::En, &EN, "government -digital -cloud ", "law forum");
    check(Lang::En, &EN, "government -\"government law\" -cloud ", "centre forum");
}
#[test]
fn filters_narrow_and_stand_alone() {
    check(Lang::En, &EN, "kind:agreement", "law cloud minister");
    check(Lang::En, &EN, "kind:agreement country:KOR year:2016..2018", "law cloud");
    check(Lang::En, &EN, "year:2015", "forum");
    check(Lang::En, &EN, "government kind:events ", "centre forum");
    check(Lang::En, &EN, "-government", "");
}
#[test]
fn a_country_is_known_by_its_code_or_its_id() {
    let index = &REAL.1;
    let by = |query: &str| index.find(query);
    assert!(by("country:PER kind:agreement").contains(&&id("per-kor-mou-2015")));
    assert_eq!(by("country:ARG memorandum"), by("country:arg memorandum"));
}

// ---- The answer ------------------------------------------------------------------------------

#[test]
fn whole_names_come_first() {
    first("GCI", "wef-competitiveness-rank itu-cybersecurity-rank");
    first("Ibara", "andres-ibarra");
    first("MOGAHA", "mois");
    first("페루에서", "per");
    first("PER", "per");
}
#[test]
fn an_acronym_of_several_records_is_ambiguous() {
    let index = &REAL.1;
    let same: Vec<&str> = index.ambiguous("gci").into_iter().map(Id::as_str).collect();
    assert!(same.contains(&"wef-competitiveness-rank") && same.contains(&"itu-cybersecurity-rank"));
    assert!(index.ambiguous("kisa").is_empty() && index.ambiguous("").is_empty());
}
#[test]
fn every_hit_says_why() {
    let (snapshot, index) = &*REAL;
    let why = |query: &str, record: &str| {
        let plan = index.search(&index.query(query), 1).plan;
        let texts = Document::of(snapshot, snapshot.get(&id(record)).unwrap()).texts;
        let why = plan.why(&texts);
        let one = |why: &atlas::search::Why| {
            format!("{}={} {} {}", why.word, why.term, why.field.word(), why.how.word())
        };
        why.iter().map(one).next().unwrap_or_default()
    };
    assert_eq!(why("Ibara", "andres-ibarra"), "ibara=Ibara name exact");
    assert_eq!(why("blokchain", "blockchain"), "blokchain=Blockchain title typo");
    assert_eq!(why("interop", "interoperability"), "interop=Interoperability title prefix");
    assert_eq!(why("ㅍㄹ", "per"), "ㅍㄹ=페루 title initials");
    assert_eq!(why("정부 ", "e-government"), "정부=전자정부 title part");
}

#[track_caller]
fn marks(query: &str, text: &str, expect: &str) {
    let index = &REAL.1;
    let units: Vec<u16> = text.encode_utf16().collect();
    let marks = index.search(&index.query(query), 1).plan.marks(text);
    let shown: Vec<String> =
        marks.into_iter().map(|range| String::from_utf16(&units[range]).unwrap()).collect();
    assert_eq!(shown.join(" "), expect);
}

#[test]
fn marks_show_what_matched_in_utf16_units() {
    marks("peru digital", "Perú 🇵🇪 and DIGITALES", "Perú DIGITALES");
    marks("정부 ", "🙂 전자정부를 위한 디지털정부", "정부 정부");
    marks("페루 ", "페루에서 한·페루", "페루 페루");
    marks("govermnent ", "Government", "Government");
    marks("ministry ", "The ministries", "ministries");
    marks("x", "", "");
}
#[test]
fn an_excerpt_is_short_whole_words_around_the_matches() {
    let index = &REAL.1;
    let plan = index.search(&index.query("blockchain iot"), 1).plan;
    let text =
        format!("{}Blockchain and IoT{}", "alpha beta ".repeat(30), " gamma delta".repeat(30));
    let excerpt = plan.excerpt(&text, 60);
    assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'), "{}", excerpt.text);
    assert!(excerpt.text.contains("Blockchain and IoT") && excerpt.text.chars().count() <= 62);
    assert_eq!(excerpt.marks.len(), 2);
    assert!(excerpt.text.trim_matches('…').split(' ').all(|word| text.contains(word)));
    assert_eq!(plan.excerpt("short", 60).text, "short");
    assert_eq!(plan.excerpt("", 60).text, "");
    assert!(plan.excerpt(&"x".repeat(500), 60).text.chars().count() <= 61);
}
#[test]
fn facets_count_the_whole_answer() {
    let index = &REAL.1;
    let found = index.search(&index.query("peru "), 3);
    let facets = index.facets(&found.docs);
    assert_eq!(found.docs.len(), found.complete);
    assert_eq!(facets.kinds.iter().map(|(_, count)| count).sum::<usize>(), found.complete);
    assert!(facets.kinds.iter().any(|(kind, _)| *kind == Kind::Agreement));
    assert!(facets.countries.iter().any(|(country, count)| *country == id("per") && *count > 50));
    assert!(facets.years.is_sorted_by_key(|(year, _)| *year) && !facets.years.is_empty());
}
#[test]
fn another_spelling_is_offered_when_little_is_found() {
    let index = &REAL.1;
    let correction = |query: &str| index.search(&index.query(query), 1).correction;
    assert_eq!(correction("goverment digital "), Some("government digital ".to_owned()));
    assert_eq!(correction("gobierno electronco "), Some("gobierno electrónico ".to_owned()));
    assert_eq!(correction("government "), None);
    assert_eq!(correction("qqqqqq "), None);
}
#[test]
fn building_in_slices_gives_the_same_index() {
    let (snapshot, index) = &*REAL;
    let mut builder = Builder::new();
    for record in snapshot.records() {
        builder.add(&Document::of(snapshot, record));
    }
    let mut sorting = builder.sort();
    while !sorting.step(1000) {}
    assert!(format!("{:?}", sorting.index()) == format!("{index:?}"));
}
#[test]
fn an_empty_index_answers() {
    let index = Builder::new().finish();
    assert!(index.is_empty() && index.find("peru").is_empty());
    assert_eq!(index.search(&index.query("kind:event \"a b\" -c x"), 10).total, 0);
}
