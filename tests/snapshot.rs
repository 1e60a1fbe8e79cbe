//! Bytes to snapshot and back: what is refused, what is left out, what comes out again.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use atlas::model::{Kind, Lang, Observation};
use atlas::snapshot::{self, Files, Loaded, Parts, SnapshotError};
use serde_json::Value;
use support::{fixture, problem_lines, real};

// ---- What is no snapshot ---------------------------------------------------------------------

#[track_caller]
fn refused(name: &str, expect: &str) {
    let error = snapshot::read(&fixture(name)).map(|loaded| loaded.problems).unwrap_err();
    assert_eq!(error.to_string(), expect);
}

#[test]
fn an_empty_file_is_called_empty() {
    refused("empty.json", "the file is empty");
}
#[test]
fn white_space_is_as_empty_as_nothing() {
    assert_eq!(snapshot::read(b" \r\n\t").unwrap_err(), SnapshotError::Empty);
}
#[test]
fn a_truncated_file_ends_too_early() {
    refused("truncated.json", "the file ends too early");
}
#[test]
fn text_that_is_no_json_says_where() {
    refused("not-json.json", "the file is no JSON (line 1, column 1)");
}
#[test]
fn a_web_page_is_called_one() {
    refused("web-page.json", "a web page came instead of data");
}
#[test]
fn another_version_says_which() {
    refused("other-version.json", "the file has format 2; this program reads format 1");
}
#[test]
fn json_that_is_no_snapshot_says_what_is_missing() {
    refused("no-snapshot.json", "the file is no snapshot: it has no format");
}
#[test]
fn records_that_are_no_object_are_no_snapshot() {
    let error = snapshot::read(&fixture("records-are-no-object.json")).unwrap_err();
    assert!(matches!(error, SnapshotError::NotSnapshot(_)), "{error}");
}
#[test]
fn a_file_beyond_the_limit_is_not_parsed() {
    let bytes = vec![b' '; snapshot::MAX_BYTES + 1];
    let error = snapshot::read(&bytes).unwrap_err();
    assert_eq!(error.to_string(), "the file has 64000001 bytes; at most 64000000 are read");
}
#[test]
fn bytes_that_are_no_utf_8_are_refused() {
    let error = snapshot::read(b"{\"format\":1,\"seq\":1,\"published\":\"\xff\"}").unwrap_err();
    assert!(matches!(error, SnapshotError::NotJson(..)), "{error:?}");
}

/// Every start of a sound file: an error or a list of problems, never a panic.
#[test]
fn no_cut_of_a_snapshot_panics() {
    let whole = fixture("value-out-of-range.json");
    for end in 0..whole.trim_ascii_end().len() {
        let error = snapshot::read(&whole[..end]).unwrap_err();
        assert!(matches!(error, SnapshotError::Empty | SnapshotError::Truncated), "{end}: {error}");
    }
}

#[test]
fn any_changed_byte_is_survived() {
    let whole = fixture("dangling-reference.json");
    for at in 0..whole.len() {
        for byte in [0, b'"', b'{', b']', b'9', 0xff] {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            let _ = snapshot::read(&bytes);
        }
    }
}

// ---- Depth -----------------------------------------------------------------------------------

#[track_caller]
fn survives_depth(before: &str, after: &str) {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let (open, close) = (open.repeat(10_000), close.repeat(10_000));
        let middle = if open.starts_with('{') { "1" } else { "" };
        let text = format!("{before}{open}{middle}{close}{after}");
        let _ = snapshot::read(text.as_bytes());
        let _ = snapshot::read_latest(text.as_bytes());
    }
}

#[test]
fn ten_thousand_brackets_do_not_overflow() {
    survives_depth("", "");
}
#[test]
fn ten_thousand_brackets_in_an_unknown_field_do_not_overflow() {
    survives_depth(r#"{"format":1,"x":"#, r#","seq":1,"published":"","records":{}}"#);
}
#[test]
fn ten_thousand_brackets_in_a_record_do_not_overflow() {
    let before = r#"{"format":1,"seq":1,"published":"","records":{"topics":[{"title":"#;
    survives_depth(before, "}]}}");
    survives_depth(&before.replace("title", "unknown"), "}]}}");
}
#[test]
fn ten_thousand_brackets_in_an_observation_do_not_overflow() {
    let before = r#"{"format":1,"seq":1,"published":"","records":{},"observations":["#;
    survives_depth(before, "]}");
}

// ---- What is left out ------------------------------------------------------------------------

/// Reads a fixture; `kept` are the ids left, `problems` the lines said of the others.
#[track_caller]
fn check(name: &str, kept: &[&str], problems: &[&str]) {
    let loaded = snapshot::read(&fixture(name)).unwrap();
    let ids: Vec<&str> =
        loaded.snapshot.records().iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, kept);
    assert_eq!(problem_lines(&loaded), problems);
}

/// As [`check`], for the values kept.
#[track_caller]
fn check_values(name: &str, kept: &[f64], problems: &[&str]) {
    let loaded = snapshot::read(&fixture(name)).unwrap();
    let values: Vec<f64> = loaded.snapshot.observations().iter().map(|one| one.value).collect();
    assert_eq!(values, kept);
    assert_eq!(problem_lines(&loaded), problems);
}

#[test]
fn an_unknown_kind_is_left_out_and_the_others_stay() {
    check(
        "unknown-kind.json",
        &["e-government"],
        &["records.planets: found \"planets\"; expected one of events, agreements, measures, \
           centres, projects, programmes, systems, findings, organisations, people, places, \
           topics, indicators, sources, stories"],
    );
}
#[test]
fn one_wrong_record_is_left_out_and_counted() {
    check(
        "one-wrong-record.json",
        &["first", "third"],
        &["records.topics[1].id: found \"Second\"; expected 1 to 64 of a-z, 0-9 and -; \
           'S' is not a-z, 0-9 or -"],
    );
}
#[test]
fn a_value_of_the_wrong_type_costs_only_its_record() {
    check(
        "wrong-type.json",
        &["first", "third"],
        &["records.topics[1]: found \"id: expected a text, found 7\"; expected a value of the \
           published schema"],
    );
}
#[test]
fn of_two_records_with_one_id_the_first_stays() {
    check(
        "duplicate-id.json",
        &["e-government"],
        &["records.topics.e-government.id: found \"e-government\"; expected an id that no other \
           record has; topics has it already; give this record another"],
    );
}
#[test]
fn a_dangling_reference_is_taken_off_and_the_record_stays() {
    check(
        "dangling-reference.json",
        &["e-government", "justice"],
        &["records.topics.justice.relations[0].to: found \"e-goverment\"; expected the id of a \
           record; did you mean e-government?"],
    );
    let loaded = snapshot::read(&fixture("dangling-reference.json")).unwrap();
    let justice = loaded.snapshot.get(&support::id("justice")).unwrap();
    assert_eq!(justice.relations, []);
    assert_eq!(justice.topics, [support::id("e-government")]);
}
#[test]
fn an_address_that_runs_a_script_is_refused() {
    let expected = "expected an address that begins with https:, http: or mailto: and has no \
                    spaces; correct the address or take it out";
    let line = |at: usize, url: &str| {
        format!("records.topics[1].links[{at}].url: found {url:?}; {expected}")
    };
    let urls = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://gob.pe",
        "//gob.pe",
        "data:text/html,x",
    ];
    let lines: Vec<String> = urls.iter().enumerate().map(|(at, url)| line(at, url)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check("javascript-link.json", &["good"], &lines);
}
#[test]
fn an_address_in_the_head_that_runs_a_script_is_dropped() {
    let loaded = snapshot::read(&fixture("javascript-in-the-head.json")).unwrap();
    let parts = loaded.snapshot.parts();
    assert_eq!((&parts.site_url, &parts.report_url), (&None, &None));
    assert_eq!(loaded.problems.len(), 2);
}
#[test]
fn characters_that_turn_or_hide_text_are_refused() {
    let expected = "expected text without control or direction characters; take out";
    check(
        "direction-and-control-characters.json",
        &["good"],
        &[
            &format!(
                "records.topics[1].summary.en: found \"A \\u{{202e}}subject.\"; {expected} U+202E"
            ),
            &format!(
                "records.topics[2].summary.es: found \"Un \\u{{2066}}tema.\"; {expected} U+2066"
            ),
            &format!(
                "records.topics[3].summary.ko: found \"주제\\u{{7}}이다.\"; {expected} U+0007"
            ),
        ],
    );
}
#[test]
fn a_rank_says_its_total_or_that_none_was_given() {
    check_values(
        "rank-without-total.json",
        &[4.0],
        &[
            "observations[0].rank_of: found nothing; expected how many were ranked, or \
             none-given; a rank without its total means nothing",
            "observations[2].value: found \"9\"; expected a rank of at most 8",
        ],
    );
}
#[test]
fn a_value_out_of_its_units_range_is_left_out() {
    let expected = "expected a value from 0 to 100 for unit percent";
    check_values(
        "value-out-of-range.json",
        &[0.0, 100.0],
        &[
            &format!("observations[1].value: found \"100.5\"; {expected}"),
            &format!("observations[2].value: found \"-1\"; {expected}"),
        ],
    );
}
#[test]
fn what_is_no_finite_number_is_no_value() {
    let line = |at: usize, value: &str| {
        format!("observations[{at}].value: found {value:?}; expected a plain number with a point")
    };
    let lines: Vec<String> =
        ["NaN", "1e999", "-inf", "1,5"].iter().enumerate().map(|(at, one)| line(at, one)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check_values("value-is-no-number.json", &[12.0], &lines);
}
#[test]
fn a_number_beyond_all_numbers_is_found_in_the_file() {
    let error = snapshot::read(&fixture("coordinates-beyond-numbers.json")).unwrap_err();
    assert_eq!(error.to_string(), "the file is no JSON (line 1, column 462)");
}
#[test]
fn a_problem_with_an_observation_names_its_place_in_the_file() {
    check_values(
        "observation-of-no-place.json",
        &[],
        &[
            "observations[0].value: found \"x\"; expected a plain number with a point",
            "observations[1].place: found \"pery\"; expected the id of a record in places; \
             did you mean per?",
        ],
    );
}

#[test]
fn a_wrong_absence_is_left_out_and_counted() {
    let absence = |kind: &str, place: &str| {
        format!(
            r#"{{"kind":"{kind}","place":"{place}","period":"2020","source":"news",
            "locator":"line 1","note":{{"en":"None.","es":"Ninguno.","ko":"없다."}}}}"#
        )
    };
    let all = [absence("projects", "per"), absence("planets", "per"), absence("events", "pery")];
    let text = String::from_utf8(small(&[])).unwrap();
    let text = text.replace(r#""observations":[]"#, &format!(r#""absences":[{}]"#, all.join(",")));
    let loaded = snapshot::read(text.as_bytes()).unwrap();
    let kinds: Vec<Kind> = loaded.snapshot.absences().iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Project]);
    let lines = problem_lines(&loaded);
    assert_eq!(lines.len(), 2, "{lines:#?}");
    assert!(lines[0].starts_with("absences[1].kind: found \"planets\""), "{lines:#?}");
    assert!(lines[1].starts_with("absences[2].place: found \"pery\""), "{lines:#?}");
}

// ---- Round trips -----------------------------------------------------------------------------

#[test]
fn what_is_written_reads_back_the_same_byte_for_byte() {
    let real = real();
    let bytes = snapshot::write(&real.snapshot).unwrap();
    let again = snapshot::read(&bytes).unwrap();
    assert_eq!(problem_lines(&again), Vec::<String>::new());
    assert!(again.snapshot == real.snapshot, "the snapshot read is not the one written");
    assert!(snapshot::write(&again.snapshot).unwrap() == bytes, "the bytes differ");
}
#[test]
fn equal_data_gives_equal_bytes_whatever_its_order() {
    let one = snapshot::write(&real().snapshot).unwrap();
    let mut files = support::edited_files(&support::root().join("public/data"));
    files.reverse();
    for (name, text) in &mut files {
        if name == "observations.csv" || name == "series.csv" {
            let (head, lines) = text.split_once('\n').unwrap();
            let mut lines: Vec<&str> = lines.lines().collect();
            lines.reverse();
            *text = format!("{head}\n{}\n", lines.join("\n"));
        }
    }
    assert!(snapshot::write(&support::compile(&files).snapshot).unwrap() == one);
}
#[test]
fn the_file_has_no_empty_field_and_ends_in_a_line_feed() {
    let bytes = snapshot::write(&real().snapshot).unwrap();
    assert_eq!(bytes.iter().position(|byte| *byte == b'\n'), Some(bytes.len() - 1));
    assert_eq!(bytes.last(), Some(&b'\n'));
    let text = String::from_utf8(bytes).unwrap();
    for empty in [r#":"""#, ":{}", ":null", ":false"] {
        assert!(!text.contains(empty), "{empty}");
    }
}

// ---- The files that are hosted ---------------------------------------------------------------

/// The files of the real data.
fn hosted() -> Files {
    snapshot::write_files(&real().snapshot).unwrap()
}

/// Reads hosted files together; without its series when asked.
fn read_hosted(files: &Files, series: bool) -> Result<Loaded, SnapshotError> {
    let texts: Vec<&[u8]> = files.texts.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    let series = (series && !files.series.is_empty()).then_some(files.series.as_slice());
    snapshot::read_parts(Parts { records: &files.records, texts: &texts, series })
}

#[test]
fn records_texts_and_series_read_together_give_the_whole_snapshot_back() {
    let whole = real().snapshot;
    let again = read_hosted(&hosted(), true).unwrap();
    assert_eq!(problem_lines(&again), Vec::<String>::new());
    assert!(again.snapshot == whole, "the snapshot read is not the one written");
    let (one, other) =
        (snapshot::write(&again.snapshot).unwrap(), snapshot::write(&whole).unwrap());
    assert!(one == other, "the bytes differ");
}
#[test]
fn without_the_series_there_are_the_newest_values_and_all_that_documents_say() {
    let whole = real().snapshot;
    let loaded = read_hosted(&hosted(), false).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    let records = loaded.snapshot;
    assert_eq!(records.records(), whole.records());
    assert_eq!(records.absences(), whole.absences());
    let history = whole.history();
    let newest = whole.observations().iter().zip(&history).filter(|(_, old)| !**old);
    assert!(records.observations().iter().eq(newest.map(|(one, _)| one)));
    assert!(history.into_iter().filter(|old| *old).count() > 2_000);
    assert!(records.history().into_iter().all(|old| !old), "the newest have nothing newer");
}
#[test]
fn of_a_language_whose_texts_did_not_come_only_titles_are_there() {
    let files = hosted();
    let spanish = files.texts.iter().find(|(lang, _)| *lang == Lang::Es).unwrap();
    let parts = Parts { records: &files.records, texts: &[&spanish.1], series: None };
    let loaded = snapshot::read_parts(parts).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    for (one, whole) in loaded.snapshot.records().iter().zip(real().snapshot.records()) {
        assert_eq!(one.title, whole.title);
        assert_eq!(one.summary.es, whole.summary.es);
        assert_eq!((one.summary.en.as_str(), one.summary.ko.as_str()), ("", ""));
    }
}
#[test]
fn the_file_of_series_has_no_records_and_no_absences() {
    let series: Value = serde_json::from_slice(&hosted().series).unwrap();
    assert_eq!(series["records"], serde_json::json!({}));
    assert_eq!(series.get("absences"), None);
    assert_eq!(series["seq"], real().snapshot.parts().seq);
}
#[test]
fn without_datasets_there_is_no_file_of_series() {
    let loaded = snapshot::read(&small(&[document("2020"), document("2021")])).unwrap();
    let files = snapshot::write_files(&loaded.snapshot).unwrap();
    assert_eq!(files.series, Vec::<u8>::new());
    assert!(read_hosted(&files, true).unwrap().snapshot == loaded.snapshot);
}
#[test]
fn equal_data_gives_equal_files() {
    let files = hosted();
    assert!(files == hosted());
    assert_eq!((files.records.last(), files.series.last()), (Some(&b'\n'), Some(&b'\n')));
}

// ---- What is history -------------------------------------------------------------------------

/// A value of Peru in a year from this source.
fn value(source: &str, place: &str, year: &str) -> String {
    format!(
        r#"{{"indicator":"measure","place":"{place}","area":"national","period":"{year}",
        "value":"5","quality":"as-published","source":"{source}","locator":"line 1"}}"#
    )
}

fn dataset(year: &str) -> String {
    value("set", "per", year)
}

fn document(year: &str) -> String {
    value("news", "per", year)
}

/// Two countries, an indicator, a dataset and a document, with these observations.
fn small(observations: &[String]) -> Vec<u8> {
    let text = r#"{"en":"A text.","es":"Un texto.","ko":"글이다."}"#;
    let record =
        |id: &str, more: &str| format!(r#"{{"id":"{id}","title":{text},"summary":{text},{more}}}"#);
    let csl = |kind: &str| format!(r#""form":"press","csl":{{"type":"{kind}","title":"A"}}"#);
    let claim =
        r#""unit":"count","claims":[{"field":"record","source":"news","locator":"line 1"}]"#;
    format!(
        r#"{{"format":1,"seq":1,"published":"2026-11-21","records":{{"places":[{},{}],
        "indicators":[{}],"sources":[{},{}]}},"observations":[{}]}}"#,
        record("per", r#""form":"country""#),
        record("arg", r#""form":"country""#),
        record("measure", claim),
        record("news", &csl("webpage")),
        record("set", &csl("dataset")),
        observations.join(",")
    )
    .into_bytes()
}

/// Checks which values are history: their years in order, those that are with a mark.
#[track_caller]
fn check_history(observations: &[String], expect: &str) {
    let loaded = snapshot::read(&small(observations)).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    let snapshot = loaded.snapshot;
    let one = |(one, old): (&Observation, bool)| {
        let period = one.period.unwrap();
        format!("{} {} {period}{}", one.place, one.source, if old { "*" } else { "" })
    };
    let all = snapshot.observations().iter().zip(snapshot.history()).map(one);
    assert_eq!(all.collect::<Vec<_>>().join(", "), expect);
}

#[test]
fn of_a_datasets_values_all_but_the_newest_are_history() {
    check_history(
        &[dataset("2021"), dataset("2019"), dataset("2020")],
        "per set 2019*, per set 2020*, per set 2021",
    );
}
#[test]
fn each_place_keeps_its_newest() {
    check_history(
        &[dataset("2019"), dataset("2020"), value("set", "arg", "2018")],
        "arg set 2018, per set 2019*, per set 2020",
    );
}
#[test]
fn what_a_document_says_is_never_history_and_makes_nothing_history() {
    check_history(
        &[document("2018"), dataset("2019"), dataset("2020"), document("2021")],
        "per news 2018, per set 2019*, per set 2020, per news 2021",
    );
    check_history(&[document("2019"), document("2020")], "per news 2019, per news 2020");
    check_history(
        &[dataset("2019"), document("2019"), document("2020"), dataset("2020")],
        "per news 2019, per set 2019*, per news 2020, per set 2020",
    );
}
#[test]
fn of_each_real_series_one_value_stays_and_it_is_the_newest() {
    let snapshot = real().snapshot;
    let mut stays: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    let mut newest: BTreeMap<String, i64> = BTreeMap::new();
    for (one, old) in snapshot.observations().iter().zip(snapshot.history()) {
        if !snapshot.is_of_dataset(one) {
            assert!(!old, "{} {} is of a document", one.indicator, one.place);
            continue;
        }
        let series = format!("{} {} {:?}", one.indicator, one.place, one.area);
        let year = i64::from(one.period.unwrap().year());
        let before = newest.entry(series.clone()).or_insert(year);
        *before = year.max(*before);
        if !old {
            stays.entry(series).or_default().push(year);
        }
    }
    let newest: BTreeMap<String, Vec<i64>> =
        newest.into_iter().map(|(series, year)| (series, vec![year])).collect();
    assert_eq!(stays, newest);
}

// ---- A file of series that is wrong ----------------------------------------------------------

/// Reads a file of series for the small snapshot of seq 1.
fn series(bytes: &[u8]) -> Result<Loaded, SnapshotError> {
    let records = small(&[document("2021")]);
    snapshot::read_parts(Parts { records: &records, texts: &[], series: Some(bytes) })
}

/// A file of series with these observations.
fn series_of(seq: u32, observations: &[String]) -> Vec<u8> {
    format!(
        r#"{{"format":1,"seq":{seq},"published":"2026-11-21","records":{{}},"observations":[{}]}}"#,
        observations.join(",")
    )
    .into_bytes()
}

#[track_caller]
fn refused_series(bytes: &[u8], expect: &str) {
    assert_eq!(series(bytes).map(|loaded| loaded.problems).unwrap_err().to_string(), expect);
}

#[test]
fn series_of_another_publication_are_refused() {
    refused_series(
        &series_of(2, &[dataset("2020")]),
        "the file is no snapshot: a part of it belongs to 2, not to 1",
    );
}
#[test]
fn a_web_page_in_place_of_the_series_is_called_one() {
    refused_series(&fixture("web-page.json"), "a web page came instead of data");
}
#[test]
fn series_that_end_too_early_are_refused_wherever_they_end() {
    let whole = series_of(1, &[dataset("2020"), dataset("2021")]);
    for end in 1..whole.len() {
        assert_eq!(series(&whole[..end]).unwrap_err(), SnapshotError::Truncated, "{end}");
    }
    refused_series(b"", "the file is empty");
}
#[test]
fn series_of_another_version_say_which() {
    let whole = String::from_utf8(series_of(1, &[])).unwrap();
    refused_series(
        whole.replace(r#""format":1"#, r#""format":2"#).as_bytes(),
        "the file has format 2; this program reads format 1",
    );
}
#[test]
fn a_hostile_entry_of_a_series_is_left_out_and_counted() {
    let loaded = series(&series_of(
        1,
        &[
            dataset("2019"),
            dataset("2020").replace(r#""5""#, r#""-5""#),
            "7".to_owned(),
            dataset("2020").replace(r#""per""#, r#""pery""#),
            dataset("2020").replace("line 1", "line \u{202E} 1"),
            dataset("20211"),
            dataset("2020"),
        ],
    ))
    .unwrap();
    let years: Vec<u16> =
        loaded.snapshot.observations().iter().map(|one| one.period.unwrap().year()).collect();
    assert_eq!(years, [2019, 2020, 2021]);
    let starts = [
        "observations[2]: found \"expected an object, found 7\"",
        "observations[4].locator: found \"line \\u{202e} 1\"; expected text without control",
        "observations[5].period: found \"20211\"; expected an EDTF date",
        "observations[1].value: found \"-5\"; expected a value from 0 to ",
        "observations[3].place: found \"pery\"; expected the id of a record in places; did you",
    ];
    let lines = problem_lines(&loaded);
    assert_eq!(lines.len(), starts.len(), "{lines:#?}");
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}
#[test]
fn records_in_a_file_of_series_change_nothing() {
    let whole = String::from_utf8(series_of(1, &[dataset("2020")])).unwrap();
    let topic = r#""records":{"topics":[{"id":"per","title":{"en":"Another"}}]}"#;
    let loaded = series(whole.replace(r#""records":{}"#, topic).as_bytes()).unwrap();
    assert_eq!(loaded.snapshot.of_kind(Kind::Topic).count(), 0);
    assert_eq!(loaded.snapshot.observations().len(), 2);
}

// ---- The pointer -----------------------------------------------------------------------------

#[test]
fn the_pointer_names_the_files_with_their_bytes() {
    let text = br#"{"format":1,"seq":3,"published":"2026-11-21","files":[
        {"name":"snapshot","url":"data/snapshot.0a.json","sha256":"0a","bytes":12}]}"#;
    let latest = snapshot::read_latest(text).unwrap();
    assert_eq!((latest.seq, latest.files.len(), latest.files[0].bytes), (3, 1, 12));
}
#[test]
fn a_pointer_of_another_version_says_which() {
    let error = snapshot::read_latest(br#"{"format":9}"#).unwrap_err();
    assert_eq!(error, SnapshotError::Version(9));
}
#[test]
fn a_page_in_place_of_the_pointer_is_called_one() {
    let error = snapshot::read_latest(&fixture("web-page.json")).unwrap_err();
    assert_eq!(error, SnapshotError::Html);
}

// ---- The schema ------------------------------------------------------------------------------

fn schema() -> Value {
    serde_json::from_str(&snapshot::schema()).unwrap()
}

/// The schema with references followed and the one alternative to `null` taken.
fn resolve<'a>(root: &'a Value, mut schema: &'a Value) -> &'a Value {
    loop {
        let alternatives = schema.get("anyOf").and_then(Value::as_array);
        if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
            schema = root.pointer(path.trim_start_matches('#')).unwrap();
        } else if let Some(first) = alternatives.and_then(|all| all.first()) {
            schema = first;
        } else {
            return schema;
        }
    }
}

/// Adds every field of a value that its schema does not describe.
fn undescribed(
    root: &Value,
    schema: &Value,
    value: &Value,
    path: &str,
    found: &mut BTreeSet<String>,
) {
    let schema = resolve(root, schema);
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                let path = format!("{path}.{name}");
                match schema.get("properties").and_then(|all| all.get(name)) {
                    Some(inner_schema) => undescribed(root, inner_schema, inner, &path, found),
                    None => {
                        found.insert(path);
                    }
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                match schema.get("items") {
                    Some(inner) => undescribed(root, inner, item, path, found),
                    None => {
                        found.insert(format!("{path}[]"));
                    }
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_schema_is_json_and_ends_in_a_line_feed() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(snapshot::schema().ends_with("}\n"));
}
#[test]
fn the_schema_has_every_kind() {
    let schema = schema();
    for kind in Kind::ALL {
        assert!(schema["properties"]["records"]["properties"].get(kind.word()).is_some());
    }
}
#[test]
fn the_schema_has_every_field_of_the_real_data() {
    let schema = schema();
    let whole: Value = serde_json::from_slice(&snapshot::write(&real().snapshot).unwrap()).unwrap();
    let mut found = BTreeSet::new();
    undescribed(&schema, &schema, &whole, "", &mut found);
    assert_eq!(found, BTreeSet::new());
    // The check itself can fail.
    let strange: Value = serde_json::json!({ "records": { "topics": [{ "colour": "red" }] } });
    undescribed(&schema, &schema, &strange, "", &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [".records.topics.colour"]);
}
#[test]
fn the_schema_has_absences_with_all_their_fields() {
    let schema = schema();
    let absence = resolve(&schema, &schema["properties"]["absences"]["items"]);
    let fields: Vec<&String> = absence["properties"].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["kind", "locator", "note", "period", "place", "source"]);
    let mut found = BTreeSet::new();
    let strange: Value = serde_json::json!({ "absences": [{ "kind": "projects", "why": "x" }] });
    undescribed(&schema, &schema, &strange, "", &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [".absences.why"]);
}
#[test]
fn the_schema_describes_every_field_in_words() {
    let schema = schema();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(definition.get("description").is_some(), "{name}");
        for (field, property) in definition["properties"].as_object().unwrap() {
            assert!(property.get("description").is_some(), "{name}.{field}");
        }
    }
}
