//! The pages of a centre and of a country, as data and as markup.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::model::{Edtf, Kind, Lang, PartialDate};
use atlas::ui::page;
use atlas::views::{
    self, AgreementLife, Atlas, CentreDetail, CountryDetail, Drawing, LINES_LISTED,
};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

/// The countries that an official asked for.
const ASKED: [&str; 4] = ["per", "uzb", "cri", "lao"];

fn day(text: &str) -> PartialDate {
    match Edtf::parse(text).unwrap() {
        Edtf::Date(day) => day,
        Edtf::Interval { .. } => panic!("{text} is no day"),
    }
}

fn centre_of(atlas: &Atlas, name: &str, on: &str, lang: Lang) -> CentreDetail {
    let record = atlas.snapshot.get(&id(name)).unwrap();
    views::centre_detail(atlas, record, Some(day(on)), lang).unwrap()
}

fn centre(name: &str, lang: Lang) -> CentreDetail {
    centre_of(&REAL, name, "2026-11-22", lang)
}

fn country(name: &str, lang: Lang) -> CountryDetail {
    let record = REAL.snapshot.get(&id(name)).unwrap();
    views::country_detail(&REAL, record, Some(day("2026-11-22")), lang).unwrap()
}

/// The markup of a record's page.
fn body(atlas: &Arc<Atlas>, kind: Kind, name: &str, lang: Lang) -> String {
    page::body(atlas, &ViewState::new(lang, Route::Record(kind, id(name))), "../../../")
}

// ---- Lives -----------------------------------------------------------------------------------

/// An agreement as "title: step date, step date; state".
fn told(one: &AgreementLife) -> String {
    let steps = one.steps.iter().map(|step| format!("{} {}", step.label, step.date));
    format!("{}; {}", steps.collect::<Vec<_>>().join(", "), one.life)
}

#[track_caller]
fn check_lives(name: &str, lang: Lang, expect: &[&str]) {
    let lives: Vec<String> = centre(name, lang).agreements.iter().map(told).collect();
    assert_eq!(lives, expect);
}

#[test]
fn the_agreements_of_peru_have_their_steps_in_order_of_time() {
    check_lives(
        "dgcc-per",
        Lang::En,
        &[
            "Renews September 2017, To begin 2024; no source tells whether it came about",
            "Renews September 2017, Signed 14 April 2021; no term recorded",
            "Signed September 2017, Renewed 14 April 2021, Extension planned from 2024; no term recorded",
            "Signed 2017, Ended 2023; over by the recorded dates",
            "Signed 20 April 2015; no term recorded",
        ],
    );
}
#[test]
fn what_was_only_announced_for_costa_rica_is_not_said_to_be_signed() {
    check_lives(
        "dgcc-cri",
        Lang::Es,
        &[
            "Firma anunciada para 23 de marzo de 2023; ninguna fuente dice si se concretó",
            "Firma 23 de noviembre de 2021; sin vigencia registrada",
            "Firma 27 de julio de 2017 (incierto); sin vigencia registrada",
            "Firma julio de 2017; sin vigencia registrada",
        ],
    );
}
#[test]
fn the_announced_text_with_laos_stays_announced_in_korean() {
    check_lives(
        "dgcc-lao",
        Lang::Ko,
        &["서명 예고 2022년 9월; 실제로 이루어졌는지 밝힌 출처 없음"],
    );
}
#[test]
fn what_ends_within_twelve_months_follows_from_the_day_that_is_passed_in() {
    for (on, life, soon) in [
        ("2021-06-01", "running", false),
        ("2023-01-01", "ends within 12 months", true),
        ("2024-01-01", "over by the recorded dates", false),
    ] {
        let detail = centre_of(&REAL, "dgcc-per", on, Lang::En);
        let term = detail.phases.iter().find(|term| term.title == "Renewed term").unwrap();
        assert_eq!((term.life, term.soon), (life, soon), "{on}");
        assert!(detail.as_of.contains(&atlas::text::date(Edtf::Date(day(on)), Lang::En)));
        let agreement = &detail.agreements[3];
        assert_eq!((agreement.life, agreement.soon), (life, soon), "{on}");
    }
}
#[test]
fn without_a_day_nothing_is_computed() {
    let record = REAL.snapshot.get(&id("dgcc-per")).unwrap();
    let detail = views::centre_detail(&REAL, record, None, Lang::En).unwrap();
    assert_eq!(detail.as_of, "");
    assert!(detail.phases.iter().all(|term| term.life.is_empty()));
    assert!(detail.agreements.iter().all(|one| one.life.is_empty()));
}
#[test]
fn the_page_is_set_against_the_day_of_the_edition() {
    for lang in Lang::ALL {
        let published = Edtf::parse(&REAL.snapshot.parts().published).unwrap();
        let shown = atlas::text::date(published, lang);
        assert!(body(&REAL, Kind::Centre, "dgcc-per", lang).contains(&shown));
    }
}

// ---- The picture -----------------------------------------------------------------------------

/// The rows of the picture: "label planned open".
fn band(drawing: Option<Drawing>) -> Vec<(String, bool, bool)> {
    let Some(Drawing::Terms(band)) = drawing else { panic!("no picture") };
    assert!(band.day.is_some());
    band.rows.into_iter().map(|row| (row.label, row.ahead, row.open)).collect()
}

#[test]
fn the_picture_tells_planned_terms_from_real_ones() {
    let rows = band(centre("dgcc-per", Lang::En).band);
    let row = |label: &str| rows.iter().find(|row| row.0.ends_with(label)).unwrap();
    assert_eq!(row("Renewed term"), &("2021–2023 · Renewed term".to_owned(), false, false));
    assert_eq!(
        row("Three further years under consideration"),
        &("from 2024 · Three further years under consideration".to_owned(), true, true)
    );
    assert_eq!(band(centre("dgcc-uzb", Lang::Ko).band).len(), 2);
    assert!(band(centre("dgcc-cri", Lang::Es).band)[0].2, "no end is known");
    assert!(band(centre("dgcc-lao", Lang::En).band)[0].1, "only announced");
}
#[test]
fn a_picture_of_two_centuries_has_few_years_to_read() {
    let atlas = atlas_of(&format!(
        r#""sources":[{SOURCE}],"places":[{PLACE}],"centres":[{}]"#,
        record(
            "old",
            "Old",
            r#","country":"aaa","phases":[{"id":"all","title":{"en":"A","es":"A","ko":"A"},"date":"1900/2090"}]"#
        )
    ));
    let Some(Drawing::Terms(band)) = centre_of(&atlas, "old", "2026-11-22", Lang::En).band else {
        panic!("no picture")
    };
    assert!(band.ticks.len() <= 12, "{:?}", band.ticks);
}

// ---- Partners, people, projects --------------------------------------------------------------

#[test]
fn a_partner_has_its_earlier_names_in_the_language_of_the_page() {
    let before = |lang: Lang| -> Vec<String> {
        let partners = centre("dgcc-per", lang).partners;
        let names = partners[3].before.iter().map(|name| format!("{} ({})", name.text, name.date));
        names.collect()
    };
    assert_eq!(
        before(Lang::Es),
        [
            "Secretaría de Gobierno Digital (2017 a setiembre de 2021)",
            "Oficina Nacional de Gobierno Electrónico e Informática (2003-2017)"
        ]
    );
    assert_eq!(
        before(Lang::Ko),
        ["디지털정부처(SEGDI) (2017년~2021년 9월)", "국가전자정부정보화국(ONGEI) (2003년~2017년)"]
    );
    let ministry = &centre("dgcc-uzb", Lang::Ko).partners[0];
    assert_eq!(ministry.before[0].text, "행정자치부");
    assert_eq!(ministry.before.len(), 1, "{:?}", ministry.before);
}
#[test]
fn people_have_their_positions_and_roles_with_dates() {
    let people = centre("dgcc-per", Lang::En).people;
    assert_eq!(people[0].title.text, "Sang-Chul Shin");
    assert_eq!(people[0].roles[0].0, "head");
    for one in &people {
        assert!(!one.roles.is_empty() && one.roles.len() <= 3, "{one:?}");
        assert_eq!(one.positions.is_empty(), one.notes.is_empty(), "{one:?}");
    }
    let minister = centre("dgcc-cri", Lang::Es).people;
    assert!(minister.iter().any(|one| one.title.text == "Paola Vega Castillo"));
}
#[test]
fn projects_lead_to_the_systems_and_findings_of_their_relations() {
    let projects = centre("dgcc-per", Lang::En).projects;
    let (_, first) = &projects[0];
    assert_eq!(first[1].led_to[0].route.path(), "systems/pide/");
    assert!(first.iter().all(|line| !line.findings.is_empty()));
    assert!(centre("dgcc-lao", Lang::En).projects.is_empty());
}

// ---- Indicators ------------------------------------------------------------------------------

#[test]
fn every_key_indicator_has_a_year_a_source_and_a_rank_its_denominator() {
    for name in ASKED {
        for lang in Lang::ALL {
            let figures = country(name, lang).figures;
            assert_eq!(figures.len(), 6, "{name}");
            assert!(figures[0].value.contains("193"), "{name}: {}", figures[0].value);
            for figure in &figures {
                assert!(!figure.period.is_empty() && figure.notes.len() == 1, "{figure:?}");
                if let Some(Drawing::Multiples(chart)) = &figure.drawing {
                    assert_eq!(chart.panels.len(), 2);
                    assert_eq!(chart.panels[0].line.label, REAL.title(&id(name), lang));
                }
            }
            // Its releases are separate pictures and its values are letters: no line joins them.
            assert_eq!((&figures[5].drawing, figures[5].change.as_str()), (&None, ""));
        }
    }
}

// ---- Disagreements and gaps ------------------------------------------------------------------

#[test]
fn the_shown_value_stands_first_where_sources_differ() {
    for lang in Lang::ALL {
        let rows = centre("dgcc-per", lang).differing;
        assert!(rows.iter().any(|row| row.record.route.path() == "centres/dgcc-per/"));
        assert!(rows.iter().any(|row| row.record.route.path().starts_with("agreements/")));
        for row in rows {
            assert!(row.values.len() > 1 && row.values[0].shown, "{row:?}");
        }
    }
}
#[test]
fn what_is_not_known_is_said_in_words_of_every_language() {
    assert_eq!(
        centre("dgcc-uzb", Lang::En).unknown,
        [
            "who heads it",
            "its goals",
            "what it does",
            "its projects",
            "an agreement with Korea on digital government",
            "the money for: First centre"
        ]
    );
    assert!(centre("dgcc-lao", Lang::Es).unknown.contains(&"sus períodos".to_owned()));
    assert!(centre("dgcc-cri", Lang::Ko).unknown.contains(&"센터장".to_owned()));
    for name in ASKED {
        for lang in Lang::ALL {
            let unknown = centre(&format!("dgcc-{name}"), lang).unknown;
            assert!(!unknown.is_empty() && unknown.iter().all(|one| !one.is_empty()), "{name}");
        }
    }
    assert_eq!(
        country("lao", Lang::En).unknown,
        ["a law or plan of the country", "how long the agreement holds"]
    );
}

// ---- Countries -------------------------------------------------------------------------------

#[test]
fn a_country_has_its_agreements_centre_events_and_measures_with_numbered_sources() {
    for (name, agreements, events, measures) in
        [("per", 5, 33, 22), ("uzb", 0, 3, 0), ("cri", 4, 9, 0), ("lao", 1, 1, 0)]
    {
        for lang in Lang::ALL {
            let detail = country(name, lang);
            let counts =
                (detail.agreements.len(), detail.events.rows.len(), detail.measures.rows.len());
            assert_eq!(counts, (agreements, events, measures), "{name}");
            assert_eq!(detail.centres.len(), 1, "{name}");
            let numbers: Vec<usize> = detail.sources.iter().map(|note| note.number).collect();
            assert_eq!(numbers, (1..=detail.sources.len()).collect::<Vec<_>>());
            for row in detail.events.rows.iter().chain(&detail.measures.rows) {
                let note = row.notes.first().unwrap();
                assert_eq!(&detail.sources[note.number - 1], note, "{name}");
            }
        }
    }
}
#[test]
fn the_partner_of_all_has_a_list_that_ends_and_leads_on() {
    let detail = country("kor", Lang::En);
    assert_eq!(detail.events.rows.len(), LINES_LISTED);
    let (text, state) = detail.events.all.unwrap();
    assert!(text.starts_with("All on the timeline: "), "{text}");
    assert_eq!(
        format!("{}{}", state.path(), state.query()),
        "en/timeline/?kind=events&country=kor"
    );
    assert!(detail.centres.len() > 9 && detail.band.is_none());
}
#[test]
fn only_a_country_has_the_page_of_a_country() {
    let lima = REAL.snapshot.get(&id("lima")).unwrap();
    assert_eq!(views::country_detail(&REAL, lima, Some(day("2026-11-22")), Lang::En), None);
    let peru = REAL.snapshot.get(&id("per")).unwrap();
    assert_eq!(views::centre_detail(&REAL, peru, Some(day("2026-11-22")), Lang::En), None);
}
#[test]
fn every_page_of_a_centre_and_country_is_painted_in_three_languages() {
    for record in REAL.snapshot.records() {
        if matches!(record.kind, Kind::Centre | Kind::Place) {
            for lang in Lang::ALL {
                let html = body(&REAL, record.kind, record.id.as_str(), lang);
                assert!(html.contains("</footer>"), "{}", record.id);
                assert!(!html.contains("style="), "{}", record.id);
            }
        }
    }
}

// ---- Bad input -------------------------------------------------------------------------------

const SOURCE: &str = r#"{"id":"news","title":{"en":"News","es":"Nota","ko":"뉴스"},
    "summary":{"en":"A.","es":"Un.","ko":"가."},"form":"press","csl":{"type":"webpage","title":"News"}}"#;
const PLACE: &str = r#"{"id":"aaa","form":"country","title":{"en":"Aaa","es":"Aaa","ko":"Aaa"},
    "summary":{"en":"A.","es":"Un.","ko":"가."}}"#;

/// A record with a title, the same in every language, and further fields.
fn record(name: &str, title: &str, fields: &str) -> String {
    format!(
        r#"{{"id":"{name}","title":{{"en":"{title}","es":"{title}","ko":"{title}"}},
        "summary":{{"en":"A.","es":"Un.","ko":"가."}}{fields},
        "claims":[{{"field":"record","source":"news","locator":"p. 1"}}]}}"#
    )
}

/// Records of one kind, by their number.
fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(",")
}

#[test]
fn a_centre_without_country_says_so_and_has_the_rest() {
    let atlas = atlas_of(&format!(
        r#""sources":[{SOURCE}],"centres":[{}]"#,
        record("lost", "Lost", r#","date":"2020""#)
    ));
    let detail = centre_of(&atlas, "lost", "2026-11-22", Lang::En);
    assert_eq!(detail.unknown[0], "its country");
    assert!(detail.agreements.is_empty() && detail.figures.is_empty() && detail.band.is_none());
    assert!(body(&Arc::new(atlas), Kind::Centre, "lost", Lang::Ko).contains("소재 국가"));
}
#[test]
fn a_cycle_of_predecessors_and_of_renewals_ends() {
    let body_of = |name: &str, to: &str| {
        record(
            name,
            name,
            &format!(r#","form":"agency","relations":[{{"type":"supersedes","to":"{to}"}}]"#),
        )
    };
    let agreement = |name: &str, to: &str| {
        let fields = r#","form":"mou","date":"2020","places":[{"id":"aaa","role":"party"}]"#;
        record(name, name, &format!(r#"{fields},"relations":[{{"type":"renews","to":"{to}"}}]"#))
    };
    let atlas = Arc::new(atlas_of(&format!(
        r#""sources":[{SOURCE}],"places":[{PLACE}],"organisations":[{},{},{}],
        "agreements":[{},{},{}],"centres":[{}]"#,
        body_of("one", "two"),
        body_of("two", "three"),
        body_of("three", "one"),
        agreement("first", "second"),
        agreement("second", "first"),
        agreement("itself", "itself"),
        record("here", "Here", r#","country":"aaa","organisations":[{"id":"one","role":"lead"}]"#)
    )));
    let detail = centre_of(&atlas, "here", "2026-11-22", Lang::En);
    let before: Vec<&str> =
        detail.partners[0].before.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(before, ["two", "three"]);
    assert_eq!(detail.agreements.len(), 3);
    for (kind, name) in [(Kind::Centre, "here"), (Kind::Place, "aaa"), (Kind::Organisation, "one")]
    {
        assert!(body(&atlas, kind, name, Lang::En).contains("</footer>"));
    }
}
#[test]
fn an_organisation_with_two_hundred_records_has_a_page() {
    let event = |at: usize| {
        let fields = r#","form":"meeting","date":"2020","places":[{"id":"aaa","role":"party"}],
            "organisations":[{"id":"busy","role":"participant"}]"#;
        record(&format!("e{at}"), &format!("Meeting {at}"), fields)
    };
    let atlas = Arc::new(atlas_of(&format!(
        r#""sources":[{SOURCE}],"places":[{PLACE}],"organisations":[{}],"events":[{}],"centres":[{}]"#,
        record("busy", "Busy", r#","form":"agency""#),
        many(200, event),
        record("here", "Here", r#","country":"aaa","organisations":[{"id":"busy","role":"lead"}]"#)
    )));
    assert!(body(&atlas, Kind::Organisation, "busy", Lang::Es).contains("Meeting 199"));
    let events = centre_of(&atlas, "here", "2026-11-22", Lang::En).events;
    assert_eq!(events.rows.len(), LINES_LISTED);
    assert_eq!(events.all.unwrap().0, "All on the timeline: 200");
}
#[test]
fn a_name_of_three_hundred_characters_and_one_from_right_to_left_stay_texts() {
    // A title has 160 characters at most; a further name has no such end.
    let (title, long) = ("Verylong".repeat(20), "Verylongname".repeat(25));
    let right_to_left = "المركز الكوري";
    let term = format!(
        r#","country":"aaa","phases":[{{"id":"t","title":{{"en":"{title}","es":"{title}","ko":"{title}"}},
        "date":"2020/2021"}}],
        "organisations":[{{"id":"arabic","role":"lead"}},{{"id":"long","role":"host"}}]"#
    );
    let names = format!(
        r#","form":"agency","names":[{{"text":"{long}","kind":"former","lang":"en"}},
        {{"text":"{right_to_left}","kind":"former","lang":"ar","valid":"2001/2002"}}]"#
    );
    let atlas = Arc::new(atlas_of(&format!(
        r#""sources":[{SOURCE}],"places":[{PLACE}],"organisations":[{},{}],"centres":[{}]"#,
        record("arabic", right_to_left, r#","form":"agency""#),
        record("long", &title, &names),
        record("here", &title, &term)
    )));
    let html = body(&atlas, Kind::Centre, "here", Lang::En);
    assert!(html.contains(&long), "the name stands there whole");
    assert!(html.contains(&format!("<bdi lang=\"ar\">{right_to_left}</bdi>")));
    // The picture cuts what has no room, and the list beside it has it whole.
    let Some(Drawing::Terms(band)) = centre_of(&atlas, "here", "2026-11-22", Lang::En).band else {
        panic!("no picture")
    };
    assert!(!band.svg(atlas::chart::Px(320)).contains(&title));
}
