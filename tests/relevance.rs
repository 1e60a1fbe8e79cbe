//! How well search answers judged queries over the real data, with a floor.
//!
//! `cargo test --test relevance -- --nocapture` prints the figures and every query that is not
//! answered by one of its best records.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::print_stdout, reason = "the figures are for the reader")]

#[path = "support/relevance.rs"]
mod relevance;
mod support;

use std::collections::BTreeMap;

use atlas::search::Index;
use relevance::{Judged, judged};
use support::{fixture, id, real};

/// How many records of an answer are looked at.
const DEPTH: usize = 10;

fn judgements() -> Vec<Judged> {
    judged(&String::from_utf8(fixture("relevance.csv")).unwrap())
}

/// Sums of nDCG and success over some queries.
#[derive(Clone, Copy, Default)]
struct Figures {
    queries: f64,
    ndcg: f64,
    success: f64,
}

fn measure() -> BTreeMap<String, Figures> {
    let snapshot = real().snapshot;
    let index = Index::build(&snapshot);
    let mut all: BTreeMap<String, Figures> = BTreeMap::new();
    for one in judgements() {
        let found = index.search(&index.query(&one.query), DEPTH);
        let ranked: Vec<String> = index.records(&found).map(ToString::to_string).collect();
        let (ndcg, success) = (one.ndcg(&ranked, DEPTH), one.succeeds(&ranked));
        if !success || ndcg < 0.8 {
            println!(
                "{ndcg:.2} {} {}: {}",
                one.lang,
                one.query,
                ranked[..ranked.len().min(5)].join(" ")
            );
        }
        for key in [one.lang.as_str(), one.kind.as_str(), "all"] {
            let figures = all.entry(key.to_owned()).or_default();
            figures.queries += 1.0;
            figures.ndcg += ndcg;
            figures.success += f64::from(u8::from(success));
        }
    }
    all
}

#[test]
fn judged_queries_stay_above_the_floor() {
    let all = measure();
    for (key, figures) in &all {
        let Figures { queries, ndcg, success } = *figures;
        let (ndcg, success) = (ndcg / queries, success / queries);
        println!("{key:12} {queries:3} queries  nDCG@10 {ndcg:.3}  success@1 {success:.3}");
    }
    for lang in ["en", "es", "ko", "all"] {
        let Figures { queries, ndcg, success } = all[lang];
        assert!(ndcg / queries >= 0.93, "{lang}: nDCG@10 {:.3}", ndcg / queries);
        assert!(success / queries >= 0.88, "{lang}: success@1 {:.3}", success / queries);
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
    let one = judged("head\nen,q,name,a:3 b:1\n").remove(0);
    let ranked = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!((one.ndcg(&ranked(&["a", "b"]), 10) - 1.0).abs() < 1e-9);
    let second = (7.0 / 3.0_f64.log2()) / (7.0 + 1.0 / 3.0_f64.log2());
    assert!((one.ndcg(&ranked(&["x", "a"]), 10) - second).abs() < 1e-9);
    assert!(one.ndcg(&ranked(&["x"]), 10) == 0.0 && !one.succeeds(&ranked(&["b", "a"])));
    assert!(one.succeeds(&ranked(&["a"])));
}
