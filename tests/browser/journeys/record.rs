//! A record: every value with its source, a disagreement with both values; Back to where one was.

use atlas::address::{Route, ViewState};
use atlas::model::Lang;
use atlas::views::{self, LIST_PAGE};

use crate::failure::{Failure, Outcome, ensure};
use crate::pages::{RecordPage, Shell, Timeline};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let atlas = &stage.edition.atlas;
    // Far enough down the list that the way back is worth something.
    let view = views::timeline(atlas, &ViewState::new(Lang::En, Route::Timeline), LIST_PAGE);
    let months = view.years.iter().flat_map(|year| &year.months);
    let ids = months.flat_map(|month| &month.cards).skip(8);
    let records = ids.filter_map(|card| match &card.title.route {
        Route::Record(_, id) => atlas.snapshot.get(id),
        _ => None,
    });
    let record = records.into_iter().find(|record| record.disagreements().len() == 1);
    let record =
        record.ok_or_else(|| Failure::new("no record whose sources disagree on one point"))?;
    let source = record.claims.iter().find_map(|claim| atlas.snapshot.get(&claim.source));
    source.ok_or_else(|| Failure::new("its source has no record"))?;

    stage.open("/en/timeline/").await?;
    let page = RecordPage(stage);
    Timeline(stage).open_beside(record.title.get(Lang::En)).await?;
    Timeline(stage).go_to_open_record().await?;
    page.shows(record, Lang::En).await?;
    Shell(stage).title_has_focus().await?;
    at_the_top(stage).await?;
    both_values_stand_there(stage).await?;

    // Clicking scrolled the list; a visitor scrolls it, too.
    stage.browser.back().await?;
    Timeline(stage).shows_its_address().await?;
    let () = stage.browser.js("scrollTo({ top: 1234, behavior: 'instant' })", vec![]).await?;
    let left = scrolled(stage).await?;
    ensure(left > 1000.0, || format!("the list does not scroll: {left}"))?;
    let script = "all('main .card-title a').find((link) => {
            const { top, bottom } = link.getBoundingClientRect();
            return top > 250 && bottom < innerHeight;
        }).click()";
    let () = stage.browser.js(script, vec![]).await?;
    stage.browser.holds("the record", "return !!one('main .sheet')", vec![]).await?;
    let stayed = scrolled(stage).await?;
    ensure((stayed - left).abs() < 2.0, || format!("the list moved from {left} to {stayed}"))?;
    Timeline(stage).go_to_open_record().await?;
    stage.browser.holds("the record", "return !!one('main article.record')", vec![]).await?;
    at_the_top(stage).await?;

    page.open_source().await?;
    stage
        .browser
        .holds("the source", "return location.pathname.startsWith('/en/sources/')", vec![])
        .await?;
    Shell(stage).title_has_focus().await?;
    stage.browser.back().await?;
    stage
        .browser
        .holds("the record", "return !location.pathname.includes('/sources/')", vec![])
        .await?;
    stage.browser.back().await?;
    stage.browser.holds("the open record", "return !!one('main .sheet')", vec![]).await?;
    Timeline(stage).shows_its_address().await?;
    let script = "return Math.abs(scrollY - arguments[0]) <= 2";
    stage
        .browser
        .holds(&format!("the list to be scrolled to {left} again"), script, vec![left.into()])
        .await
}

async fn scrolled(stage: &Stage) -> Outcome<f64> {
    stage.browser.js("return scrollY", vec![]).await
}

async fn at_the_top(stage: &Stage) -> Outcome {
    let script = "return box(one('main h1'))[1] - scrollY >= 0 && scrollY < 200";
    stage.browser.holds("the new page to begin at its top", script, vec![]).await
}

/// A group that differs shows at least two values, one of them marked as shown.
async fn both_values_stand_there(stage: &Stage) -> Outcome {
    let script = "const group = one('main .claims-group[data-differ]');
        const values = new Set(texts('.claim-value', group));
        return values.size > 1 && all('.claim-value[data-shown]', group).length === 1
            && all('.claim', group).every((claim) => shown(claim))";
    stage.browser.holds("both values of a disagreement", script, vec![]).await
}
