//! Keyboard only: skip link, navigation, Enter; the focus is seen and lands on the new title.

use atlas::i18n::messages;
use atlas::model::Lang;
use serde_json::{Value, json};

use crate::failure::{Failure, Outcome, ensure};
use crate::pages::Shell;
use crate::stage::Stage;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// No page makes one press Tab so often before its navigation is through.
const MOST: usize = 30;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::En);
    stage.open("/en/").await?;
    skip_link(stage, m.skip).await?;

    stage.open("/en/").await?;
    let script = "return all('a', role('navigation', arguments[0])).map(called)";
    let entries: Vec<String> = stage.browser.js(script, vec![json!(m.nav)]).await?;
    ensure(entries.len() >= 5, || format!("the navigation holds only {entries:?}"))?;
    let seen = tab_to(stage, entries.last().map_or("", String::as_str)).await?;
    let order: Vec<&String> = seen.iter().filter(|name| entries.contains(name)).collect();
    ensure(order.iter().copied().eq(&entries), || {
        format!("Tab goes {order:?}, written is {entries:?}")
    })?;

    stage.open("/en/").await?;
    tab_to(stage, m.centres).await?;
    stage.browser.press(ENTER).await?;
    Shell(stage).is_titled(m.centres_title).await?;
    Shell(stage).title_has_focus().await?;
    // From the title Tab goes on into the page, not back to its head.
    stage.browser.press(TAB).await?;
    let inside = "return one('main').contains(document.activeElement) && document.activeElement !== one('main h1')";
    stage.browser.holds("the focus to go on inside the page", inside, vec![]).await?;
    seen_focus(stage).await
}

/// The first stop leads past the head.
async fn skip_link(stage: &Stage, label: &str) -> Outcome {
    stage.browser.press(TAB).await?;
    let script = "return called(document.activeElement)";
    stage.browser.gives("the first stop", script, vec![], &json!(label)).await?;
    let script = "const [x, y, width, height] = box(document.activeElement);
        return x >= 0 && y - scrollY >= 0 && width > 20 && height > 10";
    stage.browser.holds("the skip link to be seen", script, vec![]).await?;
    seen_focus(stage).await?;
    stage.browser.press(ENTER).await?;
    stage.browser.press(TAB).await?;
    let script = "return one('main').contains(document.activeElement)";
    stage.browser.holds("the focus to skip the head", script, vec![]).await
}

/// Presses Tab until this name has the focus; the names on the way.
async fn tab_to(stage: &Stage, name: &str) -> Outcome<Vec<String>> {
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..MOST {
        stage.browser.press(TAB).await?;
        seen_focus(stage).await?;
        let script = "const at = document.activeElement;
            return one('nav[aria-label] .site-nav-link') && called(at)";
        let now: Option<String> = stage.browser.js(script, vec![]).await?;
        let now = now.unwrap_or_default();
        seen.push(now.clone());
        if now == name {
            return Ok(seen);
        }
    }
    Err(Failure::new(format!("Tab never comes to {name:?}; it went {seen:?}")))
}

/// What has the focus shows it by an outline or a ring.
async fn seen_focus(stage: &Stage) -> Outcome {
    let script = "const at = document.activeElement;
        if (!at || at === document.body) return 'nothing has the focus';
        const style = getComputedStyle(at);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
        if (!at.matches(':focus-visible')) return called(at) + ' is not marked as focused';
        return outlined || style.boxShadow !== 'none' ? null : called(at) + ' has no outline';";
    let found: Value = stage.browser.js(script, vec![]).await?;
    ensure(found.is_null(), || found.to_string())
}
