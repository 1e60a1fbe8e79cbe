//! The search box: suggestions while one types, chosen by keyboard, and recent searches.

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::Lang;
use atlas::views;
use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};
use crate::pages::Shell;
use crate::stage::Stage;

const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// A name as one source prints it; no title has it.
const TYPED: &str = "Ibara";

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let m = messages(Lang::En);
    let suggested = views::suggestions(&stage.edition.atlas, TYPED, Lang::En);
    let first = suggested.first().ok_or_else(|| Failure::new("nothing is suggested"))?;
    let (title, route) = (first.page.text.clone(), first.page.route.clone());

    stage.open("/en/centres/").await?;
    stage.browser.press_with_control('k').await?;
    let focused = "return document.activeElement.id";
    stage.browser.gives("what has the focus", focused, vec![], &json!("site-search")).await?;
    stage.browser.press(TYPED).await?;
    let names = "return all('[role=option]').length";
    stage.browser.gives("the suggestions", names, vec![], &json!(suggested.len())).await?;
    let marked = "return one('[role=option] mark').textContent";
    stage.browser.gives("the part that matches", marked, vec![], &json!(TYPED)).await?;
    let said = "return all('.site-search [role=status]').map(one => one.textContent).join('')";
    let told = json!((m.suggested)(suggested.len()));
    stage.browser.gives("what is announced", said, vec![], &told).await?;

    // Escape closes the list and keeps the text; the arrows open nothing by themselves.
    stage.browser.press(ESCAPE).await?;
    stage.browser.gives("the suggestions after Escape", names, vec![], &json!(0)).await?;
    stage.browser.press("\u{e003}a").await?;
    stage.browser.gives("the suggestions again", names, vec![], &json!(suggested.len())).await?;
    stage.browser.press(DOWN).await?;
    let active = "const field = document.activeElement;
        const id = field.getAttribute('aria-activedescendant');
        return id === null ? null : document.getElementById(id).getAttribute('aria-selected')";
    stage.browser.gives("the chosen suggestion", active, vec![], &json!("true")).await?;
    stage.browser.press(ENTER).await?;
    Shell(stage).is_titled(&title).await?;
    let page = ViewState::new(Lang::En, route);
    Shell(stage).is_at(&format!("/{}", page.path())).await?;

    // What was searched for is offered on the empty search page, and forgotten on demand.
    stage.open_page(Lang::En, Route::Search).await?;
    let recent = "return all('.recent a').map(one => one.textContent.trim())";
    stage.browser.gives("recent searches", recent, vec![], &json!([TYPED])).await?;
    let forget = "one('.recent button').click(); return true";
    let _: Value = stage.browser.js(forget, vec![]).await?;
    stage.browser.gives("recent searches", recent, vec![], &json!([])).await?;
    stage.browser.reload().await?;
    stage.browser.gives("recent searches after a reload", recent, vec![], &json!([])).await
}
