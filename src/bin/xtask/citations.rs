//! Every citation of the data, read back by a parser that is not ours.
//!
//! What is meant stands beside what is written, so that the script that reads needs to know
//! nothing of the atlas.

use atlas::address::ViewState;
use atlas::export::Edition;
use atlas::export::cite::{Work, bibtex, csl_json, ris};
use atlas::model::{Bibliography, Creator, Edtf, Lang, PartialDate};
use atlas::views::Atlas;
use serde_json::{Value, json};

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{data, files};

/// Where the site is taken to stand, and when it is read.
const ROOT: &str = "https://atlas.example/";
const READ: PartialDate = PartialDate {
    year: 2026,
    month: Some(11),
    day: Some(21),
    approximate: false,
    uncertain: false,
};

/// Writes all citations and has them read.
pub(crate) fn check(project: &Project) -> Outcome {
    let loaded = data::read(&project.path("public/data"))?;
    let atlas = Atlas::new(loaded, "0123456789abcdef".repeat(4));
    let works = Value::Array(works(&atlas).iter().map(entry).collect());
    let file = project.target().join("citations.json");
    let bytes = serde_json::to_vec(&works)
        .map_err(|error| Failure::new(format!("cannot write the citations: {error}")))?;
    files::write(&file, bytes)?;
    Child::new(project, "node", "tests/node/citations.mjs")?
        .argument(&project.node())
        .argument(&file)
        .run()
}

/// Every source, and the page of every record and of the timeline in every language.
fn works(atlas: &Atlas) -> Vec<Work> {
    let mut works: Vec<Work> = atlas.snapshot.records().iter().filter_map(Work::source).collect();
    for lang in Lang::ALL {
        let edition = Edition { atlas, lang, root: ROOT, accessed: Some(READ) };
        let pages = atlas.snapshot.records().iter();
        works.extend(pages.map(|record| Work::page(&edition, &edition.page_of(record))));
        let view = ViewState::parse(&format!("{lang}/timeline/"), "q=R%26D+가_%25&from=2015", lang);
        works.push(Work::page(&edition, &view));
    }
    works
}

/// A work as it is meant, and as it is written in each format.
fn entry(work: &Work) -> Value {
    let Bibliography { author, title, issued, accessed, url, .. } = &work.bibliography;
    json!({
        "key": work.key,
        "author": author.iter().map(creator).collect::<Vec<_>>(),
        "title": title,
        "issued": issued.map(parts),
        "accessed": accessed.map(parts),
        "url": url,
        "bibtex": bibtex(work),
        "ris": ris(work),
        "csl": csl_json(work),
    })
}

fn creator(creator: &Creator) -> Value {
    match creator {
        Creator::Person { family, given } => json!({ "family": family, "given": given }),
        Creator::Literal(name) => json!({ "literal": name }),
    }
}

/// The first date that is known, without what is not known of it.
fn parts(date: Edtf) -> Vec<u16> {
    let first = date.anchor();
    let rest = [first.month, first.day].into_iter().map_while(|part| part.map(u16::from));
    std::iter::once(first.year).chain(rest).collect()
}
