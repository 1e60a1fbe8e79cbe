//! Connectivity: charts and the tables of the same values.

use atlas::address::ViewState;
use atlas::views;
use serde_json::{Value, json};

use crate::failure::Outcome;
use crate::stage::Stage;

use super::clean;

/// The page of charts.
pub(crate) struct Charts<'a>(pub(crate) &'a Stage);

impl Charts<'_> {
    /// Waits until the page has the panels of this state, each with its charts and the table of the
    /// same values, every value with its source.
    pub(crate) async fn shows(&self, state: &ViewState) -> Outcome {
        let view = views::connectivity(&self.0.edition.atlas, state);
        let row = |row: &views::ValueRow| {
            json!([
                clean(&row.indicator.text),
                clean(&row.area),
                clean(&row.value),
                clean(&row.source.text)
            ])
        };
        let panel = |panel: &views::Panel| {
            let rows: Vec<Value> = panel.rows.iter().map(row).collect();
            json!([clean(panel.heading), panel.drawings.len(), rows])
        };
        let panels: Vec<Value> = view.panels.iter().map(panel).collect();
        let script = "return all('main .panel').map((panel) => [text(one('h2', panel)),
            all('.chart svg', panel).length, all('tbody tr', panel).map((row) => [
                text(one('th a', row)), text(all('td', row)[0]), text(one('.value', row)),
                text(one('.table-source a', row))])])";
        self.0.browser.gives("the panels", script, vec![], &json!(panels)).await
    }

    /// Waits until every chart is drawn at the width of its container; gives the widths.
    pub(crate) async fn fill_their_containers(&self) -> Outcome<Vec<u32>> {
        let script = "const charts = all('main .chart svg');
            return charts.length > 0 && charts.every((chart) => {
                const room = chart.parentElement.getBoundingClientRect().width;
                const drawn = chart.viewBox.baseVal.width;
                const shown = chart.getBoundingClientRect().width;
                return drawn <= room && drawn > room - 1 && Math.abs(shown - room) < 1;
            })";
        self.0.browser.holds("charts as wide as their containers", script, vec![]).await?;
        let script = "return all('main .chart svg').map((chart) => chart.viewBox.baseVal.width)";
        self.0.browser.js(script, vec![]).await
    }

    /// The headings of the panels in which a text stands, in table or chart.
    pub(crate) async fn panels_that_name(&self, text: &str) -> Outcome<Vec<String>> {
        let script = "const wanted = clean(arguments[0]);
            return all('main .panel').filter((panel) => all('tbody td:nth-of-type(1), svg text', panel)
                .some((cell) => text(cell) === wanted)).map((panel) => text(one('h2', panel)))";
        self.0.browser.js(script, vec![json!(text)]).await
    }
}
