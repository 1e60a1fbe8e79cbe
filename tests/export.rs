//! What a reader takes away: golden files byte for byte, and what holds for every file.
#![allow(clippy::disallowed_methods, reason = "golden files are read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::LazyLock;

use atlas::address::{Route, ViewState};
use atlas::export::cite::{Work, apa, bibtex, csl_json, ris};
use atlas::export::{Edition, Format, csv, file_name, ics, json, table};
use atlas::i18n::messages;
use atlas::model::{Edtf, Kind, Lang, PartialDate, Record, Snapshot, Text};
use atlas::snapshot::{self, Loaded};
use atlas::views::Atlas;
use serde_json::Value;
use support::{fixture, id, problem_lines, real_atlas, root};

const ROOT: &str = "https://atlas.example/";
const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

static SMALL: LazyLock<Atlas> = LazyLock::new(|| {
    let loaded = snapshot::read(&fixture("export.json")).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    Atlas::new(loaded, HASH.to_owned())
});

/// Compares with `tests/golden/export-<name>`; `UPDATE_GOLDEN=1` rewrites it.
#[track_caller]
fn golden(name: &str, text: &str) {
    let path = root().join(format!("tests/golden/export-{name}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{} differs; UPDATE_GOLDEN=1 rewrites it:\n{text}", path.display());
}

fn day(text: &str) -> Option<PartialDate> {
    Edtf::parse(text).ok().map(Edtf::anchor)
}

fn edition(atlas: &Atlas, lang: Lang) -> Edition<'_> {
    Edition { atlas, lang, root: ROOT, accessed: day("2026-12-01") }
}

fn all(atlas: &Atlas) -> Vec<&Record> {
    atlas.snapshot.records().iter().collect()
}

/// The records of the timeline.
fn dated(atlas: &Atlas) -> Vec<&Record> {
    atlas.snapshot.records().iter().filter(|one| Kind::DATED.contains(&one.kind)).collect()
}

fn page(lang: Lang, route: Route) -> ViewState {
    ViewState::new(lang, route)
}

/// An atlas of one event, changed by `change` behind the back of the checks.
fn with_event(change: impl Fn(&mut Record)) -> Atlas {
    let mut parts = SMALL.snapshot.parts().clone();
    parts.records.retain(|one| one.kind != Kind::Event || one.id.as_str() == "forum-2016");
    parts.records.iter_mut().filter(|one| one.kind == Kind::Event).for_each(change);
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    Atlas::new(loaded, HASH.to_owned())
}

/// An atlas of one event with this title and summary in every language.
fn titled(title: &str) -> Atlas {
    let text = || Text { en: title.to_owned(), es: title.to_owned(), ko: title.to_owned() };
    with_event(|event| {
        event.title = text();
        event.summary = text();
    })
}

fn event(atlas: &Atlas) -> Vec<&Record> {
    atlas.snapshot.of_kind(Kind::Event).collect()
}

/// A source of the small set as a work.
fn source(name: &str) -> Work {
    Work::source(SMALL.snapshot.get(&id(name)).unwrap()).unwrap()
}

/// What no reader of a file should meet.
const HOSTILE: [&str; 12] = [
    "=HYPERLINK(\"https://evil.example\")",
    "a\r\nER  - \r\nTY  - BOOK",
    "a\nEND:VEVENT\nBEGIN:VALARM",
    "\"quoted\", 'single'; back\\slash",
    "\u{202E}turned\u{2066} round",
    "nul\0bell\u{7}escape\u{1B}[31m",
    "__proto__",
    "}\n@misc{other, title = {",
    "\\input{/etc/passwd} $x$ 100% #1 _a_ ~b^ {",
    "<script>alert(1)</script>",
    "line\u{2028}and\u{2029}paragraph\u{85}end",
    "",
];

// ---- Tables ----------------------------------------------------------------------------------

/// The rows of a table as a reader of CSV sees them, after its byte order mark.
#[track_caller]
fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|one| row(one.unwrap())).collect()
}

/// A cell as it is written, between its commas.
#[track_caller]
fn cell(text: &str, expect: &str) {
    let csv = table(&["x"], &[vec![text.to_owned()]]);
    assert_eq!(csv.strip_prefix("\u{FEFF}x\r\n").unwrap().strip_suffix("\r\n").unwrap(), expect);
}

#[test]
fn the_small_set_as_a_table_in_every_language() {
    for lang in Lang::ALL {
        golden(&format!("{lang}.csv"), &csv(&edition(&SMALL, lang), &all(&SMALL)));
    }
}
#[test]
fn a_table_is_read_back_with_a_row_for_every_record_and_a_cell_for_every_heading() {
    let atlas = real_atlas();
    for lang in Lang::ALL {
        let rows = rows(&csv(&edition(&atlas, lang), &all(&atlas)));
        assert_eq!(rows.len(), atlas.snapshot.records().len() + 1);
        assert_eq!(rows[0], messages(lang).export.columns);
        for (row, record) in rows[1..].iter().zip(atlas.snapshot.records()) {
            assert_eq!(row.len(), rows[0].len());
            assert_eq!([&row[0], &row[2]], [record.id.as_str(), record.kind.word()]);
            assert_eq!(row[4], record.title.get(lang));
            assert_eq!(row[5], record.summary.get(lang));
        }
    }
}
#[test]
fn a_cell_that_a_spreadsheet_might_run_gets_an_apostrophe() {
    cell("=1+1", "'=1+1");
    cell("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    cell("-2+3", "'-2+3");
    cell("@SUM(A1)", "'@SUM(A1)");
    cell("\t=1", "\"'\t=1\"");
    cell("\r=1", "\"'\n=1\"");
    cell("＝1", "'＝1");
    cell("＋1", "'＋1");
    cell("－1", "'－1");
    cell("＠x", "'＠x");
    cell("=\"a\"", "\"'=\"\"a\"\"\"");
}
#[test]
fn what_is_dropped_from_a_cell_hides_no_formula() {
    cell("\0=1", "'=1");
    cell("\u{202E}=1", "'=1");
}
#[test]
fn a_plain_number_keeps_its_sign() {
    cell("-1.5", "-1.5");
    cell("+12", "+12");
    cell("-", "'-");
    cell("-1.", "'-1.");
    cell("-1.5.2", "'-1.5.2");
}
#[test]
fn a_cell_with_a_sign_of_the_format_is_quoted() {
    cell("a,b", "\"a,b\"");
    cell("a;b", "\"a;b\"");
    cell("a\"b", "\"a\"\"b\"");
    cell("a\r\nb", "\"a\nb\"");
    cell("a", "a");
    cell("", "");
}
#[test]
fn no_records_give_the_headings_alone() {
    assert_eq!(rows(&csv(&edition(&SMALL, Lang::Ko), &[])), [messages(Lang::Ko).export.columns]);
}
#[test]
fn a_hostile_title_stays_one_cell_of_one_row() {
    for title in HOSTILE {
        let atlas = titled(title);
        let rows = rows(&csv(&edition(&atlas, Lang::En), &event(&atlas)));
        assert_eq!(rows.len(), 2, "{title:?}");
        assert_eq!(rows[1].len(), 20, "{title:?}");
        let risky = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        assert!(!rows[1].iter().any(risky), "{title:?}");
    }
}

// ---- JSON ------------------------------------------------------------------------------------

#[test]
fn the_small_set_as_json() {
    let state = ViewState::parse("es/timeline/", "country=per&from=2015", Lang::Es);
    golden("es.json", &json(&edition(&SMALL, Lang::Es), &state, &dated(&SMALL)).unwrap());
}
#[test]
fn a_record_in_json_is_what_it_is_in_the_snapshot() {
    let atlas = real_atlas();
    let state = page(Lang::En, Route::Data);
    let text = json(&edition(&atlas, Lang::En), &state, &all(&atlas)).unwrap();
    let exported: Value = serde_json::from_str(&text).unwrap();
    let written = snapshot::write(&atlas.snapshot).unwrap();
    let whole: Value = serde_json::from_slice(&written).unwrap();
    let mut lists = whole["records"].as_object().unwrap().clone();
    lists.retain(|_, list| !list.as_array().unwrap().is_empty());
    assert_eq!(exported["records"], Value::Object(lists));
    assert_eq!(exported["snapshot"]["published"], atlas.snapshot.parts().published.as_str());
}
#[test]
fn a_selection_in_json_keeps_the_order_given() {
    let mut events: Vec<&Record> = SMALL.snapshot.of_kind(Kind::Event).collect();
    events.reverse();
    let state = page(Lang::En, Route::Timeline);
    let text = json(&edition(&SMALL, Lang::En), &state, &events).unwrap();
    let found: Value = serde_json::from_str(&text).unwrap();
    let ids: Vec<&str> = found["records"]["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, events.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
}
#[test]
fn hostile_texts_come_back_from_json_letter_by_letter() {
    for title in HOSTILE {
        let atlas = titled(title);
        let state = ViewState {
            text: title.to_owned(),
            ..page(Lang::En, Route::Unknown(title.to_owned()))
        };
        let edition = edition(&atlas, Lang::En);
        let text = json(&edition, &state, &event(&atlas)).unwrap();
        let found: Value = serde_json::from_str(&text).unwrap();
        let back = found["records"]["events"][0]["title"]["en"].as_str().unwrap_or_default();
        assert_eq!(back, title);
        assert_eq!(found["address"], edition.address(&state).as_str());
    }
}
#[test]
fn no_records_give_json_without_records() {
    let state = page(Lang::En, Route::Timeline);
    let text = json(&edition(&SMALL, Lang::En), &state, &[]).unwrap();
    let found: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(found["records"], serde_json::json!({}));
    assert_eq!(found["snapshot"]["hash"], HASH);
}

// ---- Calendars -------------------------------------------------------------------------------

/// The lines of a calendar, unfolded as RFC 5545 says.
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// The values of a property, behind its parameters.
fn values(calendar: &str, property: &str) -> Vec<String> {
    let value = |line: &String| {
        let (name, value) = line.split_once(':')?;
        (name.split(';').next() == Some(property)).then(|| value.to_owned())
    };
    unfolded(calendar).iter().filter_map(value).collect()
}

/// First day, day after the last, and title of an event with this date.
#[track_caller]
fn days(date: &str, expect: &str) {
    let atlas = with_event(|event| event.date = Edtf::parse(date).ok());
    let calendar = ics(&edition(&atlas, Lang::En), &event(&atlas)).unwrap();
    let all: Vec<String> = ["DTSTART", "DTEND", "SUMMARY"]
        .map(|property| values(&calendar, property).join(" "))
        .to_vec();
    assert_eq!(all.join(" "), expect);
}

#[track_caller]
fn is_sound(calendar: &str) {
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    let count = |line: &str| unfolded(calendar).iter().filter(|one| *one == line).count();
    assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
    assert_eq!(count("BEGIN:VEVENT"), values(calendar, "UID").len());
    assert_eq!(count("BEGIN:VALARM"), 0);
}

#[test]
fn the_small_set_as_a_calendar_in_every_language() {
    for lang in Lang::ALL {
        let calendar = ics(&edition(&SMALL, lang), &dated(&SMALL)).unwrap();
        is_sound(&calendar);
        golden(&format!("{lang}.ics"), &calendar);
    }
}
#[test]
fn every_dated_record_of_the_atlas_is_one_sound_event() {
    let atlas = real_atlas();
    for lang in Lang::ALL {
        let calendar = ics(&edition(&atlas, lang), &all(&atlas)).unwrap();
        is_sound(&calendar);
        let dated = atlas.snapshot.records().iter().filter(|one| one.date.is_some()).count();
        assert_eq!(values(&calendar, "UID").len(), dated);
    }
}
#[test]
fn days_are_events_of_those_days() {
    days("2016-06-30", "20160630 20160701 Forum in Lima");
    days("2016-02-28/2016-02-29", "20160228 20160301 Forum in Lima");
    days("2016-12-30/2016-12-31", "20161230 20170101 Forum in Lima");
}
#[test]
fn a_month_or_a_year_is_all_of_it_and_says_so() {
    days("2017", "20170101 20180101 Forum in Lima · 2017 (day not known)");
    days("2017-12", "20171201 20180101 Forum in Lima · December 2017 (day not known)");
    days("2016-02", "20160201 20160301 Forum in Lima · February 2016 (day not known)");
    days(
        "2016-02-03/2017",
        "20160203 20180101 Forum in Lima · 3 February 2016 – 2017 (day not known)",
    );
}
#[test]
fn a_doubt_is_told_in_words() {
    days("2016-06-30~", "20160630 20160701 Forum in Lima · about 30 June 2016");
    days("2022?", "20220101 20230101 Forum in Lima · 2022 (uncertain) (day not known)");
}
#[test]
fn an_open_interval_has_only_its_known_end() {
    days("2024-05-02/..", "20240502 20240503 Forum in Lima · since 2 May 2024");
    days("../2013", "20130101 20140101 Forum in Lima · until 2013 (day not known)");
}
#[test]
fn what_lies_ahead_is_tentative() {
    let calendar = ics(&edition(&SMALL, Lang::En), &dated(&SMALL)).unwrap();
    let of = |property| values(&calendar, property);
    let stated: Vec<(String, String)> = of("UID").into_iter().zip(of("STATUS")).collect();
    let tentative: Vec<&str> = stated
        .iter()
        .filter(|(_, status)| status == "TENTATIVE")
        .map(|(uid, _)| uid.as_str())
        .collect();
    assert_eq!(tentative, ["meeting-2027@dgcc-atlas"]);
}
#[test]
fn an_event_has_an_address_only_when_the_site_has_one() {
    let with = |root| {
        let edition = Edition { root, ..edition(&SMALL, Lang::Es) };
        values(&ics(&edition, &event(&SMALL)[..1]).unwrap(), "URL")
    };
    assert_eq!(with("https://atlas.example/a"), ["https://atlas.example/a/es/events/forum-2016/"]);
    assert_eq!(with(""), Vec::<String>::new());
    assert_eq!(with("../"), Vec::<String>::new());
}
#[test]
fn a_long_korean_line_is_folded_between_characters() {
    let title = "디지털정부협력센터".repeat(30);
    let atlas = titled(&title);
    let calendar = ics(&edition(&atlas, Lang::Ko), &event(&atlas)).unwrap();
    is_sound(&calendar);
    assert_eq!(values(&calendar, "SUMMARY"), [title]);
}
#[test]
fn hostile_texts_stay_within_their_property() {
    for title in HOSTILE {
        let atlas = titled(title);
        let calendar = ics(&edition(&atlas, Lang::En), &event(&atlas)).unwrap();
        is_sound(&calendar);
        assert_eq!(values(&calendar, "UID"), ["forum-2016@dgcc-atlas"], "{title:?}");
    }
}
#[test]
fn texts_are_escaped_as_the_calendar_asks() {
    let atlas = titled("a\\b;c,d\ne");
    let calendar = ics(&edition(&atlas, Lang::En), &event(&atlas)).unwrap();
    assert_eq!(values(&calendar, "SUMMARY"), ["a\\\\b\\;c\\,d e"]);
    assert!(values(&calendar, "DESCRIPTION")[0].starts_with("a\\\\b\\;c\\,d\\ne\\n\\nSources: "));
}
#[test]
fn records_without_dates_give_no_calendar() {
    assert_eq!(ics(&edition(&SMALL, Lang::En), &[]), None);
    let undated = SMALL.snapshot.get(&id("undated")).unwrap();
    assert_eq!(ics(&edition(&SMALL, Lang::En), &[undated]), None);
}

// ---- Citations -------------------------------------------------------------------------------

/// How often the braces of a BibTeX text close again, counted as BibTeX counts.
fn entries_closed(bib: &str) -> usize {
    let mut depth = 0;
    let mut closed = 0;
    for c in bib.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        closed += usize::from(c == '}' && depth == 0);
    }
    closed
}

/// Every source of the small set, then a record and a view in every language.
fn works() -> Vec<(Work, Lang)> {
    let sources = SMALL.snapshot.of_kind(Kind::Source);
    let mut works: Vec<(Work, Lang)> =
        sources.flat_map(|one| Lang::ALL.map(|lang| (Work::source(one).unwrap(), lang))).collect();
    for lang in Lang::ALL {
        let edition = edition(&SMALL, lang);
        let record = SMALL.snapshot.get(&id("forum-2016")).unwrap();
        works.push((Work::page(&edition, &edition.page_of(record)), lang));
        let view = ViewState::parse(&format!("{lang}/timeline/"), "q=가&from=2015", lang);
        works.push((Work::page(&edition, &view), lang));
    }
    works
}

/// The works without their repetition in other languages.
fn entries(of: impl Fn(&Work) -> String) -> String {
    let mut works = works();
    works.dedup_by(|a, b| a.0 == b.0);
    works.iter().map(|(work, _)| of(work)).collect()
}

#[test]
fn citations_as_text() {
    let lines: String = works().iter().map(|(work, lang)| apa(work, *lang) + "\n").collect();
    golden("citations.txt", &lines);
}
#[test]
fn citations_as_bibtex() {
    golden("citations.bib", &entries(bibtex));
}
#[test]
fn citations_as_ris() {
    golden("citations.ris", &entries(ris));
}
#[test]
fn citations_as_csl_json() {
    golden("citations.csl.json", &entries(csl_json));
}
#[test]
fn only_a_source_is_cited_as_a_document() {
    let works = |atlas: &Atlas| {
        let kinds = atlas.snapshot.records().iter().filter(|one| Work::source(one).is_some());
        kinds.filter(|one| one.kind != Kind::Source).count()
    };
    assert_eq!(works(&SMALL), 0);
}
#[test]
fn a_page_is_cited_with_snapshot_and_address_and_the_day_it_was_read() {
    let edition = edition(&SMALL, Lang::En);
    let state = page(Lang::En, Route::Centres);
    let read = apa(&Work::page(&edition, &state), Lang::En);
    for part in
        ["DGCC Atlas", "2026, November 22", "snapshot 2", "0123456789ab)", "December 1, 2026"]
    {
        assert!(read.contains(part), "{part}: {read}");
    }
    assert!(read.ends_with("https://atlas.example/en/centres/"), "{read}");
    let unread = Edition { accessed: None, ..edition };
    let unread = apa(&Work::page(&unread, &state), Lang::En);
    assert!(!unread.contains("Retrieved"), "{unread}");
}
#[test]
fn initials_follow_the_name() {
    let cited = |family: &str, given: &str| {
        let mut work = source("leaflet");
        let (family, given) = (family.to_owned(), given.to_owned());
        work.bibliography.author = vec![atlas::model::Creator::Person { family, given }];
        apa(&work, Lang::En).split(" (").next().unwrap().to_owned()
    };
    assert_eq!(cited("Shin", "Sang-Chul"), "Shin, S.-C.");
    assert_eq!(cited("Yeo", "Seung-bae"), "Yeo, S.");
    assert_eq!(cited("Ñíguez", "María del Carmen"), "Ñíguez, M. del C.");
    assert_eq!(cited("Nguyễn", "Ý"), "Nguyễn, Ý.");
    assert_eq!(cited("여", "승배"), "여승배.");
    assert_eq!(cited("Plato", ""), "Plato.");
}
#[test]
fn of_many_authors_the_first_nineteen_and_the_last_are_named() {
    let mut work = source("leaflet");
    let name = |n: usize| atlas::model::Creator::Literal(format!("Body {n}"));
    work.bibliography.author = (1..=21).map(name).collect();
    let text = apa(&work, Lang::En);
    assert!(text.contains("Body 19, … Body 21.") && !text.contains("Body 20"), "{text}");
}
#[test]
fn a_partial_date_stays_partial_in_every_format() {
    let mut work = source("leaflet");
    let mut check = |date: &str, text: &str, bib: &str, da: &str, csl: &str| {
        work.bibliography.issued = Edtf::parse(date).ok();
        let found = [apa(&work, Lang::En), bibtex(&work), ris(&work), csl_json(&work)];
        for (found, part) in found.iter().zip([text, bib, da, csl]) {
            assert!(found.contains(part), "{date}: {part}: {found}");
        }
    };
    check(
        "2017",
        "(2017)",
        "year = {2017}\n",
        "DA  - 2017///\r\n",
        r#""issued":{"date-parts":[[2017]]}"#,
    );
    check("2017-09", "(2017, September)", "month = sep\n", "DA  - 2017/09//\r\n", "[[2017,9]]}");
    check(
        "2017-09-04",
        "(2017, September 4)",
        "day = {4}\n",
        "DA  - 2017/09/04/\r\n",
        "[[2017,9,4]]}",
    );
    check(
        "2014~",
        "(about 2014)",
        "date = {2014~}",
        "DA  - 2014///\r\n",
        r#"[[2014]],"circa":true}"#,
    );
    check("2021/2022", "(2021–2022)", "date = {2021/2022}", "PY  - 2021\r\n", "[[2021],[2022]]}");
    check("2024/..", "(since 2024)", "date = {2024/..}", "PY  - 2024\r\n", "[[2024]]}");
    check("../2013", "(until 2013)", "date = {../2013}", "PY  - 2013\r\n", "[[2013]]}");
}
#[test]
fn a_work_without_date_or_author_is_cited_by_its_title() {
    let cited = |lang| apa(&source("leaflet"), lang);
    assert_eq!(cited(Lang::En), "정부혁신 안내. (n.d.).");
    assert_eq!(cited(Lang::Es), "정부혁신 안내. (s. f.).");
    assert_eq!(cited(Lang::Ko), "정부혁신 안내 (발행일 미상).");
}
#[test]
fn a_publisher_stands_in_for_an_author_in_the_text_alone() {
    let work = source("law-2001");
    assert!(apa(&work, Lang::Es).starts_with("Congreso de la República. (2001). Ley del "));
    for entry in [bibtex(&work), ris(&work), csl_json(&work)] {
        assert_eq!(entry.matches("Congreso").count(), 1, "{entry}");
    }
}
#[test]
fn a_body_with_a_comma_is_no_person_in_ris() {
    let body = "AU  - Ministry of the Interior – Republic of Korea\r\n";
    assert!(ris(&source("ministry-2015")).contains(body));
}
#[test]
fn hostile_titles_break_no_entry() {
    for title in HOSTILE {
        let mut work = source("shin-2023");
        title.clone_into(&mut work.bibliography.title);
        work.bibliography.url = Some(title.to_owned());
        work.bibliography.author.push(atlas::model::Creator::Literal(title.to_owned()));
        assert_eq!(apa(&work, Lang::En).lines().count(), 1, "{title:?}");
        let bib = bibtex(&work);
        assert_eq!(entries_closed(&bib), 1, "{bib}");
        let ris = ris(&work);
        assert!(ris.lines().all(|line| line.get(2..6) == Some("  - ")), "{ris}");
        assert_eq!(ris.lines().filter(|line| line.starts_with("ER")).count(), 1, "{ris}");
        let csl: Value = serde_json::from_str(&csl_json(&work)).unwrap();
        assert_eq!(csl.as_array().map(Vec::len), Some(1));
    }
}

// ---- Names -----------------------------------------------------------------------------------

#[track_caller]
fn named(path: &str, format: Format, expect: &str) {
    let state = ViewState::parse(path, "q=x", Lang::En);
    assert_eq!(file_name(&edition(&SMALL, Lang::En), &state, format), expect);
}

#[test]
fn a_file_is_named_for_view_language_and_snapshot() {
    named("es/timeline/", Format::Csv, "dgcc-atlas-timeline-es-2026-11-22.csv");
    named("ko/", Format::Json, "dgcc-atlas-overview-ko-2026-11-22.json");
    named("en/events/forum-2016/", Format::Ics, "dgcc-atlas-events-forum-2016-en-2026-11-22.ics");
    named("en/sources/law-2001/", Format::Bibtex, "dgcc-atlas-sources-law-2001-en-2026-11-22.bib");
}
#[test]
fn a_hostile_address_gives_a_harmless_name() {
    named("en/../../etc/passwd", Format::Ris, "dgcc-atlas-etc-passwd-en-2026-11-22.ris");
    named("en/한국어", Format::Csv, "dgcc-atlas-page-en-2026-11-22.csv");
    let long = page(Lang::En, Route::Unknown("a/".repeat(10_000)));
    let name = file_name(&edition(&SMALL, Lang::En), &long, Format::Csv);
    assert!(name.len() < 130, "{name}");
}

// ---- All of it -------------------------------------------------------------------------------

#[test]
fn a_title_of_ten_thousand_characters_passes_through_everything() {
    let title = "가나다라마".repeat(2_000);
    let atlas = titled(&title);
    let edition = edition(&atlas, Lang::Ko);
    let events = event(&atlas);
    assert_eq!(rows(&csv(&edition, &events))[1][4], title);
    assert_eq!(values(&ics(&edition, &events).unwrap(), "SUMMARY"), std::slice::from_ref(&title));
    let work = Work::page(&edition, &edition.page_of(events[0]));
    for text in [apa(&work, Lang::Ko), bibtex(&work), ris(&work), csl_json(&work)] {
        assert!(text.contains(&title));
    }
}
#[test]
fn equal_input_gives_equal_files() {
    let again = Atlas::new(snapshot::read(&fixture("export.json")).unwrap(), HASH.to_owned());
    let files = |atlas: &Atlas| {
        let edition = edition(atlas, Lang::Es);
        let state = page(Lang::Es, Route::Timeline);
        let records = all(atlas);
        (csv(&edition, &records), ics(&edition, &records), json(&edition, &state, &records))
    };
    assert_eq!(files(&SMALL), files(&again));
}
