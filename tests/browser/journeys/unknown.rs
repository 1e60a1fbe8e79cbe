//! Addresses that mean nothing, and queries that nobody can read: a page that helps, never blank.

use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::json;

use crate::failure::Outcome;
use crate::pages::{Shell, Timeline};
use crate::stage::Stage;

/// Addresses without a page, and the language that they are answered in.
const UNKNOWN: [(&str, Lang); 7] = [
    ("/en/nonsense/", Lang::En),
    ("/en/events/none/", Lang::En),
    ("/ko/places/zzz/", Lang::Ko),
    ("/es/a/b/c/d/", Lang::Es),
    ("/fr/timeline/", Lang::En),
    ("/nonsense", Lang::En),
    ("/es/events/%EA%B0%80%ZZ/", Lang::Es),
];

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    for (address, lang) in UNKNOWN {
        let m = messages(lang);
        stage.open(address).await?;
        Shell(stage).is_titled(m.not_found).await?;
        let script = "return text(one('main')).includes(clean(arguments[0]))
            && all('main a[href]').filter(shown).length >= 5";
        stage.browser.holds("help on the page", script, vec![json!(m.not_found_hint)]).await?;
        let link = "return role('link', arguments[0], one('main'))";
        stage.browser.click(m.timeline, link, vec![json!(m.timeline)]).await?;
        Shell(stage).is_at(&format!("/{}/timeline/", lang.tag())).await?;
        Timeline(stage).shows_its_address().await?;
    }
    searches_for_the_words(stage).await?;
    garbled(stage).await
}

async fn searches_for_the_words(stage: &Stage) -> Outcome {
    let m = messages(Lang::En);
    stage.open("/en/digital-government/peru/").await?;
    stage.browser.click_role("link", m.find_words_of_address).await?;
    Shell(stage).is_titled(m.search_title).await?;
    let script = "return location.pathname === '/en/search/' && all('main .card').length > 0";
    stage.browser.holds("a search for the address's words", script, vec![]).await
}

/// What can be read of a query counts; the rest is dropped.
async fn garbled(stage: &Stage) -> Outcome {
    let queries = [
        "?kind=%FF%ZZ&from=abc&country=..%2F&sort=",
        "?&&&=&kind&q",
        "?q=%E0%A4%A&kind=events,nonsense&from=99999999",
        "?q=%00%01%E2%80%AEabc&q=Lima",
    ];
    for query in queries {
        stage.open(&format!("/en/timeline/{query}")).await?;
        Shell(stage).is_titled(messages(Lang::En).timeline_title).await?;
        let link = stage.state().await?;
        let view = atlas::views::timeline(&stage.edition.atlas, &link, atlas::views::LIST_PAGE);
        let script = "return text(one('main .results-count[role=status]'))";
        stage.browser.gives(query, script, vec![], &json!(view.count)).await?;
    }
    Ok(())
}
