//! Print: a PDF comes out; controls stay off paper.

use atlas::address::Route;
use atlas::model::Lang;
use serde_json::json;

use crate::edition::page_of;
use crate::engines::Engine;
use crate::failure::{Outcome, ensure};
use crate::stage::Stage;

/// A printed page of text is never smaller, in bytes.
const SMALLEST: usize = 4_000;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let record = page_of(stage.edition.record("dgcc-per")?);
    for (lang, route) in [
        (Lang::En, Route::Timeline),
        (Lang::Ko, Route::Connectivity),
        (Lang::En, Route::Compare),
        (Lang::Es, record),
    ] {
        stage.open_page(lang, route).await?;
        if stage.engine() != Engine::WebKit {
            let pdf = stage.browser.print().await?;
            ensure(pdf.starts_with(b"%PDF-") && pdf.len() > SMALLEST, || {
                format!("the print is no PDF of a page: {} bytes", pdf.len())
            })?;
        }
        if stage.engine() == Engine::Chromium {
            as_on_paper(stage).await?;
        }
    }
    match stage.engine() {
        Engine::Chromium => {}
        Engine::Firefox => {
            stage.remarks.push("what is hidden on paper: not offered by this driver".to_owned());
        }
        Engine::WebKit => stage.remarks.push("print: not offered by this driver".to_owned()),
    }
    Ok(())
}

/// No control is shown, the paper is light, the text is there.
async fn as_on_paper(stage: &Stage) -> Outcome {
    stage.browser.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let script = "return all('button, input, select, [role=search], header nav, .skip, .filters, .chips, .load-note')
        .filter((element) => shown(element) && element.getClientRects().length > 0)
        .map((element) => element.tagName + '.' + element.className)";
    stage.browser.gives("controls on paper", script, vec![], &json!([])).await?;
    let script = "return shown(one('main h1')) && getComputedStyle(document.documentElement).colorScheme === 'light'";
    stage.browser.holds("text on light paper", script, vec![]).await?;
    stage.browser.chromium("Emulation.setEmulatedMedia", json!({ "media": "" })).await
}
