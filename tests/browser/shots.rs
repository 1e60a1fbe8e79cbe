//! Screenshots of whole pages, in Chromium: every view and some records, in every language, narrow
//! and wide, light and dark.

use std::path::Path;
use std::sync::Arc;
use std::{fs, time::Instant};

use atlas::address::Route;
use atlas::model::Lang;
use serde_json::{Value, json};

use crate::asked::Asked;
use crate::browser::Browser;
use crate::edition::{Edition, page_of, path};
use crate::engines::{self, Engine};
use crate::failure::Outcome;
use crate::front::Front;
use crate::runner::block_on;
use crate::site::Site;
use crate::stage::Stage;

/// Records worth looking at: the fullest, a country, a source, an agreement, a body of many names.
const RECORDS: [&str; 5] = ["dgcc-per", "per", "shin-2023", "per-kor-centre-mou-2017", "mois"];

/// The timeline closer and closer, and with other lanes.
const ZOOMS: [(&str, &str); 3] = [
    ("timeline-years", "?from=2015&to=2018&lanes=kind"),
    ("timeline-days", "?from=2016-06-20&to=2016-07-25"),
    ("timeline-centres", "?from=2010&lanes=centre"),
];

/// Every kind of chart, the table, the map and events.
const FIGURES: [(&str, &str); 9] = [
    ("connectivity-lines", "?country=khm,kor,per"),
    ("connectivity-bars", "?country=kor,per,uzb&chart=bar"),
    ("connectivity-ranks", "?indicator=egdi-rank&country=kor,per,srb,tun,uzb&chart=dot"),
    ("connectivity-slope", "?indicator=egdi-rank&country=kor,per,tun,uzb&chart=slope"),
    ("connectivity-multiples", "?country=cri,idn,khm,lao,per,pry,srb,tun,uzb"),
    ("connectivity-gap", "?indicator=unnamed-digital-divide"),
    ("connectivity-table", "?indicator=egdi-rank&country=kor,per&as=table&order=value"),
    ("connectivity-map", "?country=cri,idn,khm,kor,lao,per,pry,srb,tun,uzb&as=map"),
    ("connectivity-events", "?country=kor,per&events=on"),
];

/// Width and height of the windows.
const WINDOWS: [(u32, u32); 2] = [(320, 640), (1440, 900)];

/// Chromium draws no picture taller than this.
const TALLEST: u32 = 16_000;

/// Takes them all into a folder; words in the command line choose among the file names.
pub(crate) fn take(asked: &Asked, folder: &Path) -> Outcome {
    fs::create_dir_all(Asked::remains())?;
    fs::create_dir_all(folder)?;
    block_on(take_all(asked, folder))?
}

async fn take_all(asked: &Asked, folder: &Path) -> Outcome {
    let start = Instant::now();
    let edition = Edition::read(&asked.dist)?;
    let site = Arc::new(Site::serve(&asked.dist, "/")?);
    let session = engines::start(Engine::Chromium, &asked.tools, None).await?;
    let mut stage = Stage {
        browser: Browser::start(session, Engine::Chromium).await?,
        front: Front::before(site.host())?,
        edition,
        site,
        dist: asked.dist.clone(),
        tools: asked.tools.clone(),
        remarks: Vec::new(),
    };
    let mut count = 0;
    for theme in ["light", "dark"] {
        stage.open("/en/about/").await?;
        let _: Value = stage
            .browser
            .js("localStorage.setItem('atlas-theme', arguments[0])", vec![json!(theme)])
            .await?;
        for lang in Lang::ALL {
            for (name, address) in pages(&stage, lang)? {
                for (width, height) in WINDOWS {
                    let name = format!("{name}-{}-{width}-{theme}.png", lang.tag());
                    if asked.wants(&name) {
                        let picture = picture(&mut stage, &address, width, height).await?;
                        fs::write(folder.join(name), picture)?;
                        count += 1;
                    }
                }
            }
        }
    }
    stage.browser.quit().await?;
    println!("{count} pictures in {} in {:.0} s", folder.display(), start.elapsed().as_secs_f64());
    Ok(())
}

/// The pages with the names of their pictures.
fn pages(stage: &Stage, lang: Lang) -> Outcome<Vec<(String, String)>> {
    let view = |route: Route| match route.path().trim_matches('/') {
        "" => ("overview".to_owned(), path(lang, route)),
        // A search without words is an empty page: one that finds something says more.
        "search" => ("search".to_owned(), format!("{}?q=Lima", path(lang, route))),
        name => (name.to_owned(), path(lang, route.clone())),
    };
    let mut pages: Vec<(String, String)> = Route::VIEWS.map(view).into();
    for (name, query) in ZOOMS {
        pages.push((name.to_owned(), path(lang, Route::Timeline) + query));
    }
    for (name, query) in FIGURES {
        pages.push((name.to_owned(), path(lang, Route::Connectivity) + query));
    }
    for id in RECORDS {
        pages.push((id.to_owned(), path(lang, page_of(stage.edition.record(id)?))));
    }
    pages.push(("unknown".to_owned(), format!("/{}/nonsense/", lang.tag())));
    Ok(pages)
}

async fn picture(stage: &mut Stage, address: &str, width: u32, height: u32) -> Outcome<Vec<u8>> {
    stage.browser.narrow(width, height).await?;
    stage.open(address).await?;
    let whole: u32 =
        stage.browser.js("return Math.ceil(document.documentElement.scrollHeight)", vec![]).await?;
    stage.browser.resize(width, whole.clamp(height, TALLEST)).await?;
    let settled = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    stage.browser.holds("the picture to be painted", settled, vec![]).await?;
    stage.browser.screenshot().await
}
