//! The static pages: markup that the policy allows, links that lead somewhere, the right language.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::model::{Kind, Lang};
use atlas::ui::page;
use atlas::views::Atlas;

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(support::real_atlas);

/// A way to the root that no other link begins with.
const ROOT: &str = "../root/../";

/// Every view, and the first record of each kind.
fn routes() -> Vec<Route> {
    let first = |kind: &Kind| REAL.snapshot.of_kind(*kind).next();
    let records = Kind::ALL.iter().filter_map(first);
    let records = records.map(|record| Route::Record(record.kind, record.id.clone()));
    Route::VIEWS.into_iter().chain(records).collect()
}

fn body(lang: Lang, route: Route) -> String {
    page::body(&REAL, &ViewState::new(lang, route), ROOT)
}

/// Runs a check over every page, with the page's path for the message.
#[track_caller]
fn each_page(check: impl Fn(&str, &str)) {
    for lang in Lang::ALL {
        for route in routes() {
            let path = ViewState::new(lang, route.clone()).path();
            check(&path, &body(lang, route));
        }
        for path in ["no/such/page", "places/atlantis"] {
            let state = ViewState::parse(&format!("{lang}/{path}"), "", lang);
            check(path, &page::body(&REAL, &state, ROOT));
        }
    }
}

/// The values of an attribute in markup, as they stand there.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    let values = html.split(start.as_str()).skip(1);
    values.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The text of the first heading.
fn heading(html: &str) -> String {
    let inside = html.split("<h1").nth(1).and_then(|rest| rest.split_once('>')).unwrap().1;
    plain(inside.split("</h1>").next().unwrap())
}

#[test]
fn no_page_has_style_or_script_inside() {
    each_page(|path, html| {
        for banned in
            [" style=\"", "<style", "<script", "javascript:", " onclick", " onload", "<iframe"]
        {
            assert!(!html.contains(banned), "{path}: {banned}");
        }
    });
}
#[test]
fn every_page_has_exactly_one_first_heading() {
    each_page(|path, html| assert_eq!(html.matches("<h1").count(), 1, "{path}"));
}
#[test]
fn the_marks_of_hydration_are_gone() {
    each_page(|path, html| assert!(!html.contains("<!"), "{path}"));
}
#[test]
fn no_link_is_empty() {
    each_page(|path, html| {
        for href in attributes(html, "href") {
            assert!(!href.trim().is_empty(), "{path}");
        }
        assert!(!html.contains("href=\"\"") && !html.contains("<a>"), "{path}");
    });
}
/// The paths of all pages and files that are written.
fn written() -> BTreeSet<String> {
    let mut written: BTreeSet<String> = BTreeSet::new();
    for lang in Lang::ALL {
        for route in Route::VIEWS.into_iter().chain(records()) {
            written.insert(ViewState::new(lang, route).path());
        }
    }
    for (name, _) in support::edited_files(&support::root().join("public/data")) {
        written.insert(format!("data/{name}"));
    }
    written.extend(["data/schema.json".to_owned(), "data/atlas.json".to_owned()]);
    written
}

fn records() -> impl Iterator<Item = Route> {
    let records = REAL.snapshot.records().iter();
    records.map(|record| Route::Record(record.kind, record.id.clone()))
}

/// Links of this site that lead to nothing that is written.
fn dead_links(path: &str, html: &str, written: &BTreeSet<String>) -> Vec<String> {
    let mut dead = Vec::new();
    for href in attributes(html, "href").into_iter().map(plain) {
        if ["https://", "http://", "mailto:"].iter().any(|start| href.starts_with(start)) {
            continue;
        }
        let leads = match (href.strip_prefix('#'), href.strip_prefix(ROOT)) {
            (Some(anchor), _) => html.contains(&format!(" id=\"{anchor}\"")),
            (None, Some(target)) => {
                let target = target.split(['?', '#']).next().unwrap();
                // A page that is not there names itself in the choice of languages.
                let itself = target.trim_end_matches('/').ends_with(path) && !path.ends_with('/');
                written.contains(target) || itself
            }
            (None, None) => false,
        };
        if !leads {
            dead.push(format!("{path}: {href}"));
        }
    }
    dead
}

#[test]
fn every_internal_link_leads_to_a_page_or_file_that_is_written() {
    let written = written();
    each_page(|path, html| {
        assert_eq!(dead_links(path, html, &written), Vec::<String>::new());
    });
}
#[test]
fn every_record_page_of_every_language_names_a_source_and_has_no_dead_link() {
    let written = written();
    for lang in Lang::ALL {
        for route in records() {
            let path = ViewState::new(lang, route.clone()).path();
            let html = body(lang, route.clone());
            assert_eq!(dead_links(&path, &html, &written), Vec::<String>::new());
            let source = format!("href=\"{ROOT}{lang}/sources/");
            let is_source = matches!(route, Route::Record(Kind::Source, _));
            assert!(is_source || html.contains(&source), "{path} names no source");
        }
    }
}
#[test]
fn links_out_say_nothing_of_where_they_come_from() {
    each_page(|path, html| {
        for tag in html.split('<').filter(|tag| tag.starts_with("a ")) {
            let tag = tag.split('>').next().unwrap();
            let out = tag.contains("href=\"http");
            assert!(!out || tag.contains("rel=\"noopener noreferrer\""), "{path}: {tag}");
        }
    });
}
#[test]
fn every_field_for_text_is_off_until_the_application_runs() {
    each_page(|path, html| {
        for tag in
            html.split('<').filter(|tag| tag.starts_with("input ") || tag.starts_with("button "))
        {
            assert!(tag.split('>').next().unwrap().contains("disabled"), "{path}: {tag}");
        }
    });
}
#[test]
fn a_figure_for_another_page_is_the_figure_alone_with_its_table() {
    for lang in Lang::ALL {
        let state = ViewState { embedded: true, ..ViewState::new(lang, Route::Connectivity) };
        let html = page::body(&REAL, &state, ROOT);
        assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        assert!(html.contains("<figure") && html.contains("<table"), "{lang}");
        assert!(!html.contains("<nav") && !html.contains("<button"), "{lang}");
        for tag in html.split("<a ").skip(1).filter(|tag| tag.contains("/sources/")) {
            assert!(tag.split('>').next().unwrap().contains("target=\"_blank\""), "{lang}: {tag}");
        }
    }
}
#[test]
fn no_id_stands_twice_on_a_page() {
    each_page(|path, html| {
        let mut ids = attributes(html, "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path}");
    });
}
#[test]
fn every_label_and_reference_names_an_id_of_its_page() {
    each_page(|path, html| {
        let ids = attributes(html, "id");
        for name in ["for", "aria-labelledby", "aria-controls", "aria-describedby"] {
            for value in attributes(html, name) {
                assert!(ids.contains(&value), "{path}: {name}={value}");
            }
        }
    });
}
#[test]
fn headings_never_skip_a_level() {
    each_page(|path, html| {
        let levels: Vec<u8> = html
            .split("<h")
            .skip(1)
            .filter_map(|rest| rest.bytes().next())
            .filter(u8::is_ascii_digit)
            .map(|digit| digit - b'0')
            .collect();
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{path}: h{} after h{}", pair[1], pair[0]);
        }
    });
}
#[test]
fn a_korean_page_has_a_korean_heading() {
    let hangul = |text: &str| text.chars().any(|c| ('\u{AC00}'..='\u{D7A3}').contains(&c));
    for view in Route::VIEWS {
        let heading = heading(&body(Lang::Ko, view));
        assert!(hangul(&heading), "{heading}");
    }
    for record in REAL.snapshot.records().iter().step_by(20) {
        let route = Route::Record(record.kind, record.id.clone());
        assert_eq!(heading(&body(Lang::Ko, route)), record.title.ko);
    }
}
#[test]
fn each_language_has_headings_of_its_own() {
    for view in Route::VIEWS {
        let headings = Lang::ALL.map(|lang| heading(&body(lang, view.clone())));
        assert!(headings[0] != headings[1] && headings[1] != headings[2], "{headings:?}");
    }
}
#[test]
fn every_page_marks_its_language_and_its_place() {
    each_page(|path, html| {
        let current = attributes(html, "aria-current");
        assert!(current.contains(&"true"), "{path} does not mark its language");
    });
    for view in Route::VIEWS.into_iter().filter(|view| *view != Route::Search) {
        let html = body(Lang::Es, view.clone());
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{view:?}");
    }
}
#[test]
fn other_languages_of_an_unknown_page_are_other_pages() {
    let state = ViewState::parse("en/no/such/page", "", Lang::En);
    let html = page::body(&REAL, &state, ROOT);
    let tools = html.split("class=\"languages\"").nth(1).unwrap();
    let mut hrefs = attributes(tools.split("</nav>").next().unwrap(), "href");
    assert_eq!(hrefs.len(), 3);
    hrefs.dedup();
    assert_eq!(hrefs.len(), 3, "{hrefs:?}");
}
#[test]
fn the_same_page_is_painted_the_same() {
    for route in routes() {
        assert!(body(Lang::Ko, route.clone()) == body(Lang::Ko, route.clone()), "{route:?}");
    }
}
#[test]
fn text_of_records_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>&\\\"'";
    let atlas = support::atlas_of(&format!(
        r#""topics":[{{"id":"hostile","title":{{"en":"{hostile}","es":"{hostile}","ko":"{hostile}"}},
        "summary":{{"en":"{hostile}","es":"{hostile}","ko":"{hostile}가"}},
        "names":[{{"text":"{hostile}","kind":"short","lang":"{hostile}"}}],
        "links":[{{"url":"https://x.example/\"onclick=alert(1)","title":"{hostile}"}}]}}]"#
    ).replace("/\"onclick", "/\\\"onclick"));
    let atlas = Arc::new(atlas);
    let record = Route::Record(Kind::Topic, support::id("hostile"));
    for (route, query) in [
        (record, ""),
        (Route::Search, "q=img"),
        (Route::Timeline, "q=<img src=x>"),
        (Route::Compare, "a=q%3D<img src=x>&b=all"),
        (Route::Compare, "country=hostile&q=<img src=x>"),
    ] {
        let path = ViewState::new(Lang::En, route).path();
        let html = page::body(&atlas, &ViewState::parse(&path, query, Lang::En), ROOT);
        assert!(!html.contains("<img"), "{path}");
        assert!(!html.contains("href=\"https://x.example/\""), "{path}");
        assert!(!attributes(&html, "lang").contains(&"<img"), "{path}");
    }
}
