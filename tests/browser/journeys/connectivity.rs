//! Connectivity: charts at their containers' width beside the tables of the same values.

use atlas::address::{Route, ViewState};
use atlas::i18n::messages;
use atlas::model::Lang;
use atlas::views;
use serde_json::json;

use crate::failure::{Failure, Outcome, ensure, same};
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
    a_country_is_found_and_chosen_by_keys(stage).await?;
    values_are_read_by_arrow_keys(stage).await?;
    the_table_is_sorted_and_back_returns(stage).await?;
    events_are_opened_from_their_marks(stage).await?;

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
    let press = "all('.over-time details').forEach(one => one.open = true);
        const link = all('.over-time a').find(one => one.search.includes(arguments[0]));
        link.focus(); link.click(); return link.textContent.trim()";
    let name: String = stage.browser.js(press, vec![json!(indicator)]).await?;
    let shown = "return text(one('figure .plate-head a'))";
    stage.browser.gives("the indicator shown", shown, vec![], &json!(name)).await?;
    let focused = "return document.activeElement.textContent.trim()";
    stage.browser.gives("what has the focus", focused, vec![], &json!(name)).await?;
    let drawn = "return all('.over-time .chart-svg').length";
    stage.browser.gives("the charts over the years", drawn, vec![], &json!(1)).await
}

/// Typing narrows the list of countries; Tab comes to the one that is left, and Enter chooses it.
async fn a_country_is_found_and_chosen_by_keys(stage: &Stage) -> Outcome {
    stage.open("/es/connectivity/?country=kor").await?;
    let open = "const field = one('#find-country'); field.closest('details').open = true;
        field.focus(); return !field.disabled && document.activeElement === field";
    stage.browser.holds("the field to take the focus", open, vec![]).await?;
    stage.browser.press("perú").await?;
    let left = "return texts('a', one('#find-country').closest('details'))";
    stage.browser.gives("the countries left", left, vec![], &json!(["Perú"])).await?;
    stage.browser.press("\u{e004}").await?;
    stage.browser.press("\u{e007}").await?;
    let lines = "return texts('.over-time .series-sentences li').length";
    stage.browser.gives("the sentences", lines, vec![], &json!(2)).await?;
    let chosen = stage.state().await?;
    same("the places of the address", &chosen.places().len(), &2)
}

/// Arrow keys walk from value to value; each is read out and shown beside its point.
async fn values_are_read_by_arrow_keys(stage: &Stage) -> Outcome {
    stage.open("/es/connectivity/?country=kor,per").await?;
    let chosen = stage.state().await?;
    let Some(page) = views::chart_page(&stage.edition.atlas, &chosen) else {
        return Err(Failure::new("no chart".to_owned()));
    };
    let focus = "const frame = one('[role=application]'); if (!frame) return false;
        frame.focus(); return document.activeElement === frame";
    stage.browser.holds("the picture to take the focus", focus, vec![]).await?;
    let said = "return text(one('.chart [role=status]'))";
    for (key, point) in [("\u{e014}", 1), ("\u{e014}", 2), ("\u{e012}", 1)] {
        stage.browser.press(key).await?;
        let line = page.tip(0, point).map(views::ChartTip::line).unwrap_or_default();
        stage.browser.gives("what is read out", said, vec![], &json!(line)).await?;
        let value = page.tip(0, point).map(|tip| tip.value.clone()).unwrap_or_default();
        let shown = "return text(one('.chart-tip-value'))";
        stage.browser.gives("what is shown beside it", shown, vec![], &json!(value)).await?;
    }
    stage.browser.press("\u{e00c}").await?;
    stage.browser.holds("Escape to close it", "return !one('.chart-tip')", vec![]).await
}

/// The table is a tab; its heads order it, and a step back undoes each.
async fn the_table_is_sorted_and_back_returns(stage: &Stage) -> Outcome {
    let m = messages(Lang::Es);
    stage.browser.click_role("link", m.on_charts.sides[1]).await?;
    table_is_as_asked(stage).await?;
    let head =
        "const head = all('.over-time thead a').find(one => one.search.includes('order=value'));
        head.focus(); head.click(); return true";
    let _: bool = stage.browser.js(head, vec![]).await?;
    let sorted = "return one('.over-time th[aria-sort]').getAttribute('aria-sort')
        + ' ' + new URLSearchParams(location.search).get('order')";
    stage.browser.gives("the order", sorted, vec![], &json!("descending value")).await?;
    table_is_as_asked(stage).await?;
    stage.browser.back().await?;
    let by_place =
        "return location.search.includes('as=table') && !location.search.includes('order')";
    stage.browser.holds("the step back", by_place, vec![]).await?;
    table_is_as_asked(stage).await?;
    stage.browser.back().await?;
    stage
        .browser
        .holds("the chart again", "return shown(one('.over-time .chart-svg'))", vec![])
        .await
}

/// Waits until the table has the rows that the address asks for, in their order.
async fn table_is_as_asked(stage: &Stage) -> Outcome {
    let chosen = stage.state().await?;
    let table = views::chart_table(&stage.edition.atlas, &chosen);
    let rows: Vec<String> =
        table.into_iter().flat_map(|table| table.rows).map(|row| row.value).collect();
    let shown = "return texts('.over-time tbody .value')";
    stage.browser.gives("the values of the table", shown, vec![], &json!(rows)).await
}

/// Marks under the years lead to the numbered list, which says that time is no cause.
async fn events_are_opened_from_their_marks(stage: &Stage) -> Outcome {
    let m = messages(Lang::Es);
    stage.open("/es/connectivity/?country=kor,per").await?;
    stage.browser.click_role("link", m.on_charts.events_on).await?;
    let marks = "return all('.chart-event').length > 2
        && all('.chart-event').every(one => one.getAttribute('aria-label').includes(arguments[0]))";
    stage.browser.holds("the marks", marks, vec![json!(m.on_charts.in_time)]).await?;
    let open = "one('.chart-event').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        return location.hash";
    stage.browser.gives("the event opened", open, vec![], &json!("#chart-event-1")).await?;
    let there = "const event = one('#chart-event-1'); const [, y, , height] = box(event);
        return event.matches(':target') && y + height > scrollY && y < scrollY + innerHeight";
    stage.browser.holds("the event to be in sight", there, vec![]).await
}
