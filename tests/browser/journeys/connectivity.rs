//! Connectivity: charts at their containers' width beside the tables of the same values.

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::Lang;
use atlas::views;
use serde_json::json;

use crate::failure::{Outcome, ensure, same};
use crate::pages::{Charts, no_sideways_scroll};
use crate::stage::Stage;

/// Walks it.
pub(crate) async fn run(stage: &mut Stage) -> Outcome {
    let lang = Lang::Es;
    stage.open_page(lang, Route::Connectivity).await?;
    Charts(stage).shows(&ViewState::new(lang, Route::Connectivity)).await?;
    let wide = Charts(stage).fill_their_containers().await?;

    parts_of_the_country_stand_apart(stage, lang)?;

    stage.browser.resize(620, 800).await?;
    let narrow = Charts(stage).fill_their_containers().await?;
    ensure(wide != narrow, || format!("the charts kept their widths {wide:?}"))?;
    no_sideways_scroll(stage, "connectivity on a window of 620").await?;
    stage.browser.resize(1440, 900).await?;
    let again = Charts(stage).fill_their_containers().await?;
    same("the widths on the first window", &again, &wide)?;

    a_choice_keeps_the_focus(stage).await?;

    // A country without values says so.
    stage.open("/es/connectivity/?country=slv").await?;
    let link = stage.state().await?;
    Charts(stage).shows(&link).await
}

/// What the source does not define stands in a panel of its own, away from national values; the
/// page was just compared with these panels.
fn parts_of_the_country_stand_apart(stage: &Stage, lang: Lang) -> Outcome {
    let m = messages(lang);
    let view =
        views::connectivity(&stage.edition.atlas, &ViewState::new(lang, Route::Connectivity));
    for name in ["Lima", m.rural] {
        let names = |panel: &&views::Panel| panel.rows.iter().any(|row| row.area == name);
        let panels: Vec<_> = view.panels.iter().filter(names).map(|panel| panel.heading).collect();
        same(&format!("panels that hold {name}"), &panels, &vec![m.panel_area])?;
    }
    Ok(())
}

/// A chosen indicator is charted, and the link that chose it still has the focus.
async fn a_choice_keeps_the_focus(stage: &Stage) -> Outcome {
    let indicator = "egdi-rank";
    let press = "const link = all('.over-time a').find(one => one.search.includes(arguments[0]));
        link.focus(); link.click(); return link.textContent.trim()";
    let name: String = stage.browser.js(press, vec![json!(indicator)]).await?;
    let shown = "return one('.over-time h3').textContent.trim()";
    stage.browser.gives("the indicator shown", shown, vec![], &json!(name)).await?;
    let focused = "return document.activeElement.textContent.trim()";
    stage.browser.gives("what has the focus", focused, vec![], &json!(name)).await?;
    let drawn = "return all('.over-time svg').length";
    stage.browser.gives("the charts over the years", drawn, vec![], &json!(1)).await
}
