//! Every record's page, opened inside the running application: no error, no dead link, a source.

use std::collections::BTreeSet;

use atlas::address::Route;
use atlas::model::{Kind, Lang, Record};
use serde::Deserialize;
use serde_json::json;

use crate::edition::{page_of, path};
use crate::engines::Engine;
use crate::failure::Outcome;
use crate::stage::Stage;

/// Records whose pages are opened by one script.
const AT_ONCE: usize = 40;

/// What a page shows.
#[derive(Deserialize)]
struct Page {
    path: String,
    title: String,
    /// The paths that its links of this site lead to.
    links: Vec<String>,
    /// How many links lead to sources.
    sources: usize,
}

/// Goes from page to page as a step through history does, and tells of each what it shows.
const WALK: &str = "const done = arguments[arguments.length - 1];
    const paths = arguments[0];
    const main = document.querySelector('main');
    const next = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
    const walk = async () => {
        const pages = [];
        for (const path of paths) {
            const before = main.firstElementChild;
            // A browser may refuse steps that come fast; then it is asked again.
            for (let tries = 0; tries < 2000 && location.pathname !== path; tries += 1) {
                history.pushState(null, '', path);
                if (location.pathname !== path) await next();
            }
            dispatchEvent(new PopStateEvent('popstate', { state: null }));
            for (let tries = 0; tries < 100 && main.firstElementChild === before; tries += 1) await next();
            const links = [...document.querySelectorAll('a[href]')]
                .filter((link) => link.origin === location.origin && !link.download);
            const sources = [...main.querySelectorAll('a[href]')]
                .filter((link) => link.pathname.includes('/sources/'));
            pages.push({
                path,
                title: main.querySelector('h1').textContent.replace(/\\s+/g, ' ').trim(),
                links: [...new Set(links.map((link) => link.pathname))],
                sources: sources.length,
            });
        }
        return pages;
    };
    walk().then(done, (reason) => done([{ path: String(reason), title: '', links: [], sources: 0 }]));";

/// Walks it, in one engine: what a page holds does not depend on the engine.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let lang = Lang::En;
    stage.open_page(lang, Route::About).await?;
    if stage.engine() != Engine::Chromium {
        stage.remarks.push("every record page: opened in Chromium".to_owned());
        return Ok(());
    }
    let records = stage.edition.atlas.snapshot.records();
    let routes = records.iter().map(page_of).chain(Route::VIEWS);
    let mut known: BTreeSet<String> = routes.map(|route| path(lang, route)).collect();
    for other in Lang::ALL {
        let routes = records.iter().map(page_of).chain(Route::VIEWS);
        known.extend(routes.map(|route| path(other, route)));
    }
    let mut wrong = Vec::new();
    for some in records.chunks(AT_ONCE) {
        let paths: Vec<String> = some.iter().map(|record| path(lang, page_of(record))).collect();
        let pages: Vec<Page> = stage.browser.js_later(WALK, vec![json!(paths)]).await?;
        for (record, page) in some.iter().zip(pages) {
            wrong.extend(complaints(record, &page, lang, &known));
        }
    }
    wrong.extend(stage.errors().await?);
    super::all_well(&wrong)
}

fn complaints(record: &Record, page: &Page, lang: Lang, known: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    let title = crate::pages::clean(record.title.get(lang));
    if page.title != title {
        wrong.push(format!("{}: titled {:?}, expected {title:?}", page.path, page.title));
    }
    if page.sources == 0 && record.kind != Kind::Source {
        wrong.push(format!("{}: no source", page.path));
    }
    let dead = page.links.iter().filter(|link| !known.contains(*link));
    wrong.extend(dead.map(|link| format!("{}: leads to {link}, where nothing is", page.path)));
    wrong
}
