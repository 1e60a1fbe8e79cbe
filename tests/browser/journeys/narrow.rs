//! 320 px wide, every view in three languages: nothing is scrolled sideways.

use atlas::address::Route;
use atlas::model::Lang;

use crate::edition::{page_of, path};
use crate::failure::Outcome;
use crate::pages::no_sideways_scroll;
use crate::stage::Stage;

/// Records whose pages hold long words, long tables and many parts.
const RECORDS: [&str; 5] = ["dgcc-per", "per", "shin-2023", "per-kor-centre-mou-2017", "mois"];

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    stage.browser.narrow(320, 640).await?;
    let records: Vec<Route> =
        RECORDS.iter().map(|id| stage.edition.record(id).map(page_of)).collect::<Outcome<_>>()?;
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let pages = Route::VIEWS.into_iter().chain(records.clone());
        let unknown = format!("/{}/nonsense/", lang.tag());
        for address in pages.map(|route| path(lang, route)).chain([unknown]) {
            stage.open(&address).await?;
            if let Err(failure) = no_sideways_scroll(stage, &address).await {
                wrong.push(failure.to_string());
            }
        }
    }
    super::all_well(&wrong)
}
