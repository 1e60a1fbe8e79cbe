//! First load: readable before the application, unmoved by it, silent, from this host alone.

use atlas::address::Route;
use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::json;

use crate::edition::{page_of, path};
use crate::engines::Engine;
use crate::failure::{Outcome, ensure, same};
use crate::front::Fault;
use crate::pages::{Shell, boxes};
use crate::stage::Stage;

/// How far a box may move: the rounding of a subpixel.
const STILL: f64 = 0.5;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    readable_before_the_program(stage).await?;
    let record = page_of(stage.edition.record("dgcc-per")?);
    let views = Route::VIEWS.into_iter().filter(|view| *view != Route::Search);
    let routes: Vec<Route> = views.chain([record]).collect();
    for route in routes {
        unmoved(stage, Lang::En, route).await?;
    }
    unmoved(stage, Lang::Ko, Route::Timeline).await?;
    silent(stage).await?;
    only_this_host(stage).await
}

async fn readable_before_the_program(stage: &Stage) -> Outcome {
    let m = messages(Lang::En);
    stage.front.fail(".wasm", Fault::Hold);
    stage.visit("/en/timeline/").await?;
    Shell(stage).is_titled(m.timeline_title).await?;
    let script = "return [document.documentElement.dataset.app || '', all('main .card-title a').filter(shown).length > 20]";
    stage.browser.gives("the list before the program", script, vec![], &json!(["", true])).await?;
    stage.front.mend();
    stage.browser.ready().await
}

/// Compares where things stand in the static text and in the application that replaces it.
async fn unmoved(stage: &Stage, lang: Lang, route: Route) -> Outcome {
    let address = path(lang, route);
    stage.front.fail("data/latest.json", Fault::Hold);
    stage.visit(&address).await?;
    let ready = "return document.documentElement.dataset.state === 'ready'";
    ensure(!stage.browser.js::<bool>(ready, vec![]).await?, || {
        "it started without its data".to_owned()
    })?;
    let before = boxes(stage).await?;
    stage.front.mend();
    stage.browser.ready().await?;
    let after = boxes(stage).await?;
    let names =
        |list: &[(String, [f64; 4])]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    same(&format!("{address}: the parts of the page"), &names(&after), &names(&before))?;
    for ((name, before), (_, after)) in before.iter().zip(&after) {
        let moved = before.iter().zip(after).any(|(before, after)| (before - after).abs() > STILL);
        ensure(!moved, || {
            format!("{address}: {name} moved when the application started: {before:?} -> {after:?}")
        })?;
    }
    Ok(())
}

/// Nothing shifted by itself, nothing was missing, the browser had nothing to complain of.
async fn silent(stage: &mut Stage) -> Outcome {
    let kept = stage.kept().await?;
    let shifts: Vec<_> = kept.iter().filter(|kept| kept.kind == "shift").collect();
    ensure(shifts.is_empty(), || format!("the layout shifted: {shifts:?}"))?;
    if stage.engine() != Engine::Chromium {
        stage.remarks.push("layout shifts are told by Chromium only; boxes compared".to_owned());
    }
    ensure(kept.is_empty(), || format!("{kept:?}"))?;
    let console = stage.browser.console().await;
    ensure(console.is_empty(), || format!("the console says {console:?}"))
}

/// Straight from the real server, as it stands on a host: no request leaves it.
async fn only_this_host(stage: &Stage) -> Outcome {
    let address = stage.site.address();
    stage.browser.go(&format!("{address}en/connectivity/")).await?;
    stage.browser.ready().await?;
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let names: Vec<String> = stage.browser.js(script, vec![]).await?;
    let strangers: Vec<_> = names.iter().filter(|name| !name.starts_with(address)).collect();
    ensure(strangers.is_empty(), || format!("requests to other hosts: {strangers:?}"))?;
    ensure(names.iter().any(|name| name.contains(".wasm")), || {
        format!("no program among {names:?}")
    })?;
    let console = stage.browser.console().await;
    ensure(console.is_empty(), || format!("the console says {console:?}"))
}
