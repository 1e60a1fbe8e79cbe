//! `atlas search`: the page's search, on paper or as JSON lines.
//!
//! Problems of the data are counted and the first are shown; `atlas check` lists them all. Finding nothing is
//! an answer, not a failure.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use atlas::model::{Lang, Record, Snapshot};
use atlas::search::{Document, Found, Hit, Index, Why};
use serde::Serialize;

use crate::args::SearchOptions;
use crate::files;

/// Characters of a summary that are printed.
const EXCERPT: usize = 160;

/// Problems of the data that are printed, so that a reader sees why a record is missing.
const PROBLEMS_SHOWN: usize = 3;

#[derive(Serialize)]
struct Line<'a> {
    rank: usize,
    id: &'a str,
    score: f32,
    kind: &'static str,
    title: &'a str,
    why: Vec<WhyLine>,
}

#[derive(Serialize)]
struct WhyLine {
    word: String,
    term: String,
    field: &'static str,
    how: &'static str,
}

pub(crate) fn run(options: &SearchOptions) -> Result<ExitCode, Box<dyn Error>> {
    let lang = Lang::parse(&options.lang)
        .ok_or_else(|| format!("--lang: found {:?}; expected en, es or ko", options.lang))?;
    let loaded = files::load_any(&options.data)?;
    if !loaded.problems.is_empty() {
        eprintln!("{} problems; what is sound is searched", loaded.problems.len());
        for problem in loaded.problems.iter().take(PROBLEMS_SHOWN) {
            eprintln!("  {problem}");
        }
    }
    let snapshot = loaded.snapshot;
    let index = Index::build(&snapshot);
    let found = index.search(&index.query(&options.query), options.limit);
    let mut out = String::new();
    for (at, hit) in found.hits.iter().enumerate() {
        let record = index.id(hit.doc).and_then(|id| snapshot.get(id));
        let Some(record) = record else { continue };
        if options.json {
            out += &json(at + 1, *hit, record, lang, why(&found, &snapshot, record))?;
        } else {
            out += &plain(at + 1, *hit, record, lang, &found);
            if options.explain {
                out += &reasons(&why(&found, &snapshot, record));
            }
        }
    }
    // A reader that has seen enough may close the pipe.
    match io::stdout().lock().write_all(out.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error.into()),
        _ => {}
    }
    if !options.json {
        foot(options, &index, &found);
    }
    Ok(ExitCode::SUCCESS)
}

fn why(found: &Found, snapshot: &Snapshot, record: &Record) -> Vec<Why> {
    found.plan.why(&Document::of(snapshot, record).texts)
}

fn json(
    rank: usize,
    hit: Hit,
    record: &Record,
    lang: Lang,
    why: Vec<Why>,
) -> Result<String, serde_json::Error> {
    let why = why.into_iter().map(|one| WhyLine {
        word: one.word,
        term: one.term,
        field: one.field.word(),
        how: one.how.word(),
    });
    let line = Line {
        rank,
        id: record.id.as_str(),
        score: hit.score,
        kind: record.kind.word(),
        title: record.title.get(lang),
        why: why.collect(),
    };
    Ok(serde_json::to_string(&line)? + "\n")
}

fn plain(rank: usize, hit: Hit, record: &Record, lang: Lang, found: &Found) -> String {
    let title = record.title.get(lang);
    let excerpt = found.plan.excerpt(record.summary.get(lang), EXCERPT).text;
    let (kind, id, score) = (record.kind.word(), &record.id, hit.score);
    format!("{rank:3}. {title}\n     {kind}/{id}  {score:.2}\n     {excerpt}\n")
}

fn reasons(why: &[Why]) -> String {
    why.iter().fold(String::new(), |mut lines, one| {
        let (field, how) = (one.field.word(), one.how.word());
        // Writing to a text cannot fail.
        let _ = writeln!(lines, "     {} = {} ({field}, {how})", one.word, one.term);
        lines
    })
}

fn foot(options: &SearchOptions, index: &Index, found: &Found) {
    eprintln!("{} records match all words, {} some", found.complete, found.total - found.complete);
    if let Some(correction) = &found.correction {
        eprintln!("did you mean: {correction}");
    }
    let same = index.ambiguous(&options.query);
    if !same.is_empty() {
        let ids: Vec<&str> = same.iter().map(|id| id.as_str()).collect();
        eprintln!("{:?} names {} records: {}", options.query, same.len(), ids.join(", "));
    }
    if options.explain {
        let work = found.work;
        eprintln!("looked at {} postings, {} words and letters", work.postings, work.visits);
    }
}
