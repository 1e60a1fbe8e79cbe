//! Stories: each is a saved address that leads somewhere and is written as the atlas writes it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::model::{Details, Kind, Lang};
use atlas::views::{self, Atlas, LIST_PAGE};
use support::real_atlas;

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

#[test]
fn there_are_at_least_four_stories() {
    assert!(REAL.snapshot.of_kind(Kind::Story).count() >= 4);
}
#[test]
fn every_story_is_written_as_its_view_writes_its_own_address() {
    for record in REAL.snapshot.of_kind(Kind::Story) {
        let Details::Story { address } = &record.details else { panic!("{}", record.id) };
        for lang in Lang::ALL {
            let state = views::story(record, lang).unwrap().state;
            assert_eq!(format!("{}{}", state.path(), state.query()), format!("{lang}/{address}"));
        }
    }
}
#[test]
fn every_story_finds_a_good_readings_worth_in_every_language() {
    for lang in Lang::ALL {
        for story in views::stories(&REAL, lang) {
            let view = views::timeline(&REAL, &story.state, LIST_PAGE);
            assert!((5..=40).contains(&view.found), "{}: {} records", story.id, view.found);
            assert_eq!(story.state.route, Route::Timeline);
        }
    }
}
#[test]
fn every_value_that_a_story_filters_by_has_records() {
    for story in views::stories(&REAL, Lang::En) {
        let view = views::timeline(&REAL, &story.state, LIST_PAGE);
        let facets = view.facets.iter().flat_map(|group| group.first.iter().chain(&group.rest));
        let empty: Vec<&str> = facets
            .filter(|facet| facet.chosen && facet.count == 0)
            .map(|facet| facet.label.as_str())
            .collect();
        assert!(empty.is_empty(), "{}: nothing has {}", story.id, empty.join(", "));
    }
}
#[test]
fn a_view_that_is_a_storys_says_so_whatever_is_open() {
    let story = views::stories(&REAL, Lang::Es).remove(0);
    let open =
        ViewState { open: REAL.dated().next().map(|one| one.id.clone()), ..story.state.clone() };
    for state in [&story.state, &open] {
        let view = views::timeline(&REAL, state, LIST_PAGE);
        assert_eq!(view.story.map(|story| story.id), Some(story.id.clone()));
    }
    let other = ViewState { text: "x".to_owned(), ..story.state.clone() };
    assert_eq!(views::timeline(&REAL, &other, LIST_PAGE).story, None);
    let plain = ViewState::new(Lang::Es, Route::Timeline);
    assert_eq!(views::timeline(&REAL, &plain, LIST_PAGE).story, None);
}
