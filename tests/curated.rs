//! The edited files: every mistake says file, line, field, what was found, what was expected
//! and how to mend it, and one mistake hides no other.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use support::{compile, edited_files, fixture, fixture_path, problem_lines};

/// The folder `tests/fixtures/sound` with one of its files replaced.
fn with(file: &str, text: String) -> Vec<(String, String)> {
    let mut files = edited_files(&fixture_path("sound"));
    files.retain(|(name, _)| name != file);
    files.push((file.to_owned(), text));
    files
}

/// The problems of the sound folder with a fixture in place of the file of its kind.
#[track_caller]
fn problems(name: &str) -> Vec<String> {
    let text = String::from_utf8(fixture(name)).unwrap();
    let file = if name.starts_with("series-") {
        "series.csv"
    } else if name.starts_with("absences-") {
        "absences.csv"
    } else if text.starts_with("indicator,") {
        "observations.csv"
    } else if text.contains("[[events]]") {
        "events.toml"
    } else if text.contains("[[sources]]") {
        "sources.toml"
    } else {
        "topics.toml"
    };
    let loaded = compile(&with(file, text));
    // What the other files say of the missing topic or event is not the point.
    problem_lines(&loaded).into_iter().filter(|line| line.starts_with(file)).collect()
}

#[track_caller]
fn check(name: &str, expect: &[&str]) {
    assert_eq!(problems(name), expect);
}

#[test]
fn sound_files_have_no_problem() {
    let loaded = compile(&edited_files(&fixture_path("sound")));
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    assert_eq!(loaded.snapshot.records().len(), 5);
    assert_eq!(loaded.snapshot.observations().len(), 1);
}

// ---- Dates -----------------------------------------------------------------------------------

const EDTF: &str =
    "expected an EDTF date such as 2017, 2017-09, 2016-07-05/2016-07-15, 2014~ or 2024/..";

#[test]
fn a_month_that_is_none_is_named() {
    check(
        "wrong-date.toml",
        &[&format!(
            "events.toml:9: events[0].date: found \"2016-13-01\"; {EDTF}; there is no month 13"
        )],
    );
}
#[test]
fn a_digit_too_many_is_no_date() {
    check(
        "date-with-a-digit-too-many.toml",
        &[&format!(
            "events.toml:9: events[0].date: found \"20166\"; {EDTF}; it has not the form of a date"
        )],
    );
}
#[test]
fn a_year_far_off_is_doubted() {
    check(
        "year-far-off.toml",
        &["events.toml:9: events[0].date: found \"1016\"; expected a year from 1800 to 2200; \
           is a digit wrong?"],
    );
}

// ---- Ids and references ----------------------------------------------------------------------

#[test]
fn a_second_record_with_an_id_is_told_where_it_stands() {
    check(
        "duplicate-id.toml",
        &["topics.toml:11: topics[1].id: found \"e-government\"; expected an id that no other \
           record has; topics has it already; give this record another"],
    );
}
#[test]
fn a_dangling_reference_asks_for_the_nearest_id() {
    check(
        "dangling-reference.toml",
        &["events.toml:10: events[0].topics[0]: found \"e-goverment\"; expected the id of a \
           record in topics; did you mean e-government?"],
    );
}
#[test]
fn a_reference_of_the_wrong_kind_says_whose_id_it_is() {
    check(
        "reference-of-the-wrong-kind.toml",
        &["events.toml:10: events[0].organisations[0].id: found \"per\"; expected the id of a \
           record in organisations; that id belongs to places"],
    );
}
#[test]
fn an_unknown_source_asks_for_the_nearest() {
    check(
        "unknown-source.toml",
        &["events.toml:13: events[0].claims[0].source: found \"news-2017\"; expected the id of a \
           record in sources; did you mean news-2016?"],
    );
}

// ---- Languages -------------------------------------------------------------------------------

#[test]
fn a_missing_translation_names_its_language() {
    check(
        "missing-translation.toml",
        &["topics.toml:3: topics[0].title.ko: found nothing; expected the text in Korean; write \
           it; the three languages are complete or nothing builds"],
    );
}
#[test]
fn korean_in_the_spanish_field_is_noticed() {
    check(
        "language-in-the-wrong-field.toml",
        &["topics.toml:7: topics[0].summary.es: found \"주제이다.\"; expected a text in Spanish; \
           it looks like another language's text; is it in the wrong field?"],
    );
}
#[test]
fn a_korean_summary_without_hangul_is_noticed() {
    check(
        "korean-without-hangul.toml",
        &["topics.toml:8: topics[0].summary.ko: found \"Un tema.\"; expected a text in Korean; \
           it looks like another language's text; is it in the wrong field?"],
    );
}
#[test]
fn the_english_text_in_the_spanish_field_is_noticed() {
    check(
        "spanish-like-the-english.toml",
        &["topics.toml:7: topics[0].summary.es: found \"A subject.\"; expected a text in the \
           language es; it is the text of en; translate it"],
    );
}
#[test]
fn a_remark_that_is_not_translated_is_noticed() {
    check(
        "remark-not-translated.toml",
        &["events.toml:17: events[0].claims[0].note.ko: found \"No se indica el día.\"; expected \
           a text in the language ko; it is the text of es; translate it"],
    );
}

// ---- Fields and words ------------------------------------------------------------------------

/// Checks one line by its start, a part and its end: lists of fields grow.
#[track_caller]
fn check_parts(name: &str, start: &str, part: &str, end: &str) {
    let found = problems(name);
    assert_eq!(found.len(), 1, "{found:#?}");
    let line = &found[0];
    assert!(line.starts_with(start) && line.contains(part) && line.ends_with(end), "{line}");
}

#[test]
fn an_unknown_field_asks_for_the_nearest_name() {
    check_parts(
        "unknown-field.toml",
        "topics.toml:9: topics[0].sumary: found \"sumary\"; expected one of activities, ",
        ", title, ",
        "; did you mean summary?",
    );
}
#[test]
fn an_unknown_field_in_a_claim_asks_for_the_nearest_name() {
    check_parts(
        "unknown-field-in-a-claim.toml",
        "events.toml:15: events[0].claims[0].locater: found \"locater\"; expected one of as_of, ",
        ", source, ",
        "; did you mean locator?",
    );
}
#[test]
fn a_field_nobody_knows_is_to_be_taken_out() {
    check_parts(
        "field-nobody-knows.toml",
        "topics.toml:9: topics[0].colour: found \"colour\"; expected one of ",
        ", summary, ",
        "; take it out",
    );
}
#[test]
fn a_field_of_another_kind_is_refused() {
    check(
        "field-of-another-kind.toml",
        &["events.toml:10: events[0].iso: found \"iso\"; expected no such field on events; take \
           it out, or move the record to the file of its kind"],
    );
}
#[test]
fn a_word_that_is_none_lists_the_words() {
    check(
        "wrong-word.toml",
        &["events.toml:9: events[0].status: found \"finished\"; expected one of done, under-way, \
           planned, announced, ended"],
    );
}
#[test]
fn a_form_of_another_kind_lists_this_kinds_forms() {
    check(
        "form-of-another-kind.toml",
        &["events.toml:9: events[0].form: found \"mou\"; expected one of signing, visit, forum, \
           meeting, announcement, inauguration, ranking, reform, legislation, election, training, \
           milestone"],
    );
}
#[test]
fn a_number_where_text_is_expected_shows_its_line() {
    check_parts(
        "number-for-text.toml",
        "topics.toml:3: topics[0]",
        "found \"title.en = 7\"; expected ",
        "expected a string",
    );
}
#[test]
fn a_script_for_a_link_is_refused() {
    check(
        "javascript-link.toml",
        &["topics.toml:9: topics[0].links[0].url: found \"javascript:alert(1)\"; expected an \
           address that begins with https:, http: or mailto: and has no spaces; correct the \
           address or take it out"],
    );
}
#[test]
fn an_address_of_another_scheme_is_refused() {
    check(
        "source-of-another-scheme.toml",
        &["sources.toml:14: sources[0].csl.URL: found \"ftp://news.example/2016\"; expected an \
           address that begins with https:, http: or mailto: and has no spaces; correct the \
           address or take it out"],
    );
}

// ---- Claims ----------------------------------------------------------------------------------

#[test]
fn a_record_without_a_claim_is_asked_where_it_is_from() {
    check(
        "no-claim.toml",
        &["events.toml:1: events[0].claims: found nothing; expected at least one claim with \
           source and locator; say where it is from"],
    );
}
#[test]
fn a_claim_says_where_in_the_source() {
    check(
        "claim-without-locator.toml",
        &[
            "events.toml:11: events[0].claims[0].locator: found nothing; expected a text; fill it in",
        ],
    );
}
#[test]
fn a_claim_says_which_source() {
    check(
        "claim-without-source.toml",
        &["events.toml:11: events[0].claims[0].source: found nothing; expected 1 to 64 of a-z, \
           0-9 and -; it is empty"],
    );
}
#[test]
fn a_name_that_nobody_carries_is_to_be_added() {
    check(
        "name-nobody-carries.toml",
        &["events.toml:13: events[0].claims[0].value: found \"Ministry of Nothing\"; expected a \
           title or further name of an organisation or person; add it to that record's names as \
           it is printed"],
    );
}
#[test]
fn claims_that_differ_need_one_shown_and_why() {
    check(
        "differing-claims.toml",
        &["events.toml:11: events[0].claims: found \"date: 2016 | 2017\"; expected exactly one \
           claim with shown = true and why in three languages; the sources differ: say which \
           value is shown and why"],
    );
}

// ---- One happening ---------------------------------------------------------------------------

#[test]
fn two_records_of_one_event_are_told_apart_or_made_one() {
    check(
        "two-records-of-one-event.toml",
        &["events.toml:27: events[1].date: found \"2016-07-07\"; expected one record for what \
           happened once; meeting-2016 has the same form, date, places and organisations: make \
           them one record, or say how they differ"],
    );
}
#[test]
fn a_part_of_an_event_is_no_second_record_of_it() {
    check("part-of-an-event.toml", &[]);
}

// ---- Files -----------------------------------------------------------------------------------

#[test]
fn bad_toml_shows_its_line() {
    let found = problems("bad-toml.toml");
    let start = "topics.toml:3: topics: found \"title.en = \\\"E-government\"; expected TOML; ";
    assert!(found[0].starts_with(start), "{found:#?}");
}
#[test]
fn a_table_of_another_name_is_told_the_right_one() {
    check(
        "wrong-table.toml",
        &["topics.toml:1: topic: found \"topic\"; expected only [[topics]] in this file; move it \
           to the file of its kind"],
    );
}
#[test]
fn ten_thousand_brackets_in_toml_do_not_overflow() {
    let deep = format!("x = {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    for file in ["topics.toml", "atlas.toml"] {
        assert!(!compile(&with(file, deep.clone())).problems.is_empty());
    }
}
#[test]
fn a_line_of_csv_with_too_many_or_few_columns_says_how_many() {
    let expected = "expected 14 columns; put a value that has a comma in double quotes";
    check(
        "wrong-column-count.csv",
        &[
            &format!("observations.csv:3: observations[1]: found 15 columns; {expected}"),
            &format!("observations.csv:4: observations[2]: found 4 columns; {expected}"),
        ],
    );
}
#[test]
fn columns_in_another_order_are_refused() {
    let columns = "indicator,place,area,period,value,rank_of,quality,formula,source,locator,\
                   cites,note_en,note_es,note_ko";
    let found = columns.replace("period,value", "value,period");
    check(
        "wrong-columns.csv",
        &[&format!(
            "observations.csv:1: observations: found {found}; expected {columns}; the first line \
             names the columns in this order"
        )],
    );
}
#[test]
fn every_wrong_value_of_the_csv_is_listed_with_its_line() {
    check(
        "wrong-values.csv",
        &[
            "observations.csv:2: observations[0].value: found \"3,5\"; expected a plain number \
             with a point",
            "observations.csv:4: observations[2].quality: found \"published\"; expected one of \
             as-published, secondary, doubtful, derived, target",
            &format!(
                "observations.csv:4: observations[2].period: found \"22\"; {EDTF}; it has not the \
                 form of a date"
            ),
            "observations.csv:4: observations[2].locator: found nothing; expected a text; fill it in",
            "observations.csv:5: observations[3].note.ko: found nothing; expected the text in \
             Korean; write it; the three languages are complete or nothing builds",
            "observations.csv:7: observations[4].locator: found \"paragraph\\n2\"; expected text \
             without control or direction characters; take out U+000A",
            "observations.csv:7: observations[4].formula: found nothing; expected the formula; a \
             derived value says how it was computed",
            "observations.csv:3: observations[1].rank_of: found nothing; expected how many were \
             ranked, or none-given; a rank without its total means nothing",
        ],
    );
}
#[test]
fn a_value_of_a_series_outside_its_units_range_has_its_line() {
    check(
        "series-out-of-range.csv",
        &[
            "series.csv:3: observations[1].value: found \"0\"; expected a value from 1 to 1000 for \
             unit rank",
            "series.csv:4: observations[2].value: found \"194\"; expected a rank of at most 193",
        ],
    );
}
#[test]
fn a_rank_of_a_series_says_its_total_or_that_none_was_given() {
    check(
        "series-rank-without-total.csv",
        &["series.csv:3: observations[1].rank_of: found nothing; expected how many were ranked, \
           or none-given; a rank without its total means nothing"],
    );
}
#[test]
fn a_series_with_columns_of_its_own_is_refused() {
    check(
        "series-wrong-columns.csv",
        &["series.csv:1: observations: found indicator,place,area,year,value; expected \
           indicator,place,area,period,value,rank_of,quality,formula,source,locator,cites,\
           note_en,note_es,note_ko; the first line names the columns in this order"],
    );
}
#[test]
fn the_values_of_a_series_stand_beside_those_of_documents() {
    let series = "indicator,place,area,period,value,rank_of,quality,formula,source,locator,cites,\
                  note_en,note_es,note_ko\n\
                  egdi-rank,per,national,2024,58,193,as-published,,news-2016,\"PER, 2024\",,,,\n";
    let loaded = compile(&with("series.csv", series.to_owned()));
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    let values: Vec<f64> = loaded.snapshot.observations().iter().map(|one| one.value).collect();
    assert_eq!(values, [59.0, 58.0]);
}
#[test]
fn every_wrong_absence_is_listed_with_its_line() {
    check(
        "absences-wrong-values.csv",
        &[
            "absences.csv:3: absences[1].kind: found \"planets\"; expected one of events, \
             agreements, measures, centres, projects, programmes, systems, findings, \
             organisations, people, places, topics, indicators, sources, stories",
            "absences.csv:5: absences[3].period: found nothing; expected a text; fill it in",
            "absences.csv:6: absences[4].source: found nothing; expected 1 to 64 of a-z, 0-9 and \
             -; it is empty",
            "absences.csv:6: absences[4].locator: found nothing; expected a text; fill it in",
            "absences.csv:6: absences[4].note.ko: found nothing; expected the text in Korean; \
             write it; the three languages are complete or nothing builds",
            "absences.csv:4: absences[2].place: found \"pery\"; expected the id of a record in \
             places; did you mean per?",
        ],
    );
}
#[test]
fn an_absence_that_is_sound_stays_when_others_are_wrong() {
    let text = String::from_utf8(fixture("absences-wrong-values.csv")).unwrap();
    let absences = compile(&with("absences.csv", text)).snapshot.absences().to_vec();
    assert_eq!(absences.len(), 1);
    assert_eq!(absences[0].note.en, "There was none.");
}
#[test]
fn absences_with_columns_of_their_own_are_refused() {
    check(
        "absences-wrong-columns.csv",
        &["absences.csv:1: absences: found kind,country,period,source,locator,note_en,note_es,\
           note_ko; expected kind,place,period,source,locator,note_en,note_es,note_ko; the first \
           line names the columns in this order"],
    );
}
#[test]
fn all_problems_of_a_file_are_listed_at_once() {
    let found = problems("several-problems.toml");
    let starts = [
        "topics.toml:10: topics[0].sumary: ",
        "topics.toml:2: topics[0].id: ",
        "topics.toml:6: topics[0].summary.en: ",
        "topics.toml:14: topics[1].title.en: ",
    ];
    for start in starts {
        assert!(found.iter().any(|line| line.starts_with(start)), "{start} not in {found:#?}");
    }
}
#[test]
fn problems_of_several_files_are_listed_at_once() {
    let found = problem_lines(&compile(&edited_files(&fixture_path("broken"))));
    let starts = [
        "atlas.toml:1: seq: ",
        "atlas.toml:2: published: ",
        "events.toml:9: events[0].date: ",
        "topics.toml:4: topics[0].title.es: ",
        "observations.csv:2: observations[0]: ",
    ];
    for start in starts {
        assert!(found.iter().any(|line| line.starts_with(start)), "{start} not in {found:#?}");
    }
}

// ---- The head --------------------------------------------------------------------------------

#[track_caller]
fn check_head(text: &str, expect: &[&str]) {
    assert_eq!(problem_lines(&compile(&with("atlas.toml", text.to_owned()))), expect);
}

#[test]
fn without_a_head_nothing_builds() {
    let mut files = edited_files(&fixture_path("sound"));
    files.retain(|(name, _)| name != "atlas.toml");
    let expect = "atlas.toml: atlas: found no such file; expected a file with seq and published; \
                  add it";
    assert_eq!(problem_lines(&compile(&files)), [expect]);
}
#[test]
fn the_number_of_the_publication_starts_at_one() {
    for wrong in ["0", "-1", "\"one\""] {
        let text = format!("seq = {wrong}\npublished = \"2026-11-21\"\n");
        let lines = problem_lines(&compile(&with("atlas.toml", text)));
        let start = format!("atlas.toml:1: seq: found {wrong}; expected a whole number from 1");
        assert!(lines.len() == 1 && lines[0].starts_with(&start), "{lines:#?}");
    }
}
#[test]
fn the_day_of_publication_is_a_day() {
    check_head(
        "seq = 1\npublished = \"2026-11\"\n",
        &[
            "atlas.toml:2: published: found \"2026-11\"; expected a day such as \"2026-11-21\"; in quotes",
        ],
    );
}
#[test]
fn the_day_of_publication_is_no_interval() {
    let found = compile(&with("atlas.toml", "seq = 1\npublished = \"2026/20277\"\n".to_owned()));
    assert_eq!(found.problems.len(), 1);
    let found = compile(&with("atlas.toml", "seq = 1\npublished = \"2026/2027~\"\n".to_owned()));
    assert_eq!(found.problems.len(), 1);
}
#[test]
fn an_address_of_the_site_is_one() {
    check_head(
        "seq = 1\npublished = \"2026-11-21\"\nsite_url = \"atlas.example\"\n",
        &["atlas.toml:3: site_url: found \"atlas.example\"; expected an address that begins with \
           https:// or http://"],
    );
}
#[test]
fn an_unknown_name_in_the_head_is_to_be_taken_out() {
    check_head(
        "seq = 1\npublished = \"2026-11-21\"\nversion = 3\n",
        &["atlas.toml:3: version: found version; expected one of seq, published, site_url, \
           report_url; take it out"],
    );
}
#[test]
fn a_site_address_ends_in_one_slash() {
    for url in ["https://atlas.example", "https://atlas.example/"] {
        let text = format!("seq = 1\npublished = \"2026-11-21\"\nsite_url = \"{url}\"\n");
        let loaded = compile(&with("atlas.toml", text));
        assert_eq!(loaded.snapshot.parts().site_url.as_deref(), Some("https://atlas.example/"));
    }
}
#[test]
fn files_of_other_names_are_left_alone() {
    let loaded = compile(&with("terms.csv", "en,es\n".to_owned()));
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
}
