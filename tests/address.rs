//! The address bar: everything a state says survives a link, and every string opens a page.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use atlas::address::{
    ChartKind, Column, Figure, Filter, Lanes, Route, SavedFilter, Side, Sort, ValueColumn,
    ViewState,
};
use atlas::model::{Edtf, Kind, Lang, PartialDate, Status};
use support::{Random, id};

fn start(route: Route) -> ViewState {
    ViewState::new(Lang::En, route)
}

fn reread(state: &ViewState) -> ViewState {
    let query = state.query();
    ViewState::parse(&state.path(), query.strip_prefix('?').unwrap_or(&query), Lang::En)
}

// ---- There and back --------------------------------------------------------------------------

fn random_text(random: &mut Random) -> String {
    const PIECES: [&str; 22] = [
        "%",
        "%41",
        "%zz",
        "+",
        " ",
        "&",
        "=",
        "#",
        "?",
        "/",
        "á",
        "Ñ",
        "ü",
        "페루",
        "전자정부",
        "\u{1112}\u{1161}\u{11AB}",
        "e\u{301}",
        "\"<script>",
        "2016",
        "😀",
        ",",
        "gobierno",
    ];
    let text: String = (0..random.below(12)).map(|_| *random.pick(&PIECES)).collect();
    text.trim().to_owned()
}

fn random_state(random: &mut Random) -> ViewState {
    let kind = *random.pick(Kind::ALL);
    let route = match random.below(10) {
        9 => Route::Record(kind, id("per-kor-mou-2015")),
        at => Route::VIEWS.get(at).cloned().unwrap_or(Route::Unknown("no/such page".to_owned())),
    };
    let mut state = ViewState::new(*random.pick(&Lang::ALL), route);
    state.text = random_text(random);
    state.embedded = state.route.is_embeddable() && random.coin();
    let words = |filter: Filter| -> Vec<&str> {
        match filter {
            Filter::Kind => Kind::ALL.iter().map(|kind| kind.word()).collect(),
            Filter::Status => Status::ALL.iter().map(|status| status.word()).collect(),
            _ => vec!["arg", "kor", "per", "slv", "digital-identity"],
        }
    };
    for filter in Filter::ALL {
        let some = words(filter).into_iter().filter(|_| random.below(4) == 0).map(id);
        state.filters.set(filter, some.collect::<Vec<_>>());
    }
    let indicators = ["egdi-rank", "internet-use"].map(id);
    state.indicator = random.coin().then(|| random.pick(&indicators).clone());
    let mut edge = || random.coin().then(|| random_edge(random));
    (state.from, state.to) = (edge(), edge());
    state.figure = Figure {
        kind: random.coin().then(|| *random.pick(&ChartKind::ALL)),
        side: *random.pick(&Side::ALL),
        events: random.coin(),
        order: *random.pick(&ValueColumn::ALL),
    };
    state.lanes = *random.pick(&Lanes::ALL);
    state.sort = *random.pick(&[Sort::Own, Sort::Reverse, Sort::Relevance]);
    state.column = *random.pick(&Column::ALL);
    state.open = random.coin().then(|| id("per-kor-mou-2015"));
    // A third says nothing, a third asks for everything, a third for what the state itself does.
    state.saved = [random.below(3), random.below(3)].map(|which| match which {
        0 => None,
        1 => Some(SavedFilter::default()),
        _ => Some(SavedFilter { text: random_text(random), ..SavedFilter::of(&state) }),
    });
    state
}

/// A year, month or day.
fn random_edge(random: &mut Random) -> PartialDate {
    let year = format!("{:04}", 1 + random.below(9999));
    let (month, day) = (1 + random.below(12), 1 + random.below(28));
    edge(&match random.below(3) {
        0 => year,
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

fn edge(text: &str) -> PartialDate {
    match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => date,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_state_survives_its_own_link() {
    let mut random = Random::seeded(2016);
    for _ in 0..5_000 {
        let state = random_state(&mut random);
        assert_eq!(reread(&state), state, "{}{}", state.path(), state.query());
    }
}
#[test]
fn an_unknown_page_keeps_its_language() {
    for lang in Lang::ALL {
        let path = format!("{lang}/no/such/page");
        let state = ViewState::parse(&path, "", Lang::En);
        assert_eq!(state.lang, lang);
        assert_eq!(reread(&state), state);
    }
}
#[test]
fn a_link_has_only_what_an_address_may_have() {
    let mut random = Random::seeded(7);
    for _ in 0..2_000 {
        let query = random_state(&mut random).query();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"?&=-_.~,%+".contains(&byte);
        assert!(query.bytes().all(plain), "{query}");
    }
}
#[test]
fn what_a_state_writes_is_written_again_the_same() {
    let mut random = Random::seeded(11);
    for _ in 0..2_000 {
        let state = random_state(&mut random);
        assert_eq!(reread(&state).query(), state.query());
    }
}

// ---- Writing ---------------------------------------------------------------------------------

#[track_caller]
fn check_written(state: &ViewState, expect: &str) {
    assert_eq!(format!("{}{}", state.path(), state.query()), expect);
}

#[test]
fn defaults_are_written_as_nothing() {
    check_written(&start(Route::Overview), "en/");
    check_written(&start(Route::Timeline), "en/timeline/");
    check_written(&start(Route::Record(Kind::Place, id("per"))), "en/places/per/");
}
#[test]
fn keys_stand_in_one_order_whatever_came_first() {
    let path = "ko/timeline/";
    let one = ViewState::parse(
        path,
        "sort=reverse&to=2020&from=2016&indicator=egdi&country=per,arg&kind=measures,events&q=x",
        Lang::En,
    );
    check_written(
        &one,
        "ko/timeline/?q=x&kind=events,measures&country=arg,per&indicator=egdi&from=2016&to=2020\
         &sort=reverse",
    );
}
#[test]
fn how_an_indicator_is_shown_is_written_between_window_and_lanes() {
    let query = "order=value&events=on&as=table&chart=slope&sort=reverse&to=2022&indicator=egdi";
    check_written(
        &ViewState::parse("en/connectivity/", query, Lang::En),
        "en/connectivity/?indicator=egdi&to=2022&chart=slope&as=table&events=on&order=value\
         &sort=reverse",
    );
    let nothing = "order=place&events=off&as=chart&chart=pie";
    check_written(&ViewState::parse("en/connectivity/", nothing, Lang::En), "en/connectivity/");
}
#[test]
fn a_value_twice_is_written_once() {
    let state = ViewState::parse("en/timeline/", "country=per,per&kind=events,events", Lang::En);
    check_written(&state, "en/timeline/?kind=events&country=per");
}
#[test]
fn a_switch_thrown_twice_changes_nothing() {
    let state =
        start(Route::Timeline).toggle_kind(Kind::Measure).toggle(Filter::Country, &id("per"));
    let thrown = state.toggle_kind(Kind::Event).toggle(Filter::Country, &id("arg"));
    check_written(&thrown, "en/timeline/?kind=events,measures&country=arg,per");
    assert_eq!(thrown.toggle_kind(Kind::Event).toggle(Filter::Country, &id("arg")), state);
}
#[test]
fn another_page_keeps_language_and_country_only() {
    let state =
        ViewState::parse("es/timeline/", "q=foro&country=per&from=2016&sort=reverse", Lang::En);
    check_written(&state.to(Route::Connectivity), "es/connectivity/?country=per");
    check_written(&state.to(Route::Centres), "es/centres/");
}
#[test]
fn the_indicator_of_a_chart_survives_its_link_and_is_left_behind_elsewhere() {
    let query = "indicator=egdi-rank&country=kor,per";
    let state = ViewState::parse("ko/connectivity/", query, Lang::En);
    assert_eq!(state.indicator, Some(id("egdi-rank")));
    assert_eq!(reread(&state), state);
    check_written(&state, "ko/connectivity/?country=kor,per&indicator=egdi-rank");
    check_written(
        &state.in_language(Lang::Es),
        "es/connectivity/?country=kor,per&indicator=egdi-rank",
    );
    check_written(&state.to(Route::Timeline), "ko/timeline/?country=kor,per");
    check_written(&state.cleared(), "ko/connectivity/");
}
#[test]
fn cleared_takes_every_filter_off() {
    let state = ViewState::parse(
        "en/timeline/",
        "q=x&kind=events&country=per&from=0001&to=0002&topic=a&status=done&source=b&written=ko&organisation=c",
        Lang::En,
    );
    assert_ne!(state.query(), "");
    assert!(!state.cleared().query().contains("country"));
    check_written(&state.cleared(), "en/timeline/");
}

// ---- Search text -----------------------------------------------------------------------------

#[track_caller]
fn check_text(query: &str, expect: &str) {
    let state = ViewState::parse("en/search/", query, Lang::En);
    assert_eq!(state.text, expect);
    assert_eq!(reread(&state).text, expect);
}

#[test]
fn an_escape_is_decoded_once() {
    check_text("q=%2541", "%41");
    check_text("q=%252541", "%2541");
}
#[test]
fn a_percent_sign_in_a_search_survives_reload() {
    check_text("q=100%25", "100%");
    check_text("q=100%", "100%");
}
#[test]
fn accents_survive() {
    check_text("q=Per%C3%BA", "Perú");
    check_text("q=Perú", "Perú");
}
#[test]
fn hangul_survives() {
    check_text("q=%ED%8E%98%EB%A3%A8", "페루");
    check_text("q=페루", "페루");
}
#[test]
fn a_plus_is_a_space_and_an_escaped_plus_is_a_plus() {
    check_text("q=digital+identity", "digital identity");
    check_text("q=C%2B%2B", "C++");
}
#[test]
fn what_separates_pairs_survives_as_text() {
    check_text("q=a%26b%3Dc%23d%3Fe", "a&b=c#d?e");
    check_text("q=a=b", "a=b");
}
#[test]
fn garbled_escapes_stay_as_they_are() {
    check_text("q=%zz%4", "%zz%4");
    check_text("q=%", "%");
    check_text("q=%%34%31", "%41");
}
#[test]
fn bytes_that_are_no_text_are_marked() {
    check_text("q=%ff%fe", "\u{FFFD}\u{FFFD}");
}
#[test]
fn control_characters_are_dropped() {
    check_text("q=a%00b%0Ac", "abc");
}
#[test]
fn of_a_key_given_twice_the_last_counts() {
    check_text("q=one&q=two", "two");
}
#[test]
fn a_megabyte_of_query_is_cut_not_refused() {
    let state = ViewState::parse("en/search/", &format!("q={}", "%25".repeat(350_000)), Lang::En);
    assert_eq!(state.text, "%".repeat(200));
    let many =
        ViewState::parse("en/timeline/", &format!("country={}", "per,".repeat(250_000)), Lang::En);
    assert_eq!(many.places(), [id("per")]);
    let pairs = ViewState::parse("en/timeline/", &"kind=events&".repeat(90_000), Lang::En);
    assert_eq!(pairs.kinds().collect::<Vec<_>>(), [Kind::Event]);
}

#[test]
fn the_column_of_the_centres_is_written_after_the_order_and_a_strange_one_is_dropped() {
    let state = ViewState::parse("es/centres/", "by=money&sort=reverse", Lang::En);
    assert_eq!(state.column, Column::Money);
    check_written(&state, "es/centres/?sort=reverse&by=money");
    check_written(&state.cleared(), "es/centres/?sort=reverse&by=money");
    for query in ["by=", "by=country", "by=price", "by=MONEY"] {
        check_written(&ViewState::parse("es/centres/", query, Lang::En), "es/centres/");
    }
}

// ---- Filters nobody can read -----------------------------------------------------------------

#[test]
fn an_unknown_kind_country_indicator_year_or_order_is_dropped() {
    let query = "kind=planets,events&country=PERU,per&indicator=A%20B&from=0&to=20166&sort=up\
                 &theme=dark";
    let state = ViewState::parse("en/timeline/", query, Lang::En);
    check_written(&state, "en/timeline/?kind=events&country=per");
}
#[test]
fn a_query_of_separators_says_nothing() {
    for query in [
        "&",
        "&&&",
        "=",
        "==&=",
        "&=&",
        "q",
        "q=",
        "from=-1",
        "to=2016.5",
        "from=２０１６",
        "from=2016~",
        "to=2016/2017",
        "to=..",
        "lanes=x",
        "open=Per",
        "status=soon",
        "kind=x",
    ] {
        let state = ViewState::parse("en/timeline/", query, Lang::En);
        assert_eq!(state, start(Route::Timeline), "{query}");
    }
}

// ---- Paths -----------------------------------------------------------------------------------

#[track_caller]
fn check_path(path: &str, expect: Route) {
    assert_eq!(ViewState::parse(path, "", Lang::En).route, expect, "{path}");
}

#[test]
fn slashes_and_index_html_at_the_end_do_not_matter() {
    for path in ["en/timeline", "en/timeline/", "/en/timeline", "en/timeline/index.html"] {
        check_path(path, Route::Timeline);
    }
    for path in ["en", "en/", "/en/", "en/index.html", "", "/", "index.html"] {
        check_path(path, Route::Overview);
    }
    for path in ["en/places/per", "en/places/per/", "en/places/per/index.html"] {
        check_path(path, Route::Record(Kind::Place, id("per")));
    }
}
#[test]
fn every_view_and_kind_has_a_path_of_its_own() {
    for view in Route::VIEWS {
        check_path(&format!("ko/{}", view.path()), view);
    }
    for kind in Kind::ALL {
        check_path(&format!("es/{}/x/", kind.word()), Route::Record(*kind, id("x")));
    }
}
#[test]
fn a_path_without_a_language_takes_the_one_offered() {
    for lang in Lang::ALL {
        let state = ViewState::parse("/", "q=x", lang);
        assert_eq!((state.lang, state.route), (lang, Route::Overview));
    }
    check_path("timeline/", Route::Unknown("timeline/".to_owned()));
    check_path("fr/timeline/", Route::Unknown("fr/timeline/".to_owned()));
    check_path("EN/timeline/", Route::Unknown("EN/timeline/".to_owned()));
}
#[test]
fn an_unknown_route_is_kept_as_it_was() {
    check_path("en/no/such/page", Route::Unknown("no/such/page".to_owned()));
    check_path("en/planets/mars", Route::Unknown("planets/mars".to_owned()));
    check_path("en/places/PER", Route::Unknown("places/PER".to_owned()));
    check_path("en/places/per/more", Route::Unknown("places/per/more".to_owned()));
}
#[test]
fn a_name_that_only_ends_in_index_html_is_another_page() {
    check_path("en/timelineindex.html", Route::Unknown("timelineindex.html".to_owned()));
}
#[test]
fn any_path_opens_something() {
    let mut random = Random::seeded(3);
    for _ in 0..2_000 {
        let (path, query) = (random_text(&mut random), random_text(&mut random));
        let state = ViewState::parse(&path, &query, Lang::Ko);
        let _ = (state.path(), state.query());
    }
}

// ---- The timeline ----------------------------------------------------------------------------

#[test]
fn a_window_may_be_of_years_months_or_days() {
    let state = ViewState::parse("en/timeline/", "from=2016-07-05&to=2016-08", Lang::En);
    assert_eq!(state.days(), (edge("2016-07-05").first_day(), edge("2016-08-31").last_day()));
    check_written(&state, "en/timeline/?from=2016-07-05&to=2016-08");
    assert_eq!(start(Route::Timeline).days(), (i32::MIN, i32::MAX));
}
#[test]
fn every_filter_has_a_key_of_its_own() {
    for filter in Filter::ALL {
        let value = match filter {
            Filter::Kind => "events",
            Filter::Status => "done",
            _ => "x",
        };
        let written = format!("en/timeline/?{}={value}", filter.key());
        check_written(&start(Route::Timeline).toggle(filter, &id(value)), &written);
    }
}
#[test]
fn another_filter_closes_the_open_record() {
    let state = ViewState::parse("en/timeline/", "open=per-kor-mou-2015", Lang::En);
    check_written(&state.toggle(Filter::Country, &id("per")), "en/timeline/?country=per");
    check_written(&state.to(Route::Centres), "en/centres/");
}

// ---- In somebody else's page -----------------------------------------------------------------

#[test]
fn an_embedded_view_keeps_its_place_and_its_filters() {
    let state = ViewState::parse("embed/ko/timeline/", "country=per", Lang::En);
    assert!(state.embedded);
    assert_eq!((state.lang, &state.route), (Lang::Ko, &Route::Timeline));
    check_written(&state, "embed/ko/timeline/?country=per");
    check_written(&state.cleared(), "embed/ko/timeline/");
    check_written(&state.to(Route::Timeline), "ko/timeline/?country=per");
}
#[test]
fn only_what_may_stand_in_another_page_is_embedded() {
    for path in ["embed/en/", "embed/en/data/", "embed/xx/timeline/", "embed/", "embed"] {
        let state = ViewState::parse(path, "", Lang::En);
        assert_eq!(
            (state.embedded, state.route),
            (false, Route::Unknown(path.to_owned())),
            "{path}"
        );
    }
}

// ---- Two filters side by side ----------------------------------------------------------------

#[test]
fn two_saved_filters_are_one_value_each() {
    let saved = |query: &str| SavedFilter::parse(query);
    let mut state = start(Route::Compare);
    state.saved = [saved("kind=events&country=per"), saved("q=Perú 100%&from=2016")];
    check_written(
        &state,
        "en/compare/?a=kind%3Devents%26country%3Dper&b=q%3DPer%25C3%25BA%2B100%2525%26from%3D2016",
    );
    assert_eq!(reread(&state), state);
}
#[test]
fn a_saved_filter_keeps_what_is_asked_and_drops_how_it_is_shown() {
    let pasted =
        "https://x.example/ko/timeline/?q=foro&country=per&lanes=kind&sort=reverse&open=x#y";
    let saved = SavedFilter::parse(pasted).unwrap();
    assert_eq!(saved.query(), "q=foro&country=per");
    check_written(&saved.timeline(Lang::Ko), "ko/timeline/?q=foro&country=per");
    assert_eq!(SavedFilter::of(&saved.timeline(Lang::Es)), saved);
}
#[test]
fn every_record_is_asked_for_by_a_word_and_nothing_by_nothing() {
    let state = ViewState::parse("en/compare/", "a=all&b=country%3Dper", Lang::En);
    assert_eq!(state.saved[0], Some(SavedFilter::default()));
    check_written(&state, "en/compare/?a=all&b=country%3Dper");
    for query in
        ["a=", "a=x", "a=lanes%3Dkind", "a=country%3DPERU", "a=%26%26", "a=ALL", "b=a%3Dall"]
    {
        let state = ViewState::parse("en/compare/", query, Lang::En);
        assert_eq!(state, start(Route::Compare), "{query}");
    }
}
#[test]
fn a_saved_filter_holds_no_other_within_itself() {
    let mut nested = "country=per".to_owned();
    for _ in 0..12 {
        nested = format!("a={}", nested.replace('%', "%25").replace('=', "%3D"));
    }
    assert_eq!(ViewState::parse("en/compare/", &nested, Lang::En), start(Route::Compare));
    let state = ViewState::parse("en/compare/", "a=country%3Dper%26b%3Dall%26a%3Dall", Lang::En);
    check_written(&state, "en/compare/?a=country%3Dper");
}
#[test]
fn what_is_compared_is_left_behind_elsewhere_but_for_the_countries() {
    let state = ViewState::parse("es/compare/", "country=per,uzb&a=kind%3Devents", Lang::En);
    check_written(&state.to(Route::Timeline), "es/timeline/?country=per,uzb");
    check_written(&state.cleared(), "es/compare/");
    let timeline = ViewState::parse("es/timeline/", "country=per,uzb&q=foro", Lang::En);
    check_written(&timeline.to(Route::Compare), "es/compare/?country=per,uzb");
}
