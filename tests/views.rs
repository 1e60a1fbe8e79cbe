//! What pages show, as data: facets, windows, search, centres, records, panels.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use atlas::address::{Filter, Route, Sort, ViewState};
use atlas::model::{Area, Kind, Lang, Observation, Quality, RankOf};
use atlas::snapshot;
use atlas::views::{self, Atlas, Card, Drawing, RecordView, TimelineView, YearColumn};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn state(lang: Lang, route: Route, query: &str) -> ViewState {
    ViewState::parse(&ViewState::new(lang, route).path(), query, lang)
}

// ---- A small timeline ------------------------------------------------------------------------

const SOURCE: &str = r#""sources":[{"id":"news","title":{"en":"News","es":"Noticia","ko":"뉴스"},
    "summary":{"en":"A page.","es":"Una página.","ko":"한 쪽이다."},"form":"press",
    "csl":{"type":"webpage","title":"News"}}]"#;

/// A dated record: id, date, country; its title is its id.
fn dated(id: &str, form: &str, date: &str, country: &str) -> String {
    format!(
        r#"{{"id":"{id}","form":"{form}","title":{{"en":"{id}","es":"{id}","ko":"{id}"}},
        "summary":{{"en":"A.","es":"Un.","ko":"가."}},"date":"{date}",
        "places":[{{"id":"{country}","role":"party"}}],
        "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#
    )
}

fn place(id: &str, en: &str, es: &str, ko: &str) -> String {
    format!(
        r#"{{"id":"{id}","form":"country","title":{{"en":"{en}","es":"{es}","ko":"{ko}"}},
        "summary":{{"en":"A country.","es":"Un país.","ko":"나라이다."}}}}"#
    )
}

/// Four events and two laws in two countries.
fn small() -> Atlas {
    let events = [
        dated("day", "visit", "2016-07-07", "per"),
        dated("month", "visit", "2016-08", "per"),
        dated("stay", "forum", "2015-12-30/2016-01-02", "arg"),
        dated("open", "forum", "2018/..", "arg"),
    ];
    let measures = [dated("law", "law", "2015", "per"), dated("plan", "plan", "2020", "arg")];
    let places = [
        place("per", "Peru", "Perú", "페루"),
        place("arg", "Argentina", "Argentina", "아르헨티나"),
    ];
    atlas_of(&format!(
        r#""events":[{}],"measures":[{}],"places":[{}],{SOURCE}"#,
        events.join(","),
        measures.join(","),
        places.join(",")
    ))
}

fn timeline(query: &str) -> TimelineView {
    shown(&small(), &state(Lang::En, Route::Timeline, query))
}

/// All that a timeline lists, however long.
fn shown(atlas: &Atlas, state: &ViewState) -> TimelineView {
    views::timeline(atlas, state, usize::MAX)
}

/// The values of a filter, as the page lists them.
fn values(view: &TimelineView, filter: Filter) -> Vec<views::Facet> {
    let group = view.facets.iter().find(|group| group.filter == filter);
    group.map_or(Vec::new(), |group| [group.first.clone(), group.rest.clone()].concat())
}

fn ids(view: &TimelineView) -> String {
    let year = |group: &views::YearGroup| {
        let cards = group.months.iter().flat_map(|month| &month.cards);
        let ids: Vec<&str> = cards.map(|card| card.id.as_str()).collect();
        format!("{}: {}", group.year, ids.join(" "))
    };
    view.years.iter().map(year).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(query: &str, expect: &str) {
    let view = timeline(query);
    assert_eq!(ids(&view), expect);
    let cards: usize =
        view.years.iter().flat_map(|group| &group.months).map(|group| group.cards.len()).sum();
    assert_eq!(cards, view.found);
}

fn facets(facets: &[views::Facet]) -> String {
    let one = |facet: &views::Facet| {
        format!("{} {}{}", facet.label, facet.count, if facet.chosen { "*" } else { "" })
    };
    facets.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_newest_year_comes_first_and_the_other_order_is_its_mirror() {
    check("", "2020: plan; 2018: open; 2016: month day; 2015: stay law");
    check("sort=reverse", "2015: law stay; 2016: day month; 2018: open; 2020: plan");
}
#[test]
fn a_window_of_years_takes_what_touches_it() {
    check("from=2016&to=2016&sort=reverse", "2015: stay; 2016: day month");
    check("from=2015&to=2015&sort=reverse", "2015: law stay");
}
#[test]
fn an_open_end_reaches_every_later_window() {
    check("from=2019&to=2019", "2018: open");
    check("from=2999", "2018: open");
}
#[test]
fn half_a_window_is_open_on_the_other_side() {
    check("from=2020", "2020: plan; 2018: open");
    check("to=2015", "2015: stay law");
}
#[test]
fn a_window_that_ends_before_it_starts_is_empty() {
    check("from=2017&to=2016", "");
}
#[test]
fn a_facets_counts_set_its_own_filter_aside() {
    let view = timeline("kind=measures");
    assert_eq!(facets(&values(&view, Filter::Kind)), "Events 4, Laws and plans 2*");
    assert_eq!(facets(&values(&view, Filter::Country)), "Argentina 1, Peru 1");
    let view = timeline("country=per");
    assert_eq!(facets(&values(&view, Filter::Kind)), "Events 2, Laws and plans 1");
    assert_eq!(facets(&values(&view, Filter::Country)), "Argentina 3, Peru 3*");
    let view = timeline("kind=events&country=per&from=2016&to=2016");
    assert_eq!(facets(&values(&view, Filter::Kind)), "Events 2*, Laws and plans 0");
    assert_eq!(facets(&values(&view, Filter::Country)), "Argentina 1, Peru 2*");
}
#[test]
fn two_values_of_one_facet_are_either_or() {
    let view = timeline("country=arg,per&kind=events");
    assert_eq!((view.found, view.all), (4, 6));
    assert_eq!(view.count, "4 of 6 records");
}
#[test]
fn choosing_a_facet_shows_as_many_as_it_promised() {
    let atlas = small();
    for query in ["", "kind=events", "country=per", "q=a&from=2016", "kind=measures&to=2016"] {
        let state = state(Lang::En, Route::Timeline, query);
        let view = shown(&atlas, &state);
        for filter in Filter::ALL {
            for facet in values(&view, filter).iter().filter(|facet| !facet.chosen) {
                // What is already chosen of the filter adds its own records.
                let values = facet.state.filters.of(filter).iter();
                let new = values.filter(|value| !state.filters.of(filter).contains(value));
                let alone = facet.state.with(filter, new.cloned());
                assert_eq!(shown(&atlas, &alone).found, facet.count, "{query} {}", facet.label);
            }
        }
    }
}
#[test]
fn the_picture_sets_the_window_aside_but_says_what_lies_outside() {
    let years = views::years(&small(), &state(Lang::En, Route::Timeline, "from=2016&to=2016"));
    let drawn: Vec<String> = years
        .iter()
        .map(|column| match column {
            YearColumn::Year { year, marks, inside } => {
                format!("{year}:{}{}", marks.len(), if *inside { "*" } else { "" })
            }
            YearColumn::Gap { from, to } => format!("{from}-{to}"),
        })
        .collect();
    assert_eq!(drawn.join(" "), "2015:2 2016:2* 2017:0 2018:1 2019:0 2020:1");
}
#[test]
fn each_chip_takes_its_own_filter_off() {
    let view = timeline("q=day&kind=events&country=per&from=2016&to=2016");
    let chips: Vec<(&str, String)> =
        view.chips.iter().map(|chip| (chip.label.as_str(), chip.state.query())).collect();
    assert_eq!(
        chips,
        [
            ("“day”", "?kind=events&country=per&from=2016&to=2016".to_owned()),
            ("Events", "?q=day&country=per&from=2016&to=2016".to_owned()),
            ("Peru", "?q=day&kind=events&from=2016&to=2016".to_owned()),
            ("2016 – 2016", "?q=day&kind=events&country=per".to_owned()),
        ]
    );
}
#[test]
fn when_nothing_matches_the_advice_keeps_its_promise() {
    let atlas = small();
    for query in
        ["q=nowhere", "q=day&country=arg", "kind=measures&from=2016&to=2016", "country=slv"]
    {
        let view = shown(&atlas, &state(Lang::En, Route::Timeline, query));
        assert_eq!(view.found, 0, "{query}");
        let advice = view.advice.unwrap();
        assert!(advice.count > 0, "{query}");
        assert_eq!(shown(&atlas, &advice.state).found, advice.count, "{query}");
    }
    assert_eq!(timeline("").advice, None);
}
#[test]
fn an_empty_snapshot_has_empty_pages() {
    let atlas = atlas_of("");
    for lang in Lang::ALL {
        let view = shown(&atlas, &state(lang, Route::Timeline, "q=x&from=2016"));
        assert_eq!((view.found, view.all, view.advice), (0, 0, None));
        assert_eq!(views::overview(&atlas, lang).figures, []);
        assert_eq!(views::centres(&atlas, &state(lang, Route::Centres, "")).rows, []);
        assert_eq!(views::connectivity(&atlas, &state(lang, Route::Connectivity, "")).panels, []);
        assert_eq!(views::search(&atlas, &state(lang, Route::Search, "q=x")).found, 0);
        assert_eq!(views::data(&atlas, &state(lang, Route::Data, "")).counts, []);
    }
}
#[test]
fn a_date_with_an_open_start_is_survived_everywhere() {
    let events = [
        dated("since-ever", "visit", "../2015", "per"),
        dated("since-long", "visit", "../2015-06", "per"),
        dated("now", "visit", "2015", "per"),
    ]
    .join(",");
    let atlas = atlas_of(&format!(
        r#""events":[{events}],"places":[{}],{SOURCE}"#,
        place("per", "Peru", "Perú", "페루")
    ));
    for lang in Lang::ALL {
        let view = shown(&atlas, &state(lang, Route::Timeline, ""));
        assert_eq!(ids(&view), "2015: now since-ever since-long");
        assert_eq!(views::overview(&atlas, lang).newest.len(), 3);
        for record in atlas.snapshot.records() {
            let _ = views::record(&atlas, record, lang);
        }
    }
}

// ---- Text ------------------------------------------------------------------------------------

/// What has all words of a text; what has some of them is shown with a remark.
fn found(text: &str) -> Vec<String> {
    let state = ViewState { text: text.to_owned(), ..ViewState::new(Lang::En, Route::Search) };
    let view = views::search(&REAL, &state);
    let cards = view.groups.iter().flat_map(|group| &group.cards);
    if view.found == 0 { Vec::new() } else { cards.map(|card| card.id.to_string()).collect() }
}

#[track_caller]
fn finds(text: &str, expect: &str) {
    let found = found(text);
    assert!(found.iter().any(|id| id == expect), "{text} finds {found:?}");
}

#[track_caller]
fn finds_alike(one: &str, other: &str) {
    // The form as typed stands a little higher, so only what is found is alike, not its order;
    // the page shows only the first of many, so all of them are asked for.
    let sorted = |text: &str| REAL.index.find(text).into_iter().collect::<BTreeSet<_>>();
    assert!(!sorted(one).is_empty(), "{one} finds nothing");
    assert!(sorted(one) == sorted(other), "{one} and {other} find different records");
}

#[test]
fn accents_and_case_make_no_difference() {
    finds_alike("peru", "Perú");
    finds_alike("GOBIERNO ELECTRONICO", "gobierno electrónico");
    finds("vasquez", "mirtha-vasquez");
}
#[test]
fn decomposed_text_finds_the_same() {
    finds_alike("Perú", "Peru\u{301}");
    finds_alike("페루", "\u{1111}\u{1166}\u{1105}\u{116E}");
    finds_alike("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}");
}
#[test]
fn hangul_finds_what_has_no_space_around_it() {
    finds("페루", "dgcc-per");
    finds("전자정부", "e-government");
    finds("센터", "dgcc-per");
}
#[test]
fn every_word_must_be_there() {
    let both = found("peru forum");
    assert!(!both.is_empty());
    assert!(both.len() < found("peru").len());
    assert_eq!(found("peru qqqq"), Vec::<String>::new());
}
#[test]
fn marks_and_spaces_alone_find_nothing() {
    for text in ["%", "  ", "\"", "()", "…"] {
        assert_eq!(found(text), Vec::<String>::new(), "{text:?}");
    }
}
#[test]
fn search_says_how_many_and_for_what() {
    let view = views::search(&REAL, &state(Lang::En, Route::Search, "q=dgcc-per-nothing"));
    assert_eq!((view.found, view.count.as_str()), (0, "0 records for “dgcc-per-nothing”"));
    assert_eq!(view.remark, atlas::i18n::messages(Lang::En).some_words);
    let view = views::search(&REAL, &state(Lang::En, Route::Search, ""));
    assert_eq!((view.found, view.count.as_str()), (0, ""));
    let view = views::search(&REAL, &state(Lang::En, Route::Search, "q=lima"));
    assert_eq!(view.found, view.groups.iter().map(|group| group.cards.len()).sum::<usize>());
    assert_eq!(view.found, view.kinds.iter().map(|kind| kind.count).sum::<usize>());
    let view = views::search(&REAL, &state(Lang::En, Route::Search, "q=peru"));
    let shown: usize = view.groups.iter().map(|group| group.cards.len()).sum();
    assert_eq!(shown, views::HITS_MAX.min(view.found));
}
#[test]
fn search_tells_by_which_name_a_record_was_found() {
    let view = views::search(&REAL, &state(Lang::En, Route::Search, "q=Ibara"));
    let cards = view.groups.iter().flat_map(|group| &group.cards);
    let named = cards.filter_map(|card| card.marked.as_ref()).map(|marked| &marked.found_as);
    let texts: Vec<String> =
        named.map(|pieces| pieces.iter().map(|piece| piece.text.as_str()).collect()).collect();
    assert!(texts.iter().any(|text| text.contains("Ibara")), "{texts:?}");
}
#[test]
fn an_ambiguous_acronym_shows_all_that_carry_it() {
    let view = views::search(&REAL, &state(Lang::En, Route::Search, "q=GCI"));
    let routes: Vec<&Route> = view.ambiguous.iter().map(|linked| &linked.route).collect();
    for name in ["wef-competitiveness-rank", "itu-cybersecurity-rank"] {
        assert!(routes.contains(&&Route::Record(Kind::Indicator, id(name))), "{name}: {routes:?}");
    }
}
#[test]
fn a_misspelling_is_answered_with_a_likelier_spelling_or_the_record() {
    let view = views::search(&REAL, &state(Lang::Es, Route::Search, "q=goviernos"));
    let told = view.better.is_some() || view.found > 0 || !view.groups.is_empty();
    assert!(told, "{view:?}");
}
#[test]
fn suggestions_name_what_is_typed() {
    let suggestions = views::suggestions(&REAL, "페루", Lang::Ko);
    assert!(!suggestions.is_empty());
    let marked = |one: &views::Suggestion| one.name.iter().any(|piece| piece.matches);
    assert!(suggestions.iter().any(marked), "{suggestions:?}");
    assert_eq!(views::suggestions(&REAL, "", Lang::Ko), Vec::new());
}
#[test]
fn a_hostile_text_is_searched_in_bounded_work() {
    let long = "peru ".repeat(40_000);
    let in_any_order = |text: &str| found(text).into_iter().collect::<BTreeSet<_>>();
    assert_eq!(in_any_order(&long), in_any_order("peru"));
}

// ---- Centres ---------------------------------------------------------------------------------

#[track_caller]
fn check_centres(lang: Lang, expect: &[&str]) {
    let view = views::centres(&REAL, &state(lang, Route::Centres, ""));
    let countries: Vec<&str> =
        view.rows.iter().map(|row| row.country.as_ref().unwrap().text.as_str()).collect();
    assert_eq!(countries, expect);
    let view = views::centres(&REAL, &state(lang, Route::Centres, "sort=reverse"));
    let countries = view.rows.iter().map(|row| row.country.as_ref().unwrap().text.as_str());
    assert!(countries.eq(expect.iter().rev().copied()));
}

#[test]
fn centres_stand_by_country_in_english() {
    check_centres(
        Lang::En,
        &[
            "Bulgaria",
            "Cambodia",
            "Costa Rica",
            "Honduras",
            "Indonesia",
            "Kenya",
            "Laos",
            "Paraguay",
            "Peru",
            "Serbia",
            "Tunisia",
            "Uzbekistan",
        ],
    );
}
#[test]
fn centres_stand_by_country_in_spanish() {
    check_centres(
        Lang::Es,
        &[
            "Bulgaria",
            "Camboya",
            "Costa Rica",
            "Honduras",
            "Indonesia",
            "Kenia",
            "Laos",
            "Paraguay",
            "Perú",
            "Serbia",
            "Túnez",
            "Uzbekistán",
        ],
    );
}
#[test]
fn centres_stand_by_country_in_korean() {
    check_centres(
        Lang::Ko,
        &[
            "라오스",
            "불가리아",
            "세르비아",
            "온두라스",
            "우즈베키스탄",
            "인도네시아",
            "캄보디아",
            "케냐",
            "코스타리카",
            "튀니지",
            "파라과이",
            "페루",
        ],
    );
}
/// The centres of whose terms a source tells, by the English name of the country.
const DETAILED: [&str; 8] = [
    "dgcc-khm", "dgcc-cri", "dgcc-idn", "dgcc-pry", "dgcc-per", "dgcc-srb", "dgcc-tun", "dgcc-uzb",
];

#[test]
fn only_centres_whose_terms_sources_tell_are_detailed() {
    let view = views::centres(&REAL, &state(Lang::En, Route::Centres, ""));
    assert_eq!(view.count, "12 of 12 records");
    let detailed: Vec<&str> =
        view.rows.iter().filter(|row| row.detailed).map(|row| row.id.as_str()).collect();
    assert_eq!(detailed, DETAILED);
    for row in view.rows {
        let projects = if row.id == id("dgcc-per") { 16 } else { 0 };
        assert_eq!(row.projects, projects, "{}", row.id);
    }
}
#[test]
fn a_text_filters_the_centres() {
    let view = views::centres(&REAL, &state(Lang::Es, Route::Centres, "q=tunez"));
    assert_eq!(view.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["dgcc-tun"]);
}

// ---- Records ---------------------------------------------------------------------------------

fn record(name: &str, lang: Lang) -> RecordView {
    views::record(&REAL, REAL.snapshot.get(&id(name)).unwrap(), lang)
}

#[test]
fn the_centre_of_peru_has_its_terms_and_money_in_three_languages() {
    for (lang, money) in [
        (Lang::En, "$1 million from each side, for three years"),
        (Lang::Es, "1 millón de dólares ($) de cada parte, para tres años"),
        (Lang::Ko, "양측이 각각 100만 달러($), 3년간"),
    ] {
        let view = record("dgcc-per", lang);
        let centre = view.centre.unwrap();
        assert_eq!(centre.phases.len(), 3);
        assert_eq!(centre.phases[0].money, money);
        assert_eq!(centre.stages.len(), 3);
        assert_eq!(centre.activities.len(), 4);
        let ahead: Vec<bool> = centre.phases.iter().map(|phase| phase.ahead).collect();
        assert_eq!(ahead, [false, false, true]);
        for phase in centre.phases.iter().chain(&centre.stages) {
            assert!(!phase.title.is_empty() && !phase.status.is_empty(), "{phase:?}");
        }
    }
}
#[test]
fn the_sixteen_projects_stand_by_year_then_place_in_the_list() {
    for lang in Lang::ALL {
        let centre = record("dgcc-per", lang).centre.unwrap();
        let years: Vec<String> =
            centre.projects.iter().map(|(year, all)| format!("{year} {}", all.len())).collect();
        let year = if lang == Lang::Ko { "년" } else { "" };
        let expect = [(2017, 3), (2018, 3), (2019, 2), (2021, 2), (2022, 3), (2023, 3)];
        assert_eq!(years, expect.map(|(at, count)| format!("{at}{year} {count}")));
        let routes: Vec<String> = centre
            .projects
            .iter()
            .flat_map(|(_, all)| all)
            .map(|one| one.project.route.path())
            .collect();
        assert_eq!(routes.len(), 16);
        assert_eq!(routes[0], "projects/per-2017-e-document-study/");
        assert_eq!(routes[15], "projects/per-2023-invitational-training-forum/");
    }
}
#[test]
fn disagreements_come_first_and_the_shown_value_first_among_them() {
    for lang in Lang::ALL {
        let view = record("dgcc-per", lang);
        assert!(view.claims[0].differ);
    }
    for one in REAL.snapshot.records() {
        let view = views::record(&REAL, one, Lang::Es);
        let differ: Vec<bool> = view.claims.iter().map(|group| group.differ).collect();
        assert!(differ.windows(2).all(|pair| pair[0] || !pair[1]), "{}: {differ:?}", one.id);
        for group in view.claims.iter().filter(|group| group.differ) {
            assert!(group.rows[0].shown, "{}: {}", one.id, group.field);
            assert_eq!(group.rows.iter().filter(|row| row.shown).count(), 1, "{}", one.id);
            assert!(!group.why.is_empty(), "{}: {}", one.id, group.field);
        }
    }
}
#[test]
fn a_relation_is_shown_from_both_ends() {
    let texts = |name: &str| -> Vec<String> {
        let groups = record(name, Lang::En).relations;
        groups.iter().flat_map(|group| &group.links).map(|link| link.route.path()).collect()
    };
    assert!(texts("dgcc-per").contains(&"systems/pide/".to_owned()));
    assert!(texts("pide").contains(&"centres/dgcc-per/".to_owned()));
}

/// A record with a relation, a topic and a source that are not there.
const LOST: &str = r#"{"format":1,"seq":1,"published":"2026-11-21","records":{"topics":[
    {"id":"justice","title":{"en":"Justice","es":"Justicia","ko":"사법"},
     "summary":{"en":"A subject.","es":"Un tema.","ko":"주제이다."},
     "names":[{"text":"Law","kind":"short","lang":"en","source":"lost"}],
     "places":[{"id":"lost","role":"about"}],"topics":["lost"],
     "relations":[{"type":"mentions","to":"lost"}],
     "claims":[{"field":"record","source":"lost","locator":"paragraph 1"}]}]}}"#;

#[test]
fn a_record_whose_relation_is_lost_has_no_dead_link() {
    let loaded = snapshot::read(LOST.as_bytes()).unwrap();
    assert_eq!(loaded.problems.len(), 5);
    let atlas = Atlas::new(loaded, String::new());
    for lang in Lang::ALL {
        let view = views::record(&atlas, atlas.snapshot.get(&id("justice")).unwrap(), lang);
        assert_eq!(view.relations, []);
        assert_eq!(view.facts, []);
        assert_eq!(view.claims, []);
        assert_eq!(view.names[0].source, None);
    }
}

/// Every route that a view leads to is a view or a record that is there.
#[track_caller]
fn leads(route: &Route) {
    match route {
        Route::Record(kind, id) => {
            assert_eq!(REAL.snapshot.get(id).map(|record| record.kind), Some(*kind), "{id}");
        }
        Route::Unknown(path) => panic!("{path:?} leads nowhere"),
        _ => {}
    }
}

#[track_caller]
fn card_leads(card: &Card) {
    leads(&card.title.route);
    card.countries.iter().chain(&card.sources).for_each(|link| leads(&link.route));
}

#[test]
fn no_link_of_any_record_leads_nowhere() {
    for one in REAL.snapshot.records() {
        let view = views::record(&REAL, one, Lang::Ko);
        view.facts.iter().flat_map(|fact| &fact.links).for_each(|(link, _)| leads(&link.route));
        view.relations.iter().flat_map(|group| &group.links).for_each(|link| leads(&link.route));
        view.claims.iter().flat_map(|group| &group.rows).for_each(|row| leads(&row.source.route));
        view.appearances.iter().for_each(card_leads);
        for row in &view.values {
            leads(&row.indicator.route);
            leads(&row.source.route);
        }
    }
    let cards = shown(&REAL, &state(Lang::En, Route::Timeline, "")).years;
    let months = cards.iter().flat_map(|group| &group.months);
    months.flat_map(|group| &group.cards).for_each(card_leads);
}

// ---- Heads -----------------------------------------------------------------------------------

#[test]
fn every_page_has_a_title_and_description_of_its_own() {
    for lang in Lang::ALL {
        let mut titles: Vec<String> = Vec::new();
        for route in Route::VIEWS {
            let head = views::head(&REAL, &ViewState::new(lang, route));
            assert!(head.found && !head.description.is_empty());
            assert!(head.title.ends_with(" · DGCC Atlas"), "{}", head.title);
            titles.push(head.title);
        }
        let count = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), count);
    }
}

#[track_caller]
fn check_title(path: &str, expect: &str, found: bool) {
    let head = views::head(&REAL, &ViewState::parse(path, "", Lang::En));
    assert_eq!((head.title.as_str(), head.found), (expect, found));
}

#[test]
fn a_records_title_is_in_the_language_of_the_page() {
    check_title("en/places/per/", "Peru · DGCC Atlas", true);
    check_title("es/places/per/", "Perú · DGCC Atlas", true);
    check_title("ko/places/per/", "페루 · DGCC Atlas", true);
}
#[test]
fn a_former_id_has_the_title_of_its_record() {
    let atlas = atlas_of(
        r#""topics":[{"id":"justice","former_ids":["law"],
        "title":{"en":"Justice","es":"Justicia","ko":"사법"},
        "summary":{"en":"A subject.","es":"Un tema.","ko":"주제이다."}}]"#,
    );
    let head = views::head(&atlas, &ViewState::parse("es/topics/law/", "", Lang::En));
    assert_eq!((head.title.as_str(), head.found), ("Justicia · DGCC Atlas", true));
}
#[test]
fn what_is_not_there_says_so_in_its_title() {
    check_title("en/places/atlantis/", "There is no such page · DGCC Atlas", false);
    check_title("en/topics/per/", "There is no such page · DGCC Atlas", false);
    check_title("en/no/such/page", "There is no such page · DGCC Atlas", false);
}

// ---- Connectivity ----------------------------------------------------------------------------

#[test]
fn lima_and_the_countryside_never_share_a_panel_with_measured_national_values() {
    let indicators = |keep: &dyn Fn(&Observation) -> bool| -> Vec<Route> {
        let kept = REAL.snapshot.observations().iter().filter(|one| keep(one));
        kept.map(|one| Route::Record(Kind::Indicator, one.indicator.clone())).collect()
    };
    let parts = indicators(&|one| one.area != Area::National);
    let national = indicators(&|one| one.area == Area::National && one.quality != Quality::Derived);
    assert!(!parts.is_empty() && !national.is_empty());
    for lang in Lang::ALL {
        for panel in views::panels(&REAL, &id("per"), lang) {
            let has = |routes: &[Route]| {
                panel.rows.iter().any(|row| routes.contains(&row.indicator.route))
            };
            assert_eq!(has(&parts), panel.key == "area", "{}", panel.key);
            assert_eq!(has(&national), panel.key != "area", "{}", panel.key);
            let warning = atlas::i18n::messages(lang).panel_area_warning;
            assert_eq!(panel.note == warning, panel.key == "area", "{}", panel.key);
        }
    }
}
#[test]
fn each_rank_has_a_strip_of_its_own_with_its_own_total() {
    let panels = views::panels(&REAL, &id("per"), Lang::En);
    let mut strips = Vec::new();
    for panel in &panels {
        for drawing in &panel.drawings {
            match drawing {
                Drawing::Rank(name, strip) => strips.push((name.as_str(), strip.rank, strip.of)),
                Drawing::Lines(_)
                | Drawing::Chain(_)
                | Drawing::Multiples(_)
                | Drawing::Terms(_) => {
                    panic!("lines in a panel of documents")
                }
                Drawing::Bars(bars) => {
                    assert!(panel.key != "rank", "bars among ranks");
                    assert!(bars.rows.iter().all(|row| row.value <= bars.max));
                }
            }
        }
    }
    let with_total: Vec<(f64, u32)> = REAL
        .snapshot
        .observations()
        .iter()
        .filter(|one| one.place == id("per") && !REAL.snapshot.is_of_dataset(one))
        .filter_map(|one| match one.rank_of {
            Some(RankOf::Of(total)) => Some((one.value, total)),
            _ => None,
        })
        .collect();
    let drawn: Vec<(f64, u32)> = strips.iter().map(|(_, rank, of)| (*rank, *of)).collect();
    assert_eq!(drawn, with_total);
    let mut names: Vec<&str> = strips.iter().map(|(name, ..)| *name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), strips.len());
}
#[test]
fn a_rank_without_a_total_says_so_and_is_not_drawn() {
    let panels = views::panels(&REAL, &id("per"), Lang::En);
    let ranks = panels.iter().find(|panel| panel.key == "rank").unwrap();
    assert!(ranks.rows.iter().any(|row| row.value == "54th (total not given)"));
    assert!(ranks.rows.iter().any(|row| row.value == "59th of 193"));
    assert!(ranks.drawings.len() < ranks.rows.len());
}
#[test]
fn a_target_stands_with_targets_not_among_what_was_measured() {
    let panels = views::panels(&REAL, &id("per"), Lang::En);
    let of_target = |panel: &&views::Panel| {
        panel.rows.iter().any(|row| {
            row.indicator.route
                == Route::Record(Kind::Indicator, id("broadband-penetration-target"))
        })
    };
    let keys: Vec<&str> = panels.iter().filter(of_target).map(|panel| panel.key).collect();
    assert_eq!(keys, ["other"]);
}
#[test]
fn bars_of_two_units_never_share_an_axis() {
    for lang in Lang::ALL {
        for panel in views::panels(&REAL, &id("per"), lang) {
            for drawing in &panel.drawings {
                if let Drawing::Bars(bars) = drawing {
                    let percent = bars.rows.iter().filter(|row| row.text.ends_with('%')).count();
                    assert!(percent == 0 || percent == bars.rows.len(), "{}", panel.key);
                }
            }
        }
    }
}
#[test]
fn every_value_that_documents_give_of_a_country_stands_in_exactly_one_panel() {
    for country in ["per", "kor"] {
        let rows: usize =
            views::panels(&REAL, &id(country), Lang::Es).iter().map(|panel| panel.rows.len()).sum();
        let values = REAL.snapshot.observations().iter();
        let values =
            values.filter(|one| one.place == id(country) && !REAL.snapshot.is_of_dataset(one));
        assert_eq!(rows, values.count(), "{country}");
    }
}
#[test]
fn a_value_without_a_year_says_so() {
    for lang in Lang::ALL {
        let m = atlas::i18n::messages(lang);
        let rows = record("itu-cybersecurity-rank", lang).values;
        assert_eq!(rows[0].period, m.period_unknown);
    }
}
#[test]
fn a_country_without_values_has_no_panel() {
    let view = views::connectivity(&REAL, &state(Lang::En, Route::Connectivity, "country=slv"));
    assert_eq!((view.country.as_str(), view.panels.len()), ("El Salvador", 0));
    let view =
        views::connectivity(&REAL, &state(Lang::En, Route::Connectivity, "country=atlantis"));
    assert_eq!(view.panels, []);
}

// ---- Determinism -----------------------------------------------------------------------------

#[test]
fn equal_input_gives_equal_pages() {
    let files = support::edited_files(&support::root().join("public/data"));
    let again = Atlas::new(support::compile(&files), REAL.hash.clone());
    for lang in Lang::ALL {
        for query in ["", "q=peru&kind=events&sort=reverse"] {
            let state = state(lang, Route::Timeline, query);
            assert_eq!(shown(&REAL, &state), shown(&again, &state));
        }
        assert_eq!(views::overview(&REAL, lang), views::overview(&again, lang));
        let data = state(lang, Route::Data, "");
        assert_eq!(views::data(&REAL, &data), views::data(&again, &data));
    }
    let mirror = ViewState { sort: Sort::Reverse, ..ViewState::new(Lang::En, Route::Timeline) };
    assert_eq!(
        shown(&REAL, &mirror).found,
        shown(&REAL, &ViewState::new(Lang::En, Route::Timeline)).found
    );
}
