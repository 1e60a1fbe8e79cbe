//! Where a record is from: documents that the atlas began with, further sources, datasets.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::{Details, Kind, Lang, Record};
use atlas::ui::page;
use atlas::views::{self, Atlas, RecordView};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn record(name: &str) -> &'static Record {
    REAL.snapshot.get(&id(name)).unwrap_or_else(|| panic!("{name} is not there"))
}

fn view(name: &str, lang: Lang) -> RecordView {
    views::record(&REAL, record(name), lang)
}

fn html(name: &str, lang: Lang) -> String {
    let record = record(name);
    let route = Route::Record(record.kind, record.id.clone());
    page::body(&REAL, &ViewState::new(lang, route), "../")
}

/// The texts of the facts under a label.
fn texts(view: &RecordView, label: &str) -> Vec<String> {
    let facts = view.facts.iter().filter(|fact| fact.label == label);
    facts.flat_map(|fact| fact.texts.clone()).collect()
}

// ---- Further sources -------------------------------------------------------------------------

/// The five documents that the atlas was begun from.
const BASIS: [&str; 5] =
    ["mois-2015-04-21", "mois-2016-07-04", "mois-2016-07-12", "prensaperu-2021-10-14", "shin-2023"];

#[test]
fn the_atlas_was_begun_from_five_documents() {
    let sources = REAL.snapshot.of_kind(Kind::Source).map(|source| &source.id);
    let basis: Vec<&str> =
        sources.filter(|id| REAL.is_basis(id)).map(atlas::model::Id::as_str).collect();
    assert_eq!(basis, BASIS);
}
#[test]
fn a_record_that_only_further_sources_speak_of_says_so() {
    for lang in Lang::ALL {
        let further = messages(lang).further_record;
        assert!(view("dgcc-hnd", lang).further);
        assert!(html("dgcc-hnd", lang).contains(further));
        assert!(!view("dgcc-per", lang).further);
        assert!(!html("dgcc-per", lang).contains(further));
    }
}
#[test]
fn further_is_what_no_document_of_the_basis_claims() {
    for record in REAL.snapshot.records() {
        let mut sources = record.claims.iter().map(|claim| claim.source.as_str());
        let further = !record.claims.is_empty() && !sources.any(|source| BASIS.contains(&source));
        assert_eq!(REAL.is_further(record), further, "{}", record.id);
    }
}
#[test]
fn only_claims_of_further_sources_are_marked() {
    for record in REAL.snapshot.records() {
        let view = views::record(&REAL, record, Lang::Ko);
        for row in view.claims.iter().flat_map(|group| &group.rows) {
            let Route::Record(_, source) = &row.source.route else { panic!("{:?}", row.source) };
            assert_eq!(row.further, !BASIS.contains(&source.as_str()), "{} {source}", record.id);
        }
    }
    // A record that both speak of has both sorts.
    let claims = view("dgcc-per", Lang::En).claims;
    let rows = || claims.iter().flat_map(|group| &group.rows);
    assert!(rows().any(|row| row.further) && rows().any(|row| !row.further));
}
#[test]
fn a_record_without_a_claim_is_not_called_further() {
    let atlas = atlas_of(
        r#""topics":[{"id":"justice","title":{"en":"Justice","es":"Justicia","ko":"사법"},
        "summary":{"en":"A subject.","es":"Un tema.","ko":"주제이다."}}]"#,
    );
    assert!(!atlas.is_further(atlas.snapshot.get(&id("justice")).unwrap()));
}

// ---- A source's own page ---------------------------------------------------------------------

#[test]
fn the_remark_on_a_source_stands_on_its_page_marked_as_english() {
    let remark = "Read count printed on the page: 6120.";
    for lang in Lang::ALL {
        let view = view("mois-2015-04-21", lang);
        let label = messages(lang).remarks;
        let fact = view.facts.iter().find(|fact| fact.label == label).unwrap();
        assert_eq!(
            (fact.texts.as_slice(), fact.lang.as_str()),
            ([remark.to_owned()].as_slice(), "en")
        );
        assert!(html("mois-2015-04-21", lang).contains(remark));
    }
}
#[test]
fn every_remark_on_a_source_stands_on_its_page() {
    for source in REAL.snapshot.of_kind(Kind::Source) {
        let Details::Source(bibliography) = &source.details else { panic!("{}", source.id) };
        let view = views::record(&REAL, source, Lang::Es);
        let shown = texts(&view, messages(Lang::Es).remarks);
        assert_eq!(shown, bibliography.note.iter().cloned().collect::<Vec<_>>(), "{}", source.id);
    }
}
#[test]
fn a_dataset_without_a_licence_says_that_none_is_stated() {
    for lang in Lang::ALL {
        let m = messages(lang);
        assert_eq!(texts(&view("egovkb-2024", lang), m.licence), [m.no_licence]);
        assert!(html("egovkb-2024", lang).contains(m.no_licence));
        assert_eq!(texts(&view("govtech-2025", lang), m.licence), ["CC BY 4.0"]);
        assert!(!html("govtech-2025", lang).contains(m.no_licence));
    }
}
#[test]
fn a_document_without_a_licence_says_nothing_of_it() {
    for lang in Lang::ALL {
        let label = messages(lang).licence;
        assert_eq!(texts(&view("mois-2015-04-21", lang), label), Vec::<String>::new());
    }
}
#[test]
fn every_dataset_says_its_licence_or_that_none_is_stated() {
    for source in REAL.snapshot.of_kind(Kind::Source) {
        let Details::Source(bibliography) = &source.details else { panic!("{}", source.id) };
        if bibliography.csl_type == "dataset" {
            let shown = texts(&views::record(&REAL, source, Lang::En), messages(Lang::En).licence);
            assert_eq!(shown.len(), 1, "{}", source.id);
        }
    }
}
