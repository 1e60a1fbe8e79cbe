//! How well search answers judged queries over the real data, with a floor.
//!
//! `cargo test --test relevance -- --nocapture` prints the figures and every query that is not
//! answered by one of its best records.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::print_stdout, reason = "the figures are for the reader")]

#[path = "../src/bin/xtask/bench/relevance.rs"]
mod relevance;
mod support;

use atlas::search::Index;
use relevance::{Judged, judged, measure};
use support::{fixture, id, real};

fn judgements() -> Vec<Judged> {
    judged(&String::from_utf8(fixture("relevance.csv")).unwrap()).unwrap()
}

#[test]
fn judged_queries_stay_above_the_floor() {
    let (all, poor) = measure(&Index::build(&real().snapshot), &judgements());
    for line in poor {
        println!("{line}");
    }
    for (key, figures) in &all {
        let (ndcg, success) = (figures.ndcg(), figures.success());
        println!(
            "{key:12} {:3} queries  nDCG@10 {ndcg:.3}  success@1 {success:.3}",
            figures.queries
        );
    }
    for lang in ["en", "es", "ko", "all"] {
        let (ndcg, success) = (all[lang].ndcg(), all[lang].success());
        assert!(ndcg >= 0.93, "{lang}: nDCG@10 {ndcg:.3}");
        assert!(success >= 0.88, "{lang}: success@1 {success:.3}");
    }
}
#[test]
fn thirty_queries_a_language_are_judged_and_every_judged_record_exists() {
    let snapshot = real().snapshot;
    for lang in ["en", "es", "ko"] {
        let count = judgements().iter().filter(|one| one.lang == lang).count();
        assert!(count >= 30, "{lang}: {count}");
    }
    for one in judgements() {
        for (name, _) in &one.grades {
            assert!(snapshot.get(&id(name)).is_some(), "{}: {name}", one.query);
        }
    }
}
#[test]
fn the_figures_are_those_of_the_definition() {
    let one = judged("head\nen,q,name,a:3 b:1\n").unwrap().remove(0);
    let ranked = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!((one.ndcg(&ranked(&["a", "b"])) - 1.0).abs() < 1e-9);
    let second = (7.0 / 3.0_f64.log2()) / (7.0 + 1.0 / 3.0_f64.log2());
    assert!((one.ndcg(&ranked(&["x", "a"])) - second).abs() < 1e-9);
    assert!(one.ndcg(&ranked(&["x"])) == 0.0 && !one.succeeds(&ranked(&["b", "a"])));
    assert!(one.succeeds(&ranked(&["a"])));
}
#[test]
fn a_line_that_is_no_judgement_is_named() {
    let wrong = judged("head\nen,q,name,a\n").err();
    assert_eq!(wrong.as_deref(), Some("not lang,query,kind,id:grade: en,q,name,a"));
}
