//! A deep link to a filtered timeline shows what it says; Back, Forward and reload keep it.

use atlas::address::ViewState;
use atlas::model::Lang;
use atlas::views::{self, LIST_PAGE};
use serde_json::json;

use crate::failure::{Failure, Outcome, ensure, same};
use crate::pages::{Shell, Timeline};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let query = "kind=events,agreements&country=per&from=2014&to=2017&sort=reverse";
    let link = ViewState::parse("en/timeline/", query, Lang::En);
    let view = views::timeline(&stage.edition.atlas, &link, LIST_PAGE);
    let months = view.years.iter().flat_map(|year| &year.months);
    let cards: Vec<_> = months.flat_map(|month| &month.cards).collect();
    ensure(cards.len() > 2, || format!("{query} finds too little to test with"))?;
    let first = cards.first().ok_or_else(|| Failure::new("no card"))?;

    // Written as people write it, not in the application's own order.
    let page = Timeline(stage);
    stage
        .open("/en/timeline/?to=2017&from=2014&country=per&kind=agreements%2Cevents&sort=reverse")
        .await?;
    let script = "return text(one('main .results-count[role=status]'))";
    stage.browser.gives("the count", script, vec![], &json!(view.count)).await?;
    stage.open(&format!("/{}{}", link.path(), link.query())).await?;
    page.shows(&link).await?;

    let before = head_links(stage).await?;
    page.open_beside(&first.title.text).await?;
    let beside = ViewState { open: Some(first.id.clone()), ..link.clone() };
    page.shows(&beside).await?;
    page.go_to_open_record().await?;
    Shell(stage).is_titled(&first.title.text).await?;
    same("what the head links to, on another page", &head_links(stage).await?, &before)?;
    stage.browser.back().await?;
    page.shows(&beside).await?;
    stage.browser.forward().await?;
    Shell(stage).is_titled(&first.title.text).await?;
    stage.browser.back().await?;
    stage.browser.back().await?;
    page.shows(&link).await?;
    stage.browser.holds("no open record", "return !one('main .sheet')", vec![]).await?;
    stage.browser.reload().await?;
    page.shows(&link).await
}

/// Icons and manifest as the browser resolves them: by the address, which changes.
async fn head_links(stage: &Stage) -> Outcome<Vec<String>> {
    let script = "const kinds = 'link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]';
        return all(kinds).map((link) => link.href)";
    stage.browser.js(script, vec![]).await
}
