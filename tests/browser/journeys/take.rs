//! What the filters leave is taken away: the files that the browser hands over are, byte for byte,
//! those the library writes natively; the embedded view stands alone.

use atlas::address::{Route, ViewState};
use atlas::export::cite::{self, Work};
use atlas::export::{self, Edition, Format};
use atlas::i18n::messages;
use atlas::model::{Lang, PartialDate};
use atlas::text::escape;
use atlas::views;
use serde_json::json;

use crate::failure::{Failure, Outcome, ensure, same};
use crate::pages::clean;
use crate::stage::Stage;

/// Keeps what is handed over instead of storing it.
pub(super) const KEEP: &str = "window.taken = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.taken.push(blob); return make.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (this.download) { window.names = [...(window.names || []), this.download]; }
        else { click.call(this); }
    };";

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    for lang in Lang::ALL {
        files(stage, lang).await?;
    }
    for id in ["per-kor-mou-2015", "shin-2023"] {
        cited(stage, id).await?;
    }
    for (path, query) in [
        ("es/organisations/mois/", ""),
        ("es/sources/shin-2023/", ""),
        ("ko/centres/", "sort=reverse"),
        ("en/search/", "q=peru"),
    ] {
        list(stage, path, query).await?;
    }
    embedded(stage).await
}

/// The records that a page lists, all of them, however few are shown.
async fn list(stage: &Stage, path: &str, query: &str) -> Outcome {
    let view = ViewState::parse(path, query, Lang::Es);
    stage.open(&format!("/{}{}", view.path(), view.query())).await?;
    let () = stage.browser.js(KEEP, vec![]).await?;
    let summary = "return one('.take:not(.cite) summary')";
    stage.browser.click("the list to take away", summary, vec![]).await?;
    let words = messages(view.lang).on_timeline;
    let root = format!("{}/", stage.front.origin());
    let atlas = &stage.edition.atlas;
    let edition = Edition { atlas, lang: view.lang, root: &root, accessed: None };
    let records = views::listing(atlas, &view).unwrap_or_default();
    let formats = [(words.take_csv, Format::Csv), (words.take_json, Format::Json)];
    for (at, (label, format)) in formats.into_iter().enumerate() {
        let file = export::listing(&edition, &view, &records, format);
        let file = file.ok_or_else(|| Failure::new(format!("{path}: nothing to write")))?;
        stage.browser.click_role("button", label).await?;
        let (name, _, text) = taken(stage, at).await?;
        same("the list's name", &name, &file.name)?;
        ensure(text == file.text, || format!("{path}: {label} is not the list"))?;
    }
    Ok(())
}

/// The citation of a record's page, or of the document on a source's page, with the day of today.
async fn cited(stage: &Stage, id: &str) -> Outcome {
    let record = stage.edition.record(id)?;
    let view = ViewState::new(Lang::Es, Route::Record(record.kind, record.id.clone()));
    stage.open(&format!("/{}", view.path())).await?;
    let () = stage.browser.js(KEEP, vec![]).await?;
    let words = &messages(Lang::Es).cite;
    stage.browser.click("cite and share", "return one('.cite summary')", vec![]).await?;
    let script = "const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
    let (year, month, day): (u16, u8, u8) = stage.browser.js(script, vec![]).await?;
    let today = PartialDate { month: Some(month), day: Some(day), ..PartialDate::year_only(year) };
    let root = format!("{}/", stage.front.origin());
    let edition =
        Edition { atlas: &stage.edition.atlas, lang: Lang::Es, root: &root, accessed: Some(today) };
    let work = Work::source(record).unwrap_or_else(|| Work::page(&edition, &view));
    let script = "return text(one('.cite-text'))";
    let citation = json!(clean(&cite::apa(&work, Lang::Es)));
    stage.browser.gives("the citation", script, vec![], &citation).await?;
    let files = [
        ("BibTeX", Some(cite::bibtex(&work))),
        ("RIS", Some(cite::ris(&work))),
        ("CSL-JSON", Some(cite::csl_json(&work))),
        (words.record_json, export::json(&edition, &view, &[record])),
    ];
    for (at, (label, expected)) in files.into_iter().enumerate() {
        stage.browser.click_role("button", label).await?;
        let (_, _, text) = taken(stage, at).await?;
        same(label, &Some(text), &expected)?;
    }
    Ok(())
}

/// Name, type and text of what was handed over.
pub(super) async fn taken(stage: &Stage, at: usize) -> Outcome<(String, String, String)> {
    let there = "return (window.names || []).length > arguments[0]
        && window.taken.length > arguments[0]";
    stage.browser.holds("a file to be handed over", there, vec![json!(at)]).await?;
    let script = "const done = arguments[arguments.length - 1];
        const blob = window.taken[arguments[0]];
        blob.arrayBuffer().then((bytes) => done([window.names[arguments[0]], blob.type,
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]))";
    stage.browser.js_later(script, vec![json!(at)]).await
}

async fn files(stage: &Stage, lang: Lang) -> Outcome {
    let words = messages(lang).on_timeline;
    let view =
        ViewState::parse(&format!("{lang}/timeline/"), "country=per&from=2016&to=2018", lang);
    stage.open(&format!("/{}{}", view.path(), view.query())).await?;
    let () = stage.browser.js(KEEP, vec![]).await?;
    stage.browser.click("what to take away", "return one('.take summary')", vec![]).await?;
    let root = format!("{}/", stage.front.origin());
    let edition = Edition { atlas: &stage.edition.atlas, lang, root: &root, accessed: None };
    let records = views::listed(&stage.edition.atlas, &view);
    ensure(records.len() > 5, || "too little to take away".to_owned())?;
    let expected = [
        (words.take_csv, Format::Csv, Some(export::csv(&edition, &records))),
        (words.take_json, Format::Json, export::json(&edition, &view, &records)),
        (words.take_ics, Format::Ics, export::ics(&edition, &records)),
    ];
    for (at, (label, format, text)) in expected.into_iter().enumerate() {
        let text = text.ok_or_else(|| Failure::new(format!("{label}: nothing to write")))?;
        stage.browser.click_role("button", label).await?;
        let taken = taken(stage, at).await?;
        same("the file's name", &taken.0, &export::file_name(&edition, &view, format))?;
        same("the file's type", &taken.1.as_str(), &format.media_type())?;
        let differs = || {
            let at = taken.2.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
            let part = |text: &str| text.chars().skip(at).take(40).collect::<String>();
            format!("{label} differs at {at}: {:?}; expected {:?}", part(&taken.2), part(&text))
        };
        ensure(taken.2 == text, differs)?;
    }
    picture(stage, &edition, &view).await?;
    let code = export::embed_code(&edition, &ViewState { embedded: true, ..view });
    let script = "return one('#embed-code').value";
    stage.browser.gives("the code that embeds", script, vec![], &json!(code)).await
}

/// The picture says what it is and where it is from, and is a picture.
async fn picture(stage: &Stage, edition: &Edition<'_>, view: &ViewState) -> Outcome {
    let words = messages(view.lang).on_timeline;
    stage.browser.click_role("button", words.take_svg).await?;
    let (name, _, svg) = taken(stage, 3).await?;
    same("the picture's name", &name, &export::file_name(edition, view, Format::Svg))?;
    let listed = views::timeline(edition.atlas, view, 0);
    let said = [
        escape(&views::head(edition.atlas, view).title),
        escape(&listed.count),
        escape(&export::source_line(edition)),
        escape(&edition.address(view)),
    ];
    for text in said {
        ensure(svg.contains(&text), || format!("the picture does not say {text:?}"))?;
    }
    let script = "const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        return !svg.querySelector('parsererror') && svg.querySelectorAll('path').length > 5";
    stage.browser.holds("a picture with marks", script, vec![json!(svg)]).await?;
    stage.browser.click_role("button", words.take_png).await?;
    let script = "return window.taken.length === 5 && window.taken[4].type === 'image/png'";
    stage.browser.holds("the picture in pixels", script, vec![]).await?;
    let script = "const done = arguments[arguments.length - 1];
        createImageBitmap(window.taken[4]).then((picture) => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [picture.width, picture.height];
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0);
            const { data } = context.getImageData(0, 0, picture.width, picture.height);
            done([picture.width, new Set(new Uint32Array(data.buffer)).size]);
        })";
    let (width, colours): (u32, u32) = stage.browser.js_later(script, vec![]).await?;
    ensure(width == 1920 && colours > 20, || {
        format!("the picture is {width} pixels wide and has {colours} colours")
    })
}

/// No chrome but the source line; every link leads to a window of its own.
async fn embedded(stage: &Stage) -> Outcome {
    let words = messages(Lang::Ko).on_timeline;
    for route in [Route::Timeline, Route::Connectivity] {
        let view = ViewState { embedded: true, ..ViewState::new(Lang::Ko, route) };
        let address = format!("/{}?country=per", view.path());
        stage.open(&address).await?;
        let script = "return !one('header') && !one('nav') && all('main a').length > 0
            && all('main a, footer a').every((link) => link.target === '_blank'
                || link.pathname.startsWith('/embed/'))
            && text(one('footer')).includes('DGCC Atlas')";
        stage.browser.holds("the view alone", script, vec![]).await?;
        let whole = format!("/ko/{}?country=per", view.route.path());
        let script = "const link = all('footer a').find((link) => text(link).startsWith(clean(arguments[0])));
            return link.pathname + link.search";
        let label = vec![json!(words.in_atlas)];
        stage.browser.gives("the way to the atlas", script, label, &json!(whole)).await?;
        let script = "const done = arguments[arguments.length - 1];
            Promise.all([location.href, arguments[0]].map((address) => fetch(address)
                .then((answer) => answer.headers.get('content-security-policy'))))
                .then(([here, there]) => done([here.includes('frame-ancestors *'), !there.includes('frame-ancestors *')]))";
        let framing: (bool, bool) = stage.browser.js_later(script, vec![json!(whole)]).await?;
        same("who may frame the embedded page, and the whole one", &framing, &(true, true))?;
    }
    Ok(())
}
