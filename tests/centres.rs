//! The list and the map of the centres, as data.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::chart::MapSpot;
use atlas::model::{Details, Edtf, Kind, Lang, PartialDate, Phase, Status, Text};
use atlas::ui::page;
use atlas::views::{
    self, Atlas, CentreRow, CentresView, MAP_FRAME, MapMark, MarkSort, Standing, TermToday,
    first_term, term_ahead, term_today,
};
use support::{id, root, text_of};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(support::real_atlas);

fn list(lang: Lang, query: &str) -> CentresView {
    views::centres(&REAL, &ViewState::parse(&format!("{lang}/centres/"), query, lang))
}

fn row(name: &str) -> CentreRow {
    list(Lang::En, "").rows.into_iter().find(|row| row.id == id(name)).unwrap()
}

/// The countries' ends of the ids, in order.
fn order(query: &str) -> String {
    let rows = list(Lang::En, query).rows;
    let ends: Vec<&str> = rows.iter().map(|row| &row.id.as_str()[5..]).collect();
    ends.join(" ")
}

// ---- Terms -----------------------------------------------------------------------------------

fn day(text: &str) -> PartialDate {
    match Edtf::parse(text).unwrap() {
        Edtf::Date(day) => day,
        Edtf::Interval { .. } => panic!("{text} is no day"),
    }
}

/// Terms written as "dates status", by number.
fn terms(written: &[&str]) -> Vec<Phase> {
    let term = |(at, written): (usize, &&str)| {
        let (date, status) = written.split_once(' ').unwrap();
        let name = format!("t{at}");
        Phase {
            id: id(&name),
            title: Text { en: name.clone(), es: name.clone(), ko: name },
            date: Edtf::parse(date).ok(),
            status: Status::parse(status),
            summary: None,
            money: None,
        }
    };
    written.iter().enumerate().map(term).collect()
}

#[track_caller]
fn check_term(written: &[&str], on: &str, expect: &str) {
    let terms = terms(written);
    let said = match term_today(&terms, day(on)) {
        TermToday::Running(phase) => format!("running {}", phase.id),
        TermToday::Over(phase) => format!("over {}", phase.id),
        TermToday::NotKnown => "not known".to_owned(),
    };
    let ahead =
        term_ahead(&terms, day(on)).map_or(String::new(), |phase| format!(", {}", phase.id));
    assert_eq!(format!("{said}{ahead}"), expect);
}

#[test]
fn a_term_runs_from_its_first_to_its_last_day() {
    let terms = ["2017-09/2020 ended", "2021/2023-06 under-way"];
    check_term(&terms, "2017-08-31", "not known");
    check_term(&terms, "2017-09-01", "running t0");
    check_term(&terms, "2020-12-31", "running t0");
    check_term(&terms, "2023-06-30", "running t1");
    check_term(&terms, "2023-07-01", "over t1");
}
#[test]
fn a_term_without_an_end_goes_on_until_its_status_says_otherwise() {
    check_term(&["2023/.. under-way"], "2090-01-01", "running t0");
    check_term(&["2023/.. ended"], "2024-01-01", "over t0");
    check_term(&["2010/.. ended", "2013/2015 ended"], "2024-01-01", "over t1");
}
#[test]
fn a_plan_is_no_term_and_stands_beside_it() {
    let terms = ["2021/2023 under-way", "2024/.. planned", "2024/2026 announced"];
    check_term(&terms, "2022-01-01", "running t0, t1");
    check_term(&terms, "2026-11-22", "over t0, t1");
    check_term(&["2024/2026 planned"], "2027-01-01", "not known");
}
#[test]
fn of_terms_that_overlap_the_later_one_counts_and_one_without_a_date_never() {
    check_term(&["2020/2024 under-way", "2022/2023 under-way"], "2022-06-01", "running t1");
    check_term(&["? under-way"], "2022-06-01", "not known");
    check_term(&[], "2022-06-01", "not known");
    assert_eq!(
        first_term(&terms(&["2022 ended", "2013/2015 ended", "2010 planned"])).unwrap().id,
        id("t1")
    );
}

// ---- The list --------------------------------------------------------------------------------

#[test]
fn each_column_orders_the_list_and_what_is_not_known_comes_last_either_way() {
    for (by, expect, reversed) in [
        (
            "",
            "bgr khm cri hnd idn ken lao pry per srb tun uzb",
            "uzb tun srb per pry lao ken idn hnd cri khm bgr",
        ),
        (
            "first-term",
            "bgr uzb idn per srb tun khm pry cri hnd ken lao",
            "hnd cri pry khm tun srb per idn uzb bgr ken lao",
        ),
        (
            "projects",
            "per bgr khm cri hnd idn ken lao pry srb tun uzb",
            "per bgr khm cri hnd idn ken lao pry srb tun uzb",
        ),
        (
            "money",
            "cri idn pry per uzb bgr khm hnd ken lao srb tun",
            "uzb per pry idn cri bgr khm hnd ken lao srb tun",
        ),
    ] {
        assert_eq!(order(&format!("by={by}")), expect, "{by}");
        assert_eq!(order(&format!("by={by}&sort=reverse")), reversed, "{by}, reversed");
    }
}
#[test]
fn every_column_keeps_every_centre() {
    let all: BTreeSet<String> = order("").split(' ').map(str::to_owned).collect();
    for by in ["centre", "status", "first-term", "term-today", "leads", "last-event"] {
        for sort in ["", "&sort=reverse"] {
            let rows: Vec<String> =
                order(&format!("by={by}{sort}")).split(' ').map(str::to_owned).collect();
            assert_eq!(rows.len(), all.len(), "{by}");
            assert_eq!(rows.into_iter().collect::<BTreeSet<_>>(), all, "{by}");
        }
    }
}
#[test]
fn peru_says_what_is_known_of_its_terms_bodies_and_money() {
    let peru = row("dgcc-per");
    assert_eq!(peru.standing, Standing::UnderWay);
    assert_eq!(peru.code, "PER");
    assert_eq!(peru.first_term.date, "September 2017 – 2020 (uncertain)");
    assert_eq!(peru.term_today.date, "None recorded");
    assert_eq!(peru.term_today.note, "Last: 2021–2023");
    assert_eq!(peru.term_today.planned, "Planned: since 2024");
    let shorts = |agencies: &[views::Agency]| {
        agencies.iter().map(|one| one.short.text.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(shorts(&peru.leads_home), "MOIS NIA");
    assert_eq!(shorts(&peru.leads_there), "PCM SGTD");
    assert_eq!(
        peru.money,
        [("First term".to_owned(), "$1 million from each side, for three years".to_owned())]
    );
    assert_eq!(peru.projects, 16);
}
#[test]
fn a_centre_without_detail_claims_nothing() {
    let kenya = row("dgcc-ken");
    assert_eq!(kenya.standing, Standing::Former);
    assert_eq!((kenya.first_term, kenya.term_today), Default::default());
    assert_eq!((kenya.money, kenya.projects, kenya.last_event), (vec![], 0, None));
    let honduras = row("dgcc-hnd");
    assert_eq!(honduras.first_term.note, "Launched: 2024");
    assert_eq!(row("dgcc-lao").standing, Standing::Planned);
}
#[test]
fn an_event_that_is_only_announced_says_so() {
    let last = row("dgcc-per").last_event.unwrap();
    assert_eq!(last.event.route, Route::Record(Kind::Event, id("per-forum-2025")));
    assert!(last.told_before);
    assert!(!row("dgcc-uzb").last_event.unwrap().told_before);
}
#[test]
fn no_event_after_the_day_of_the_edition_is_the_last() {
    let day = day(&REAL.snapshot.parts().published);
    for row in list(Lang::En, "").rows {
        let Some(last) = row.last_event else { continue };
        let Route::Record(_, event) = last.event.route else { panic!("{last:?}") };
        let date = REAL.snapshot.get(&event).unwrap().date.unwrap();
        assert!(date.first_day() <= day.last_day(), "{event}");
    }
}
#[test]
fn the_list_says_what_day_its_terms_are_set_against() {
    let published = day(&REAL.snapshot.parts().published);
    for lang in Lang::ALL {
        let compared = list(lang, "").compared;
        assert!(compared.contains(&atlas::text::date(Edtf::Date(published), lang)), "{compared}");
    }
}

// ---- The map ---------------------------------------------------------------------------------

fn marks(lang: Lang) -> Vec<MapMark> {
    views::centre_map(&REAL, lang).marks
}

#[test]
fn every_centre_and_every_country_with_an_agreement_has_one_mark() {
    let marks = marks(Lang::En);
    let centres = |mark: &&MapMark| matches!(mark.sort, MarkSort::Centre(_));
    let of_list: BTreeSet<String> =
        list(Lang::En, "").rows.iter().map(|row| row.title.route.path()).collect();
    let of_map: BTreeSet<String> =
        marks.iter().filter(centres).map(|mark| mark.route.path()).collect();
    assert_eq!(of_map, of_list);
    let mut codes: Vec<&str> = marks.iter().map(|mark| mark.code.as_str()).collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count, "{codes:?}");
    for agreement in REAL.snapshot.of_kind(Kind::Agreement) {
        for country in REAL.countries(agreement) {
            assert!(codes.contains(&country.as_str().to_uppercase().as_str()), "{country}");
        }
    }
    assert_eq!(marks.iter().filter(|mark| mark.sort == MarkSort::Home).count(), 1);
}
#[test]
fn a_mark_says_its_country_and_what_it_means() {
    for lang in Lang::ALL {
        for mark in marks(lang) {
            assert!(
                mark.label.starts_with(&format!("{}, {}: ", mark.name, mark.code)),
                "{}",
                mark.label
            );
        }
    }
    let labels: Vec<String> = marks(Lang::En).into_iter().map(|mark| mark.label).collect();
    assert!(labels.contains(&"Kenya, KEN: Centre, ended".to_owned()), "{labels:?}");
    assert!(labels.contains(&"Colombia, COL: Agreement without a centre".to_owned()), "{labels:?}");
}

/// Whether no two targets of 24 pixels overlap on a map this wide, and all lie inside it.
#[track_caller]
fn check_apart(wide: f64, of: impl Fn(&MapMark) -> Option<MapSpot>) {
    let high = wide / 2.0;
    let middles: Vec<(String, f64, f64)> = marks(Lang::En)
        .iter()
        .filter_map(|mark| {
            let spot = of(mark)?;
            let at = (mark.x * wide / 100.0, mark.y * high / 100.0);
            Some((mark.code.clone(), at.0 + spot.dx, at.1 + spot.dy))
        })
        .collect();
    for (at, one) in middles.iter().enumerate() {
        assert!(one.1 >= 11.9 && one.2 >= 11.9, "{one:?}");
        assert!(one.1 <= wide - 11.9 && one.2 <= high - 11.9, "{one:?}");
        for other in &middles[at + 1..] {
            let apart = (one.1 - other.1).abs() >= 23.9 || (one.2 - other.2).abs() >= 23.9;
            assert!(apart, "{one:?} {other:?} on {wide}");
        }
    }
}

#[test]
fn no_two_targets_of_the_map_touch_at_any_width() {
    for wide in [960.0, 1000.0, 1100.0, 1168.0, 1248.0] {
        check_apart(wide, |mark| Some(mark.wide.clone()));
    }
    for wide in [280.0, 288.0, 343.0, 420.0, 640.0, 959.0] {
        check_apart(wide, |mark| mark.narrow.clone());
    }
}
#[test]
fn most_marks_of_the_wide_map_have_room_for_their_name() {
    for lang in Lang::ALL {
        let marks = marks(lang);
        let texts = |mark: &MapMark| mark.wide.name.as_ref().map(|name| name.text.clone());
        let named = marks.iter().filter(|mark| texts(mark).as_ref() == Some(&mark.name)).count();
        let lettered = marks.iter().filter(|mark| texts(mark).as_ref() == Some(&mark.code)).count();
        assert!(named + 5 >= marks.len(), "{lang}: {named}");
        assert!(named + lettered + 2 >= marks.len(), "{lang}: {named} and {lettered}");
    }
}
#[test]
fn the_outline_of_the_land_has_the_frame_of_the_marks() {
    let land = text_of(&root().join("public/map/land.svg"));
    let [left, top, right, bottom] = MAP_FRAME;
    let frame = format!("longitude {left} to {right}, latitude {top} to {bottom}");
    assert!(land.contains(&frame), "{frame}");
    assert!(land.contains(&format!(
        "viewBox=\"0 0 {} {}\"",
        (right - left) * 10.0,
        (top - bottom) * 10.0
    )));
}
#[test]
fn a_centre_whose_country_has_no_place_on_the_map_is_only_in_the_list() {
    let centre = |id: &str, country: &str| {
        format!(
            r#"{{"id":"{id}","title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}}{country},
            "claims":[{{"field":"record","source":"news","locator":"p. 1"}}]}}"#
        )
    };
    let place = |id: &str, at: &str| {
        format!(
            r#"{{"id":"{id}","form":"country","title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}}{at}}}"#
        )
    };
    let centres = [
        centre("nowhere", ""),
        centre("unplaced", r#","country":"aaa""#),
        centre("beyond", r#","country":"bbb""#),
        centre("there", r#","country":"ccc""#),
        centre("there-too", r#","country":"ccc""#),
    ];
    let places = [
        place("aaa", ""),
        place("bbb", r#","coordinates":[-179,-80]"#),
        place("ccc", r#","coordinates":[10,10]"#),
    ];
    let atlas = support::atlas_of(&format!(
        r#""centres":[{}],"places":[{}],"sources":[{{"id":"news","title":{{"en":"N","es":"N","ko":"N"}},
        "summary":{{"en":"A.","es":"Un.","ko":"가."}},"form":"press","csl":{{"type":"webpage","title":"N"}}}}]"#,
        centres.join(","),
        places.join(",")
    ));
    let marks = views::centre_map(&atlas, Lang::En).marks;
    let routes: Vec<String> = marks.iter().map(|mark| mark.route.path()).collect();
    assert_eq!(routes, ["centres/there/", "centres/there-too/"]);
    let state = ViewState::new(Lang::En, Route::Centres);
    let rows = views::centres(&atlas, &state).rows;
    assert_eq!(rows.len(), 5);
    assert_eq!(rows.last().unwrap().id, id("nowhere"));
    let html = page::body(&Arc::new(atlas), &state, "../../");
    for name in ["nowhere", "unplaced", "beyond", "there", "there-too"] {
        assert!(html.contains(&format!("centres/{name}/\"")), "{name}");
    }
}
#[test]
fn the_static_page_names_every_centre_and_marks_it_on_the_map() {
    for lang in Lang::ALL {
        let html = page::body(&REAL, &ViewState::new(lang, Route::Centres), "../../");
        let (map, table) = html.split_once("<table").unwrap();
        for centre in REAL.snapshot.of_kind(Kind::Centre) {
            assert!(matches!(centre.details, Details::Centre { .. }));
            let name = atlas::text::escape(centre.title.get(lang));
            let name = name.replace("&#39;", "'");
            assert!(table.replace("&#39;", "'").contains(name.as_str()), "{name}");
            assert!(map.contains(&format!("{lang}/centres/{}/\"", centre.id)), "{}", centre.id);
        }
    }
}
