//! Filters: every choice changes address, counts and list together; the language keeps them.

use atlas::address::{Filter, Route, Sort, ViewState};
use atlas::i18n::messages;
use atlas::model::{Id, Kind, Lang, PartialDate};

use crate::failure::{Failure, Outcome};
use crate::pages::{Shell, Timeline};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let page = Timeline(stage);
    let m = messages(Lang::En);
    let agreements = (m.words.kinds)(Kind::Agreement);
    let events = (m.words.kinds)(Kind::Event);
    let peru = Id::parse("per").map_err(|_| Failure::new("per is no id"))?;
    let name = |lang: Lang| stage.edition.atlas.title(&peru, lang).to_owned();

    let mut link = ViewState::new(Lang::En, Route::Timeline);
    stage.open_page(Lang::En, Route::Timeline).await?;
    page.shows(&link).await?;

    page.pick(agreements).await?;
    link = link.toggle_kind(Kind::Agreement);
    page.shows(&link).await?;
    page.pick(events).await?;
    link = link.toggle_kind(Kind::Event);
    page.shows(&link).await?;
    page.pick(&name(Lang::En)).await?;
    link = link.toggle(Filter::Country, &peru);
    page.shows(&link).await?;

    page.take_away(agreements).await?;
    link = link.toggle_kind(Kind::Agreement);
    page.shows(&link).await?;

    page.set_year(m.from, "2014").await?;
    link.from = Some(PartialDate::year_only(2014));
    page.shows(&link).await?;
    page.set_year(m.to, "2019").await?;
    link.to = Some(PartialDate::year_only(2019));
    page.shows(&link).await?;

    stage.browser.click_role("link", m.on_timeline.oldest_first).await?;
    link.sort = Sort::Reverse;
    page.shows(&link).await?;

    for lang in [Lang::Es, Lang::Ko] {
        Shell(stage).speak(lang).await?;
        link = link.in_language(lang);
        page.shows(&link).await?;
    }
    page.take_away(&name(Lang::Ko)).await?;
    link = link.toggle(Filter::Country, &peru);
    page.shows(&link).await?;

    stage.browser.click_role("link", messages(Lang::Ko).clear).await?;
    page.shows(&link.cleared()).await?;
    stage.browser.back().await?;
    page.shows(&link).await?;

    // A window that holds nothing says so and offers a way out.
    page.set_year(messages(Lang::Ko).from, "1801").await?;
    page.set_year(messages(Lang::Ko).to, "1802").await?;
    (link.from, link.to) = (Some(PartialDate::year_only(1801)), Some(PartialDate::year_only(1802)));
    page.shows(&link).await?;
    let script = "return shown(one('main .empty'))";
    stage.browser.holds("the page to say that nothing matches", script, vec![]).await
}
