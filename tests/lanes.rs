//! The picture of the timeline: its lanes, what hands and keys do to it, how it is painted.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::float_cmp, reason = "what was not changed is equal")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::model::{Edtf, Lang, PartialDate};
use atlas::timeline::{
    Body, Certainty, Ended, Hands, Item, Part, Step, View, Window, between_edges, edges,
};
use atlas::views::{
    self, Area, Atlas, Ink, LANES_MAX, LanesView, Look, MarkTitle, Palette, Scene, Seen, Sheet,
    Surface, SvgWords, Tint, Type,
};
use support::{atlas_of, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

const SHEET: Sheet = Sheet { width_px: 960.0, height_px: 416.0, text_px: 13.0, wide: 1.0 };

fn state(query: &str) -> ViewState {
    ViewState::parse(&ViewState::new(Lang::En, Route::Timeline).path(), query, Lang::En)
}

fn real_lanes(query: &str) -> LanesView {
    views::lanes(&REAL, &state(query))
}

/// Items of one lane each: `+` in front when planned, the date, the lane behind a space.
fn made(dates: &[String]) -> LanesView {
    let mut view = LanesView::default();
    for (index, text) in (0..).zip(dates) {
        let (text, lane) = text.split_once(' ').unwrap_or((text, "0"));
        let date = Edtf::parse(text.trim_start_matches('+')).unwrap();
        let lane: u16 = lane.parse().unwrap();
        while view.names.len() <= usize::from(lane) {
            view.names.push(format!("Lane {}", view.names.len()));
        }
        view.titles.push(MarkTitle::new(format!("<Title> & \"{index}\"")));
        view.items.push(Item {
            index,
            first_day: date.first_day(),
            last_day: date.last_day(),
            certainty: Certainty::of(date),
            ahead: text.starts_with('+'),
            lanes: vec![lane],
            shape: u8::try_from(index % 5).unwrap(),
        });
    }
    view
}

fn lines(dates: &[&str]) -> LanesView {
    made(&dates.iter().map(|&date| date.to_owned()).collect::<Vec<_>>())
}

fn scene(lanes: &LanesView, window: Option<Window>) -> Scene {
    let prepared = lanes.prepared();
    Scene::new(lanes, &prepared, window.unwrap_or(prepared.whole()), SHEET)
}

fn window(text: &str) -> Window {
    let date = Edtf::parse(text).unwrap();
    Window::new(f64::from(date.first_day()), f64::from(date.last_day()) + 1.0)
}

// ---- Lanes -----------------------------------------------------------------------------------

#[test]
fn every_record_stands_in_a_lane_whatever_the_lanes_are() {
    for query in ["", "lanes=kind", "lanes=organisation", "lanes=centre", "lanes=topic"] {
        let view = real_lanes(query);
        assert_eq!(view.items.len(), REAL.dated.len(), "{query}");
        assert!(view.names.len() <= LANES_MAX + 1, "{query}: {:?}", view.names);
        for item in &view.items {
            assert!(!item.lanes.is_empty());
            assert!(item.lanes.iter().all(|lane| usize::from(*lane) < view.names.len()));
            assert!(!view.titles[item.index as usize].text.is_empty());
        }
        for lane in 0..view.names.len() {
            let lane = u16::try_from(lane).unwrap();
            assert!(view.items.iter().any(|item| item.lanes.contains(&lane)), "{query} {lane}");
        }
    }
}
#[test]
fn kinds_stand_in_their_own_order_and_nothing_is_left_over() {
    let expect = ["Events", "Agreements", "Laws and plans", "Cooperation centers", "Projects"];
    assert_eq!(real_lanes("lanes=kind").names.len(), expect.len());
    assert_eq!(real_lanes("lanes=kind").names[0], expect[0]);
}
#[test]
fn what_is_in_no_lane_of_its_own_shares_the_last() {
    let view = real_lanes("lanes=topic");
    assert_eq!(view.names.last().map(String::as_str), Some("Others"));
    let other = u16::try_from(view.names.len() - 1).unwrap();
    for item in &view.items {
        assert!(!item.lanes.contains(&other) || item.lanes.len() == 1);
    }
}
#[test]
fn a_filter_leaves_only_lanes_that_show_anything() {
    let all = real_lanes("");
    let few = real_lanes("country=per&kind=projects");
    assert!(few.items.len() < all.items.len() && !few.items.is_empty());
    assert!(few.names.len() <= 2, "{:?}", few.names);
}
#[test]
fn the_window_does_not_change_the_lanes() {
    assert_eq!(real_lanes("from=2016&to=2016"), real_lanes(""));
}

fn record(id: &str, more: &str) -> String {
    format!(
        r#"{{"id":"{id}","title":{{"en":"{id} x","es":"{id} y","ko":"{id} 가"}},
        "summary":{{"en":"A.","es":"Un.","ko":"가."}},{more},
        "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#
    )
}

#[test]
fn a_centre_has_what_is_its_and_what_its_country_says_of_it() {
    let visit = |id: &str, country: &str, kind: &str| {
        record(
            id,
            &format!(
                r#""form":"visit","date":"2016","places":[{{"id":"{country}","role":"party"}}],
                "relations":[{{"type":"{kind}","to":"centre"}}]"#
            ),
        )
    };
    let events = [
        visit("its", "arg", "part-of"),
        visit("said-at-home", "per", "mentions"),
        visit("said-abroad", "arg", "mentions"),
    ];
    let place = |id: &str| {
        format!(
            r#"{{"id":"{id}","form":"country","title":{{"en":"{id} x","es":"{id} y","ko":"{id} 가"}},
            "summary":{{"en":"A country.","es":"Un país.","ko":"나라이다."}}}}"#
        )
    };
    let atlas = atlas_of(&format!(
        r#""events":[{}],"centres":[{}],"projects":[{}],"places":[{},{}],
        "sources":[{{"id":"news","title":{{"en":"News","es":"Noticia","ko":"뉴스"}},
        "summary":{{"en":"A page.","es":"Una página.","ko":"한 쪽이다."}},"form":"press",
        "csl":{{"type":"webpage","title":"News"}}}}]"#,
        events.join(","),
        record("centre", r#""country":"per","date":"2015/..""#),
        record("work", r#""centre":"centre","date":"2017""#),
        place("per"),
        place("arg"),
    ));
    let view = views::lanes(&atlas, &state("lanes=centre"));
    let mut in_lane: Vec<Vec<String>> = vec![Vec::new(); view.names.len()];
    for item in &view.items {
        let record = atlas.dated.record(&atlas.snapshot, item.index as usize).unwrap();
        for lane in &item.lanes {
            in_lane[usize::from(*lane)].push(record.id.to_string());
        }
    }
    for lane in &mut in_lane {
        lane.sort();
    }
    assert_eq!(view.names, ["per x", "Others"]);
    assert_eq!(in_lane[0], ["centre", "its", "said-at-home", "work"]);
    assert_eq!(in_lane[1], ["said-abroad"]);
}

// ---- Windows in addresses --------------------------------------------------------------------

#[track_caller]
fn written(shown: &str, whole: &str, expect: &str) {
    let whole = window(whole);
    let dates = edges(window(shown), whole);
    let text = |date: Option<PartialDate>| date.map_or("..".to_owned(), |date| date.to_string());
    assert_eq!(dates.map(text).join("/"), expect);
}

#[test]
fn a_window_is_written_to_the_day_when_it_is_short_and_to_the_month_when_it_is_long() {
    written("2016-07-05/2016-07-15", "1950/2030", "2016-07-05/2016-07-15");
    written("2000/2016-07-15", "1950/2030", "2000-01/2016-07");
}
#[test]
fn an_edge_of_the_whole_is_not_written() {
    written("1950/2030", "1950/2030", "../..");
    written("1950/1951", "1950/2030", "../1951-12-31");
    written("2029/2030", "1950/2030", "2029-01-01/..");
}
#[test]
fn a_window_of_days_comes_back_as_it_was() {
    let whole = window("1950/2030");
    for days in ["2016-07-05/2016-07-15", "1999-12-31/2000-01-04", "2012/2016"] {
        assert_eq!(between_edges(edges(window(days), whole), whole), window(days));
    }
}
#[test]
fn a_window_outside_of_everything_still_shows_what_it_says() {
    let whole = window("1950/2030");
    let far = between_edges([Some(PartialDate::year_only(2999)), None], whole);
    assert_eq!(far.from_day(), window("2999").from_day());
    let early = between_edges([None, Some(PartialDate::year_only(1801))], whole);
    assert_eq!(early.to_day(), window("1801").to_day());
}

// ---- Hands -----------------------------------------------------------------------------------

fn view(shown: &str) -> View {
    View { window: window(shown), whole: window("1950/2029"), width_px: 800.0 }
}

#[test]
fn dragging_keeps_the_moment_under_the_pointer() {
    let (mut hands, view) = (Hands::default(), view("2000/2007"));
    hands.down(1, (400.0, 200.0), Part::Lanes, view);
    assert_eq!(hands.moved(1, (402.0, 200.0), view), None, "a hand trembles");
    let moved = hands.moved(1, (300.0, 200.0), view).unwrap();
    let px = view.window.days() / 800.0;
    assert!((moved.from_day() - view.window.from_day() - 100.0 * px).abs() < 1e-6);
    assert_eq!(hands.up(1, view), Ended::Gesture);
}
#[test]
fn a_pointer_that_stays_is_a_click_on_the_lanes_alone() {
    for (part, expect) in [(Part::Lanes, Ended::Click), (Part::Band, Ended::Not)] {
        let (mut hands, view) = (Hands::default(), view("2000/2007"));
        hands.down(1, (400.0, 20.0), part, view);
        assert_eq!(hands.up(1, view), expect);
    }
}
#[test]
fn two_fingers_twice_as_far_apart_show_half() {
    let (mut hands, view) = (Hands::default(), view("2000/2007"));
    hands.down(1, (300.0, 200.0), Part::Lanes, view);
    hands.down(2, (500.0, 200.0), Part::Lanes, view);
    hands.moved(1, (200.0, 200.0), view);
    let shown = hands.moved(2, (600.0, 200.0), view).unwrap();
    assert!((shown.days() - view.window.days() / 2.0).abs() < 1e-6);
    assert_eq!(hands.up(1, view), Ended::Not);
    assert_eq!(hands.up(2, view), Ended::Gesture);
}
#[test]
fn across_a_band_that_shows_everything_a_span_is_chosen() {
    let (mut hands, view) = (Hands::default(), view("1950/2029"));
    hands.down(1, (200.0, 20.0), Part::Band, view);
    let shown = hands.moved(1, (400.0, 20.0), view).unwrap();
    assert!((shown.from_day() - window("1970").from_day()).abs() < 3.0);
    assert!((shown.to_day() - window("1990").from_day()).abs() < 3.0);
}
#[test]
fn the_brush_is_moved_by_its_middle_and_stretched_by_its_edges() {
    let at = |from: f64, to: f64| {
        let (mut hands, view) = (Hands::default(), view("1970/1989"));
        hands.down(1, (from, 20.0), Part::Band, view);
        hands.moved(1, (to, 20.0), view).unwrap()
    };
    let years = |window: Window| {
        // A pixel is some weeks: the years are those well inside.
        let inner = Window::new(window.from_day() + 30.0, window.to_day() - 30.0);
        let [from, to] = edges(inner, window_of_all());
        format!("{}-{}", from.unwrap().year, to.unwrap().year)
    };
    assert_eq!(years(at(300.0, 400.0)), "1980-1999");
    assert_eq!(years(at(400.0, 500.0)), "1970-1999");
    assert_eq!(years(at(200.0, 100.0)), "1960-1989");
    assert_eq!(years(at(600.0, 700.0)), "2010-2019");
}

fn window_of_all() -> Window {
    window("1900/2099")
}

#[test]
fn nothing_a_hand_does_leaves_the_whole() {
    let view = view("2000/2007");
    for window in [view.pan(-1e9), view.pan(1e9), view.wheel(0.0, 1e9), view.zoom(800.0, 1e-9)] {
        assert!(
            window.from_day() >= view.whole.from_day() && window.to_day() <= view.whole.to_day()
        );
    }
    assert_eq!(view.wheel(400.0, f64::NAN), view.window);
    assert_eq!(
        view.wheel(100.0, -120.0).from_day().total_cmp(&view.window.from_day()),
        std::cmp::Ordering::Greater
    );
}

// ---- Keys ------------------------------------------------------------------------------------

/// Walks a lane to its end with one key; the records that the cursor stood on.
fn walk_through(lanes: &LanesView, window: Window, step: Step) -> Vec<u32> {
    let prepared = lanes.prepared();
    let mut scene = Scene::new(lanes, &prepared, window, SHEET);
    let mut cursor = scene.end(&prepared, None, step == Step::Earlier).map(|walk| {
        scene = Scene::new(lanes, &prepared, walk.window.unwrap(), SHEET);
        walk.cursor
    });
    let mut seen = Vec::new();
    while let Some(at) = cursor {
        seen.push(at.item);
        assert!(seen.len() <= 2 * lanes.items.len(), "{seen:?}");
        cursor = scene.walk(&prepared, Some(at), step).map(|walk| {
            if let Some(window) = walk.window {
                scene = Scene::new(lanes, &prepared, window, SHEET);
            }
            walk.cursor
        });
    }
    seen
}

#[test]
fn arrows_come_to_every_mark_of_a_lane_and_back() {
    let dates = ["1990-01-01", "1990-05", "1995", "2000/2010", "2003-03-03", "2015-01-01", "2024"];
    let lanes = lines(&dates);
    let far = walk_through(&lanes, window("2014/2016"), Step::Later);
    assert_eq!(
        far,
        [0, 1, 2, 4, 3, 5, 6].into_iter().filter(|at| far.contains(at)).collect::<Vec<_>>()
    );
    assert!(
        far.contains(&0) && far.contains(&2) && far.contains(&5) && far.contains(&6),
        "{far:?}"
    );
    let back = walk_through(&lanes, window("2014/2016"), Step::Earlier);
    assert_eq!((back.first(), back.last()), (Some(&6), Some(&0)), "{back:?}");
}
#[test]
fn the_cursor_is_found_again_in_a_cluster_and_alone() {
    let lanes = lines(&["2016-07-05", "2016-07-09", "2016-09-01"]);
    let prepared = lanes.prepared();
    let near = Scene::new(&lanes, &prepared, window("2016-07"), SHEET);
    let cursor = near.cursor_at(&prepared, 1).unwrap();
    assert_eq!(cursor.item, 1);
    let far = Scene::new(&lanes, &prepared, window("1950/2030"), SHEET);
    let at = far.find(&prepared, cursor).unwrap();
    assert!(matches!(far.picture.marks[at].body, Body::Cluster { count: 3, .. }));
    assert_eq!(far.cursor_at(&prepared, at).unwrap().item, 0);
}
#[test]
fn taking_a_cluster_apart_shows_its_days() {
    let whole = window("1950/2030");
    let days = |text: &str| {
        let date = Edtf::parse(text).unwrap();
        (date.first_day(), date.last_day())
    };
    let shown = views::apart(days("2016-07-05/2016-07-15"), whole).unwrap();
    assert!(shown.from_day() < f64::from(days("2016-07-05").0) && shown.days() < 20.0);
    assert_eq!(views::apart(days("2016-07-05"), whole), None);
}
#[test]
fn a_cluster_says_how_many_and_when() {
    let day = |text: &str| Edtf::parse(text).unwrap().first_day();
    let days = (day("2016-07-05"), day("2016-07-15"));
    assert_eq!(views::cluster_words(5, days, Lang::En), "5 records, 5–15 July 2016");
    assert_eq!(views::cluster_words(5, (days.0, days.0), Lang::Es), "5 fichas, 5 de julio de 2016");
    assert_eq!(
        views::cluster_words(5, (day("1990-01-01"), days.1), Lang::Ko),
        "기록 5건, 1990년~2016년"
    );
}

// ---- Painting --------------------------------------------------------------------------------

/// What was painted, as words.
#[derive(Default)]
struct Told(Vec<String>);

impl Surface for Told {
    fn fill(&mut self, area: Area, ink: Ink, tint: Tint) {
        assert!(area.x.is_finite() && area.y.is_finite() && area.width.is_finite());
        if matches!(ink, Ink::Kind(_)) {
            self.0.push(format!("{tint:?} {:.0}x{:.0}", area.width, area.height));
        }
    }
    fn outline(&mut self, area: Area, ink: Ink, _: f64, broken: bool) {
        assert!(area.width.is_finite());
        if matches!(ink, Ink::Kind(_)) {
            self.0.push(format!(
                "outline{} {:.0}",
                if broken { " broken" } else { "" },
                area.width
            ));
        }
    }
    fn pill(&mut self, _: Area, _: Ink, edge: Ink) {
        if edge == Ink::Strong {
            self.0.push("pill".to_owned());
        }
    }
    fn shape(&mut self, kind: u8, corner: (f64, f64), _: f64, look: Look) {
        assert!(corner.0.is_finite() && corner.1.is_finite());
        self.0.push(format!("{look:?} {kind}"));
    }
    fn arrow(&mut self, _: (f64, f64), _: f64, to_right: bool, _: Ink) {
        self.0.push(if to_right { "arrow right" } else { "arrow left" }.to_owned());
    }
    fn text(&mut self, place: (f64, f64), _: &str, _: Type) {
        assert!(place.0.is_finite() && place.1.is_finite());
    }
    fn clip(&mut self, _: Option<Area>) {}
}

fn told(date: &str, shown: &str) -> String {
    let lanes = lines(&[date]);
    let mut told = Told::default();
    views::paint(&scene(&lanes, Some(window(shown))), &lanes, Seen::default(), Lang::En, &mut told);
    told.0.join(", ")
}

#[test]
fn marks_say_how_well_a_date_is_known_and_what_is_only_planned() {
    assert_eq!(told("2016-07-05", "2016"), "Filled 0");
    assert_eq!(told("+2016-07-05", "2016"), "Hollow 0");
    assert_eq!(told("2016-07-05~", "2016"), "Soft 0");
    assert_eq!(told("2016-07-05?", "2016"), "Broken 0");
    // A month is as wide as a month, without edges; days have edges.
    assert_eq!(told("2016-07", "2016-07/2016-09"), "Breath 320x18, Full 320x2, Filled 0");
    assert_eq!(
        told("2016-07-01/2016-07-31", "2016-07/2016-09"),
        "Breath 320x18, Full 320x2, Full 2x18, Full 2x18, Filled 0"
    );
    assert_eq!(told("+2016-07", "2016-07/2016-09"), "outline 319, Hollow 0");
    assert_eq!(told("2016-07?", "2016-07/2016-09"), "outline broken 319, Broken 0");
    assert!(told("2016-08/..", "2016-07/2016-09").ends_with("arrow right, Filled 0"));
    assert!(told("../2016-08", "2016-07/2016-09").ends_with("arrow left, Filled 0"));
}

/// Pictures that could go wrong.
fn hard() -> Vec<(&'static str, LanesView, Option<Window>)> {
    let on_one_day: Vec<String> = (0..40).map(|_| "2016-07-05".to_owned()).collect();
    let millennia: Vec<String> = (0..300)
        .map(|at| format!("{:04}{}", 1 + at * 10, if at % 2 == 0 { "" } else { "-03-04" }))
        .collect();
    vec![
        ("no records", LanesView::default(), None),
        ("one record", lines(&["2016-07-05"]), None),
        ("all on one day", made(&on_one_day), None),
        ("3,000 years", made(&millennia), None),
        ("a window that holds nothing", lines(&["2016-07-05"]), Some(window("1801/1802"))),
        ("open at both sides", lines(&["../1990", "1980/.."]), None),
    ]
}

#[test]
fn no_picture_goes_wrong() {
    let palette = Palette { ink: "rgb(0, 0, 0)".to_owned(), ..Palette::default() };
    for (what, lanes, shown) in hard() {
        for width in [1.0, 320.0, 5000.0] {
            let prepared = lanes.prepared();
            let sheet = Sheet { width_px: width, ..SHEET };
            let scene = Scene::new(&lanes, &prepared, shown.unwrap_or(prepared.whole()), sheet);
            views::paint(
                &scene,
                &lanes,
                Seen { cursor: Some(0), ..Seen::default() },
                Lang::Ko,
                &mut Told::default(),
            );
            assert!(scene.height_px() >= sheet.height_px, "{what}");
            for step in [Step::Earlier, Step::Later, Step::Up, Step::Down] {
                let _ = scene.walk(&prepared, None, step);
            }
            assert_eq!(scene.hit((-5.0, -5.0), 0.0), None);
        }
        let words = SvgWords {
            title: "A & <B>",
            subtitle: "",
            source: "\u{1}“Source”",
            address: "https://example.org/en/timeline/?from=2016&to=2017",
            lang: Lang::En,
            font: "\"Noto Sans\", sans-serif",
        };
        let whole = shown.unwrap_or(lanes.prepared().whole());
        let svg = views::painted_svg(&lanes, whole, 960.0, words, &palette);
        let file =
            roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{what}: {error}"));
        let texts: String = file.descendants().filter_map(|node| node.text()).collect();
        assert!(texts.contains("A & <B>") && texts.contains("from=2016&to=2017"), "{what}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{what}");
    }
}
#[test]
fn five_hundred_organisations_share_nine_lanes() {
    let event = |at: usize| {
        record(
            &format!("event-{at}"),
            &format!(
                r#""form":"visit","date":"20{:02}","organisations":[{{"id":"body-{at}","role":"host"}}]"#,
                at % 25
            ),
        )
    };
    let body = |at: usize| record(&format!("body-{at}"), r#""form":"agency""#);
    let events: Vec<String> = (0..500).map(event).collect();
    let bodies: Vec<String> = (0..500).map(body).collect();
    let atlas = atlas_of(&format!(
        r#""events":[{}],"organisations":[{}],"sources":[{{"id":"news",
        "title":{{"en":"News","es":"Noticia","ko":"뉴스"}},"summary":{{"en":"A page.","es":"Una página.",
        "ko":"한 쪽이다."}},"form":"press","csl":{{"type":"webpage","title":"News"}}}}]"#,
        events.join(","),
        bodies.join(",")
    ));
    let view = views::lanes(&atlas, &state("lanes=organisation"));
    assert_eq!(view.names.len(), LANES_MAX + 1);
    assert_eq!(view.items.len(), 500);
}
#[test]
fn the_real_picture_is_a_file_that_stands_alone() {
    let lanes = real_lanes("");
    let words = SvgWords {
        title: "Timeline",
        subtitle: "All records",
        source: "DGCC Atlas",
        address: "/en/timeline/",
        lang: Lang::En,
        font: "sans-serif",
    };
    let whole = lanes.prepared().whole();
    let svg = views::painted_svg(&lanes, whole, 1200.0, words, &Palette::default());
    roxmltree::Document::parse(&svg).unwrap();
    assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("href"));
    assert_eq!(svg, views::painted_svg(&lanes, whole, 1200.0, words, &Palette::default()));
}
