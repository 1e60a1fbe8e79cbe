//! Below a path of a host, from the real server as it is: start, navigation, deep link, unknown.

use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::json;

use crate::failure::{Outcome, ensure};
use crate::pages::Shell;
use crate::site::Site;
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let site = Site::serve(&stage.dist, "/some/path/")?;
    let m = messages(Lang::Es);
    let open = async |path: &str| {
        stage.browser.go(&format!("{}{path}", site.address())).await?;
        stage.browser.ready().await
    };
    let shell = Shell(stage);

    open("").await?;
    let script = "return /^\\/some\\/path\\/(en|es|ko)\\/$/.test(location.pathname)";
    stage.browser.holds("the page of a language below the path", script, vec![]).await?;

    open("es/").await?;
    shell.is_titled(m.tagline).await?;
    let link = "return all('main a').find((link) => link.pathname === '/some/path/es/timeline/')";
    stage.browser.click("the way to the timeline", link, vec![]).await?;
    shell.is_titled(m.timeline_title).await?;
    shell.is_at("/some/path/es/timeline/").await?;

    open("es/timeline/?kind=agreements&country=per").await?;
    let script =
        "return all('main .card').length > 0 && all('main .chip:not(.chip-clear)').length === 2";
    stage.browser.holds("the deep link", script, vec![]).await?;
    stage.browser.click("the first record", "return one('main .card-title a')", vec![]).await?;
    stage.browser.click("the whole record", "return one('main .sheet a.onward')", vec![]).await?;
    let script = "return location.pathname.startsWith('/some/path/es/agreements/') && !!one('main article.record')";
    stage.browser.holds("its page", script, vec![]).await?;
    stage.browser.reload().await?;
    stage.browser.holds("its page again", script, vec![]).await?;
    stage.browser.back().await?;
    stage.browser.back().await?;
    shell.is_at("/some/path/es/timeline/?kind=agreements&country=per").await?;

    open("ko/nonsense/").await?;
    shell.is_titled(messages(Lang::Ko).not_found).await?;
    let script = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)";
    let paths: Vec<String> = stage.browser.js(script, vec![]).await?;
    let outside: Vec<_> = paths.iter().filter(|path| !path.starts_with("/some/path/")).collect();
    // 404.html does not know how deep it stands: it asks for its boot script at several depths.
    let asked: Vec<_> = outside.iter().filter(|path| !path.contains("/assets/boot.")).collect();
    ensure(asked.is_empty(), || format!("requests outside the path: {asked:?}"))?;
    let script = "return all('a[href]').filter((link) => !link.pathname.startsWith('/some/path/')).map((link) => link.href)";
    stage.browser.gives("links that leave the path", script, vec![], &json!([])).await
}
