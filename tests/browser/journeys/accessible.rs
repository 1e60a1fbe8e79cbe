//! axe-core finds nothing to complain of, by WCAG 2.0 to 2.2, levels A and AA.

use std::fs;

use atlas::address::Route;
use atlas::model::{Kind, Lang};
use serde_json::{Value, json};

use crate::edition::{page_of, path};
use crate::failure::{Failure, Outcome};
use crate::stage::Stage;

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/// Connectivity with what no view shows at first.
const SIDES: [&str; 4] = ["?as=table", "?as=map", "?country=kor,per&events=on", "?chart=multiples"];

/// Runs axe on the page; each violation as a line, with where and how.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const line = (violation) => violation.id + ': ' + violation.help + ' at ' +
        violation.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' (' +
            node.any.concat(node.all, node.none).map((check) => check.message).join('; ') + ')').join(', ') +
        (violation.nodes.length > 3 ? ' and ' + (violation.nodes.length - 3) + ' more' : '');
    window.axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } }).then(
        (found) => done(found.violations.map(line).concat(found.passes.length ? [] : ['axe checked nothing'])),
        (reason) => done(['axe failed: ' + reason]));";

/// Every view and one record of each kind, in English, light, on a wide window.
pub(crate) async fn wide(stage: &mut Stage) -> Outcome {
    let axe = source(stage)?;
    let records = Kind::ALL.iter().filter_map(|kind| stage.edition.first_of(*kind)).map(page_of);
    let centre = page_of(stage.edition.record("dgcc-per")?);
    let routes = Route::VIEWS.into_iter().chain(records).chain([centre]);
    let mut addresses: Vec<String> = routes.map(|route| path(Lang::En, route)).collect();
    addresses.extend(sides(Lang::En));
    addresses.push("/en/nonsense/".to_owned());
    choose(stage, "light").await?;
    check(stage, &axe, &addresses).await
}

/// Every view in Korean, dark, as on a phone.
pub(crate) async fn narrow(stage: &mut Stage) -> Outcome {
    let axe = source(stage)?;
    stage.browser.narrow(320, 640).await?;
    choose(stage, "dark").await?;
    let mut addresses = Route::VIEWS.map(|route| path(Lang::Ko, route)).to_vec();
    addresses.extend(sides(Lang::Ko));
    check(stage, &axe, &addresses).await
}

fn sides(lang: Lang) -> impl Iterator<Item = String> {
    SIDES.into_iter().map(move |query| path(lang, Route::Connectivity) + query)
}

fn source(stage: &Stage) -> Outcome<String> {
    let path = stage.tools.join("node/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

async fn choose(stage: &Stage, theme: &str) -> Outcome {
    stage.open("/en/about/").await?;
    let _: Value = stage
        .browser
        .js("localStorage.setItem('atlas-theme', arguments[0])", vec![json!(theme)])
        .await?;
    Ok(())
}

async fn check(stage: &Stage, axe: &str, addresses: &[String]) -> Outcome {
    let mut wrong = Vec::new();
    for address in addresses {
        stage.open(address).await?;
        // In one script: what a script leaves behind is not everywhere there for the next.
        let script = format!("{axe};\n{RUN}");
        let found: Vec<String> = stage.browser.js_later(&script, vec![json!(TAGS)]).await?;
        wrong.extend(found.into_iter().map(|line| format!("{address}: {line}")));
    }
    super::all_well(&wrong)
}
