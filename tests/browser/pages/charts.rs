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
        let panel = |panel: &views::Panel| {
            json!([clean(panel.heading), panel.drawings.len(), panel.rows.len()])
        };
        let panels: Vec<Value> = view.panels.iter().map(panel).collect();
        // A row without a head holds the remarks on the row before.
        let script = "return all('main .panel').map((panel) => [text(one('h2', panel)),
            all('.chart .chart-svg', panel).length, all('tbody th', panel).length])";
        self.0.browser.gives("the panels", script, vec![], &json!(panels)).await?;

        let row = |row: &views::ValueRow| {
            json!([
                row.indicator.text,
                row.area,
                row.period,
                row.value,
                row.source.text,
                row.locator
            ])
        };
        let rows: Vec<Value> = view.panels.iter().flat_map(|panel| &panel.rows).map(row).collect();
        let script = "const rows = all('main .panel tbody th').map((head) => head.parentElement);
            return arguments[0].flatMap((wanted, at) => lacks(rows[at], wanted)
                .concat(one('a[href*=\"/sources/\"]', rows[at]) ? [] : ['a link to the source']))";
        self.0.browser.gives("what the tables lack", script, vec![json!(rows)], &json!([])).await
    }

    /// Waits until every chart is drawn at the width of its container; gives the widths.
    pub(crate) async fn fill_their_containers(&self) -> Outcome<Vec<u32>> {
        let script = "const charts = all('main .chart .chart-svg');
            return charts.length > 0 && charts.every((chart) => {
                const room = chart.parentElement.getBoundingClientRect().width;
                const drawn = chart.viewBox.baseVal.width;
                const shown = chart.getBoundingClientRect().width;
                return drawn <= room && drawn > room - 1 && Math.abs(shown - room) < 1;
            })";
        self.0.browser.holds("charts as wide as their containers", script, vec![]).await?;
        let script =
            "return all('main .chart .chart-svg').map((chart) => chart.viewBox.baseVal.width)";
        self.0.browser.js(script, vec![]).await
    }
}
