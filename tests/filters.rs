//! The filters of the timeline, its order, and the record that is open beside its list.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Filter, Route, Sort, ViewState};
use atlas::model::{Kind, Lang};
use atlas::views::{self, Atlas, FacetGroup, LIST_PAGE, Opened, TimelineView};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn state(query: &str) -> ViewState {
    ViewState::parse("en/timeline/", query, Lang::En)
}

fn shown(query: &str) -> TimelineView {
    views::timeline(&REAL, &state(query), usize::MAX)
}

fn group(view: &TimelineView, filter: Filter) -> &FacetGroup {
    view.facets.iter().find(|group| group.filter == filter).unwrap()
}

// ---- Filters ---------------------------------------------------------------------------------

#[test]
fn every_filter_counts_what_choosing_a_value_gives() {
    let base = state("country=per");
    let view = views::timeline(&REAL, &base, LIST_PAGE);
    assert_eq!(view.facets.len(), Filter::ALL.len());
    for group in &view.facets {
        for facet in group.first.iter().chain(&group.rest).filter(|facet| !facet.chosen) {
            let alone = match group.filter {
                Filter::Country => {
                    let new = facet.state.places().iter().filter(|place| place.as_str() != "per");
                    facet.state.with(Filter::Country, new.cloned())
                }
                _ => facet.state.clone(),
            };
            let found = views::timeline(&REAL, &alone, LIST_PAGE).found;
            assert_eq!(found, facet.count, "{}: {}", group.heading, facet.label);
        }
    }
}
#[test]
fn the_values_of_a_filter_stay_in_place_while_others_are_chosen() {
    let labels = |query: &str| -> Vec<String> {
        let view = shown(query);
        let group = group(&view, Filter::Topic).clone();
        group.first.into_iter().chain(group.rest).map(|facet| facet.label).collect()
    };
    assert_eq!(labels(""), labels("country=per&status=done"));
}
#[test]
fn a_value_that_nothing_has_any_more_can_be_taken_off() {
    let view = shown("organisation=ministry-of-magic");
    let group = group(&view, Filter::Organisation);
    let gone = group.first.iter().find(|facet| facet.chosen).unwrap();
    assert_eq!((gone.label.as_str(), gone.count), ("ministry-of-magic", 0));
    assert_eq!(gone.state.query(), "");
    assert_eq!(view.advice.unwrap().state.query(), "");
}
#[test]
fn the_language_of_the_source_is_told_by_its_name() {
    let names = |lang: Lang| -> Vec<String> {
        let state = ViewState::new(lang, Route::Timeline);
        let view = views::timeline(&REAL, &state, LIST_PAGE);
        group(&view, Filter::Written).first.iter().map(|facet| facet.label.clone()).collect()
    };
    for (lang, korean) in [(Lang::En, "Korean"), (Lang::Es, "Coreano"), (Lang::Ko, "한국어")] {
        assert!(names(lang).iter().any(|name| name == korean), "{lang}: {:?}", names(lang));
    }
}
#[test]
fn a_status_filter_never_mixes_what_was_done_with_what_was_only_announced() {
    for record in views::listed(&REAL, &state("status=announced,planned")) {
        assert!(record.is_ahead(), "{}", record.id);
    }
}
#[test]
fn five_hundred_organisations_are_listed_in_part_and_the_rest_is_counted() {
    let organisation = |at: usize| {
        format!(
            r#"{{"id":"body-{at:03}","form":"ministry","title":{{"en":"Body {at:03}","es":"Ente {at:03}","ko":"기관 {at:03}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}},
            "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#
        )
    };
    let event = |at: usize| {
        format!(
            r#"{{"id":"event-{at:03}","form":"visit","title":{{"en":"Visit {at}","es":"Visita {at}","ko":"방문 {at}"}},
            "summary":{{"en":"A.","es":"Un.","ko":"가."}},"date":"2016","organisations":[{{"id":"body-{at:03}","role":"host"}}],
            "claims":[{{"field":"record","source":"news","locator":"paragraph 1"}}]}}"#
        )
    };
    let many = |one: &dyn Fn(usize) -> String| (0..500).map(one).collect::<Vec<_>>().join(",");
    let atlas = atlas_of(&format!(
        r#""events":[{}],"organisations":[{}],"sources":[{{"id":"news","title":{{"en":"News","es":"Noticia","ko":"뉴스"}},
        "summary":{{"en":"A page.","es":"Una página.","ko":"한 쪽이다."}},"form":"press","csl":{{"type":"webpage","title":"News"}}}}]"#,
        many(&event),
        many(&organisation),
    ));
    let view = views::timeline(&atlas, &state("organisation=body-499"), LIST_PAGE);
    let group = group(&view, Filter::Organisation);
    assert_eq!(view.found, 1);
    assert_eq!(group.first.len() + group.rest.len() + group.left, 500);
    assert!(group.first.iter().any(|facet| facet.chosen && facet.label == "Body 499"));
    assert!(group.rest.len() < 100 && group.left > 300);
}

// ---- Window and order ------------------------------------------------------------------------

#[test]
fn a_window_of_days_keeps_what_may_lie_in_it() {
    let listed = |query: &str| -> Vec<String> {
        views::listed(&REAL, &state(query)).iter().map(|one| one.id.to_string()).collect()
    };
    let day = listed("from=2015-04-20&to=2015-04-20");
    assert!(day.contains(&"per-kor-mou-2015".to_owned()), "{day:?}");
    // A stay that reaches into the window, and a month that may.
    assert!(day.contains(&"chong-visit-2015".to_owned()), "{day:?}");
    assert!(!listed("from=2015-04-21&to=2015-12").contains(&"per-kor-mou-2015".to_owned()));
}
#[test]
fn years_hold_months_in_their_order() {
    for (query, newest_first) in [("", true), ("sort=reverse", false)] {
        let view = shown(query);
        let mut records = 0;
        for pair in view.years.windows(2) {
            assert_eq!(pair[0].year > pair[1].year, newest_first);
        }
        for year in &view.years {
            let months: Vec<u8> = year.months.iter().filter_map(|group| group.month).collect();
            let in_order = months.windows(2).all(|pair| (pair[0] > pair[1]) == newest_first);
            assert!(in_order, "{}: {months:?}", year.year);
            records += year.months.iter().map(|group| group.cards.len()).sum::<usize>();
        }
        assert_eq!(records, view.found);
    }
}
#[test]
fn the_best_match_first_is_the_order_of_the_search() {
    let listed = state("q=memorandum&sort=relevance");
    let ids: Vec<_> = views::listed(&REAL, &listed).iter().map(|one| one.id.clone()).collect();
    let found = REAL.index.find("memorandum");
    let dated = |kind: Kind| Kind::DATED.contains(&kind);
    let expected: Vec<_> = found
        .into_iter()
        .filter(|id| REAL.snapshot.get(id).is_some_and(|one| dated(one.kind) && one.date.is_some()))
        .cloned()
        .collect();
    assert_eq!(ids, expected);
    let view = views::timeline(&REAL, &listed, LIST_PAGE);
    assert_eq!(view.years.len(), 1, "the best match first is not by year");
    // Without a text there is nothing to match: the order is the view's own.
    let plain = ViewState { sort: Sort::Relevance, ..state("") };
    assert_eq!(views::timeline(&REAL, &plain, LIST_PAGE).years, shown_first("").years);
}

fn shown_first(query: &str) -> TimelineView {
    views::timeline(&REAL, &state(query), LIST_PAGE)
}

#[test]
fn the_list_is_paged_and_says_how_much_is_left() {
    let view = shown_first("");
    let cards: usize =
        view.years.iter().flat_map(|year| &year.months).map(|group| group.cards.len()).sum();
    assert_eq!((cards, cards + view.left), (LIST_PAGE, view.found));
}

// ---- The open record -------------------------------------------------------------------------

fn opened(atlas: &Atlas, query: &str) -> Option<Opened> {
    views::opened(atlas, &state(query))
}

#[test]
fn an_open_record_stands_between_its_neighbours_of_the_list() {
    let all = views::listed(&REAL, &state("country=per"));
    let at = all.iter().position(|one| one.id == id("per-kor-mou-2015")).unwrap();
    let Some(Opened::Record(open)) = opened(&REAL, "country=per&open=per-kor-mou-2015") else {
        panic!("nothing is open")
    };
    assert_eq!(open.previous.unwrap().state.open, Some(all[at - 1].id.clone()));
    assert_eq!(open.next.unwrap().state.open, Some(all[at + 1].id.clone()));
    assert_eq!(open.close.query(), "?country=per");
    assert_eq!(opened(&REAL, "country=per"), None);
}
#[test]
fn an_open_record_outside_the_filters_is_still_shown() {
    let Some(Opened::Record(open)) = opened(&REAL, "country=arg&open=per-kor-mou-2015") else {
        panic!("nothing is open")
    };
    assert_eq!((open.previous, open.next), (None, None));
}
#[test]
fn a_record_that_is_gone_is_named_and_the_rest_is_kept() {
    let Some(Opened::Gone { text, close }) = opened(&REAL, "country=per&open=no-such-record")
    else {
        panic!("something is open")
    };
    assert!(text.contains("no-such-record"), "{text}");
    assert_eq!(close.query(), "?country=per");
    assert_eq!(shown("country=per&open=no-such-record").found, shown("country=per").found);
}
#[test]
fn an_id_that_a_record_had_before_opens_the_record() {
    let atlas = atlas_of(
        r#""events":[{"id":"now","former_ids":["before"],"form":"visit","title":{"en":"Now","es":"Hoy","ko":"지금"},
        "summary":{"en":"A.","es":"Un.","ko":"가."},"date":"2016",
        "claims":[{"field":"record","source":"news","locator":"paragraph 1"}]}],
        "sources":[{"id":"news","title":{"en":"News","es":"Noticia","ko":"뉴스"},
        "summary":{"en":"A page.","es":"Una página.","ko":"한 쪽이다."},"form":"press","csl":{"type":"webpage","title":"News"}}]"#,
    );
    let Some(Opened::Record(open)) = opened(&atlas, "open=before") else {
        panic!("nothing is open")
    };
    assert_eq!(open.card.id, id("now"));
}
