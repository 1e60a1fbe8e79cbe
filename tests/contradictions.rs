//! Where the first documents contradict themselves, each other or what is known otherwise: every
//! such place is in the data, in the way that its line says, and on the page of data.
//!
//! `tests/fixtures/contradictions.csv` has a line for each record and field that one of the 43
//! contradictions touches, and how it is handled there.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::{Claim, Details, Kind, Lang, NameKind, Quality, Record, Text};
use atlas::views::{self, Atlas, DataView, DoubtRow};
use support::{fixture_path, id, real_atlas, text_of};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

/// The data page in every language.
static DATA: LazyLock<Vec<(Lang, DataView)>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| (lang, views::data(&REAL, &ViewState::new(lang, Route::Data))))
        .collect()
});

/// One line of the list.
struct Line {
    number: u32,
    record: String,
    field: String,
    handling: String,
    sentence: String,
}

fn lines() -> Vec<Line> {
    let text = text_of(&fixture_path("contradictions.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = ["number", "record", "field", "handling", "sentence_en"];
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), columns);
    let line = |row: csv::StringRecord| Line {
        number: row[0].parse().unwrap(),
        record: row[1].to_owned(),
        field: row[2].to_owned(),
        handling: row[3].to_owned(),
        sentence: row[4].to_owned(),
    };
    reader.records().map(|row| line(row.unwrap())).collect()
}

fn record(line: &Line) -> &'static Record {
    let found = REAL.snapshot.get(&id(&line.record));
    found.unwrap_or_else(|| panic!("{}: there is no record {}", line.number, line.record))
}

fn page(record: &Record) -> Route {
    Route::Record(record.kind, record.id.clone())
}

/// The claims on a line's field.
fn claims(line: &Line) -> Vec<&'static Claim> {
    let claims = record(line).claims.iter();
    claims.filter(|claim| claim.field == line.field).collect()
}

fn is_complete(text: &Text) -> bool {
    text.iter().all(|(_, text)| !text.trim().is_empty())
}

fn doubts(data: &DataView) -> impl Iterator<Item = &DoubtRow> {
    data.doubts.iter().flat_map(|group| &group.rows)
}

// ---- How each is handled ---------------------------------------------------------------------

/// Says what of a line does not hold.
type Check = fn(&Line) -> Result<(), String>;

/// The ways a contradiction can stand in the data: the word of the list, and what must hold.
const HANDLINGS: [(&str, Check); 7] = [
    ("claims differ", claims_differ),
    ("note", noted),
    ("observation note", value_noted),
    ("name", named),
    ("status", lies_ahead),
    ("not linked", not_linked),
    ("source note", source_noted),
];

fn must(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// Two values at least, one of them shown, with the reason; on the page all of them.
fn claims_differ(line: &Line) -> Result<(), String> {
    let with_value: Vec<&Claim> =
        claims(line).into_iter().filter(|claim| claim.value.is_some()).collect();
    let values: BTreeSet<&Option<String>> = with_value.iter().map(|claim| &claim.value).collect();
    must(values.len() >= 2, || format!("the claims give {values:?}"))?;
    let shown: Vec<&&Claim> = with_value.iter().filter(|claim| claim.shown).collect();
    let [shown] = shown.as_slice() else { return Err(format!("{} are shown", shown.len())) };
    let why = shown.why.as_ref().filter(|why| is_complete(why));
    let why = why.ok_or("it is not said why that one is shown")?;
    let route = page(record(line));
    for (lang, data) in DATA.iter() {
        let rows = data.disagreements.iter().filter(|row| row.record.route == route);
        let mut groups = rows.flat_map(|row| &row.groups).filter(|group| group.differ);
        let group = groups.find(|group| group.why == why.get(*lang));
        let group = group.ok_or_else(|| format!("the data page lacks it in {lang}"))?;
        let said: BTreeSet<&str> = group.rows.iter().map(|row| row.value.as_str()).collect();
        must(said.len() >= values.len(), || format!("the data page in {lang} has {said:?}"))?;
        must(group.rows.iter().filter(|row| row.shown).count() == 1, || {
            format!("the data page in {lang} does not mark what is shown")
        })?;
    }
    Ok(())
}

/// A claim on the field has a remark, which the data page lists with its source.
fn noted(line: &Line) -> Result<(), String> {
    let claims = claims(line);
    let noted = claims.iter().filter_map(|claim| claim.note.as_ref().map(|note| (claim, note)));
    let noted: Vec<(&&Claim, &Text)> = noted.filter(|(_, note)| is_complete(note)).collect();
    must(!noted.is_empty(), || "no claim has a remark".to_owned())?;
    let route = page(record(line));
    for (lang, data) in DATA.iter() {
        for (claim, note) in &noted {
            let source = Route::Record(Kind::Source, claim.source.clone());
            let listed = doubts(data).any(|row| {
                row.record.route == route
                    && row.note == note.get(*lang)
                    && row.source.route == source
            });
            must(listed, || format!("the data page lacks in {lang}: {}", note.get(*lang)))?;
        }
    }
    Ok(())
}

/// A value of the indicator has a remark, which the data page lists.
fn value_noted(line: &Line) -> Result<(), String> {
    let record = record(line);
    must(line.field == "observations", || format!("the field {} is none", line.field))?;
    let values = REAL.snapshot.observations().iter();
    let values = values.filter(|one| {
        one.indicator == record.id
            && (one.quality == Quality::Doubtful || !REAL.snapshot.is_of_dataset(one))
    });
    let notes: Vec<&Text> =
        values.filter_map(|one| one.note.as_ref()).filter(|note| is_complete(note)).collect();
    must(!notes.is_empty(), || "no value has a remark".to_owned())?;
    for (lang, data) in DATA.iter() {
        for note in &notes {
            let mut rows = doubts(data).filter(|row| row.record.route == page(record));
            must(rows.any(|row| row.note == note.get(*lang)), || {
                format!("the data page lacks in {lang}: {}", note.get(*lang))
            })?;
        }
    }
    Ok(())
}

/// The name that is in doubt is kept as one of the record's, with the source that uses it.
fn named(line: &Line) -> Result<(), String> {
    let record = record(line);
    let mut names = record.names.iter().filter(|name| name.kind == NameKind::Acronym);
    let name = names.find(|name| line.sentence.starts_with(&name.text));
    let name = name.ok_or("no acronym of the record begins the sentence")?;
    must(name.source.is_some(), || format!("{} has no source", name.text))?;
    for lang in Lang::ALL {
        let view = views::record(&REAL, record, lang);
        must(view.names.iter().any(|row| row.text == name.text && row.source.is_some()), || {
            format!("its page in {lang} lacks {}", name.text)
        })?;
    }
    Ok(())
}

/// What was only to come is not told as done, and a claim says where that is from.
fn lies_ahead(line: &Line) -> Result<(), String> {
    let record = record(line);
    let status = record.status.filter(|status| status.is_ahead());
    let status = status.ok_or_else(|| format!("its status is {:?}", record.status))?;
    must(line.sentence.contains(status.word()), || format!("its status is {}", status.word()))?;
    must(!claims(line).is_empty(), || "no claim is on its status".to_owned())?;
    for lang in Lang::ALL {
        let view = views::record(&REAL, record, lang);
        let word = (messages(lang).words.status)(status);
        must(view.ahead && view.status.is_some_and(|text| text.contains(word)), || {
            format!("its page in {lang} does not say {word}")
        })?;
    }
    Ok(())
}

/// The record leads to no address.
fn not_linked(line: &Line) -> Result<(), String> {
    let record = record(line);
    must(record.links.is_empty(), || format!("it leads to {}", record.links[0].url))?;
    for lang in Lang::ALL {
        let facts = views::record(&REAL, record, lang).facts;
        must(facts.iter().all(|fact| fact.url.is_none()), || format!("its page in {lang} does"))?;
    }
    Ok(())
}

/// The source's bibliography has a remark, which stands on its page.
fn source_noted(line: &Line) -> Result<(), String> {
    let record = record(line);
    let Details::Source(source) = &record.details else { return Err("it is no source".to_owned()) };
    let note = source.note.as_ref().ok_or("its bibliography has no remark")?;
    for lang in Lang::ALL {
        let view = views::record(&REAL, record, lang);
        let label = messages(lang).remarks;
        let mut facts = view.facts.iter().filter(|fact| fact.label == label);
        must(facts.any(|fact| fact.texts.contains(note)), || {
            format!("its page in {lang} lacks it")
        })?;
    }
    Ok(())
}

// ---- The list --------------------------------------------------------------------------------

#[test]
fn each_contradiction_is_handled_as_its_line_says() {
    let mut wrong = Vec::new();
    for line in lines() {
        let handling = HANDLINGS.iter().find(|(word, _)| *word == line.handling);
        let handled = match handling {
            Some((_, check)) => check(&line),
            None => Err("nothing is known of this handling".to_owned()),
        };
        if let Err(why) = handled {
            let Line { number, record, field, handling, sentence } = line;
            wrong.push(format!("{number} {record} {field}, {handling}: {why} ({sentence})"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
#[test]
fn all_forty_three_contradictions_are_listed() {
    let numbers: BTreeSet<u32> = lines().iter().map(|line| line.number).collect();
    assert_eq!(numbers, (1..=43).collect());
}
#[test]
fn no_line_stands_twice_and_each_says_in_a_sentence_what_is_wrong() {
    let mut keys = BTreeSet::new();
    for line in lines() {
        let Line { number, record, field, handling, sentence } = line;
        assert!(sentence.len() > 10 && sentence.ends_with('.'), "{number} {record}: {sentence}");
        let key = format!("{number} {record} {field} {handling}");
        assert!(keys.insert(key.clone()), "{key} stands twice");
    }
}
#[test]
fn a_handling_that_does_not_hold_is_told() {
    let line = |record: &str, field: &str, handling: &str| Line {
        number: 1,
        record: record.to_owned(),
        field: field.to_owned(),
        handling: handling.to_owned(),
        sentence: "It is planned.".to_owned(),
    };
    for (record, field, handling) in [
        ("dgcc-per", "country", "claims differ"),
        ("dgcc-per", "country", "note"),
        ("egdi", "observations of the moon", "observation note"),
        ("per", "names", "name"),
        ("dgcc-per", "status", "status"),
        ("per-digital-government-act-2018", "links", "not linked"),
        ("per", "csl.note", "source note"),
    ] {
        let (_, check) = HANDLINGS.iter().find(|(word, _)| *word == handling).unwrap();
        assert!(check(&line(record, field, handling)).is_err(), "{handling}");
    }
}

// ---- Values that differ ----------------------------------------------------------------------

/// Fixed broadband subscriptions of Peru in 2021: the dataset's value, then the one of the paper
/// that cites it.
const SUBSCRIPTIONS: [(Lang, [&str; 2]); 3] = [
    (Lang::En, ["3,003,170", "3,013,195"]),
    (Lang::Es, ["3\u{202F}003\u{202F}170", "3\u{202F}013\u{202F}195"]),
    (Lang::Ko, ["3,003,170", "3,013,195"]),
];

#[test]
fn both_numbers_of_broadband_subscriptions_stand_on_the_data_page() {
    let indicator = Route::Record(Kind::Indicator, id("broadband-subscriptions"));
    for ((lang, data), (_, expect)) in DATA.iter().zip(SUBSCRIPTIONS) {
        let mine = data.values.iter().filter(|one| one.indicator.route == indicator);
        let mine: Vec<_> = mine.filter(|one| one.place.contains("2021")).collect();
        assert_eq!(mine.len(), 1, "{lang}");
        assert!(mine[0].place.contains(REAL.title(&id("per"), *lang)), "{}", mine[0].place);
        let values: Vec<&str> = mine[0].rows.iter().map(|row| row.value.as_str()).collect();
        assert_eq!(values, expect, "{lang}");
        let sources: Vec<String> = mine[0].rows.iter().map(|row| row.source.route.path()).collect();
        assert_eq!(sources, ["sources/wdi-2025-broadband/", "sources/shin-2023/"]);
    }
}
#[test]
fn both_numbers_of_broadband_subscriptions_stand_in_the_table_of_the_series() {
    for (lang, expect) in SUBSCRIPTIONS {
        let query = "indicator=broadband-subscriptions&country=per";
        let path = ViewState::new(lang, Route::Connectivity).path();
        let table = views::chart_table(&REAL, &ViewState::parse(&path, query, lang)).unwrap();
        let rows = table.rows.iter().filter(|row| row.year.starts_with("2021"));
        let rows: Vec<_> = rows.collect();
        let values: Vec<&str> = rows.iter().map(|row| row.value.as_str()).collect();
        assert_eq!(values, expect, "{lang}");
        let sources: Vec<String> = rows.iter().map(|row| row.source.route.path()).collect();
        assert_eq!(sources, ["sources/wdi-2025-broadband/", "sources/shin-2023/"]);
        assert_eq!((rows[0].remark, rows[0].differs, rows[1].differs), (None, true, true));
        assert!(table.remarks[rows[1].remark.unwrap() - 1].contains("people"), "{lang}");
    }
}
